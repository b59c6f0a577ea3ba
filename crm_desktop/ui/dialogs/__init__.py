"""Dialogs for what needs more than one line to say; they are opened, never waited for."""
