"""Feedback: what customers said, in figures and line by line."""

from array import array
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.feedback import ResponseRow
from crm_desktop.domain.folding import fold
from crm_desktop.services.feedback import DeleteResponses, Overview, overview
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.dragging import local_files
from crm_desktop.ui.feedback.layout import FeedbackLayout
from crm_desktop.ui.feedback.model import ResponseModel
from crm_desktop.ui.icons import icon
from crm_desktop.ui.responses.words import answers_words
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Handlers, Screen
from crm_desktop.ui.translation import filled, tr

_KINDS = (Kind.RESPONSE, Kind.SURVEY, Kind.CONTACT, Kind.COMPANY, Kind.TICKET, Kind.PRODUCT)
_TABLES = (".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")
_TYPING_MS = 150


class FeedbackScreen(Screen):
    """Asked anew after each change that matters, once it is in sight."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.model = ResponseModel(runner, self)
        self.parts = FeedbackLayout(self, self.model, local(runner.now()).date())
        self.shown = Overview(None, None, [])
        self._is_stale = True
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self.setAcceptDrops(True)
        self._connect()

    def activate(self) -> None:
        if self._is_stale:
            self.ask()
        self._take_keyboard()

    def handlers(self) -> Handlers:
        always: Handlers = {
            "record.new": self.record,
            "feedback.record": self.record,
            "list.filter": self.parts.filters.words.setFocus,
            "file.export": partial(_export, self),
        }
        if self.current() is None:
            return always
        return {
            **always,
            **dict.fromkeys(("record.edit", "record.details"), self.change),
            "record.delete": self.delete,
        }

    def status(self) -> str:
        count = len(self.model.ids())
        whole = sum(each.responses for each in self.shown.summaries)
        if not self.model.is_ready or not whole:
            return ""
        if count == whole or not self.parts.filters.is_narrow:
            return answers_words(count)
        return filled(tr("{shown} of {total}"), shown=count, total=answers_words(whole))

    def ask(self) -> None:
        """Ask for figures and list anew."""
        self._is_stale = False
        asked, now = self.parts.filters.asked, self.runner.now()

        def work(reading: Reading) -> Overview:
            return overview(reading, asked, now)

        self.runner.read(self, work, self._show)

    def current(self) -> ResponseRow | None:
        """The response that has the keyboard."""
        return self.model.record(self.parts.table.currentIndex().row())

    def record(self) -> None:
        """Ask what somebody said."""
        from crm_desktop.ui.responses.recording import begin_feedback

        begin_feedback(self.runner, self, None, self.parts.filters.survey)

    def change(self) -> None:
        """Change what was written down."""
        from crm_desktop.ui.responses.recording import change_feedback

        row = self.current()
        if row is not None:
            change_feedback(self.runner, self, row)

    def delete(self) -> None:
        """Take away what is selected; one Undo brings it back."""
        chosen = self.parts.table.selected()
        if chosen:
            self.runner.write(self, DeleteResponses(tuple(chosen)))

    def open_surveys(self) -> None:
        """Open the surveys and their questions."""
        from crm_desktop.ui.feedback.surveys import SurveysDialog

        SurveysDialog(self.runner, self, self.parts.filters.survey).open()

    def choose_file(self) -> None:
        """Ask which table to take responses from."""
        from crm_desktop.ui.feedback.importing import ask_for_table

        ask_for_table(self, self.begin_import)

    def begin_import(self, path: Path) -> None:
        """Show what a table holds, to be taken in."""
        from crm_desktop.ui.feedback.importing import ImportDialog

        ImportDialog(self.runner, self, path, self.parts.filters.survey).open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _table_in(local_files(event.mimeData())) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _table_in(local_files(event.mimeData()))
        if path is not None:
            event.acceptProposedAction()
            self.begin_import(path)

    def _connect(self) -> None:
        parts = self.parts
        parts.record.clicked.connect(self.record)
        parts.nothing.action_requested.connect(self.record)
        parts.unfound.action_requested.connect(parts.filters.show_all)
        parts.surveys.clicked.connect(self.open_surveys)
        parts.bring_in.clicked.connect(self.choose_file)
        parts.open.clicked.connect(self._open)
        parts.change.clicked.connect(self.change)
        parts.delete.clicked.connect(self.delete)
        table = parts.table
        table.opened.connect(self._open)
        table.edit_requested.connect(self.change)
        table.escaped.connect(parts.filters.show_all)
        table.selectionModel().currentRowChanged.connect(lambda *_: self.handlers_changed.emit())
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._open_menu)
        parts.filters.words.left.connect(table.setFocus)
        parts.filters.changed.connect(self._typing.start)
        self._typing.timeout.connect(self.ask)
        self.model.found.connect(self._show_list)
        self.runner.changed.connect(self._follow)

    def _follow(self, done: Done, _asker: object) -> None:
        if any(done.changes.touches(kind) for kind in _KINDS):
            self._is_stale = True
            if self.isVisible():
                self.ask()

    def _show(self, found: Overview) -> None:
        self.shown = found
        filters = self.parts.filters
        filters.show_surveys(found.summaries)
        for tile in self.parts.strip.show_summaries(found.summaries, filters.survey):
            tile.clicked.connect(lambda on, key=tile.survey: self._choose(on=on, survey=key))
        self.model.question = self.model.question._replace(
            survey=filters.survey,
            folded=fold(" ".join(filters.words.text().split())),
            since=found.since,
            until=found.until,
            only_low=filters.low.isChecked(),
        )
        self.model.ask()

    def _choose(self, *, on: bool, survey: int) -> None:
        self.parts.filters.choose_survey(survey if on else None)

    def _show_list(self) -> None:
        parts = self.parts
        if self.model.rowCount():
            parts.show_list()
        else:
            parts.show_alone(parts.unfound if parts.filters.is_narrow else parts.nothing)
        parts.heading.set_aside(self.status())
        self.status_changed.emit(self.status())
        self.handlers_changed.emit()
        if self.isVisible() and self.focusWidget() is None:
            self._take_keyboard()

    def _take_keyboard(self) -> None:
        parts = self.parts
        if parts.is_shown(parts.table):
            parts.table.setFocus()
        else:
            (parts.nothing if parts.is_shown(parts.nothing) else parts.unfound).take_keyboard()

    def _open(self) -> None:
        """The ticket it is about, or else who said it."""
        row = self.current()
        if row is None:
            return
        ends = _ends(row)
        if ends:
            self.open_requested.emit(*ends[0])

    def _open_menu(self, at: QPoint) -> None:
        row = self.current()
        if row is None:
            return
        menu = QMenu(self.parts.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = {
            Kind.TICKET: (tr("Open the ticket"), "ticket"),
            Kind.CONTACT: (tr("Open the contact"), "user"),
            Kind.COMPANY: (tr("Open the company"), "building-2"),
        }
        for kind, key in _ends(row):
            text, name = words[kind]
            action = menu.addAction(icon(name), text)
            action.triggered.connect(
                lambda _on=False, kind=kind, key=key: self.open_requested.emit(kind, key)
            )
        menu.addSeparator()
        menu.addAction(icon("pencil"), tr("Change …")).triggered.connect(self.change)
        menu.addAction(icon("trash-2"), tr("Delete")).triggered.connect(self.delete)
        menu.popup(self.parts.table.viewport().mapToGlobal(at))


def _export(screen: FeedbackScreen) -> None:
    """Ask where those selected go, where they are several, or else the list."""
    from crm_desktop.ui.dialogs.exporting import ExportDialog

    chosen = screen.parts.table.selected()
    ids = array("q", chosen if len(chosen) > 1 else screen.model.ids())
    if ids:
        ExportDialog(screen.runner, Kind.RESPONSE, ids, screen).open()


def _ends(row: ResponseRow) -> list[tuple[Kind, int]]:
    ends = (
        (Kind.TICKET, row.ticket_id),
        (Kind.CONTACT, row.contact_id),
        (Kind.COMPANY, row.company_id),
    )
    return [(kind, key) for kind, key in ends if key is not None]


def _table_in(paths: list[Path]) -> Path | None:
    return next((path for path in paths if path.suffix.lower() in _TABLES), None)
