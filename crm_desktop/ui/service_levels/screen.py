"""Service levels: what is promised to whom, in which hours, and on which days nobody works."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from crm_desktop.domain.changes import Kind
from crm_desktop.services.workspace import Done
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Screen
from crm_desktop.ui.service_levels.holidays_page import HolidaysPage
from crm_desktop.ui.service_levels.hours_page import HoursPage
from crm_desktop.ui.service_levels.known import Known, read_known
from crm_desktop.ui.service_levels.levels_page import LevelsPage
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.headings import PageHeading
from crm_desktop.ui.widgets.label import PlainLabel
from crm_desktop.ui.widgets.line_tabs import LineTabs

_KINDS = (Kind.LEVEL, Kind.TICKET, Kind.OPTION, Kind.TAG, Kind.CONTACT, Kind.COMPANY, Kind.SETTING)


class ServiceLevelsScreen(Screen):
    """Every change is one step, and open tickets follow within it."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.known = Known()
        self._is_stale = True
        self.tabs = LineTabs([tr("Levels"), tr("Working hours"), tr("Holidays")])
        self.hint = PlainLabel(ink="muted")
        self.levels, self.hours = LevelsPage(runner), HoursPage(runner)
        self.holidays = HolidaysPage(runner)
        self.pages = QStackedWidget()
        for page in (self.levels, self.hours, self.holidays):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (PageHeading(tr("Service levels")), self.tabs, self.hint):
            column.addWidget(widget)
        column.addWidget(self.pages, 1)
        self.tabs.currentChanged.connect(self.turn)
        runner.changed.connect(self._follow)
        self.turn(0)

    def activate(self) -> None:
        if self._is_stale:
            self._ask()
        self._take_keyboard()

    def turn(self, tab: int) -> None:
        """Show a page."""
        self.pages.setCurrentIndex(tab)
        hints = (
            tr("Of all levels that fit a ticket the shortest times count, in working hours."),
            tr("Clocks of tickets run in these hours only. What was before a day stays as it was."),
            tr("On these days no clock runs."),
        )
        self.hint.setText(hints[tab])
        if self.isVisible() and not self.tabs.hasFocus():
            self._take_keyboard()

    def _take_keyboard(self) -> None:
        (self.levels, self.hours, self.holidays)[self.pages.currentIndex()].take_keyboard()

    def _ask(self) -> None:
        self._is_stale = False
        self.runner.read(self, read_known, self._show)

    def _show(self, known: Known) -> None:
        self.known = known
        for page in (self.levels, self.hours, self.holidays):
            page.show_known(known)

    def _follow(self, done: Done, _asker: object) -> None:
        if any(done.changes.touches(kind) for kind in _KINDS):
            if self.isVisible():
                self._ask()
            self._is_stale = not self.isVisible()
