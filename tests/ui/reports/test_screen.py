"""The screen of reports: by mouse and by keyboard alone, always what the file says now."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.report import When
from crm_desktop.domain.report_period import Against, Asked, Span
from crm_desktop.services.deals import AddDeal, WinDeals
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui import theme
from crm_desktop.ui.dialogs.own_days import OwnDaysDialog
from crm_desktop.ui.reports.exporting import write_csv, write_report
from crm_desktop.ui.reports.figure_table import FigureTable
from crm_desktop.ui.reports.page import ReportPage
from crm_desktop.ui.reports.rows_dialog import RowsDialog
from crm_desktop.ui.reports.screen import ReportsScreen
from crm_desktop.ui.reports.tile import TileButton
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.theme import ThemeChoice
from tests.helpers.closed_deals import DAY, LOST, PROSPECTING, WON, Given, PutDeals
from tests.helpers.gui import NOW, add_people, do
from tests.helpers.pdf_text import page_texts
from tests.helpers.report_page import page_of

HOSTILE = "<b>Hall</b> & Söhne"
DEALS = (
    Given("Tiles", WON, 200_000, NOW - 40 * DAY, NOW - 3 * DAY),
    Given(HOSTILE, WON, 100_000, NOW - 50 * DAY, NOW - 35 * DAY),
    Given("Dental", LOST, 300_000, NOW - 50 * DAY, NOW - 2 * DAY, reason="price"),
    Given("Yacht", PROSPECTING, 900_000, NOW - 5 * DAY),
)


def shown(runner: Runner, qtbot: QtBot) -> ReportsScreen:
    screen = ReportsScreen(runner)
    qtbot.addWidget(screen)
    screen.resize(1244, 826)
    screen.show()
    screen.activate()
    return screen


@pytest.fixture
def screen(workspace: Workspace, runner: Runner, qtbot: QtBot) -> ReportsScreen:
    do(workspace, PutDeals(DEALS))
    found = shown(runner, qtbot)
    settle(found, qtbot)
    return found


def settle(screen: ReportsScreen, qtbot: QtBot, *, former: ReportPage | None = None) -> None:
    """Wait until a page stands there whole."""

    def is_whole() -> bool:
        page = screen.page
        return page is not None and page is not former and len(page.findChildren(FigureTable)) >= 3

    qtbot.waitUntil(is_whole)


def tile(screen: ReportsScreen, place: int) -> TileButton:
    return page_of(screen).findChildren(TileButton)[place]


def dialog(screen: ReportsScreen, qtbot: QtBot) -> RowsDialog:
    def is_there() -> bool:
        found = screen.findChildren(RowsDialog)
        return bool(found) and found[-1].model.rowCount() > 0

    qtbot.waitUntil(is_there)
    return screen.findChildren(RowsDialog)[-1]


def names(found: RowsDialog) -> list[str]:
    return [str(found.model.index(row, 0).data()) for row in range(found.model.rowCount())]


def test_the_figures_say_what_the_file_says(screen: ReportsScreen) -> None:
    said = [each.accessibleName() for each in page_of(screen).findChildren(TileButton)]
    assert said[0].startswith("Won revenue, ")
    assert "3,000" in said[0]
    assert "2 of 3" in said[1]


def test_enter_on_a_figure_opens_its_deals_and_enter_there_opens_one(
    screen: ReportsScreen, qtbot: QtBot
) -> None:
    first = tile(screen, 0)
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Return)
    found = dialog(screen, qtbot)
    qtbot.waitUntil(lambda: names(found) == ["Tiles", HOSTILE])
    with qtbot.waitSignal(screen.open_requested) as opened:
        QTest.keyClick(found.table, Qt.Key.Key_Return)
    assert opened.args == [Kind.DEAL, found.model.ids[0]]


def test_all_deals_behind_a_figure_can_be_shown_in_their_list(
    screen: ReportsScreen, qtbot: QtBot
) -> None:
    tile(screen, 1).click()
    found = dialog(screen, qtbot)
    with qtbot.waitSignal(screen.list_requested) as asked:
        found.lists[Kind.DEAL].click()
    kind, ids, title = asked.args
    assert (kind, len(ids), title) == (Kind.DEAL, 3, "Closed deals: 3 deals")


def test_a_click_on_a_column_opens_the_deals_of_its_month(
    screen: ReportsScreen, qtbot: QtBot
) -> None:
    view, block = page_of(screen).charts[0]
    qtbot.waitUntil(lambda: view.is_drawn, timeout=20_000)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(view.width() - 24, 100))
    found = dialog(screen, qtbot)
    qtbot.waitUntil(lambda: names(found) == ["Tiles"])
    assert found.title == "Won in 1 to 22 November 2026"
    assert len(block.marks) == 12


def test_arrows_walk_over_a_chart_and_enter_opens(screen: ReportsScreen, qtbot: QtBot) -> None:
    view, _ = page_of(screen).charts[0]
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert "November" in view.accessibleName()
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Return)
    found = dialog(screen, qtbot)
    qtbot.waitUntil(lambda: names(found) == [HOSTILE])


def test_enter_on_a_row_opens_what_it_counts(screen: ReportsScreen, qtbot: QtBot) -> None:
    tables = {
        str(table.model().headerData(0, Qt.Orientation.Horizontal)): table
        for table in page_of(screen).findChildren(FigureTable)
    }
    tables["Stage"].setFocus()
    QTest.keyClick(tables["Stage"], Qt.Key.Key_Return)
    found = dialog(screen, qtbot)
    assert found.title == "Open in Prospecting"
    found.reject()
    with qtbot.waitSignal(screen.open_requested) as opened:
        tables["Day"].selectRow(0)
        QTest.keyClick(tables["Day"], Qt.Key.Key_Return)
    assert opened.args is not None
    assert opened.args[0] is Kind.DEAL


def test_tables_of_figures_and_deals_pass_qts_own_checks(
    screen: ReportsScreen, qtbot: QtBot
) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [
        QAbstractItemModelTester(table.model(), mode)
        for table in page_of(screen).findChildren(FigureTable)
    ]
    tile(screen, 0).click()
    testers.append(QAbstractItemModelTester(dialog(screen, qtbot).model, mode))
    assert len(testers) > 3


def test_a_period_is_chosen_by_keys(screen: ReportsScreen, qtbot: QtBot) -> None:
    former = screen.page
    screen.handlers()["report.period"]()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle(screen, qtbot, former=former)
    assert screen.asked.span is Span.THIS_MONTH
    assert "2,000" in tile(screen, 0).accessibleName()
    assert "22 November 2026" in screen.parts.days.text()


def test_own_days_are_asked_for_and_kept(
    screen: ReportsScreen, runner: Runner, qtbot: QtBot
) -> None:
    former = screen.page
    screen.parts.chips.choose_span(Span.OWN)
    (asked,) = screen.findChildren(OwnDaysDialog)
    asked.first.setDate(asked.first.date().addMonths(-1))
    asked.accept()
    settle(screen, qtbot, former=former)
    assert "3,000" in tile(screen, 0).accessibleName()
    again = ReportsScreen(runner)
    qtbot.addWidget(again)
    again.restore_state(screen.save_state())
    assert again.asked == screen.asked
    assert isinstance(again.asked.own, When)
    again.restore_state({"span": "nonsense", "days": 7})
    assert again.asked == screen.asked


def test_what_is_won_meanwhile_is_counted(
    screen: ReportsScreen, runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    former = screen.page
    (someone,) = add_people(workspace, 1)
    changes = do(workspace, AddDeal("New", someone, amount=50_000)).changes
    deal = max(changes.created & changes.ids[Kind.DEAL])
    with qtbot.waitSignal(runner.changed):
        runner.write(screen, WinDeals((deal,)))
    settle(screen, qtbot, former=former)
    qtbot.waitUntil(lambda: "3,500" in tile(screen, 0).accessibleName())


@pytest.mark.usefixtures("dressed")
def test_another_theme_draws_the_charts_anew(screen: ReportsScreen, qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    view, _ = page_of(screen).charts[0]
    qtbot.waitUntil(lambda: view.is_drawn, timeout=20_000)
    with qtbot.waitSignal(view.drawing_wanted):
        theme.apply(app, ThemeChoice.DARK)
    assert view.look().mark == theme.load("dark").chart.name()
    theme.apply(app, ThemeChoice.LIGHT)


def test_without_deals_a_hint_says_what_belongs_here(runner: Runner, qtbot: QtBot) -> None:
    empty = shown(runner, qtbot)
    qtbot.waitUntil(empty.parts.nothing.isVisible)
    assert "report.pdf" not in empty.handlers()
    assert not empty.parts.pdf.isEnabled()
    empty.choose(Asked(Span.ALL, Against.NONE))
    qtbot.waitUntil(lambda: runner.is_idle)
    assert not empty.parts.is_page_shown
    with qtbot.waitSignal(empty.action_requested) as asked:
        empty.parts.nothing.action_requested.emit()
    assert asked.args == ["go.pipeline"]


def test_a_report_goes_into_files(screen: ReportsScreen, qtbot: QtBot, tmp_path: Path) -> None:
    report = page_of(screen).report
    write_report(screen.runner, screen, report, "PT", tmp_path / "sales.pdf")
    write_csv(screen.runner, screen, report, tmp_path / "sales.csv")
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("sales.*"))) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: screen.runner.is_idle)
    assert HOSTILE in [piece for page in page_texts(tmp_path / "sales.pdf") for piece in page]
    assert HOSTILE in (tmp_path / "sales.csv").read_text("utf-8-sig")


def test_the_button_asks_where_the_file_goes(screen: ReportsScreen) -> None:
    for button in (screen.parts.pdf, screen.parts.csv):
        button.click()
    found = [each for each in screen.findChildren(QDialog) if isinstance(each, QFileDialog)]
    assert [each.defaultSuffix() for each in found] == ["pdf", "csv"]
    for each in found:
        each.reject()


@pytest.mark.parametrize("width", [640, 800, 1244])
def test_cards_stand_beside_each_other_where_there_is_room(
    screen: ReportsScreen, qtbot: QtBot, width: int
) -> None:
    screen.resize(850, 640)
    qtbot.waitUntil(lambda: screen.minimumWidth() <= width)
    screen.resize(width, 640)
    page = page_of(screen)

    def is_arranged() -> bool:
        one, other = (view.mapTo(page, QPoint(0, 0)).y() for view, _ in page.charts)
        return page.width() <= width and (one == other) is (page.width() >= 640)

    qtbot.waitUntil(is_arranged)
    assert page.minimumSizeHint().width() <= page.width()
