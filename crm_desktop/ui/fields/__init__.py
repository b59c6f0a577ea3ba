"""The window in which fields of one's own are made and changed."""
