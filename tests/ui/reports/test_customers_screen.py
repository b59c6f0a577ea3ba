"""The report on customers on the screen: its figures, who is behind them, and on paper."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.report import Tiles
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.reports.exporting import write_csv, write_report
from crm_desktop.ui.reports.figure_table import FigureTable
from crm_desktop.ui.reports.screen import ReportsScreen
from crm_desktop.ui.reports.tile import TileButton
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import do
from tests.helpers.pdf_text import page_texts
from tests.helpers.report_page import dialog, page_of, rows, tile
from tests.helpers.sold import Sold

HOSTILE = "<b>Hall</b> & Söhne"


def add_company(workspace: Workspace, name: str) -> int:
    return max(do(workspace, AddCompany(name)).changes.created)


def shown(runner: Runner, qtbot: QtBot, key: str = "customers") -> ReportsScreen:
    screen = ReportsScreen(runner)
    qtbot.addWidget(screen)
    screen.restore_state({"report": key, "span": "this-year", "against": "before"})
    screen.resize(1244, 826)
    screen.show()
    screen.activate()
    return screen


@pytest.fixture
def screen(workspace: Workspace, runner: Runner, qtbot: QtBot) -> ReportsScreen:
    """Twenty companies; one of them bought every month until April, one until now."""
    months = [f"2025-{month:02}-10" for month in range(1, 13)]
    months += [f"2026-{month:02}-10" for month in range(1, 5)]
    do(workspace, Sold(tuple(months), add_company(workspace, HOSTILE), amount=90_000))
    for place in range(18):
        do(
            workspace,
            Sold((f"2026-{1 + place % 10:02}-07",), add_company(workspace, f"No. {place}")),
        )
    later = tuple(f"2026-{month:02}-10" for month in range(5, 12))
    do(workspace, Sold((*months, *later), add_company(workspace, "Quay Dental")))
    found = shown(runner, qtbot)
    settle(found, qtbot)
    return found


def settle(screen: ReportsScreen, qtbot: QtBot) -> None:
    """Wait until all of a page is there."""
    qtbot.waitUntil(
        lambda: screen.parts.pdf.isEnabled() and len(screen.findChildren(FigureTable)) >= 3
    )


def table(screen: ReportsScreen, text: str) -> tuple[FigureTable, int]:
    """The table and its row that begins with a text."""
    for found in page_of(screen).findChildren(FigureTable):
        for row in range(found.model().rowCount()):
            if found.model().index(row, 0).data() == text:
                return found, row
    raise AssertionError(text)


def test_the_figures_say_what_the_file_says(screen: ReportsScreen) -> None:
    said = [each.accessibleName() for each in page_of(screen).findChildren(TileButton)]
    assert len(said) == 6
    assert said[0].startswith("Customers, 20")
    assert said[1].startswith("New customers, 18")
    assert said[2].startswith("Repeat purchase rate, 10%")
    assert said[3] == "Retention, 1 of 2, 1 of 2 lost"


def test_an_overdue_customer_is_told_in_words_and_opened(
    screen: ReportsScreen, qtbot: QtBot
) -> None:
    found, row = table(screen, HOSTILE)
    why = found.model().index(row, 1).data()
    assert why == "every 30 days on average of 16 purchases, silent for 226 days"
    found.setFocus()
    found.setCurrentIndex(found.model().index(row, 0))
    with qtbot.waitSignal(screen.open_requested) as opened:
        QTest.keyClick(found, Qt.Key.Key_Return)
    assert opened.args is not None
    assert opened.args[0] is Kind.COMPANY


def test_a_segment_opens_its_customers(screen: ReportsScreen, qtbot: QtBot) -> None:
    found, row = table(screen, "Champions")
    count = found.model().index(row, 2).data()
    found.setFocus()
    found.setCurrentIndex(found.model().index(row, 0))
    QTest.keyClick(found, Qt.Key.Key_Return)
    opened = dialog(screen, qtbot)
    assert opened.title == "Segment: Champions"
    assert (str(len(rows(opened))), rows(opened)[0][0]) == (count, "Quay Dental")
    assert list(opened.lists) == [Kind.COMPANY]


def test_enter_opens_a_customer_behind_retention_who_was_lost(
    screen: ReportsScreen, qtbot: QtBot
) -> None:
    QTest.keyClick(tile(screen, "retention"), Qt.Key.Key_Return)
    opened = dialog(screen, qtbot)
    assert [(row[0], row[-1]) for row in rows(opened)] == [
        (HOSTILE, "lost"),
        ("Quay Dental", "kept"),
    ]
    with qtbot.waitSignal(screen.open_requested) as asked:
        QTest.keyClick(opened.table, Qt.Key.Key_Return)
    assert asked.args == [Kind.COMPANY, opened.model.ids[0]]


def test_a_deal_won_meanwhile_is_counted(
    screen: ReportsScreen, runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    new = add_company(workspace, "New")
    with qtbot.waitSignal(runner.changed):
        runner.write(screen, Sold(("2026-11-20",), new))
    qtbot.waitUntil(lambda: "Customers, 21" in tile(screen, "customers").accessibleName())
    settle(screen, qtbot)


def test_without_customers_a_hint_offers_the_one_action(runner: Runner, qtbot: QtBot) -> None:
    empty = shown(runner, qtbot)
    qtbot.waitUntil(empty.parts.nothing.isVisible)
    assert "report.pdf" not in empty.handlers()
    with qtbot.waitSignal(empty.action_requested) as asked:
        empty.parts.nothing.take_keyboard()
        QTest.keyClick(empty.focusWidget(), Qt.Key.Key_Space)
    assert asked.args == ["go.pipeline"]


def test_the_report_is_chosen_in_the_gallery(screen: ReportsScreen, qtbot: QtBot) -> None:
    QTest.mouseClick(screen.parts.reports["sales"], Qt.MouseButton.LeftButton)
    assert screen.key == "sales"
    QTest.mouseClick(screen.parts.reports["customers"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page_of(screen).report.key == "customers")
    assert screen.save_state()["report"] == "customers"
    settle(screen, qtbot)


def test_figures_on_paper_are_those_of_the_screen(
    screen: ReportsScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    report = page_of(screen).report
    write_report(screen.runner, screen, report, "PT", tmp_path / "customers.pdf")
    write_csv(screen.runner, screen, report, tmp_path / "customers.csv")
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("customers.*"))) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: screen.runner.is_idle)
    pieces = {piece for page in page_texts(tmp_path / "customers.pdf") for piece in page}
    (block,) = [each for each in report.blocks if isinstance(each, Tiles)]
    for each, button in zip(block.tiles, page_of(screen).findChildren(TileButton), strict=True):
        value = ReportWords().say(each.value)
        assert value in button.accessibleName()
        assert value in pieces
    whole = " ".join(sorted(pieces))
    for found in page_of(screen).findChildren(FigureTable):
        for row in range(found.model().rowCount()):
            assert str(found.model().index(row, 0).data()) in whole
    written = (tmp_path / "customers.csv").read_text("utf-8-sig")
    assert HOSTILE in written
    assert "silent for 226 days" in written


@pytest.mark.parametrize(("width", "a_row"), [(1244, 6), (960, 3)])
def test_six_figures_fill_their_rows(
    screen: ReportsScreen, qtbot: QtBot, width: int, a_row: int
) -> None:
    screen.resize(width, 640)

    def is_arranged() -> bool:
        tops = [each.y() for each in page_of(screen).findChildren(TileButton)]
        return tops.count(min(tops)) == a_row and tops.count(max(tops)) == a_row

    qtbot.waitUntil(is_arranged)
