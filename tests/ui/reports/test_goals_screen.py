"""Goals on the screen: what they say, how one is set by the keyboard alone, how they go out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.goal import Goal, GoalPeriod
from crm_desktop.services.activities import LogActivity
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.goals import SaveGoal, goals
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.reports.exporting import write_csv, write_report
from crm_desktop.ui.reports.figure_table import FigureTable
from crm_desktop.ui.reports.goal_form import GoalForm, ask_goal
from crm_desktop.ui.reports.page import ReportPage
from crm_desktop.ui.reports.rows_dialog import RowsDialog
from crm_desktop.ui.reports.screen import ReportsScreen
from crm_desktop.ui.reports.tile import TileButton
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.widgets.label import PlainLabel
from tests.helpers.closed_deals import DAY, WON, Given, PutDeals
from tests.helpers.gui import NOW, add_people, do, main_window
from tests.helpers.pdf_text import page_texts
from tests.helpers.report_page import dialog, rows, tile

MONTH, QUARTER, YEAR = GoalPeriod
DEALS = tuple(
    Given(f"Tiles {back}", WON, 100_000 * (back + 1), NOW - 300 * DAY, NOW - back * 30 * DAY)
    for back in range(4)
)


@pytest.fixture
def screen(runner: Runner, qtbot: QtBot) -> ReportsScreen:
    found = ReportsScreen(runner)
    qtbot.addWidget(found)
    found.resize(1244, 826)
    found.show()
    found.open_report("goals")
    return found


def whole(screen: ReportsScreen, qtbot: QtBot) -> ReportPage:
    qtbot.waitUntil(
        lambda: screen.page is not None and len(screen.page.findChildren(FigureTable)) == 2
    )
    assert screen.page is not None
    return screen.page


def kept(workspace: Workspace) -> list[Goal]:
    return workspace.read(goals, CancelToken())


def form_of(parent: QWidget, qtbot: QtBot) -> GoalForm:
    """The form that was opened, once it says what was reached."""
    qtbot.waitUntil(lambda: bool(parent.findChildren(GoalForm)))
    (found,) = parent.findChildren(GoalForm)
    qtbot.waitUntil(lambda: bool(found.reached.mean.text()))
    return found


def said(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(PlainLabel) if label.text()]


def test_without_a_goal_a_hint_leads_to_the_first_one(screen: ReportsScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(screen.parts.nothing.isVisible)
    assert any("You set one once" in text for text in said(screen.parts.nothing))
    with qtbot.waitSignal(screen.action_requested) as asked:
        screen.parts.nothing.action_requested.emit()
    assert asked.args == ["goal.set"]
    screen.parts.asks["goal.set"].click()
    form_of(screen, qtbot).reject()


def test_it_says_how_far_each_is_reached(
    workspace: Workspace, screen: ReportsScreen, qtbot: QtBot
) -> None:
    do(workspace, PutDeals(DEALS))
    do(workspace, SaveGoal("won-revenue", MONTH, "2026-09", 400_000))
    do(workspace, SaveGoal("won-deals", QUARTER, "2026-09", 5))
    screen.ask()
    page = whole(screen, qtbot)
    first, second = [each.accessibleName() for each in page.findChildren(TileButton)]
    assert first.startswith("Won revenue this month, 25%, ")
    assert first.endswith("days behind pace, €1,000 of €4,000")
    assert second.startswith("Deals won this quarter, 2 of 5, ")
    assert not screen.parts.chips.isVisible()
    assert "report.period" not in screen.handlers()


def test_a_figure_opens_the_deals_behind_it(
    workspace: Workspace, screen: ReportsScreen, qtbot: QtBot
) -> None:
    do(workspace, PutDeals(DEALS))
    do(workspace, SaveGoal("won-revenue", MONTH, "2026-09", 400_000))
    screen.ask()
    whole(screen, qtbot)
    QTest.keyClick(tile(screen, "goal-attainment"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(screen.findChildren(RowsDialog)))
    (found,) = screen.findChildren(RowsDialog)
    assert found.title == "Won revenue, November 2026"
    qtbot.waitUntil(lambda: found.model.index(0, 0).data() == "Tiles 0")


def test_calls_behind_a_figure_open_with_whom_they_were(
    workspace: Workspace, screen: ReportsScreen, qtbot: QtBot
) -> None:
    (marta,) = add_people(workspace, 1)
    do(workspace, LogActivity(ActivityKind.CALL, "About <b>tiles</b>", marta))
    do(workspace, SaveGoal("calls", MONTH, "2026-09", 20))
    screen.ask()
    whole(screen, qtbot)
    QTest.keyClick(tile(screen, "goal-attainment"), Qt.Key.Key_Return)
    found = dialog(screen, qtbot)
    assert rows(found)[0][:2] == ["About <b>tiles</b>", "Marta Oliveira"]
    assert list(found.lists) == [Kind.CONTACT]
    with qtbot.waitSignal(screen.open_requested) as opened:
        QTest.keyClick(found.table, Qt.Key.Key_Return)
    assert opened.args == [Kind.CONTACT, marta]


def test_enter_on_a_goal_changes_it(
    workspace: Workspace, screen: ReportsScreen, qtbot: QtBot
) -> None:
    do(workspace, SaveGoal("calls", MONTH, "2026-09", 20))
    screen.ask()
    former = whole(screen, qtbot)
    table = former.findChildren(FigureTable)[-1]
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    form = form_of(screen, qtbot)
    assert form.form.values() == {
        "kpi": "Calls", "period": "Month", "target": "20", "from": "September 2026", "until": "",
    }  # fmt: skip
    QTest.keyClicks(form.form.field("target"), "25")
    QTest.keyClick(form.form.field("target"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.page is not former)
    assert [goal[1:] for goal in kept(workspace)] == [("calls", MONTH, "2026-09", "", "", 25)]


def test_it_goes_into_files_like_any_report(
    workspace: Workspace, screen: ReportsScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    do(workspace, PutDeals(DEALS))
    do(workspace, SaveGoal("won-revenue", MONTH, "2026-09", 400_000))
    screen.ask()
    report = whole(screen, qtbot).report
    write_report(screen.runner, screen, report, "PT", tmp_path / "goals.pdf")
    write_csv(screen.runner, screen, report, tmp_path / "goals.csv")
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("goals.*"))) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: screen.runner.is_idle)
    pages = page_texts(tmp_path / "goals.pdf")
    assert "Won revenue this month" in pages[0]
    assert "How the figures are made" in pages[-1]
    rows = (tmp_path / "goals.csv").read_text("utf-8-sig").splitlines()
    assert "Won revenue this month,0.2500" in rows
    assert "September 2026,3000.00,4000.00" in rows  # of the chart: what came, its goal


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_goal_is_set_by_the_keyboard_alone(workspace: Workspace, qtbot: QtBot) -> None:
    do(workspace, PutDeals(DEALS))
    with main_window(workspace, qtbot) as window:
        window.run_action("goal.set")
        form = form_of(window, qtbot)
        qtbot.waitUntil(form.form.field("target").hasFocus)
        here = form.form.field("target")
        QTest.keyClicks(here, "3,500")
        QTest.keyClick(here, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        period = form.form.field("period")
        assert QApplication.focusWidget() is period
        QTest.keyClick(period, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(period, "Quarter")
        QTest.keyClick(period, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(kept(workspace)))
    assert [goal[1:] for goal in kept(workspace)] == [
        ("won-revenue", QUARTER, "2026-10", "", "EUR", 350_000)
    ]


def test_what_was_reached_stands_beside_it(
    workspace: Workspace, runner: Runner, parent: QWidget, qtbot: QtBot
) -> None:
    do(workspace, PutDeals(DEALS))
    ask_goal(runner, parent)
    form = form_of(parent, qtbot)
    shown = said(form.reached)
    assert shown[1:7] == [
        "October 2026", "€2,000", "September 2026", "€3,000", "August 2026", "€4,000",
    ]  # fmt: skip
    assert form.reached.mean.text() == "On average €3,000, at best €4,000."
    form.form.set_values({"kpi": "Visits"})
    qtbot.waitUntil(lambda: form.reached.mean.text() == "Nothing came in the periods before.")
    form.reject()


def test_the_first_goal_for_months_holds_from_this_quarter_on(
    workspace: Workspace, runner: Runner, parent: QWidget, qtbot: QtBot
) -> None:
    ask_goal(runner, parent)
    form = form_of(parent, qtbot)
    assert form.form.values()["from"] == "October 2026"
    form.form.set_values({"period": "Year"})
    assert form.form.values()["from"] == "2026"
    form.reject()
    do(workspace, SaveGoal("won-revenue", MONTH, "2026-10", 400_000))
    ask_goal(runner, parent)
    qtbot.waitUntil(
        lambda: len([each for each in parent.findChildren(GoalForm) if each.isVisible()]) == 1
    )
    again = next(each for each in parent.findChildren(GoalForm) if each.isVisible())
    assert (again.form.values()["from"], again.form.values()["target"]) == ("November 2026", "4000")
    again.reject()


def test_a_goal_is_taken_away(
    workspace: Workspace, runner: Runner, parent: QWidget, qtbot: QtBot
) -> None:
    do(workspace, SaveGoal("won-revenue", MONTH, "2026-10", 400_000))
    ask_goal(runner, parent)
    form = form_of(parent, qtbot)
    assert form.remove.isVisible()
    form.form.set_values({"kpi": "Calls"})
    assert not form.remove.isVisible()
    form.form.set_values({"kpi": "Won revenue"})
    QTest.keyClick(form.remove, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not kept(workspace))


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"target": "lots"}, "Type an amount"),
        ({"target": "0"}, "Type an amount"),
        ({"kpi": "Calls", "target": "2.5"}, "Type a number"),
        ({"kpi": "Luck", "target": "5"}, "choose from the list"),
        ({"period": "Week", "target": "5"}, "choose from the list"),
        ({"from": "1066", "target": "5"}, "choose from the list"),
        ({"until": "soon", "target": "5"}, "choose from the list"),
    ],
)
def test_what_cannot_be_a_goal_is_said_beside_its_field(
    workspace: Workspace,
    runner: Runner,
    parent: QWidget,
    qtbot: QtBot,
    values: dict[str, str],
    words: str,
) -> None:
    ask_goal(runner, parent)
    form = form_of(parent, qtbot)
    form.form.set_values(values)
    form.save()
    assert any(words in text for text in said(form.form))
    assert kept(workspace) == []
    form.reject()


def test_a_goal_that_would_end_before_it_begins_is_refused(
    workspace: Workspace, runner: Runner, parent: QWidget, qtbot: QtBot
) -> None:
    ask_goal(runner, parent)
    form = form_of(parent, qtbot)
    form.form.set_values({"target": "5", "from": "November 2026", "until": "October 2026"})
    form.save()
    qtbot.waitUntil(lambda: any("cannot hold up to then" in text for text in said(form.form)))
    assert form.form.field("until").hasFocus()
    form.reject()


def test_a_goal_in_a_former_currency_is_listed_and_can_be_changed(
    workspace: Workspace, screen: ReportsScreen, qtbot: QtBot
) -> None:
    do(workspace, SaveGoal("won-revenue", MONTH, "2026-10", 400_000))
    do(workspace, SaveGoal("calls", MONTH, "2026-10", 5))
    do(workspace, EditBusiness({"currency": "CHF"}))
    screen.ask()
    table = whole(screen, qtbot).findChildren(FigureTable)[-1]
    listed = [table.model().index(row, 4).data() for row in range(2)]
    assert listed == ["€4,000", "5"]
    table.row_chosen.emit(0)
    form = form_of(screen, qtbot)
    assert form.form.values()["target"] == ""  # euros are no francs
    form.reject()
