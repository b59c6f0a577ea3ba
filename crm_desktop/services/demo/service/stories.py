"""What tickets of the demo business are about: stories read from their texts, by language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from crm_desktop.services.demo.chance import Chance, Weighted
from crm_desktop.services.demo.service import stories_english, stories_others

_TEXTS = {
    "en": stories_english.ENGLISH,
    "de": stories_others.GERMAN,
    "fr": stories_others.FRENCH,
    "pt": stories_others.PORTUGUESE,
}
# How likely somebody of that language writes in it; to a studio in Porto many write in English.
_IN_THEIR_OWN = {"de": 0.7, "fr": 0.6, "pt": 0.2}
_MARKS = {">": "ask", "?": "question", "+": "detail", "<": "solution"}
_NONE = "-"


@dataclass(frozen=True, slots=True)
class Story:
    """What somebody asks for; `pace` is the usual share of the target that a solution takes.

    `product` and `article` are the codes of such, empty where there is none.
    """

    key: str
    language: str
    type: str
    category: str
    product: str
    pace: float
    tilt: str
    article: str
    subjects: tuple[str, ...]
    ask: str
    question: str
    detail: str
    solution: str


def draw_story(chance: Chance, language: str) -> Story:
    """A story for somebody of a language, told in it or in English."""
    told = language if chance.happens(_IN_THEIR_OWN.get(language, 0.0)) else "en"
    return _draws(told).draw(chance)


@cache
def stories(language: str) -> tuple[Story, ...]:
    """All stories of a language, in the order of their text."""
    return tuple(_read(language, _TEXTS[language]))


@cache
def _draws(language: str) -> Weighted[Story]:
    # What an article is about is asked more often than other things: so it was written.
    found = stories(language)
    return Weighted(found, [1.6 if story.article else 1.0 for story in found])


def _read(language: str, text: str) -> Iterator[Story]:
    for part in text.strip().removeprefix("#").split("\n#"):
        head, subjects, *rest = part.split("\n")
        key, type_, category, product, pace, tilt, article = (
            "" if word == _NONE else word for word in head.split()
        )
        yield Story(
            key,
            language,
            type_,
            category,
            product,
            float(pace),
            tilt,
            article,
            tuple(subjects.split(" | ")),
            **_turns(rest),
        )


def _turns(lines: list[str]) -> Mapping[str, str]:
    """What is said, by its mark; a line that begins with blanks goes on with the one before."""
    found: dict[str, str] = {}
    name = ""
    for line in lines:
        if line.startswith(" "):
            found[name] += " " + line.strip()
        else:
            name = _MARKS[line[0]]
            found[name] = line[2:]
    return found
