"""Days in words, as each country writes them."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale

from crm_desktop.ui import dates

TODAY = date(2026, 11, 22)


@pytest.fixture
def usual() -> Iterator[None]:
    """The language and country are as before when the test is over."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("usual")
@pytest.mark.parametrize(
    ("spoken", "words"),
    [("en_GB", "14 Nov"), ("de_DE", "14. Nov."), ("es_ES", "14 nov"), ("nb_NO", "14. nov.")],
)
def test_a_day_has_a_dot_where_the_country_writes_one(spoken: str, words: str) -> None:
    QLocale.setDefault(QLocale(spoken))
    assert dates.day_of(date(2026, 11, 14), TODAY) == words


@pytest.mark.usefixtures("usual")
def test_a_day_of_another_year_says_which() -> None:
    QLocale.setDefault(QLocale("de_DE"))
    assert dates.day_of(date(2025, 1, 3), TODAY) == "3. Jan. 2025"
    assert dates.written(QDate(2025, 1, 3), "d MMMM") == "3. Januar"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1984-03-09", "9 Mar 1984"),
        ("--02-29", "29 Feb"),
        ("--13-01", "--13-01"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_a_stored_day_is_told_with_its_year_and_what_is_none_as_it_is(
    text: str, words: str
) -> None:
    assert dates.of_text(text) == words
