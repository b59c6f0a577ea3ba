"""Whatever deals and people are called, the board paints it as text, in time, within its cards."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.services.board_edits import BeginDeal, EditCard
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.deals import AddDeal
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs.form_popup import FormPopup
from crm_desktop.ui.pipeline.screen import PipelineScreen
from crm_desktop.ui.runner import Runner
from tests.helpers.board import press, settled, stand
from tests.helpers.deals import deal_named
from tests.helpers.gui import Together, do
from tests.helpers.strays import Strays

pytestmark = pytest.mark.usefixtures("dressed")

NAMES = (
    "<b>bold</b>",
    "<table><tr><td>" * 18,
    "\u202eright to left\u061c\u2067\u05d0",
    "&File && _F",
    "{name} {day} %n %1 {0}",
    "Z" + "\u0301" * 300,
    "w" * 300_000,
    " w" * 50_000,
    "first\nsecond\u2028third",
    "👩\u200d🚀🏴\U000e0067\U000e007f🇩🇪",
)


@pytest.fixture
def odd(runner: Runner, workspace: Workspace, qtbot: QtBot) -> PipelineScreen:
    """A board in which everything is called something odd."""
    for name in NAMES:
        do(workspace, BeginDeal(name, name, name, None, 10**17, "2026-12-01"))
    first = deal_named(workspace, NAMES[0]).id
    do(workspace, EditCard(first, {}, ("<i>call</i>" * 9, "2026-11-22")))
    made = PipelineScreen(runner)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: len(made.shown.columns) == 5)
    made.showing.choose_fields(["amount", "company", "person", "next", "close_day", "tags"])
    settled(made, qtbot)
    return made


def test_odd_names_are_painted_in_time(odd: PipelineScreen, qtbot: QtBot) -> None:
    assert len(stand(odd)["Prospecting"]) == len(NAMES)
    for _ in NAMES:
        begun = time.thread_time()
        odd.grab()
        assert time.thread_time() - begun < 1
        assert len(odd.view.accessibleDescription()) < 20_000
        press(odd, Qt.Key.Key_Down)
    odd.handlers()["view.months"]()
    settled(odd, qtbot)
    odd.handlers()["view.list"]()
    odd.grab()


def test_what_opens_over_an_odd_card_stays_small_and_is_text(
    odd: PipelineScreen, qtbot: QtBot
) -> None:
    strays = Strays()
    for _ in NAMES:
        press(odd, Qt.Key.Key_F2)
        popup = odd.deeds.popups.popup
        assert isinstance(popup, FormPopup)
        assert popup.width() < 460
        for label in popup.findChildren(QLabel):
            assert label.textFormat() is Qt.TextFormat.PlainText
        QTest.keyClick(popup.form.field("name"), Qt.Key.Key_Escape)
        qtbot.waitUntil(odd.view.hasFocus)
        press(odd, Qt.Key.Key_Menu)
        menu = odd.menus.menu
        assert menu is not None
        menu.close()
        press(odd, Qt.Key.Key_Down)
    strays.stop()
    assert strays.seen == []


def test_amounts_that_no_board_can_hold_are_kept_and_shown(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    done = do(workspace, AddCompany("Mint"))
    (mint,) = done.changes.created
    amounts = [2**59, -(2**59), 0, None, *[2**59] * 20]
    deals = (AddDeal(f"Deal {amount}", company=mint, amount=amount) for amount in amounts)
    do(workspace, Together(tuple(deals)))
    screen = PipelineScreen(runner)
    qtbot.addWidget(screen)
    screen.show()
    screen.activate()
    qtbot.waitUntil(lambda: len(screen.shown.columns) == 5)
    screen.grab()
    assert screen.shown.columns[0].sums.deals == 24
    assert screen.shown.columns[0].sums.value > 2**62
