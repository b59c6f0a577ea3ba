"""Widgets that show as windows of their own, for a moment or for good, and should stand in one."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

_PASSING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


class Strays(QObject):
    """Notes them from now on until `stop`."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def stop(self) -> None:
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            is_window = isinstance(watched, (QDialog, QMainWindow, QMenu))
            if watched.isWindow() and not is_window and watched.windowType() not in _PASSING:
                self.seen.append(type(watched).__name__)
        return False
