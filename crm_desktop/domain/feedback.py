"""What customers say about us: surveys, their questions, answers, and figures in a text."""

import re
from enum import StrEnum
from typing import NamedTuple


class SurveyCode(StrEnum):
    """The surveys that the program itself knows; those of one's own have none."""

    OWN = ""
    CSAT = "csat"
    NPS = "nps"


class QuestionKind(StrEnum):
    """What a question takes."""

    CHOICE = "choice"
    SCALE = "scale"
    TEXT = "text"


class ResponseSource(StrEnum):
    """How a response came here."""

    HAND = "hand"
    IMPORT = "import"
    REPLY = "reply"


# The lowest and highest score of each survey that has one.
SCALES = {SurveyCode.CSAT: (1, 5), SurveyCode.NPS: (0, 10)}
# Scores up to these ask for a word with the customer.
LOW = {SurveyCode.CSAT: 2, SurveyCode.NPS: 6}
# Scores from these on are the satisfied, and the promoters.
BEST = {SurveyCode.CSAT: 4, SurveyCode.NPS: 9}
FEWEST = 5  # of fewer scores a share would say too much


class Question(NamedTuple):
    """A question of a survey; a scale goes from `low` to `high`, a choice has `choices`."""

    id: int
    survey: int
    kind: QuestionKind
    text: str
    choices: tuple[str, ...]
    low: int | None
    high: int | None
    place: int


class Survey(NamedTuple):
    """A survey with its questions in their order, and how often it was answered."""

    id: int
    name: str
    code: SurveyCode
    is_closed: bool
    responses: int
    questions: tuple[Question, ...]


class ResponseRow(NamedTuple):
    """A response as lists show it; `at` in milliseconds UTC."""

    id: int
    survey_id: int
    survey: str
    code: SurveyCode
    at: int
    score: int | None
    comment: str
    person: str
    company: str
    contact_id: int | None
    company_id: int | None
    ticket_id: int | None
    ticket: str
    number: int | None
    product: str
    source: ResponseSource
    answers: tuple[tuple[str, str], ...] = ()  # each question of the survey, and what was said


class Answer(NamedTuple):
    """What was answered to a question."""

    question: int
    text: str
    number: int | None


class Summary(NamedTuple):
    """What a survey comes to: how many responded, how many gave a score, the best and lowest."""

    survey: int
    name: str
    code: SurveyCode
    is_closed: bool
    responses: int
    scores: int
    best: int
    low: int

    @property
    def share(self) -> int | None:
        """The best in percent of the scores; `None` where there are too few."""
        return round(100 * self.best / self.scores) if self.scores >= FEWEST else None

    @property
    def net(self) -> int | None:
        """Promoters less detractors in points of a hundred; `None` where there are no scores."""
        return round(100 * (self.best - self.low) / self.scores) if self.scores else None


class Satisfaction(NamedTuple):
    """How satisfied somebody is: the mean of their CSAT and how many, and their last NPS."""

    mean: float | None
    responses: int
    nps: int | None


def is_low(code: SurveyCode, score: int | None) -> bool:
    """Whether a score asks for a word with the customer."""
    return score is not None and code in LOW and score <= LOW[code]


_STARS = re.compile(r"\s*([★⭐]{1,5})[☆\ufe0f]{0,9}")
_ALONE = re.compile(
    r"\s*(\d{1,2})\s*(?:(?:/|out of|of|von|sur|de|di)\s*(\d{1,2}))?\s*(?:[.!,;:–—-].*|$)",
    re.IGNORECASE,
)


def rating_in(text: str, code: SurveyCode) -> int | None:
    """The score that a reply begins with: `4`, `4/5`, `9 out of 10 – great`, `★★★★`.

    `None` where its first line with words begins otherwise, or the figure is not one of the scale.
    """
    low, high = SCALES[code]
    line = next((line for line in text.splitlines() if line.strip()), "")[:200]
    stars = _STARS.match(line)
    if stars and high == 5:
        return len(stars[1])
    found = _ALONE.match(line)
    if found is None or (found[2] and int(found[2]) != high):
        return None
    score = int(found[1])
    return score if low <= score <= high else None
