"""The pipeline: deals as a board, as a list and by months."""
