"""The one way out to browser, mail and telephone."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_SAFE = frozenset(("http", "https", "mailto", "tel"))


def open_link(link: str) -> bool:
    """Hand a link to the system; anything but http, https, mailto and tel is refused."""
    url = QUrl(link, QUrl.ParsingMode.TolerantMode)
    if url.scheme().lower() not in _SAFE or not url.isValid():
        return False
    return QDesktopServices.openUrl(url)
