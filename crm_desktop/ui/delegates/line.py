"""The delegate of big tables: it paints whole cells from one record each."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from crm_desktop.ui import dates, fonts, icons, theme
from crm_desktop.ui.delegates.cell import CELL_ROLE, EMPTY, Cell, HeadingCell
from crm_desktop.ui.delegates.text_cache import TextCache
from crm_desktop.ui.painting import PILL_PADDING, paint_focus_ring, pill_pixmap
from crm_desktop.ui.plain_text import escaped_tool_tip
from crm_desktop.ui.theme import Tone

Index = QModelIndex | QPersistentModelIndex

PADDING = 10
_GAP = 6
_ICON = 16
_COUNT_ROOM = 80


class _Fonts(NamedTuple):
    plain: TextCache
    strong: TextCache
    figures: TextCache
    small: TextCache


class LineDelegate(QStyledItemDelegate):
    """Paints ground, hairline and content of a cell; asks the model for `CELL_ROLE` only."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._fonts = _fonts_for(view.font())
        self.hover_row = -1

    def refresh_fonts(self) -> None:
        """Take the view's font anew; to be called when it changes."""
        self._fonts = _fonts_for(self._view.font())

    def row_height(self) -> int:
        """Twice the height of the font, in pixels."""
        return round(2 * self._fonts.plain.height)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        found = index.data(CELL_ROLE)
        cell = found if isinstance(found, Cell) else EMPTY
        kept = self._fonts
        width = _letters(kept, cell).line(cell.text, 1_000)[1] + 2 * PADDING
        if cell.tone is not Tone.NONE:
            width += 2 * PILL_PADDING
        for chip in cell.chips:
            width += kept.small.line(chip, 200)[1] + 2 * PILL_PADDING + _GAP
        return QSize(ceil(width), self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: QRect = option.rect
        colors = theme.current()
        view = self._view  # knows faster than the option what is selected and where one is
        selected = view.selectionModel().isSelected(index)
        hovered = index.row() == self.hover_row
        _paint_ground(painter, place, colors, selected=selected, hovered=hovered)
        cell = index.data(CELL_ROLE)
        if isinstance(cell, Cell):
            self._paint_cell(painter, place, cell, colors)
        elif isinstance(cell, HeadingCell):
            self._paint_heading(painter, place, cell, colors)
        if view.hasFocus() and index == view.currentIndex():
            inner = QRectF(place).adjusted(2, 2, -2, -3)
            paint_focus_ring(painter, inner, colors.accent, 4)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if event.type() is not QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        cell = index.data(CELL_ROLE) if index.isValid() else None
        words = self._tip(cell, option.rect.width()) if isinstance(cell, Cell) else ""
        QToolTip.showText(event.globalPos(), escaped_tool_tip(words), view)
        return True

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(2, 2, -2, -3))

    def _tip(self, cell: Cell, width: int) -> str:
        if cell.tip:
            return cell.tip
        if cell.instant is not None:
            return dates.whole(cell.instant)
        whole = " ".join(filter(None, (cell.text, cell.secondary))) or ", ".join(cell.chips)
        kept = self._fonts
        text = kept.strong if cell.strong else kept.plain
        return whole if text.line(whole, 100_000)[1] > width - 2 * PADDING else ""

    def _paint_cell(self, painter: QPainter, place: QRect, cell: Cell, colors: theme.Theme) -> None:
        kept = self._fonts
        inner = place.adjusted(PADDING, 0, -PADDING, -1)
        if cell.chips:
            _paint_chips(painter, inner, cell.chips, colors, kept.small)
        elif cell.tone is not Tone.NONE:
            _paint_tone(painter, inner, cell, colors, kept.small)
        elif cell.text or cell.icon:
            _paint_text(painter, inner, cell, colors, kept)

    def _paint_heading(
        self, painter: QPainter, place: QRect, cell: HeadingCell, colors: theme.Theme
    ) -> None:
        """Every cell of the row paints the whole heading, and shows its own part of it."""
        view = self._view
        if not isinstance(view, QTableView):
            return
        left = PADDING - view.horizontalHeader().offset()
        painter.save()
        painter.setClipRect(place)
        painter.fillRect(place.adjusted(0, 0, 0, -1), colors.background)
        text = self._fonts.strong
        room = max(view.viewport().width() - 2 * PADDING - _COUNT_ROOM, 1)
        y = round(place.top() + (place.height() - 1 - text.height) / 2)
        painter.setPen(colors.text)
        taken = text.paint(painter, left, y, cell.text, room)
        painter.setPen(colors.muted)
        self._fonts.figures.paint(painter, left + taken + _GAP + 2, y, cell.size, _COUNT_ROOM)
        painter.restore()


