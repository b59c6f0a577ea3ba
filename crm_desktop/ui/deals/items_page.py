"""The lines of the deal in the panel, and what they come to."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QVBoxLayout

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.deal_item import DealItem, totals
from crm_desktop.domain.figures import Conventions
from crm_desktop.domain.product import Product
from crm_desktop.services import deals
from crm_desktop.services.deal_items import DeleteItems, MoveItem, items
from crm_desktop.services.field_values import conventions
from crm_desktop.services.products import products
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.deals.item_editor import ItemEditor
from crm_desktop.ui.deals.item_rows import APART, ItemRows
from crm_desktop.ui.deals.item_words import more_words, total_rows
from crm_desktop.ui.panel_page import PanelPage
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, icon_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.key_values import FigureRows
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label
from crm_desktop.ui.widgets.line_table import LineTable, moving_step

_WIDE = 600  # from here on every column has room
_MOST_ROWS = 12
_GAP = 24  # around the text of a cell
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class _Answer(NamedTuple):
    items: list[DealItem]
    currency: str
    how: Conventions
    products: list[Product]


class ItemsPage(PanelPage):
    """Enter changes a line, Delete takes it away, Ctrl+Up and Ctrl+Down move it."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner, self._key = runner, 0
        self._asking = CancelToken()
        self._answer: _Answer | None = None
        self._go_to: int | None = None
        self.hint = PlainLabel(
            tr("Products and services with quantity and price: together they make the amount."),
            ink="muted",
        )
        self.rows = ItemRows(self)
        self.table = LineTable()
        self.table.setModel(self.rows)
        self.table.setAccessibleName(tr("Items"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.installEventFilter(self)
        self.more = secondary_label()
        self.totals = FigureRows()
        self.add = button(tr("Add item …"), "plus")
        self.up, self.down = (
            icon_button("arrow-up", tr("Move up")),
            icon_button("arrow-down", tr("Move down")),
        )
        self.delete = icon_button("trash-2", tr("Delete the item"))
        self._lay_out()
        self._connect()

    def show_record(self, key: int, name: str) -> None:
        self._key = key
        self._asking.cancel()
        self._asking = self._runner.read(self, partial(_read, key), self._show)

    def begin(self) -> None:
        """Ask for a new line."""
        self._edit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, item = event.key(), self._current()
        if item is None:
            super().keyPressEvent(event)
        elif key in _ENTER:
            self._edit(item)
        elif key == Qt.Key.Key_Delete:
            self._delete()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        step = moving_step(event)  # before the table makes its own of it
        if step:
            self._move(step)
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _show(self, answer: _Answer) -> None:
        self._answer = answer
        current = self._go_to or getattr(self._current(), "id", None)
        row = self.table.currentIndex().row()
        self.rows.show(answer.items, answer.currency)
        ids = [item.id for item in answer.items]
        row = ids.index(current) if current in ids else min(max(row, 0), len(ids) - 1)
        if ids:
            self.table.setCurrentIndex(self.rows.index(row, 0))
        is_any = bool(ids)
        self.hint.setVisible(not is_any)
        for widget in (self._card, self.more, self.totals, self.up, self.down, self.delete):
            widget.setVisible(is_any)
        self.totals.set_rows(total_rows(totals(answer.items), answer.currency) if is_any else [])
        self._tell_more()
        self._fit_columns()
        self._fit_height()

    def _current(self) -> DealItem | None:
        row = self.table.currentIndex().row()
        return self.rows.items[row] if 0 <= row < len(self.rows.items) else None

    def _edit(self, item: DealItem | None) -> None:
        answer = self._answer
        if answer is not None:
            deal = (self._key, answer.currency)
            ItemEditor(self._runner, self, deal, answer.how, answer.products, item).open()

    def _delete(self) -> None:
        item = self._current()
        if item is not None:
            self._runner.write(self, DeleteItems((item.id,)))

    def _move(self, step: int) -> None:
        item, row = self._current(), self.table.currentIndex().row() + step
        if item is not None and 0 <= row < len(self.rows.items):
            self._go_to = item.id
            self._runner.write(self, MoveItem(item.id, row))

    def _tell_more(self, *_rows: object) -> None:
        """What a narrow table has no column for, of the line chosen."""
        item = self._current()
        self.more.setText("" if item is None or self.rows.is_wide else more_words(item))

    def _share_width(self) -> None:
        is_wide = self.width() >= _WIDE
        for column in APART:
            self.table.setColumnHidden(column, not is_wide)
        if is_wide is not self.rows.is_wide:
            self.rows.is_wide = is_wide
            self._tell_more()
            self.table.viewport().update()

    def _fit_columns(self) -> None:
        """Every figure is shown whole; the name takes the rest."""
        header, measure = self.table.horizontalHeader(), self.table.fontMetrics()
        for column in range(1, self.rows.columnCount()):
            texts = [self.rows.text(row, column) for row in range(len(self.rows.items))]
            widest = max(map(measure.horizontalAdvance, texts), default=0)
            header.resizeSection(column, max(widest + _GAP, header.sectionSizeHint(column)))

    def _fit_height(self) -> None:
        rows = min(max(len(self.rows.items), 1), _MOST_ROWS)
        head = self.table.horizontalHeader().sizeHint().height()
        tall = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(rows * tall + head + 2)

    def _lay_out(self) -> None:
        header = self.table.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionsClickable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section in range(1, self.rows.columnCount()):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
        self._card = Card(self.table)
        self._card.column.setContentsMargins(1, 1, 1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.add)
        buttons.addStretch(1)
        for each in (self.up, self.down, self.delete):
            buttons.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.hint, self._card, self.more):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self.totals)
        self._share_width()

    def _connect(self) -> None:
        self.add.clicked.connect(self.begin)
        self.table.selectionModel().currentRowChanged.connect(self._tell_more)
        self.delete.clicked.connect(self._delete)
        self.up.clicked.connect(partial(self._move, -1))
        self.down.clicked.connect(partial(self._move, 1))
        self.table.doubleClicked.connect(lambda _index: self._edit(self._current()))


def _read(key: int, reading: Reading) -> _Answer:
    found = deals.rows(reading, (key,))
    currency = found[0].currency if found else ""
    return _Answer(items(reading, key), currency, conventions(reading), products(reading))
