"""Tickets as narrow rows: subject and deadline, below them number, customer and priority."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from crm_desktop.domain.ticket import TicketRow
from crm_desktop.ui import fonts, icons, theme, ticket_words
from crm_desktop.ui.delegates.cell import CELL_ROLE, Cell
from crm_desktop.ui.delegates.line import PADDING
from crm_desktop.ui.delegates.text_cache import TextCache
from crm_desktop.ui.models.id_table import IdTableModel
from crm_desktop.ui.painting import PILL_PADDING, paint_focus_ring, pill_pixmap
from crm_desktop.ui.plain_text import isolated, one_line
from crm_desktop.ui.records.editing import EditDelegate, MakeEditor
from crm_desktop.ui.records.table import RecordTable
from crm_desktop.ui.ticket_words import Due

Index = QModelIndex | QPersistentModelIndex

_RISE, _GAP = 9, 3
_DOT = " · "


class QueueDelegate(EditDelegate):
    """Paints the whole row into the column of subjects, the only one that is shown."""

    def __init__(
        self, table: RecordTable, model: IdTableModel[TicketRow], make_editor: MakeEditor
    ) -> None:
        super().__init__(table, make_editor)
        self._table, self._model = table, model
        self._strong, self._small = _fonts_for(table)

    def refresh_fonts(self) -> None:
        super().refresh_fonts()
        self._strong, self._small = _fonts_for(self._table)

    def row_height(self) -> int:
        """Two lines and what is around them."""
        return round(self._strong.height + self._small.height) + 2 * _RISE + _GAP

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL_ROLE)  # also asks for the page
        row = self._row(index.row())
        if not isinstance(cell, Cell) or row is None:
            super().paint(painter, option, index)  # a heading, or a row on its way
            return
        place, colors, table = QRect(option.rect), theme.current(), self._table
        if table.selectionModel().isSelected(index):
            painter.fillRect(place, colors.accent_soft)
        elif index.row() == table.hovered():
            painter.fillRect(place, colors.hover)
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), colors.line)
        self._paint_lines(painter, place.adjusted(PADDING + 4, _RISE, -PADDING, -_RISE), row, cell)
        if table.hasFocus() and index == table.currentIndex():
            paint_focus_ring(painter, QRectF(place).adjusted(2, 2, -2, -3), colors.accent, 4)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(4, 4, -4, -option.rect.height() // 2 + 6))

    def _paint_lines(self, painter: QPainter, inner: QRect, row: TicketRow, cell: Cell) -> None:
        colors = theme.current()
        taken = self._paint_due(painter, inner, ticket_words.due(row, self._model.now))
        painter.setPen(colors.text)
        room = inner.width() - taken - (8 if taken else 0)
        self._strong.paint(painter, inner.left(), inner.top(), cell.text, room)
        parts = [f"#{row.number}", isolated(one_line(row.company or row.person))]
        parts.append(ticket_words.priority_words(row.priority))
        painter.setPen(colors.muted)
        top = inner.top() + round(self._strong.height) + _GAP
        said = _DOT.join(filter(None, parts))
        self._small.paint(painter, inner.left(), top, said, inner.width())

    def _paint_due(self, painter: QPainter, inner: QRect, due: Due) -> int:
        if not due.text:
            return 0
        pill, small = theme.current().pill(due.tone), self._small
        laid_out, width = small.line(due.text, inner.width() // 2)
        whole, height = round(width) + 2 * PILL_PADDING, round(small.height) + 6
        left, top = inner.right() + 1 - whole, inner.top() - 2
        picture = pill_pixmap(whole, height, pill, icons.pixel_ratio(painter))
        painter.drawPixmap(left, top, picture)
        painter.setFont(small.font)
        painter.setPen(pill.ink)
        painter.drawStaticText(left + PILL_PADDING, top + 3, laid_out)
        return whole

    def _row(self, place: int) -> TicketRow | None:
        ids = self._model.row_ids()
        found = self._model.record(ids[place]) if 0 <= place < len(ids) else None
        return found if isinstance(found, TicketRow) else None


def _fonts_for(table: RecordTable) -> tuple[TextCache, TextCache]:
    base = table.font()
    strong = fonts.strong()
    return (
        TextCache(fonts.sized(1.0, strong.weight(), base=base)),
        TextCache(fonts.tabular(fonts.sized(fonts.SECONDARY, base=base))),
    )
