"""The nouns and rules every room shares; the standard library and nothing else."""
