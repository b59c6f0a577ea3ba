"""A key figure: what it is, how much, how it changed, and of how many cases."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy

from crm_desktop.domain.report import Tile, Tone, Wording
from crm_desktop.ui import fonts, theme
from crm_desktop.ui.painting import paint_focus_ring
from crm_desktop.ui.plain_text import plain_tool_tip
from crm_desktop.ui.widgets.painted_button import PaintedButton
from crm_desktop.ui.wrapping import wrapped

_SIDE, _RISE, _GAP = 16, 12, 4
_VALUE = 1.5
_ARROW = 9
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


class TileButton(PaintedButton):
    """Pressed, it opens the deals behind it; its tip says how it is made."""

    def __init__(self, tile: Tile, wording: Wording, *, is_low: bool = False) -> None:
        super().__init__()
        self._title, self._value = wording.say(tile.title), wording.say(tile.value)
        self._note = wording.say(tile.note) if tile.note is not None else ""
        self._change, self._tone, self._is_up = "", Tone.NEUTRAL, False
        if tile.change is not None:
            figure = tile.change.figure
            self._change, self._tone = wording.say(tile.change.said), tile.change.tone
            self._is_up = (figure.value or 0) > 0
        self._small_lines = 2 if is_low else 3  # without the one that tells of a change
        self._note_lines = 1 if self._change else self._small_lines - 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        parts = (self._title, self._value, self._change, self._note)
        self.setAccessibleName(", ".join(part for part in parts if part))
        if tile.how is not None:
            plain_tool_tip(self, wording.say(tile.how))

    def whole_width(self) -> int:
        """How wide it is where nothing of it is cut."""
        small, large = QFontMetricsF(fonts.secondary()), QFontMetricsF(_value_font())
        lines = [small.horizontalAdvance(self._title), _narrowest(self._note, self._note_lines)]
        arrow = 0 if self._tone is Tone.NEUTRAL else _ARROW + 5
        change = QFontMetricsF(fonts.tabular(fonts.secondary())).horizontalAdvance(self._change)
        widest = max(*lines, arrow + change, large.horizontalAdvance(self._value))
        return ceil(widest) + 2 * _SIDE

    def sizeHint(self) -> QSize:
        small, large = QFontMetricsF(fonts.secondary()), QFontMetricsF(_value_font())
        lines = self._small_lines
        return QSize(170, round(lines * (small.height() + _GAP) + large.height() + 2 * _RISE))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors.line, 1))
        painter.setBrush(colors.hover if self.underMouse() else colors.panel)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), colors.accent, 8)
        small = fonts.secondary()
        y = self._paint_line(painter, _RISE, self._title, small, Tone.NEUTRAL)
        y = self._paint_line(painter, y, self._value, _value_font(), None)
        if self._change:
            y = self._paint_change(painter, y, fonts.tabular(small))
        for line in wrapped(self._note, self.width() - 2 * _SIDE, self._note_lines, small):
            y = self._paint_line(painter, y, line, small, Tone.NEUTRAL)

    def _paint_line(
        self, painter: QPainter, y: float, words: str, of: QFont, tone: Tone | None, left: int = 0
    ) -> float:
        metrics = QFontMetricsF(of)
        room = self.width() - 2 * _SIDE - left
        painter.setFont(of)
        painter.setPen(theme.current().text if tone is None else _ink(tone))
        place = QRectF(_SIDE + left, y, room, metrics.height())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(place, _LEFT | Qt.TextFlag.TextSingleLine, shown)
        return y + metrics.height() + _GAP

    def _paint_change(self, painter: QPainter, y: float, of: QFont) -> float:
        if self._tone is Tone.NEUTRAL:
            return self._paint_line(painter, y, self._change, of, Tone.NEUTRAL)
        middle = y + QFontMetricsF(of).height() / 2
        reach = _ARROW / 2 * (1 if self._is_up else -1)
        tip = QPointF(_SIDE + _ARROW / 2, middle - reach)
        feet = [QPointF(_SIDE, middle + reach), QPointF(_SIDE + _ARROW, middle + reach)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_ink(self._tone).color())
        painter.drawPolygon(QPolygonF([tip, *feet]))
        return self._paint_line(painter, y, self._change, of, self._tone, _ARROW + 5)


def _narrowest(words: str, lines: int) -> int:
    """How wide the words are on one line, or on two where these are parted best."""
    parts, metrics = words.split(), QFontMetricsF(fonts.secondary())
    places = range(1, len(parts)) if lines > 1 else ()
    pairs = ((" ".join(parts[:at]), " ".join(parts[at:])) for at in places)
    wide = [max(map(metrics.horizontalAdvance, pair)) for pair in (*pairs, (words,))]
    return ceil(min(wide))


def _value_font() -> QFont:
    return fonts.tabular(fonts.sized(_VALUE, QFont.Weight.DemiBold))


def _ink(tone: Tone) -> QPen:
    colors = theme.current()
    inks = {Tone.GOOD: colors.good, Tone.BAD: colors.bad, Tone.NEUTRAL: colors.muted}
    return QPen(inks[tone])
