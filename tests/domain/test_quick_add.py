"""Lines as people jot them down, in five languages, against what they mean.

Of 300 lines the rules were made. Then 200 harder ones were labelled before anything was run on
them; the parser of that day read 55.2 % of the fields of `second` right and 51.8 % of `third`.
`second` was worked with, `third` kept shut and only counted: when the rules had 99.7 % of `second`,
they had 86.5 % of `third`. After that it was opened and worked with as well. `unseen`, 75 lines,
was labelled before `third` was opened, and gave 87.6 % at its first count: that is what to expect
of such lines when they are met for the first time. Its failures have not been looked at since, but
words in it came into the lists by which the rules were made, so what it gives now says less.
"""

import time
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crm_desktop.domain.figures import decimals_of, write_number
from crm_desktop.domain.quick_add import LONGEST, QuickAdd, read
from crm_desktop.domain.quick_amounts import read_amount

DATA = Path(__file__).parent.parent / "data" / "quick_add"
TODAY = date(2026, 11, 22)  # a Sunday
LANGUAGES = {"en": "GB", "de": "DE", "fr": "FR", "es": "ES", "pt": "PT"}
_OWN_CURRENCY = {"en": "GBP"}
_MOST_WRONG = 0.05
_MOST_WRONG_UNSEEN = 0.10
MORE = {"second": 20, "third": 20, "unseen": 15}  # lines of each language


def _read(text: str, language: str) -> QuickAdd:
    return read(text, TODAY, LANGUAGES[language], _OWN_CURRENCY.get(language, "EUR"))


def _lines(language: str) -> list[tuple[str, dict[str, str]]]:
    """The lines of a language, each with the fields that it means."""
    return [*_of_file(language), *(line for name in MORE for line in _more(name, language))]


def _of_file(name: str) -> list[tuple[str, dict[str, str]]]:
    found = []
    for line in (DATA / f"{name}.tsv").read_text("utf-8").splitlines():
        text, *fields = line.split("\t")
        meant = dict(field.split("=", 1) for field in fields)
        found.append((text.replace("⏎", "\n"), meant))
    return found


def _more(name: str, language: str) -> list[tuple[str, dict[str, str]]]:
    """The lines of a language in a file of all five, where it stands before each line."""
    found = []
    for line in (DATA / f"{name}.tsv").read_text("utf-8").splitlines():
        mark, text, *fields = line.split("\t")
        if mark == language:
            meant = dict(field.split("=", 1) for field in fields)
            found.append((text.replace("⏎", "\n"), meant))
    return found


def _fields(found: QuickAdd) -> dict[str, str]:
    value = found.value
    fields = {
        "name": found.name,
        "company": found.company,
        "title": found.title,
        "email": "; ".join(found.emails),
        "phone": "; ".join(found.phones),
        "web": "; ".join(found.webs),
        "address": found.address,
        "source": found.source,
        "value": ""
        if value is None
        else f"{_number(value.amount, value.currency)} {value.currency}",
        "task": found.task,
        "day": found.day.isoformat() if found.day else "",
        "time": found.time,
        "tags": "; ".join(found.tags),
        "note": found.note,
    }
    return {name: text for name, text in fields.items() if text}


def _number(amount: int, currency: str) -> str:
    least = decimals_of(currency) if amount % 100 else 0
    return write_number(amount, decimals_of(currency), decimal_comma=False, least=least)


@cache
def _judged(language: str) -> tuple[int, tuple[str, ...]]:
    """How many fields a language has, meant or found, and which of them are wrong."""
    return _judge(_lines(language), language)


def _judge(lines: list[tuple[str, dict[str, str]]], language: str) -> tuple[int, tuple[str, ...]]:
    count, wrong = 0, []
    for text, meant in lines:
        found = _fields(_read(text, language))
        for name in meant.keys() | found.keys():
            count += 1
            if meant.get(name) != found.get(name):
                wrong.append(f"{name}: {found.get(name)!r}, not {meant.get(name)!r}, in {text!r}")
    return count, tuple(wrong)


def test_there_are_as_many_lines_of_each_language() -> None:
    for language in LANGUAGES:
        lines = _of_file(language)
        assert len(lines) == 60
        assert sum("\n" in text for text, _ in lines) == 8
        for name, count in MORE.items():
            assert len(_more(name, language)) == count


@pytest.mark.parametrize("language", LANGUAGES)
def test_nineteen_of_twenty_fields_are_right(language: str) -> None:
    count, wrong = _judged(language)
    assert count > 200
    assert len(wrong) <= count * _MOST_WRONG, "\n".join(wrong)


def test_the_table_of_what_is_right() -> None:
    kinds: Counter[str] = Counter()
    for language in LANGUAGES:
        count, wrong = _judged(language)
        kinds.update(each.split(":")[0] for each in wrong)
        print(f"{language}: {count - len(wrong)} of {count} fields, {1 - len(wrong) / count:.1%}")
    print("wrong:", dict(kinds))
    assert sum(kinds.values()) <= _MOST_WRONG * sum(_judged(each)[0] for each in LANGUAGES)


