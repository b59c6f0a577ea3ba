"""The use cases: reads are functions, writes are small frozen commands."""
