"""What a report is: blocks of plain data that screen, paper and table files show alike.

Nothing in it is worded. A `Phrase` is a key with what fills it, a `Figure` a number with its unit;
a `Wording` turns both into text where they are shown. A plain `str` is the user's own words.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, Protocol, Union

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.changes import Kind


class Unit(StrEnum):
    """What a number counts."""

    COUNT = "count"
    MONEY = "money"  # minor units of a currency
    SHARE = "share"  # 0 to 1
    DAYS = "days"
    GROWTH = "growth"  # a relative change: 0.14 is 14 % more
    POINTS = "points"  # a difference of shares: 0.03 is 3 points more
    MORE_DAYS = "more-days"  # a difference of days
    TIME = "time"  # milliseconds of work
    MORE_TIME = "more-time"  # a difference of them
    SCORE = "score"  # −100 to 100
    MORE_SCORE = "more-score"  # a difference of scores
    TENTHS = "tenths"  # a count that is told to a tenth


class Figure(NamedTuple):
    """A number; `None` where there is nothing to count.

    With `of` it is that many of so many cases, which are too few for a share.
    """

    value: float | None
    unit: Unit = Unit.COUNT
    currency: str = ""
    of: int | None = None


class Grain(StrEnum):
    """How long a span of days is meant to be."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DAYS = "days"


class When(NamedTuple):
    """Days from the first to the last, both included."""

    first: date
    last: date
    grain: Grain = Grain.DAYS


class Phrase(NamedTuple):
    """A sentence or label by its key, and what stands in its places."""

    key: str
    values: Mapping[str, "Said"] = MappingProxyType({})


Said = Union[str, Figure, When, Phrase]  # noqa: UP007 - the type is recursive, by name


class Population(StrEnum):
    """Which deals a figure counts."""

    WON = "won"
    LOST = "lost"
    CLOSED = "closed"
    OPEN = "open"


class Behind(NamedTuple):
    """Which deals are behind a figure: those that a list must show when it is opened.

    Instants in milliseconds UTC, from `first` on and before `before`. `reason` 0 stands for none
    given; `is_rated` false for amounts of other currencies whose rate is not known, `is_valued`
    false for deals without any. `due` are the days (ISO, both included) that open deals are
    expected on: from the beginning where the first is empty; both empty for those without a day.
    """

    title: Phrase
    population: Population
    first: int | None = None
    before: int | None = None
    stage: int | None = None
    reason: int | None = None
    is_rated: bool | None = None
    is_valued: bool | None = None
    due: tuple[str, str] | None = None


class Cases(StrEnum):
    """Which tickets, or answers of customers, a figure of service counts."""

    CREATED = "new-tickets"
    EITHER = "new-or-solved-tickets"
    REPLIED = "replied-tickets"
    REPLY_JUDGED = "reply-judged"
    OPEN = "open-tickets"
    OVERDUE = "overdue-tickets"
    OPEN_THEN = "open-then"
    SOLVED = "solved-tickets"
    FINISHED = "finished-tickets"
    REOPENED = "finished-reopened"  # the same ones, those opened again first
    ONE_REPLY = "finished-replies"  # the same ones, those with the fewest replies first
    SOLVE_JUDGED = "solve-judged"
    HELPED = "helped-tickets"
    WORKED = "worked-tickets"
    LATE = "late-tickets"
    CSAT = "csat-answers"
    NPS = "nps-answers"


class CasesBehind(NamedTuple):
    """Which tickets or answers are behind a figure of service.

    `part` is one of those a table or chart is parted into, by its name: a channel, an hour of the
    day in `zone`. Of what stands at one instant, `before` is that.
    """

    title: Phrase
    cases: Cases
    first: int = 0
    before: int = 0
    part: tuple[str, str | int | None] | None = None
    zone: str = ""


class Buyers(StrEnum):
    """Which customers a figure counts."""

    ALL = "customers"
    NEW = "new-customers"
    REPEAT = "repeat-first"  # all of them, those who bought most often first
    BOUGHT = "buyers"
    BEGUN = "active-customers"  # at the start; those lost since first
    YEAR = "active-a-year-ago"  # the same, a year before the end
    SEGMENT = "segment"
    TIMES = "times"  # who bought as often as others
    OVERDUE = "overdue-customers"


class BuyersBehind(NamedTuple):
    """Which customers are behind a figure: of some days, or as they stand at the end of these.

    `part` is the segment they are in, or the number of purchases that begins their row.
    """

    title: Phrase
    buyers: Buyers
    when: When
    part: str = ""


