"""Dates of every habit become one form; what is none is said to be none."""

import pytest

from crm_desktop.domain.day_forms import date_of_parts, day_order, read_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1990-01-31", "1990-01-31"),
        ("1990-01-31T00:00:00.000Z", "1990-01-31"),
        ("19900131", "1990-01-31"),
        ("31.1.1990", "1990-01-31"),
        ("31.01.1990 г.", "1990-01-31"),
        ("1/31/1990", "1990-01-31"),
        ("31/1/90", "1990-01-31"),
        ("1990年1月31日", "1990-01-31"),
        ("31. Januar 1990", "1990-01-31"),
        ("Jan 31, 1990", "1990-01-31"),
        ("31 de janeiro de 1990", "1990-01-31"),
        ("31 января 1990 г.", "1990-01-31"),
        ("01 Mar 2024", "2024-03-01"),
        ("--01-31", "--01-31"),
        ("1604-01-31", "--01-31"),
        ("04/23", "--04-23"),
        ("29.2.", "--02-29"),
        ("0/0/00", ""),
        ("0.0.00", ""),
        ("0000-00-00", ""),
        ("1/1/4501", ""),
        ("31.02.1990", None),
        ("1990-13-01", None),
        ("soon", None),
        ("12", None),
    ],
)
def test_a_date_is_read_or_refused(text: str, date: str | None) -> None:
    assert read_date(text) == date


def test_the_order_is_as_told_where_it_is_open() -> None:
    assert read_date("3/4/1990", day_first=True) == "1990-04-03"
    assert read_date("3/4/1990", day_first=False) == "1990-03-04"
    assert read_date("3/4/1990") == "1990-03-04"
    assert read_date("3.4.1990") == "1990-04-03"


def test_three_cells_make_one_date() -> None:
    assert date_of_parts("1977", "2", "28") == "1977-02-28"
    assert date_of_parts("", "2", "29") == "--02-29"
    assert date_of_parts("0", "0", "0") == ""
    assert date_of_parts("1977", "2", "31") is None
    assert date_of_parts("1977", "", "") is None


def test_the_order_shows_by_days_above_twelve() -> None:
    assert day_order(["1/2/1990", "13/2/1990"]) is True
    assert day_order(["1/2/1990", "2/13/1990"]) is False
    assert day_order(["1/2/1990", "Anna", ""]) is None
