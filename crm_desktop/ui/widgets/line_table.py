"""The table that big lists are shown in: calm rows, one delegate, nothing that grows with rows."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from crm_desktop.ui.delegates.line import LineDelegate
from crm_desktop.ui.widgets.line_header import LineHeader


class LineTable(QTableView):
    """Whole rows selected and hovered, rows twice the font's height, scrolled by the pixel.

    Its model answers `CELL_ROLE` with a `Cell`, and `EditRole` where a cell can be edited (F2).
    """

    def __init__(
        self, make_delegate: Callable[[QAbstractItemView], LineDelegate] = LineDelegate
    ) -> None:
        super().__init__()
        # Asked for the one Qt makes, PySide would first load every kind of widget there is.
        ground = QWidget()
        ground.setBackgroundRole(QPalette.ColorRole.Base)
        ground.setAutoFillBackground(True)
        self.setViewport(ground)
        self._height: int | None = None
        self._lines = make_delegate(self)
        self.setItemDelegate(self._lines)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._prepare_headers()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        self._lines.hover_row = -1
        super().setModel(model)

    def hovered(self) -> int:
        """The row under the pointer, or -1."""
        return self._lines.hover_row

    def set_line_height(self, height: int | None) -> None:
        """Make rows so high, or again as high as a line needs."""
        self._height = height
        self._set_row_height()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            if hasattr(self, "_lines"):
                self._lines.refresh_fonts()
            self._set_row_height()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dy and self._lines.hover_row >= 0:
            self._hover(self.rowAt(self.viewport().mapFromGlobal(self.cursor().pos()).y()))

    def _prepare_headers(self) -> None:
        self.setHorizontalHeader(LineHeader(self))
        down = self.verticalHeader()
        down.hide()
        # Resizing rows to their contents would ask for every row of a hundred thousand.
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(1)
        self._set_row_height()

    def _set_row_height(self) -> None:
        if hasattr(self, "_lines"):
            height = self._lines.row_height() if self._height is None else self._height
            self.verticalHeader().setDefaultSectionSize(height)

    def _hover(self, row: int) -> None:
        former = self._lines.hover_row
        if row == former:
            return
        self._lines.hover_row = row
        for each in (former, row):
            if each >= 0:
                top, height = self.rowViewportPosition(each), self.rowHeight(each)
                self.viewport().update(QRect(0, top, self.viewport().width(), height))


def moving_step(event: QEvent) -> int:
    """By how many places a key moves a row: Ctrl+Up and Ctrl+Down; 0 for anything else."""
    if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return 0
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return 0
    return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