class DoneBehind(NamedTuple):
    """What was done from one instant on and before another: activities of a kind.

    Without a kind it is who became a lead then, for the first time.
    """

    title: Phrase
    kind: ActivityKind | None
    first: int
    before: int


AnyBehind = Behind | CasesBehind | BuyersBehind | DoneBehind


class Tone(StrEnum):
    """Whether a change is welcome."""

    GOOD = "good"
    BAD = "bad"
    NEUTRAL = "neutral"


class Change(NamedTuple):
    """How far a figure is from the one it is compared with, and in which words that is told."""

    figure: Figure
    tone: Tone = Tone.NEUTRAL
    words: Phrase | None = None

    @property
    def said(self) -> "Said":
        """The words, or else the figure."""
        return self.words or self.figure


class Tile(NamedTuple):
    """A key figure: which of the register it is, its value, its change and how many cases."""

    kpi: str
    title: Phrase
    value: Said
    change: Change | None = None
    note: Phrase | None = None
    how: Phrase | None = None  # how it is made, for a tool tip
    behind: AnyBehind | None = None


class Medium(StrEnum):
    """Where something is shown."""

    BOTH = "both"
    SCREEN = "screen"
    PAPER = "paper"


class Heading(NamedTuple):
    """The title of what follows, up to the next one, and where that is shown.

    On a screen it takes `share` twelfths of the width.
    """

    text: Phrase
    aside: Phrase | None = None
    share: int = 12
    medium: Medium = Medium.BOTH


class Paragraph(NamedTuple):
    """Sentences; the `lead` is set strongly before the others."""

    sentences: tuple[Phrase, ...]
    lead: Phrase | None = None
    is_muted: bool = False


class Tiles(NamedTuple):
    """Key figures side by side."""

    tiles: tuple[Tile, ...]


class ChartKind(StrEnum):
    """How marks are drawn."""

    COLUMNS = "columns"  # upright, through time
    BARS = "bars"  # lying, one below the other


class Told(NamedTuple):
    """What is expected, and between which figures four of five outcomes lie."""

    expected: Figure
    low: Figure
    high: Figure


class Mark(NamedTuple):
    """One bar: its name, its length, and how much of it is certain (`part`; the rest is light).

    `reference` is what it is compared with, drawn as a line across. An aside mark stands outside
    of what the report is about and is drawn lightly. What is `told` of marks side by side is a
    line within a band; one of which nothing is known yet has no bar.
    """

    label: Said
    value: Figure
    part: Figure | None = None
    reference: Figure | None = None
    is_aside: bool = False
    note: Phrase | None = None  # how many cases it rests on
    behind: AnyBehind | None = None
    told: Told | None = None


class ChartBlock(NamedTuple):
    """Bars on a common scale; `words` says in a sentence what is to be seen."""

    kind: ChartKind
    marks: tuple[Mark, ...]
    words: Phrase
    reference: Phrase | None = None  # what the lines across are
    rows: int = 0  # how high it is, in rows of a table; 0: as usual
    told: Phrase | None = None  # what the line and its band are


class Column(NamedTuple):
    """A column of a table; figures stand at the right, `is_bar` draws them as bars too."""

    title: Phrase
    is_right: bool = False
    is_bar: bool = False
    weight: float = 1.0
    is_wrapped: bool = False


class Row(NamedTuple):
    """A row of a table; `None` leaves a cell empty."""

    cells: tuple[Said | None, ...]
    behind: AnyBehind | None = None
    deal: int | None = None
    is_total: bool = False
    ticket: int | None = None
    customer: tuple[Kind, int] | None = None
    goal: int | None = None


class TableBlock(NamedTuple):
    """Rows under titles; a whole one is not parted between pages where a page holds it."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    is_whole: bool = False


class PageBreak(NamedTuple):
    """What follows begins on a new page of paper."""


Block = Heading | Paragraph | Tiles | ChartBlock | TableBlock | PageBreak


class Report(NamedTuple):
    """A report: what it is called, whose it is, of which days, and its blocks in their order."""

    key: str
    title: Phrase
    business: str
    subtitle: Phrase
    day: date
    blocks: tuple[Block, ...]
    currency: str = ""  # of the amounts that are summed up
    is_empty: bool = False


class Wording(Protocol):
    """Turns what a report says into text in the user's language; usable on any thread."""

    def say(self, said: Said) -> str:
        """The text of a phrase, a figure or days."""
        ...

    def plain(self, figure: Figure) -> str:
        """A figure as a number that a spreadsheet can count with; amounts in whole units."""
        ...

    def short(self, said: Figure | When) -> str:
        """A figure or some days for the scale of a chart: `8k`, `Sep`."""
        ...
