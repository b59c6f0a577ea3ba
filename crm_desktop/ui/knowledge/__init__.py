"""The screen of what the business knows: the articles, and the one chosen to read or write."""
