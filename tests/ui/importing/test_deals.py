"""A table of deals from the first look at it to what became of it, as a person would bring it."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Card, DealCard, SourceRow
from crm_desktop.services.importing.source import TableOf, Target
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.delegates.cell import CELL_ROLE
from crm_desktop.ui.importing.first_deals import FirstDealsModel
from crm_desktop.ui.importing.layout import CHECK, DONE, MATCH
from crm_desktop.ui.importing.screen import ImportScreen
from crm_desktop.ui.runner import Runner
from tests.ui.importing.conftest import ADA, MakeFile

pytestmark = pytest.mark.parametrize("runner", ["threads"], indirect=True)
SAMPLE = Path(__file__).parents[2] / "data" / "csv_crm" / "eu_deals__0.csv"
HEADER = ("Deal", "Company", "Contact", "Value", "Currency", "Stage", "Close date")
ROOF = ("Roof", "Acme", "Ada Byron", "1200", "EUR", "Proposal", "2026-12-01")
WALL = ("Wall", "Acme", "Ada Byron", "900", "USD", "Tasting", "2026-12-02")
DOOR = ("Door", "Bell Ltd", "", "much", "EUR", "Won", "2026-01-03")
NOTHING = ("", "", "", "7", "", "Won", "")


def deals_file(folder: Path, *rows: Sequence[str]) -> Path:
    path = folder / "deals.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *rows])
    return path


def rows(workspace: Workspace, sql: str) -> list[tuple[object, ...]]:
    return workspace.read(lambda reading: reading.rows(sql), CancelToken())


def brought_to_check(qtbot: QtBot, screen: ImportScreen, path: Path) -> None:
    screen.begin([path])
    qtbot.waitUntil(lambda: screen.file.check is not None)


def primary(screen: ImportScreen) -> str:
    return screen.parts.footer.primary.text()


def boxes(screen: ImportScreen) -> list[QComboBox]:
    return list(screen.parts.check.stages.boxes.values())


def choose(box: QComboBox, words: str) -> None:
    place = box.findText(words)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_a_file_of_deals_comes_in_by_the_keyboard_and_goes_by_one_undo(
    qtbot: QtBot, screen: ImportScreen, runner: Runner, workspace: Workspace
) -> None:
    brought_to_check(qtbot, screen, SAMPLE)
    assert (screen.step, primary(screen)) == (MATCH, "Import 33 deals")
    said = screen.file.check
    assert said is not None
    QTest.keyClick(screen.parts.footer.primary, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: screen.step == DONE and not screen.importer.is_running)
    figures = [tile.text() for tile in screen.parts.done.tiles]
    assert (figures, primary(screen)) == (["33", "33", "0", "0", "0"], "Show the deals")
    counts = "SELECT count(*), sum(base IS NULL) FROM deal_line"
    assert rows(workspace, counts) == [(33, said.apart)]
    screen.action_requested.connect(lambda key: runner.undo(screen) if key == "edit.undo" else None)
    with qtbot.waitSignal(runner.changed):
        screen.parts.footer.undo.click()
    assert rows(workspace, "SELECT count(*) FROM deal") == [(0,)]
    assert rows(workspace, "SELECT count(*) FROM contact") == [(0,)]


def test_a_stage_that_is_not_known_is_chosen_before_the_import(
    qtbot: QtBot, screen: ImportScreen, workspace: Workspace, tmp_path: Path
) -> None:
    brought_to_check(qtbot, screen, deals_file(tmp_path, ROOF, WALL, DOOR))
    assert primary(screen) == "Choose 1 stage"
    screen.go_on()
    assert (screen.step, primary(screen)) == (CHECK, "Import 3 deals")
    tasting, *known = boxes(screen)
    assert [box.currentText() for box in (tasting, *known)] == ["", "Proposal", "Won"]
    shown = screen.parts.check.first_deals.table.model()
    assert shown.index(1, 3).data() == "Tasting"
    choose(tasting, "Negotiation")
    assert screen.file.undecided() == 0
    assert shown.index(1, 3).data() == "Negotiation"
    screen.go_on()
    qtbot.waitUntil(lambda: screen.step == DONE)
    names = "SELECT s.name FROM deal d JOIN stage s ON s.id = d.stage_id ORDER BY d.name"
    assert rows(workspace, names) == [("Won",), ("Proposal",), ("Negotiation",)]
    assert rows(workspace, "SELECT count(*) FROM stage") == [(6,)]


def test_a_stage_not_chosen_becomes_a_new_one(
    qtbot: QtBot, screen: ImportScreen, workspace: Workspace, tmp_path: Path
) -> None:
    brought_to_check(qtbot, screen, deals_file(tmp_path, WALL))
    screen.go_on()
    screen.go_on()
    qtbot.waitUntil(lambda: screen.step == DONE)
    assert rows(workspace, "SELECT name FROM stage WHERE id > 6") == [("Tasting",)]


def test_what_will_happen_and_what_is_wrong_is_told_with_its_row(
    qtbot: QtBot, screen: ImportScreen, tmp_path: Path
) -> None:
    brought_to_check(qtbot, screen, deals_file(tmp_path, ROOF, WALL, DOOR, NOTHING))
    check = screen.file.check
    assert check is not None
    counts = (check.new, check.rejected, check.new_contacts, check.new_companies, check.apart)
    assert counts == (3, 1, 1, 2, 1)
    table = screen.parts.problems.table.model()
    said = [[table.index(row, column).data() for column in (0, 1)] for row in range(2)]
    assert said == [
        ["Row 4", "amount “much” is no amount; kept as a note"],
        ["Row 5", "no name, contact or company; left out"],
    ]
    columns = screen.parts.match.table.columns
    assert [columns.index(row, 4).data() for row in (1, 2)] == [
        "makes 2 companies",
        "makes 1 contact",
    ]


def test_the_same_file_twice_creates_nothing(
    qtbot: QtBot, screen: ImportScreen, workspace: Workspace, tmp_path: Path
) -> None:
    path = deals_file(tmp_path, ROOF)
    for _ in range(2):
        brought_to_check(qtbot, screen, path)
        screen.go_on()
        qtbot.waitUntil(lambda: screen.step == DONE and not screen.importer.is_running)
    assert [tile.text() for tile in screen.parts.done.tiles] == ["1", "0", "0", "1", "0"]
    assert not screen.outcome.is_undoable
    assert rows(workspace, "SELECT count(*) FROM deal") == [(1,)]


def test_the_user_says_what_the_rows_are(
    qtbot: QtBot, screen: ImportScreen, a_file: MakeFile
) -> None:
    brought_to_check(qtbot, screen, a_file(ADA))
    of = screen.parts.match.conventions.of
    assert of.currentText() == "Contacts"
    choose(of, "Deals")
    qtbot.waitUntil(lambda: screen.parts.check.of is TableOf.DEALS)
    qtbot.waitUntil(lambda: screen.file.check is not None)
    assert primary(screen).endswith("deal")
    screen.parts.match.table.open_targets("am")
    targets = screen.parts.match.table.targets
    assert targets.list.currentItem().text() == "Amount"
    targets.hide()
    choose(of, "Contacts")
    qtbot.waitUntil(lambda: primary(screen) == "Import 1 contact")


def test_a_column_sent_elsewhere_is_read_so(
    qtbot: QtBot, screen: ImportScreen, tmp_path: Path
) -> None:
    brought_to_check(qtbot, screen, deals_file(tmp_path, ROOF))
    screen.parts.match.table.target_chosen.emit(3, Target.EXTRA, "")
    qtbot.waitUntil(lambda: screen.file.check is not None)
    qtbot.waitUntil(lambda: screen.parts.check.first_deals.table.model().index(0, 2).data() == "")


def test_leaving_shows_the_deals(qtbot: QtBot, screen: ImportScreen, tmp_path: Path) -> None:
    brought_to_check(qtbot, screen, deals_file(tmp_path, ROOF))
    with qtbot.waitSignal(screen.action_requested) as asked:
        screen.cancel()
    assert asked.args == ["go.pipeline"]


def test_the_first_deals_are_shown_as_they_will_be(screen: ImportScreen) -> None:
    model = FirstDealsModel()
    model.setParent(screen)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    person = Card(name="Ada Byron")
    deal = DealCard("Roof", 120050, "USD", "Offer", close_day="2026-12-01", person=person)
    model.set_rows([SourceRow(2, None, (), (), deal), SourceRow(3, None, ())])
    assert [model.index(0, column).data() for column in range(5)] == [
        *("Roof", "Ada Byron", "$1,200.50", "Offer", "12/1/26"),
    ]
    model.set_stages(lambda _deal: "Proposal")
    assert model.index(0, 3).data(CELL_ROLE).text == "Proposal"
    assert model.rowCount() == 1


@pytest.mark.parametrize("count", [1, 60])
def test_many_stages_are_told_and_do_not_fill_the_page(
    qtbot: QtBot, screen: ImportScreen, tmp_path: Path, count: int
) -> None:
    letters = "abcdefghij"
    names = [f"Odd {letters[n // 10]}{letters[n % 10]}" for n in range(count)]
    lines = [(*ROOF[:5], name, "") for name in names]
    brought_to_check(qtbot, screen, deals_file(tmp_path, *lines))
    assert screen.file.undecided() == count
    assert len(boxes(screen)) == min(count, 40)
