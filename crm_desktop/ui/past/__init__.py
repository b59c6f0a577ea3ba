"""What was: the history of a record, the trash, and the merges that can be taken back."""
