"""SQLite, all of it: the file, the schema, every query, the text index, backup and the journal."""
