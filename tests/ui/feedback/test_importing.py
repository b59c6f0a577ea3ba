"""Responses from a table: its columns, what is missing, what became of the rows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.feedback import ResponseRow
from crm_desktop.interop.workbook_writer import Sheet, write_workbook
from crm_desktop.services import feedback
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.feedback.columns_form import MOST
from crm_desktop.ui.feedback.importing import ImportDialog
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import texts
from tests.helpers.gui import add_people

TABLE = """Day;E-mail;Rating;Words
2026-11-02;person0@example.org;5;Quick
2026-11-03;nobody@else.example;2;Slow
2026-11-04;person0@example.org;7;
some day;person0@example.org;3;
"""
Open = Callable[[Path], ImportDialog]


@pytest.fixture
def open_table(runner: Runner, workspace: Workspace, qtbot: QtBot) -> Open:
    """Opens the dialog for a file, once its columns are known."""
    add_people(workspace, 1)
    parent = QWidget()
    qtbot.addWidget(parent)

    def opened(path: Path) -> ImportDialog:
        made = ImportDialog(runner, parent, path)
        made.open()
        qtbot.waitUntil(lambda: bool(made.columns.boxes))
        return made

    return opened


def _rows(workspace: Workspace) -> list[ResponseRow]:
    return workspace.read(lambda r: feedback.rows(r, feedback.ids(r)), CancelToken())


def _table(folder: Path, text: str = TABLE, name: str = "said.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_is_taken_in_and_the_rest_handed_back(
    open_table: Open, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_table(_table(tmp_path))
    assert dialog.columns.fields() == ("at", "email", "score", "")
    box = dialog.columns.boxes[3]
    box.setCurrentIndex(box.findData("comment"))
    QTest.keyClick(dialog.go_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.taken is not None)
    assert [(row.person, row.score, row.comment) for row in _rows(workspace)] == [
        ("", 2, "Slow\nnobody@else.example"),
        ("Marta Oliveira", 5, "Quick"),
    ]
    assert "2 responses taken in" in texts(dialog.outcome)
    rows = dialog.outcome.rows
    reasons = [rows.index(row, 1).data() for row in range(rows.rowCount())]
    assert reasons == ["“7” is no score of this scale.", "“some day” is no day."]
    target = tmp_path / "left out.csv"
    dialog.save_refused(target)
    qtbot.waitUntil(lambda: dialog.outcome.saved.text().startswith("Saved as "))
    lines = target.read_text("utf-8-sig").splitlines()
    assert lines[0] == "Day,E-mail,Rating,Words,Why"
    assert lines[2].endswith("“some day” is no day.")


def test_without_a_score_or_words_nothing_can_be_taken(
    open_table: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_table(_table(tmp_path, "Day;Who\n2026-11-02;Marta\n"))
    assert not dialog.go_button.isEnabled()
    first, second = dialog.columns.boxes
    for box in (first, second):  # the second one takes it from the first
        box.setCurrentIndex(box.findData("comment"))
    assert dialog.columns.fields() == ("", "comment")
    assert dialog.go_button.isEnabled()


def test_the_same_table_twice_adds_nothing(
    open_table: Open, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    path = _table(tmp_path, "Day;Rating\n2026-11-02;5\n")
    first = open_table(path)
    first.go()
    qtbot.waitUntil(lambda: first.taken is not None)
    dialog = open_table(path)
    dialog.go()
    qtbot.waitUntil(lambda: dialog.taken is not None)
    assert len(_rows(workspace)) == 1
    assert any("1 row was here already." in each for each in texts(dialog))


def test_a_workbook_is_read_by_its_first_sheet(
    open_table: Open, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "said.xlsx"
    none: frozenset[str] = frozenset()
    sheet = Sheet("Said", ("Day", "Rating", "Comment"), none, none, none, "Long", "…")
    write_workbook(path, sheet, ["2026-11-02\x004\0Fine"], lambda: None)
    dialog = open_table(path)
    dialog.go()
    qtbot.waitUntil(lambda: dialog.taken is not None)
    assert [(row.score, row.comment) for row in _rows(workspace)] == [(4, "Fine")]


def test_a_file_that_cannot_be_read_is_told(runner: Runner, tmp_path: Path, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ImportDialog(runner, parent, tmp_path / "gone.csv")
    dialog.open()
    qtbot.waitUntil(lambda: "cannot be read" in dialog.told.text())


def test_of_very_many_columns_the_first_are_offered(
    open_table: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    heads = ";".join(f"Column {n}" for n in range(300))
    dialog = open_table(_table(tmp_path, f"{heads}\n{';'.join('x' * 300)}\n"))
    assert len(dialog.columns.boxes) == MOST
    assert len(dialog.columns.fields()) == 300
