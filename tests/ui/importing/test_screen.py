"""Files from the first look to what became of them, as a person would bring them in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.services.importing.source import Target
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.importing.layout import CHECK, DONE, MATCH
from crm_desktop.ui.importing.screen import ImportScreen
from crm_desktop.ui.runner import Runner
from tests.ui.importing.conftest import ADA, ALIKE, BLAISE, NOBODY, MakeFile

DATA = Path(__file__).parents[2] / "data"


def names(workspace: Workspace) -> list[str]:
    """The contacts there are."""
    rows = workspace.read(lambda r: r.rows("SELECT name FROM contact ORDER BY id"), CancelToken())
    return [name for (name,) in rows]


def brought_to_check(qtbot: QtBot, screen: ImportScreen, path: Path) -> None:
    """Look at the file and wait until everything about it is known."""
    screen.begin([path])
    qtbot.waitUntil(lambda: screen.file.check is not None)


def brought_in(qtbot: QtBot, screen: ImportScreen, path: Path) -> None:
    """Import the file by the keyboard."""
    brought_to_check(qtbot, screen, path)
    QTest.keyClick(screen.parts.footer.primary, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: screen.step == DONE and not screen.importer.is_running)


def figures(screen: ImportScreen) -> list[str]:
    """What the tiles of the last page say."""
    return [tile.text() for tile in screen.parts.done.tiles]


def primary(screen: ImportScreen) -> str:
    """What the primary button says."""
    return screen.parts.footer.primary.text()


def test_nothing_is_changed_before_import_is_pressed(
    qtbot: QtBot, screen: ImportScreen, workspace: Workspace, a_file: MakeFile
) -> None:
    brought_to_check(qtbot, screen, a_file(ADA, BLAISE, NOBODY))
    assert (screen.step, primary(screen)) == (MATCH, "Import 2 contacts")
    assert names(workspace) == []
    screen.cancel()
    assert names(workspace) == []


def test_rows_in_are_the_sum_of_what_became_of_them(
    qtbot: QtBot, screen: ImportScreen, workspace: Workspace, a_file: MakeFile
) -> None:
    brought_in(qtbot, screen, a_file(ADA, BLAISE, NOBODY))
    assert figures(screen) == ["3", "2", "0", "0", "1"]
    assert names(workspace) == ["Ada Byron", "Blaise Pascal"]


def test_the_same_file_twice_creates_nothing(
    qtbot: QtBot, screen: ImportScreen, workspace: Workspace, a_file: MakeFile
) -> None:
    path = a_file(ADA, BLAISE)
    brought_in(qtbot, screen, path)
    brought_in(qtbot, screen, path)
    assert figures(screen) == ["2", "0", "0", "2", "0"]
    assert not screen.outcome.is_undoable
    assert len(names(workspace)) == 2


def test_undo_takes_it_all_back_and_the_page_says_so(
    qtbot: QtBot, screen: ImportScreen, runner: Runner, workspace: Workspace, a_file: MakeFile
) -> None:
    brought_in(qtbot, screen, a_file(ADA, BLAISE))
    screen.action_requested.connect(lambda key: runner.undo(screen) if key == "edit.undo" else None)
    with qtbot.waitSignal(runner.changed):
        screen.parts.footer.undo.click()
    qtbot.waitUntil(lambda: not screen.outcome.is_undoable)
    assert not screen.parts.footer.undo.isEnabled()
    assert names(workspace) == []
    runner.redo(screen)
    qtbot.waitUntil(lambda: screen.outcome.is_undoable)


def test_a_column_sent_elsewhere_is_checked_again_and_remembered(
    qtbot: QtBot, screen: ImportScreen, workspace: Workspace, a_file: MakeFile
) -> None:
    path = a_file(ADA)
    brought_to_check(qtbot, screen, path)
    screen.parts.match.table.target_chosen.emit(5, Target.TAGS, "")
    assert screen.file.check is None
    qtbot.waitUntil(lambda: screen.file.check is not None)
    screen.go_on()
    qtbot.waitUntil(lambda: screen.step == DONE)
    tags = workspace.read(lambda r: r.rows("SELECT name FROM tag"), CancelToken())
    assert tags == [("M",)]
    brought_to_check(qtbot, screen, path)
    column = screen.parts.match.table.columns.column_at(5)
    assert (column.target, column.how) == (Target.TAGS, "remembered")


def test_duplicates_are_decided_before_the_import(
    qtbot: QtBot, screen: ImportScreen, workspace: Workspace, a_file: MakeFile
) -> None:
    brought_in(qtbot, screen, a_file(ADA))
    brought_to_check(qtbot, screen, a_file(ALIKE, BLAISE, name="more.csv"))
    assert primary(screen) == "Decide 1 duplicate"
    screen.go_on()
    assert screen.step == CHECK
    QTest.keyClick(screen.parts.check.duplicates, Qt.Key.Key_1)
    assert primary(screen) == "Import 2 contacts"
    screen.go_on()
    qtbot.waitUntil(lambda: screen.step == DONE)
    assert names(workspace) == ["Ada Byron", "Blaise Pascal"]


def test_cards_go_straight_to_the_check(qtbot: QtBot, screen: ImportScreen) -> None:
    brought_to_check(qtbot, screen, DATA / "vcard" / "ez-vcard__John_Doe_GMAIL.vcf")
    assert screen.step == CHECK
    assert not screen.parts.footer.back.isVisible()
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert screen.step == CHECK


def test_escape_goes_one_step_back(qtbot: QtBot, screen: ImportScreen, a_file: MakeFile) -> None:
    brought_to_check(qtbot, screen, a_file(ADA))
    qtbot.waitActive(screen)
    screen.parts.footer.check.click()
    assert screen.step == CHECK
    QTest.keyClick(screen.parts.check.first.table, Qt.Key.Key_Escape)
    assert screen.step == MATCH


@pytest.mark.parametrize(
    ("sample", "said"),
    [
        ("xlsx/SheetJS_test_files__password_2002_40_972000.xls", "protected by a password"),
        ("vcard/SOURCES.vcf", "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_said_in_words(
    qtbot: QtBot, screen: ImportScreen, sample: str, said: str
) -> None:
    with qtbot.waitSignal(screen.file.unreadable) as told:
        screen.begin([DATA / sample])
    assert said in told.args[0]
    assert screen.parts.trouble.isVisible()


def test_the_next_file_waits_its_turn(
    qtbot: QtBot, screen: ImportScreen, workspace: Workspace, a_file: MakeFile
) -> None:
    first, second = a_file(ADA), a_file(BLAISE, name="second.csv")
    screen.begin([first, second])
    qtbot.waitUntil(lambda: screen.file.check is not None)
    screen.go_on()
    qtbot.waitUntil(lambda: screen.step == DONE)
    assert primary(screen) == "Next: second.csv"
    screen.go_on()
    qtbot.waitUntil(lambda: screen.file.check is not None)
    screen.go_on()
    qtbot.waitUntil(lambda: len(names(workspace)) == 2)
    qtbot.waitUntil(lambda: primary(screen) == "Show the contacts")
    with qtbot.waitSignal(screen.action_requested) as asked:
        screen.go_on()
    assert asked.args == ["go.contacts"]


def test_no_safety_copy_no_import(
    qtbot: QtBot, screen: ImportScreen, workspace: Workspace, a_file: MakeFile
) -> None:
    def full(_token: CancelToken) -> None:
        raise CrmError("disk-full")

    screen.before_import = full
    brought_to_check(qtbot, screen, a_file(ADA))
    with qtbot.waitSignal(screen.importer.failed):
        screen.go_on()
    assert "disk is full" in screen.parts.notice.text()
    assert primary(screen) == "Import 1 contact"
    assert names(workspace) == []


def test_the_safety_copy_comes_before_the_rows(
    qtbot: QtBot, screen: ImportScreen, workspace: Workspace, a_file: MakeFile
) -> None:
    seen: list[list[str]] = []
    screen.before_import = lambda _token: seen.append(names(workspace))
    brought_in(qtbot, screen, a_file(ADA))
    assert seen == [[]]


def test_cancelled_before_the_rows_nothing_remains(
    qtbot: QtBot, screen: ImportScreen, workspace: Workspace, a_file: MakeFile
) -> None:
    brought_to_check(qtbot, screen, a_file(ADA))
    with qtbot.waitSignal(screen.importer.cancelled):
        screen.go_on()
        screen.cancel()
    assert not screen.importer.is_running
    assert names(workspace) == []
    assert primary(screen) == "Import 1 contact"


@pytest.mark.parametrize("runner", ["threads"], indirect=True)
def test_cancelled_among_the_rows_nothing_remains(
    qtbot: QtBot, screen: ImportScreen, workspace: Workspace, a_file: MakeFile
) -> None:
    rows = [("Ada", f"Byron {n}", f"a{n}@x{n}.example", "", "", "") for n in range(6000)]
    brought_to_check(qtbot, screen, a_file(*rows))
    screen.importer.progressed.connect(lambda _rows, _share: screen.cancel())
    with qtbot.waitSignal(screen.importer.cancelled, timeout=20_000):
        screen.go_on()
    assert names(workspace) == []
    assert primary(screen) == "Import 6,000 contacts"


def test_without_a_file_it_asks_for_one(qtbot: QtBot, screen: ImportScreen) -> None:
    screen.begin([])
    dialog = screen.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    assert screen.parts.start.isVisible()
    assert any(button.isVisible() for button in screen.parts.start.findChildren(QPushButton))


def test_rows_left_out_are_saved_and_come_in_once_mended(
    qtbot: QtBot,
    screen: ImportScreen,
    workspace: Workspace,
    a_file: MakeFile,
    tmp_path: Path,
) -> None:
    brought_in(qtbot, screen, a_file(ADA, NOBODY))
    left = tmp_path / "left.csv"
    screen.outcome.save_rejects(left)
    qtbot.waitUntil(left.exists)
    text = left.read_text("utf-8-sig")
    assert "no name, e-mail, phone or company" in text
    left.write_text(text.replace("\n,,", "\nGrace,Hopper,"), "utf-8")
    brought_in(qtbot, screen, left)
    assert names(workspace) == ["Ada Byron", "Grace Hopper"]


def test_a_table_read_in_another_way_is_shown_anew(
    qtbot: QtBot, screen: ImportScreen, a_file: MakeFile
) -> None:
    brought_to_check(qtbot, screen, a_file(ADA))
    header = screen.parts.match.conventions.header
    header.setCurrentIndex(header.findText("none"))
    header.activated.emit(header.currentIndex())
    qtbot.waitUntil(lambda: screen.file.check is not None and screen.file.check.rows == 2)
    assert screen.parts.match.table.columns.index(0, 0).data() == "Column A"


def test_what_cannot_be_read_so_stays_as_it_was(
    qtbot: QtBot, screen: ImportScreen, tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(b"Name,Phone\r\nAda,1234567\r\n" + b"x")
    brought_to_check(qtbot, screen, path)
    encoding = screen.parts.match.conventions.encoding
    encoding.setCurrentIndex(encoding.findText("UTF-32"))
    encoding.activated.emit(encoding.currentIndex())
    qtbot.waitUntil(screen.parts.notice.isVisible)
    assert encoding.currentText() == "UTF-8"


def test_text_from_files_is_never_markup(
    qtbot: QtBot, screen: ImportScreen, workspace: Workspace, a_file: MakeFile
) -> None:
    nested = "<table>" * 18
    path = a_file(("<b>x</b>", nested, "", "", "=1+1", "../../x"), name="<b>&.csv")
    brought_in(qtbot, screen, path)
    assert names(workspace) == [f"<b>x</b> {nested}"]
