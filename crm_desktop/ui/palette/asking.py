"""The questions of the search box: each new one calls the former off."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.searching import Hit, Hits
from crm_desktop.services.searching import find_activities, find_known, find_records
from crm_desktop.ui.palette.composing import Findings
from crm_desktop.ui.runner import Runner

RECORDS, ACTIVITIES, RECENT = "records", "activities", "recent"


class Asking(QObject):
    """What was found last stays until the answer to a newer question lands."""

    landed = Signal(str)  # `records`, `activities` or `recent`

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._tokens: list[CancelToken] = []
        self.waiting: frozenset[str] = frozenset()
        self.found = Findings()
        self.known: list[tuple[Kind, Hit]] = []

    def ask(self, text: str) -> None:
        """Look for what was typed; people, companies and tags do not wait for activities."""
        self.call_off()
        self.waiting = frozenset((RECORDS, ACTIVITIES))
        read = self._runner.read
        self._tokens = [
            read(self, partial(find_records, text), self._take_records),
            read(self, partial(find_activities, text), self._take_activities),
        ]

    def ask_known(self, recent: Sequence[tuple[Kind, int]]) -> None:
        """Look up records by their ids."""
        self.call_off()
        self._tokens = [self._runner.read(self, partial(find_known, recent), self._take_known)]

    def call_off(self) -> None:
        """Want no answer any more."""
        for token in self._tokens:
            token.cancel()
        self._tokens = []
        self.waiting = frozenset()

    def forget(self) -> None:
        """Drop what was found."""
        self.found = Findings()

    def _take_records(self, hits: Hits) -> None:
        self.waiting -= {RECORDS}
        self.found = Findings(hits, self.found.activities)
        self.landed.emit(RECORDS)

    def _take_activities(self, hits: list[Hit]) -> None:
        self.waiting -= {ACTIVITIES}
        self.found = Findings(self.found.records, tuple(hits))
        self.landed.emit(ACTIVITIES)

    def _take_known(self, known: list[tuple[Kind, Hit]]) -> None:
        self.known = known
        self.landed.emit(RECENT)
