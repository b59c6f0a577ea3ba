"""A sale from the first word to the report, by keyboard alone; all of it goes back, and again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.contact import ContactRow
from crm_desktop.domain.deal import DealRow, StageKind
from crm_desktop.services import contacts, deals
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.dialogs.choice_popup import ChoicePopup
from crm_desktop.ui.pipeline.screen import PipelineScreen
from crm_desktop.ui.quick_add.dialog import QuickAddWindow
from crm_desktop.ui.records.converting import ConvertDialog
from crm_desktop.ui.reports.screen import ReportsScreen
from crm_desktop.ui.reports.tile import TileButton
from crm_desktop.ui.scoring.bant import BantRow
from crm_desktop.ui.today.model import ITEM_ROLE
from crm_desktop.ui.today.screen import TodayScreen
from tests.helpers.board import stand
from tests.journeys.person import a_business
from tests.journeys.witness import Witness

LINE = (
    "Ana Ruiz, Ruiz Tiles, ana@ruiz.example, met at Porto Casa, wants quote 1200 EUR by today #roof"
)


class Seller(Witness):
    """Somebody who sells."""

    def begin(self, file: Path) -> None:
        """Start the program on a business where nobody is yet."""
        a_business(file, "Harbour Studio").workspace.close()
        self.start(file)
        self.watch()

    @property
    def board(self) -> PipelineScreen:
        screen = self.window.screen_of("pipeline")
        assert isinstance(screen, PipelineScreen)
        return screen

    @property
    def today(self) -> TodayScreen:
        screen = self.window.screen_of("today")
        assert isinstance(screen, TodayScreen)
        return screen


@pytest.fixture
def seller(tmp_path: Path, qtbot: QtBot) -> Iterator[Seller]:
    """The program open on a business where nobody is yet."""
    home = tmp_path / "home"
    home.mkdir()
    made = Seller(home, qtbot)
    made.begin(tmp_path / "studio.crm")
    yield made
    made.leave_all()


def ana(reading: Reading) -> ContactRow:
    (row,) = contacts.rows(reading, contacts.ids(reading))
    return row


def the_deal(reading: Reading) -> DealRow:
    (row,) = deals.rows(reading, deals.ids(reading))
    return row


def test_a_lead_is_driven_from_quick_add_to_won_and_all_of_it_back_and_forth(
    seller: Seller, tmp_path: Path
) -> None:
    jot_down(seller)
    qualify(seller)
    convert(seller)
    carry(seller)
    seller.leave()
    seller.start(tmp_path / "studio.crm")
    plan(seller)
    do_today(seller)
    win(seller)
    read_report(seller)
    go_back_and_forth(seller)


def jot_down(seller: Seller) -> None:
    seller.press("Ctrl+Shift+N")
    seller.dialog(QuickAddWindow)
    seller.write(LINE)
    seller.press("Return")
    seller.did("quick-add")
    seller.until_closed()


def qualify(seller: Seller) -> None:
    """What is known of her makes her score."""
    seller.go("Ctrl+4", "leads")
    seller.until_shown("Ana Ruiz", "leads")
    before = seller.ask(ana)
    assert (before.company, before.lifecycle, before.tags) == ("Ruiz Tiles", "lead", ("roof",))
    seller.press("Q")
    seller.until(lambda: isinstance(seller.focused, BantRow))
    for _item in ("budget", "authority"):
        seller.press("3", "Down")
        seller.did("qualify")
    seller.until(lambda: (seller.ask(ana).score or 0) > (before.score or 0))
    seller.press("Escape")
    seller.until(seller.records("leads").list.table.hasFocus)
    seller.press("3")
    seller.did("set-lead-status")


def convert(seller: Seller) -> None:
    seller.press("P")
    dialog = seller.dialog(ConvertDialog)
    assert dialog.form.values()["deal"] == "Deal with Ruiz Tiles"
    assert dialog.form.values()["amount"] == "1200"
    seller.press("Return")
    seller.did("convert-lead")
    seller.until_closed()
    assert seller.ask(ana).lifecycle == "prospect"


def carry(seller: Seller) -> None:
    """Two stages to the right."""
    seller.go("Ctrl+5", "pipeline")
    seller.until(lambda: stand(seller.board)["Prospecting"] == ["Deal with Ruiz Tiles"])
    seller.press("Down")
    for stage in ("Qualified", "Proposal"):
        seller.press("Shift+Right")
        seller.did("move-deals")
        assert stand(seller.board)[stage] == ["Deal with Ruiz Tiles"]


def plan(seller: Seller) -> None:
    seller.go("Ctrl+5", "pipeline")
    seller.until(lambda: stand(seller.board)["Proposal"] == ["Deal with Ruiz Tiles"])
    seller.press("T")
    seller.write("Send the offer")
    seller.tab_to("Day")
    seller.write("today")
    seller.press("Return")
    seller.did("plan-activity")


def do_today(seller: Seller) -> None:
    seller.go("Ctrl+1", "today")
    seller.until(lambda: lines(seller) == ["Send the offer", "wants quote"])
    seller.press("D")
    seller.did("complete-activity")
    seller.until(lambda: lines(seller) == ["wants quote"])


def lines(seller: Seller) -> list[str]:
    """What is to be done today, as shown."""
    rows = seller.today.parts.to_do.list.lines
    return [rows.index(row).data(ITEM_ROLE).strong for row in range(rows.rowCount())]


def win(seller: Seller) -> None:
    seller.go("Ctrl+5", "pipeline")
    seller.press("Down", "W")
    seller.did("win-deals")
    seller.until(lambda: isinstance(seller.board.deeds.popups.popup, ChoicePopup))
    seller.press("Escape")
    deal = seller.ask(the_deal)
    assert (deal.kind, deal.amount) == (StageKind.WON, 120_000)
    assert seller.ask(ana).lifecycle == "customer"


def read_report(seller: Seller) -> None:
    seller.go("Ctrl+7", "reports")
    seller.until(lambda: "€1,200" in revenue(seller))


def revenue(seller: Seller) -> str:
    screen = seller.window.screen_of("reports")
    assert isinstance(screen, ReportsScreen)
    tiles = [] if screen.page is None else screen.page.findChildren(TileButton)
    return tiles[0].accessibleName() if tiles else ""


def go_back_and_forth(seller: Seller) -> None:
    seller.go_back()
    assert seller.names() == []
    assert "€1,200" not in revenue(seller)
    seller.go_forth()
    seller.until(lambda: "€1,200" in revenue(seller))
