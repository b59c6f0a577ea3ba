"""Where things are on this machine and how this user likes them."""
