"""Boards of any kind of card: one painted widget, moved by mouse and keys."""
