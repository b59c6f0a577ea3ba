"""The rows of all activities of the demo business, done ones and planned ones."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from crm_desktop.domain.dates import instant_of
from crm_desktop.services.demo.chance import Chance
from crm_desktop.services.demo.schedule import (
    Acquaintance,
    Happening,
    done_steps,
    first_day_of,
    planned_steps,
    unpack,
)
from crm_desktop.services.demo.wording import words_of
from crm_desktop.services.demo.workdays import ZONE, Calendar

ACTIVITY_COLUMNS = (
    "kind direction subject body outcome minutes done_at due_day due_time due_zone due_at"
    " contact_id deal_id signal_id created_at"
).split()
_MINUTE_MS = 60_000
# How many activities are planned ahead for each contact, and at most of all activities.
_PLANNED_PER_CONTACT = 0.15
_PLANNED_AT_MOST = 0.1
_TIMED = frozenset({"call", "meeting", "visit"})

Row = tuple[object, ...]


class Sales(NamedTuple):
    """What sales add: steps done (packed) and planned, ids of deals, and of signals by words."""

    done: list[int]
    planned: list[Happening]
    deals: list[int]
    signals: Mapping[str, int]

    def deal(self, happening: Happening) -> int | None:
        """The id of the deal that a step belongs to."""
        return self.deals[happening.deal - 1] if happening.deal else None


NO_SALES = Sales([], [], [], {})


class Diary:
    """Everything done with the people known, and what is planned."""

    def __init__(
        self, seed: int, today: date, known: Sequence[Acquaintance], sales: Sales = NO_SALES
    ) -> None:
        self._chance = Chance(seed)
        self._calendar = Calendar(today)
        self._known, self._sales = known, sales
        self._marking = Chance(seed + 7)  # apart, so that marks change no words

    def rows(self, count: int) -> Iterator[Row]:
        """`count` rows in `ACTIVITY_COLUMNS`: done ones by time, then the planned ones."""
        if not self._known:
            return
        planned = min(round(len(self._known) * _PLANNED_PER_CONTACT), int(count * _PLANNED_AT_MOST))
        sales = self._sales
        done = done_steps(self._chance, self._calendar, self._known, count - planned, sales.done)
        for happening in unpack(done, first_day_of(self._calendar)):
            yield self._done(happening)
        sold = sales.planned[:planned]
        ahead = planned_steps(self._chance, self._calendar, self._known, planned - len(sold))
        ahead += sold
        yield from sorted(map(self._planned, ahead), key=_created)

    def _done(self, happening: Happening) -> Row:
        chance, step, person = self._chance, happening.step, self._known[happening.place]
        subject, body = words_of(chance, happening, person)
        at = self._calendar.instant(happening.day, happening.minute)
        minutes = chance.between(*step.minutes) if step.minutes[1] else None
        outcome = chance.pick(step.outcomes) if step.outcomes and chance.happens(0.8) else ""
        logged = at + ((minutes or 0) + chance.between(0, 20)) * _MINUTE_MS
        facts = (step.kind, step.direction, subject, body, outcome, minutes)
        deal, signal = self._sales.deal(happening), self._signal(step.words)
        return (*facts, at, "", "", "", None, person.contact, deal, signal, logged)

    def _signal(self, words: str) -> int | None:
        """What it is a sign of; now and then nobody marked it."""
        signal = self._sales.signals.get(words)
        return signal if signal and self._marking.happens(0.9) else None

    def _planned(self, happening: Happening) -> Row:
        chance, step, person = self._chance, happening.step, self._known[happening.place]
        subject, body = words_of(chance, happening, person)
        day, minute = date.fromordinal(happening.day).isoformat(), happening.minute
        time = f"{minute // 60:02}:{minute % 60:02}" if step.kind in _TIMED else ""
        due = instant_of(day, time, ZONE)
        minutes = chance.between(*step.minutes) if step.minutes[1] else None
        before = min(happening.day, self._calendar.today) - chance.between(1, 14)
        made = self._calendar.instant(before, 9 * 60 + chance.between(0, 500))
        facts = (step.kind, step.direction, subject, body, "", minutes)
        deal = self._sales.deal(happening)
        return (*facts, None, day, time, ZONE, due, person.contact, deal, None, made)


def _created(row: Row) -> int:
    return int(str(row[-1]))
