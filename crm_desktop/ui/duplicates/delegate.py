"""A pair of records side by side, and below them every reason with its weight."""

from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.domain.duplicate import CERTAIN
from crm_desktop.ui import fonts, theme
from crm_desktop.ui.delegates.text_cache import TextCache
from crm_desktop.ui.duplicates.model import PAIR_ROLE, Index, PairItem, Side
from crm_desktop.ui.duplicates.words import evidence_words, signed, tone_of
from crm_desktop.ui.painting import (
    PILL_PADDING,
    paint_focus_ring,
    paint_hairline,
    paint_pill_ground,
)
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import tr

_SIDE, _RISE, _GAP = 16, 12, 6
_LEAD = 4  # between lines
_SCORE = 64  # the least width of the column of scores
_BETWEEN = 24
_PILL_RISE = 3


class PairDelegate(QStyledItemDelegate):
    """Paints `PairItem`s; every row is as tall as its reasons need."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._font_key = ""
        self._plain = self._strong = self._small = TextCache(view.font())
        self._column = _SCORE

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        self._keep_fonts()
        width = self._view.viewport().width()
        item = index.data(PAIR_ROLE)
        lines = len(self._chip_lines(item, width)) if isinstance(item, PairItem) else 1
        return QSize(width, self._text_height() + lines * self._chip_height() + 2 * _RISE + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(PAIR_ROLE)
        if not isinstance(item, PairItem):
            return
        self._keep_fonts()
        colors = theme.current()
        place: QRect = option.rect
        self._paint_ground(painter, place, option.state, colors)
        inner = place.adjusted(_SIDE, _RISE, -_SIDE, -_RISE)
        self._paint_score(painter, inner, item, colors)
        left = inner.left() + self._column
        room = (inner.width() - self._column - _BETWEEN) // 2
        self._paint_side(painter, QRect(left, inner.top(), room, 0), item.left, colors)
        right = QRect(left + room + _BETWEEN, inner.top(), room, 0)
        self._paint_side(painter, right, item.right, colors)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_chips(painter, inner, item, place.width(), is_selected=is_selected)
        paint_hairline(painter, place.left(), place.right() + 1, place.bottom(), colors.line)

    def _paint_ground(
        self, painter: QPainter, place: QRect, state: QStyle.StateFlag, colors: theme.Theme
    ) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, colors.accent_soft)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, colors.hover)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, QRectF(place).adjusted(2, 2, -2, -3), colors.accent)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_score(
        self, painter: QPainter, inner: QRect, item: PairItem, colors: theme.Theme
    ) -> None:
        is_certain = item.pair.score >= CERTAIN
        painter.setPen(colors.good if is_certain else colors.text)
        room = self._column - _GAP
        self._strong.paint(painter, inner.left(), inner.top(), signed(item.pair.score), room)
        painter.setPen(colors.muted)
        top = inner.top() + self._strong.height + _LEAD
        words = tr("certain") if is_certain else tr("probable")
        self._small.paint(painter, inner.left(), top, words, room)
        if item.group > 2:
            top += self._small.height + _LEAD
            self._small.paint(painter, inner.left(), top, tr("%n alike", "", item.group), room)

    def _paint_side(
        self, painter: QPainter, place: QRect, side: Side | None, colors: theme.Theme
    ) -> None:
        if side is None:
            return
        y = place.top()
        painter.setPen(colors.text)
        self._strong.paint(painter, place.left(), y, side.name, place.width())
        y += round(self._strong.height) + _LEAD
        painter.setPen(colors.text)
        self._small.paint(painter, place.left(), y, side.place or "–", place.width())
        y += round(self._small.height) + _LEAD
        painter.setPen(colors.muted)
        self._small.paint(painter, place.left(), y, side.reach or "–", place.width())

    def _paint_chips(
        self, painter: QPainter, inner: QRect, item: PairItem, width: int, *, is_selected: bool
    ) -> None:
        y = inner.top() + self._text_height() + _GAP
        height = self._chip_height() - _LEAD
        for line in self._chip_lines(item, width):
            x = inner.left() + self._column
            for words, tone in line:
                laid_out, taken = self._small.line(words, self._chip_room(width))
                pill = _pill(tone, is_selected=is_selected)
                whole = round(taken) + 2 * PILL_PADDING
                paint_pill_ground(painter, QRectF(x, y, whole, height), pill)
                painter.setFont(self._small.font)
                painter.setPen(pill.ink)
                painter.drawStaticText(QPointF(x + PILL_PADDING, y + _PILL_RISE), laid_out)
                x += whole + _GAP
            y += self._chip_height()

    def _chip_lines(self, item: PairItem, width: int) -> list[list[tuple[str, Tone]]]:
        """The reasons, as many on a line as fit, the weightiest first."""
        room = self._chip_room(width)
        lines: list[list[tuple[str, Tone]]] = [[]]
        left = room
        for each in sorted(item.pair.evidence, key=lambda each: -abs(each.weight)):
            words = evidence_words(each)
            needed = round(self._small.line(words, room)[1]) + 2 * PILL_PADDING + _GAP
            if needed > left and lines[-1]:
                lines.append([])
                left = room
            lines[-1].append((words, tone_of(each)))
            left -= needed
        return lines

    def _chip_room(self, width: int) -> int:
        return max(width - 2 * _SIDE - self._column, 80)

    def _chip_height(self) -> int:
        return round(self._small.height) + 2 * _PILL_RISE + _LEAD

    def _text_height(self) -> int:
        return round(self._strong.height) + 2 * (round(self._small.height) + _LEAD)

    def _keep_fonts(self) -> None:
        font = self._view.font()
        if font.key() != self._font_key:
            self._font_key = font.key()
            self._plain = TextCache(font)
            self._strong = TextCache(fonts.sized(1.0, QFont.Weight.DemiBold, base=font))
            self._small = TextCache(fonts.sized(fonts.SECONDARY, base=font))
            words = map(self._small.metrics.horizontalAdvance, (tr("certain"), tr("probable")))
            self._column = max(_SCORE, ceil(max(words)) + _BETWEEN // 2)


def _pill(tone: Tone, *, is_selected: bool) -> theme.PillColors:
    """The colours of a chip; on the tint of a selected row they stand on the panel's ground."""
    colors = theme.current()
    pill = colors.pill(tone)
    return theme.PillColors(pill.ink, colors.panel, colors.outline) if is_selected else pill
