"""The first page: what one sees before there is a file."""
