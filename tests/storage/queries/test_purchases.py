"""What customers bought, as it is read from the file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.dates import instant_of
from crm_desktop.domain.sales_figures import Unrated
from crm_desktop.storage.queries import figures, purchases
from tests.helpers.bench import Bench
from tests.helpers.sold import LOST, Sold

NEW_YEAR = instant_of("2026-01-01", "00:00", "UTC")


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    yield made
    made.workspace.close()


def test_purchases_are_the_deals_won_before_an_instant_the_first_first(bench: Bench) -> None:
    quay, bo = bench.add_any("company", "Quay"), bench.add("Bo")
    bench.do(Sold(("2025-06-02", "2026-01-01"), quay, bo))
    bench.do(Sold(("2025-06-01",), None, bo, amount=None))
    bench.do(Sold(("2025-05-01",), quay, stage=LOST))
    found = bench.read(lambda r: purchases.purchases(r, NEW_YEAR))
    assert [(customer, value) for customer, _, value in found] == [(bo, None), (quay, 10_000)]
    assert bench.read(figures.first_won) == found[0][1]


def test_amounts_without_a_rate_are_summed_by_currency(bench: Bench) -> None:
    quay = bench.add_any("company", "Quay")
    bench.do(Sold(("2025-06-01", "2025-06-02", "2026-06-02"), quay, currency="CHF"))
    bench.do(Sold(("2025-06-01",), quay, currency="USD", rate="0.5"))
    bench.do(Sold(("2025-06-01",), quay, currency="USD", amount=None))
    found = bench.read(lambda r: purchases.unrated(r, NEW_YEAR))
    assert found == [Unrated("won", "CHF", 2, 20_000)]


def test_names_say_which_are_people(bench: Bench) -> None:
    quay, bo = bench.add_any("company", "Quay"), bench.add("Bo")
    found = bench.read(lambda r: purchases.names(r, [bo, quay, 1]))
    assert found == {quay: ("company", "Quay"), bo: ("contact", "Bo")}


def test_purchases_are_found_by_an_index(bench: Bench) -> None:
    sql = "EXPLAIN QUERY PLAN SELECT base FROM deal_line WHERE kind = 'won' AND closed_at < ?"
    ((*_, plan),) = bench.read(lambda r: r.rows(sql, (NEW_YEAR,)))
    assert "deal_line_closed" in plan
