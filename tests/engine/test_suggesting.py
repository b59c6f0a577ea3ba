"""A hundred tickets as customers write them, each with the one of forty articles that helps.

All were written before the first line of what is tested here. At first sight, without words for
the same thing, the right article was among the first three for 82 of the 100: 53 of the 70 that
were worked with, 29 of the 30 held out (`held`), whose failures were never looked at. Before any
more was done, 40 later tickets were written, easier ones: 39. With words for the same thing it is
88 of the 100 (59 of 70, 29 of 30), and 39 of the later 40, which have not been looked at either.
"""

import json
import time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.markdown_plain import plain
from crm_desktop.engine.suggesting import (
    Article,
    Index,
    Solved,
    Suggestion,
    build,
    suggest,
    with_article,
    with_solved,
    without_article,
)

DATA = Path(__file__).parent.parent / "data" / "knowledge"
PRINTER = Article(1, "The printer is offline", "Switch it off and on. Choose the network anew.")
INK = Article(2, "Druckerpatrone wird nicht erkannt", "Schutzfolie abziehen, Kontakte reinigen.")
INVOICE = Article(3, "Copies of invoices", "Every bill is kept for ten years.", "Billing")
PARCEL = Article(4, "Tracking a parcel", "The carrier's number says where it is.")
FOUR = (PRINTER, INK, INVOICE, PARCEL)


