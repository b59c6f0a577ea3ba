"""What a lead is scored by, and the receipt of the score: reasons that add up exactly.

A score has two parts, fit and engagement, each of 0 to 100 points, counted in whole tenths of a
point. The score is 0.6 fit + 0.4 engagement, so it is counted in hundredths, and what is lost to a
whole number is a line of the receipt as well: nothing is rounded out of sight.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.chance import ChanceLine
from crm_desktop.domain.heat import Heat

BANT = ("budget", "authority", "need", "timeline")
ANSWERS = ("", "no", "partly", "yes")  # the empty one is: not known
DECISIONS = ("decision-maker", "influencer", "evaluator", "user")

TENTHS = 10  # of a point of a part
HUNDREDTHS = 100  # of a point of the score
FULL = 100  # points at most, of a part and of the score
FIT_SHARE, ENGAGEMENT_SHARE = 6, 4  # hundredths of the score to a tenth of the part


class Part(StrEnum):
    """What a rule or a reason belongs to; a cap is a limit of a field, of a part or of heat."""

    FIT = "fit"
    ENGAGEMENT = "engagement"
    CAP = "cap"
    SCORE = "score"


class Rule(NamedTuple):
    """One row of the table of rules.

    Fit: `field` is role, industry or region (`words` are looked for, see `score_words`), decision
    (`value` is who decides), size (`value` is `11-50` or `1001-`) or bant (`value` is the item).
    Engagement: signal (`option_id`; `value` is its code), kind (`value` is `meeting`, or with a
    direction `email:in`), silence (`value` is a number of days), closed (what does not age begins
    to, by this `half_life`, once the lead is closed). A rule without `half_life` does not age.
    Cap: `field` is a field of fit, `fit` or `engagement` as a whole, `hot` or `warm` (from how
    many points on).
    """

    part: Part
    field: str
    value: str = ""
    points: int = 0
    half_life: int | None = None
    words: str = ""
    option_id: int | None = None
    place: int = 0


class Answer(NamedTuple):
    """What is known of one item of BANT: `answer` is empty (unknown), no, partly or yes."""

    item: str
    answer: str
    day: str = ""


class Event(NamedTuple):
    """Something done with a lead; `signal` is the option it was marked with."""

    day: str
    kind: str = ""
    direction: str = ""
    signal: int | None = None


class LeadFacts(NamedTuple):
    """What a lead is scored by; days as `YYYY-MM-DD`, empty where there is none.

    `places` are city, region, country and postcode. `closed` is the day on which the lead was
    converted or given up.
    """

    title: str = ""
    decision: str = ""
    industry: str = ""
    places: tuple[str, ...] = ()
    employees: int | None = None
    answers: tuple[Answer, ...] = ()
    events: tuple[Event, ...] = ()
    created: str = ""
    last_touch: str = ""
    closed: str = ""
    is_unsubscribed: bool = False


class Reason(NamedTuple):
    """One line of a receipt: `points` are tenths of its part.

    `group` is the field of the rule, or `cut` (a limit was reached), `floor` (less than nothing
    is nothing), `rounding`. `key` is the value of the rule, or what was cut; `detail` is what was
    found: the title, the answer, the number of people.
    """

    part: Part
    group: str
    key: str
    detail: str
    points: int
    day: str = ""
    option_id: int | None = None

    @property
    def hundredths(self) -> int:
        """What this line adds to the score, in hundredths of a point."""
        if self.part is Part.FIT:
            return self.points * FIT_SHARE
        return self.points * ENGAGEMENT_SHARE if self.part is Part.ENGAGEMENT else self.points


class Receipt(NamedTuple):
    """A score, 0 to 100, its two parts in tenths of a point, and every reason.

    The reasons of a part add up to the part, and the hundredths of all to the score.
    """

    score: int
    fit: int
    engagement: int
    heat: Heat
    reasons: tuple[Reason, ...]


class Question(NamedTuple):
    """Something not known of a lead, and by how many hundredths the best answer would lift it."""

    field: str
    item: str
    gain: int


class LeadReceipt(NamedTuple):
    """A score with every reason, and what would raise it most; `signals` are named by id.

    `chance` is the one kept beside it.
    """

    receipt: Receipt
    question: Question | None
    signals: Mapping[int, str]
    chance: ChanceLine | None = None


class Basis(NamedTuple):
    """All that the score of a lead is made of, on any day; `signals` are the names of those.

    `chance` is the one kept beside it.
    """

    facts: LeadFacts
    rules: tuple[Rule, ...]
    signals: Mapping[int, str]
    chance: ChanceLine | None = None
