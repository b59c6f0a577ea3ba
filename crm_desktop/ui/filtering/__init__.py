"""Filters of lists in the window: chips, the editor, segments, grouping."""
