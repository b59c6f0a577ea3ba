"""The whole deal beside the board, by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.services.deals import LoseDeals
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.deals.pages import PAGES
from crm_desktop.ui.pipeline.screen import PipelineScreen
from crm_desktop.ui.ticketing.new_ticket import NewTicketDialog
from tests.helpers.board import settled
from tests.helpers.deals import add_deals, deal_named
from tests.helpers.gui import do, main_window


def test_enter_opens_the_deal_escape_leads_back_and_closes_it(
    workspace: Workspace, qtbot: QtBot
) -> None:
    add_deals(workspace)
    with main_window(workspace, qtbot) as window:
        window.go("pipeline")
        screen = window.screen_of("pipeline")
        assert isinstance(screen, PipelineScreen)
        qtbot.waitUntil(lambda: screen.chosen.current() is not None)
        QTest.keyClick(screen.view, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: screen.beside.panel.view.detail is not None)
        shown = screen.beside.panel.view.detail
        assert shown is not None
        assert shown.id == screen.chosen.current()
        inside = QApplication.focusWidget()
        assert inside is not None
        QTest.keyClick(inside, Qt.Key.Key_Escape)
        assert screen.view.hasFocus()
        QTest.keyClick(screen.view, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: screen.beside.panel.view.detail != shown)
        QTest.keyClick(screen.view, Qt.Key.Key_Escape)
        assert not screen.beside.is_open
        window.open_record(Kind.DEAL, deal_named(workspace, "Label design").id)
        assert screen.beside.is_open


def test_the_pages_of_the_deal_have_keys(workspace: Workspace, qtbot: QtBot) -> None:
    add_deals(workspace)
    with main_window(workspace, qtbot) as window:
        window.go("pipeline")
        screen = window.screen_of("pipeline")
        assert isinstance(screen, PipelineScreen)
        qtbot.waitUntil(lambda: screen.chosen.current() is not None)
        for action, words in (("panel.items", "Items"), ("panel.plan", "Plan")):
            window.run_action(action)
            tabs = screen.beside.panel.view.pages.tabs
            assert tabs.tabText(tabs.currentIndex()).startswith(words)
        qtbot.waitUntil(lambda: screen.beside.panel.view.detail is not None)


def test_a_deal_on_no_board_stays_open_until_one_steps_to_another(
    workspace: Workspace, qtbot: QtBot
) -> None:
    add_deals(workspace)
    lost = deal_named(workspace, "Website").id
    do(workspace, LoseDeals((lost,), 31))
    with main_window(workspace, qtbot) as window:
        window.open_record(Kind.DEAL, lost)
        screen = window.screen_of("pipeline")
        assert isinstance(screen, PipelineScreen)
        settled(screen, qtbot)
        assert screen.chosen.current() is not None
        assert screen.beside.panel.view.wanted == lost
        for action in ("panel.plan", "log.call"):  # what is done is done to the one that is open
            window.run_action(action)
            assert screen.beside.panel.view.wanted == lost
        screen.view.setFocus()
        QTest.keyClick(screen.view, Qt.Key.Key_Down)
        assert screen.beside.panel.view.wanted == screen.chosen.current()


def test_a_ticket_of_the_deal_begins_from_the_board_and_stands_on_a_page_of_its_own(
    screen: PipelineScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    deal = deal_named(workspace, "Website")
    screen.open_record(Kind.DEAL, deal.id)
    view = screen.beside.panel.view
    qtbot.waitUntil(lambda: view.detail is not None)
    assert not view.pages.tabs.isTabVisible(PAGES.index("tickets"))
    screen.handlers()["ticket.new"]()
    qtbot.waitUntil(lambda: bool(screen.findChildren(NewTicketDialog)))
    (dialog,) = screen.findChildren(NewTicketDialog)
    assert dialog.form.values()["company"] == "Lighthouse"
    dialog.form.set_values({"name": "Broken link"})
    dialog.save()
    qtbot.waitUntil(lambda: view.pages.tabs.currentIndex() == PAGES.index("tickets"))
    qtbot.waitUntil(lambda: view.pages.tabs.tabText(PAGES.index("tickets")) == "Tickets 1")