def _letters(kept: _Fonts, cell: Cell) -> TextCache:
    """The font that a cell is painted in, and so measured in."""
    return kept.strong if cell.strong else kept.figures if cell.figures else kept.plain


def _fonts_for(font: QFont) -> _Fonts:
    return _Fonts(
        TextCache(font),
        TextCache(fonts.sized(1.0, QFont.Weight.Medium, base=font)),
        TextCache(fonts.tabular(font)),
        TextCache(fonts.tabular(fonts.sized(fonts.SECONDARY, base=font))),
    )


def _paint_ground(
    painter: QPainter, place: QRect, colors: theme.Theme, *, selected: bool, hovered: bool
) -> None:
    if selected:
        painter.fillRect(place, colors.accent_soft)
    elif hovered:
        painter.fillRect(place, colors.hover)
    painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), colors.line)


def _paint_text(
    painter: QPainter, inner: QRect, cell: Cell, colors: theme.Theme, kept: _Fonts
) -> None:
    text = _letters(kept, cell)
    x, room = inner.left(), inner.width()
    if cell.icon:
        ratio = icons.pixel_ratio(painter)
        picture = icons.pixmap(cell.icon, "muted", _ICON, ratio)
        painter.drawPixmap(QPoint(x, inner.top() + (inner.height() - _ICON) // 2), picture)
        x, room = x + _ICON + _GAP, room - _ICON - _GAP
    y = inner.top() + (inner.height() - text.height) / 2
    painter.setPen(colors.muted if cell.muted else colors.text)
    if cell.right:
        laid_out, width = text.line(cell.text, room)
        painter.setFont(text.font)
        painter.drawStaticText(round(inner.right() + 1 - width), round(y), laid_out)
        return
    taken = text.paint(painter, x, round(y), cell.text, room) if cell.text else 0
    left = room - round(taken) - _GAP
    if cell.secondary and left > 24:
        painter.setPen(colors.muted)
        kept.plain.paint(painter, x + round(taken) + _GAP, round(y), cell.secondary, left)


def _paint_tone(
    painter: QPainter, inner: QRect, cell: Cell, colors: theme.Theme, small: TextCache
) -> None:
    room = inner.width() - 2 * PILL_PADDING
    width = small.line(cell.text, room)[1] + 2 * PILL_PADDING
    x = inner.right() + 1 - width if cell.right else inner.left()
    _paint_pill(painter, inner, round(x), cell.text, small, colors.pill(cell.tone))


def _paint_chips(
    painter: QPainter, inner: QRect, chips: tuple[str, ...], colors: theme.Theme, small: TextCache
) -> None:
    pill = colors.pill(Tone.NEUTRAL)
    x = inner.left()
    for place, chip in enumerate(chips):
        width = round(small.line(chip, 160)[1]) + 2 * PILL_PADDING
        if x + width > inner.right() + 1:
            painter.setPen(colors.muted)
            y = inner.top() + (inner.height() - small.height) / 2
            small.paint(painter, x, round(y), f"+{len(chips) - place}", 60)
            return
        _paint_pill(painter, inner, x, chip, small, pill)
        x += width + _GAP


def _paint_pill(
    painter: QPainter, inner: QRect, x: int, text: str, small: TextCache, pill: theme.PillColors
) -> None:
    room = min(inner.width() - 2 * PILL_PADDING, 160 if pill.border != pill.ground else 400)
    laid_out, width = small.line(text, room)
    height = round(small.height) + 6
    y = inner.top() + (inner.height() - height) // 2
    ratio = icons.pixel_ratio(painter)
    painter.drawPixmap(x, y, pill_pixmap(round(width) + 2 * PILL_PADDING, height, pill, ratio))
    painter.setFont(small.font)
    painter.setPen(pill.ink)
    painter.drawStaticText(x + PILL_PADDING, round(y + (height - small.height) / 2), laid_out)
