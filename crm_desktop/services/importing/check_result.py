"""What a check of a file found."""

from dataclasses import dataclass

from crm_desktop.domain.card import Card
from crm_desktop.domain.deal import Pipeline
from crm_desktop.domain.problem import Problem
from crm_desktop.services.importing.deal_stages import FoundStage
from crm_desktop.services.importing.likeness import Reason

MOST_PROBLEMS = 200
MOST_PAIRS = 1000


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A row with something wrong; `is_rejected` tells that it cannot be taken at all."""

    number: int
    name: str
    problems: tuple[Problem, ...]
    is_rejected: bool


@dataclass(frozen=True, slots=True)
class Known:
    """What tells a person from others: empty where it is not known."""

    name: str
    company: str = ""
    email: str = ""
    phone: str = ""
    city: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A row and someone who probably is the same person.

    The other one is a contact in the file of ours, or, with `contact` 0, an earlier row.
    """

    number: int
    card: Card
    contact: int
    earlier_row: int
    other: Known
    likeness: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """`rows` is the sum of the four that follow; probable ones are not among the new.

    `problems` and `pairs` hold the first 200 and 1,000, `problem_rows` counts all. Of deals it also
    tells how many contacts they make, how many are listed apart because of their currency, and
    the stages that new ones name, beside those of ours.
    """

    rows: int
    new: int
    here: int
    probable: int
    rejected: int
    new_companies: int
    problem_rows: int
    problems: tuple[ProblemRow, ...]
    pairs: tuple[Pair, ...]
    new_contacts: int = 0
    apart: int = 0
    stages: tuple[FoundStage, ...] = ()
    pipelines: tuple[Pipeline, ...] = ()
