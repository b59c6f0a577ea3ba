"""The question which ids a list shows, asked one at a time."""

from array import array
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.search import Search, parse
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.models.column import Source
from crm_desktop.ui.runner import Runner


@dataclass(frozen=True, slots=True)
class Wish:
    """What a list is to show: the key of its order, and the words of its filter."""

    order: str
    is_descending: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, out of how many (-1: not counted), and how long the database took."""

    ids: "array[int]"
    total: int
    milliseconds: int


class IdQuestion(QObject):
    """Asks for ids; a question still under way is dropped for the next."""

    answered = Signal(object)  # Found

    def __init__(self, runner: Runner, source: Source[Any], parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._source = runner, source
        self._token = CancelToken()

    def ask(self, wish: Wish, *, is_counting: bool) -> None:
        """Ask anew; with `is_counting` also how many there are without the filter."""
        self._token.cancel()
        search = parse(wish.words)
        ask = _ask_and_count if is_counting and search else _ask
        work = partial(ask, self._source, wish, search)
        self._token = self._runner.read(self, work, self.answered.emit)


def _ask(source: Source[Any], wish: Wish, search: Search, reading: Reading) -> Found:
    start = perf_counter()
    ids = source.find_ids(reading, wish.order, search, descending=wish.is_descending)
    taken = round((perf_counter() - start) * 1000)
    return Found(ids, -1 if search else len(ids), taken)


def _ask_and_count(source: Source[Any], wish: Wish, search: Search, reading: Reading) -> Found:
    found = _ask(source, wish, search, reading)
    every = source.find_ids(reading, wish.order, None, descending=False)
    return Found(found.ids, len(every), found.milliseconds)
