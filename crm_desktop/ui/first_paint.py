"""Work that waits until something is on the screen, however long that takes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Does something so many milliseconds after a widget is painted next, once."""

    def __init__(self, widget: QWidget, after_ms: int, then: Callable[[], object]) -> None:
        super().__init__(widget)
        self._after_ms, self._then = after_ms, then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(self._after_ms, self, self._do)
        return False

    def _do(self) -> None:
        self._then()
        self.deleteLater()
