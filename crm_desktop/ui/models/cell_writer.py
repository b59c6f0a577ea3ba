"""Writes what was typed into cells; until the row is read anew the typed text stands for it."""

from collections.abc import Iterable
from functools import partial
from typing import Generic

from PySide6.QtCore import QObject, Signal

from crm_desktop.services.workspace import Done
from crm_desktop.ui.models.column import R, Source
from crm_desktop.ui.models.row_store import RowStore
from crm_desktop.ui.runner import Runner


class CellWriter(QObject, Generic[R]):
    """Keeps the typed text in the store until it is settled or refused."""

    written = Signal(object)  # the id of a record that reads as before, as nobody else tells
    refused = Signal(object, str, str, object)  # id, column, text, error

    def __init__(
        self, runner: Runner, source: Source[R], store: RowStore[R], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._runner, self._source, self._store = runner, source, store
        self._waiting: set[tuple[int, str]] = set()

    def write(self, key: int, column: str, text: str) -> None:
        """Write a cell of a record."""
        self._store.set_typed(key, column, text)
        self._runner.write(
            self,
            self._source.edit_cell(key, column, text),
            partial(self._end, key, column),
            partial(self._refuse, key, column, text),
        )

    def settle(self, keys: Iterable[int]) -> None:
        """The rows of these have come as they were written."""
        known = set(keys)
        for key, column in [each for each in self._waiting if each[0] in known]:
            self._waiting.discard((key, column))
            self._store.set_typed(key, column, None)

    def _end(self, key: int, column: str, done: Done) -> None:
        self._waiting.add((key, column))
        if key not in done.changes.ids.get(self._source.kind, ()):
            self.written.emit(key)

    def _refuse(self, key: int, column: str, text: str, error: BaseException) -> None:
        self._store.set_typed(key, column, None)
        self.refused.emit(key, column, text, error)
