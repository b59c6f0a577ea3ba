"""The report on customers from plain figures: what it says, and what can be opened."""

from dataclasses import replace

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.kpi import CUSTOMERS
from crm_desktop.domain.report import (
    Behind,
    Buyers,
    BuyersBehind,
    ChartBlock,
    Figure,
    Heading,
    Paragraph,
    Phrase,
    Report,
    TableBlock,
    Tile,
    Tiles,
    Unit,
)
from crm_desktop.reports.customers import customers
from tests.helpers.customers import every, few, studio, thirds


def tiles(report: Report) -> dict[str, Tile]:
    (found,) = [block for block in report.blocks if isinstance(block, Tiles)]
    return {tile.kpi: tile for tile in found.tiles}


def opening(report: Report) -> dict[str, Phrase]:
    """The sentences by their keys."""
    found = report.blocks[0]
    assert isinstance(found, Paragraph)
    assert found.lead is not None
    return {sentence.key: sentence for sentence in (found.lead, *found.sentences)}


def under(report: Report, key: str) -> list[object]:
    """The blocks under a title."""
    found: list[object] = []
    is_there = False
    for block in report.blocks:
        if isinstance(block, Heading):
            is_there = block.text.key == key
        elif is_there:
            found.append(block)
    return found


def table(report: Report, key: str) -> TableBlock:
    (found,) = [block for block in under(report, key) if isinstance(block, TableBlock)]
    return found


def test_the_figures_of_the_register_stand_in_tiles_but_churn_which_is_the_rest() -> None:
    assert [*tiles(customers(studio()))] == [key for key in CUSTOMERS if key != "churn"]


def test_checked_figures_are_those_of_the_field() -> None:
    found = tiles(customers(studio()))
    assert found["repeat-rate"].value == Figure(0.5, Unit.SHARE)
    assert found["retention"].value == Figure(0.85, Unit.SHARE)
    assert found["value-a-year"].value == Figure(40_000, Unit.MONEY, "EUR")
    assert found["lifetime-value"].value == Figure(800_000, Unit.MONEY, "EUR")
    said = opening(customers(studio()))["customers.churn"].values
    assert (said["churn"], said["lost"]) == (Figure(0.15, Unit.SHARE), Figure(12))


def test_below_the_smallest_number_it_is_so_many_of_so_many() -> None:
    found = tiles(customers(few()))
    assert found["repeat-rate"].value == Figure(1, of=7)
    assert found["retention"].value == Figure(4, of=5)
    for key in ("value-a-year", "lifetime-value"):
        value, note = found[key].value, found[key].note
        assert isinstance(value, Figure)
        assert value.value is None
        assert note is not None
        assert note.key == "fill.value-a-year"
    assert "customers.churn-few" in opening(customers(few()))


def test_where_nobody_was_lost_no_lifetime_is_made_up() -> None:
    tile = tiles(customers(thirds()))["lifetime-value"]
    assert tile.value == Figure(None, Unit.MONEY, "EUR")
    assert tile.note == Phrase("note.none-lost", {"count": Figure(12)})


def test_figures_tell_how_sure_they_are() -> None:
    found = tiles(customers(studio()))
    for key in ("repeat-rate", "retention", "lifetime-value"):
        how = found[key].how
        assert how is not None
        assert how.key == "kpi.how-likely"
    values = found["lifetime-value"].how.values if found["lifetime-value"].how else {}
    assert values["low"] == Figure(360_000.0, Unit.MONEY, "EUR")


def test_a_year_is_compared_with_the_one_before() -> None:
    retention = tiles(customers(studio()))["retention"].change
    assert retention is not None
    assert retention.figure.unit is Unit.POINTS
    assert round(retention.figure.value or 0, 4) == 0.05
    assert tiles(customers(studio(before=False)))["retention"].change is None


