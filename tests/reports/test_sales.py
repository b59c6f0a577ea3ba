"""The report on sales from plain figures: what it says, and what can be opened."""

from dataclasses import replace

import pytest

from crm_desktop.domain.kpi import KPIS
from crm_desktop.domain.report import (
    Behind,
    ChartBlock,
    Figure,
    Heading,
    Paragraph,
    Phrase,
    Population,
    Report,
    TableBlock,
    Tile,
    Tiles,
    Tone,
    Unit,
)
from crm_desktop.domain.sales_figures import Closed
from crm_desktop.reports.sales import LISTED, sales
from tests.helpers.sales import aiming, studio


def tiles(report: Report) -> dict[str, Tile]:
    (found,) = [block for block in report.blocks if isinstance(block, Tiles)]
    return {tile.kpi: tile for tile in found.tiles}


def table(report: Report, key: str) -> TableBlock:
    """The table under a title."""
    places = [
        place
        for place, block in enumerate(report.blocks)
        if isinstance(block, Heading) and block.text.key == key
    ]
    found = report.blocks[places[0] + 1]
    assert isinstance(found, TableBlock)
    return found


def opening(report: Report) -> Paragraph:
    found = report.blocks[0]
    assert isinstance(found, Paragraph)
    return found


def test_the_first_sentence_says_what_happened() -> None:
    lead = opening(sales(studio())).lead
    assert lead is not None
    assert lead.key == "sales.lead.up"
    by = lead.values["by"]
    assert isinstance(by, Figure)
    assert by.value is not None
    assert round(by.value, 2) == 0.14
    assert lead.values["revenue"] == Figure(8_420_000, Unit.MONEY, "EUR")


def test_without_a_comparison_nothing_is_up_or_down() -> None:
    report = sales(studio(before=False))
    lead = opening(report).lead
    assert lead is not None
    assert lead.key == "sales.lead.alone"
    assert all(tile.change is None for tile in tiles(report).values())


def test_of_few_closed_deals_no_rate_is_told() -> None:
    report = sales(studio(3, lost=2))
    assert tiles(report)["win-rate"].value == Figure(3, Unit.COUNT, of=5)
    assert opening(report).sentences[0].key == "sales.closed-few"
    assert tiles(report)["average-deal"].change is None


def test_every_figure_mark_and_row_can_be_opened() -> None:
    report = sales(studio())
    for tile in tiles(report).values():
        assert tile.behind is not None
        assert tile.kpi in KPIS
    for block in report.blocks:
        if isinstance(block, ChartBlock):
            assert all(mark.behind is not None for mark in block.marks)
        elif isinstance(block, TableBlock) and block is not report.blocks[-1]:
            assert all(row.behind is not None or row.deal is not None for row in block.rows)


def test_the_total_of_the_pipeline_is_the_sum_of_its_stages() -> None:
    *stages, total = table(sales(studio()), "sales.pipeline").rows
    for place in (1, 2, 4):
        values = [row.cells[place] for row in stages]
        whole = total.cells[place]
        assert isinstance(whole, Figure)
        assert whole.value == sum(each.value or 0 for each in values if isinstance(each, Figure))


def test_amounts_without_a_rate_are_listed_apart_and_said() -> None:
    report = sales(studio())
    keys = [sentence.key for sentence in opening(report).sentences]
    assert keys[-2:] == ["sales.unrated.won", "sales.unrated.open"]
    won, standing = table(report, "sales.no-rate").rows
    assert won.cells[3] == Figure(300_000, Unit.MONEY, "USD")
    assert isinstance(won.behind, Behind)
    assert won.behind.is_rated is False
    assert isinstance(standing.behind, Behind)
    assert (standing.behind.population, standing.behind.first) == (Population.OPEN, None)


def test_of_many_deals_the_last_row_leads_to_the_others() -> None:
    rows = table(sales(studio()), "sales.won-deals").rows
    assert len(rows) == LISTED + 1
    assert rows[-1].cells[1] == Phrase("sales.more-deals", {"count": Figure(10)})
    assert rows[-1].behind is not None


def test_stages_of_several_pipelines_bear_their_names() -> None:
    facts = studio()
    other = replace(facts.stages[0], stage=9, pipeline="Repairs")
    rows = table(sales(replace(facts, stages=(*facts.stages, other))), "sales.pipeline").rows
    values = {"stage": "Prospecting", "pipeline": "Repairs"}
    assert rows[-2].cells[0] == Phrase("sales.stage-of", values)


def test_a_business_without_deals_has_nothing_to_report() -> None:
    facts = studio(0, lost=0)
    assert not sales(facts).is_empty
    stages = tuple(replace(stage, count=0, valued=0, base=0, expected=0) for stage in facts.stages)
    months = tuple(replace(month, count=0, base=0) for month in facts.months)
    nothing = replace(facts.outcome, won=Closed(), lost=Closed())
    assert sales(replace(facts, outcome=nothing, stages=stages, months=months)).is_empty


def goal_tiles(came: int, chance: int | None = None) -> list[Tile]:
    (block,) = [each for each in sales(aiming(came, chance)).blocks if isinstance(each, Tiles)]
    return list(block.tiles[4:])


def test_a_goal_adds_how_far_it_is_reached_and_what_covers_the_rest() -> None:
    reached, coverage = goal_tiles(10)
    assert (reached.kpi, reached.value) == ("goal-attainment", Figure(0.2, Unit.SHARE))
    assert reached.change is not None
    assert reached.change.tone is Tone.BAD
    # 12,000 euros are open and due; 4,000 are still to be won.
    assert (coverage.kpi, coverage.value) == ("pipeline-coverage", Figure(3.0, Unit.SHARE))
    assert isinstance(coverage.behind, Behind)
    assert coverage.behind.due == ("2026-11-21", "2026-12-31")


def test_nothing_is_to_be_covered_once_the_goal_is_reached() -> None:
    reached, coverage = goal_tiles(90)
    assert reached.value == Figure(1.8, Unit.SHARE)
    assert coverage.value == Figure(None, Unit.SHARE)


def test_of_a_period_that_is_over_no_coverage_is_told() -> None:
    whole = aiming(10, None)
    assert whole.goal is not None
    over = replace(whole, goal=replace(whole.goal, due=None))
    (block,) = [each for each in sales(over).blocks if isinstance(each, Tiles)]
    assert len(block.tiles) == 5


def test_without_a_goal_nothing_is_said_of_one() -> None:
    (block,) = [each for each in sales(studio()).blocks if isinstance(each, Tiles)]
    assert [tile.kpi for tile in block.tiles][4:] == []


@pytest.mark.parametrize("chance", [None, 36])
def test_the_goal_is_told_in_a_sentence(chance: int | None) -> None:
    lead = sales(aiming(10, chance)).blocks[0]
    assert isinstance(lead, Paragraph)
    said = {phrase.key: phrase.values for phrase in lead.sentences}
    assert said["sales.goal"]["target"] == Figure(500_000, Unit.MONEY, "EUR")
    assert ("sales.goal-chance" in said) is (chance is not None)
