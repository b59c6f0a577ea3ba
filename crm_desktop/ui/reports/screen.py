"""The screen of reports: reads, shows, and opens the deals behind every figure."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.report import Behind, Report, When
from crm_desktop.domain.report_period import Against, Asked, Span
from crm_desktop.services.business import Business, read_business
from crm_desktop.services.reporting import sales_report
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.reports.drawing import Drawing
from crm_desktop.ui.reports.layout import ReportsLayout
from crm_desktop.ui.reports.page import ReportPage
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers, Screen

_KINDS = (Kind.DEAL, Kind.PIPELINE, Kind.OPTION, Kind.SETTING)


class _Read(NamedTuple):
    """A report and the settings it was made with."""

    report: Report
    business: Business


class ReportsScreen(Screen):
    """Asks anew when it comes into view after something it counts was changed."""

    deals_requested = Signal(object, str)  # ids of deals and what they are: show them in a list

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.asked = Asked()
        self.parts = ReportsLayout(self, local(runner.now()).date())
        self.page: ReportPage | None = None
        self._read: _Read | None = None
        self._drawing = Drawing(runner, self)
        self._coming: ReportPage | None = None
        self._asking = CancelToken()
        self._is_stale = True
        self.has_list = False  # whether somebody follows `deals_requested`
        self._connect()

    def activate(self) -> None:
        if self._is_stale:
            self.ask()
        self._take_keyboard()

    def handlers(self) -> Handlers:
        own = {"report.period": self.parts.chips.open_spans}
        if self._read is None or self._read.report.is_empty:
            return own
        return {
            **own,
            "report.pdf": self.export_pdf,
            "report.print": self.print_out,
            "file.export": self.export_csv,
        }

    def ask(self) -> None:
        """Read the report for the days that are chosen."""
        self._is_stale = False
        self._asking.cancel()
        work = partial(_report, self.asked, self.runner.now())
        self._asking = self.runner.read(self, work, self._show)

    def choose(self, asked: Asked) -> None:
        """Show the report for other days."""
        self.asked = asked
        self.parts.chips.show_asked(asked)
        self.ask()

    def open_behind(self, behind: Behind) -> None:
        """Show the deals behind a figure."""
        from crm_desktop.ui.reports.rows_dialog import RowsDialog

        zone = self._read.business.time_zone if self._read is not None else ""
        dialog = RowsDialog(self.runner, behind, zone, self)
        dialog.deal_chosen.connect(partial(self.open_requested.emit, Kind.DEAL))
        dialog.list_requested.connect(self.deals_requested)
        dialog.show_list.setVisible(self.has_list)
        dialog.open()

    def export_pdf(self) -> None:
        """Ask where the PDF goes, and write it."""
        from crm_desktop.ui.reports.exporting import ask_pdf

        if self._read is not None:
            ask_pdf(self.runner, self, self._read.report, self._read.business.country)

    def print_out(self) -> None:
        """Ask which printer, and print there."""
        from crm_desktop.ui.reports.exporting import ask_printer

        if self._read is not None:
            ask_printer(self.runner, self, self._read.report, self._read.business.country)

    def export_csv(self) -> None:
        """Ask where the tables go, and write them."""
        from crm_desktop.ui.reports.exporting import ask_csv

        if self._read is not None:
            ask_csv(self.runner, self, self._read.report)

    def save_state(self) -> dict[str, object]:
        own = self.asked.own
        days = [own.first.isoformat(), own.last.isoformat()] if own is not None else []
        return {"span": self.asked.span.value, "against": self.asked.against.value, "days": days}

    def restore_state(self, state: Mapping[str, object]) -> None:
        try:
            span, against = Span(str(state.get("span"))), Against(str(state.get("against")))
            days = state.get("days")
            own = None
            if isinstance(days, list) and len(days) == 2:
                first, last = sorted(date.fromisoformat(str(day)) for day in days)
                own = When(first, last)
        except ValueError:
            return
        if span is not Span.OWN or own is not None:
            self.asked = Asked(span, against, own)
            self.parts.chips.show_asked(self.asked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.parts.fit(self.width())

    def _connect(self) -> None:
        parts = self.parts
        parts.chips.chosen.connect(self.choose)
        parts.nothing.action_requested.connect(partial(self.action_requested.emit, "go.pipeline"))
        parts.pdf.clicked.connect(self.export_pdf)
        parts.csv.clicked.connect(self.export_csv)
        parts.printer.clicked.connect(self.print_out)
        parts.sales.clicked.connect(partial(parts.sales.setChecked, True))  # noqa: FBT003 - Qt's
        self.runner.changed.connect(self._hear)

    def _hear(self, done: Done, _asker: object) -> None:
        if any(done.changes.touches(kind) for kind in _KINDS):
            self._is_stale = True
            if self.isVisible():
                self.ask()

    def _show(self, read: _Read) -> None:
        self._read = read
        self._drawing.forget()
        words = ReportWords()
        self.parts.days.setText(words.say(read.report.subtitle))
        for button in (self.parts.pdf, self.parts.csv, self.parts.printer):
            button.setEnabled(not read.report.is_empty)
        if read.report.is_empty:
            self.page = self._coming = None
            self.parts.show_nothing()
        else:
            self._build(read.report, words)
        self.handlers_changed.emit()

    def _build(self, report: Report, words: ReportWords) -> None:
        """The first page is seen as it is built; a later one takes the place of the former."""
        page = ReportPage(report, words)
        page.opened.connect(self.open_behind)
        page.deal_opened.connect(partial(self.open_requested.emit, Kind.DEAL))
        self._coming = page
        page.built.connect(partial(self._complete, page, words))
        if self.page is None:
            self._put(page)
        QTimer.singleShot(0, page, page.go_on)  # the figures are painted first

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
        self.page = page
        self.parts.show_page(page)
        if had_keyboard and self.isVisible():
            self._take_keyboard()

    def _take_keyboard(self) -> None:
        if self.page is not None and self.parts.is_page_shown:
            self.page.take_keyboard()
        elif self._read is not None:
            self.parts.nothing.take_keyboard()
        else:
            self.parts.chips.take_keyboard()


def _report(asked: Asked, now: int, reading: Reading) -> _Read:
    return _Read(sales_report(asked, now)(reading), read_business(reading))
