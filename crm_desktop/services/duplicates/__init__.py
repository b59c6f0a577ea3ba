"""Records that probably are one: found over the whole file, or while one types."""
