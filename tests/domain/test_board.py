import pytest

from crm_desktop.domain.board import NO_DAY, Sums, in_month, month_after, month_key
from crm_desktop.domain.deal import DealRow, StageKind


def a_row(base: int | None, chance: int, amount: int | None = 100) -> DealRow:
    return DealRow(
        1, "Deal", 1, 1, StageKind.OPEN, "", "", None, None, amount, "EUR", base, chance,
        False, None, "", None, None, "", "", 0, (), 0, 0, "Prospecting",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("day", "month", "expected"),
    [
        ("2026-11-15", 202612, "2026-12-15"),
        ("2027-01-31", 202702, "2027-02-28"),
        ("2027-01-31", 202802, "2028-02-29"),
        ("2026-11-15", 202611, "2026-11-15"),
        ("", 202702, "2027-02-28"),
        ("2026-11-15", NO_DAY, ""),
    ],
)
def test_a_deal_keeps_its_day_in_another_month_as_far_as_that_has_it(
    day: str, month: int, expected: str
) -> None:
    assert in_month(day, month) == expected


def test_months_follow_each_other_over_new_year() -> None:
    assert month_key("2026-12-31") == 202612
    assert month_after(202612) == 202701
    assert month_after(202701) == 202702


def test_sums_say_what_a_deal_more_and_a_deal_less_add_up_to() -> None:
    start = Sums(2, 1_000, 250, 0)
    row = a_row(333, 10)
    assert start.plus(row) == Sums(3, 1_333, 283, 0)
    assert start.plus(row).plus(row, -1) == start
    both = Sums().plus(a_row(380_000, 90)).plus(a_row(2_250_000, 20))
    assert (both.value, both.weighted) == (2_630_000, 792_000)


def test_a_deal_without_a_rate_is_counted_apart_and_one_without_an_amount_is_not() -> None:
    assert Sums().plus(a_row(None, 10)) == Sums(1, 0, 0, 1)
    assert Sums().plus(a_row(None, 10, None)) == Sums(1, 0, 0, 0)
