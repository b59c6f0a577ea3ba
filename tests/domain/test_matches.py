import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.matches import snippet, spans, word_text
from crm_desktop.domain.search import parse


def marked(text: str, typed: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, parse(typed))]


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("José Oliveira", "jose", ["José"]),
        ("Oliveira Tiles", "til oli", ["Oli", "Til"]),
        ("Hauptstraße", "hauptstras", ["Hauptstraß"]),
        ("Jose\u0301 Lima", "jose", ["Jose\u0301"]),
        ("Jose\u0301 Gro\u00df", "gros", ["Gro\u00df"]),  # one folded shorter, one longer
        ("Owner · Quay", "quay", ["Quay"]),
        ("Ana Santana", "ana", ["Ana"]),
        ("王李伟", "李", ["李"]),
        ("+351 912-345 678", "912345", ["912-345"]),
        ("O'Brien", "o’brien", ["O'Brien"]),
        ("Tiles", "xyz", []),
        ("", "a", []),
        ("Marta", "", []),
        ("a.b a.b", "a.b", ["a.b", "a.b"]),
    ],
)
def test_what_was_typed_is_found_where_a_person_sees_it(
    text: str, typed: str, found: list[str]
) -> None:
    assert marked(text, typed) == found


@given(st.text(), st.text())
def test_places_lie_within_the_text_in_order(text: str, typed: str) -> None:
    found = spans(text, parse(typed))
    edges = [edge for span in found for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in found)


def test_a_snippet_shows_the_first_match() -> None:
    text = "Talked about the weather. " * 40 + "Wants José to call back."
    shown = snippet(text, parse("jose"), 100)
    assert shown.startswith("…")
    assert "José" in shown
    assert len(shown) <= 100


def test_a_short_text_is_its_own_snippet() -> None:
    assert snippet("Two\nlines", parse("x"), 100) == "Two lines"


def test_words_stand_between_blanks() -> None:
    assert word_text("O'Brien, José (李伟)") == " o brien jose 李 伟 "
