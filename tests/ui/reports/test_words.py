"""Figures and days as people read them, in the language and country of the user."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from crm_desktop.domain.report import Figure, Grain, Phrase, Said, Unit, When
from crm_desktop.ui.reports.phrases import PHRASES, SINGLE
from crm_desktop.ui.reports.words import ReportWords

ENGLISH = ReportWords(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
GERMAN = ReportWords(QLocale(QLocale.Language.German, QLocale.Country.Germany))


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(1_315_000, Unit.MONEY, "USD"), "$13,150"),
        (Figure(1_315_049, Unit.MONEY, "USD"), "$13,150"),
        (Figure(1_250, Unit.MONEY, "USD"), "$12.50"),
        (Figure(1_300, Unit.MONEY, "USD"), "$13"),
        (Figure(84_200, Unit.MONEY, "JPY"), "¥84,200"),
        (Figure(0.413, Unit.SHARE), "41%"),
        (Figure(2.46, Unit.TENTHS), "2.5"),
        (Figure(3, Unit.TENTHS), "3.0"),
        (Figure(3, of=5), "3 of 5"),
        (Figure(None, Unit.MONEY, "EUR"), "–"),
        (Figure(1, Unit.DAYS), "1 day"),
        (Figure(22.6, Unit.DAYS), "23 days"),
        (Figure(0.137, Unit.GROWTH), "+14%"),
        (Figure(-0.03, Unit.POINTS), "−3 pt"),
        (Figure(-4.2, Unit.MORE_DAYS), "−4 days"),
        (Figure(0.001, Unit.GROWTH), "±0%"),
        (Figure(13_955), "13,955"),
        (Figure(42 * 60_000, Unit.TIME), "42 min"),
        (Figure(0, Unit.TIME), "0 min"),
        (Figure(72 * 60_000, Unit.TIME), "1 h 12 min"),
        (Figure(3 * 3_600_000, Unit.TIME), "3 h"),
        (Figure(1234.4 * 3_600_000, Unit.TIME), "1,234 h"),
        (Figure(-18 * 60_000, Unit.MORE_TIME), "−18 min"),
        (Figure(20_000, Unit.MORE_TIME), "±0 min"),
        (Figure(30, Unit.SCORE), "30"),
        (Figure(-5, Unit.SCORE), "−5"),
        (Figure(5, Unit.MORE_SCORE), "+5"),
    ],
)
def test_a_figure_is_told_with_its_unit(figure: Figure, words: str) -> None:
    assert ENGLISH.say(figure) == words


def test_a_country_writes_figures_its_own_way() -> None:
    assert GERMAN.say(Figure(1_315_000, Unit.MONEY, "EUR")) == "13.150\u00a0€"
    assert GERMAN.say(Figure(1_250, Unit.MONEY, "EUR")) == "12,50\u00a0€"
    assert GERMAN.plain(Figure(1_315_049, Unit.MONEY, "EUR")) == "13150,49"
    assert GERMAN.plain(Figure(0.413, Unit.SHARE)) == "0,4130"
    assert GERMAN.plain(Figure(5_400_000, Unit.TIME)) == "1,50"
    assert GERMAN.plain(Figure(2.46, Unit.TENTHS)) == GERMAN.say(Figure(2.46, Unit.TENTHS)) == "2,5"


@pytest.mark.parametrize(
    ("value", "words"),
    [(80_000, "800"), (800_000, "8k"), (820_000, "8.2k"), (99_940_000, "999.4k"), (0, "0"),
     (99_999_999, "1M"), (123_456_789, "1.2M")],
)  # fmt: skip
def test_a_scale_is_told_short(value: int, words: str) -> None:
    assert ENGLISH.short(Figure(value, Unit.MONEY, "EUR")) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-01-01", "2026-12-31", "2026"),
        ("2026-11-01", "2026-11-30", "November 2026"),
        ("2026-07-01", "2026-09-30", "Q3 2026"),
        ("2026-01-01", "2026-11-21", "1 January to 21 November 2026"),
        ("2026-11-01", "2026-11-21", "1 to 21 November 2026"),
        ("2025-12-20", "2026-01-05", "20 December 2025 to 5 January 2026"),
        ("2026-02-01", "2026-04-30", "1 February to 30 April 2026"),
        ("2026-11-21", "2026-11-21", "21 November 2026"),
    ],
)
def test_days_are_named_as_what_they_are(first: str, last: str, words: str) -> None:
    assert ENGLISH.say(When(date.fromisoformat(first), date.fromisoformat(last))) == words


def test_a_name_within_a_sentence_is_never_read_as_a_template_nor_turns_it() -> None:
    lost = Phrase("sales.lost-for", {"reason": "{reason} {x}"})
    assert ENGLISH.say(lost) == "Lost: {reason} {x}"
    turned = ENGLISH.say(Phrase("sales.lost-for", {"reason": "السعر"}))
    assert turned == "Lost: \u2068السعر\u2069"


def test_a_sentence_within_another_is_whole_and_a_name_in_it_is_not() -> None:
    tip = ENGLISH.say(Phrase("kpi.how-likely", {"how": Phrase("kpi.lifetime-value.formula")}))
    assert PHRASES["kpi.lifetime-value.formula"] in tip
    row = Phrase("sales.open-in", {"stage": "A" * 500})
    assert len(ENGLISH.say(Phrase("report.days", {"days": row}))) < 120


def test_one_is_told_as_one() -> None:
    values: dict[str, Said] = {"won": Figure(1), "lost": Figure(4), "rate": Figure(1, of=5)}
    said = ENGLISH.say(Phrase("sales.closed-few", values))
    assert said == "1 deal was won and 4 lost; too few for a rate (1 of 5 won)."


def test_single_forms_belong_to_phrases_that_are_there() -> None:
    assert set(SINGLE) <= set(PHRASES)
    day = When(date(2026, 3, 1), date(2026, 3, 31), Grain.MONTH)
    assert ENGLISH.short(day) == "Mar"


@pytest.mark.parametrize(
    ("language", "country", "words"),
    [
        ("German", "Germany", "1. to 21. November 2026"),
        ("English", "UnitedStates", "November 1, 2026 to November 21, 2026"),
        ("Chinese", "China", "2026年11月1日 to 2026年11月21日"),
    ],
)
def test_a_country_writes_days_its_own_way(language: str, country: str, words: str) -> None:
    locale = QLocale(QLocale.Language[language], QLocale.Country[country])
    days = When(date(2026, 11, 1), date(2026, 11, 21))
    assert ReportWords(locale).say(days) == words


def test_a_week_is_told_short_by_its_first_day() -> None:
    week = When(date(2026, 11, 2), date(2026, 11, 8), Grain.WEEK)
    assert ENGLISH.short(week) == "2 Nov"
    assert GERMAN.short(week) == "2. Nov."
    american = ReportWords(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    assert american.short(week) == "Nov 2"
    assert ReportWords(QLocale(QLocale.Language.Japanese)).short(week) == "11月2日"
    portuguese = ReportWords(QLocale(QLocale.Language.Portuguese, QLocale.Country.Portugal))
    assert portuguese.short(week) == "2 de nov."
