"""Which column of a table holds what: by the program it comes from, by name, by content."""
