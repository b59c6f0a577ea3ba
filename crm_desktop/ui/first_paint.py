"""Work that waits until something is on the screen, however long that takes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Takes steps once a widget is painted next, each so many milliseconds after the former."""

    def __init__(self, widget: QWidget, after_ms: int, *steps: Callable[[], object]) -> None:
        super().__init__(widget)
        self._after_ms, self._steps = after_ms, list(steps)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._wait()
        return False

    def _wait(self) -> None:
        QTimer.singleShot(self._after_ms, self, self._take_step)

    def _take_step(self) -> None:
        self._steps.pop(0)()
        if self._steps:
            self._wait()
        else:
            self.deleteLater()
