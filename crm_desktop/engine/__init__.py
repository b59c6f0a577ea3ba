"""Numbers from numbers: scores, chances, grades and ranges; no window, no file, no clock."""
