"""Work that waits until something is on the screen, however long that takes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_PATIENCE = 40  # looks; then what is waited for will not come


class FirstPaint(QObject):
    """Takes steps once a widget is painted next, each so many milliseconds after the former.

    They wait a while longer for `once` to hold: what is painted first may be an empty list.
    """

    def __init__(
        self,
        widget: QWidget,
        after_ms: int,
        *steps: Callable[[], object],
        once: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(widget)
        self._after_ms, self._steps, self._once = after_ms, list(steps), once
        self._patience = _PATIENCE
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._wait()
        return False

    def _wait(self) -> None:
        QTimer.singleShot(self._after_ms, self, self._take_step)

    def _take_step(self) -> None:
        if self._once is not None and self._patience:
            self._patience -= 1
            if self._once():  # and it gets the time to be painted
                self._once = None
            self._wait()
            return
        self._steps.pop(0)()
        if self._steps:
            self._wait()
        else:
            self.deleteLater()
