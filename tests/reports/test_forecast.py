"""The forecast says how sure it is, and opens the deals behind it."""

from dataclasses import replace

import pytest

from crm_desktop.domain.forecast_figures import ForecastFigures, Method
from crm_desktop.domain.report import (
    Behind,
    ChartBlock,
    Figure,
    Paragraph,
    Phrase,
    Population,
    TableBlock,
    Tiles,
    Unit,
)
from crm_desktop.reports.forecast import forecast
from tests.helpers.expected import every, expecting, nothing_won, studio

each = pytest.mark.parametrize("facts", every())


def _tables(facts: ForecastFigures) -> list[TableBlock]:
    return [block for block in forecast(facts).blocks if isinstance(block, TableBlock)]


@each
def test_every_figure_has_its_range(facts: ForecastFigures) -> None:
    report = forecast(facts)
    lead, tiles = report.blocks[:2]
    assert isinstance(lead, Paragraph)
    assert lead.lead is not None
    assert set(lead.lead.values) == {"expected", "low", "high"}
    assert isinstance(tiles, Tiles)
    for tile in tiles.tiles:
        assert tile.note is not None
        assert tile.note.key == "forecast.between"
    for row in _tables(facts)[0].rows:
        assert [cell.key for cell in row.cells if isinstance(cell, Phrase)][-1:] == [
            "forecast.between"
        ]


@each
def test_what_a_figure_rests_on_is_said_in_words(facts: ForecastFigures) -> None:
    (lead, *_) = forecast(facts).blocks
    assert isinstance(lead, Paragraph)
    said = {sentence.key: sentence for sentence in lead.sentences}
    assert said[f"forecast.learned.{facts.learned.value}"].values["count"] == Figure(facts.months)


def test_past_months_are_columns_and_months_to_come_a_line_in_its_band() -> None:
    (chart,) = [block for block in forecast(studio()).blocks if isinstance(block, ChartBlock)]
    assert [mark.told is None for mark in chart.marks] == [True] * 12 + [False] * 12
    running, after = chart.marks[12], chart.marks[13]
    assert running.value == Figure(310_000, Unit.MONEY, "EUR")
    assert after.value.value is None
    for mark in chart.marks[12:]:
        assert mark.told is not None
        low, mid, high = (mark.told[place].value or 0 for place in (1, 0, 2))
        assert low <= mid <= high


def test_months_open_what_was_won_in_them_or_is_due() -> None:
    (chart,) = [block for block in forecast(studio()).blocks if isinstance(block, ChartBlock)]
    for place, mark in enumerate(chart.marks):
        assert isinstance(mark.behind, Behind)
        assert mark.behind.population is (Population.WON if place < 12 else Population.OPEN)
    running = chart.marks[12].behind
    assert isinstance(running, Behind)
    assert running.due == ("2026-11-21", "2026-11-30")  # what is past its day stands apart


def test_the_total_of_the_months_is_not_the_sum_of_their_ranges() -> None:
    facts = studio()
    row = _tables(facts)[0].rows[-1]
    assert row.is_total
    told = row.cells[-1]
    assert isinstance(told, Phrase)
    assert told.values["low"] == facts.money(facts.twelve.likely.low)


def test_the_best_method_is_marked_and_so_is_luck() -> None:
    best = [
        row.cells[0]
        for row in _tables(studio())[1].rows
        if isinstance(row.cells[0], Phrase) and row.cells[0].key == "method.best"
    ]
    assert best == [Phrase("method.best", {"method": Phrase("method.history")})]
    said = [_verdict(facts) for facts in every()]
    assert said[:4] == [
        "forecast.is-better",
        "forecast.may-be-luck",
        "forecast.simple-wins",
        "forecast.too-few",
    ]


def test_what_no_month_counts_stands_apart_and_can_be_opened() -> None:
    rows = _tables(studio())[2].rows
    found = [row.behind for row in rows if isinstance(row.behind, Behind)]
    assert [each.due for each in found] == [("", "2026-11-20"), ("", ""), None, None]
    assert [each.is_rated for each in found] == [True, True, False, None]
    assert [each.is_valued for each in found] == [None, None, None, False]


def test_what_the_user_expects_stands_beside_it_only_where_there_is_any() -> None:
    assert len(_tables(studio())[0].columns) == 5
    facts = replace(studio(), coming=expecting(studio()))
    rows = _tables(facts)[0].rows
    assert [row.cells[-1] for row in rows[:3]] == [
        facts.money(500_000),
        facts.money(500_001),
        None,
    ]
    (chart,) = [block for block in forecast(facts).blocks if isinstance(block, ChartBlock)]
    assert [mark.reference for mark in chart.marks[12:15]] == [row.cells[-1] for row in rows[:3]]


def test_without_a_month_to_learn_from_the_open_deals_speak_alone() -> None:
    rows = _tables(nothing_won())[0].rows
    assert all(row.cells[2] is None for row in rows)
    assert all(row.cells[3] is not None for row in rows)
    assert not forecast(nothing_won()).is_empty


def _verdict(facts: ForecastFigures) -> str:
    keys = [
        sentence.key
        for block in forecast(facts).blocks
        if isinstance(block, Paragraph)
        for sentence in block.sentences
    ]
    ours = ("forecast.is-better", "forecast.may-be-luck", "forecast.simple-wins",
            "forecast.too-few", "forecast.off-by")  # fmt: skip
    return next((key for key in keys if key in ours), "")


def test_the_simple_rule_has_no_range_and_no_rival() -> None:
    facts = studio()
    (row,) = [
        row
        for row, grade in zip(_tables(facts)[1].rows, facts.grades, strict=True)
        if grade.method is Method.LAST_YEAR
    ]
    assert row.cells[-2:] == (None, None)


@pytest.mark.parametrize(
    ("place", "key"),
    [(-3, "forecast.goal-chance"), (-2, "forecast.goal"), (-1, "forecast.goal-reached")],
)
def test_the_goal_of_the_quarter_is_told_with_what_must_still_be_won(place: int, key: str) -> None:
    lead = forecast(every()[place]).blocks[0]
    assert isinstance(lead, Paragraph)
    (said,) = [phrase for phrase in lead.sentences if phrase.key.startswith("forecast.goal")]
    assert said.key == key
    assert said.values["target"] == Figure(3_000_000, Unit.MONEY, "EUR")
    missing = None if key.endswith("reached") else Figure(1_500_000, Unit.MONEY, "EUR")
    assert said.values.get("missing") == missing
