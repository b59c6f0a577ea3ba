"""Leads and deals as the engine looks at them: those that have ended, and those still open."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from crm_desktop.domain.chance import ChanceOf
from crm_desktop.domain.deal import StageKind
from crm_desktop.engine.chance_json import grade_from_json, model_from_json
from crm_desktop.engine.chance_model import Columns, Model
from crm_desktop.engine.chance_task import Cases, Task, rules_alone
from crm_desktop.engine.deal_cases import DealHistory, DealTables, Stages
from crm_desktop.engine.grading import Grade, Verdict, base_rate, shown
from crm_desktop.engine.lead_cases import LeadHistory, LeadTables
from crm_desktop.engine.lead_cases import task as lead_task
from crm_desktop.engine.snapshots import deal_cases, lead_cases, settled
from crm_desktop.engine.timelines import day_of
from crm_desktop.storage.queries import deals, scoring
from crm_desktop.storage.queries import learning as queries
from crm_desktop.storage.reading import Reading

MOST = 20_000  # looks that are learned from; more say the same, later


@dataclass(frozen=True, slots=True)
class Known:
    """What was learned; `model` as it is shown: less of it, where less is proved."""

    at: int
    model: Model
    grade: Grade
    seen: int  # outcomes there were then


def task_of(reading: Reading, of: ChanceOf) -> Task:
    """What is learned, with what the rules say."""
    return lead_task() if of is ChanceOf.LEAD else _stages(reading).task()


def past(reading: Reading, of: ChanceOf, today: int, most: int = MOST) -> Cases:
    """The cases to learn from, on a day (an ordinal)."""
    if of is ChanceOf.LEAD:
        return settled(lead_cases(_leads(reading, queries.were_leads(reading)), most), today)
    return settled(deal_cases(_deals(reading, queries.closed_deals(reading)), most), today)


def present(reading: Reading, of: ChanceOf, ids: Sequence[int], now: int) -> Columns:
    """What is known now of open leads or deals, in the order of their ids."""
    if of is ChanceOf.LEAD:
        leads = _leads(reading, ids)
        owner, moment = _now(len(leads.ids), now)
        return leads.columns(owner, moment, day_of(moment))
    found = _deals(reading, ids)
    return found.columns(*_now(len(found.ids), now))


def known(reading: Reading, of: ChanceOf) -> Known:
    """What was learned, or the rules alone where nothing was yet."""
    row = queries.learned(reading, of)
    found = parsed(row) if row is not None else None
    if found is not None:
        return found
    task = task_of(reading, of)
    nothing = Cases({}, np.empty(0), *(np.empty(0, dtype=np.int64) for _ in range(3)))
    rate = base_rate(task, nothing, 0)
    return Known(0, rules_alone(task), Grade(Verdict.UNJUDGED, 0, 0, rate), 0)


@lru_cache(maxsize=4)
def parsed(row: queries.Learned) -> Known | None:
    """What was learned, from its texts; `None` if they are of another version."""
    model, found = model_from_json(row.model), grade_from_json(row.grade)
    if model is None or found is None:
        return None
    return Known(row.at, shown(model, found), found, row.seen)


def _now(
    count: int, now: int
) -> tuple["np.typing.NDArray[np.int64]", "np.typing.NDArray[np.int64]"]:
    return np.arange(count), np.full(count, now, dtype=np.int64)


def _leads(reading: Reading, ids: Sequence[int]) -> LeadHistory:
    rules = tuple(row.rule for row in scoring.rules(reading))
    return LeadHistory(LeadTables(*queries.lead_rows(reading, ids)), rules)


def _deals(reading: Reading, ids: Sequence[int]) -> DealHistory:
    tables = DealTables(*queries.deal_rows(reading, ids))
    return DealHistory(tables, _stages(reading), queries.usual_amount(reading))


def _stages(reading: Reading) -> Stages:
    """The open stages of all pipelines; of several, the likelier of two stands later."""
    found = [
        [stage for stage in pipeline.stages if stage.kind is StageKind.OPEN]
        for pipeline in deals.pipelines(reading)
    ]
    each = [stage for stages in found for stage in stages]
    if len([stages for stages in found if stages]) > 1:
        each.sort(key=lambda stage: stage.chance)
    chances = tuple((stage.id, stage.chance / 100) for stage in each)
    return Stages(chances, {stage.id: float(stage.days) for stage in each if stage.days})
