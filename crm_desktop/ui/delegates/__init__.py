"""Painting of rows: one delegate paints whole cells, so that nothing is made per row."""
