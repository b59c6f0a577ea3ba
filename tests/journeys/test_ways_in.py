"""Ways in and out: bad files, held files, a second start, another business, what is remembered."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, Qt
from PySide6.QtWidgets import QFileDialog

from crm_desktop.app.holding import door_of
from crm_desktop.domain.safety_copy import Why
from crm_desktop.services import backing_up
from crm_desktop.services.contacts import AddContact
from crm_desktop.ui.dialogs.safety_copies import SafetyCopiesDialog
from tests.helpers.workspaces import another_database, files_in, overwrite
from tests.journeys.person import Person, a_business

PEOPLE = (
    ("Marta Oliveira", "Oliveira Tiles", "Owner", "marta@tiles.example"),
    ("Noor Haddad", "", "", "noor@example.org"),
    ("Ines Duarte", "Quay Dental", "Office manager", "ines@quay.example"),
)


def with_people(path: Path, name: str = "Harbour Studio") -> Path:
    """A closed business of three people."""
    bench = a_business(path, name)
    for each in PEOPLE:
        bench.do(AddContact(*each))
    bench.workspace.close()
    return path


def _damage(path: Path) -> None:
    with_people(path)
    overwrite(path, 1000, b"\xff" * 12_000)


def _foreign(path: Path) -> None:
    another_database(path)


def _newer(path: Path) -> None:
    with_people(path)
    overwrite(path, 60, (9_999).to_bytes(4, "big"))


def _text(path: Path) -> None:
    path.write_text("Name;E-Mail\n" * 99)


def _nothing(_path: Path) -> None:
    """No file is there."""


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (_nothing, "There is no file"),
    "empty": (Path.touch, "is empty"),
    "text": (_text, "is no CRM Desktop file"),
    "foreign": (_foreign, "is no CRM Desktop file"),
    "damaged": (_damage, "is damaged"),
    "newer": (_newer, "was written by a newer CRM Desktop"),
    "folder": (Path.mkdir, "is a folder"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_leads_to_welcome_with_the_reason_and_stays_as_it_is(
    person: Person, tmp_path: Path, kind: str
) -> None:
    make, words = BAD[kind]
    folder = tmp_path / "files"
    folder.mkdir()
    make(folder / "studio.crm")
    before = files_in(folder)
    person.start(folder / "studio.crm")
    assert person.session.window is None
    assert any(words in text and "studio.crm" in text for text in person.texts(person.welcome))
    assert files_in(folder) == before


def test_a_bad_file_from_the_menu_leaves_the_open_business_open(
    person: Person, tmp_path: Path
) -> None:
    person.start(with_people(tmp_path / "studio.crm"))
    another_database(tmp_path / "other.crm")
    person.press("Ctrl+O")
    person.choose_file(tmp_path / "other.crm")
    person.until(lambda: "is no CRM Desktop file" in person.toast)
    person.until_shown("Ines Duarte")


def test_a_file_held_elsewhere_is_named_with_its_holder(person: Person, tmp_path: Path) -> None:
    path = with_people(tmp_path / "studio.crm")
    program = (
        "import sys; from PySide6.QtCore import QLockFile; lock = QLockFile(sys.argv[1]);"
        "print(lock.tryLock(0), flush=True); sys.stdin.read()"
    )
    lock = path.with_name(".studio.crm.lock")
    with subprocess.Popen(
        [sys.executable, "-c", program, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"True"
        person.start(path)
        assert person.session.window is None
        assert person.reads(f"process {holder.pid}", person.welcome)
        holder.stdin.close()


def test_a_lock_whose_process_is_gone_keeps_nobody_out(person: Person, tmp_path: Path) -> None:
    path = with_people(tmp_path / "studio.crm")
    program = (
        "import os, sys; from PySide6.QtCore import QLockFile; lock = QLockFile(sys.argv[1]);"
        "lock.tryLock(0); os._exit(0)"
    )
    lock = path.with_name(".studio.crm.lock")
    subprocess.run([sys.executable, "-c", program, str(lock)], check=True)
    assert lock.exists()
    person.start(path)
    person.until_shown("Ines Duarte")


def test_a_second_start_brings_the_first_window_forward(person: Person, tmp_path: Path) -> None:
    path = with_people(tmp_path / "studio.crm")
    person.start(path)
    person.until_shown("Ines Duarte")
    person.until(lambda: _listens(path))
    person.window.hide()
    with subprocess.Popen(
        [sys.executable, "-m", "crm_desktop", "--data-dir", str(person.home), str(path)],
        stderr=subprocess.PIPE,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    ) as second:
        person.until(lambda: second.poll() is not None)
        person.until(person.window.isVisible)
        assert second.stderr is not None
        assert (second.returncode, second.stderr.read()) == (0, b"")


def _listens(path: Path) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(door_of(path))
    return socket.waitForConnected(100)


def test_another_business_closes_the_former_one_in_order(person: Person, tmp_path: Path) -> None:
    first, second = with_people(tmp_path / "first.crm"), tmp_path / "second.crm"
    with_people(second, "Second & Sons")
    person.start(first)
    person.until_shown("Ines Duarte")
    person.press("Del")
    person.until_shown("Marta Oliveira")
    person.press("Ctrl+O")
    person.choose_file(second)
    person.look_at(person.window)
    assert person.window.windowTitle() == "Second & Sons – CRM Desktop"
    assert len(person.names()) == len(PEOPLE)
    assert [each.why for each in backing_up.copies(first, person.session.backups)] == [Why.CLOSING]
    assert QLockFile(str(tmp_path / ".first.crm.lock")).tryLock(0)
    assert not list(tmp_path.glob("first.crm-*"))
    assert person.session.settings.recent[:2] == (str(second), str(first))


def test_a_dropped_business_is_opened_and_the_open_one_only_shown(
    person: Person, tmp_path: Path
) -> None:
    first, second = with_people(tmp_path / "first.crm"), with_people(tmp_path / "second.crm")
    link = tmp_path / "link.crm"
    link.symlink_to(first)
    person.start(first)
    window = person.window
    person.drop([link])
    assert person.window is window
    person.drop([second])
    person.look_at(person.window)
    assert person.window.runner.workspace.path == second


def test_a_safety_copy_is_opened_beside_the_file_that_it_is_of(
    person: Person, tmp_path: Path
) -> None:
    path = with_people(tmp_path / "studio.crm")
    person.start(path)
    person.until_shown("Ines Duarte")
    person.press("Del")
    person.until_shown("Marta Oliveira")
    person.leave()
    person.start()
    person.until_shown("Marta Oliveira")
    person.window.run_action("file.copies")
    person.dialog(SafetyCopiesDialog)
    person.press("Return")
    person.until(lambda: person.window.runner.workspace.path != path)
    person.look_at(person.window)
    assert person.names() == ["Marta Oliveira", "Noor Haddad"]
    assert person.window.runner.workspace.path.parent == tmp_path


def test_place_size_columns_sort_screen_and_theme_come_back(person: Person, tmp_path: Path) -> None:
    person.start(with_people(tmp_path / "studio.crm"))
    person.until_shown("Ines Duarte")
    person.window.run_action("view.dark")
    person.window.resize(1180, 720)
    screen = person.records()
    screen.list.table.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    screen.list.columns.choose(["name", "company", "email"])
    person.settle()
    person.press("Ctrl+3")
    person.until_shown("Oliveira Tiles", "companies")
    person.settle()
    before = screen.save_state()
    person.leave()

    person.start()
    assert person.session.settings.theme == "dark"
    assert person.window.actions_table["view.dark"].isChecked()
    assert person.window.here == "companies"
    assert person.window.height() == 720  # the screen of tests is too narrow for the width
    person.press("Ctrl+2")
    person.until(lambda: bool(person.shown()))
    assert person.records().save_state() == before


@pytest.mark.parametrize("left", ["{", '{"window": "["}', '{"window": "[]"}'])
def test_a_damaged_memory_of_the_window_harms_nothing(
    person: Person, tmp_path: Path, left: str
) -> None:
    person.places.state.mkdir(parents=True)
    person.places.window_state.write_text(left)
    person.start(with_people(tmp_path / "studio.crm"))
    person.until_shown("Ines Duarte")


def test_a_lost_folder_for_copies_does_not_keep_the_business_shut(
    person: Person, tmp_path: Path
) -> None:
    (tmp_path / "disk").write_text("a file where a folder was")
    person.places.config.mkdir(parents=True)
    person.places.settings.write_text(json.dumps({"backups": str(tmp_path / "disk" / "copies")}))
    person.start(with_people(tmp_path / "studio.crm"))
    person.until_shown("Ines Duarte")
    assert person.session.backups == person.places.backups


def test_welcome_opens_a_recent_file_that_was_moved_back(person: Person, tmp_path: Path) -> None:
    path = with_people(tmp_path / "studio.crm")
    person.start(path)
    person.until_shown("Ines Duarte")
    person.leave()
    shutil.move(path, tmp_path / "elsewhere.crm")
    person.start()
    assert person.reads("There is no file", person.welcome)
    shutil.move(tmp_path / "elsewhere.crm", path)
    person.look_at(person.welcome)
    person.press("Tab", "Return")
    person.dialog(QFileDialog)
    person.choose_file(path)
    person.look_at(person.window)
    person.until_shown("Ines Duarte")
