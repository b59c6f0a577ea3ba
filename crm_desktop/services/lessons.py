"""Learning as the window asks for it: by a process beside it, whose memory ends with it.

To learn takes up to 180 MB and some seconds; nothing of that is loaded here, nor is numpy.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from crm_desktop.domain.chance import LEARNED_VERSION, ChanceOf
from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.forecast_ledger import Expectations, Frozen, QuarterTold
from crm_desktop.services import scoring
from crm_desktop.storage.deriving import Deriving
from crm_desktop.storage.queries import learning as queries
from crm_desktop.storage.reading import Reading

_NEW, _SHARE, _MANY = 10, 0.05, 5_000
_WEEK = 7 * DAY_MS
_AT_ONCE = 500  # written in one go, so that a command of the user waits for no more


class Lesson(NamedTuple):
    """What was learned of leads or of deals, and how well it does, as texts to be kept."""

    of: ChanceOf
    model: str
    grade: str
    seen: int

    def keep(self, write: Deriving) -> None:
        """Make it what chances are told by from now on."""
        write.keep_learned(self.of, self.model, self.grade, self.seen)


class Study(NamedTuple):
    """What was learned anew, the chances by it in percent of all that is open, what is expected."""

    lessons: Sequence[Lesson]
    leads: Mapping[int, int]
    deals: Mapping[int, int]
    expected: Expectations = Expectations()

    def to_json(self) -> str:
        """The same as text."""
        told = [list(each.items()) for each in (self.leads, self.deals)]
        return json.dumps([self.lessons, *told, self.expected])

    def parts(self) -> Iterator[Callable[[Deriving], None]]:
        """The writes that keep it, one after the other."""
        if self.expected != Expectations():
            yield partial(_keep_expected, self.expected)
        for lesson in self.lessons:
            yield lesson.keep
        for some in _chunks(self.leads):
            yield partial(_keep_leads, some)
        for some in _chunks(self.deals):
            yield partial(_keep_deals, some)


def due(reading: Reading, now: int) -> list[ChanceOf]:
    """What is to be learned anew: with ten new outcomes or a twentieth more, and every week.

    Of many thousand outcomes ten say nothing new. Fewer than before are as good a reason as more:
    something was taken back.
    """
    found = []
    for of in ChanceOf:
        seen, (at, before) = outcomes(reading, of), _last(reading, of)
        new = abs(seen - before)
        enough = max(1.0, _SHARE * before)
        if before < _MANY:
            enough = min(enough, _NEW)
        if seen and (new >= enough or now - at >= _WEEK):
            found.append(of)
    return found


def outcomes(reading: Reading, of: ChanceOf) -> int:
    """How many leads or deals have come to an end."""
    found = queries.outcomes(reading)
    return found.leads if of is ChanceOf.LEAD else found.deals


def study_command(path: Path, now: int, wanted: Sequence[ChanceOf]) -> tuple[list[str], Path]:
    """The program that learns these anew and says a `Study`, and the folder where it starts."""
    bundle = getattr(sys, "frozen", False)
    start = ["--learn"] if bundle else ["-m", "crm_desktop.services.learning_child"]
    folder = Path(sys.executable).parent if bundle else Path(__file__).resolve().parents[2]
    return [sys.executable, *start, os.fspath(path.absolute()), str(now), *wanted], folder


def study_from_json(said: str) -> Study:
    """What such a program said. Raises `ValueError` where that is not all of it."""
    lessons, leads, deals, (months, quarter) = json.loads(said)
    made = [Lesson(ChanceOf(of), *rest) for of, *rest in lessons]
    told = tuple(Frozen(*each) for each in months)
    expected = Expectations(told, None if quarter is None else QuarterTold(*quarter))
    return Study(made, dict(leads), dict(deals), expected)


def _last(reading: Reading, of: ChanceOf) -> tuple[int, int]:
    """When that was learned last, of how many outcomes; 0 where it is to be learned anew."""
    found = queries.learned(reading, of)
    if found is None or any(
        json.loads(text).get("version") != LEARNED_VERSION for text in (found.model, found.grade)
    ):
        return 0, 0
    return found.at, found.seen


def _chunks(told: Mapping[int, int]) -> Iterator[dict[int, int]]:
    left = iter(told.items())
    while some := dict(islice(left, _AT_ONCE)):
        yield some


def _keep_expected(expected: Expectations, write: Deriving) -> None:
    write.keep_forecasts(expected.months)
    if expected.quarter is not None:
        write.keep_quarter(expected.quarter)


def _keep_leads(odds: Mapping[int, int], write: Deriving) -> None:
    if unscored := queries.unscored(write.read, tuple(odds)):
        scoring.rescore(unscored, (), write)
    write.keep_odds(odds)


def _keep_deals(odds: Mapping[int, int], write: Deriving) -> None:
    write.keep_deal_odds(odds, scoring.day_of(write.now))
