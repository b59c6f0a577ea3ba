from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.ui.dialogs import day_words

TODAY = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", "2026-11-22"),
        ("Tomorrow", "2026-11-23"),
        ("day after tomorrow", "2026-11-24"),
        ("next week", "2026-11-29"),
        ("fri", "2026-11-27"),
        ("Friday", "2026-11-27"),
        ("next mon", "2026-11-23"),
        ("sunday", "2026-11-29"),
        ("in 3 days", "2026-11-25"),
        ("3 days", "2026-11-25"),
        ("2w", "2026-12-06"),
        ("+5", "2026-11-27"),
        ("in 3 months", "2027-02-22"),
        ("in 1 year", "2027-11-22"),
        ("2026-12-15", "2026-12-15"),
        ("15.12.", "2026-12-15"),
        ("15.12", "2026-12-15"),
        ("1.2.2027", "2027-02-01"),
        ("1.2.27", "2027-02-01"),
        ("3.1.", "2027-01-03"),
        ("29.2.", "2028-02-29"),
        ("12/24", "2026-12-24"),
        ("15 Dec", "2026-12-15"),
        ("15. december", "2026-12-15"),
        ("dec 15", "2026-12-15"),
        ("December 1st, 2027", "2027-12-01"),
        ("１５．１２．", "2026-12-15"),
    ],
)
def test_a_day_in_words_is_understood(typed: str, meant: str) -> None:
    assert day_words.day(typed, TODAY) == date.fromisoformat(meant)


@pytest.mark.parametrize(
    "typed", ["", "   ", "x", "soon", "31.2.2027", "2026-13-01", "45", "in", "99.99.", "0.0.", "t"]
)
def test_what_is_no_day_is_none(typed: str) -> None:
    assert day_words.day(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ""),
        ("14:30", "14:30"),
        ("9", "09:00"),
        ("9.15", "09:15"),
        ("0930", "09:30"),
        ("2:30 pm", "14:30"),
        ("2pm", "14:00"),
        ("12 am", "00:00"),
        ("12 p.m.", "12:00"),
        ("14h", "14:00"),
        ("14h05", "14:05"),
        ("14 Uhr", "14:00"),
        ("25:00", None),
        ("14:60", None),
        ("13 pm", None),
        ("noonish", None),
    ],
)
def test_a_time_is_understood_or_refused(typed: str, meant: str | None) -> None:
    assert day_words.time(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tomorrow 14:30", ("2026-11-23", "14:30")),
        ("fri at 2pm", ("2026-11-27", "14:00")),
        ("15.12. 9:00", ("2026-12-15", "09:00")),
        ("2026-12-15", ("2026-12-15", "")),
        ("in 3 days", ("2026-11-25", "")),
    ],
)
def test_a_day_may_end_in_a_time(typed: str, meant: tuple[str, str]) -> None:
    found = day_words.day_and_time(typed, TODAY)
    assert found is not None
    assert (found[0].isoformat(), found[1]) == meant


@given(st.text(max_size=40))
def test_any_text_is_a_day_or_none(typed: str) -> None:
    day_words.day_and_time(typed, TODAY)
    day_words.time(typed)


@given(st.dates(TODAY, TODAY + timedelta(9_000)))
def test_every_day_to_come_is_understood_as_it_is_written(day: date) -> None:
    assert day_words.day(day.isoformat(), TODAY) == day
    assert day_words.day(f"{day.day}.{day.month}.{day.year}", TODAY) == day
