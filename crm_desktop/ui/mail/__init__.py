"""Mails on their way in from files and texts, and out to mail programs and servers."""
