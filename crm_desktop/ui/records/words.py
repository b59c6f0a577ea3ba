"""Words of lists and panels in the user's language."""

from PySide6.QtCore import QLocale


def number(value: int) -> str:
    """A whole number as the country writes it."""
    return QLocale().toString(value)
