"""Questions to the database, by subject: a reading and plain arguments in, plain rows out."""
