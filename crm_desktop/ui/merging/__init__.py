"""Records that are to be one, side by side."""
