"""Quick add: one line about somebody, what was understood of it, and Enter."""
