"""The report on service on the screen: its figures at once, what is behind them, and on paper."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.report import Tiles
from crm_desktop.services.tickets import AddTicket, SolveTickets
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.reports.exporting import write_csv, write_report
from crm_desktop.ui.reports.figure_table import FigureTable
from crm_desktop.ui.reports.rows_dialog import RowsDialog
from crm_desktop.ui.reports.screen import ReportsScreen
from crm_desktop.ui.reports.tile import TileButton
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.runner import Runner
from tests.helpers.given_tickets import DAY, Given, PutAnswers, PutTickets
from tests.helpers.gui import NOW, add_people, do
from tests.helpers.pdf_text import page_texts
from tests.helpers.report_page import dialog, page_of, rows, tile

HOSTILE = "<b>Hall</b> & Söhne"
_AT = NOW - 5 * DAY
PAST = ((_AT, "new"), (_AT + DAY, "solved"))
TICKETS = (
    Given("Card reader", _AT, PAST, (_AT + DAY,), 60, 60, "done", "email"),
    Given(HOSTILE, _AT, (), (), 60, 60, channel="phone"),
    Given("Twice", _AT, PAST, (), resolution="duplicate"),
)


def shown(runner: Runner, qtbot: QtBot) -> ReportsScreen:
    screen = ReportsScreen(runner)
    qtbot.addWidget(screen)
    screen.restore_state({"report": "service", "span": "this-year", "against": "before"})
    screen.resize(1244, 826)
    screen.show()
    screen.activate()
    return screen


@pytest.fixture
def screen(workspace: Workspace, runner: Runner, qtbot: QtBot) -> ReportsScreen:
    do(workspace, PutTickets(TICKETS))
    do(workspace, PutAnswers("csat", (5, 2), NOW - DAY))
    workspace.derive(lambda derive: derive.age_tickets(), CancelToken())
    found = shown(runner, qtbot)
    settle(found, qtbot)
    return found


def settle(screen: ReportsScreen, qtbot: QtBot) -> None:
    """Wait until all of a page is there."""
    qtbot.waitUntil(
        lambda: screen.parts.pdf.isEnabled() and len(screen.findChildren(FigureTable)) >= 4
    )


def test_the_figures_say_what_the_file_says(screen: ReportsScreen) -> None:
    said = [each.accessibleName() for each in page_of(screen).findChildren(TileButton)]
    assert len(said) == 12
    assert said[0] == "Open tickets, 1, 1 of them overdue"
    assert said[1].startswith("New tickets, 3")
    assert said[2] == "Solved tickets, 2, 1 without times"
    assert "1 of 2" in tile(screen, "csat").accessibleName()


def test_the_figures_are_there_before_the_tables(screen: ReportsScreen, qtbot: QtBot) -> None:
    screen.open_report("sales")
    qtbot.waitUntil(lambda: screen.page is None)
    with qtbot.waitSignal(screen.handlers_changed):
        screen.open_report("service")
    qtbot.waitUntil(lambda: len(screen.findChildren(TileButton)) == 12)
    assert screen.parts.heading.isVisible()
    settle(screen, qtbot)


def test_what_was_missed_comes_first_behind_a_share(screen: ReportsScreen, qtbot: QtBot) -> None:
    tile(screen, "solve-level").click()
    found = rows(dialog(screen, qtbot))
    assert {row[-1] for row in found} == {"missed"}
    assert sorted(row[0] for row in found) == ["#1 Card reader", f"#2 {HOSTILE}"]


def test_enter_opens_a_ticket_behind_a_figure(screen: ReportsScreen, qtbot: QtBot) -> None:
    QTest.keyClick(tile(screen, "open-tickets"), Qt.Key.Key_Return)
    found = dialog(screen, qtbot)
    assert [row[0] for row in rows(found)] == [f"#2 {HOSTILE}"]
    with qtbot.waitSignal(screen.open_requested) as opened:
        QTest.keyClick(found.table, Qt.Key.Key_Return)
    assert opened.args == [Kind.TICKET, found.model.ids[0]]


def test_all_tickets_behind_a_figure_can_be_shown_in_their_list(
    screen: ReportsScreen, qtbot: QtBot
) -> None:
    tile(screen, "new-tickets").click()
    assert len(rows(dialog(screen, qtbot))) == 3
    with qtbot.waitSignal(screen.list_requested) as asked:
        screen.findChildren(RowsDialog)[-1].lists[Kind.TICKET].click()
    assert asked.args is not None
    assert (asked.args[0], len(asked.args[1]), asked.args[2]) == (
        Kind.TICKET,
        3,
        "New tickets: 3 tickets",
    )


def test_answers_stand_behind_satisfaction_the_worst_first(
    screen: ReportsScreen, qtbot: QtBot
) -> None:
    tile(screen, "csat").click()
    assert [(row[0], row[-1]) for row in rows(dialog(screen, qtbot))] == [
        ("No. 1", "2"),
        ("No. 0", "5"),
    ]


def test_a_ticket_solved_meanwhile_is_counted(
    screen: ReportsScreen, runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    (someone,) = add_people(workspace, 1)
    done = do(workspace, AddTicket("New", someone))
    ticket = max(done.changes.created & done.changes.ids[Kind.TICKET])
    with qtbot.waitSignal(runner.changed):
        runner.write(screen, SolveTickets((ticket,)))
    qtbot.waitUntil(lambda: "Solved tickets, 3" in tile(screen, "solved-tickets").accessibleName())
    settle(screen, qtbot)


def test_a_later_head_takes_the_place_of_the_former_with_the_keyboard(
    screen: ReportsScreen,
) -> None:
    page = page_of(screen)
    former = page.findChildren(TileButton)[3]
    former.setFocus()
    page.show_head(page.report)
    later = page.findChildren(TileButton)
    assert len(later) == 12
    assert former not in later
    assert later[3].hasFocus()


def test_without_tickets_each_figure_says_what_would_fill_it(runner: Runner, qtbot: QtBot) -> None:
    empty = shown(runner, qtbot)
    qtbot.waitUntil(lambda: len(empty.findChildren(TileButton)) == 12)
    assert "report.pdf" not in empty.handlers()
    assert not empty.parts.pdf.isEnabled()
    assert "no answers yet" in tile(empty, "csat").accessibleName()
    assert "needs a service level" in tile(empty, "reply-level").accessibleName()


def test_arrows_and_actions_go_from_report_to_report(screen: ReportsScreen, qtbot: QtBot) -> None:
    places = screen.parts.reports
    QTest.keyClick(places["service"], Qt.Key.Key_Up)
    assert (screen.key, places["customers"].isChecked()) == ("customers", True)
    QTest.keyClick(places["customers"], Qt.Key.Key_Up)
    assert (screen.key, places["forecast"].isChecked()) == ("forecast", True)
    QTest.keyClick(places["forecast"], Qt.Key.Key_Up)
    assert (screen.key, places["sales"].isChecked()) == ("sales", True)
    screen.handlers()["report.service"]()
    assert (screen.key, places["service"].isChecked()) == ("service", True)
    settle(screen, qtbot)
    again = ReportsScreen(screen.runner)
    qtbot.addWidget(again)
    again.restore_state(screen.save_state())
    assert (again.key, again.asked) == (screen.key, screen.asked)
    again.restore_state({"report": "nonsense", "span": "this-year", "against": "before"})
    assert again.key == "service"


def test_figures_on_paper_are_those_of_the_screen(
    screen: ReportsScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    report = page_of(screen).report
    write_report(screen.runner, screen, report, "PT", tmp_path / "service.pdf")
    write_csv(screen.runner, screen, report, tmp_path / "service.csv")
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("service.*"))) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: screen.runner.is_idle)
    pieces = {piece for page in page_texts(tmp_path / "service.pdf") for piece in page}
    (block,) = [each for each in report.blocks if isinstance(each, Tiles)]
    for each, button in zip(block.tiles, page_of(screen).findChildren(TileButton), strict=True):
        value = ReportWords().say(each.value)
        assert value in button.accessibleName()
        assert value in pieces
    for table in page_of(screen).findChildren(FigureTable):
        model = table.model()
        shown = {
            str(model.index(row, column).data())
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        }
        assert shown - {""} <= pieces
    assert HOSTILE in (tmp_path / "service.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(("width", "a_row"), [(1244, 6), (960, 4)])
def test_figures_stand_in_rows_of_one_length(
    screen: ReportsScreen, qtbot: QtBot, width: int, a_row: int
) -> None:
    screen.resize(width, 640)

    def is_arranged() -> bool:
        tops = [each.y() for each in page_of(screen).findChildren(TileButton)]
        return tops.count(min(tops)) == a_row and tops.count(max(tops)) == a_row

    qtbot.waitUntil(is_arranged)
