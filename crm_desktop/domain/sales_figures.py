"""Sums over deals, as the reports read them; amounts in minor units of the business's currency."""

from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.attainment import Attainment
from crm_desktop.domain.report import Behind, Figure, Phrase, Population, Unit, When
from crm_desktop.domain.report_period import Bucket


@dataclass(frozen=True, slots=True)
class Closed:
    """Deals won, or lost, within some days.

    `base` sums the `valued` ones, which have an amount and a known rate. Days run from when a deal
    was entered to when it was closed.
    """

    count: int = 0
    valued: int = 0
    base: int = 0
    days: float = 0.0  # of all together
    median: float = 0.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the deals that were closed within some days, and when those are."""

    when: When
    first: int
    before: int
    won: Closed
    lost: Closed

    def behind(self, key: str, population: Population) -> Behind:
        """The deals that were closed then."""
        return Behind(Phrase(key), population, self.first, self.before)


@dataclass(frozen=True, slots=True)
class MonthWon:
    """What was won in the days of one mark, and in the same days of the year before."""

    bucket: Bucket
    first: int
    before: int
    count: int
    base: int
    last_year: int | None


@dataclass(frozen=True, slots=True)
class StageSum:
    """The open deals of a stage: `expected` is amount times chance, the learned one if known."""

    stage: int
    name: str
    pipeline: str
    count: int
    valued: int
    base: int
    expected: int
    learned: int
    median_days: float


@dataclass(frozen=True, slots=True)
class LostSum:
    """The deals lost for one reason; 0 and no name where none was given."""

    reason: int
    name: str
    count: int
    base: int


@dataclass(frozen=True, slots=True)
class Unrated:
    """Deals in a currency whose rate is not known: won, lost or open."""

    population: str
    currency: str
    count: int
    amount: int


@dataclass(frozen=True, slots=True)
class DealLine:
    """A deal behind a figure; `day` in milliseconds UTC is when it was closed, if it was."""

    id: int
    name: str
    who: str
    stage: str
    reason: str
    amount: int | None
    currency: str
    base: int | None
    closed_at: int | None
    close_day: str
    expected: int | None


@dataclass(frozen=True, slots=True)
class SalesGoal:
    """What is to be won in the whole period of the report.

    `due` is the worth of the open deals expected from today to the end of it, the days of which are
    ISO text; `None` once it is over.
    """

    attained: Attainment
    due: int | None
    days: tuple[str, str]


@dataclass(frozen=True, slots=True)
class SalesFigures:
    """All that the report on sales is made of, read in one moment."""

    business: str
    currency: str
    zone: str
    today: date
    now: int
    outcome: Outcome
    before: Outcome | None
    months: tuple[MonthWon, ...]
    stages: tuple[StageSum, ...]
    open_median: float
    lost: tuple[LostSum, ...]
    unrated: tuple[Unrated, ...]
    won_deals: tuple[DealLine, ...]
    lost_deals: tuple[DealLine, ...]
    goal: SalesGoal | None = None

    def money(self, amount: int) -> Figure:
        """An amount in the currency of the business."""
        return Figure(amount, Unit.MONEY, self.currency)
