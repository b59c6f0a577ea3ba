"""Item models: ids in memory, rows as they are needed."""
