import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.search import parse


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("José  TILES", ("jose", "tiles")),
        ("Straße", ("strasse",)),
        ("Ångström", ("angstrom",)),
        ("李伟", ("李 伟",)),
        ("ada@example.org", ("ada@example.org",)),
        ("O’Brien", ("o'brien",)),
        ('say "hello"', ("say", "hello")),
        ("a\x00b", ("a", "b")),
        ("half \ud800 pair", ("half", "pair")),
        ("AND OR NOT NEAR(a b)", ("and", "or", "not", "near(a", "b)")),
    ],
)
def test_words_are_blind_to_case_accents_and_signs(text: str, words: tuple[str, ...]) -> None:
    assert parse(text).words == words


@pytest.mark.parametrize("text", ["", "   ", "…!?", '"', "***", "()", "-- -", "\x00", "🙂"])
def test_without_a_letter_or_digit_there_is_nothing_to_search(text: str) -> None:
    assert not parse(text)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("+351 912 345 678", "351912345678"),
        ("(0049) 30/123", "4930123"),
        ("+49 (0)30 123", "4930123"),
        ("0301234", "301234"),
        ("٠٣٠", "30"),
    ],
)
def test_a_number_is_known_however_it_is_written(text: str, form: str) -> None:
    search = parse(text)
    assert search.words == ()
    assert len(search.numbers) == 1
    assert form in search.numbers[0]


def test_words_and_numbers_stand_beside_each_other() -> None:
    search = parse("marta 912 345")
    assert (search.words, search.numbers) == (("marta",), (("912345",),))


@given(st.text())
def test_any_text_is_a_search(text: str) -> None:
    search = parse(text)
    assert all(word.strip() == word and word for word in search.words)
    assert all(form.isdigit() for forms in search.numbers for form in forms)


def test_a_very_long_text_is_cut() -> None:
    assert len(parse("word " * 100_000).words) <= 200
