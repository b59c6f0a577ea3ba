"""Bringing in contacts from foreign files: look at the file, check it, import it."""
