"""Articles as they are read, written, set on paper and offered, wherever that is."""
