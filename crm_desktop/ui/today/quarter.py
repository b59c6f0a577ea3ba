"""This quarter on Today: what was won as a line, what it may come to as a fan, both in words."""

from PySide6.QtCore import QDate, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy

from crm_desktop.domain.quarter import Quarter
from crm_desktop.domain.report_period import shifted
from crm_desktop.domain.scale import scale
from crm_desktop.ui import dates, fonts, theme
from crm_desktop.ui.amounts import has_comma, round_words, short_words
from crm_desktop.ui.goal_texts import goal_words
from crm_desktop.ui.painting import paint_focus_ring
from crm_desktop.ui.plain_text import plain_tool_tip
from crm_desktop.ui.translation import counted, filled, tr
from crm_desktop.ui.widgets.buttons import link_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.label import PlainLabel
from crm_desktop.ui.widgets.painted_button import PaintedButton

_HIGH = 150
_GAP = 8
_MONTHS = 3
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class QuarterCard(Card):
    """The chart opens the forecast; without a quarter to tell of it is not there."""

    def __init__(self) -> None:
        super().__init__(spacing=6)
        self.chart = QuarterChart()
        self._expected = PlainLabel()
        self._expected.setFont(fonts.strong())
        self._between, self._goal = PlainLabel(ink="muted"), PlainLabel()
        self._basis = PlainLabel(ink="muted")
        self._basis.setFont(fonts.secondary())
        self.hint = link_button(tr("Set a goal …"))
        for widget in (SectionHeading(tr("This quarter")), self.chart, *self._lines):
            self.column.addWidget(widget)
        self.column.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_quarter(self, quarter: Quarter | None) -> None:
        """Show how the quarter stands."""
        self.setVisible(quarter is not None)
        if quarter is None:
            return
        words = _words(quarter)
        for label, text in zip(self._lines, words, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        self.hint.setVisible(quarter.goal is None)
        self.chart.show_quarter(quarter, ", ".join(filter(None, words)))

    @property
    def _lines(self) -> tuple[PlainLabel, ...]:
        return self._expected, self._between, self._goal, self._basis


class QuarterChart(PaintedButton):
    """Won day by day, from now on what is expected within its range, and the goal as a line."""

    def __init__(self) -> None:
        super().__init__()
        self._quarter: Quarter | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        plain_tool_tip(self, tr("Open the forecast"))

    def show_quarter(self, quarter: Quarter, words: str) -> None:
        """Draw this; the words are for screen readers."""
        self._quarter = quarter
        self.setAccessibleName(f"{tr('This quarter')}: {words}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, _HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._quarter is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.tabular(fonts.secondary()))
        _Drawing(painter, QRectF(self.rect()), self._quarter).paint()
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), theme.current().accent, 4)


