"""The texts of a ticket of the demo business: its subject, and what each message says."""

from collections.abc import Mapping

from crm_desktop.services.demo import sentences_english, sentences_others
from crm_desktop.services.demo.chance import Chance, items
from crm_desktop.services.demo.service.callers import Caller
from crm_desktop.services.demo.service.course import Turn
from crm_desktop.services.demo.service.phrases import NOTES, PHRASES
from crm_desktop.services.demo.service.stories import Story

_QUANTITIES = (50, 100, 150, 200, 250, 300, 500, 800, 1000, 1500)
_OF_STORY = frozenset({"ask", "question", "detail", "solution"})
_QUOTED, _LINES_QUOTED = 0.3, 6
_STUDIO = "Harbour Studio"


class Letters:
    """Words the messages of one ticket, with the same figures in all of them."""

    def __init__(self, chance: Chance, story: Story, caller: Caller, number: int) -> None:
        self._chance, self._story = chance, story
        self._phrases = PHRASES[story.language]
        self._filling = _filling(chance, story.language, caller, number)
        self.subject = chance.pick(story.subjects).format_map(self._filling)
        self._said, self._said_on = "", ""  # the last mail and its day, for those who quote it

    def body(self, turn: Turn, kind: str, day: str) -> str:
        """What a message of a day says; a mail has a greeting, a name, and may quote the last."""
        text = self._text(turn)
        if kind != "email":
            self._said = ""
            return text
        is_from_us = turn.way == "out"
        greetings, names = self._frame(turn)
        written = f"{self._pick(greetings)}\n\n{text}\n\n{self._pick(names)}".replace(" / ", "\n")
        whole = written
        if self._said and self._chance.happens(_QUOTED):
            sender = self._filling["name"] if is_from_us else _STUDIO
            head = self._phrases.quoted[0].format(date=self._said_on, sender=sender)
            lines = self._said.split("\n")[:_LINES_QUOTED]
            whole = "\n".join((written, "", head, *(f"> {line}".rstrip() for line in lines)))
        self._said, self._said_on = written, day
        return whole

    def _frame(self, turn: Turn) -> tuple[tuple[str, ...], tuple[str, ...]]:
        phrases = self._phrases
        if turn.way == "out":
            return phrases.to_them, phrases.from_us
        return phrases.to_us, phrases.from_them

    def _text(self, turn: Turn) -> str:
        what = turn.what
        if what == "note":
            return self._chance.pick((*NOTES[""], *NOTES.get(self._story.category, ())))
        if what in _OF_STORY:
            return str(getattr(self._story, what)).format_map(self._filling)
        if what == "twice":
            return f"{self._pick(self._phrases.twice)}\n\n{self._fill(self._story.ask)}"
        return self._pick(getattr(self._phrases, what))

    def _pick(self, phrases: tuple[str, ...]) -> str:
        return self._fill(self._chance.pick(phrases))

    def _fill(self, text: str) -> str:
        return text.format_map(self._filling)


def _filling(chance: Chance, language: str, caller: Caller, number: int) -> Mapping[str, str]:
    days = sentences_others.DAYS.get(language, sentences_english.DAYS)
    euros = f"{chance.between(9, 260) * 10:,}"
    return {
        "given": caller.given,
        "name": caller.name,
        "day": chance.pick(items(days)),
        "order": f"HS-{2000 + number % 7000}",
        "number": f"{25 + number % 2}-{10000 + number * 37 % 90000}",
        "quantity": str(chance.pick(_QUANTITIES)),
        "amount": f"€{euros}" if language == "en" else f"{euros} €".replace(",", "."),
    }
