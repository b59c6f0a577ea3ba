"""The notice after an export, with a way to the file."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.toast import Toast


class ExportToast(Toast):
    """Says where a file went; its button opens the folder."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, tr("Close"))
        self._folder = Path()
        self.action_requested.connect(self._open_folder)

    def show_file(self, path: Path, words: str, remark: str = "") -> None:
        """Say that so much is in this file now, and what else is to be said of it."""
        self._folder = path.parent
        text = tr("{what} exported to {file}").replace("{what}", words)
        text = text.replace("{file}", path.name)
        self.show_text(f"{text}. {remark}" if remark else text, tr("Show folder"), "folder")

    def _open_folder(self, _key: str) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def toast_of(window: QWidget) -> ExportToast:
    """The toast for exports of a window, the same each time."""
    return window.findChild(ExportToast) or ExportToast(window)
