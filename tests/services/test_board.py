"""The board as it is read: by stage, by month, as of a day, and what it adds up to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.board import NO_DAY, OVERDUE, LaneKind, Sums
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import instant_of, local
from crm_desktop.domain.deal import DealRow
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.search import parse
from crm_desktop.services import board, deals
from crm_desktop.services.board import Board, BoardQuestion
from crm_desktop.services.business import Business
from crm_desktop.services.deals import (
    AddDeal,
    EditDeal,
    LoseDeals,
    MoveDeals,
    SetCloseDay,
    SetDealChance,
    WinDeals,
)
from crm_desktop.services.workspace import Reading, Workspace
from tests.helpers.deals import add_company, add_deals, deal_named, look, stages
from tests.helpers.gui import DAY, NOW, do, new_workspace

_ALL = BoardQuestion()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = new_workspace(tmp_path)
    yield made
    made.close()


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> int:
        return self.now


def read(workspace: Workspace, asked: BoardQuestion = _ALL, now: int = NOW) -> Board:
    return look(workspace, lambda reading: board.board(reading, asked, now))


def names(workspace: Workspace, found: Board) -> dict[str, list[str]]:
    rows = {row.id: row.name for row in look(workspace, _rows)}
    return {
        column.lane.title or str(column.lane.key): [rows[key] for key in column.ids]
        for column in found.columns
    }


def _rows(reading: Reading) -> list[DealRow]:
    return deals.rows(reading, deals.ids(reading))


def sums(found: Board) -> dict[str, Sums]:
    return {column.lane.title: column.sums for column in found.columns}


def test_deals_stand_in_their_stages_in_the_users_order(workspace: Workspace) -> None:
    add_deals(workspace)
    found = read(workspace)
    assert names(workspace, found)["Proposal"] == ["Tile catalogue", "Bakery rebrand", "Website"]
    website, tile = (deal_named(workspace, name).id for name in ("Website", "Tile catalogue"))
    do(workspace, MoveDeals((website,), stages(workspace)["Proposal"].id, tile))
    found = read(workspace)
    assert names(workspace, found)["Proposal"] == ["Website", "Tile catalogue", "Bakery rebrand"]
    assert [column.lane.title for column in found.columns][-1] == "Won"
    assert sums(found)["Proposal"] == Sums(3, 1_315_000, 657_500)


def test_a_new_pipelines_weighted_total_is_below_its_raw_total(workspace: Workspace) -> None:
    add_deals(workspace)
    totals = read(workspace).totals
    assert totals is not None
    assert 0 < totals.open.weighted < totals.open.value == 2_760_000


def test_dragging_to_negotiation_weighs_75_and_a_chance_by_hand_stays(workspace: Workspace) -> None:
    add_deals(workspace)
    there = stages(workspace)
    menu, team = (deal_named(workspace, name).id for name in ("Menu boards", "Team photos"))
    do(workspace, SetDealChance(team, 40))
    before = sums(read(workspace))
    do(workspace, MoveDeals((menu, team), there["Negotiation"].id))
    after = sums(read(workspace))
    gained = after["Negotiation"].weighted - before["Negotiation"].weighted
    assert gained == 90_000 * 75 // 100 + 65_000 * 40 // 100
    assert deal_named(workspace, "Team photos").is_hand_set


def test_won_deals_of_this_quarter_stand_at_the_right_and_lost_ones_are_counted(
    workspace: Workspace,
) -> None:
    add_deals(workspace)
    reason = look(workspace, board.lost_reasons)[0].id
    do(workspace, WinDeals((deal_named(workspace, "Label design").id,)))
    do(workspace, WinDeals((deal_named(workspace, "Website").id,)))
    do(workspace, LoseDeals((deal_named(workspace, "Catalogue").id,), reason))
    found = read(workspace)
    assert set(names(workspace, found)["Won"]) == {"Website", "Label design"}
    assert found.totals is not None
    assert (found.totals.won, found.totals.won_value, found.totals.lost) == (2, 860_000, 1)
    assert found.totals.open.value == 2_760_000 - 860_000 - 310_000  # a lost deal adds nothing
    later = read(workspace, now=NOW + 60 * DAY)
    assert names(workspace, later)["Won"] == []
    assert later.totals is not None
    assert (later.totals.won, later.totals.year_won, later.totals.year_lost) == (0, 2, 1)


def test_expected_counts_the_learned_chance_where_it_is_known(workspace: Workspace) -> None:
    add_deals(workspace, [("Logo", "Weiss", 1_000, "Proposal"), ("Site", "Koch", 100, "Proposal")])
    logo = deal_named(workspace, "Logo").id
    with workspace._connections.writing(CancelToken()) as connection:
        connection.execute("INSERT INTO deal_score VALUES (?, 80, '')", (logo,))
    do(workspace, EditDeal(logo, {"note": "x"}))
    totals = read(workspace).totals
    assert totals is not None
    assert (totals.expected, totals.open.weighted) == (85_000, 55_000)
    # Of amounts a and chances p: a²·p·(1 − p) each, and a shared spread of a quarter.
    own = 100_000**2 * 0.16 + 10_000**2 * 0.25
    reach = 1.2816 * (1.0625 * own + (0.25 * 85_000) ** 2) ** 0.5
    assert (totals.low, totals.high) == (round(85_000 - reach), round(85_000 + reach))


def test_an_amount_without_a_rate_is_counted_apart(workspace: Workspace) -> None:
    company = add_company(workspace)
    stage = stages(workspace)["Proposal"].id
    do(workspace, AddDeal("Pounds", company=company, stage=stage, amount=50_000, currency="GBP"))
    do(workspace, AddDeal("Open", company=company, stage=stage))
    found = read(workspace)
    assert sums(found)["Proposal"] == Sums(2, 0, 0, 1)
    pounds = deal_named(workspace, "Pounds").id
    do(workspace, EditDeal(pounds, {"rate": "1.2"}))
    assert sums(read(workspace))["Proposal"] == Sums(2, 60_000, 30_000, 0)


def test_months_hold_what_is_to_close_in_them_overdue_first_no_day_last(
    workspace: Workspace,
) -> None:
    add_deals(workspace)
    for name, day in (("Website", "2026-11-21"), ("Logo", ""), ("Menu boards", "2026-11-22"),
                      ("Catalogue", "2027-04-30"), ("Shop signage", "2027-04-01")):  # fmt: skip
        if day:
            do(workspace, SetCloseDay((deal_named(workspace, name).id,), day))
    do(workspace, WinDeals((deal_named(workspace, "Label design").id,)))
    found = read(workspace, BoardQuestion(is_by_month=True))
    keys = [column.lane.key for column in found.columns]
    assert keys == [OVERDUE, 202611, 202612, 202701, 202702, 202703, 202704, NO_DAY]
    assert found.columns[0].lane.kind is LaneKind.OVERDUE
    stand = names(workspace, found)
    assert stand["0"] == ["Website"]
    assert stand["202611"] == ["Menu boards"]
    assert stand["202704"] == ["Shop signage", "Catalogue"]
    assert len(stand[str(NO_DAY)]) == 5
    assert sum(column.sums.deals for column in found.columns) == 9


def test_a_filter_narrows_lanes_and_sums_but_not_the_totals(workspace: Workspace) -> None:
    add_deals(workspace)
    found = read(workspace, BoardQuestion(listed=ListQuestion(search=parse("finch"))))
    assert [len(column.ids) for column in found.columns] == [0, 0, 1, 0, 0]
    assert sums(found)["Proposal"] == Sums(1, 115_000, 57_500)
    assert found.totals is not None
    assert found.totals.open.deals == 10


def test_the_board_of_a_past_day_is_what_it_was_then(workspace: Workspace) -> None:
    clock = Clock()
    workspace.now = clock
    clock.now = NOW - 30 * DAY
    add_deals(workspace)
    there = stages(workspace)
    clock.now = NOW - 10 * DAY
    website = deal_named(workspace, "Website").id
    do(workspace, MoveDeals((website,), there["Negotiation"].id))
    clock.now = NOW - 5 * DAY
    do(workspace, WinDeals((website,)))
    do(workspace, EditDeal(website, {"amount": 100}))

    def on(days: int) -> dict[str, list[str]]:
        day = local(NOW - days * DAY).date().isoformat()
        return names(workspace, read(workspace, BoardQuestion(day=day)))

    assert all(not stand for stand in on(31).values())
    assert "Website" in on(11)["Proposal"]
    assert "Website" in on(10)["Negotiation"]
    assert "Website" in on(5)["Won"]
    clock.now = NOW - 3 * DAY
    do(workspace, WinDeals((deal_named(workspace, "Annual retainer").id,)))
    assert on(3)["Won"] == ["Annual retainer", "Website"]  # the last first
    then = read(workspace, BoardQuestion(day=local(NOW - 8 * DAY).date().isoformat()))
    row = next(row for row in then.rows if row.id == website)
    assert (row.amount, row.chance, then.totals) == (780_000, 75, None)
    assert sums(then)["Negotiation"].value == 480_000 + 80_000 + 780_000


def test_two_changes_of_one_moment_leave_the_last_in_the_past(workspace: Workspace) -> None:
    add_deals(workspace)
    menu = deal_named(workspace, "Menu boards").id
    there = stages(workspace)
    for name in ("Qualified", "Proposal", "Negotiation"):
        do(workspace, MoveDeals((menu,), there[name].id))
    day = local(NOW).date().isoformat()
    found = read(workspace, BoardQuestion(day=day))
    assert "Menu boards" in names(workspace, found)["Negotiation"]


@pytest.mark.parametrize(
    ("start", "day", "first"),
    [
        (1, "2026-11-22", "2026-10-01"),
        (4, "2026-11-22", "2026-10-01"),
        (2, "2026-11-22", "2026-11-01"),
        (3, "2027-01-05", "2026-12-01"),
        (12, "2027-01-05", "2026-12-01"),
    ],
)
def test_a_quarter_begins_with_the_year_of_the_business(start: int, day: str, first: str) -> None:
    business = Business(fiscal_year_start=start, time_zone="Europe/Berlin")
    at = instant_of(day, "12:00", "Europe/Berlin")
    expected = instant_of(first, "00:00", "Europe/Berlin")
    assert board.quarter_start(at, business) == expected


def test_the_list_of_a_pipeline_leaves_out_the_deals_of_others(workspace: Workspace) -> None:
    add_deals(workspace)
    everything = look(workspace, lambda reading: board.listed(reading, 1, ListQuestion()))
    assert len(everything) == 10
    assert not look(workspace, lambda reading: board.listed(reading, 99, ListQuestion()))
    written = everything[:1]

    def followers(reading: Reading) -> list[tuple[int, int | None]]:
        return board.list_followers(reading, 99, "name", everything[1:], written, descending=False)

    assert look(workspace, followers) == []


def test_a_filter_that_cannot_be_asked_is_refused(workspace: Workspace) -> None:
    from crm_desktop.domain.filter import Condition, Group, Match, Operator

    odd = Group(Match.ALL, (Condition("field:9", Operator.IS, ("x",)),))
    with pytest.raises(CrmError):
        read(workspace, BoardQuestion(listed=ListQuestion(filter=odd)))
