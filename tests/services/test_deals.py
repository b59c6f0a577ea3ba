from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.deal import Category, StageKind, category_of, weighted
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.option import OptionList
from crm_desktop.services import deals
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.contacts import DeleteContacts, EditContact
from crm_desktop.services.deals import (
    AddDeal,
    DeleteDeals,
    EditDeal,
    LoseDeals,
    MoveDeals,
    ReopenDeals,
    SetCloseDay,
    SetDealChance,
    WinDeals,
)
from tests.helpers.bench import Bench
from tests.helpers.deal_bench import LOST, NEGOTIATION, PROPOSAL, PROSPECTING, begin, option, row


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(EditBusiness({"currency": "EUR"}))
    yield made
    made.workspace.close()


@pytest.fixture
def marta(bench: Bench) -> int:
    return bench.add("Marta Oliveira", "Oliveira Tiles")


def reason(bench: Bench, code: str = "price") -> int:
    return option(bench, OptionList.LOST_REASON, code)


def test_a_deal_begins_in_the_first_stage_with_the_company_of_its_person(
    bench: Bench, marta: int
) -> None:
    deal = row(bench, begin(bench, marta))
    assert (deal.stage, deal.chance, deal.company) == ("Prospecting", 10, "Oliveira Tiles")
    assert (deal.amount, deal.currency, deal.base) == (100_000, "EUR", 100_000)


def test_a_deal_is_with_somebody(bench: Bench) -> None:
    with pytest.raises(CrmError, match="deal-needs-someone"):
        bench.do(AddDeal("Tiles"))


def test_a_stage_gives_its_chance_and_one_set_by_hand_stays(bench: Bench, marta: int) -> None:
    """Case 3."""
    plain, by_hand = begin(bench, marta), begin(bench, marta)
    bench.do(SetDealChance(by_hand, 40))
    bench.do(MoveDeals((plain, by_hand), NEGOTIATION))
    assert weighted(row(bench, plain)) == 75_000
    assert (row(bench, by_hand).chance, row(bench, by_hand).is_hand_set) == (40, True)
    bench.do(SetDealChance(by_hand, None))
    assert (row(bench, by_hand).chance, row(bench, by_hand).is_hand_set) == (75, False)


def test_a_pipeline_of_new_deals_is_worth_less_than_their_sum(bench: Bench, marta: int) -> None:
    """Case 4."""
    found = [row(bench, begin(bench, marta, amount)) for amount in (90_000, 1, 250_000)]
    assert sum(weighted(deal) or 0 for deal in found) < sum(deal.base or 0 for deal in found)


def test_a_lost_deal_is_worth_nothing_and_in_no_forecast(bench: Bench, marta: int) -> None:
    """Case 1."""
    deal = begin(bench, marta)
    bench.do(SetDealChance(deal, 90))
    bench.do(EditDeal(deal, {"category": "commit"}))
    bench.do(LoseDeals((deal,), reason(bench), "too dear"))
    lost = row(bench, deal)
    assert (lost.chance, weighted(lost)) == (0, 0)
    assert category_of(lost.kind, lost.chance, "commit") is Category.OMITTED


def test_a_note_on_a_deal_of_long_ago_leaves_it_there(bench: Bench, marta: int) -> None:
    """Case 2."""
    deal = begin(bench, marta)
    bench.do(WinDeals((deal,)))
    before = row(bench, deal)
    history = bench.read(lambda r: r.rows("SELECT * FROM deal_history"))
    bench.clock.now += 400 * DAY_MS
    bench.do(EditDeal(deal, {"note": "They still speak of it."}))
    assert row(bench, deal) == before
    assert bench.read(lambda r: r.rows("SELECT * FROM deal_history")) == history


