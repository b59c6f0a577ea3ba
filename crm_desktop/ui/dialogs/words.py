"""Words of the dialogs in the user's language."""

from PySide6.QtCore import QCoreApplication


def tr(text: str, count: int = -1) -> str:
    """The text in the user's language; `%n` becomes the count."""
    return QCoreApplication.translate("dialogs", text, None, count)
