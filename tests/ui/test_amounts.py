from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from crm_desktop.ui.amounts import amount_words, round_words


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def test_amounts_have_decimals_only_where_they_need_them() -> None:
    assert amount_words(630_000, "EUR") == "€6,300"
    assert amount_words(9_950, "EUR") == "€99.50"
    assert amount_words(-5_000, "CHF") == "−CHF\u00a050"
    assert amount_words(5_000, "JPY") == "¥5,000"
    assert round_words(99_950, "EUR") == "€1,000"


def test_where_a_comma_is_used_the_sign_comes_last(german: None) -> None:
    assert amount_words(630_000, "EUR") == "6.300\u00a0€"
    assert amount_words(9_950, "EUR") == "99,50\u00a0€"
