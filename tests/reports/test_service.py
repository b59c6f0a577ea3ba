"""The report on service from plain figures: what it says, and what can be opened."""

from collections.abc import Iterator

import pytest

from crm_desktop.domain.kpi import SERVICE
from crm_desktop.domain.report import (
    Cases,
    CasesBehind,
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
from crm_desktop.domain.service_figures import HOUR_MS
from crm_desktop.reports.service import LISTED, service
from tests.helpers.service import few, nothing, quiet, studio


def tiles(report: Report) -> dict[str, Tile]:
    (found,) = [block for block in report.blocks if isinstance(block, Tiles)]
    return {tile.kpi: tile for tile in found.tiles}


def opening(report: Report) -> Paragraph:
    found = report.blocks[0]
    assert isinstance(found, Paragraph)
    return found


def under(report: Report, key: str) -> Iterator[object]:
    """The blocks under a title."""
    is_there = False
    for block in report.blocks:
        if isinstance(block, Heading):
            is_there = block.text.key == key
        elif is_there:
            yield block


def table(report: Report, key: str) -> TableBlock:
    (found,) = [block for block in under(report, key) if isinstance(block, TableBlock)]
    return found


def chart(report: Report, key: str) -> ChartBlock:
    (found,) = [block for block in under(report, key) if isinstance(block, ChartBlock)]
    return found


def test_every_figure_of_the_register_has_a_tile_in_its_order() -> None:
    assert list(tiles(service(studio()))) == list(SERVICE)


def test_the_first_sentence_says_what_happened() -> None:
    lead = opening(service(studio())).lead
    assert lead is not None
    assert lead.key == "service.lead.up"
    assert lead.values["by"] == Figure(0.2, Unit.SHARE)
    assert (lead.values["came"], lead.values["standing"]) == (Figure(120), Figure(16))


def test_exclusions_and_misses_are_said() -> None:
    said = {sentence.key: sentence for sentence in opening(service(studio())).sentences}
    assert said["service.no-cases"].values["count"] == Figure(4)
    assert said["service.missed"].values["count"] == Figure(8)


def test_checked_figures_are_those_of_the_field() -> None:
    found = tiles(service(studio()))
    assert found["csat"].value == Figure(0.9, Unit.SHARE)
    assert found["nps"].value == Figure(30, Unit.SCORE)
    assert found["first-reply"].value == Figure(3 * HOUR_MS, Unit.TIME)
    assert found["reply-level"].value == Figure(0.92, Unit.SHARE)
    assert found["first-contact"].value == Figure(0.45, Unit.SHARE)
    assert found["reopened"].value == Figure(0.06, Unit.SHARE)
    assert found["time-spent"].value == Figure(25 * HOUR_MS, Unit.TIME)


def test_shares_tell_how_sure_they_are() -> None:
    how = tiles(service(studio()))["csat"].how
    assert how is not None
    low, high = how.values["low"], how.values["high"]
    assert isinstance(low, Figure)
    assert isinstance(high, Figure)
    assert round(low.value or 0, 2) == 0.79
    assert round(high.value or 0, 2) == 0.96


def test_of_few_cases_no_share_is_told_and_nothing_compared() -> None:
    found = tiles(service(few()))
    assert found["csat"].value == Figure(2, of=3)
    assert found["nps"].value == Figure(1, of=2)
    assert found["reply-level"].value == Figure(2, of=3)
    keys = ("csat", "nps", "first-reply", "solve-level", "reopened")
    assert all(found[key].change is None for key in keys)


@pytest.mark.parametrize("facts", [nothing(), quiet()])
def test_a_figure_of_nothing_says_what_would_fill_it(facts: object) -> None:
    found = tiles(service(facts))  # type: ignore[arg-type] # parametrized
    for key in set(SERVICE) - {"open-tickets"}:
        assert found[key].note == Phrase(f"fill.{key}")


def test_without_tickets_there_are_only_figures() -> None:
    report = service(nothing())
    assert report.is_empty
    assert [type(block) for block in report.blocks] == [Paragraph, Tiles]
    assert not service(quiet()).is_empty


def test_every_figure_mark_and_row_can_be_opened() -> None:
    report = service(studio())
    for tile in tiles(report).values():
        assert isinstance(tile.behind, CasesBehind)
    for block in report.blocks:
        if isinstance(block, ChartBlock):
            assert all(mark.behind is not None for mark in block.marks)
        elif isinstance(block, TableBlock) and block is not report.blocks[-1]:
            assert all(row.behind is not None or row.ticket is not None for row in block.rows)


def test_the_total_of_a_table_says_what_the_tiles_say() -> None:
    report = service(studio())
    found = tiles(report)
    keys = (
        "new-tickets",
        "first-reply",
        "reply-level",
        "solved-tickets",
        "solution",
        "solve-level",
    )
    for name in ("channel", "category", "type", "priority"):
        total = table(report, f"service.by-{name}").rows[-1]
        assert total.is_total
        assert total.cells[1:] == tuple(found[key].value for key in keys)


def test_what_parts_nothing_has_no_table() -> None:
    assert not list(under(service(studio()), "service.by-product"))


def test_priorities_stand_from_the_highest_and_what_is_not_said_last() -> None:
    report = service(studio())
    first, second, _ = table(report, "service.by-priority").rows
    assert (first.cells[0], second.cells[0]) == (
        Phrase("priority.urgent"),
        Phrase("priority.normal"),
    )
    names = [row.cells[0] for row in table(report, "service.by-channel").rows]
    assert names == [Phrase("channel.email"), Phrase("service.not-said"), Phrase("report.total")]


def test_the_steps_of_first_replies_are_all_of_them() -> None:
    marks = chart(service(studio()), "service.replies").marks
    assert sum(mark.value.value or 0 for mark in marks) == 110
    last = marks[-1].behind
    assert isinstance(last, CasesBehind)
    assert (last.cases, last.part) == (Cases.REPLIED, ("spent", 7))


def test_the_last_open_tickets_are_those_of_now() -> None:
    last = chart(service(studio()), "service.standing").marks[-1].behind
    assert isinstance(last, CasesBehind)
    assert last.before == studio().head.now


def test_the_busiest_hour_is_named() -> None:
    (words,) = [
        block
        for block in under(service(studio()), "service.weekdays")
        if isinstance(block, Paragraph)
    ]
    assert words.sentences[0].values["day"] == Phrase("weekday.3")
    assert words.sentences[0].values["hour"] == "9:00"


def test_passed_limits_open_their_tickets_and_the_last_row_all_of_them() -> None:
    rows = table(service(studio()), "service.late").rows
    assert len(rows) == LISTED + 1
    assert rows[0].ticket == 5
    assert rows[0].cells[4] == Phrase("service.still-open")
    assert rows[1].cells[4] == Figure(3 * HOUR_MS, Unit.TIME)
    assert rows[-1].behind is not None
