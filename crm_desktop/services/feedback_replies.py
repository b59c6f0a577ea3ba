"""A score that stands at the beginning of a reply to a solved ticket."""

from typing import NamedTuple

from crm_desktop.domain.feedback import SCALES, SurveyCode, rating_in
from crm_desktop.services.surveys import surveys
from crm_desktop.storage.queries import feedback
from crm_desktop.storage.reading import Reading


class OfferedScore(NamedTuple):
    """A score that a reply seems to give, and of how much; `comment` is what follows it."""

    survey: int
    score: int
    out_of: int
    comment: str


def offered_score(reading: Reading, ticket: int, body: str, at: int) -> OfferedScore | None:
    """The satisfaction that a reply of an instant (ms UTC) begins with, to be offered.

    `None` where the ticket was not solved when it came, where one was written down since, where
    nobody asks for satisfaction, or where the reply begins with other words.
    """
    score = rating_in(body, SurveyCode.CSAT)
    if score is None or not feedback.was_solved(reading, ticket, at):
        return None
    survey = next((each for each in surveys(reading) if each.code is SurveyCode.CSAT), None)
    if survey is None or survey.is_closed or feedback.is_scored_since(reading, ticket, at):
        return None
    return OfferedScore(survey.id, score, SCALES[SurveyCode.CSAT][1], _rest(body))


def _rest(body: str) -> str:
    """What a reply says below its figure, without what it quotes."""
    lines = body.strip().splitlines()[1:]
    own = [line for line in lines if not line.lstrip().startswith(">")]
    return "\n".join(own).strip()
