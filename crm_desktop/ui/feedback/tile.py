"""A survey in figures: what it comes to, of how many, and how they are spread."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.domain.feedback import Summary, SurveyCode
from crm_desktop.ui import fonts, theme
from crm_desktop.ui.painting import paint_focus_ring
from crm_desktop.ui.plain_text import plain_tool_tip
from crm_desktop.ui.responses.words import (
    answers_words,
    counts_words,
    figure_words,
    survey_words,
)
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.widgets.painted_button import PaintedButton

_SIDE, _RISE, _GAP, _BAR = 16, 12, 3, 5
_MOST = 4  # tiles side by side
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


class SurveyTile(PaintedButton):
    """Pressed, the list shows this survey alone, and again all of them."""

    def __init__(self, summary: Summary) -> None:
        super().__init__()
        self.survey = summary.survey
        self._name, self._figure = survey_words(summary.name), figure_words(summary)
        self._counts, self._parts = counts_words(summary), _parts(summary)
        answers = answers_words(summary.responses)
        self._aside = answers if summary.code is not SurveyCode.OWN and summary.scores else ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{self._name}, {self._figure}, {self._counts}")
        plain_tool_tip(self, f"{self._name}\n{self._counts}\n{answers}")

    def sizeHint(self) -> QSize:
        small, large = QFontMetricsF(fonts.secondary()), QFontMetricsF(_figure_font())
        height = 2 * small.height() + large.height() + 3 * _GAP + _BAR + 4 + 2 * _RISE
        return QSize(200, round(height))

    def minimumSizeHint(self) -> QSize:
        return QSize(140, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors.accent if self.isChecked() else colors.line, 1))
        ground = colors.hover if self.underMouse() else colors.panel
        painter.setBrush(colors.accent_soft if self.isChecked() else ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        y = self._paint_line(painter, _RISE, self._name, fonts.secondary(), is_muted=True)
        taken = QFontMetricsF(_figure_font()).horizontalAdvance(self._figure) + 10
        self._paint_beside(painter, y, taken)
        y = self._paint_line(painter, y, self._figure, _figure_font(), is_muted=False)
        y = self._paint_line(painter, y, self._counts, fonts.secondary(), is_muted=True)
        self._paint_bar(painter, y + 4)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), colors.accent, 8)

    def _paint_line(
        self, painter: QPainter, y: float, words: str, of: QFont, *, is_muted: bool
    ) -> float:
        metrics, room = QFontMetricsF(of), self.width() - 2 * _SIDE
        painter.setFont(of)
        painter.setPen(theme.current().muted if is_muted else theme.current().text)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        place = QRectF(_SIDE, y, room, metrics.height())
        painter.drawText(place, _LEFT | Qt.TextFlag.TextSingleLine, shown)
        return y + metrics.height() + _GAP

    def _paint_beside(self, painter: QPainter, y: float, taken: float) -> None:
        """How many responded, after the figure, where there is room."""
        small, large = QFontMetricsF(fonts.secondary()), QFontMetricsF(_figure_font())
        room = self.width() - 2 * _SIDE - taken
        if not self._aside or small.horizontalAdvance(self._aside) > room:
            return
        painter.setFont(fonts.secondary())
        painter.setPen(theme.current().muted)
        baseline = y + large.ascent() - small.ascent()
        place = QRectF(_SIDE + taken, baseline, room, small.height())
        painter.drawText(place, _LEFT | Qt.TextFlag.TextSingleLine, self._aside)

    def _paint_bar(self, painter: QPainter, y: float) -> None:
        colors, whole = theme.current(), sum(count for _, count in self._parts)
        left, room = float(_SIDE), self.width() - 2 * _SIDE
        painter.setPen(Qt.PenStyle.NoPen)
        for tone, count in self._parts:
            width = room * count / whole
            if width:
                painter.setBrush(colors.outline if tone is Tone.NEUTRAL else colors.ink(tone))
                painter.drawRoundedRect(QRectF(left, y, max(width - 2, 1), _BAR), 2, 2)
            left += width


class Strip(QWidget):
    """The first surveys side by side; the one chosen is among them."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles: list[SurveyTile] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)

    def show_summaries(self, summaries: list[Summary], chosen: int | None) -> list[SurveyTile]:
        """Show these anew, and give the tiles made."""
        focused = next((tile.survey for tile in self.tiles if tile.hasFocus()), None)
        for tile in self.tiles:
            self._row.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = [SurveyTile(each) for each in _shown(summaries, chosen)]
        for tile in self.tiles:
            tile.setChecked(tile.survey == chosen)
            self._row.addWidget(tile)
            tile.show()
            if tile.survey == focused:
                tile.setFocus()
        return self.tiles


def _shown(summaries: list[Summary], chosen: int | None) -> list[Summary]:
    offered = [each for each in summaries if not each.is_closed or each.survey == chosen]
    first = offered[:_MOST]
    picked = [each for each in offered[_MOST:] if each.survey == chosen]
    return first[: _MOST - len(picked)] + picked


def _parts(summary: Summary) -> list[tuple[Tone, int]]:
    if summary.code is SurveyCode.OWN or not summary.scores:
        return []
    middle = summary.scores - summary.best - summary.low
    return [(Tone.GOOD, summary.best), (Tone.NEUTRAL, middle), (Tone.BAD, summary.low)]


def _figure_font() -> QFont:
    return fonts.tabular(fonts.sized(1.5, QFont.Weight.DemiBold))