class _Drawing:
    """One painting of the chart, in the room it has."""

    def __init__(self, painter: QPainter, room: QRectF, quarter: Quarter) -> None:
        self._painter, self._quarter = painter, quarter
        self._metrics = QFontMetricsF(painter.font())
        most = max(
            quarter.won,
            quarter.likely.high if quarter.likely is not None else 0,
            quarter.goal.target.amount if quarter.goal is not None else 0,
        )
        self._steps = scale(float(max(most, 0)))
        words = [self._short(step) for step in self._steps]
        wide = max(self._metrics.horizontalAdvance(text) for text in words)
        line = self._metrics.height()
        self._place = room.adjusted(wide + _GAP, line / 2, -4, -line - 4)

    def paint(self) -> None:
        """Paint the scale, what was won, and what is expected."""
        self._paint_scale()
        self._paint_months()
        now = self._paint_won()
        if self._quarter.likely is not None:
            self._paint_expected(now)
        if self._quarter.goal is not None:
            self._paint_goal(self._quarter.goal.target.amount)

    def _short(self, amount: float) -> str:
        return short_words(amount, self._quarter.currency, comma=has_comma())

    def _at(self, share: float, amount: float) -> QPointF:
        place = self._place
        rise = place.height() * min(max(amount, 0.0) / self._steps[-1], 1.0)
        return QPointF(place.left() + place.width() * share, place.bottom() - rise)

    def _paint_scale(self) -> None:
        colors, painter, place = theme.current(), self._painter, self._place
        half = self._metrics.height() / 2
        for step in self._steps:
            y = round(self._at(0.0, step).y()) + 0.5  # a crisp line
            painter.setPen(QPen(colors.line, 1))
            painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))
            painter.setPen(colors.muted)
            name = QRectF(0, y - half, place.left() - _GAP, 2 * half)
            painter.drawText(name, _RIGHT, self._short(step))

    def _paint_months(self) -> None:
        """Where each month begins, and its name."""
        when, place = self._quarter.when, self._place
        whole = (when.last - when.first).days + 1
        self._painter.setPen(theme.current().muted)
        for number in range(_MONTHS):
            first = shifted(when.first, number)
            left = place.left() + place.width() * (first - when.first).days / whole
            name = dates.written(QDate(first.year, first.month, first.day), "MMM")
            row = QRectF(left, place.bottom() + 4, place.width() / 3, self._metrics.height())
            self._painter.drawText(row, _LEFT, name)

    def _paint_won(self) -> QPointF:
        """The line of what was won, and where it ends now."""
        quarter, won = self._quarter, 0
        days = (quarter.when.last - quarter.when.first).days + 1
        line = [self._at(0.0, 0.0)]
        for day, amount in quarter.days:
            share = min(day / days, quarter.passed)
            line.append(self._at(share, won))
            won += amount
            line.append(self._at(share, won))
        line.append(self._at(quarter.passed, won))
        self._painter.setPen(QPen(theme.current().chart, 1.8))
        self._painter.drawPolyline(QPolygonF(line))
        return line[-1]

    def _paint_expected(self, now: QPointF) -> None:
        likely, colors, painter = self._quarter.likely, theme.current(), self._painter
        if likely is None:
            return
        mid, low, high = (self._at(1.0, amount) for amount in likely)
        ground = colors.chart_light
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setOpacity(0.55)
        painter.setBrush(ground)
        painter.drawPolygon(QPolygonF([now, high, low]))
        painter.setOpacity(1.0)
        painter.setPen(QPen(colors.chart, 1.8, Qt.PenStyle.DotLine))
        painter.drawLine(now, mid)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.chart)
        painter.drawEllipse(now, 3.0, 3.0)

    def _paint_goal(self, target: int) -> None:
        """A line across at what is to be won, and its name where the least of the chart is."""
        painter, place, ink = self._painter, self._place, theme.current().warning
        y = round(self._at(0.0, target).y()) + 0.5
        high = self._metrics.height()
        top = y - high if y - high >= 0 else y + 1
        name = filled(tr("goal {amount}"), amount=self._short(target))
        row = QRectF(place.left() + 2, top, self._metrics.horizontalAdvance(name) + 4, high)
        painter.fillRect(row, theme.current().panel)  # no line of the scale through the words
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))
        painter.setPen(ink)
        painter.drawText(row.adjusted(2, 0, 0, 0), _LEFT, name)


def _words(quarter: Quarter) -> tuple[str, str, str, str]:
    """What is expected, within which range, how the goal stands, and what that rests on."""
    won = filled(tr("{won} won so far"), won=round_words(quarter.won, quarter.currency))
    goal = "" if quarter.goal is None else goal_words(quarter.goal)
    likely = quarter.likely
    if likely is None:
        return won, "", goal, ""
    expected, low, high = (round_words(amount, quarter.currency) for amount in likely)
    between = filled(tr("four times in five {low} to {high}"), low=low, high=high)
    basis = tr("no month to learn from yet")
    if quarter.points:
        learned = tr("learned from %Ln months", "", quarter.points)
        basis = counted(quarter.points, tr("learned from 1 month"), learned)
    if quarter.goal is not None and quarter.goal.chance is not None:
        chance = tr("{chance} % chance to reach the goal")
        between = f"{between} · {filled(chance, chance=quarter.goal.chance)}"
    return filled(tr("{amount} expected"), amount=expected), between, goal, f"{won} · {basis}"
