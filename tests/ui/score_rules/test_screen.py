"""The screen of rules: typed in place, looked at, kept or discarded."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.chance import Accuracy, Basis, ChanceOf, Proof, Reliability
from crm_desktop.services.leads import MakeLeads
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.score_rules.accuracy import AccuracyCard
from crm_desktop.ui.score_rules.bars import ReliabilityBars
from crm_desktop.ui.score_rules.model import Place
from crm_desktop.ui.score_rules.screen import RulesScreen
from tests.helpers.gui import add_people, do, main_window


def score_of(workspace: Workspace, key: int) -> int | None:
    sql = "SELECT score FROM contact_line WHERE id = ?"
    found: int | None = workspace.read(lambda r: r.value(sql, (key,)), CancelToken())
    return found


def opened(window: MainWindow, qtbot: QtBot) -> RulesScreen:
    window.run_action("file.scoring")
    screen = window.screen_of("scoring")
    assert isinstance(screen, RulesScreen)
    qtbot.waitUntil(lambda: screen.table.rules.rowCount() > 10)
    return screen


def retype(screen: RulesScreen, text: str, qtbot: QtBot) -> None:
    """Type points for the first rule, as a person does."""
    table = screen.table
    table.setCurrentIndex(table.rules.index(0, Place.POINTS))
    QTest.keyClick(table, Qt.Key.Key_F2)
    (editor,) = table.viewport().findChildren(QLineEdit)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not table.viewport().findChildren(QLineEdit))


def test_rules_are_looked_at_before_they_are_kept(workspace: Workspace, qtbot: QtBot) -> None:
    marta, *_others = people = add_people(workspace, 4)
    do(workspace, MakeLeads(tuple(people)))
    with main_window(workspace, qtbot) as window:
        qtbot.waitUntil(lambda: score_of(workspace, marta) == 15)
        screen = opened(window, qtbot)
        assert not screen.parts.keep.isEnabled()
        retype(screen, "5", qtbot)
        words = screen.parts.preview.words
        qtbot.waitUntil(lambda: words() == "1 lead would score differently.")
        assert score_of(workspace, marta) == 15, "nothing was written yet"
        screen.parts.keep.click()
        qtbot.waitUntil(lambda: score_of(workspace, marta) == 3)
        qtbot.waitUntil(lambda: not screen.parts.keep.isEnabled())
        window.run_action("edit.undo")
        qtbot.waitUntil(lambda: score_of(workspace, marta) == 15)


def test_what_is_discarded_or_cannot_be_is_not_kept(workspace: Workspace, qtbot: QtBot) -> None:
    with main_window(workspace, qtbot) as window:
        screen = opened(window, qtbot)
        retype(screen, "many", qtbot)
        assert screen.edited() == []
        retype(screen, "-7", qtbot)
        assert [row.rule.points for row in screen.edited()] == [-7]
        screen.parts.discard.click()
        qtbot.waitUntil(lambda: screen.edited() == [])
        assert screen.table.rules.wanted()[0].rule.points == 25


def test_what_is_not_tested_yet_is_said_of_leads_and_deals(
    workspace: Workspace, qtbot: QtBot
) -> None:
    with main_window(workspace, qtbot) as window:
        window.run_action("score.accuracy")
        screen = window.screen_of("scoring")
        assert isinstance(screen, RulesScreen)
        cards = screen.parts.chance.cards
        qtbot.waitUntil(lambda: all(card.words() for card in cards.values()))
        assert {card.words()[:15] for card in cards.values()} == {"Not tested yet:"}
        assert not screen.parts.preview.isVisible()


def test_chances_no_better_than_the_base_rate_are_greyed(qtbot: QtBot) -> None:
    card = AccuracyCard(ChanceOf.LEAD)
    qtbot.addWidget(card)
    bars = (Reliability(0.1, 0.3, 0.2, 40, 9, 5, 12), Reliability(0.3, 0.6, 0.5, 40, 3, 15, 25))
    found = Accuracy(
        ChanceOf.LEAD, 0, Basis.LEARNED, Proof.NO_SKILL, 240, 80, 0.31, 0.22, 0.21, 0.23, 0.1,
        49.0, bars, (),
    )  # fmt: skip
    card.show_accuracy(found)
    assert card.words() == "No better than the base rate so far, so 31 % is shown for all."
    card.show_accuracy(found._replace(proof=Proof.SKILL, pairs=84.6))
    assert card.words() == "What came ranks above what did not in 85 of 100 pairs."
    assert card.grab().width() > 0
    drawn = card.findChildren(ReliabilityBars)[0]
    assert drawn.accessibleName() == "30–60 %: 3 of 40 came; 10–30 %: 9 of 40 came"
