"""Key figures side by side, in as many rows as the width asks for."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from crm_desktop.ui.reports.tile import TileButton

_GAP = 12
_LEAST = 150  # how wide a figure is where there are several rows
_A_ROW = (6, 4, 3, 2)


class TileGrid(QWidget):
    """Up to four stand in one row; of more, every row is as long as the others."""

    def __init__(self, tiles: Sequence[TileButton]) -> None:
        super().__init__()
        self.tiles = tuple(tiles)
        self._a_row = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        a_row = self._fitting()
        if a_row == self._a_row:
            return
        self._a_row = a_row
        for place, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, place // a_row, place % a_row)
        for column in range(max(_A_ROW)):
            self._grid.setColumnStretch(column, 1 if column < a_row else 0)

    def _fitting(self) -> int:
        if len(self.tiles) <= _A_ROW[1]:
            return max(len(self.tiles), 1)
        room = self.width() + _GAP
        fitting = [count for count in _A_ROW if room // count - _GAP >= _LEAST]
        filled = [count for count in fitting if not len(self.tiles) % count]
        return next(iter(filled or fitting), _A_ROW[-1])
