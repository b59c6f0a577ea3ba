"""The line above the board: what is open, what is expected of it, and how selling goes."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from crm_desktop.domain.board import Totals
from crm_desktop.domain.figures import Conventions
from crm_desktop.ui import fonts, theme
from crm_desktop.ui.amounts import round_words
from crm_desktop.ui.delegates.text_cache import TextCache
from crm_desktop.ui.pipeline.days import percent_words
from crm_desktop.ui.plain_text import escaped_tool_tip
from crm_desktop.ui.translation import counted, tr

_SIDE, _GAP, _BETWEEN, _HEIGHT = 14, 5, 28, 40
_LEAST_CLOSED = 10  # below it a share says more than it knows


class Figure(NamedTuple):
    """A figure with what it is called, and how it comes about."""

    label: str
    value: str
    tip: str


class TotalsLine(QWidget):
    """Figures from the left, the quarter at the right; those that do not fit are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._figures: tuple[Figure, ...] = ()
        self._quarter = ""
        self._places: list[tuple[QRectF, Figure]] = []
        self._fonts: tuple[TextCache, TextCache] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figures(self, figures: tuple[Figure, ...], quarter: str) -> None:
        """Say these from now on."""
        self._figures, self._quarter = figures, quarter
        said = [f"{each.label} {each.value}" for each in figures]
        self.setAccessibleName(" · ".join(filter(None, (*said, quarter))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colors = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors.line, 1))
        painter.setBrush(colors.panel)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        plain = self._texts()[0]
        y = round((self.height() - plain.height) / 2)
        painter.setPen(colors.muted)
        end = self.width() - _SIDE
        line, width = plain.line(self._quarter, end)
        painter.setFont(plain.font)
        painter.drawStaticText(QPointF(end - round(width), y), line)
        end -= round(width) + _BETWEEN
        self._paint_figures(painter, y, end)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fonts = None

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = QPointF(event.pos())
            tip = next((figure.tip for place, figure in self._places if place.contains(at)), "")
            QToolTip.showText(event.globalPos(), escaped_tool_tip(tip), self)
            return True
        return super().event(event)

    def _paint_figures(self, painter: QPainter, y: int, end: int) -> None:
        colors, x = theme.current(), _SIDE
        plain, strong = self._texts()
        self._places = []
        for figure in self._figures:
            width = plain.line(figure.label, 400)[1] + _GAP + strong.line(figure.value, 400)[1]
            if x + width > end:
                return
            painter.setPen(colors.muted)
            taken = plain.paint(painter, x, y, figure.label, 400)
            painter.setPen(colors.text)
            strong.paint(painter, x + round(taken) + _GAP, y, figure.value, 400)
            self._places.append((QRectF(x, 0, width, self.height()), figure))
            x += round(width) + _BETWEEN

    def _texts(self) -> tuple[TextCache, TextCache]:
        if self._fonts is None:
            strong = fonts.sized(1.0, QFont.Weight.DemiBold, base=self.font())
            self._fonts = TextCache(fonts.tabular(self.font())), TextCache(fonts.tabular(strong))
        return self._fonts


def figures_of(totals: Totals, how: Conventions) -> tuple[Figure, ...]:
    """What is said of an open pipeline, the most important first."""
    figures = [_open(totals, how), _expected(totals, how)]
    if totals.high > totals.low:
        figures.append(_range(totals, how))
    closed = totals.year_won + totals.year_lost
    if closed:
        figures.append(_win_rate(totals.year_won, closed))
    if totals.cycle is not None:
        tip = tr("Half of the deals won within the last twelve months took no longer than this.")
        figures.append(Figure(tr("Cycle"), _days(totals.cycle), tip))
    return tuple(figures)


def quarter_words(totals: Totals) -> str:
    """What became of the deals closed this quarter."""
    if not totals.won and not totals.lost:
        return tr("nothing closed this quarter")
    won = tr("{count} won").replace("{count}", str(totals.won))
    lost = tr("{count} lost").replace("{count}", str(totals.lost))
    return tr("{won} · {lost} this quarter").replace("{won}", won).replace("{lost}", lost)


def _open(totals: Totals, how: Conventions) -> Figure:
    value = round_words(totals.open.value, how.currency)
    tip = tr("The amounts of all open deals of this pipeline, whatever the filter shows.")
    if totals.open.apart:
        apart = tr("%n in a currency without a rate are not in it.", "", totals.open.apart)
        value, tip = f"{value} + {totals.open.apart}", f"{tip} {apart}"
    return Figure(tr("Open", "what is open"), value, tip)


def _expected(totals: Totals, how: Conventions) -> Figure:
    tip = tr(
        "Each open deal's amount times its chance: the learned one where it is known, else that"
        " of its stage."
    )
    return Figure(tr("Expected"), round_words(totals.expected, how.currency), tip)


def _range(totals: Totals, how: Conventions) -> Figure:
    low, high = (round_words(each, how.currency) for each in (totals.low, totals.high))
    tip = tr(
        "Four of five pipelines like this one end within it: each deal is won or not by its own"
        " chance, and all of them do better or worse together."
    )
    known = totals.open.deals - totals.open.apart
    cases = counted(known, tr("From 1 open deal."), tr("From %Ln open deals.", "", known))
    return Figure(tr("80% range"), f"{low} – {high}", f"{tip} {cases}")


def _win_rate(won: int, closed: int) -> Figure:
    tip = tr("Won out of those won and lost within the last twelve months, by count.")
    if closed < _LEAST_CLOSED:
        words = tr("{won} of {all}").replace("{won}", str(won)).replace("{all}", str(closed))
        return Figure(tr("Win rate"), words, tip)
    return Figure(tr("Win rate"), percent_words((200 * won + closed) // (2 * closed)), tip)


def _days(days: int) -> str:
    return counted(days, tr("1 day"), tr("%Ln days", "", days))
