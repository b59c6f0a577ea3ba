"""Amounts and currencies are read as people and programs write them."""

import pytest

from crm_desktop.interop.columns.deal_money import decimal_comma_of, read_amount, read_currency


@pytest.mark.parametrize(
    ("cell", "minor", "currency"),
    [
        ("1.234,56 €", 123456, "EUR"),
        ("$1,234.56", 123456, "USD"),
        ("CHF 1'234.50", 123450, "CHF"),
        ("1 234,56 zł", 123456, "PLN"),
        ("12 345,67 руб.", 1234567, "RUB"),
        ("1,234,567円", 1234567, "JPY"),
        ("123万円", 1230000, "JPY"),
        ("50 тыс. руб.", 5000000, "RUB"),
        ("€ 1.2M", 120000000, "EUR"),
        ("1,5 Mio. €", 150000000, "EUR"),
        ("R$ 1.234,56", 123456, "BRL"),
        ("€ 1.234,-", 123400, "EUR"),
        ("(1,234.00)", -123400, ""),
        ("-99.50", -9950, ""),
        ("1.234", 123400, ""),
        ("25000", 2500000, ""),
        ("1234.560000", 123456, ""),
        ("1234.5600000000001", 123456, ""),
        ("1234.5599999999999", 123456, ""),
        ("12.5 KWD", 12500, "KWD"),
    ],
)
def test_amounts_are_read_exactly(cell: str, minor: int, currency: str) -> None:
    found = read_amount(cell, "", decimal_comma=None)
    assert found is not None
    assert (found.minor, found.currency, found.is_rounded) == (minor, currency, False)


@pytest.mark.parametrize("cell", ["high", "1200/month", "3.500.00", "2024-01-01 x", ""])
def test_what_is_no_amount_is_none(cell: str) -> None:
    assert read_amount(cell, "EUR", decimal_comma=None) is None


def test_more_decimals_than_there_are_is_said_to_be_rounded() -> None:
    found = read_amount("1234.5678", "EUR", decimal_comma=False)
    assert found is not None
    assert (found.minor, found.is_rounded) == (123457, True)


def test_a_dollar_is_that_of_the_country() -> None:
    found = read_amount("$5,000", "AUD", decimal_comma=None)
    assert found is not None
    assert found.currency == "AUD"


def test_a_column_shows_how_its_decimals_are_written() -> None:
    assert decimal_comma_of(["1.234", "99,50", "25.000"]) is True
    assert decimal_comma_of(["1,234.00", "7"]) is False
    assert decimal_comma_of(["1.000.000"]) is True
    assert decimal_comma_of(["1.234", "7"]) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("eur", "EUR"), ("€", "EUR"), ("US Dollar", "USD"), ("USD - U.S. Dollar", "USD")),
        *(("British Pound (GBP)", "GBP"), ("евро", "EUR"), ("zł", "PLN"), ("円", "JPY")),
        *(("RON", "RON"), ("foo", ""), ("", "")),
    ],
)
def test_currencies_are_known_by_code_sign_and_name(text: str, code: str) -> None:
    assert read_currency(text) == code
