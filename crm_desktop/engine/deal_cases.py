"""Deals as they stood at any moment: the columns their chance is learned of and asked by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from crm_desktop.domain.dates import DAY_MS
from crm_desktop.engine.chance_fields import DEAL_FIELDS, deal_task
from crm_desktop.engine.chance_model import Columns, Floats, Integers
from crm_desktop.engine.chance_task import FieldSpec, Task
from crm_desktop.engine.timelines import (
    Timeline,
    Truths,
    day_of,
    numbers,
    placed,
    reals,
    texts_of,
)

Rows = Sequence[Sequence[Any]]
_TEXTS = (("type", 6), ("source", 7), ("decision", 8), ("industry", 9), ("country", 10))
_STANDINGS = ("", "customer", "former")
_USUAL_DAYS = 14.0

# Filled in afterwards, or only where something is known of the end, and without a day of their own.
_UNDATED = frozenset({"competitor", "decision_maker", "next_step"})
FIELDS = (
    *(spec for spec in DEAL_FIELDS if spec.name not in _UNDATED),
    FieldSpec("decision", levels={"decision-maker": 0.2}),
    FieldSpec("age", is_numeric=True),  # days since it was opened
    # How often they came forward themselves, and days since they last did.
    FieldSpec("replies", is_numeric=True, direction=1),
    FieldSpec("reply_days", is_numeric=True),
    FieldSpec("overdue", is_numeric=True),  # days past the expected day; before it below 0
    FieldSpec("orders", is_numeric=True),  # deals won with this client before
    FieldSpec("record", is_numeric=True, direction=1),  # and the share won, shrunk to a half
)


@dataclass(frozen=True, slots=True)
class Stages:
    """The open stages in their order with their chances (0 to 1), and the days expected in each."""

    chances: tuple[tuple[int, float], ...]
    days: Mapping[int, float]

    def task(self) -> Task:
        """What is learned of deals in these stages."""
        return deal_task([(str(key), chance) for key, chance in self.chances], FIELDS)


class DealTables(NamedTuple):
    """Rows of a question about deals: what they are, what happened to them and when.

    `deals`: id, created, closed (0: open), whether won, client, person, type, source, decision,
    industry, country. `cards`: deal, moment, stage, close day (0: none), amount. `deeds`: deal,
    moment, whether the client began it. `clients`: client, moment, whether won. `people`: person,
    moment, 1 where a customer from then on, 2 where a former one.
    """

    deals: Rows
    cards: Rows
    deeds: Rows
    clients: Rows
    people: Rows


class DealHistory:
    """Deals with what happened to them; asked for what was known at a moment of each."""

    def __init__(self, found: DealTables, stages: Stages, usual: float) -> None:
        self._rows, self._stages, self._usual = found.deals, stages, usual
        self.ids, self.created, self.closed, won = numbers(found.deals, (0, 1, 2, 3))
        self.won = won.astype(np.float64)
        count = len(found.deals)
        owner, at, self._stage, self._close_day = numbers(found.cards, (0, 1, 2, 3))
        self._cards = Timeline.of(placed(owner, self.ids), at, count)
        self._stage = self._stage[self._cards.order]
        self._close_day = self._close_day[self._cards.order]
        self._amount = reals(found.cards, 4)[self._cards.order]
        owner, at, theirs = numbers(found.deeds, (0, 1, 2))
        owner = placed(owner, self.ids)
        self._touches = Timeline.of(owner, at, count)
        self._replies = Timeline.of(owner[theirs > 0], at[theirs > 0], count)
        self._clients = _Clients(found.deals, found.clients)
        self._people = _People(found.deals, found.people)
        self._is_open = np.isin(self._stage, [key for key, _chance in stages.chances])
        self._since, self._slips = self._follow()

    def _follow(self) -> tuple[Integers, Floats]:
        """For each card since when it is in its stage, and whether its day was put off by it."""
        owner, at = self._cards.owner, self._cards.at
        if not len(owner):
            return at, np.empty(0)
        is_first = np.r_[True, owner[1:] != owner[:-1]]
        is_moved = is_first | np.r_[True, self._stage[1:] != self._stage[:-1]]
        since = at[np.maximum.accumulate(np.where(is_moved, np.arange(len(at)), 0))]
        later = np.r_[False, self._close_day[1:] > self._close_day[:-1]]
        return since, (later & ~is_first & (np.r_[0, self._close_day[:-1]] > 0)).astype(np.float64)

    def are_open(self, owner: Integers, moment: Integers) -> Truths:
        """Whether the deals were open at these moments."""
        if not len(self._is_open):
            return np.zeros(len(owner), dtype=np.bool_)
        last, closed = self._cards.last(owner, moment), self.closed[owner]
        is_before = (closed == 0) | (moment < closed)
        return np.asarray((last >= 0) & self._is_open[last] & is_before)

    def columns(self, owner: Integers, moment: Integers) -> Columns:
        """What was known of deals at moments at which they were open."""
        last = self._cards.last(owner, moment)
        stage, close_day = self._stage[last], self._close_day[last]
        age = (moment - self.created[owner]) / DAY_MS
        in_stage = (moment - self._since[last]) / DAY_MS
        overdue = np.where(close_day > 0, day_of(moment) - close_day, np.nan)
        won, lost = self._clients.before(owner, moment)
        known = won + lost > 0
        return {
            "stage": texts_of(stage),
            "client": self._people.standings(owner, moment),
            **{name: [self._rows[each][at] for each in owner.tolist()] for name, at in _TEXTS},
            "stage_age": in_stage / self._expected(stage),
            "slips": self._cards.sums(self._slips, owner, moment),
            "touch_days": np.fmin(self._touches.days_since(owner, moment), age),
            "size": self._amount[last] / (self._usual or 1.0),
            "age": age,
            "replies": self._replies.counts(owner, moment).astype(np.float64),
            "reply_days": self._replies.days_since(owner, moment),
            "overdue": overdue,
            "orders": won,
            "record": np.where(known, (won + 1.0) / (won + lost + 2.0), np.nan),
        }

    def _expected(self, stage: Integers) -> Floats:
        keys, places = np.unique(stage, return_inverse=True)
        days = np.array([max(1.0, self._stages.days.get(int(key), _USUAL_DAYS)) for key in keys])
        return np.asarray(days[places])


class _Clients:
    """The deals of the same clients that had been closed before."""

    def __init__(self, deals: Rows, clients: Rows) -> None:
        (mine,) = numbers(deals, (4,))
        owner, at, won = numbers(clients, (0, 1, 2))
        known = np.unique(np.r_[mine, owner])
        self._place, owner = placed(mine, known), placed(owner, known)
        self._won = Timeline.of(owner[won > 0], at[won > 0], len(known))
        self._lost = Timeline.of(owner[won == 0], at[won == 0], len(known))

    def before(self, owner: Integers, moment: Integers) -> tuple[Floats, Floats]:
        """How many had been won and lost."""
        place = self._place[owner]
        won, lost = (each.counts(place, moment) for each in (self._won, self._lost))
        return won.astype(np.float64), lost.astype(np.float64)


class _People:
    """Whether the people the deals are with had been customers."""

    def __init__(self, deals: Rows, people: Rows) -> None:
        (mine,) = numbers(deals, (5,))
        owner, at, standing = numbers(people, (0, 1, 2))
        known = np.unique(np.r_[mine, owner])
        self._place = placed(mine, known)
        self._line = Timeline.of(placed(owner, known), at, len(known))
        self._standing = standing[self._line.order]

    def standings(self, owner: Integers, moment: Integers) -> list[str]:
        """`customer`, `former` or nothing."""
        if not len(self._standing):
            return [""] * len(owner)
        last = self._line.last(self._place[owner], moment)
        found = np.where(last >= 0, self._standing[last], 0)
        return [_STANDINGS[each] for each in found.tolist()]