def test_the_overdue_are_told_with_their_reason_and_open_their_record() -> None:
    found = table(customers(studio(overdue=12)), "customers.overdue")
    first, last = found.rows[0], found.rows[-1]
    assert first.customer == (Kind.COMPANY, 1)
    why = first.cells[1]
    assert isinstance(why, Phrase)
    assert [*map(why.values.get, ("gap", "count", "silent"))] == [
        Figure(92.0, Unit.DAYS), Figure(5), Figure(210, Unit.DAYS)
    ]  # fmt: skip
    assert last.cells[0] == Phrase("customers.more", {"count": Figure(2)})
    assert isinstance(last.behind, BuyersBehind)
    assert last.behind.buyers is Buyers.OVERDUE
    assert found.rows[8].cells[3] is None  # whose value is not known
    assert len(table(customers(studio(overdue=3)), "customers.overdue").rows) == 3


def test_where_nobody_is_overdue_or_too_little_is_known_it_says_so() -> None:
    for facts, key in ((thirds(), "customers.none-overdue"), (few(), "customers.no-gaps")):
        first = under(customers(facts), "customers.overdue")[0]
        assert isinstance(first, Paragraph)
        assert first.sentences[0].key == key


def test_segments_add_up_and_say_by_which_rule_they_are_parted() -> None:
    report = customers(studio())
    *rows, total = table(report, "customers.segments").rows
    for column in (2, 3):
        cells = [row.cells[column] for row in rows]
        assert total.cells[column] is not None
        whole = sum(cell.value or 0 for cell in cells if isinstance(cell, Figure))
        assert isinstance(total.cells[column], Figure)
        assert whole == total.cells[column].value  # type: ignore[union-attr] # as just said
    behind = [row.behind for row in rows]
    assert all(isinstance(each, BuyersBehind) and each.part for each in behind)
    for facts, key in ((studio(), "customers.parted.5"), (thirds(), "customers.parted.3")):
        rule = under(customers(facts), "customers.segments")[-1]
        assert isinstance(rule, Paragraph)
        assert rule.sentences[0].key == key
    (none,) = under(customers(few()), "customers.segments")
    assert isinstance(none, Paragraph)
    assert none.sentences[0] == Phrase("customers.no-segments", {"count": Figure(7)})


def test_the_best_say_how_much_the_first_five_bring() -> None:
    report = customers(studio())
    (heading,) = [
        block
        for block in report.blocks
        if isinstance(block, Heading) and block.text.key == "customers.best"
    ]
    assert heading.aside == Phrase("customers.first-five", {"share": Figure(0.61, Unit.SHARE)})
    rows = table(report, "customers.best").rows
    assert (len(rows), rows[-1].is_total) == (11, True)
    assert rows[0].customer == (Kind.COMPANY, 1)
    assert "customers.five-bring" in opening(report)
    assert len(table(customers(thirds()), "customers.best").rows) == 11


def test_five_customers_are_not_said_to_bring_most() -> None:
    facts = few()
    five = replace(facts, period=replace(facts.period, customers=5))
    assert "customers.five-bring" in opening(customers(facts))
    assert "customers.five-bring" not in opening(customers(five))


def test_what_has_no_rate_is_told_apart() -> None:
    (row,) = table(customers(studio()), "sales.no-rate").rows
    assert row.cells == ("USD", Figure(2), Figure(300_000, Unit.MONEY, "USD"))
    assert isinstance(row.behind, Behind)
    assert row.behind.is_rated is False
    assert under(customers(few()), "sales.no-rate") == []


def test_every_figure_and_row_opens_something() -> None:
    for facts in every():
        report = customers(facts)
        assert all(tile.behind is not None for tile in tiles(report).values())
        for block in report.blocks:
            if isinstance(block, ChartBlock):
                assert all(mark.behind is not None for mark in block.marks)
        for key in ("customers.overdue", "customers.segments", "customers.best"):
            for found in under(report, key):
                for row in found.rows if isinstance(found, TableBlock) else ():
                    assert row.behind is not None or row.customer is not None


def test_without_customers_it_is_empty() -> None:
    assert [customers(facts).is_empty for facts in every()] == [False, False, False, True, False]
