"""A table of rows with its buttons: the row chosen stays chosen while rows come, go and move."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.ui.lists.rows import Row, Rows
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, icon_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import PlainLabel
from crm_desktop.ui.widgets.line_table import LineTable, moving_step

_GAP = 24  # around the text of a cell
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowTable(QWidget):
    """Enter opens a row, Delete takes it away, Ctrl+Up and Ctrl+Down move it."""

    add_requested = Signal()
    delete_requested = Signal()
    open_requested = Signal()
    move_requested = Signal(int)  # by how many places
    chosen = Signal()

    def __init__(self, rows: Rows, title: str, add_words: str, *, is_ordered: bool = True) -> None:
        super().__init__()
        self.rows = rows
        self.wanted: int | None = None  # to be chosen once it is there
        self.wide = 1  # how many of the first columns share the room that is left
        self.table = LineTable()
        self.table.setModel(rows)
        self.table.setAccessibleName(title)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.add = button(add_words, "plus")
        self.up = icon_button("arrow-up", tr("Move up"))
        self.down = icon_button("arrow-down", tr("Move down"))
        self.delete = icon_button("trash-2", tr("Delete"))
        self._error = PlainLabel(ink="bad")
        self._error.hide()
        self._foot = QHBoxLayout()
        self._is_ordered = is_ordered
        self.table.installEventFilter(self)
        self._lay_out()
        for each in (self.up, self.down):
            each.setVisible(is_ordered)
        self._connect()

    def show_rows(self, rows: Sequence[Row], titles: Sequence[str] | None = None) -> None:
        """Show these; the one that was chosen stays so, or one that is `wanted` is."""
        key, at = self.wanted or self.current(), max(self.table.currentIndex().row(), 0)
        self.wanted = None
        self.rows.show(rows, titles)
        ids = [row.key for row in rows]
        at = ids.index(key) if key in ids else min(at, len(ids) - 1)
        if ids:
            self.table.setCurrentIndex(self.rows.index(at, 0))
        for each in (self.up, self.down, self.delete):
            each.setEnabled(bool(ids))
        self._fit_columns()
        self.show_error("")
        self.chosen.emit()

    def current(self) -> int | None:
        """The id of the row chosen."""
        at = self.table.currentIndex().row()
        return self.rows.rows[at].key if 0 <= at < len(self.rows.rows) else None

    def place(self) -> int:
        """The place of the row chosen, -1 where none is."""
        return self.table.currentIndex().row()

    def add_button(self, made: QPushButton | QToolButton) -> None:
        """Put one more button beside that which adds."""
        self._foot.insertWidget(self._foot.count() - 4, made)

    def add_tool(self, made: QPushButton | QToolButton) -> None:
        """Put one more button beside that which deletes."""
        self._foot.insertWidget(self._foot.count() - 1, made)

    def fit_height(self, most: int) -> None:
        """Be as tall as the rows are, or `most` of them; without any there is no table."""
        rows = min(len(self.rows.rows), most)
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(
            rows * self.table.verticalHeader().defaultSectionSize() + head + 2
        )
        self._card.setVisible(rows > 0)

    def show_error(self, words: str) -> None:
        """Say below the table why something was not done."""
        self._error.setText(words)
        self._error.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _ENTER:
            self.open_requested.emit()
        elif key == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        step = moving_step(event)  # before the table makes its own of it
        if step and self._is_ordered:
            self.move_requested.emit(step)
            return True
        return super().eventFilter(watched, event)

    def _fit_columns(self) -> None:
        """Everything but the wide columns is shown whole; these take the rest."""
        header, measure = self.table.horizontalHeader(), self.table.fontMetrics()
        for column in range(self.rows.columnCount()):
            modes = QHeaderView.ResizeMode
            mode = modes.Stretch if column < self.wide else modes.Fixed
            header.setSectionResizeMode(column, mode)
            cells = [row.cells[column] for row in self.rows.rows]
            texts = [f"{cell.text} {cell.secondary}".strip() for cell in cells]
            widest = max(map(measure.horizontalAdvance, texts), default=0)
            header.resizeSection(column, max(widest + _GAP, header.sectionSizeHint(column)))

    def _lay_out(self) -> None:
        header = self.table.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionsClickable(False)
        header.setStretchLastSection(False)
        card = self._card = Card(self.table)
        card.column.setContentsMargins(1, 1, 1, 1)
        self._foot.setSpacing(4)
        self._foot.addWidget(self.add)
        self._foot.addStretch(1)
        for each in (self.up, self.down, self.delete):
            self._foot.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(card, 1)
        column.addWidget(self._error)
        column.addLayout(self._foot)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_requested)
        self.delete.clicked.connect(self.delete_requested)
        self.up.clicked.connect(lambda: self.move_requested.emit(-1))
        self.down.clicked.connect(lambda: self.move_requested.emit(1))
        self.table.doubleClicked.connect(lambda _index: self.open_requested.emit())
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self.chosen.emit())