@cache
def _rows(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((DATA / f"{name}.json").read_text("utf-8"))
    return rows


@cache
def _forty() -> Index:
    return build(
        Article(number, row["title"], plain(row["body"]), row["category"])
        for number, row in enumerate(_rows("articles"))
    )


def _right(tickets: list[dict[str, Any]]) -> int:
    """For how many tickets the right article is among the first three."""
    names = [row["id"] for row in _rows("articles")]
    return sum(
        row["article"] in [names[each.article] for each in _suggested(row)] for row in tickets
    )


def _suggested(row: dict[str, Any]) -> tuple[Suggestion, ...]:
    return suggest(_forty(), row["subject"], row["body"])


def best(index: Index, subject: str, body: str = "") -> list[int]:
    return [each.article for each in suggest(index, subject, body)]


def test_the_texts_are_what_they_are_said_to_be() -> None:
    articles, tickets = _rows("articles"), _rows("tickets")
    names = {row["id"] for row in articles}
    assert len(names) == 40
    assert sum(row["language"] == "de" for row in articles) == 12
    assert all(60 <= len(plain(row["body"]).split()) <= 200 for row in articles)
    assert len(tickets) == 100
    assert sum(row.get("held", False) for row in tickets) == 30
    assert {row["article"] for row in tickets} == names


def test_the_right_article_is_among_the_first_three_for_four_tickets_of_five() -> None:
    tickets = _rows("tickets")
    held = [row for row in tickets if row.get("held")]
    later = _rows("later_tickets")
    print(f"{_right(tickets)} of 100, {_right(held)} of {len(held)} held, {_right(later)} of 40")
    assert _right(tickets) >= 80
    assert _right(held) >= 0.8 * len(held)
    assert _right(later) >= 0.8 * len(later)


@pytest.mark.parametrize(
    ("subject", "article"),
    [
        ("patronen", 2),  # part of an article's word
        ("Originaldruckerpatrone", 2),  # an article's word is part of it
        ("wo sind die Kontackte", 2),  # mistyped
        ("INVOICED", 3),  # another form
        ("send me the receipt", 3),  # another word for it
        ("my package", 4),
        ("billing", 3),
    ],
)
def test_words_are_found_in_other_forms(subject: str, article: int) -> None:
    assert best(build(FOUR), subject)[0] == article


def test_what_has_nothing_to_do_with_any_article_gets_none() -> None:
    index = build(FOUR)
    assert suggest(index, "", "") == ()
    assert suggest(index, "Hello, please help me", "thanks a lot") == ()
    assert suggest(index, "zzzzz", "12345") == ()
    assert suggest(build(()), "invoice", "parcel") == ()
    assert suggest(build([Article(1, "", "")]), "invoice", "parcel") == ()


def test_it_says_by_which_words_the_most_telling_first() -> None:
    found = suggest(build(FOUR), "Printer", "The Network of my printer, and a cat")
    assert found[0].article == 1
    assert found[0].matched == ("Printer", "Network")


def test_the_subject_says_more() -> None:
    index = build(FOUR)
    assert best(index, "parcel", "invoice")[0] == 4
    assert best(index, "invoice", "parcel")[0] == 3


SQUEAKS = [
    "The blue chair squeaks when I sit down",
    "squeaking blue chair, when I sit on it",
    "My blue chair is squeaking a lot",
    "chair squeaks, the blue one",
    "Blue chair: squeaks when sitting",
]


def _solved(*articles: int) -> list[Solved]:
    return [
        Solved(10 + place, text, "", (article,))
        for place, (text, article) in enumerate(zip(SQUEAKS, articles, strict=True))
    ]


def test_what_solved_tickets_like_it_is_suggested_though_it_has_no_word_of_it() -> None:
    others = [Solved(n, f"wholly other matter {n}", "", (3,)) for n in range(100, 120)]
    index = build(FOUR, [*_solved(4, 4, 1, 4, 4), *others])
    found = suggest(index, "blue chair", "It squeaks when I sit")
    assert [(each.article, each.solved_like_it, each.of_like_it) for each in found] == [(4, 4, 5)]
    assert found[0].matched == ()


def test_a_ticket_does_not_vote_for_itself() -> None:
    index = build(FOUR, _solved(4, 4, 4, 4, 4))
    assert suggest(index, SQUEAKS[0], "", ticket=10)[0].of_like_it == 4
    assert suggest(index, SQUEAKS[0], "")[0].of_like_it == 5


def test_votes_lift_an_article_above_one_with_more_words() -> None:
    asked = "printer blue chair"
    assert best(build(FOUR, _solved(3, 3, 3, 3, 3)), f"{asked} squeaks invoice")[0] == 3
    assert best(build(FOUR), f"{asked} squeaks network invoice")[0] == 1


def test_an_index_kept_up_to_date_is_like_one_made_anew() -> None:
    changed = PARCEL._replace(body="Look under the doormat; cushions are kept there.")
    before = build((PRINTER, PARCEL), _solved(1, 1, 1, 1, 1)[:2])
    after = with_article(with_article(before, INVOICE), changed)
    for solved in _solved(1, 4, 3, 3, 3)[1:]:
        after = with_solved(after, solved)
    after = without_article(without_article(after, PRINTER.id), 99)
    anew = build((INVOICE, changed), _solved(1, 4, 3, 3, 3))
    for text in ("doormat", "printer", "carrier", "bill of the parcel", *SQUEAKS):
        assert suggest(after, text, text) == suggest(anew, text, text)
    assert best(before, "carrier") == [4]  # as it was
    assert best(after, "carrier") == []


def test_an_article_taken_away_is_suggested_by_nobody() -> None:
    index = without_article(build(FOUR, _solved(4, 4, 4, 4, 4)), 4)
    assert best(index, SQUEAKS[0], "parcel") == []


@given(st.text(), st.text())
def test_any_ticket_is_read(subject: str, body: str) -> None:
    for each in suggest(_forty(), subject, body, limit=40):
        assert each.score > 0
        assert 0 <= each.solved_like_it <= each.of_like_it


@pytest.mark.parametrize("piece", ["a", "a ", "ab-", "printer ", "druckerpatrone", "ü ", "é", "1"])
def test_a_very_long_ticket_takes_no_time(piece: str) -> None:
    begun = time.thread_time()
    suggest(_forty(), piece * 1_000, piece * 100_000)
    assert time.thread_time() - begun < 0.5


def test_a_ticket_of_many_words_takes_no_time() -> None:
    text = " ".join(f"{row['title']} {row['body']}" for row in _rows("articles"))
    begun = time.thread_time()
    assert suggest(_forty(), text, text)
    assert time.thread_time() - begun < 0.5
