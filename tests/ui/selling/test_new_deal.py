"""A new deal is begun from anywhere, and from somebody."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.deal import DealRow
from crm_desktop.services import deals
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.deals import AddDeal
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.records.panel import Panel
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.selling.deals_page import DealsPage
from crm_desktop.ui.selling.new_deal import NewDealDialog
from tests.helpers.gui import add_people, do, main_window, panel_of


def _rows(workspace: Workspace) -> list[DealRow]:
    return workspace.read(lambda r: deals.rows(r, deals.ids(r)), CancelToken())


def _dialog(window: MainWindow, qtbot: QtBot) -> NewDealDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(NewDealDialog)))
    return window.findChildren(NewDealDialog)[-1]


def _type(dialog: NewDealDialog, **typed: str) -> None:
    for name, text in typed.items():
        field = dialog.form.field(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)


def _panel(window: MainWindow, qtbot: QtBot) -> Panel:
    screen = window.screen_of("contacts")
    assert isinstance(screen, RecordScreen)
    qtbot.waitUntil(lambda: panel_of(screen).shown is not None)
    return panel_of(screen)


def test_a_contact_begins_a_deal_in_one_step(workspace: Workspace, qtbot: QtBot) -> None:
    add_people(workspace, 2)
    with main_window(workspace, qtbot) as window:
        panel = _panel(window, qtbot)
        panel.head._buttons.button("deal").click()
        dialog = _dialog(window, qtbot)
        who = dialog.form.values()["person"]
        assert panel.shown is not None
        assert who == panel.shown.name
        _type(dialog, name="Tile catalogue", amount="1,200", close_day="in 3 days",
              step="Call again", step_day="tomorrow")  # fmt: skip
        dialog.save()
        qtbot.waitUntil(lambda: len(_rows(workspace)) == 1)
        [row] = _rows(workspace)
        assert (row.person, row.amount, row.stage) == (who, 120_000, "Prospecting")
        assert (row.next_text, row.next_day, row.close_day) == (
            "Call again", "2026-11-23", "2026-11-25",
        )  # fmt: skip
        qtbot.waitUntil(lambda: panel.tabs.tabText(panel.tabs.currentIndex()) == "Deals 1")
        page = panel.findChild(DealsPage)
        assert isinstance(page, DealsPage)
        window.run_action("edit.undo")
        qtbot.waitUntil(lambda: not _rows(workspace))


def test_another_currency_asks_for_a_rate_and_knows_the_last_one(
    workspace: Workspace, qtbot: QtBot
) -> None:
    do(workspace, EditBusiness({"currency": "EUR"}))
    (key,) = add_people(workspace, 1)
    rated = {"currency": "USD", "rate": "0.9", "rate_day": "2026-11-01"}
    do(workspace, AddDeal("Old", key, amount=100, values=rated))
    with main_window(workspace, qtbot) as window:
        _panel(window, qtbot)
        window.run_action("deal.new")
        dialog = _dialog(window, qtbot)
        _type(dialog, name="Abroad", amount="100", currency="USD")
        assert dialog.form.values()["rate"] == "0.9"
        dialog.save()
        qtbot.waitUntil(lambda: len(_rows(workspace)) == 2)
        assert {row.base for row in _rows(workspace)} == {90, 9_000}


def test_a_deal_is_with_somebody_also_from_anywhere(workspace: Workspace, qtbot: QtBot) -> None:
    with main_window(workspace, qtbot) as window:
        window.go("today")
        window.run_action("deal.new")
        dialog = _dialog(window, qtbot)
        _type(dialog, name="Tiles")
        dialog.save()
        qtbot.waitUntil(dialog.save_button.isEnabled)
        assert any(label.isVisible() for label in dialog.form._errors.values())
        _type(dialog, company="Oliveira Tiles")
        dialog.save()
        qtbot.waitUntil(lambda: [row.company for row in _rows(workspace)] == ["Oliveira Tiles"])


def test_the_deals_of_a_contact_lead_to_the_deal(workspace: Workspace, qtbot: QtBot) -> None:
    (key,) = add_people(workspace, 1)
    do(workspace, AddDeal("Tiles", key, amount=100_000))
    with main_window(workspace, qtbot) as window:
        panel = _panel(window, qtbot)
        window.run_action("panel.deals")
        page = panel.findChild(DealsPage)
        assert isinstance(page, DealsPage)
        qtbot.waitUntil(lambda: bool(page.lines.stops()))
        opened: list[tuple[object, object]] = []
        page.open_requested.connect(lambda *what: opened.append(what))
        QTest.keyClick(page.lines.stops()[0], Qt.Key.Key_Return)
        assert opened == [(Kind.DEAL, _rows(workspace)[0].id)]
