"""Tickets: the queue as list, rows and board, and the conversation of the one chosen."""
