"""The report on goals says how far each is reached, and opens what was counted."""

from dataclasses import replace

import pytest

from crm_desktop.domain.attainment import Came, GoalFigures
from crm_desktop.domain.goal import GoalPeriod, Target
from crm_desktop.domain.pace import Basis, Pace, Time
from crm_desktop.domain.report import (
    Behind,
    BuyersBehind,
    CasesBehind,
    ChartBlock,
    DoneBehind,
    Figure,
    Paragraph,
    Phrase,
    Row,
    TableBlock,
    Tile,
    Tiles,
    Tone,
    Unit,
)
from crm_desktop.reports.goal_tiles import basis, state, tile
from crm_desktop.reports.goals import goals
from tests.helpers.aimed import MONTH, aimed, every, studio

each = pytest.mark.parametrize("facts", every())


def tables(facts: GoalFigures) -> list[TableBlock]:
    return [block for block in goals(facts).blocks if isinstance(block, TableBlock)]


def opening(facts: GoalFigures) -> tuple[Paragraph, tuple[Tile, ...]]:
    lead, tiles = goals(facts).blocks[:2]
    assert isinstance(lead, Paragraph)
    assert isinstance(tiles, Tiles)
    return lead, tiles.tiles


@each
def test_every_goal_has_a_tile_a_row_and_a_chart(facts: GoalFigures) -> None:
    _, tiles = opening(facts)
    charts = [block for block in goals(facts).blocks if isinstance(block, ChartBlock)]
    assert len(tiles) == len(charts) == len(facts.attained)
    if facts.attained:
        assert len(tables(facts)[0].rows) == len(facts.attained)


def test_a_tile_tells_the_share_and_how_far_it_is_from_its_pace() -> None:
    _, (revenue, deals, customers, leads, calls, _tickets) = opening(studio())
    assert revenue.value == Figure(0.2, Unit.SHARE)
    assert said(revenue) == ("goals.behind", Tone.BAD, 10)  # 46.7 % of 21 days
    assert said(deals) == ("goals.on-pace", Tone.NEUTRAL, None)
    assert customers.value == Figure(3, Unit.COUNT, of=4)  # too few for a share
    assert said(customers) == ("goals.ahead", Tone.GOOD, 2)
    assert said(leads) == ("goals.early", Tone.NEUTRAL, None)
    assert (calls.value, said(calls)) == (
        Figure(1.3, Unit.SHARE),
        ("goals.reached", Tone.GOOD, None),
    )


def said(of: Tile) -> tuple[str, Tone, float | None]:
    assert of.change is not None
    words = of.change.words
    assert words is not None
    days = words.values.get("days")
    return words.key, of.change.tone, days.value if isinstance(days, Figure) else None


def test_nearly_all_is_not_told_as_all() -> None:
    nearly = aimed("won-revenue", MONTH, 1_996_000, 2_000_000)
    assert tile(nearly).value == Figure(0.99, Unit.SHARE)


def test_a_period_that_is_over_was_reached_or_not() -> None:
    over = replace(aimed("calls", MONTH, 19, 20), time=Time(21, 21, 0), pace=None)
    assert state(over).key == "goals.missed"
    assert state(replace(over, came=Came(20, 20))).key == "goals.reached"


def test_what_the_pace_goes_by_is_said() -> None:
    calls = aimed("calls", MONTH, 3, 20)
    assert basis(calls).key == "goals.how.days"
    assert basis(replace(calls, pace=Pace(0.4, Basis.LAST_YEAR))).key == "goals.how.last-year"
    assert basis(replace(calls, pace=None)).key == "goals.how.early"


@pytest.mark.parametrize(
    ("place", "key"), [(0, "goals.lead.some"), (1, "goals.lead.all"), (2, "goals.lead.behind"),
                       (4, "goals.lead.none")]
)  # fmt: skip
def test_the_first_sentence_counts_those_on_pace(place: int, key: str) -> None:
    lead, _ = opening(every()[place])
    assert lead.lead is not None
    assert lead.lead.key == key


def test_of_those_behind_it_says_what_is_still_needed() -> None:
    lead, _ = opening(studio())
    needed = [phrase for phrase in lead.sentences if phrase.key.startswith("goals.needed")]
    tickets, revenue = needed  # the furthest first
    assert (tickets.key, revenue.key) == ("goals.needed-a-week", "goals.needed-a-day")
    assert tickets.values["rate"] == Figure(38.5, Unit.TENTHS)
    assert revenue.values["missing"] == Figure(1_600_000, Unit.MONEY, "EUR")
    assert revenue.values["rate"] == Figure(1_600_000 / 7, Unit.MONEY, "EUR")


def test_chances_are_told_only_where_there_are_any() -> None:
    first, last = tables(studio())[0], tables(every()[1])[0]
    assert first.columns[-1].title == Phrase("column.chance-of-goal")
    assert [row.cells[-1] for row in first.rows][:2] == [Figure(0.36, Unit.SHARE), None]
    assert Phrase("column.chance-of-goal") not in [column.title for column in last.columns]


def test_a_goal_that_is_reached_needs_nothing_more() -> None:
    calls: Row = tables(studio())[0].rows[4]
    assert calls.cells[4:7] == (None, None, None)


def test_charts_show_the_goal_of_each_period_and_how_often_it_was_reached() -> None:
    blocks = goals(studio()).blocks
    (chart, *_) = [block for block in blocks if isinstance(block, ChartBlock)]
    assert len(chart.marks) == 9
    assert chart.marks[-1].value == Figure(400_000, Unit.MONEY, "EUR")
    assert {mark.reference for mark in chart.marks} == {Figure(2_000_000, Unit.MONEY, "EUR")}
    place = blocks.index(chart)
    heading = blocks[place - 1]
    assert getattr(heading, "aside", None) == Phrase("goals.reached-in", {"times": Figure(4, of=8)})


def test_what_was_counted_is_opened() -> None:
    kinds: dict[str, type] = {
        "won-revenue": Behind,
        "new-customers": BuyersBehind,
        "solved-tickets": CasesBehind,
        "calls": DoneBehind,
        "new-leads": DoneBehind,
    }
    for kpi, kind in kinds.items():
        assert isinstance(tile(aimed(kpi, MONTH, 1, 50)).behind, kind)


def test_every_goal_that_is_set_is_listed_and_can_be_changed() -> None:
    *_, listed, _register = tables(studio())
    assert [row.goal for row in listed.rows] == [1, 2, 3, 4]
    assert [row.cells[-1] for row in listed.rows] == [
        Figure(2_000_000, Unit.MONEY, "EUR"),
        Figure(30),
        Figure(4),
        Figure(70_000, Unit.MONEY, "USD"),
    ]
    assert [row.cells[3] == Phrase("goals.goes-on") for row in listed.rows] == [
        True, False, False, False,
    ]  # fmt: skip


def test_without_a_goal_it_is_empty() -> None:
    assert goals(replace(studio(), attained=(), goals=())).is_empty
    assert not goals(replace(studio(), attained=())).is_empty  # one for later


def test_parts_of_a_longer_period_make_one_target() -> None:
    months = replace(aimed("calls", GoalPeriod.QUARTER, 30, 60), target=Target(60, 3))
    assert tile(months).value == Figure(0.5, Unit.SHARE)
