"""A line of the day, painted: box, chip or time, words, and what it is worth."""

from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from crm_desktop.ui import dates, fonts, theme
from crm_desktop.ui.delegates.text_cache import TextCache
from crm_desktop.ui.painting import PILL_PADDING, paint_hairline, paint_pill_ground
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.today.model import ITEM_ROLE, Index
from crm_desktop.ui.today.words import Item, attention_chips

SIDE, BOX, _GAP = 10, 14, 10
_LEAD = 112  # the column of chips at the left, where their words need no more
_TIME = 64
_LEAST = 60  # what the words keep beside a chip
_LONG_DAY = date(2000, 9, 28)


class LineDelegate(QStyledItemDelegate):
    """Paints `Item`s; `lead` is how wide the column before the words is."""

    def __init__(self, view: QListView, lead: int) -> None:
        super().__init__(view)
        self._view, self._lead = view, lead
        self._font_key = ""
        self._plain = self._strong = self._small = TextCache(view.font())

    def row_height(self) -> int:
        """Twice the height of the font, an even number of pixels."""
        self._keep_fonts()
        return round(self._plain.height) * 2

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, self.row_height())

    def box(self, row: QRect) -> QRect:
        """Where the box to tick is in a row."""
        top = row.top() + (row.height() - BOX) // 2
        return QRect(row.left() + SIDE, top, BOX, BOX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM_ROLE)
        if not isinstance(item, Item):
            return
        self._keep_fonts()
        colors = theme.current()
        row: QRect = option.rect
        self._paint_ground(painter, row, option.state, colors)
        left = row.left() + SIDE
        if item.has_box:
            is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._paint_box(painter, row, colors, is_over=is_over)
            left += BOX + _GAP
        if self._lead:
            self._paint_lead(painter, row, item, colors)
            left += self._lead
        right = self._paint_end(painter, row, item, colors, left)
        self._paint_words(painter, row, item, left, right - left)
        paint_hairline(painter, row.left(), row.right() + 1, row.bottom(), colors.line)

    def _paint_ground(
        self, painter: QPainter, row: QRect, state: QStyle.StateFlag, colors: theme.Theme
    ) -> None:
        if state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.fillRect(row, colors.accent_soft)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, colors.hover)

    def _paint_box(
        self, painter: QPainter, row: QRect, colors: theme.Theme, *, is_over: bool
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors.accent if is_over else colors.muted, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.box(row)).adjusted(1, 1, -1, -1), 2.5, 2.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_lead(self, painter: QPainter, row: QRect, item: Item, colors: theme.Theme) -> None:
        room = self._lead - _GAP
        left = row.left() + SIDE
        if item.lead_tone is Tone.NONE:
            painter.setPen(colors.muted)
            top = row.top() + (row.height() - self._plain.height) / 2
            self._plain.paint(painter, left, top, item.lead, room)
            return
        self._paint_chip(painter, left, row, item.lead, item.lead_tone, room - 2 * PILL_PADDING)

    def _paint_end(
        self, painter: QPainter, row: QRect, item: Item, colors: theme.Theme, left: int
    ) -> int:
        """The chip or figure at the right; gives where the words must end."""
        right = row.right() - SIDE
        room = max(right - left - _LEAST, 40)
        if item.chip:
            taken = round(self._small.line(item.chip, room)[1]) + 2 * PILL_PADDING
            self._paint_chip(painter, right - taken, row, item.chip, item.chip_tone, room)
            return right - taken - _GAP
        if item.figure:
            taken = round(self._plain.line(item.figure, room)[1])
            painter.setPen(colors.text)
            top = row.top() + (row.height() - self._plain.height) / 2
            self._plain.paint(painter, right - taken, top, item.figure, room)
            return right - taken - _GAP
        return right

    def _paint_chip(
        self, painter: QPainter, left: float, row: QRect, text: str, tone: Tone, room: int
    ) -> None:
        laid_out, width = self._small.line(text, room)
        height = round(self._small.height) + 6
        top = row.top() + (row.height() - height) // 2
        pill = theme.current().pill(tone)
        whole = QRectF(left, top, round(width) + 2 * PILL_PADDING, height)
        paint_pill_ground(painter, whole, pill)
        painter.setFont(self._small.font)
        painter.setPen(pill.ink)
        painter.drawStaticText(QPointF(left + PILL_PADDING, top + 3), laid_out)

    def _paint_words(self, painter: QPainter, row: QRect, item: Item, left: int, room: int) -> None:
        colors = theme.current()
        top = row.top() + (row.height() - self._plain.height) / 2
        painter.setPen(colors.text)
        taken = self._strong.paint(painter, left, top, item.strong, room)
        rest = room - round(taken) - _GAP
        if item.muted and rest > _LEAST:
            painter.setPen(colors.muted)
            self._plain.paint(painter, left + taken + _GAP, top, item.muted, rest)

    def _keep_fonts(self) -> None:
        font = self._view.font()
        if font.key() != self._font_key:
            self._font_key = font.key()
            self._plain = TextCache(font)
            self._strong = TextCache(fonts.sized(1.0, QFont.Weight.DemiBold, base=font))
            self._small = TextCache(fonts.sized(fonts.SECONDARY, base=font))


def lead_width(*, is_time: bool) -> int:
    """How wide the column before the words is: of times and days, or of chips."""
    if is_time:
        day = dates.day_of(_LONG_DAY, _LONG_DAY)
        return max(_TIME, QFontMetrics(QApplication.font()).horizontalAdvance(day) + _GAP)
    metrics = QFontMetrics(fonts.secondary())
    widest = max(metrics.horizontalAdvance(text) for text in attention_chips())
    return max(_LEAD, widest + 2 * PILL_PADDING + _GAP)
