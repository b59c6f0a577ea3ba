"""Leads as they stood at any moment: the columns their chance is learned of and asked by."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.scoring import BANT, FULL, TENTHS, Answer, Event, LeadFacts, Rule
from crm_desktop.engine.chance_fields import LEAD_FIELDS, lead_task
from crm_desktop.engine.chance_model import Columns, Floats, Integers
from crm_desktop.engine.chance_task import FieldSpec, Task
from crm_desktop.engine.score_engagement import rules_for
from crm_desktop.engine.score_table import Compiled, compile_rules
from crm_desktop.engine.scoring import score
from crm_desktop.engine.timelines import (
    Timeline,
    Truths,
    numbers,
    placed,
    reals,
    texts_of,
)

Rows = Sequence[Sequence[Any]]
OPEN, WON, LOST, NEITHER = range(4)

FIELDS = (
    *LEAD_FIELDS,
    FieldSpec("status"),
    FieldSpec("age", is_numeric=True),  # days since they became a lead
    FieldSpec("replies", is_numeric=True, direction=1),  # how often they came forward themselves
)
_SOURCE, _DECISION, _TITLE, _INDUSTRY, _COUNTRY, _EMPLOYEES = range(2, 8)


class LeadTables(NamedTuple):
    """Rows of a question about leads: who they are, what happened with them and when.

    `people`: id, created, source, decision, title, industry, country, employees. `standings`:
    person, moment, open, won, lost or neither from then on, status. `answers`: person, day, item,
    answer. `events`: person, moment, kind, direction, signal.
    """

    people: Rows
    standings: Rows
    answers: Rows
    events: Rows


def task() -> Task:
    """What is learned of leads."""
    return lead_task(fields=FIELDS)


class LeadHistory:
    """Leads with what happened with them; asked for what was known at a moment of each."""

    def __init__(self, found: LeadTables, rules: tuple[Rule, ...]) -> None:
        self._rows, count = found.people, len(found.people)
        self.ids, self.created = numbers(found.people, (0, 1))
        owner, at, standing, status = numbers(found.standings, (0, 1, 2, 3))
        self._line = Timeline.of(placed(owner, self.ids), at, count)
        self._standing = standing[self._line.order]
        self._status = status[self._line.order]
        self.began, self.ended, self.end = self._follow()
        self._answers = _Answers(found.answers, self.ids)
        owner, at = numbers(found.events, (0, 1))
        self._events = Timeline.of(placed(owner, self.ids), at, count)
        kinds = [found.events[each][2:5] for each in self._events.order.tolist()]
        is_theirs = np.array([kind[1] == "in" for kind in kinds], dtype=np.bool_)
        self._replies = Timeline.of(
            self._events.owner[is_theirs], self._events.at[is_theirs], count
        )
        compiled = compile_rules(rules)
        self._worth = _Worth(kinds, compiled)
        self._fit = _Fit(compiled)

    def _follow(self) -> tuple[Integers, Integers, Integers]:
        """Since when each was a lead, when that ended (0: not yet), and how."""
        line, is_open = self._line, self._standing == OPEN
        began, ended = self.created.copy(), np.zeros_like(self.created)
        end = np.full(len(began), NEITHER)
        first = np.flatnonzero(is_open)[::-1]
        began[line.owner[first]] = line.at[first]
        has_any = np.flatnonzero(np.diff(line.starts))
        last = line.starts[has_any + 1] - 1
        end[has_any] = self._standing[last]
        behind = line.starts[:-1].copy()  # the first place behind all in which it was open
        every = np.flatnonzero(is_open)
        behind[line.owner[every]] = every + 1
        over = has_any[end[has_any] != OPEN]
        ended[over] = line.at[behind[over]]
        return began, ended, end

    def are_open(self, owner: Integers, moment: Integers) -> Truths:
        """Whether they were leads, and neither converted nor given up, at these moments."""
        if not len(self._standing):
            return np.zeros(len(owner), dtype=np.bool_)
        last, ended = self._line.last(owner, moment), self.ended[owner]
        is_before = (ended == 0) | (moment < ended)
        return np.asarray((last >= 0) & (self._standing[last] == OPEN) & is_before)

    def columns(self, owner: Integers, moment: Integers, days: Integers) -> Columns:
        """What was known of leads at moments; of answers those of days up to the ones given."""
        age = (moment - self.began[owner]) / DAY_MS
        answers = self._answers.upto(owner, days)
        texts = {name: self._texts(owner, column) for name, column in _TEXTS}
        titles = self._texts(owner, _TITLE)
        employees = reals(self._rows, _EMPLOYEES)[owner]
        fit = self._fit
        points = fit.of_answers(answers) + sum(
            fit.each(name, values) for name, values in (*texts.items(), ("title", titles))
        )
        points += fit.each("employees", _whole(employees))
        return {
            **answers,
            **texts,
            "role": [fit.role(title) for title in titles],
            "employees": employees,
            "fit": np.clip(points, 0.0, FULL),
            "engagement": self._worth.at(self._events, owner, moment),
            "reply_days": self._replies.days_since(owner, moment),
            "touch_days": np.fmin(self._events.days_since(owner, moment), age),
            "status": self._statuses(owner, moment),
            "age": age,
            "replies": self._replies.counts(owner, moment).astype(np.float64),
        }

    def _statuses(self, owner: Integers, moment: Integers) -> list[str]:
        if not len(self._status):
            return [""] * len(owner)
        last = self._line.last(owner, moment)
        return texts_of(np.where(last >= 0, self._status[last], 0))

    def _texts(self, owner: Integers, column: int) -> list[str]:
        return [self._rows[each][column] for each in owner.tolist()]


_TEXTS = (
    ("source", _SOURCE),
    ("decision", _DECISION),
    ("industry", _INDUSTRY),
    ("country", _COUNTRY),
)


class _Answers:
    """What was answered to each item of BANT, by day."""

    def __init__(self, rows: Rows, ids: Integers) -> None:
        self._lines: dict[str, tuple[Timeline, list[str]]] = {}
        for item in BANT:
            mine = [row for row in rows if row[2] == item]
            owner, day = numbers(mine, (0, 1))
            line = Timeline.of(placed(owner, ids), day, len(ids))
            self._lines[item] = line, [mine[each][3] for each in line.order.tolist()]

    def upto(self, owner: Integers, days: Integers) -> dict[str, list[str]]:
        """The last answer to each item by those days; an empty one where there was none."""
        return {
            item: [answers[each] if each >= 0 else "" for each in line.last(owner, days).tolist()]
            for item, (line, answers) in self._lines.items()
        }


class _Fit:
    """What the rules of the score give for each thing about a lead, in points."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._points = cache(self._ask)
        self.role: Callable[[str], str] = cache(self._role)

    def each(self, name: str, values: Sequence[Any]) -> Floats:
        """The points of each value."""
        return np.array([self._points(name, value) for value in values], dtype=np.float64)

    def of_answers(self, answers: dict[str, list[str]]) -> Floats:
        """The points of the answers of each lead."""
        items = list(answers)
        given = zip(*answers.values(), strict=True)
        told = [self._points("answers", tuple(zip(items, each, strict=True))) for each in given]
        return np.array(told, dtype=np.float64)

    def _ask(self, name: str, value: Any) -> float:
        if name == "source" or not value:
            return 0.0
        if name == "answers":
            value = tuple(Answer(*each) for each in value)
        named = {"country": "places"}.get(name, name)
        told: dict[str, Any] = {named: (value,) if named == "places" else value}
        facts = LeadFacts()._replace(**told)
        return score(facts, self._compiled, "2000-01-01").fit / TENTHS

    def _role(self, title: str) -> str:
        reasons = score(LeadFacts(title=title), self._compiled, "2000-01-01").reasons
        return next((each.key for each in reasons if each.group == "role"), "")


