"""The stops of the tour in one window: each shows something and gives what to take a picture of."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from crm_desktop.app.tour_stock import hero
from crm_desktop.config.resources import resource
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.contact import ContactRow
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.searching import Hits
from crm_desktop.services import contacts, searching, tickets
from crm_desktop.services.segments import segments
from crm_desktop.services.ticket_whole import whole
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.duplicates.screen import DuplicatesScreen
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.pipeline.screen import PipelineScreen
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.reports.tile import TileButton
from crm_desktop.ui.tickets.listing import OPEN

Stop = tuple[str, Callable[[], QWidget | None]]
_PAGES = ("details", "files", "relations", "history")
_EMPTY = (
    "contacts companies duplicates today leads pipeline tickets campaigns reports knowledge".split()
)
_DIALOGS = (
    ("bulk", "record.many"),
    ("list-chooser", "list.add_to"),
    ("touch", "person.touch"),
    ("columns", "view.columns"),
    ("trash", "edit.trash"),
    ("fields", "file.fields"),
    ("export", "file.export"),
    ("everything", "file.everything"),
)


class Stops:
    """Goes through a window on the furnished demo business."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def all(self) -> Iterator[Stop]:
        """Every stop with its name, in the order in which they are gone through."""
        yield "contacts", self._contacts
        yield "search", self._search
        for name in _PAGES:
            yield name, partial(self._page, name)
        for name, words in (("segment", "Nearby and quiet"), ("groups", "Owners by city")):
            yield name, partial(self._segment, words)
        yield "condition", partial(self._run, "list.where")
        yield "filter-editor", partial(self._dialog, "list.edit_filter")
        yield "new-contact", self._new_contact
        for name, action in _DIALOGS:
            yield name, partial(self._dialog, action)
        yield "duplicates", self._duplicates
        yield "merge", self._merge
        yield "companies", self._companies
        yield "import", self._import
        for key in ("today", "leads"):
            yield key, partial(self._go, key)
        yield "pipeline", self._pipeline
        for name in ("list", "months"):
            yield f"pipeline-{name}", partial(self._run, f"view.{name}")
        yield "pipeline-past", self._past
        yield "tickets", self._tickets
        for name, action in (("new-ticket", "ticket.new"), ("link-ticket", "ticket.link")):
            yield name, partial(self._dialog, action)
        for name in ("list", "board"):
            yield f"tickets-{name}", partial(self._run, f"view.{name}")
        yield "feedback", partial(self._run, "feedback.show")
        yield from self._campaigns()
        yield from self._reports()
        yield "knowledge", self._knowledge
        yield "article-editor", partial(self._run, "record.edit")
        yield "templates", partial(self._dialog, "file.templates")

    def _reports(self) -> Iterator[Stop]:
        yield "reports", self._sales
        yield "report-rows", self._report_rows
        for key in ("forecast", "customers", "service", "goals"):
            yield f"report-{key}", partial(self._run, f"report.{key}")

    def empty(self) -> Iterator[Stop]:
        """What a business without anybody shows."""
        for key in _EMPTY:
            yield f"empty-{key}", partial(self._go, key)
        for name, action in (("empty-trash", "edit.trash"), ("empty-fields", "file.fields")):
            yield name, partial(self._dialog, action)

    def _go(self, key: str) -> QWidget:
        self._window.go(key)
        return self._window

    def _contacts(self) -> QWidget:
        self._window.go("contacts")
        people = self._found().people
        look = partial(_rows, ids=[hit.id for hit in people])
        rows = self._window.runner.workspace.read(look, CancelToken())
        for row in sorted(rows, key=lambda row: row.next_due is None)[:1]:
            self._window.open_record(Kind.CONTACT, row.id)
        return self._window

    def _search(self) -> QWidget:
        self._window.run_action("go.search")
        self._window.frame.search.setText("mar")
        return self._window

    def _page(self, name: str) -> QWidget:
        self._window.frame.search.clear()
        self._window.open_record(Kind.CONTACT, hero(self._window.runner.workspace))
        self._window.run_action(f"panel.{name}")
        return self._window

    def _segment(self, name: str) -> QWidget:
        found = self._window.runner.workspace.read(segments, CancelToken())
        self._window.run_action("panel.timeline")
        for each in found:
            if each.name == name:
                self._window.frame.side.place_chosen.emit(f"segment:contact:{each.id}")
        return self._window

    def _run(self, action: str) -> QWidget:
        self._window.run_action(action)
        return self._window

    def _dialog(self, action: str) -> QWidget:
        """What an action opens, once the dialog before it is closed."""
        self._close_dialogs()
        if action == "record.many":
            self._select_some()
        self._window.run_action(action)
        return next(iter(self._dialogs()), self._window)

    def _new_contact(self) -> QWidget:
        """A new contact who is there already."""
        dialog = self._dialog("record.new")
        if isinstance(dialog, FormDialog):
            workspace = self._window.runner.workspace
            look = partial(_rows, ids=[hero(workspace)])
            (row,) = workspace.read(look, CancelToken())
            dialog.form.set_values({"name": row.name, "email": row.email})
        return dialog

    def _duplicates(self) -> QWidget:
        self._close_dialogs()
        return self._go("duplicates")

    def _merge(self) -> QWidget:
        screen = self._window.screen_of("duplicates")
        if isinstance(screen, DuplicatesScreen):
            screen.act("merge")
        return next(iter(self._dialogs()), self._window)

    def _companies(self) -> QWidget:
        self._close_dialogs()
        self._go("companies")
        for company in self._found().companies[:1]:
            self._window.open_record(Kind.COMPANY, company.id)
        return self._window

    def _sales(self) -> QWidget:
        """The window remembers which report was looked at last."""
        self._close_dialogs()
        self._go("reports")
        return self._run("report.sales")

    def _report_rows(self) -> QWidget:
        """The deals behind the first figure."""
        for tile in self._window.findChildren(TileButton)[:1]:
            tile.click()
        return next(iter(self._dialogs()), self._window)

    def _pipeline(self) -> QWidget:
        self._close_dialogs()
        return self._go("pipeline")

    def _campaigns(self) -> Iterator[Stop]:
        """The one that is running: its people and results, and how people are added."""
        yield "campaigns", partial(self._go, "campaigns")
        yield "campaign-results", partial(self._run, "panel.results")
        for name, action in (
            ("campaign-people", "campaign.people"),
            ("campaign-mail", "campaign.mail"),
        ):
            yield name, partial(self._dialog, action)

    def _knowledge(self) -> QWidget:
        self._close_dialogs()
        return self._go("knowledge")

    def _past(self) -> QWidget:
        """The board as it stood a month ago."""
        screen = self._window.screen_of("pipeline")
        if isinstance(screen, PipelineScreen):
            day = screen.showing.today() - timedelta(days=30)
            screen.showing.show_as("board", day.isoformat())
        return self._window

    def _tickets(self) -> QWidget:
        """The queue, with the ticket on which most was said of those to be answered by mail."""
        self._go("tickets")
        for key in self._window.runner.workspace.read(_to_be_mailed, CancelToken())[:1]:
            self._window.open_record(Kind.TICKET, key)
        return self._window

    def _import(self) -> QWidget:
        self._window.import_files([resource("sample", "google-contacts.csv")])
        return self._window

    def _select_some(self) -> None:
        screen = self._window.screen_of("contacts")
        if isinstance(screen, RecordScreen):
            screen.list.table.selectAll()

    def _dialogs(self) -> list[QDialog]:
        return [each for each in self._window.findChildren(QDialog) if each.isVisible()]

    def _close_dialogs(self) -> None:
        for dialog in self._dialogs():
            dialog.reject()

    def _found(self) -> Hits:
        """People of the demo business with a story, and their company."""
        look = partial(searching.find_records, "oliveira tiles")
        return self._window.runner.workspace.read(look, CancelToken())


def _rows(reading: Reading, ids: list[int]) -> Sequence[ContactRow]:
    return contacts.rows(reading, ids)


def _to_be_mailed(reading: Reading) -> list[int]:
    asked = ListQuestion("messages", is_descending=True, filter=OPEN)
    return [key for key in tickets.ids(reading, asked) if whole(reading, key, 1).detail.email]
