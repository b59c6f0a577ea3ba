"""The widgets of the day and where they stand."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.domain.today import Part, TodayLine
from crm_desktop.ui.today.delegate import lead_width
from crm_desktop.ui.today.line_list import LineList
from crm_desktop.ui.today.quarter import QuarterCard
from crm_desktop.ui.today.words import Item
from crm_desktop.ui.translation import counted, tr
from crm_desktop.ui.widgets.buttons import link_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.headings import PageHeading, SectionHeading
from crm_desktop.ui.widgets.label import PlainLabel
from crm_desktop.ui.widgets.standing import standing

_SIDE = 380  # the width of the calendar's column


class LinesCard(Card):
    """A heading, lines, and the way to those that are not shown."""

    def __init__(self, title: str, nothing: str, lead: int = 0) -> None:
        super().__init__(spacing=6)
        self.heading = SectionHeading(title)
        self.list = LineList(title, lead)
        self.more = link_button("")
        self._nothing = PlainLabel(nothing, ink="muted")
        self._nothing.setWordWrap(True)
        for widget in (self.heading, self.list, self._nothing, self.more):
            self.column.addWidget(widget)

    def show_part(self, part: Part, word: Callable[[TodayLine], Item]) -> None:
        """Show these lines; the keyboard stays at the line it was at, or where that was."""
        before, row = self.list.current(), self.list.currentIndex().row()
        self.list.lines.show_lines(part.lines, word)
        self.list.settle()
        if before is not None:
            found = self.list.lines.row_of(before)
            self.list.go_to(found if found >= 0 else row)
        self.list.setVisible(bool(part.lines))
        self._nothing.setVisible(not part.lines)
        left = part.total - len(part.lines)
        self.more.setVisible(left > 0)
        self.more.setText(counted(left, tr("Show 1 more"), tr("Show %Ln more", "", left)))


class TodayLayout:
    """The day as a heading; what to do and what needs attention; the calendar beside them."""

    def __init__(self, screen: QWidget) -> None:
        self.heading = PageHeading()
        chips, times = lead_width(is_time=False), lead_width(is_time=True)
        self.to_do = LinesCard(
            tr("Do next"),
            tr("Nothing waits. Plan a next step with somebody and it will stand here on its day."),
        )
        self.attention = LinesCard(
            tr("Needs attention"),
            tr("Every open deal has a next step, a recent touch and a day that lies ahead."),
            chips,
        )
        self.calendar = LinesCard(
            tr("Today’s calendar"),
            tr("No appointments today, and no birthdays this week."),
            times,
        )
        self.quarter = QuarterCard()
        self.hint = PlainLabel(
            tr("Enter opens · D done · S put off · L log · N plan the next step"), ink="muted"
        )
        self._scroll = QScrollArea()
        self._lay_out(screen)

    @property
    def cards(self) -> Sequence[LinesCard]:
        """In the order of the keyboard."""
        return self.to_do, self.attention, self.calendar

    def show_row(self, card: LinesCard) -> None:
        """Bring the current row of a card into sight."""
        place: QRect = card.list.place_of_current()
        inside = self._scroll.widget()
        if inside is not None and inside.isAncestorOf(card.list):
            at = card.list.mapTo(inside, place.center())
            self._scroll.ensureVisible(at.x(), at.y(), 0, place.height() * 2)

    def _lay_out(self, screen: QWidget) -> None:
        left, right = (
            standing(self.to_do, self.attention, spacing=12),
            standing(self.quarter, self.calendar, spacing=12),
        )
        right.setFixedWidth(_SIDE)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(left, 1)
        row.addWidget(right)
        inside.setProperty("ground", "clear")
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setProperty("ground", "clear")
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(screen)
        column.setContentsMargins(20, 18, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.hint)
