"""The forecast on the screen: what it says, what opens, and how it leaves the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.reports.exporting import write_csv, write_report
from crm_desktop.ui.reports.figure_table import FigureTable
from crm_desktop.ui.reports.own_figures import OwnFiguresForm
from crm_desktop.ui.reports.page import ReportPage
from crm_desktop.ui.reports.rows_dialog import RowsDialog
from crm_desktop.ui.reports.screen import ReportsScreen
from crm_desktop.ui.reports.tile import TileButton
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.widgets.label import PlainLabel
from tests.helpers.closed_deals import DAY, NEGOTIATION, WON, Given, PutDeals
from tests.helpers.gui import NOW, do
from tests.helpers.pdf_text import page_texts

MONTH = 30 * DAY
WON_DEALS = tuple(
    Given(f"Tiles {back}", WON, 100_000 + 5_000 * (back % 3), NOW - 500 * DAY, NOW - back * MONTH)
    for back in range(1, 16)
)
DUE = Given("Yacht", NEGOTIATION, 900_000, NOW - 5 * DAY, close_day="2026-12-24")


@pytest.fixture
def screen(runner: Runner, qtbot: QtBot) -> ReportsScreen:
    found = ReportsScreen(runner)
    qtbot.addWidget(found)
    found.resize(1244, 826)
    found.show()
    found.open_report("forecast")
    return found


def whole(screen: ReportsScreen, qtbot: QtBot) -> ReportPage:
    qtbot.waitUntil(
        lambda: screen.page is not None and len(screen.page.findChildren(FigureTable)) >= 2
    )
    assert screen.page is not None
    return screen.page


def dialog(screen: ReportsScreen, qtbot: QtBot) -> RowsDialog:
    qtbot.waitUntil(lambda: bool(screen.findChildren(RowsDialog)))
    (found,) = screen.findChildren(RowsDialog)
    qtbot.waitUntil(lambda: found.model.rowCount() > 0)
    return found


def test_it_says_what_the_quarter_will_bring_and_how_sure_that_is(
    workspace: Workspace, screen: ReportsScreen, qtbot: QtBot
) -> None:
    do(workspace, PutDeals((*WON_DEALS, DUE)))
    screen.ask()
    page = whole(screen, qtbot)
    said = [tile.accessibleName() for tile in page.findChildren(TileButton)]
    assert said[0].startswith("This quarter, ")
    assert all(" to " in words for words in said)
    assert not screen.parts.chips.isVisible()
    assert "report.period" not in screen.handlers()


def test_enter_on_a_month_opens_the_deals_that_are_due_in_it(
    workspace: Workspace, screen: ReportsScreen, qtbot: QtBot
) -> None:
    do(workspace, PutDeals((*WON_DEALS, DUE)))
    screen.ask()
    table = whole(screen, qtbot).findChildren(FigureTable)[0]
    table.setFocus()
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    found = dialog(screen, qtbot)
    assert found.title == "Open deals due in December 2026"
    qtbot.waitUntil(lambda: found.model.index(0, 0).data() == "Yacht")


def test_months_of_the_chart_tell_what_is_expected(
    workspace: Workspace, screen: ReportsScreen, qtbot: QtBot
) -> None:
    do(workspace, PutDeals((*WON_DEALS, DUE)))
    screen.ask()
    view, _block = whole(screen, qtbot).charts[0]
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert "expected" in view.accessibleName()
    assert "four times in five" in view.accessibleName()
    assert "–" not in view.accessibleName()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert "expected" not in view.accessibleName().partition(":")[2]


def test_it_goes_into_files_like_any_report(
    workspace: Workspace, screen: ReportsScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    do(workspace, PutDeals((*WON_DEALS, DUE)))
    screen.ask()
    report = whole(screen, qtbot).report
    write_report(screen.runner, screen, report, "PT", tmp_path / "forecast.pdf")
    write_csv(screen.runner, screen, report, tmp_path / "forecast.csv")
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("forecast.*"))) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: screen.runner.is_idle)
    pages = page_texts(tmp_path / "forecast.pdf")
    assert "Month by month" in pages[0]
    assert len(pages) == 2
    rows = (tmp_path / "forecast.csv").read_text("utf-8-sig").splitlines()
    assert any(row.startswith("December 2026,,") for row in rows)


def test_with_nothing_won_or_expected_a_hint_leads_to_the_pipeline(
    screen: ReportsScreen, qtbot: QtBot
) -> None:
    qtbot.waitUntil(screen.parts.nothing.isVisible)
    words = [label.text() for label in screen.parts.nothing.findChildren(PlainLabel)]
    assert any("is expected" in text for text in words)
    with qtbot.waitSignal(screen.action_requested) as asked:
        screen.parts.nothing.action_requested.emit()
    assert asked.args == ["go.pipeline"]


def test_the_other_reports_have_their_period_back(screen: ReportsScreen, qtbot: QtBot) -> None:
    screen.open_report("sales")
    qtbot.waitUntil(screen.parts.chips.isVisible)
    assert "report.period" in screen.handlers()


def asked(screen: ReportsScreen, qtbot: QtBot) -> OwnFiguresForm:
    screen.handlers()["report.own_figures"]()
    qtbot.waitUntil(lambda: bool(screen.findChildren(OwnFiguresForm)))
    (found,) = screen.findChildren(OwnFiguresForm)
    return found


def test_what_the_user_expects_is_typed_and_stands_beside_the_forecast(
    workspace: Workspace, screen: ReportsScreen, qtbot: QtBot
) -> None:
    do(workspace, PutDeals((*WON_DEALS, DUE)))
    screen.ask()
    former = whole(screen, qtbot)
    assert screen.parts.asks["report.own_figures"].isVisible()
    form = asked(screen, qtbot)
    QTest.keyClicks(form.form.field("2026-12"), "12,500")
    QTest.keyClick(form.form.field("2026-12"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.page is not former)
    table = whole(screen, qtbot).findChildren(FigureTable)[0]
    last = table.model().columnCount() - 1
    assert table.model().headerData(last, Qt.Orientation.Horizontal) == "Your figure"
    assert table.model().index(1, last).data() == "€12,500"
    again = asked(screen, qtbot)
    assert again.form.values()["2026-12"] == "12500"
    assert again.form.values()["2027-01"] == ""
    again.reject()


def test_what_is_no_amount_is_said_beside_its_month(screen: ReportsScreen, qtbot: QtBot) -> None:
    form = asked(screen, qtbot)
    QTest.keyClicks(form.form.field("2027-02"), "lots")
    form.save()
    assert any("Type an amount" in label.text() for label in form.findChildren(PlainLabel))
    form.reject()


def test_other_reports_ask_for_no_figures(screen: ReportsScreen, qtbot: QtBot) -> None:
    screen.open_report("sales")
    assert not screen.parts.asks["report.own_figures"].isVisible()
    assert "report.own_figures" not in screen.handlers()
