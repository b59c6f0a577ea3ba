"""Possible business: deals, the stages they go through, and how they read in lists."""

from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.money import part_of


class StageKind(StrEnum):
    """What it means for a deal to be in a stage."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"


class Category(StrEnum):
    """Where a deal stands in the forecast; one each."""

    PIPELINE = "pipeline"  # below 50 %
    BEST_CASE = "best-case"  # from 50 %
    COMMIT = "commit"  # from 75 %
    CLOSED = "closed"
    OMITTED = "omitted"


class Role(StrEnum):
    """What a person is in a decision to buy."""

    DECISION_MAKER = "decision-maker"
    EVALUATOR = "evaluator"
    INFLUENCER = "influencer"
    USER = "user"


class Recurring(StrEnum):
    """How often something is sold."""

    ONCE = ""
    MONTH = "month"
    YEAR = "year"


class Stage(NamedTuple):
    """A stage of a pipeline; `chance` in percent, `days` those expected in it."""

    id: int
    pipeline_id: int
    name: str
    kind: StageKind
    chance: int
    days: int | None
    place: int


class Pipeline(NamedTuple):
    """A pipeline and its stages in their order."""

    id: int
    name: str
    is_closed: bool
    stages: tuple[Stage, ...]


class DealRow(NamedTuple):
    """What lists and cards show of a deal.

    `amount` is in minor units of `currency`, `base` in those of the business's (`None`: the rate
    is not known). `chance` is the stage chance in percent, `odds` the learned one. Instants are
    in milliseconds UTC.
    """

    id: int
    name: str
    stage_id: int
    pipeline_id: int
    kind: StageKind
    person: str
    company: str
    contact_id: int | None
    company_id: int | None
    amount: int | None
    currency: str
    base: int | None
    chance: int
    is_hand_set: bool
    odds: int | None
    close_day: str
    closed_at: int | None
    next_due: int | None
    next_day: str
    next_text: str
    last_touch: int
    tags: tuple[str, ...]
    created_at: int
    stage_since: int
    stage: str


def weighted(row: DealRow) -> int | None:
    """What an open deal is worth by its stage chance; nothing where the rate is not known.

    In minor units of the business's currency, rounded half up. Deals that are won or lost count
    nothing here: a won one is revenue.
    """
    if row.kind is not StageKind.OPEN:
        return 0
    return None if row.base is None else part_of(row.base, row.chance * 100)


def category_of(kind: StageKind, chance: int, chosen: str) -> Category:
    """The one bucket of the forecast that a deal is in; `chosen` is what the user set, or `""`."""
    if kind is StageKind.WON:
        return Category.CLOSED
    if kind is StageKind.LOST:
        return Category.OMITTED
    if chosen:
        return Category(chosen)
    if chance >= 75:
        return Category.COMMIT
    return Category.BEST_CASE if chance >= 50 else Category.PIPELINE