def test_another_currency_counts_at_its_rate_or_apart(bench: Bench, marta: int) -> None:
    """Case 7."""
    rated = begin(bench, marta, currency="USD", values={"rate": "0.9"})
    unrated = begin(bench, marta, currency="JPY")
    assert (row(bench, rated).base, row(bench, unrated).base) == (90_000, None)
    assert weighted(row(bench, unrated)) is None
    bench.do(EditBusiness({"currency": "USD"}))
    assert row(bench, rated).base == 100_000


def test_winning_makes_a_customer_and_losing_needs_a_reason(bench: Bench, marta: int) -> None:
    deal = begin(bench, marta)
    with pytest.raises(CrmError, match="lost-needs-reason"):
        bench.do(MoveDeals((deal,), LOST))
    with pytest.raises(CrmError, match="not-in-list"):
        bench.do(LoseDeals((deal,), 1))
    bench.do(WinDeals((deal,)))
    won = row(bench, deal)
    assert (won.kind, won.chance, won.closed_at) == (StageKind.WON, 100, bench.clock.now)
    sql = "SELECT lifecycle FROM contact_line WHERE id = ?"
    assert bench.read(lambda r: r.value(sql, (marta,))) == "customer"


def test_a_deal_opened_again_goes_on_where_it_was(bench: Bench, marta: int) -> None:
    deal = begin(bench, marta)
    bench.do(MoveDeals((deal,), PROPOSAL))
    bench.do(LoseDeals((deal,), reason(bench), "too dear"))
    bench.do(ReopenDeals((deal,)))
    again = row(bench, deal)
    assert (again.stage, again.chance, again.closed_at) == ("Proposal", 50, None)
    states = bench.read(lambda r: r.rows("SELECT stage_id FROM deal_history ORDER BY at, id"))
    assert [state[0] for state in states] == [PROSPECTING, PROPOSAL, LOST, PROPOSAL]


def test_a_deal_is_put_between_two_others_and_stays_there(bench: Bench, marta: int) -> None:
    first, second, third = (begin(bench, marta) for _ in range(3))
    bench.do(MoveDeals((third,), PROSPECTING, before=second))
    in_order = bench.read(lambda r: r.ids("SELECT id FROM deal_line ORDER BY place"))
    assert list(in_order) == [first, third, second]


def test_there_is_always_room_between_two_cards(bench: Bench, marta: int) -> None:
    first, *others = (begin(bench, marta) for _ in range(3))
    for number in range(50):  # each time into half the room there was
        bench.do(MoveDeals((others[number % 2],), PROSPECTING, before=others[1 - number % 2]))
        in_order = bench.read(lambda r: r.ids("SELECT id FROM deal_line ORDER BY place, id"))
        assert list(in_order) == [first, others[number % 2], others[1 - number % 2]]


def test_what_hangs_on_a_person_alone_goes_with_it_and_comes_back(bench: Bench) -> None:
    alone, seated = bench.add("Ana"), bench.add("Marta", "Oliveira Tiles")
    gone, kept = begin(bench, alone), begin(bench, seated)
    before = bench.facts()
    bench.do(DeleteContacts((alone, seated)))
    assert list(bench.read(deals.ids)) == [kept]
    assert row(bench, kept).person == ""
    bench.undo()
    assert bench.facts() == before
    assert row(bench, gone).person == "Ana"


def test_cards_follow_the_name_of_their_person(bench: Bench, marta: int) -> None:
    deal = begin(bench, marta)
    bench.do(EditContact(marta, {"name": "Marta Reyes"}))
    assert row(bench, deal).person == "Marta Reyes"


def test_a_closing_day_and_a_deal_go_and_come_back(bench: Bench, marta: int) -> None:
    deal = begin(bench, marta)
    before = bench.facts()
    bench.do(SetCloseDay((deal,), "2026-12-24"))
    bench.do(DeleteDeals((deal,)))
    assert not bench.read(deals.ids)
    bench.undo()
    assert row(bench, deal).close_day == "2026-12-24"
    bench.undo()
    assert bench.facts() == before
    with pytest.raises(CrmError, match="bad-day"):
        bench.do(SetCloseDay((deal,), "2026-13-24"))
