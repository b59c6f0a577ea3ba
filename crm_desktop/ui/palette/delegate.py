"""Paints the rows under the search box, with what was typed marked where it was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.domain.matches import Span, spans
from crm_desktop.ui import fonts, icons, theme
from crm_desktop.ui.painting import paint_hairline
from crm_desktop.ui.palette.matching import letter_spans
from crm_desktop.ui.palette.model import Index, PaletteModel
from crm_desktop.ui.palette.rows import Does, Row
from crm_desktop.ui.plain_text import one_line

_ICON = 16
_INSET = 12
_GAP = 10
_BETWEEN = 8
_KEPT = 600


@dataclass(frozen=True, slots=True)
class _Laid:
    """A line ready to paint."""

    layout: QTextLayout
    width: float
    rise: float  # how far letters of other scripts reach above those of the font


class PaletteDelegate(QStyledItemDelegate):
    """Paints all rows in one go; lines are kept laid out from one key to the next."""

    def __init__(self, view: QListView, model: PaletteModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._kept: dict[tuple[object, ...], _Laid] = {}
        self.refresh()

    def refresh(self) -> None:
        """Take font and theme anew; to be called when they change."""
        self._font = QFont(self._view.font())
        self._small = fonts.secondary()
        self._line = QFontMetricsF(self._font).height()
        self._small_line = QFontMetricsF(self._small).height()
        self._row_height = round(2 * self._line)
        self._heading_height = round(self._small_line) + 14
        self._kept.clear()

    def row_height(self) -> int:
        """The height of a row that can be chosen: twice the font's, in pixels."""
        return self._row_height

    def height_of(self, row: Row) -> int:
        """The height of a row, in pixels."""
        return self._heading_height if row.does is Does.SECTION else self._row_height

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.height_of(self._model.rows[index.row()]))

    def paint_rows(self, painter: QPainter, part: QRect, top: int, current: int) -> None:
        """Paint the rows that show in a part of the view, the first of all beginning at `top`."""
        colors, width = theme.current(), self._view.viewport().width()
        for number, row in enumerate(self._model.rows):
            height = self.height_of(row)
            if top + height > part.top() and top <= part.bottom():
                place = QRect(0, top, width, height)
                if row.does is Does.SECTION:
                    self._paint_heading(painter, place, row, colors, is_first=number == 0)
                else:
                    if number == current:
                        _paint_ground(painter, place, colors)
                    self._paint_row(painter, place.adjusted(_INSET, 0, -_INSET, 0), row, colors)
            top += height

    def _paint_heading(
        self, painter: QPainter, place: QRect, row: Row, colors: theme.Theme, *, is_first: bool
    ) -> None:
        if not is_first:
            paint_hairline(painter, place.left(), place.right() + 1, place.top() + 3, colors.line)
        laid = self._laid_out(row.title, place.width() - 2 * _INSET, self._small, ())
        y = place.bottom() + 1 - self._small_line - 3
        painter.setPen(colors.muted)
        _draw(painter, laid, self._at(place, _INSET, laid.width), round(y))

    def _paint_row(self, painter: QPainter, inner: QRect, row: Row, colors: theme.Theme) -> None:
        taken = float(_ICON + _GAP)
        if row.icon:
            token = "accent" if row.does is Does.CREATE else "muted"
            picture = icons.pixmap(row.icon, token, _ICON, icons.pixel_ratio(painter))
            y = inner.top() + (inner.height() - _ICON) // 2 + 1  # beside the letters' middle
            painter.drawPixmap(round(self._at(inner, 0, _ICON)), y, picture)
        room = inner.width() - taken
        if row.key:
            room -= self._paint_key(painter, inner, row.key, colors) + _BETWEEN
        y = round(inner.top() + (inner.height() - self._line) / 2)
        # A long title leaves a third of the line to what tells it from others.
        share = room if not row.second else room * 2 / 3
        title = self._marked(row, row.title, share)
        painter.setPen(colors.muted if row.does is Does.NOTHING else colors.text)
        _draw(painter, title, self._at(inner, taken, title.width), y)
        taken += title.width + _BETWEEN
        if row.second:
            second = self._marked(row, row.second, room - title.width - _BETWEEN)
            painter.setPen(colors.muted)
            _draw(painter, second, self._at(inner, taken, second.width), y)

    def _paint_key(self, painter: QPainter, inner: QRect, key: str, colors: theme.Theme) -> float:
        laid = self._laid_out(key, 200, self._small, ())
        width, height = round(laid.width) + 12, round(self._small_line) + 4
        x = round(self._at(inner, inner.width() - width, width))
        box = QRectF(x, inner.top() + (inner.height() - height) // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colors.line)
        painter.setBrush(colors.panel)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(colors.muted)
        _draw(painter, laid, x + 6, box.top() + 2)
        return width

    def _marked(self, row: Row, text: str, room: float) -> _Laid:
        shown = one_line(text)
        return self._laid_out(shown, round(room), self._font, _marks(row, shown))

    def _laid_out(self, text: str, room: int, font: QFont, marks: tuple[Span, ...]) -> _Laid:
        key = (text, room, font is self._small, marks, theme.current().name)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            found = self._kept[key] = _lay_out(text, room, font, marks)
        return found

    def _at(self, place: QRect, inset: float, width: float) -> float:
        """Where something so wide begins, so far from the side where lines begin."""
        if self._view.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return place.left() + inset
        return place.right() + 1 - inset - width


def _paint_ground(painter: QPainter, place: QRect, colors: theme.Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.accent_soft)
    painter.drawRoundedRect(QRectF(place).adjusted(4, 0, -4, 0), 6, 6)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _draw(painter: QPainter, laid: _Laid, x: float, y: float) -> None:
    """Paint a line with its letters on the line of the others, whatever their script."""
    laid.layout.draw(painter, QPointF(x, y - laid.rise))


def _marks(row: Row, shown: str) -> tuple[Span, ...]:
    found = spans(shown, row.search)
    if found or row.does is not Does.ACTION or shown != row.title:
        return found
    return tuple(letter_spans(row.search.typed, shown))


def _lay_out(text: str, room: int, font: QFont, marks: tuple[Span, ...]) -> _Laid:
    whole = _one_line_of(text, font, marks)
    if whole.width <= room:
        return whole
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetricsF(bold if marks else font)
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
    kept = len(elided) - 1
    return _one_line_of(elided, font, [(a, min(b, kept)) for a, b in marks if a < kept])


def _one_line_of(text: str, font: QFont, marks: Sequence[Span]) -> _Laid:
    layout = QTextLayout(text, font)
    layout.setTextOption(_one_line_option())
    layout.setCacheEnabled(True)
    if marks:
        look = _marked_look(theme.current().name)
        layout.setFormats([_format(text, start, end, look) for start, end in marks])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(100_000)
    layout.endLayout()
    rise = line.ascent() - QFontMetricsF(font).ascent()
    return _Laid(layout, line.naturalTextWidth(), rise)


@cache
def _one_line_option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


@cache
def _marked_look(_theme_name: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.DemiBold)
    look.setForeground(theme.current().accent)
    return look


def _format(text: str, start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    # Qt counts in UTF-16, where a rare character is two.
    made.start = _units(text[:start])
    made.length = _units(text[start:end])
    made.format = look
    return made


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
