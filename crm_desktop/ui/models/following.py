"""Brings a list up to date with every write: which rows read differently, which stand elsewhere."""

from array import array
from collections.abc import Sequence
from typing import Generic, Protocol

from PySide6.QtCore import QObject, SignalInstance

from crm_desktop.domain.changes import Kind
from crm_desktop.services.workspace import Done
from crm_desktop.ui.models.cell_writer import CellWriter
from crm_desktop.ui.models.column import R
from crm_desktop.ui.models.id_question import IdQuestion, Wish
from crm_desktop.ui.models.page_reader import PageReader
from crm_desktop.ui.models.row_store import RowStore
from crm_desktop.ui.runner import Runner


class Listed(Protocol):
    """The list, as it is brought up to date."""

    total: int
    wish: Wish

    @property
    def row_changed(self) -> SignalInstance: ...
    def ask(self) -> None: ...
    def ask_all_anew(self) -> None: ...
    def ids(self) -> "array[int]": ...
    def row_of(self, key: int) -> int: ...
    def repaint(self, first: int, last: int) -> None: ...


class Following(QObject, Generic[R]):
    """Asks for no more than a write may have changed."""

    def __init__(
        self,
        runner: Runner,
        kind: Kind,
        question: IdQuestion,
        store: RowStore[R],
        pages: PageReader[R],
        writer: CellWriter[R],
    ) -> None:
        super().__init__(question)
        self._kind, self._question = kind, question
        self._store, self._pages, self._writer = store, pages, writer
        self._list: Listed | None = None
        runner.changed.connect(self._follow)
        pages.rows_landed.connect(self._patch)
        writer.written.connect(lambda key: pages.ask_rows(array("q", [key])))

    def keep(self, listed: Listed) -> None:
        """Keep this list up to date from now on."""
        self._list = listed

    def _follow(self, done: Done, _asker: object) -> None:
        changes, listed = done.changes, self._list
        if listed is None:
            return
        if changes.bulk:
            listed.ask_all_anew()
            return
        touched = changes.ids.get(self._kind, frozenset())
        came, went = touched & changes.created, touched & changes.deleted
        if (came or went) and not listed.wish.base:
            listed.total += len(came) - len(went)
        if went or listed.wish.may_differ_after(changes, self._kind):
            listed.ask()
        if touched - went:
            self._pages.ask_rows(array("q", touched - went))

    def _patch(self, rows: Sequence[R]) -> None:
        """Show rows that were written; ask where they stand now."""
        listed = self._list
        if listed is None:
            return
        wish = listed.wish
        has_all = not (wish.is_narrow or wish.base or wish.is_by_own_field)
        self._writer.settle(row.id for row in rows)
        for row in rows:
            place = listed.row_of(row.id)
            if place >= 0 or has_all:
                self._store.put([row])
            if place >= 0:
                listed.repaint(place, place)
                listed.row_changed.emit(row.id)
        if rows and wish.group:
            listed.ask()
        elif has_all and rows:
            self._question.place(wish, listed.ids(), [row.id for row in rows])
