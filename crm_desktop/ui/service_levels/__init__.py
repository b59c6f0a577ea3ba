"""Service levels, working hours and holidays, edited."""
