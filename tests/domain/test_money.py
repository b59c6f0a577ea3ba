import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.money import converted, line_amount, part_of


@pytest.mark.parametrize(
    ("amount", "currency", "rate", "into", "found"),
    [
        (1000, "EUR", "", "EUR", 1000),
        (1000, "USD", "0.9155", "EUR", 916),  # 9.155 is rounded half up
        (-1000, "USD", "0.9155", "EUR", -916),
        (100, "JPY", "0.0061", "EUR", 61),  # 100 yen have no minor units
        (61, "EUR", "163.93", "JPY", 100),
        (1_000, "KWD", "3.0", "EUR", 300),  # a thousand fils
        (1000, "USD", "", "EUR", None),
        (1000, "USD", "0", "EUR", None),
        (1000, "USD", "dear", "EUR", None),
        (10**17, "USD", "1000", "EUR", None),  # more than the file can hold
    ],
)
def test_an_amount_is_converted_at_its_rate(
    amount: int, currency: str, rate: str, into: str, found: int | None
) -> None:
    assert converted(amount, currency, rate, into) == found


@pytest.mark.parametrize(
    ("quantity", "price", "discount", "periods", "found"),
    [
        (1_000, 1999, 0, None, 1999),
        (2_500, 1999, 0, None, 4998),  # 4997.5
        (1_000, 1999, 1_000, None, 1799),  # 1799.1
        (3_000, 4900, 0, 12, 176_400),
        (1_000, 4900, 10_000, None, 0),
        (-1_000, 1999, 0, None, -1999),
    ],
)
def test_a_line_is_rounded_once_and_counts_each_period(
    quantity: int, price: int, discount: int, periods: int | None, found: int
) -> None:
    assert line_amount(quantity, price, discount, periods) == found


@given(st.integers(-(10**12), 10**12), st.integers(0, 10_000))
def test_a_part_is_half_a_minor_unit_off_at_most(amount: int, hundredths: int) -> None:
    assert abs(part_of(amount, hundredths) * 10_000 - amount * hundredths) <= 5_000
    assert part_of(-amount, hundredths) == -part_of(amount, hundredths)
