"""A card in the air: where it would come, and the board scrolling under it at its edges."""

from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QTimer, Signal

_EDGE, _TICK_MS, _MOST = 44, 16, 18


class Drop(NamedTuple):
    """Where what is dragged would come: the lane's place, and before which of its rows."""

    lane: int
    row: int


class Lift(QObject):
    """The cards that are dragged, the pointer, and how fast the edges pull."""

    pulled = Signal(int, int)  # scroll so far to the right and down

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.ids: tuple[int, ...] = ()
        self.held = QPoint()  # where within the card it is held
        self.at = QPoint()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._pull)
        self._pace = QPoint()

    @property
    def is_up(self) -> bool:
        return bool(self.ids)

    def begin(self, ids: tuple[int, ...], held: QPoint, at: QPoint) -> None:
        """Lift these."""
        self.ids, self.held, self.at = ids, held, at

    def follow(self, at: QPoint, width: int, top: int, bottom: int) -> None:
        """The pointer is there now; near an edge the board comes along."""
        self.at = at
        self._pace = QPoint(_pace(at.x(), 0, width), _pace(at.y(), top, bottom))
        if self._pace.isNull():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def end(self) -> tuple[int, ...]:
        """Let go; gives what was held."""
        ids, self.ids = self.ids, ()
        self._timer.stop()
        return ids

    def _pull(self) -> None:
        self.pulled.emit(self._pace.x(), self._pace.y())


def _pace(at: int, first: int, last: int) -> int:
    """Pixels a tick: the faster the nearer to the edge."""
    if at < first + _EDGE:
        return -min((first + _EDGE - at) * _MOST // _EDGE, _MOST)
    return min(max(at - last + _EDGE, 0) * _MOST // _EDGE, _MOST)
