"""Today by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.services.activities import LogActivity, PlanActivity
from crm_desktop.services.deals import AddDeal
from crm_desktop.services.feedback import RecordResponse
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.today.model import ITEM_ROLE
from crm_desktop.ui.today.panels import LogPanel, WhenPanel
from crm_desktop.ui.today.screen import TodayScreen
from tests.helpers.gui import NOW, Together, add_people, do, main_window

HOSTILE = "<b>x</b>\u202e"


@pytest.fixture
def screen(workspace: Workspace, runner: Runner, qtbot: QtBot) -> TodayScreen:
    """Two plans of which one is overdue, and a deal for which nothing is planned."""
    first, second = add_people(workspace, 2)
    do(
        workspace,
        Together(
            (
                PlanActivity(ActivityKind.TASK, "Send samples", "2026-11-20", contact=first),
                PlanActivity(ActivityKind.CALL, HOSTILE, "2026-11-22", contact=second),
                AddDeal("Tile catalogue", first, amount=420_000),
            )
        ),
    )
    made = TodayScreen(runner)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: made.parts.to_do.list.lines.rowCount() == 2)
    return made


def texts(screen: TodayScreen, card: int = 0) -> list[str]:
    lines = screen.parts.cards[card].list.lines
    return [lines.index(row).data(ITEM_ROLE).strong for row in range(lines.rowCount())]


def press(screen: TodayScreen, key: Qt.Key, card: int = 0) -> None:
    lines = screen.parts.cards[card].list
    if not lines.currentIndex().isValid():
        lines.go_to(0)
    QTest.keyClick(lines, key)


def panel(screen: TodayScreen, kind: type[QWidget]) -> QWidget:
    return next(each for each in screen.findChildren(kind) if each.isVisible())


def value(workspace: Workspace, sql: str) -> object:
    return workspace.read(lambda reading: reading.value(sql), CancelToken())


def test_a_plan_is_done_by_one_key_and_comes_back(
    screen: TodayScreen, workspace: Workspace, runner: Runner, qtbot: QtBot
) -> None:
    QAbstractItemModelTester(screen.parts.to_do.list.lines)
    assert texts(screen) == ["Send samples", HOSTILE]
    press(screen, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: texts(screen) == [HOSTILE])
    runner.undo(screen)
    qtbot.waitUntil(lambda: texts(screen) == ["Send samples", HOSTILE])


def test_a_plan_is_put_off_in_words(
    screen: TodayScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    press(screen, Qt.Key.Key_S)
    asked = panel(screen, WhenPanel)
    assert isinstance(asked, WhenPanel)
    QTest.keyClicks(asked.when.day, "in 3 days")
    QTest.keyClick(asked.when.day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: texts(screen) == [HOSTILE])
    assert value(workspace, "SELECT due_day FROM activity WHERE body = 'Send samples'") == (
        "2026-11-25"
    )


def test_a_deal_gets_its_next_step_and_leaves(
    screen: TodayScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    for _ in range(2):  # beyond the last line of the first card
        press(screen, Qt.Key.Key_Down)
    assert texts(screen, 1) == ["Tile catalogue"]
    press(screen, Qt.Key.Key_N, 1)
    asked = panel(screen, WhenPanel)
    assert isinstance(asked, WhenPanel)
    QTest.keyClick(asked.text, Qt.Key.Key_Return)
    assert asked.isVisible()  # without words there is no plan
    QTest.keyClicks(asked.text, "Call Marta")
    QTest.keyClicks(asked.when.day, "tomorrow")
    QTest.keyClick(asked.when.day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: texts(screen, 1) == [])
    assert value(workspace, "SELECT next_text FROM deal_line") == "Call Marta"


def test_what_was_done_is_logged_where_one_is(
    screen: TodayScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    press(screen, Qt.Key.Key_L, 1)
    asked = panel(screen, LogPanel)
    assert isinstance(asked, LogPanel)
    QTest.keyClicks(asked.bar.text, "Spoke about blue tiles")
    QTest.keyClick(asked.bar.text, Qt.Key.Key_Return)
    sql = "SELECT count(*) FROM activity WHERE deal_id IS NOT NULL AND done_at IS NOT NULL"
    qtbot.waitUntil(lambda: value(workspace, sql) == 1)


def test_enter_opens_the_record(screen: TodayScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.open_requested) as asked:
        press(screen, Qt.Key.Key_Return, 1)
    assert asked.args is not None
    assert asked.args[0] is Kind.DEAL


def test_today_is_a_place_of_the_window(workspace: Workspace, qtbot: QtBot) -> None:
    with main_window(workspace, qtbot) as window:
        window.run_action("go.today")
        assert window.here == "today"
        assert not isinstance(QApplication.focusWidget(), LogPanel)


def test_a_low_score_is_a_line_that_goes_when_something_is_logged(
    screen: TodayScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    (ines,) = add_people(workspace, 1)
    words = ("Waited far too long", ines)
    screen.runner.write(screen, RecordResponse(1, 2, *words, at=NOW - 1))
    qtbot.waitUntil(lambda: "2 of 5 from Marta Oliveira" in texts(screen))
    lines = screen.parts.to_do.list
    row = texts(screen).index("2 of 5 from Marta Oliveira")
    item = lines.lines.index(row).data(ITEM_ROLE)
    assert (item.muted.split(" · ")[0], item.chip) == ("Waited far too long", "low score")
    screen.runner.write(screen, LogActivity(ActivityKind.CALL, "Said sorry", ines))
    qtbot.waitUntil(lambda: len(texts(screen)) == 2)
