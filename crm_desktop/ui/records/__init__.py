"""What the lists and panels of all kinds of record share."""
