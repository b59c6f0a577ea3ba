"""A score that stands at the beginning of a reply to a solved ticket."""

from typing import NamedTuple

from crm_desktop.domain.activity import Direction
from crm_desktop.domain.feedback import SCALES, SurveyCode, rating_in
from crm_desktop.services.surveys import surveys
from crm_desktop.storage.queries import feedback, tickets
from crm_desktop.storage.reading import Reading


class OfferedScore(NamedTuple):
    """A score that a reply of an instant (ms UTC) seems to give, and what follows it."""

    survey: int
    score: int
    out_of: int
    comment: str
    at: int


_LOOKED_AT = 5  # messages, the newest ones


def offered_of(reading: Reading, ticket: int) -> OfferedScore | None:
    """The score of the newest reply to a ticket that seems to give one, to be offered."""
    found = tickets.messages(reading, ticket, _LOOKED_AT)
    replies = (each for each in reversed(found) if each.direction == Direction.IN)
    scores = (offered_score(reading, ticket, each.body, each.at) for each in replies)
    return next((score for score in scores if score is not None), None)


def offered_score(reading: Reading, ticket: int, body: str, at: int) -> OfferedScore | None:
    """The satisfaction that a reply begins with that came at an instant (ms UTC), to be offered.

    `None` where the ticket was not solved when it came, where one was written down since, where
    nobody asks for satisfaction, or where the reply begins with other words.
    """
    score = rating_in(body, SurveyCode.CSAT)
    if score is None or not feedback.was_solved(reading, ticket, at):
        return None
    survey = next((each for each in surveys(reading) if each.code is SurveyCode.CSAT), None)
    if survey is None or survey.is_closed or feedback.is_scored_since(reading, ticket, at):
        return None
    return OfferedScore(survey.id, score, SCALES[SurveyCode.CSAT][1], _rest(body), at)


def _rest(body: str) -> str:
    """What a reply says below its figure, without what it quotes."""
    lines = body.strip().splitlines()[1:]
    own = [line for line in lines if not line.lstrip().startswith(">")]
    return "\n".join(own).strip()
