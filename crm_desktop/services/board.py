"""The board: the deals of a pipeline by stage or month, now or on a past day, and their totals."""

from array import array
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from crm_desktop.domain.board import (
    NO_DAY,
    OVERDUE,
    Column,
    Lane,
    LaneKind,
    Sums,
    Totals,
    month_after,
    month_key,
)
from crm_desktop.domain.dates import DAY_MS, instant_of, local
from crm_desktop.domain.deal import DealRow, Pipeline, Stage, StageKind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.figures import Conventions, conventions_of
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.money import converted, part_of
from crm_desktop.domain.option import Option, OptionList
from crm_desktop.engine.pipeline_range import Moments, range_of
from crm_desktop.services.business import Business, read_business
from crm_desktop.storage.queries import board as queries
from crm_desktop.storage.queries import deals, options
from crm_desktop.storage.reading import Reading

_YEAR = 365
_LAST_MONTHS = 4  # shown from this month on, though nothing may be due in them
_MOST_MONTHS = 24
_FIRST_SEEN = 16  # cards of a lane that may be in sight at once


class BoardNow(NamedTuple):
    """A board as it stands: its columns, the totals above it, and how the business writes."""

    columns: tuple[Column, ...]
    totals: Totals
    how: Conventions


class BoardThen(NamedTuple):
    """A board as it stood at the end of a day; it can only be looked at."""

    columns: tuple[Column, ...]
    how: Conventions


class BoardQuestion(NamedTuple):
    """What board is wanted: of which pipeline (0: the first), by stage or month, of which deals.

    `day` is a past one (ISO), or `""` for the board as it stands.
    """

    pipeline: int = 0
    is_by_month: bool = False
    listed: ListQuestion = ListQuestion()
    day: str = ""


class Board(NamedTuple):
    """A board with the rows that are seen first; `totals` only of one as it stands."""

    pipelines: tuple[Pipeline, ...]
    pipeline: Pipeline
    columns: tuple[Column, ...]
    rows: tuple[DealRow, ...]
    totals: Totals | None
    how: Conventions


def board(reading: Reading, asked: BoardQuestion, now: int) -> Board:
    """The board that is wanted.

    Raises `CrmError` (`no-stage` without any pipeline, `filter-field-gone`, `bad-filter`).
    """
    there = deals.pipelines(reading)
    if not there:
        raise CrmError("no-stage", kind=StageKind.OPEN.value)
    pipeline = next((each for each in there if each.id == asked.pipeline), there[0])
    totals: Totals | None = None
    if asked.day:
        columns, how = as_of(reading, pipeline, asked.day)
    else:
        look = by_month if asked.is_by_month else by_stage
        columns, totals, how = look(reading, pipeline, asked.listed, now)
    first = [key for column in columns for key in column.ids[:_FIRST_SEEN]]
    rows = tuple(cards(reading, asked._replace(pipeline=pipeline.id), first))
    return Board(there, pipeline, columns, rows, totals, how)


def by_stage(reading: Reading, pipeline: Pipeline, question: ListQuestion, now: int) -> BoardNow:
    """The deals of a pipeline by stage: the open ones, and those won this quarter.

    Raises `CrmError` (`filter-field-gone`, `bad-filter`).
    """
    business = read_business(reading)
    quarter = quarter_start(now, business)
    found = queries.by_stage(reading, pipeline.id, quarter, question)
    columns = tuple(
        Column(_lane(stage), *found.get(stage.id, (array("q"), Sums())))
        for stage in pipeline.stages
        if stage.kind is not StageKind.LOST
    )
    return BoardNow(columns, _totals(reading, pipeline.id, quarter, now), _how(business))


def by_month(reading: Reading, pipeline: Pipeline, question: ListQuestion, now: int) -> BoardNow:
    """The open deals of a pipeline by the month in which they are to close.

    Those past their day come first, those without a day last. Raises as `by_stage` does.
    """
    business = read_business(reading)
    today = _today(now, business)
    asked = question._replace(today=today.isoformat())
    found = queries.by_month(reading, pipeline.id, asked)
    columns = tuple(
        Column(_month_lane(key), *found.get(key, (array("q"), Sums())))
        for key in _months(found, today)
    )
    totals = _totals(reading, pipeline.id, quarter_start(now, business), now)
    return BoardNow(columns, totals, _how(business))


def as_of(reading: Reading, pipeline: Pipeline, day: str) -> BoardThen:
    """The board of a pipeline as it stood at the end of a past day, read from the history.

    Names and people are those of today. Raises `ValueError` for what is no day.
    """
    business = read_business(reading)
    moment = instant_of(day, "", business.time_zone)
    won_since = quarter_start(moment, business)
    stages = {stage.id: stage for stage in pipeline.stages}
    ids = {key: array("q") for key in stages}
    sums = dict.fromkeys(stages, Sums())
    for state in queries.states_at(reading, pipeline.id, moment):
        stage = stages[state.stage_id]
        if _is_on_board(stage.kind, state.closed_at, won_since):
            ids[stage.id].append(state.id)
            sums[stage.id] = _with(sums[stage.id], state, business.currency)
    columns = tuple(
        Column(_lane(stage), ids[stage.id], sums[stage.id])
        for stage in pipeline.stages
        if stage.kind is not StageKind.LOST
    )
    return BoardThen(columns, _how(business))


