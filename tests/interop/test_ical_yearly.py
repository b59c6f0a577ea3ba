from datetime import date

import pytest

from crm_desktop.interop.ical_yearly import (
    YearlyRule,
    day_of,
    occurrences,
    same_day_each_year,
    yearly_rule,
)

YEARS = range(2026, 2029)


def _read(text: str) -> YearlyRule:
    rule = yearly_rule(text)
    assert rule is not None
    return rule


@pytest.mark.parametrize(
    ("text", "start", "days"),
    [
        ("FREQ=YEARLY", "2020-12-25", "2026-12-25 2027-12-25 2028-12-25"),
        ("FREQ=YEARLY", "2024-02-29", "2028-02-29"),
        ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2020-11-26", "2026-11-26 2027-11-25 2028-11-23"),
        ("FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", "2020-05-25", "2026-05-25 2027-05-31 2028-05-29"),
        (
            "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=22,23,24,25,26,27,28;BYDAY=TH",
            "2020-11-26",
            "2026-11-26 2027-11-25 2028-11-23",
        ),
        ("FREQ=YEARLY;BYDAY=1MO", "2020-01-06", "2026-01-05 2027-01-04 2028-01-03"),
        ("FREQ=YEARLY;BYDAY=-1FR", "2020-12-25", "2026-12-25 2027-12-31 2028-12-29"),
        ("FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2", "2020-02-29", "2026-02-28 2027-02-28 2028-02-29"),
        ("FREQ=YEARLY;BYYEARDAY=-1", "2020-12-31", "2026-12-31 2027-12-31 2028-12-31"),
        ("FREQ=YEARLY;BYMONTH=6,9", "2020-06-10", "2026-06-10 2026-09-10 2027-06-10 2027-09-10 "
         "2028-06-10 2028-09-10"),
        ("FREQ=YEARLY;BYMONTH=1;BYDAY=SA,SU;BYSETPOS=-1", "2020-01-26",
         "2026-01-31 2027-01-31 2028-01-30"),
        ("FREQ=YEARLY;INTERVAL=2", "2025-05-01", "2027-05-01"),
        ("FREQ=YEARLY;UNTIL=20270101", "2020-05-01", "2026-05-01"),
        ("FREQ=YEARLY;UNTIL=20260501T000000Z", "2020-05-01", "2026-05-01"),
        ("FREQ=YEARLY;COUNT=8", "2020-05-01", "2026-05-01 2027-05-01"),
        ("FREQ=YEARLY;COUNT=3", "2020-05-01", ""),
        ("FREQ=YEARLY", "2027-05-01", "2027-05-01 2028-05-01"),
        ("freq=yearly; wkst=su ;rscale=gregorian", "2027-05-01", "2027-05-01 2028-05-01"),
    ],
)  # fmt: skip
def test_the_days_of_a_yearly_rule(text: str, start: str, days: str) -> None:
    found = occurrences(_read(text), date.fromisoformat(start), YEARS)
    assert " ".join(map(str, found)) == days


@pytest.mark.parametrize(
    "text",
    [
        "",
        "FREQ=MONTHLY",
        "YM1 12 #0",
        "FREQ=YEARLY;BYEASTER=0",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=YEARLY;RSCALE=HEBREW;BYMONTH=5",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYMONTH=5L",
        "FREQ=YEARLY;BYMONTHDAY=0",
        "FREQ=YEARLY;BYDAY=XX",
        "FREQ=YEARLY;INTERVAL=0",
        "FREQ=YEARLY;UNTIL=never",
        "FREQ=YEARLY;UNTIL=20260230",
        "FREQ=YEARLY;COUNT=-1",
        "FREQ=YEARLY;COUNT=99999999999",
        "FREQ=YEARLY;BYYEARDAY=" + ",".join(["1"] * 1000),
        "FREQ=YEARLY;BYMONTH=" + "1" * 10_000,
    ],
)
def test_a_rule_that_is_not_understood_is_none(text: str) -> None:
    assert yearly_rule(text) is None


@pytest.mark.parametrize(
    ("text", "is_same"),
    [
        ("FREQ=YEARLY", True),
        ("FREQ=YEARLY;INTERVAL=1;BYMONTH=12", True),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", True),
        ("FREQ=YEARLY;BYMONTHDAY=25", False),
        ("FREQ=YEARLY;BYMONTH=11", False),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24,25", False),
        ("FREQ=YEARLY;INTERVAL=2", False),
        ("FREQ=YEARLY;COUNT=5", False),
        ("FREQ=YEARLY;UNTIL=20301225", False),
        ("FREQ=YEARLY;BYMONTH=12;BYDAY=FR", False),
    ],
)
def test_whether_it_is_the_same_day_each_year(text: str, is_same: bool) -> None:
    assert same_day_each_year(_read(text), date(2026, 12, 25)) is is_same


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20261225", date(2026, 12, 25)),
        ("2026-12-25", date(2026, 12, 25)),
        ("20261225T090000Z", date(2026, 12, 25)),
        ("20260230", None),
        ("202612251", None),
        ("Next Year", None),
        ("٢٠٢٦١٢٢٥", None),
        ("", None),
    ],
)
def test_the_day_of_a_value(text: str, day: date | None) -> None:
    assert day_of(text) == day