def test_nine_of_ten_fields_are_right_in_the_lines_whose_failures_were_not_looked_at() -> None:
    judged = [_judge(_more("unseen", language), language) for language in LANGUAGES]
    count, wrong = sum(count for count, _ in judged), sum(len(wrong) for _, wrong in judged)
    print(f"unseen: {count - wrong} of {count} fields, {1 - wrong / count:.1%}")
    assert wrong <= count * _MOST_WRONG_UNSEEN


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_says_where_it_stands_and_no_word_is_lost(language: str) -> None:
    for text, _ in _lines(language):
        found = _read(text, language)
        for piece in found.pieces:
            assert 0 <= piece.start < piece.end <= len(text)
        shown = " ".join([*_fields(found).values(), *(piece.text for piece in found.pieces)])
        for word in ("Koch", "Ruiz", "Oliveira", "Dubois"):
            assert (word in text) is (word in shown)


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    for language in LANGUAGES:
        _read(text, language)


WORDS = [
    "Ana",
    "Ruiz",
    ",",
    "\n",
    "1200",
    "€",
    "by",
    "friday",
    "#x",
    "@",
    "+34",
    "600",
    "von",
    ">",
    "GmbH",
    "15.12.",
    "wants",
    "met at",
    "--",
    "a@b.example",
    "(",
    "Best regards",
    "rua",
    "-",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
@example("wants Ana friday Ana")
def test_any_order_of_words_is_read(text: str) -> None:
    for piece in _read(text, "en").pieces:
        assert 0 <= piece.start <= piece.end <= len(text)


@pytest.mark.parametrize(
    "letter", ["a", "1", " ", "@", ".", "a.", "1 ", ", ", "\n", "von ", "> ", "#", "("]
)
def test_a_very_long_text_takes_no_time(letter: str) -> None:
    begun = time.thread_time()
    found = _read(letter * LONGEST, "de")
    assert time.thread_time() - begun < 0.5
    assert found.name == "" or len(found.name) <= len(letter * LONGEST)


def test_what_is_too_long_to_be_read_is_a_note() -> None:
    found = _read("Ana Ruiz, " + "x " * LONGEST, "en")
    assert found.name == "Ana Ruiz"
    assert found.note.count("x") == LONGEST


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1.200 €", (120_000, "EUR")),
        ("€2,5k", (250_000, "EUR")),
        ("CHF 3'200.50", (320_050, "CHF")),
        ("12,34", (1_234, "EUR")),
        ("¥1200", (1_200, "JPY")),
        ("3 Mio €", (300_000_000, "EUR")),
        ("soon", None),
        ("", None),
    ],
)
def test_an_amount_alone(text: str, meant: tuple[int, str] | None) -> None:
    found = read_amount(text, "EUR", decimal_comma=True)
    assert (found and (found.amount, found.currency)) == meant


@pytest.mark.parametrize(
    ("text", "country", "day"),
    [
        ("call on 3/12", "GB", "2026-12-03"),
        ("call on 3/12", "US", "2027-03-12"),
        ("am 15. anrufen", "DE", "2026-12-15"),
        ("Termin am 15.", "DE", "2026-12-15"),
        ("llamar el 30", "ES", "2026-11-30"),
        ("dinner for 12", "GB", None),
        ("dans quinze jours", "FR", "2026-12-07"),
        ("nächste Woche Mi Termin", "DE", "2026-11-25"),
        ("presupuesto para mediados de enero", "ES", "2027-01-15"),
        ("invoice of 12/11 not paid", "GB", None),
        ("classes every tuesday", "GB", None),
        ("ligar segunda", "PT", "2026-11-23"),
        ("31.2. anrufen", "DE", None),
    ],
)
def test_a_day_in_what_is_to_do(text: str, country: str, day: str | None) -> None:
    found = read(f"Ana Ruiz, {text}", TODAY, country, "EUR").day
    assert (found and found.isoformat()) == day


def test_a_name_with_a_day_or_a_verb_in_it_stays_a_name() -> None:
    assert _read("Robert Freitag, Freitag Taschen AG", "de").name == "Robert Freitag"
    assert _read("Will Turner, will@forge.example", "en").name == "Will Turner"
    assert _read("Emílio Duarte, Quinta das Flores", "pt").company == "Quinta das Flores"
    assert _read("call Ana Ruiz tomorrow", "en").name == "Ana Ruiz"


def test_whose_first_name_the_address_begins_with_is_the_person() -> None:
    found = _read("Acme, Marc Collin, marc@acme.example", "en")
    assert (found.name, found.company) == ("Marc Collin", "Acme")
    found = _read("Marc Collin, Bell Labs, m.collin@bell.example", "en")
    assert (found.name, found.company) == ("Marc Collin", "Bell Labs")
