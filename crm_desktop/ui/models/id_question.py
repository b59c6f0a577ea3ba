"""The questions which ids a list shows and where single ones stand, asked one at a time."""

from array import array
from collections.abc import Callable, Sequence
from functools import partial
from time import perf_counter
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.errors import Cancelled
from crm_desktop.domain.filter import EVERYTHING, Group
from crm_desktop.domain.grouping import Heading
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.search import parse
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.models.column import Followers, Source
from crm_desktop.ui.runner import Runner

T = TypeVar("T")
_ASKED_BY_FILTERS = (
    Kind.CONTACT,
    Kind.COMPANY,
    Kind.TAG,
    Kind.FIELD,
    Kind.SEGMENT,
    Kind.RELATION_KIND,
    Kind.OPTION,
)
_FEW = 32  # to find the places of more takes longer than to ask for the whole order


class Wish(NamedTuple):
    """What a list is to show: the key of its order, words, filter, and what it is grouped by.

    `base` is what belongs in the list at all; to ask for that alone is not narrow.
    """

    order: str
    is_descending: bool = False
    words: str = ""
    filter: Group = EVERYTHING
    group: str = ""
    base: Group = EVERYTHING

    @property
    def is_narrow(self) -> bool:
        """Whether it is not for all there are."""
        return bool(self.filter or parse(self.words))

    @property
    def is_arranged(self) -> bool:
        """Whether it is not simply all there are in one order."""
        return self.is_narrow or bool(self.group)

    @property
    def is_by_own_field(self) -> bool:
        """Whether the order is that of a field of one's own, which no line of a record knows."""
        return self.order.startswith("field:")

    def may_differ_after(self, changes: Changes, kind: Kind) -> bool:
        """Whether a change may bring records in or out, or to places that no line knows.

        Only a filter asks what other kinds of record say: of companies, tags, lists, fields.
        """
        if self.filter or self.base:
            return any(changes.touches(each) for each in (kind, *_ASKED_BY_FILTERS))
        return changes.touches(kind) and (self.is_narrow or self.is_by_own_field)

    def question(self, now: int) -> ListQuestion:
        """The question for the ids, asked here and now."""
        today = local(now).date().isoformat()
        search, both = parse(self.words), Group(parts=tuple(filter(None, (self.base, self.filter))))
        kept = both if self.base else self.filter
        return ListQuestion(self.order, self.is_descending, search, kept, today)


class Found(NamedTuple):
    """What was found, out of how many (-1: not counted), and how long the database took.

    In a list in groups a negative number among the ids stands for each of `headings`, as in
    `domain.grouping`.
    """

    ids: "array[int]"
    total: int
    milliseconds: int
    headings: tuple[Heading, ...] = ()


class IdQuestion(QObject):
    """Asks for ids; a question still under way is dropped for the next."""

    answered = Signal(object)  # Found
    placed = Signal(object)  # Followers: records that stand elsewhere in the list asked about

    def __init__(self, runner: Runner, source: Source[Any], parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._source = runner, source
        self._token = CancelToken()
        self.is_waiting = self._is_overtaken = False
        runner.changed.connect(self._overtake)

    def ask(self, wish: Wish, *, is_counting: bool) -> None:
        """Ask anew; with `is_counting` also how many there are without the filter."""
        ask = _ask_and_count if is_counting and wish.is_narrow else _ask
        question = wish.question(self._runner.now())
        self._read(partial(ask, self._source, wish, question), self._answer, self._refuse)

    def place(self, wish: Wish, ids: "array[int]", written: Sequence[int]) -> None:
        """Ask where some of the ids stand now; for all of them where that is simpler or safer.

        `ids` must stay as it is until the answer.
        """
        again = partial(self.ask, wish, is_counting=False)
        if self.is_waiting or len(written) > _FEW:
            again()
            return
        self._is_overtaken = False
        work = partial(_place, self._source, wish, ids, written)
        self._read(work, partial(self._place, again))

    def _read(
        self,
        work: Callable[[Reading], T],
        then: Callable[[T], None],
        otherwise: Callable[[BaseException], None] | None = None,
    ) -> None:
        self._token.cancel()
        self.is_waiting = True
        self._token = self._runner.read(self, work, then, otherwise)

    def _answer(self, found: Found) -> None:
        self.is_waiting = False
        self.answered.emit(found)

    def _refuse(self, error: BaseException) -> None:
        """A filter that cannot be asked any more finds nothing, and says why."""
        self.is_waiting = False
        if not isinstance(error, Cancelled):
            self.answered.emit(Found(array("q"), -1, 0))
            self._runner.failed.emit(error, self)

    def _place(self, again: Callable[[], None], followers: Followers) -> None:
        self.is_waiting = False
        # What was written meanwhile may be in the answer, but not yet in the list it is about.
        if self._is_overtaken or self._runner.is_writing:
            again()
        else:
            self.placed.emit(followers)

    def _overtake(self, _done: object, _asker: object) -> None:
        self._is_overtaken = True


def _place(
    source: Source[Any], wish: Wish, ids: "array[int]", written: Sequence[int], reading: Reading
) -> Followers:
    return source.find_followers(reading, wish.order, ids, written, descending=wish.is_descending)


def _ask(source: Source[Any], wish: Wish, question: ListQuestion, reading: Reading) -> Found:
    start = perf_counter()
    ids = source.find_ids(reading, question)
    total = -1 if wish.is_narrow else len(ids)
    headings: tuple[Heading, ...] = ()
    if wish.group:
        from crm_desktop.services.grouping import groups_of

        grouped = groups_of(reading, source.kind.value, wish.group, ids)
        ids, headings = grouped.ids, grouped.headings
    return Found(ids, total, round((perf_counter() - start) * 1000), headings)


def _ask_and_count(
    source: Source[Any], wish: Wish, question: ListQuestion, reading: Reading
) -> Found:
    from crm_desktop.services.counting import count

    found = _ask(source, wish, question, reading)
    every = ListQuestion(filter=wish.base, today=question.today)
    return found._replace(total=count(reading, source.kind.value, every))
