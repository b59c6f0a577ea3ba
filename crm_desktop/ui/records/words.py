"""Words of lists and panels in the user's language."""

from PySide6.QtCore import QCoreApplication, QLocale


def tr(text: str, count: int = -1) -> str:
    """The text in the user's language; `%n` becomes the count."""
    return QCoreApplication.translate("records", text, None, count)


def number(value: int) -> str:
    """A whole number as the country writes it."""
    return QLocale().toString(value)
