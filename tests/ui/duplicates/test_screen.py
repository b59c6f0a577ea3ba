"""The screen of duplicates by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Changes
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.workspace import Done, Workspace
from crm_desktop.ui.duplicates.merge_certain import MergeCertainDialog
from crm_desktop.ui.duplicates.model import PAIR_ROLE, PairItem
from crm_desktop.ui.duplicates.screen import DuplicatesScreen
from crm_desktop.ui.merging.dialog import MergeDialog
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import add_people, do

HOSTILE = "<img src=x onerror=alert(1)>\u202e Hall"


@pytest.fixture
def screen(workspace: Workspace, runner: Runner, qtbot: QtBot) -> DuplicatesScreen:
    """Three pairs: one certain, one probable, one of hostile names."""
    add_people(workspace, 4)
    for name, company, mail in (
        ("Marta Olivera", "Oliveira Tiles", "person0@example.org"),
        ("Noor Hadad", "", "person1@example.org"),
        (HOSTILE, "Hall & Co", "h@hall.example"),
        (HOSTILE.lower(), "Hall & Co", "h@hall.example"),
    ):
        do(workspace, AddContact(name, company, email=mail))
    made = DuplicatesScreen(runner)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: made.pairs.rowCount() == 3)
    return made


def items(screen: DuplicatesScreen) -> list[PairItem]:
    model = screen.pairs
    return [model.index(row).data(PAIR_ROLE) for row in range(model.rowCount())]


def names(screen: DuplicatesScreen) -> list[tuple[str, str]]:
    return [(i.left.name, i.right.name) for i in items(screen) if i.left and i.right]


def press(screen: DuplicatesScreen, key: Qt.Key) -> None:
    QTest.keyClick(screen.parts.list, key)


def contacts(workspace: Workspace) -> list[str]:
    rows = workspace.read(lambda r: r.rows("SELECT name FROM contact"), CancelToken())
    return [row[0] for row in rows]


def dialog(screen: DuplicatesScreen, sort: type[QDialog]) -> QDialog:
    found = [each for each in screen.findChildren(sort) if each.isVisible()]
    assert found
    return found[0]


def test_pairs_stand_side_by_side_best_first(screen: DuplicatesScreen, qtbot: QtBot) -> None:
    QAbstractItemModelTester(
        screen.pairs, QAbstractItemModelTester.FailureReportingMode.Fatal, screen
    )
    qtbot.waitUntil(lambda: len(names(screen)) == 3)
    scores = [item.pair.score for item in items(screen)]
    assert scores == sorted(scores, reverse=True)
    assert ("Marta Oliveira", "Marta Olivera") in names(screen)
    screen.grab()  # hostile names are painted as they stand, or a Qt warning fails the test
    spoken = str(screen.pairs.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert all(f"{each.weight:+}" in spoken for each in items(screen)[0].pair.evidence)


def test_d_tells_apart_for_good_and_undo_brings_back(
    screen: DuplicatesScreen, runner: Runner, qtbot: QtBot
) -> None:
    first = items(screen)[0].pair
    press(screen, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: screen.pairs.rowCount() == 2)
    assert first not in [item.pair for item in items(screen)]
    runner.undo(screen)
    qtbot.waitUntil(lambda: screen.pairs.rowCount() == 3)


def test_s_skips_until_they_are_wanted_again(screen: DuplicatesScreen, qtbot: QtBot) -> None:
    for left in (2, 1, 0):
        press(screen, Qt.Key.Key_S)
        assert screen.pairs.rowCount() == left
    assert screen.parts.is_shown(screen.parts.nothing)
    screen.begin()
    qtbot.waitUntil(lambda: screen.pairs.rowCount() == 3)


def test_enter_merges_side_by_side(
    screen: DuplicatesScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    before = len(contacts(workspace))
    press(screen, Qt.Key.Key_Return)
    merging = dialog(screen, MergeDialog)
    assert isinstance(merging, MergeDialog)
    qtbot.waitUntil(merging.merge.isEnabled)
    QTest.keyClick(merging.merge, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.pairs.rowCount() == 2)
    assert len(contacts(workspace)) == before - 1


def test_all_certain_ones_are_merged_after_a_look(
    screen: DuplicatesScreen, workspace: Workspace, runner: Runner, qtbot: QtBot
) -> None:
    before = contacts(workspace)
    QTest.keyClick(screen.parts.merge_all, Qt.Key.Key_Return)
    shown = dialog(screen, MergeCertainDialog)
    assert isinstance(shown, MergeCertainDialog)
    qtbot.waitUntil(shown.merge.isEnabled)
    count = len(shown.groups)
    assert shown.lines.count() == count > 0
    assert contacts(workspace) == before
    QTest.keyClick(shown.merge, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.pairs.rowCount() == 3 - count)
    assert len(contacts(workspace)) == len(before) - count
    runner.undo(screen)
    qtbot.waitUntil(lambda: screen.pairs.rowCount() == 3)


def test_somebody_new_is_compared_at_once(
    screen: DuplicatesScreen, runner: Runner, qtbot: QtBot
) -> None:
    runner.write(screen, AddContact("Ines Duarte", "Quay Dental"))
    qtbot.waitUntil(lambda: screen.pairs.rowCount() == 4)


def test_after_a_change_of_many_all_is_looked_through_again(
    screen: DuplicatesScreen, workspace: Workspace, runner: Runner, qtbot: QtBot
) -> None:
    do(workspace, AddContact("Ines Duarte", "Quay Dental"))
    runner.changed.emit(Done(Changes(bulk=True), None), None)
    qtbot.waitUntil(lambda: screen.pairs.rowCount() == 4)


def test_called_off_it_says_what_belongs_here(screen: DuplicatesScreen, qtbot: QtBot) -> None:
    screen.begin()
    screen.looking.cancel()
    assert screen.parts.is_shown(screen.parts.stopped)
    assert screen.looking.is_stale
    screen.activate()
    qtbot.waitUntil(lambda: screen.parts.is_shown(screen.parts.list))


def test_a_file_without_duplicates_says_so(
    workspace: Workspace, runner: Runner, qtbot: QtBot
) -> None:
    add_people(workspace, 5)
    made = DuplicatesScreen(runner)
    qtbot.addWidget(made)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: made.parts.is_shown(made.parts.nothing))
