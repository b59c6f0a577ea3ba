"""Foreign files to plain records and back; knows no database and no window."""
