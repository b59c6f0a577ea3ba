"""Plain rows to reports, and chart blocks to drawings."""
