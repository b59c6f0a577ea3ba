"""What is done to deals on the board itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.board import NO_DAY
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.services import contacts
from crm_desktop.services.board_edits import BeginDeal, EditCard, EditDealCell, SetCloseMonth
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.deals import SetCloseDay
from crm_desktop.services.workspace import Workspace
from tests.helpers.deals import add_deals, deal_named, look, stages
from tests.helpers.gui import do, new_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = new_workspace(tmp_path)
    yield made
    made.close()


def refused(workspace: Workspace, command: BeginDeal | EditCard | EditDealCell) -> str:
    with pytest.raises(CrmError) as caught:
        do(workspace, command)
    return caught.value.code


def test_a_deal_begins_with_people_known_and_new(workspace: Workspace) -> None:
    done = do(workspace, AddContact("Marta Oliveira", "Oliveira Tiles"))
    (marta,) = done.changes.ids[Kind.CONTACT] & done.changes.created
    stage = stages(workspace)["Qualified"].id
    do(workspace, BeginDeal("Catalogue", "oliveira tiles", "marta oliveira", stage, 420_000))
    row = deal_named(workspace, "Catalogue")
    assert (row.contact_id, row.company, row.stage, row.amount) == (
        marta, "Oliveira Tiles", "Qualified", 420_000,
    )  # fmt: skip
    done = do(workspace, BeginDeal("Logo", "Weiss GmbH", "Karl Weiss"))
    assert len(done.changes.ids[Kind.CONTACT] & done.changes.created) == 1
    row = deal_named(workspace, "Logo")
    assert (row.person, row.company, row.stage) == ("Karl Weiss", "Weiss GmbH", "Prospecting")
    person = row.contact_id or 0
    found = look(workspace, lambda reading: contacts.detail(reading, person))
    assert [place.name for place in found.memberships] == ["Weiss GmbH"]


def test_a_deal_needs_a_name_and_somebody(workspace: Workspace) -> None:
    assert refused(workspace, BeginDeal(" ", "Weiss")) == "no-name"
    assert refused(workspace, BeginDeal("Logo")) == "deal-needs-someone"


def test_a_card_is_edited_in_one_step_with_its_next_step(workspace: Workspace) -> None:
    add_deals(workspace)
    before = deal_named(workspace, "Website")
    values = {"name": "Web shop", "amount": 900_000, "close_day": "2026-12-24"}
    do(workspace, EditCard(before.id, values, ("Send the quote", "2026-11-24")))
    row = deal_named(workspace, "Web shop")
    assert (row.amount, row.close_day) == (900_000, "2026-12-24")
    assert (row.next_text, row.next_day) == ("Send the quote", "2026-11-24")
    do(workspace, EditCard(row.id, {}, ("Call about it", "2026-11-25")))
    row = deal_named(workspace, "Web shop")
    assert (row.next_text, row.next_day) == ("Call about it", "2026-11-25")
    workspace.undo(CancelToken())
    workspace.undo(CancelToken())
    assert deal_named(workspace, "Website") == before


def test_a_next_step_can_be_taken_away_but_not_be_without_a_day(workspace: Workspace) -> None:
    add_deals(workspace)
    website = deal_named(workspace, "Website").id
    do(workspace, EditCard(website, {}, ("Call", "2026-11-24")))
    assert refused(workspace, EditCard(website, {}, ("Call", ""))) == "next-step-needs-day"
    do(workspace, EditCard(website, {}, ("", "")))
    assert deal_named(workspace, "Website").next_due is None


def test_deals_go_to_another_month_and_keep_their_day(workspace: Workspace) -> None:
    add_deals(workspace)
    website, logo = (deal_named(workspace, name).id for name in ("Website", "Catalogue"))
    do(workspace, SetCloseDay((website,), "2027-01-31"))
    do(workspace, SetCloseMonth((website, logo), 202702))
    assert deal_named(workspace, "Website").close_day == "2027-02-28"
    assert deal_named(workspace, "Catalogue").close_day == "2027-02-28"
    do(workspace, SetCloseMonth((website,), NO_DAY))
    assert deal_named(workspace, "Website").close_day == ""


def test_cells_of_the_list_are_edited_as_they_are_typed(workspace: Workspace) -> None:
    add_deals(workspace)
    website = deal_named(workspace, "Website").id
    for column, text in (("amount", "€8,250.50"), ("chance", "40 %"), ("close_day", "2026-12-01"),
                         ("tags", "web, big")):  # fmt: skip
        do(workspace, EditDealCell(website, column, text))
    row = deal_named(workspace, "Website")
    assert (row.amount, row.chance, row.is_hand_set) == (825_050, 40, True)
    assert (row.close_day, row.tags) == ("2026-12-01", ("big", "web"))
    do(workspace, EditDealCell(website, "chance", ""))
    row = deal_named(workspace, "Website")
    assert (row.chance, row.is_hand_set) == (50, False)
    assert refused(workspace, EditDealCell(website, "amount", "much")) == "not-an-amount"
    assert refused(workspace, EditDealCell(website, "chance", "high")) == "bad-chance"
    assert refused(workspace, EditDealCell(website, "close_day", "soon")) == "bad-day"