def cards(reading: Reading, asked: BoardQuestion, wanted: Sequence[int]) -> list[DealRow]:
    """The rows of some deals, as they are or as they were on the day that is asked about."""
    rows = deals.rows(reading, wanted)
    if not asked.day:
        return rows
    business = read_business(reading)
    moment = instant_of(asked.day, "", business.time_zone)
    stages = {stage.id: stage for each in deals.pipelines(reading) for stage in each.stages}
    states = queries.states_at(reading, asked.pipeline, moment, wanted)
    then = {state.id: state for state in states}
    return [
        _then(row, then[row.id], stages[then[row.id].stage_id], business.currency)
        for row in rows
        if row.id in then
    ]


def listed(reading: Reading, pipeline: int, question: ListQuestion) -> "array[int]":
    """Every deal of a pipeline (0: of all) that the question wants, closed ones too, in its order.

    Raises as `by_stage` does.
    """
    found = deals.ids(reading, question)
    return queries.within(reading, pipeline, found) if pipeline else found


def list_followers(
    reading: Reading,
    pipeline: int,
    order: str,
    ids: "array[int]",
    written: Sequence[int],
    *,
    descending: bool,
) -> list[tuple[int, int | None]]:
    """Where those just written stand now in the list of a pipeline, if it is elsewhere."""
    of_it = queries.within(reading, pipeline, array("q", written)) if pipeline else written
    return deals.followers(reading, order, ids, of_it, descending=descending)


def lost_reasons(reading: Reading) -> list[Option]:
    """Why deals are lost, as it is offered."""
    found = options.of_list(reading, OptionList.LOST_REASON)
    return [each for each in found if not each.is_closed]


def quarter_start(now: int, business: Business) -> int:
    """When the quarter of the business began, in milliseconds UTC."""
    today = _today(now, business)
    since = (today.month - business.fiscal_year_start) % 12
    month = today.month - since % 3
    year = today.year if month > 0 else today.year - 1
    first = date(year, month if month > 0 else month + 12, 1)
    return instant_of(first.isoformat(), "00:00", business.time_zone)


def _lane(stage: Stage) -> Lane:
    return Lane(stage.id, stage.name, LaneKind(stage.kind.value), stage.chance)


def _month_lane(key: int) -> Lane:
    kinds = {OVERDUE: LaneKind.OVERDUE, NO_DAY: LaneKind.NO_DAY}
    return Lane(key, "", kinds.get(key, LaneKind.MONTH))


def _months(found: Mapping[int, object], today: date) -> list[int]:
    """The lanes: what is overdue if anything is, months without a gap, what has no day."""
    first = month_key(today.isoformat())
    months = [first]
    last = max((key for key in found if first <= key < NO_DAY), default=first)
    while len(months) < _LAST_MONTHS or (months[-1] < last and len(months) < _MOST_MONTHS):
        months.append(month_after(months[-1]))
    far = sorted(key for key in found if months[-1] < key < NO_DAY)
    return [*([OVERDUE] if OVERDUE in found else []), *months, *far, NO_DAY]


def _totals(reading: Reading, pipeline: int, quarter: int, now: int) -> Totals:
    sums, likely = queries.open_sums(reading, pipeline)
    ends = range_of(Moments(likely.deals, sums.value, likely.value, likely.variance))
    a_year_ago = now - _YEAR * DAY_MS
    this = queries.closed(reading, pipeline, quarter)
    year = queries.closed(reading, pipeline, a_year_ago)
    cycles = queries.cycles(reading, pipeline, a_year_ago)
    return Totals(
        sums,
        ends.expected,
        ends.low,
        ends.high,
        this.won,
        this.won_value,
        this.lost,
        year.won,
        year.lost,
        cycles[(len(cycles) - 1) // 2] // DAY_MS if cycles else None,
    )


def _is_on_board(kind: StageKind, since: int, won_since: int) -> bool:
    return kind is StageKind.OPEN or (kind is StageKind.WON and since >= won_since)


def _with(sums: Sums, state: queries.State, into: str) -> Sums:
    base = _base(state, into)
    share = 0 if base is None else part_of(base, state.chance * 100)
    return sums.with_amount(state.amount, base, share)


def _base(state: queries.State, into: str) -> int | None:
    if state.amount is None:
        return None
    return converted(state.amount, state.currency, state.rate, into)


def _then(row: DealRow, state: queries.State, stage: Stage, into: str) -> DealRow:
    """A deal as it was."""
    return row._replace(
        stage_id=stage.id,
        stage=stage.name,
        kind=stage.kind,
        amount=state.amount,
        currency=state.currency,
        base=_base(state, into),
        chance=state.chance,
        is_hand_set=False,
        odds=None,
        close_day=state.close_day,
        closed_at=None if stage.kind is StageKind.OPEN else state.closed_at,
        next_due=None,
    )


def _how(business: Business) -> Conventions:
    return conventions_of(business.country, business.currency)


def _today(now: int, business: Business) -> date:
    return local(now, business.time_zone).date()