class _Worth:
    """What the rules of the score give for what happened, aged to a moment, in points."""

    def __init__(self, kinds: Sequence[Sequence[Any]], compiled: Compiled) -> None:
        found: dict[Sequence[Any], int] = {}
        self._kind = np.array([found.setdefault(each, len(found)) for each in kinds], np.int64)
        by_kind = [
            rules_for(Event._make(("", *kind[:2], kind[2] or None)), compiled) for kind in found
        ]
        self._once = {
            id(rule): (rule.points, [at for at, (some, _) in enumerate(by_kind) if rule in some])
            for once, _ageing in by_kind
            for rule in once
        }
        first = [ageing[0] if ageing else None for _once, ageing in by_kind]
        self._points = np.array([rule.points if rule else 0 for rule in first], np.float64)
        lives = [(rule and rule.half_life) or 1 for rule in first]
        self._half_lives = np.array(lives, np.float64)

    def at(self, events: Timeline, owner: Integers, moment: Integers) -> Floats:
        """The points of engagement of each row, 0 to 100."""
        if not len(events.at):
            return np.zeros(len(owner))
        rows, places = events.pairs(owner, moment)
        kind = self._kind[places]
        age = (moment[rows] - events.at[places]) / DAY_MS
        aged = self._points[kind] * 0.5 ** (age / self._half_lives[kind])
        points = np.bincount(rows, aged, minlength=len(owner))
        for worth, kinds in self._once.values():
            points[np.unique(rows[np.isin(kind, kinds)])] += worth
        return np.clip(points, 0.0, FULL)


def _whole(values: Floats) -> list[int | None]:
    return [None if np.isnan(each) else int(each) for each in values.tolist()]
