"""What stands in an activity: its sentences, filled in with names, things and figures."""

from collections.abc import Mapping
from functools import cache

from crm_desktop.services.demo import sentences_english, sentences_others
from crm_desktop.services.demo.chance import Chance, items
from crm_desktop.services.demo.jobs import ITEMS
from crm_desktop.services.demo.schedule import Acquaintance, Happening

Variants = tuple[tuple[str, str], ...]

# What a job without things of its own may be about.
_ABOUT = {"reprint": ("print", "catalogue"), "supplies": ("supplies",), "prices": ("supplies",)}
_ABOUT_ANY = ("signs", "catalogue", "photos", "website", "brand", "print")
_WRITTEN = frozenset({"email", "letter", "chat"})
_QUANTITIES = (20, 50, 80, 100, 150, 250, 300, 500, 800, 1000, 1500, 2000, 5000)


def words_of(chance: Chance, happening: Happening, person: Acquaintance) -> tuple[str, str]:
    """Subject and body of a step with a person."""
    step = happening.step
    language = _language(chance, step.words, step.kind, person.language)
    subject, body = chance.pick(_sentences(language)[step.words])
    if language == "en" and chance.happens(0.4):
        body = f"{body} {chance.pick(_ASIDES)}"
    filling = _filling(chance, happening, person, language)
    subject, body = subject.format_map(filling), body.format_map(filling)
    return subject[0].upper() + subject[1:], body[0].upper() + body[1:]


def _language(chance: Chance, key: str, kind: str, language: str) -> str:
    """Written to people in their own language more often than noted in it."""
    if language not in _OTHERS or key not in _sentences(language):
        return "en"
    return language if chance.happens(0.6 if kind in _WRITTEN else 0.15) else "en"


def _filling(
    chance: Chance, happening: Happening, person: Acquaintance, language: str
) -> Mapping[str, str]:
    number = 10000 + (happening.place * 37 + happening.variant * 911) % 90000
    return {
        "item": _item(happening, person.language, language),
        "stuff": chance.pick(_stuff(language)),
        "day": chance.pick(_days(language)),
        "given": person.called,
        "company": person.company,
        "city": person.city,
        "number": f"{happening.day // 365 % 100}-{number}",
        "quantity": str(_QUANTITIES[(happening.variant * 7 + number) % len(_QUANTITIES)]),
        "amount": _amount(number, language),
    }


def _item(happening: Happening, native: str, language: str) -> str:
    """What the job is about, the same thing in whatever language a step speaks of it."""
    job = happening.job.name
    names = (job,) if job in ITEMS else _ABOUT.get(job, _ABOUT_ANY)
    name, turn = names[happening.variant % len(names)], happening.variant // len(names)
    return _things(name, language)[turn % len(_things(name, native))]


def _amount(number: int, language: str) -> str:
    # Small jobs are the usual ones.
    euros = 90 + (number % 97) ** 2 // 90 * 10 + number % 13 * 15
    if language == "en":
        return f"€{euros:,}"
    return f"{euros:,} €".replace(",", ".")


@cache
def _sentences(language: str) -> dict[str, Variants]:
    text = sentences_english.ENGLISH if language == "en" else _OTHERS[language]
    found: dict[str, list[tuple[str, str]]] = {}
    key = ""
    for line in text.strip().splitlines():
        if line.startswith("#"):
            key = line[1:]
            continue
        subject, _, body = line.partition(" | ")
        found.setdefault(key, []).append((subject, body))
    return {key: tuple(variants) for key, variants in found.items()}


@cache
def _things(name: str, language: str) -> tuple[str, ...]:
    return items(ITEMS[name].get(language, ITEMS[name]["en"]))


@cache
def _stuff(language: str) -> tuple[str, ...]:
    return items(sentences_others.STUFF.get(language, sentences_english.STUFF))


@cache
def _days(language: str) -> tuple[str, ...]:
    return items(sentences_others.DAYS.get(language, sentences_english.DAYS))


_OTHERS = {
    "pt": sentences_others.PORTUGUESE,
    "de": sentences_others.GERMAN,
    "es": sentences_others.SPANISH,
    "fr": sentences_others.FRENCH,
}
_ASIDES = tuple(sentences_english.ASIDES.strip().splitlines())
