"""Key figures side by side, in as many rows as the width asks for."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from crm_desktop.ui.reports.tile import TileButton

_GAP = 12
_LEAST = 150  # how wide a figure is where there are several rows
_A_ROW = (6, 4, 3, 2)


class TileGrid(QWidget):
    """Up to four stand in one row; of more, rows are as few as cut no words, and nearly even."""

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
        count = max(len(self.tiles), 1)
        offered = _A_ROW if count > _A_ROW[1] else (count, 2)
        least = max((_LEAST, *(tile.whole_width() for tile in self.tiles)))
        room = self.width() + _GAP
        fitting = [each for each in offered if room // each - _GAP >= least]
        filled = [each for each in offered if not count % each]
        fewest = (filled or offered)[-1]
        rows_and_gaps = {each: (-(-count // each), -count % each) for each in fitting}
        return min(fitting, key=rows_and_gaps.__getitem__, default=fewest)
