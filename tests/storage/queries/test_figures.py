"""Sums over deals say what adding them up one by one says, and are read from the index."""

import sqlite3
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

import pytest

from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.report import Behind, Phrase, Population
from crm_desktop.storage.queries import figures
from crm_desktop.storage.reading import Reading
from tests.helpers.bench import NOON, Bench
from tests.helpers.closed_deals import LOST, WON, PutDeals, of_kind, some_deals, worth

DEALS = some_deals(7, 120, NOON)
FIRST, BEFORE = NOON - 300 * DAY_MS, NOON - 20 * DAY_MS
TITLE = Phrase("sales.won-deals")


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    made = Bench(tmp_path_factory.mktemp("figures") / "harbour.crm")
    made.do(PutDeals(DEALS))
    yield made
    made.workspace.close()


@pytest.mark.parametrize(("kind", "stage"), [("won", WON), ("lost", LOST)])
def test_what_was_closed_is_counted_and_summed(bench: Bench, kind: str, stage: int) -> None:
    found = bench.read(lambda reading: figures.closed(reading, kind, FIRST, BEFORE))
    wanted = of_kind(DEALS, stage, FIRST, BEFORE)
    values = [value for deal in wanted if (value := worth(deal)) is not None]
    took = [(deal.closed_at or 0) - deal.created_at for deal in wanted]
    assert (found.count, found.valued, found.base) == (len(wanted), len(values), sum(values))
    assert found.days == pytest.approx(sum(took) / DAY_MS)
    assert found.median == pytest.approx(median(took) / DAY_MS)


def test_nothing_closed_is_nothing(bench: Bench) -> None:
    found = bench.read(lambda reading: figures.closed(reading, "won", 0, 1))
    assert (found.count, found.base, found.median) == (0, 0, 0)


def test_the_spans_of_a_period_add_up_to_it(bench: Bench) -> None:
    edges = [FIRST + step * (BEFORE - FIRST) // 9 for step in range(10)]
    spans = list(pairwise(edges))
    parts = bench.read(lambda reading: figures.won_in(reading, spans))
    whole = bench.read(lambda reading: figures.closed(reading, "won", FIRST, BEFORE))
    assert sum(count for count, _ in parts) == whole.count
    assert sum(base for _, base in parts) == whole.base


def test_every_lost_deal_has_a_reason_or_none(bench: Bench) -> None:
    found = bench.read(lambda reading: figures.lost_by_reason(reading, FIRST, BEFORE))
    wanted = of_kind(DEALS, LOST, FIRST, BEFORE)
    assert {each.name: each.count for each in found} == {
        name: sum(deal.reason == code for deal in wanted)
        for name, code in (("Price", "price"), ("Budget", "budget"), ("", ""))
    }
    assert [each.count for each in found] == sorted((each.count for each in found), reverse=True)


def test_amounts_without_a_rate_are_not_dropped(bench: Bench) -> None:
    found = bench.read(lambda reading: figures.unrated(reading, FIRST, BEFORE))
    without = [d for d in DEALS if d.amount is not None and worth(d) is None]
    won = of_kind(without, WON, FIRST, BEFORE)
    lost = of_kind(without, LOST, FIRST, BEFORE)
    standing = [deal for deal in without if deal.closed_at is None]
    assert {(each.population, each.currency, each.count, each.amount) for each in found} == {
        (name, "USD", len(deals), sum(deal.amount or 0 for deal in deals))
        for name, deals in (("won", won), ("lost", lost), ("open", standing))
        if deals
    }


def test_open_stages_say_amount_chance_and_how_long(bench: Bench) -> None:
    stages, middle = bench.read(lambda reading: figures.open_by_stage(reading, NOON))
    assert [stage.name for stage in stages] == [
        "Prospecting",
        "Qualified",
        "Proposal",
        "Negotiation",
    ]
    for stage, chance in zip(stages, (10, 25, 50, 75), strict=True):
        there = [deal for deal in DEALS if deal.stage == stage.stage]
        values = [value for deal in there if (value := worth(deal)) is not None]
        assert (stage.count, stage.valued, stage.base) == (len(there), len(values), sum(values))
        assert stage.expected == pytest.approx(sum(values) * chance / 100, abs=len(values))
        assert stage.learned == 0
    assert middle > 0


def test_the_deals_behind_a_figure_are_those_it_counts(bench: Bench) -> None:
    behind = Behind(TITLE, Population.WON, FIRST, BEFORE)
    ids = bench.read(lambda reading: figures.ids_behind(reading, behind))
    lines = bench.read(lambda reading: figures.deal_lines(reading, ids))
    wanted = of_kind(DEALS, WON, FIRST, BEFORE)
    assert {line.name for line in lines} == {deal.name for deal in wanted}
    values = [line.base or -1 for line in lines]
    assert values == sorted(values, reverse=True)
    unrated = bench.read(lambda r: figures.ids_behind(r, behind._replace(is_rated=False)))
    assert len(unrated) == sum(d.amount is not None and worth(d) is None for d in wanted)
    closed = behind._replace(population=Population.CLOSED)
    both = len(bench.read(lambda reading: figures.ids_behind(reading, closed)))
    assert both == len(wanted) + len(of_kind(DEALS, LOST, FIRST, BEFORE))


def test_the_deals_behind_reasons_are_all_that_were_lost(bench: Bench) -> None:
    reasons = bench.read(lambda reading: figures.lost_by_reason(reading, FIRST, BEFORE))
    for reason in reasons:
        behind = Behind(TITLE, Population.LOST, FIRST, BEFORE, reason=reason.reason)
        ids = bench.read(lambda r, behind=behind: figures.ids_behind(r, behind))  # type: ignore[misc] # bound here
        assert len(ids) == reason.count


def test_sums_are_read_from_the_index_alone(bench: Bench) -> None:
    seen: list[str] = []
    connection = sqlite3.connect(bench.workspace.path)
    connection.set_trace_callback(seen.append)
    reading = Reading(connection)
    figures.closed(reading, "won", FIRST, BEFORE)
    figures.won_in(reading, [(FIRST, BEFORE)])
    connection.set_trace_callback(None)
    for statement in seen:
        plan = " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}"))
        assert "COVERING INDEX deal_line_closed" in plan
    connection.close()
