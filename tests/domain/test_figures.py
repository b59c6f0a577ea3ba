"""Numbers and amounts are read as people write them, and never rounded in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.figures import (
    Conventions,
    conventions_of,
    currency_in,
    decimals_of,
    read_money,
    read_number,
    write_money,
    write_number,
)


@pytest.mark.parametrize(
    ("text", "comma", "found"),
    [
        ("1.234", True, 1_234_000_000),
        ("1.234", False, 1_234_000),
        ("1,5", False, 1_500_000),
        ("1.234,56", False, 1_234_560_000),
        ("1,234.56", True, 1_234_560_000),
        ("12,34,567", False, 1_234_567_000_000),
        ("1 234,5", True, 1_234_500_000),
        ("1\u202f234,5", True, 1_234_500_000),
        ("1'000.50", False, 1_000_500_000),
        ("1’000.50", True, 1_000_500_000),
        ("0,123", False, 123_000),
        ("1234,567", False, 1_234_567_000),
        (".5", None, 500_000),
        ("5-", None, -5_000_000),
        ("−5", None, -5_000_000),
        ("٣", None, 3_000_000),
    ],
)
def test_a_number_is_read_as_it_is_written(text: str, comma: bool | None, found: int) -> None:
    assert read_number(text, 6, decimal_comma=comma) == found


@pytest.mark.parametrize(
    "text",
    ["", "-", "1.2.2024", "1,2,3", "--5", "1e5", "12 kg", "15 %", "0.1234567", "1234567890123",
     "1.23.456,7.8", "½", "NaN", "1\n2", "1 2"],
)  # fmt: skip
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number(text, 6, decimal_comma=False) is None
    assert read_number(text, 6, decimal_comma=True) is None


@given(st.integers(-(10**17), 10**17), st.booleans(), st.booleans())
def test_a_number_written_reads_back(value: int, comma: bool, is_grouped: bool) -> None:
    text = write_number(value, 6, decimal_comma=comma, is_grouped=is_grouped)
    assert read_number(text, 6, decimal_comma=comma) == value


@given(
    st.integers(-(10**15), 10**15),
    st.sampled_from(["EUR", "USD", "JPY", "KWD", "CHF", "XYZ", "PLN"]),
    st.booleans(),
    st.booleans(),
)
def test_an_amount_written_reads_back(
    value: int, currency: str, comma: bool, with_sign: bool
) -> None:
    text = write_money(value, currency, decimal_comma=comma, with_sign=with_sign)
    assert read_money(text, currency, decimal_comma=comma) == value
    if with_sign:
        assert currency_in(text, currency) in (currency, "")


def test_amounts_have_the_decimals_of_their_currency() -> None:
    assert [decimals_of(code) for code in ("EUR", "JPY", "KWD")] == [2, 0, 3]
    assert read_money("5.5", "JPY", decimal_comma=False) is None
    assert read_money("5,505", "EUR", decimal_comma=True) is None
    assert write_money(125_000, "EUR", decimal_comma=True) == "1.250,00\u00a0€"
    assert write_money(-500, "USD", decimal_comma=False) == "-$5.00"
    assert write_money(500, "EUR", decimal_comma=True, with_sign=False) == "5"


def test_an_amount_of_another_currency_is_none() -> None:
    assert read_money("$ 5", "EUR", decimal_comma=False) is None
    assert read_money("5 EUR", "EUR", decimal_comma=False) == 500
    assert currency_in("1.250,00 €") == "EUR"
    assert currency_in("12") == ""
    assert currency_in("kr 12", "NOK") == "NOK"
    assert currency_in("12 apples") == ""


def test_countries_write_in_their_way() -> None:
    assert conventions_of("DE", "EUR") == Conventions(True, True, "EUR")
    assert conventions_of("US", "USD") == Conventions(False, False, "USD")
    assert conventions_of("GB", "GBP") == Conventions(False, True, "GBP")
    assert conventions_of("JP", "JPY").day_first is None
    assert conventions_of("", "EUR") == Conventions(False, None, "EUR")
