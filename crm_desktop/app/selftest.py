"""Proves an installation: every part of the program does its work once, in a folder of its own."""

import sys
import tempfile
import traceback
from array import array
from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication

from crm_desktop import __version__
from crm_desktop.app.clock import now
from crm_desktop.app.showing import make_demo
from crm_desktop.config.resources import resource
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.report_period import Asked, Span
from crm_desktop.services import backing_up, contacts, exporting, reporting, searching
from crm_desktop.services.everything import export_everything, import_everything
from crm_desktop.services.importing.command import ImportCards
from crm_desktop.services.importing.source import look_at
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui import theme
from crm_desktop.ui.errors import log_qt_messages
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.printing.document import Document
from crm_desktop.ui.printing.outputs import write_pdf
from crm_desktop.ui.printing.sheet import sheet_of
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.runner import Runner

T = TypeVar("T")


def run() -> int:
    """Say of each part whether it works; exit code 0 if all do."""
    sys.stdout.write(f"CRM Desktop {__version__}\n")
    log_qt_messages()
    with tempfile.TemporaryDirectory() as folder:
        trial = _Trial(Path(folder))
        outcomes = [_works(name, part) for name, part in trial.parts()]
        trial.end()
    failed = outcomes.count(False)
    sys.stdout.write(f"{len(outcomes) - failed} passed, {failed} failed\n")
    return 1 if failed else 0


def _works(name: str, part: Callable[[], None]) -> bool:
    try:
        part()
    except Exception:
        sys.stdout.write(f"FAILED  {name}\n{traceback.format_exc()}")
        return False
    sys.stdout.write(f"ok      {name}\n")
    return True


class _Trial:
    """The parts in an order in which each finds what it needs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "trial.crm"
        self._workspace: Workspace | None = None
        self._token = CancelToken()

    def parts(self) -> list[tuple[str, Callable[[], None]]]:
        return [
            ("make and fill a business", self._make),
            ("search", self._search),
            ("change, undo and redo", self._undo),
            ("export and import CSV", partial(self._round_trip, "csv")),
            ("export and import vCard", partial(self._round_trip, "vcard4")),
            ("export and import a workbook", partial(self._round_trip, "xlsx")),
            ("read a workbook", self._read_workbook),
            ("export everything and bring it back", self._out_and_back),
            ("safety copy", self._copy),
            ("show the window", self._show),
            ("draw charts and write a report as PDF", self._report),
        ]

    def end(self) -> None:
        if self._workspace is not None:
            self._workspace.close()

    def _make(self) -> None:
        make_demo(self._file)
        self._workspace = Workspace(self._file, 1, now)
        _must(len(self._ids()) > 100)

    def _search(self) -> None:
        hits = self._open.read(partial(searching.find_records, "mar"), self._token)
        _must(bool(hits.people))

    def _undo(self) -> None:
        before = len(self._ids())
        self._open.do(contacts.AddContact("Ana Ruiz", "Ruiz Tiles"), self._token)
        self._open.undo(self._token)
        _must(len(self._ids()) == before)
        self._open.redo(self._token)
        _must(len(self._ids()) == before + 1)

    def _round_trip(self, form: str) -> None:
        path = self._folder / f"people.{form}"
        ids = self._ids()
        write = exporting.export_records(
            Kind.CONTACT, ids, path, exporting.ExportForm(form), self._token
        )
        _must(self._open.read(write, self._token).count == len(ids))
        self._open.do(ImportCards(look_at(path, lambda _known: None)), self._token)
        _must(len(self._ids()) == len(ids))

    def _read_workbook(self) -> None:
        path = resource("sample", "people.xlsx")
        _must(sum(1 for _row in look_at(path, lambda _known: None).rows()) > 0)

    def _out_and_back(self) -> None:
        folder, again = self._folder / "everything", self._folder / "again.crm"
        rows = self._open.read(export_everything(folder, self._token, "Read me"), self._token)
        _must(import_everything(folder, again, self._token) == rows)

    def _copy(self) -> None:
        made = backing_up.make_copy(self._file, self._folder / "copies", now())
        _must(made.contacts == len(self._ids()))

    def _show(self) -> None:
        application = QApplication.instance() or theme.application()
        if isinstance(application, QApplication):
            theme.apply(application)
        runner = Runner(self._open, AtOnce(), AtOnce())
        window = MainWindow(runner)
        window.show_start("contacts", frozenset())
        window.resize(1200, 800)
        _must(not window.grab().isNull())
        window.close()

    def _report(self) -> None:
        path = self._folder / "sales.pdf"
        report = self._open.read(reporting.sales_report(Asked(Span.ALL), now()), self._token)
        document = Document(report, ReportWords(), sheet_of(), reporting.vectors)
        _must(write_pdf(document, path, self._token) == len(document.pages))
        _must(path.read_bytes().startswith(b"%PDF-"))

    @property
    def _open(self) -> Workspace:
        if self._workspace is None:
            raise RuntimeError("nothing is open")
        return self._workspace

    def _ids(self) -> "array[int]":
        return self._open.read(contacts.ids, self._token)


class AtOnce(Executor):
    """Does the work at once, in the thread that asks."""

    def submit(self, fn: Callable[..., T], /, *args: object, **kwargs: object) -> "Future[T]":
        done: Future[T] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except BaseException as error:
            done.set_exception(error)
        return done


def _must(is_so: bool) -> None:  # noqa: FBT001 - reads as a sentence
    if not is_so:
        raise AssertionError
