"""The leads and deals of the demo business as they stand in its file."""

from datetime import date
from pathlib import Path

import pytest

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.money import line_amount
from crm_desktop.services.demo import FillDemo
from crm_desktop.services.opening import create_workspace
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage import database

TODAY = date(2026, 11, 19)
Rows = list[tuple[object, ...]]


class Bench:
    """A new business with what the command makes."""

    def __init__(self, path: Path, command: FillDemo) -> None:
        if not path.exists():
            create_workspace(path, {})
        self.workspace = Workspace(path, 1, lambda: 1_795_082_400_000)
        self.workspace.do(command, CancelToken())

    def rows(self, sql: str) -> Rows:
        return self.workspace.read(lambda reading: reading.rows(sql), CancelToken())

    def count(self, sql: str) -> int:
        found = self.rows(f"SELECT count(*) FROM {sql}")[0][0]
        assert isinstance(found, int)
        return found


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    path = tmp_path_factory.mktemp("demo") / "demo.crm"
    return Bench(path, FillDemo(today=TODAY, size=400))


def test_there_are_leads_and_deals_in_proportion(bench: Bench) -> None:
    assert abs(bench.count("contact WHERE lead_status_id IS NOT NULL") - 240) <= 3
    assert (bench.count("deal"), bench.count("deal_line WHERE kind = 'open'")) == (200, 24)
    assert bench.count("activity WHERE ticket_id IS NULL") == 4000
    assert bench.count("product") == 14


def test_sizes_can_be_chosen(tmp_path: Path) -> None:
    made = Bench(
        tmp_path / "a.crm",
        FillDemo(today=TODAY, size=60, activities_per_contact=1, leads=10, deals=50, open_deals=9),
    )
    assert (made.count("deal"), made.count("deal WHERE closed_at IS NULL")) == (50, 9)
    assert made.count("contact WHERE lead_status_id IS NOT NULL") == 10
    bare = Bench(tmp_path / "b.crm", FillDemo(today=TODAY, size=60, leads=0, deals=0))
    assert not bare.rows("SELECT id FROM deal UNION SELECT id FROM product")
    assert not bare.rows("SELECT id FROM contact WHERE lead_status_id IS NOT NULL")


def test_without_a_pipeline_there_are_people_all_the_same(tmp_path: Path) -> None:
    database.create(tmp_path / "bare.crm")
    bare = Bench(tmp_path / "bare.crm", FillDemo(today=TODAY, size=60))
    assert (bare.count("contact"), bare.count("activity"), bare.count("deal")) == (60, 600, 0)


def test_history_ends_with_what_is_now(bench: Bench) -> None:
    kept = "currency rate close_day stage_id amount chance".split()
    pairs = ", ".join(f"d.{name} IS h.{name}" for name in kept)
    assert set(
        bench.rows(
            f"SELECT {pairs} FROM deal d JOIN deal_history h ON h.id ="
            " (SELECT id FROM deal_history WHERE deal_id = d.id ORDER BY at DESC LIMIT 1)"
        )
    ) == {(1,) * 6}
    assert not bench.rows(
        "SELECT id FROM deal d WHERE created_at <>"
        " (SELECT min(at) FROM deal_history WHERE deal_id = d.id)"
    )
    assert not bench.rows(
        "SELECT c.id FROM contact c JOIN contact_history h ON h.id ="
        " (SELECT id FROM contact_history WHERE contact_id = c.id ORDER BY at DESC LIMIT 1)"
        " WHERE c.lifecycle <> h.lifecycle OR c.lead_status_id IS NOT h.lead_status_id"
    )


def test_closed_deals_are_complete_and_winners_are_customers(bench: Bench) -> None:
    assert not bench.rows(
        "SELECT d.id FROM deal d JOIN stage s ON s.id = d.stage_id WHERE"
        " (s.kind = 'open') <> (d.closed_at IS NULL)"
        " OR (s.kind = 'lost') <> (d.lost_reason_id IS NOT NULL)"
        " OR (s.kind = 'open') <> (d.last_open_stage_id IS NULL)"
        " OR s.kind <> 'open' AND d.chance <> s.chance"
        " OR s.kind = 'won' AND d.close_day <> date(d.closed_at / 1000, 'unixepoch')"
    )
    assert not bench.rows(
        "SELECT d.id FROM deal d JOIN stage s ON s.id = d.stage_id"
        " JOIN contact c ON c.id = d.contact_id"
        " WHERE s.kind = 'won' AND c.lifecycle NOT IN ('customer', 'former')"
    )
    assert not bench.rows(
        "SELECT id FROM contact c WHERE (lead_reason_id IS NOT NULL) <>"
        " (lead_status_id IS (SELECT id FROM option WHERE code = 'unqualified'))"
    )


def test_items_make_the_amount(bench: Bench) -> None:
    found: dict[tuple[object, object], int] = {}
    for deal, amount, *line in bench.rows(
        "SELECT d.id, d.amount, i.quantity, i.price, i.discount, i.periods FROM deal d"
        " JOIN deal_item i ON i.deal_id = d.id"
    ):
        quantity, price, discount, periods = (None if v is None else int(str(v)) for v in line)
        found[deal, amount] = found.get((deal, amount), 0) + line_amount(
            quantity or 0, price or 0, discount or 0, periods
        )
    assert len(found) > 40
    assert not [(key, total) for key, total in found.items() if key[1] != total]


def test_activities_of_a_deal_are_with_its_contact(bench: Bench) -> None:
    own = "activity a JOIN deal d ON d.id = a.deal_id WHERE"
    assert bench.count(f"{own} a.contact_id = d.contact_id") > 600
    assert bench.count(f"{own} a.contact_id <> d.contact_id OR a.done_at < d.created_at") == 0
    assert bench.count("activity WHERE deal_id IS NULL") > 2000


def test_signs_are_of_every_kind_and_only_on_what_is_done(bench: Bench) -> None:
    marked = bench.rows(
        "SELECT DISTINCT o.code FROM activity a JOIN option o ON o.id = a.signal_id"
        " WHERE a.done_at IS NOT NULL AND o.list = 'signal'"
    )
    assert len(marked) >= 8
    assert bench.count("activity WHERE signal_id IS NOT NULL AND done_at IS NULL") == 0


def test_most_open_deals_have_a_next_step_and_some_have_none(bench: Bench) -> None:
    with_step = bench.count("deal_line WHERE kind = 'open' AND next_day IS NOT NULL")
    assert 12 <= with_step < 24
    assert bench.count("deal_line WHERE kind <> 'open' AND next_day IS NOT NULL") == 0
    asked = "contact c JOIN option o ON o.id = c.lead_status_id WHERE o.type IN ('open', 'waiting')"
    planned = "(SELECT 1 FROM activity WHERE contact_id = c.id AND done_at IS NULL)"
    assert bench.count(f"{asked} AND EXISTS {planned}") >= 5
    assert bench.count(f"{asked} AND NOT EXISTS {planned}") >= 2
