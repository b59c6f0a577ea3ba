"""What customers of the demo business say: after a ticket, twice a year, and in one survey."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from crm_desktop.services.demo.chance import Chance, Weighted
from crm_desktop.services.demo.service.callers import Caller
from crm_desktop.services.demo.service.hours import HOUR_MS, Hours
from crm_desktop.services.demo.service.opinions import COMMENTS, NPS_COMMENTS, WISHES
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import feedback

Row = tuple[object, ...]
_RESPONSE = (
    "id source comment survey_id at contact_id company_id ticket_id product_id score"
).split()
_ANSWER = "id text response_id question_id number".split()
_QUESTION = "id kind text choices survey_id low high place".split()
_ANSWERED, _COMMENTED, _HEARD = 0.4, 0.33, 0.22
_SCORES = {
    "good": Weighted((1, 2, 3, 4, 5), (2, 3, 8, 31, 56)),
    "late": Weighted((1, 2, 3, 4, 5), (13, 17, 24, 28, 18)),
    "reopened": Weighted((1, 2, 3, 4, 5), (16, 20, 26, 25, 13)),
}
_SOURCES = Weighted(("reply", "hand", "import"), (60, 25, 15))
_NPS_MONTHS = (3, 9)
_USUAL_MOOD = 4.2
_SURVEY, _ASKED, _MOST = "After a project", 0.14, 300
_QUESTIONS = (
    ("choice", "How did you find working with us?", ("Easy", "All right", "Difficult"), None, None),
    ("scale", "How well did we keep the date?", (), 1, 5),
    ("text", "What should we do better?", (), None, None),
)
_AT_ONCE = 1000


class Said(NamedTuple):
    """A solved ticket that somebody may say something about."""

    ticket: int
    caller: Caller
    language: str
    product: int | None
    solved_at: int
    is_late: bool
    is_reopened: bool


class Feedback:
    """Gathers what is said and writes it."""

    def __init__(self, write: Writer, chance: Chance, hours: Hours) -> None:
        self._write, self._chance, self._hours = write, chance, hours
        found = feedback.surveys(write.read)
        self._surveys = {survey.code.value or survey.name: survey.id for survey in found}
        self._rows: list[Row] = []
        self._moods: dict[int, list[int]] = {}  # what somebody gave, by contact

    def after(self, said: Said) -> None:
        """What somebody says about a ticket, if anything."""
        chance, survey = self._chance, self._surveys.get("csat")
        at = said.solved_at + int(chance.around(7, 0.9) * HOUR_MS)
        if not survey or at >= self._hours.end or not chance.happens(_ANSWERED):
            return
        mood = "reopened" if said.is_reopened else "late" if said.is_late else "good"
        score = _SCORES[mood].draw(chance)
        self._moods.setdefault(said.caller.contact, []).append(score)
        comment = self._comment(
            COMMENTS[said.language if said.language in COMMENTS else "en"], score
        )
        ends = (said.caller.contact, said.caller.company, said.ticket, said.product)
        self._add(_SOURCES.draw(chance), comment, survey, at, *ends, score)

    def flush(self) -> None:
        """Write what was gathered."""
        self._write.insert_many("response", _RESPONSE, self._rows)
        self._rows = []

    def ask_all(self, callers: Sequence[Caller]) -> Iterator[int]:
        """Whether customers would recommend the studio, asked twice a year; gives the rounds."""
        survey = self._surveys.get("nps")
        for day in _rounds(self._hours):
            for caller in callers if survey else ():
                if caller.is_customer and caller.begun < day and self._chance.happens(_HEARD):
                    self._recommend(caller, survey or 0, day)
                if len(self._rows) >= _AT_ONCE:
                    self.flush()
            self.flush()
            yield day

    def _recommend(self, caller: Caller, survey: int, day: int) -> None:
        chance = self._chance
        given = self._moods.get(caller.contact)
        mood = sum(given) / len(given) if given else _USUAL_MOOD
        score = min(10, max(0, round(2 * mood + 0.3 + 1.4 * chance.normal())))
        at = self._hours.days.instant(day + chance.between(0, 9), chance.between(480, 1200))
        if at < self._hours.end:
            comment = self._comment(NPS_COMMENTS, score / 2)
            ends = (caller.contact, caller.company, None, None)
            self._add(_SOURCES.draw(chance), comment, survey, at, *ends, score)

    def ask_some(self, callers: Sequence[Caller]) -> None:
        """A survey of three questions after projects."""
        if _SURVEY in self._surveys:
            return
        write, chance, hours = self._write, self._chance, self._hours
        place = len(self._surveys)
        survey = write.insert("survey", {"name": _SURVEY, "place": place, "is_closed": 0})
        questions: list[Row] = [
            (
                write.take_id(),
                kind,
                text,
                json.dumps(choices) if choices else "",
                survey,
                low,
                high,
                n,
            )
            for n, (kind, text, choices, low, high) in enumerate(_QUESTIONS)
        ]
        write.insert_many("question", _QUESTION, questions)
        asked = [each for each in callers if each.is_customer and chance.happens(_ASKED)][:_MOST]
        answers: list[Row] = []
        for caller in asked:
            first = max(caller.begun + 1, hours.first_day)
            day = hours.days.working_day(
                min(chance.between(first, hours.today - 3), hours.today - 3)
            )
            at = hours.days.instant(day, chance.between(540, 1140))
            if at < hours.end:
                key = self._add(
                    "reply", "", survey, at, caller.contact, caller.company, *(None,) * 3
                )
                answers += self._answers(key, [int(str(row[0])) for row in questions])
        self.flush()
        write.insert_many("answer", _ANSWER, answers)

    def _answers(self, response: int, questions: Sequence[int]) -> Iterator[Row]:
        chance, take = self._chance, self._write.take_id
        choice = Weighted(_QUESTIONS[0][2], (62, 30, 8)).draw(chance)
        yield take(), choice, response, questions[0], None
        stars = _SCORES["good" if choice == "Easy" else "late"].draw(chance)
        yield take(), "", response, questions[1], stars
        if chance.happens(0.5):
            yield take(), chance.pick(WISHES), response, questions[2], None

    def _comment(self, comments: Sequence[Sequence[str]], score: float) -> str:
        """A comment that fits a score of up to five; most say nothing."""
        if not self._chance.happens(_COMMENTED):
            return ""
        return self._chance.pick(comments[0 if score <= 2 else 1 if score < 4 else 2])

    def _add(self, *values: object) -> int:
        key = self._write.take_id()
        self._rows.append((key, *values))
        return key


def _rounds(hours: Hours) -> Iterator[int]:
    """The days on which all were asked since tickets are kept."""
    first, last = date.fromordinal(hours.first_day), date.fromordinal(hours.today)
    for year in range(first.year, last.year + 1):
        for month in _NPS_MONTHS:
            day = date(year, month, 10)
            if first <= day < last:
                yield hours.days.working_day(day.toordinal())
