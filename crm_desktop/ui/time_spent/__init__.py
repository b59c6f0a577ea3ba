"""Time spent on tickets: the clock in the status line and the page in the panel."""
