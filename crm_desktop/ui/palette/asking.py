"""The questions of the search box: each new one calls the former off."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.search import parse
from crm_desktop.domain.searching import Barren, Hit, Hits
from crm_desktop.services.searching import (
    find_activities,
    find_articles,
    find_campaigns,
    find_companies,
    find_deals,
    find_known,
    find_people,
    find_tickets,
)
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.palette.composing import Findings
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.widgets.place_button import Place

T = TypeVar("T")
RECORDS, ACTIVITIES, RECENT = "records", "activities", "recent"
# By the name of their part of the hits.
_OTHERS = {
    "companies": find_companies,
    "deals": find_deals,
    "tickets": find_tickets,
    "articles": find_articles,
    "campaigns": find_campaigns,
}


class Asking(QObject):
    """What was found last stays until the answer to a newer question lands."""

    landed = Signal(str)  # `records`, `activities` or `recent`

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        # Before whoever asks anew because of the change, for that one can only connect later.
        runner.changed.connect(self._forget_barren)
        self._tokens: list[CancelToken] = []
        self._text = ""
        self._barren = Barren()
        self._people: Hits | None = None
        self._others: dict[str, list[Hit]] = {}
        # Activities at the same time would make what was found first wait for the processor.
        # (`QTimer.singleShot` of 0 ms would come before the paint.)
        self._after_painting = QTimer(self, singleShot=True, interval=0)
        self._after_painting.timeout.connect(self._ask_activities)
        self.waiting: frozenset[str] = frozenset()
        self.found = Findings()
        self.segments: tuple[Place, ...] = ()
        self.known: list[tuple[Kind, Hit]] = []

    def ask(self, text: str) -> None:
        """Look for what was typed; records and tags do not wait for activities."""
        self.call_off()
        self.waiting = frozenset((RECORDS, ACTIVITIES))
        self._text, self._people, self._others = text, None, {}
        # Side by side: people take about as long as all others together.
        self._read(partial(find_people, text, barren=self._barren), self._take_people)
        self._read(partial(_find_others, text, self._barren), self._take_others)

    def ask_known(self, recent: Sequence[tuple[Kind, int]]) -> None:
        """Look up records by their ids."""
        self.call_off()
        self._read(partial(find_known, recent), self._take_known)

    def call_off(self) -> None:
        """Want no answer any more."""
        for token in self._tokens:
            token.cancel()
        self._tokens = []
        self._after_painting.stop()
        self.waiting = frozenset()

    def forget(self) -> None:
        """Drop what was found, and want no answer any more."""
        self.call_off()
        self.found = Findings(segments=self.segments)

    def _forget_barren(self) -> None:
        """Something was written: what found nothing before may find something now."""
        self._barren = Barren()

    def _read(self, work: Callable[[Reading], T], then: Callable[[T], None]) -> None:
        self._tokens.append(self._runner.read(self, work, then))

    def _take_people(self, hits: Hits) -> None:
        self._people = hits
        self._take_records()

    def _take_others(self, others: dict[str, list[Hit]]) -> None:
        self._others = others
        self._take_records()

    def _take_records(self) -> None:
        if self._people is None or not self._others:
            return
        hits = replace(self._people, **self._others)
        self.waiting -= {RECORDS}
        self.found = replace(self.found, records=hits, records_by=parse(self._text))
        self.landed.emit(RECORDS)
        if self.waiting == {ACTIVITIES}:
            self._after_painting.start()

    def _ask_activities(self) -> None:
        self._read(partial(find_activities, self._text), self._take_activities)

    def _take_activities(self, hits: list[Hit]) -> None:
        self.waiting -= {ACTIVITIES}
        self.found = replace(self.found, activities=tuple(hits), activities_by=parse(self._text))
        self.landed.emit(ACTIVITIES)

    def _take_known(self, known: list[tuple[Kind, Hit]]) -> None:
        self.known = known
        self.landed.emit(RECENT)


def _find_others(text: str, barren: Barren, reading: Reading) -> dict[str, list[Hit]]:
    return {name: find(text, reading, barren) for name, find in _OTHERS.items()}
