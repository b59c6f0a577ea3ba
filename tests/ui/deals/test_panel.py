"""The panel of a deal, by its keys and fields, through the real widgets."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.deal import DealRow
from crm_desktop.domain.deal_detail import DealDetail
from crm_desktop.services import deal_detail
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.deal_items import items
from crm_desktop.services.deal_people import people
from crm_desktop.services.deals import AddDeal
from crm_desktop.services.products import AddProduct
from crm_desktop.services.sales_plan import EditPlaybook, plan
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.deals.item_editor import ItemEditor
from crm_desktop.ui.deals.items_page import ItemsPage
from crm_desktop.ui.deals.panel import DealPanel
from crm_desktop.ui.deals.people_page import PeoplePage, RoleDialog
from crm_desktop.ui.deals.plan_page import PlanPage
from crm_desktop.ui.dialogs.choice_popup import ChoicePopup
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import Together, do

_TIMELINE, _DETAILS, _ITEMS, _PEOPLE, _PLAN = range(5)


@pytest.fixture
def deal(workspace: Workspace) -> int:
    do(workspace, AddContact("Marta Oliveira", "Oliveira Tiles"))
    marta = workspace.read(lambda r: int(r.value("SELECT id FROM contact")), CancelToken())
    do(workspace, Together((AddDeal("Tile catalogue", marta, amount=420_000, stage=3),)))
    return workspace.read(lambda r: int(r.value("SELECT id FROM deal")), CancelToken())


@pytest.fixture
def panel(runner: Runner, qtbot: QtBot, deal: int) -> DealPanel:
    made = DealPanel(runner)
    qtbot.addWidget(made)
    made.resize(440, 800)
    made.show()
    qtbot.waitExposed(made)
    made.show_record(deal)
    qtbot.waitUntil(lambda: made.view.detail is not None)
    return made


def _detail(workspace: Workspace, deal: int) -> DealDetail:
    return workspace.read(lambda r: deal_detail.detail(r, deal), CancelToken())


def _row(workspace: Workspace, deal: int) -> DealRow:
    return _detail(workspace, deal).row


def _type(panel: DealPanel, name: str, text: str) -> None:
    field = panel.view.form.field(name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_arrows_and_enter_move_the_deal_to_another_stage(
    panel: DealPanel, qtbot: QtBot, workspace: Workspace, deal: int
) -> None:
    panel.take_keyboard()
    row = panel.view.head.stages
    here = next(chip for chip in row.chips if chip.hasFocus())
    assert (here.stage.name, here.is_here) == ("Proposal", True)
    QTest.keyClick(here, Qt.Key.Key_Right)
    there = next(chip for chip in row.chips if chip.hasFocus())
    QTest.keyClick(there, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _row(workspace, deal).stage == "Negotiation")
    qtbot.waitUntil(lambda: [c.stage.name for c in row.chips if c.is_here] == ["Negotiation"])
    assert any(chip.hasFocus() and chip.is_here for chip in row.chips)


def test_lost_asks_why(panel: DealPanel, qtbot: QtBot, workspace: Workspace, deal: int) -> None:
    panel.view.head.stages.chips[-1].click()
    qtbot.waitUntil(lambda: bool(panel.findChildren(ChoicePopup)))
    popup = panel.findChildren(ChoicePopup)[0]
    QTest.keyClicks(popup.field, "compet")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _detail(workspace, deal).lost_reason == "Competition")
    qtbot.waitUntil(lambda: panel.view.detail is not None and not panel.view.detail.row.chance)
    panel.view.head.buttons.button("reopen").click()
    qtbot.waitUntil(lambda: _row(workspace, deal).stage == "Proposal")


def test_a_chance_by_hand_is_marked_and_one_click_brings_it_back(
    panel: DealPanel, qtbot: QtBot, workspace: Workspace, deal: int
) -> None:
    head = panel.view.head
    assert not head.automatic.isVisible()
    head.by_hand.click()
    dialog = panel.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    field = dialog.form.field("chance")
    field.selectAll()
    QTest.keyClicks(field, "400")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.save_button.isEnabled)
    field.selectAll()
    QTest.keyClicks(field, "40 %")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _row(workspace, deal).is_hand_set)
    qtbot.waitUntil(head.automatic.isVisible)
    assert head.automatic.text() == "Back to 50 %"
    head.automatic.click()
    qtbot.waitUntil(lambda: _row(workspace, deal).chance == 50)


@pytest.mark.parametrize(
    ("name", "typed", "column", "stored"),
    [
        ("amount", "1,250.50", "amount", 125_050),
        ("close_day", "2026-12-24", "close_day", "2026-12-24"),
        ("category", "Commit", "category", "commit"),
        ("competitor", "Tile King", "competitor", "Tile King"),
        ("currency", "usd", "currency", "USD"),
    ],
)
def test_every_field_is_edited_in_place(
    panel: DealPanel, qtbot: QtBot, name: str, typed: str, column: str, stored: object
) -> None:  # fmt: skip
    panel.turn_to(_DETAILS)
    _type(panel, name, typed)
    runner = panel.view._runner
    found: list[object] = []

    def told() -> bool:
        runner.read(panel, lambda r: r.value(f"SELECT {column} FROM deal"), found.append)
        return found[-1:] == [stored]

    qtbot.waitUntil(told)


def test_entries_and_people_are_chosen_by_name(
    panel: DealPanel, qtbot: QtBot, workspace: Workspace, deal: int
) -> None:
    panel.turn_to(_DETAILS)
    _type(panel, "type", "upsell")
    qtbot.waitUntil(lambda: _detail(workspace, deal).type == "Upsell")
    _type(panel, "person", "Ana Reyes")
    qtbot.waitUntil(lambda: _row(workspace, deal).person == "Ana Reyes")


def test_a_rate_that_is_missing_is_said_and_asked(
    panel: DealPanel, qtbot: QtBot, workspace: Workspace, deal: int
) -> None:
    panel.turn_to(_DETAILS)
    _type(panel, "currency", "USD")
    qtbot.waitUntil(lambda: "rate" in panel.view.form.values())
    assert "USD" in panel.view.head._warning.text()
    _type(panel, "rate", "0.8")
    qtbot.waitUntil(lambda: _row(workspace, deal).base == 336_000)
    qtbot.waitUntil(lambda: not panel.view.head._warning.isVisible())


def test_what_cannot_be_is_said_beside_its_field(panel: DealPanel, qtbot: QtBot) -> None:
    panel.turn_to(_DETAILS)
    _type(panel, "amount", "a lot")
    qtbot.waitUntil(panel.view.form._errors["amount"].isVisible)


def test_items_are_added_changed_and_taken_away_by_keys(
    panel: DealPanel, qtbot: QtBot, workspace: Workspace, deal: int
) -> None:
    do(workspace, AddProduct("Tiles", 5_000, {"unit": "m²", "tax": 2300}))
    panel.turn_to(_ITEMS)
    page = panel.view.pages.page(_ITEMS)
    assert isinstance(page, ItemsPage)
    qtbot.waitUntil(lambda: page._answer is not None)
    page.add.click()
    editor = page.findChild(ItemEditor)
    assert isinstance(editor, ItemEditor)
    QTest.keyClicks(editor.form.field("name"), "tiles")
    assert editor.form.field("price").placeholderText() == "50"
    quantity = editor.form.field("quantity")
    quantity.selectAll()
    QTest.keyClicks(quantity, "10")
    QTest.keyClick(quantity, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _row(workspace, deal).amount == 50_000)
    qtbot.waitUntil(lambda: page.rows.rowCount() == 1)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    editors = page.findChildren(ItemEditor)
    discount = editors[-1].form.field("discount")
    QTest.keyClicks(discount, "10 %")
    QTest.keyClick(discount, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _row(workspace, deal).amount == 45_000)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not workspace.read(lambda r: items(r, deal), CancelToken()))


def test_somebody_gets_a_role(
    panel: DealPanel, qtbot: QtBot, workspace: Workspace, deal: int
) -> None:
    do(workspace, AddContact("Rui Costa"))
    panel.turn_to(_PEOPLE)
    page = panel.view.pages.page(_PEOPLE)
    assert isinstance(page, PeoplePage)
    page.add()
    dialog = page.findChild(RoleDialog)
    assert isinstance(dialog, RoleDialog)
    other, role = dialog.form.field("other"), dialog.form.field("role")
    QTest.keyClicks(other, "rui costa")
    role.selectAll()
    QTest.keyClicks(role, "Evaluator")
    QTest.keyClick(role, Qt.Key.Key_Return)

    def told() -> list[str]:
        return [each.name for each in workspace.read(lambda r: people(r, deal), CancelToken())]

    qtbot.waitUntil(lambda: told() == ["Marta Oliveira", "Rui Costa"])
    qtbot.waitUntil(lambda: panel.view.pages.tabs.tabText(_PEOPLE) == "People 2")


def test_the_plan_is_ticked_off_by_space(
    panel: DealPanel, qtbot: QtBot, workspace: Workspace, deal: int
) -> None:
    do(workspace, EditPlaybook(3, ((0, "Send the offer"), (0, "Call"))))
    panel.turn_to(_PLAN)
    page = panel.view.pages.page(_PLAN)
    assert isinstance(page, PlanPage)
    qtbot.waitUntil(lambda: len(page.boxes) == 2)
    box = next(iter(page.boxes.values()))
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: panel.view.pages.tabs.tabText(_PLAN) == "Plan 1/2")
    found = workspace.read(lambda r: plan(r, deal), CancelToken())
    assert [each.done_at is not None for each in found] == [True, False]
    assert box.hasFocus()


def test_a_note_is_logged_for_the_deal(
    panel: DealPanel, qtbot: QtBot, workspace: Workspace, deal: int
) -> None:
    panel.view.head.buttons.button("note").click()
    assert panel.view.log.isVisible()
    QTest.keyClicks(panel.view.log.text, "Likes the blue ones")
    QTest.keyClick(panel.view.log.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(_detail(workspace, deal).done) == 1)
    qtbot.waitUntil(lambda: panel.view.timeline.rows.rowCount() > 0)
    assert not panel.view.log.isVisible()


def test_a_deal_that_goes_leaves_the_panel_empty(
    panel: DealPanel, qtbot: QtBot, runner: Runner
) -> None:
    panel.deeds.do("delete")
    qtbot.waitUntil(lambda: panel.view.detail is None)
