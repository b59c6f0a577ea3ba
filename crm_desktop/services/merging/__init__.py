"""Records made one: compared, joined, and nothing of them lost."""
