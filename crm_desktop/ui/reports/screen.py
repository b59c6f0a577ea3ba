"""The screen of reports: reads, shows, and opens what is behind every figure."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import local
from crm_desktop.domain.report import AnyBehind, Report
from crm_desktop.domain.report_period import Asked
from crm_desktop.services.workspace import Done
from crm_desktop.ui.reports import asking
from crm_desktop.ui.reports.drawing import Drawing
from crm_desktop.ui.reports.layout import ReportsLayout
from crm_desktop.ui.reports.page import ReportPage
from crm_desktop.ui.reports.sources import SOURCES, Begun, beginning
from crm_desktop.ui.reports.state import asked_from, report_from, to_state
from crm_desktop.ui.reports.ways_out import WaysOut
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers, Screen

_WAYS = ("report.pdf", "report.print", "file.export")


class ReportsScreen(Screen):
    """Asks anew when it comes into view after something it counts was changed."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.asked = Asked()
        self.key = "sales"  # which report is open
        self.parts = ReportsLayout(self, local(runner.now()).date())
        self.page: ReportPage | None = None
        self._read: Begun | None = None  # without a rest once all of it is there
        self.out = WaysOut(runner, self)
        self._drawing = Drawing(runner, self)
        self._coming: ReportPage | None = None
        self._asking = CancelToken()
        self._is_stale = True
        self.parts.mark(self.key)
        self._connect()

    def activate(self) -> None:
        if self._is_stale:
            self.ask()
        self._take_keyboard()

    def handlers(self) -> Handlers:
        source, out = SOURCES[self.key], self.out
        own: Handlers = {
            **({"report.period": self.parts.chips.open_spans} if source.has_period else {}),
            **({source.asks: partial(self._ask_for, source.asks)} if source.asks else {}),
            **{f"report.{key}": partial(self.open_report, key) for key in SOURCES},
        }
        if not self._is_whole:
            return own
        ways = (out.export_pdf, out.print_out, out.export_csv)
        return {**own, **dict(zip(_WAYS, ways, strict=True))}

    def ask(self) -> None:
        """Read the report for the days that are chosen."""
        self._is_stale = False
        self._asking.cancel()
        work = beginning(self.key, self.asked, self.runner.now())
        self._asking = self.runner.read(self, work, self._begin)

    def open_report(self, key: str) -> None:
        """Show another report, of the same days."""
        if key != self.key:
            self.key = key
            self.parts.mark(key)
            self.ask()
        self.parts.mark(key)

    def choose(self, asked: Asked) -> None:
        """Show the report for other days."""
        self.asked = asked
        self.parts.chips.show_asked(asked)
        self.ask()

    def open_behind(self, behind: AnyBehind) -> None:
        """Show what is behind a figure."""
        from crm_desktop.ui.reports.rows_dialog import RowsDialog

        zone = self._read.business.time_zone if self._read is not None else ""
        dialog = RowsDialog(self.runner, behind, zone, self)
        dialog.record_chosen.connect(self.open_requested)
        dialog.list_requested.connect(self.list_requested)
        dialog.open()

    def save_state(self) -> dict[str, object]:
        return to_state(self.key, self.asked)

    def restore_state(self, state: Mapping[str, object]) -> None:
        self.key = report_from(state) or self.key
        self.parts.mark(self.key)
        self.asked = asked_from(state) or self.asked
        self.parts.chips.show_asked(self.asked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.parts.fit(self.width())

    def _connect(self) -> None:
        parts = self.parts
        parts.chips.chosen.connect(self.choose)
        parts.nothing.action_requested.connect(self._fill)
        for key, made in parts.asks.items():
            made.clicked.connect(partial(self._ask_for, key))
        parts.pdf.clicked.connect(self.out.export_pdf)
        parts.csv.clicked.connect(self.out.export_csv)
        parts.printer.clicked.connect(self.out.print_out)
        for key, place in parts.reports.items():
            place.clicked.connect(partial(self.open_report, key))
            place.step_requested.connect(partial(self._step, key))
        self.runner.changed.connect(self._hear)

    @property
    def _is_whole(self) -> bool:
        """Whether there is a report, all of it."""
        read = self._read
        return read is not None and read.rest is None and not read.report.is_empty

    def _ask_for(self, action: str, _checked: object = None) -> None:
        """What is asked beside the title."""
        asking.QUESTIONS[action].ask(self.runner, self)

    def _fill(self) -> None:
        """What an empty report offers."""
        self.action_requested.emit(SOURCES[self.key].fills[1])

    def _step(self, key: str, step: int) -> None:
        keys = list(SOURCES)
        other = keys[(keys.index(key) + step) % len(keys)]
        self.parts.reports[other].setFocus()
        self.open_report(other)

    def _hear(self, done: Done, _asker: object) -> None:
        if any(done.changes.touches(kind) for kind in SOURCES[self.key].kinds):
            self._is_stale = True
            if self.isVisible():
                self.ask()

    def _begin(self, begun: Begun) -> None:
        """Show what is read first; the rest of it is asked for."""
        if begun.rest is None:
            self._show(begun)
            return
        self._tell(begun)
        if self.page is not None and self.page.report.key == begun.report.key:
            self.page.show_head(begun.report)
        else:
            self._coming = self._made(begun.report)
            self._put(self._coming)
        self._asking = self.runner.read(self, begun.rest, partial(self._go_on, begun))
        self._drawing.prepare()

    def _go_on(self, begun: Begun, report: Report) -> None:
        self._show(begun._replace(report=report, rest=None))

    def _tell(self, read: Begun) -> None:
        """Say of which days a report is, and what can be done with it."""
        self._read = read
        self.out.shown = read if self._is_whole else None
        self._drawing.forget()
        self.parts.days.setText(ReportWords().say(read.report.subtitle))
        for button in (self.parts.pdf, self.parts.csv, self.parts.printer):
            button.setEnabled(self._is_whole)
        self.handlers_changed.emit()

    def _show(self, read: Begun) -> None:
        self._tell(read)
        if read.report.is_empty and not SOURCES[self.key].is_shown_empty:
            self.page = self._coming = None
            self.parts.show_nothing(self.key)
            return
        page = self._coming
        if page is not None and page is self.page and page.is_head_of(read.report):
            page.add_rest(read.report)
        else:
            self._coming = page = self._made(read.report)
            if self.page is None or self.page.report.key != read.report.key:
                self._put(page)
        QTimer.singleShot(0, page, page.go_on)  # the figures are painted first

    def _made(self, report: Report) -> ReportPage:
        """The first page is seen as it is built; a later one takes the place of the former."""
        words = ReportWords()
        page = ReportPage(report, words)
        page.opened.connect(self.open_behind)
        page.record_opened.connect(self.open_requested)
        page.goal_opened.connect(partial(asking.goal, self.runner, self))
        page.built.connect(partial(self._complete, page, words))
        return page

    def _complete(self, page: ReportPage, words: ReportWords) -> None:
        if page is not self._coming:
            return
        for view, block in page.charts:
            view.drawing_wanted.connect(partial(self._drawing.draw, view, block, words))
            view.want()
        if page is not self.page:
            self._put(page)

    def _put(self, page: ReportPage) -> None:
        focused = QApplication.focusWidget()
        had_keyboard = self.page is None or (
            focused is not None and self.page.isAncestorOf(focused)
        )
        is_other = self.page is None or self.page.report.key != page.report.key
        self.page = page
        self.parts.show_page(page, is_other=is_other)
        if had_keyboard and self.isVisible():
            self._take_keyboard()

    def _take_keyboard(self) -> None:
        if self.page is not None and self.parts.is_page_shown:
            self.page.take_keyboard()
        elif self._read is not None:
            self.parts.nothing.take_keyboard()
        else:
            self.parts.chips.take_keyboard()
