"""Files in the panel: attached, looked at, opened, renamed and deleted by keys."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services import contacts
from crm_desktop.services.files import AttachFiles
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.files.opening import ProgramQuestion
from crm_desktop.ui.files.page import FilesPage
from crm_desktop.ui.files.photo import take_photo
from crm_desktop.ui.records.panel import Panel
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import contacts_screen
from tests.helpers.gui import add_people, do, panel_of

Key = Qt.Key


@dataclass(frozen=True, slots=True)
class Shelf:
    """A person's files and the page that shows them."""

    runner: Runner
    workspace: Workspace
    qtbot: QtBot
    key: int

    def put(self, *paths: Path) -> FilesPage:
        """The page, shown with these files attached."""
        if paths:
            do(self.workspace, AttachFiles("contact", self.key, paths))
        page = FilesPage(self.runner, "contact")
        self.qtbot.addWidget(page)
        page.resize(420, 600)
        page.show()
        page.show_record(self.key, "Ana")
        self.qtbot.waitUntil(lambda: _has(page, *(path.name for path in paths)))
        return page

    def on_screen(self) -> tuple[Panel, FilesPage]:
        """The panel of the contacts screen with the page in sight."""
        screen = contacts_screen(self.runner, self.qtbot)
        screen.list.go_to(self.key)
        panel = panel_of(screen)
        self.qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.id == self.key)
        panel.show_page("Files")
        [page] = panel.findChildren(FilesPage)
        return panel, page

    def photo(self) -> bytes:
        return self.workspace.read(lambda r: contacts.detail(r, self.key), CancelToken()).photo


@pytest.fixture
def shelf(runner: Runner, workspace: Workspace, qtbot: QtBot) -> Shelf:
    return Shelf(runner, workspace, qtbot, add_people(workspace)[0])


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What would have been handed to the system's programs."""
    found: list[Path] = []

    def note(url: QUrl) -> bool:
        found.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return found


def _picture(tmp_path: Path, width: int = 40) -> Path:
    image = QImage(width, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    path = tmp_path / "tiles.png"
    assert image.save(str(path))
    return path


def _has(page: FilesPage, *names: str) -> bool:
    return tuple(each.name for each in page.model.files) == names


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("notes.txt", "Grüße\nan alle".encode(), "text"),
        ("data.unknown", b"plain words", "text"),
        ("offer.pdf", b"%PDF-1.7 \xff\xfe\x00", ""),
        ("page.html", b"<img src='file:///etc/passwd'><b>x</b>", "text"),
    ],
)
def test_what_can_be_seen_of_a_file_is_shown(
    name: str, content: bytes, kind: str, shelf: Shelf, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    page = shelf.put(path)
    if kind:
        shelf.qtbot.waitUntil(lambda: page.preview.look.text == content.decode())
        assert page.preview.text.toPlainText() == content.decode()
    else:
        shelf.qtbot.waitUntil(page.preview.nothing.isVisible)


def test_a_picture_is_shown(shelf: Shelf, tmp_path: Path) -> None:
    page = shelf.put(_picture(tmp_path))
    shelf.qtbot.waitUntil(lambda: page.preview.look.picture is not None)


def test_enter_opens_a_copy(shelf: Shelf, tmp_path: Path, opened: list[Path]) -> None:
    page = shelf.put(_picture(tmp_path))
    QTest.keyClick(page.list, Key.Key_Return)
    shelf.qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].read_bytes() == (tmp_path / "tiles.png").read_bytes()


@pytest.mark.parametrize("agrees", [True, False])
def test_a_program_asks_first(
    agrees: bool, shelf: Shelf, tmp_path: Path, opened: list[Path]
) -> None:
    path = tmp_path / "offer.pdf.exe"
    path.write_bytes(b"MZ")
    page = shelf.put(path)
    QTest.keyClick(page.list, Key.Key_Return)
    [question] = page.findChildren(ProgramQuestion)
    assert opened == []
    if agrees:
        question.open_button.click()
        shelf.qtbot.waitUntil(lambda: bool(opened))
    else:
        QTest.keyClick(question, Key.Key_Escape)
        shelf.qtbot.waitUntil(lambda: not page.findChildren(ProgramQuestion))
        assert opened == []


def test_delete_takes_a_file_away(shelf: Shelf, tmp_path: Path) -> None:
    do(shelf.workspace, AttachFiles("contact", shelf.key, (_picture(tmp_path),)))
    _, page = shelf.on_screen()
    shelf.qtbot.waitUntil(lambda: _has(page, "tiles.png"))
    page.list.setFocus()
    QTest.keyClick(page.list, Key.Key_Delete)
    shelf.qtbot.waitUntil(lambda: _has(page))
    assert page.list.isHidden()


def test_files_dropped_on_the_panel_are_attached(shelf: Shelf, tmp_path: Path) -> None:
    panel, page = shelf.on_screen()
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(_picture(tmp_path)))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), copy, dragged, left, none)
    QApplication.sendEvent(panel, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(panel, QDropEvent(QPointF(5, 5), copy, dragged, left, none))
    shelf.qtbot.waitUntil(lambda: _has(page, "tiles.png"))


def test_a_photo_is_chosen_and_is_no_larger_than_needed(shelf: Shelf, tmp_path: Path) -> None:
    page = shelf.put()
    path = str(_picture(tmp_path, width=4_000))
    take_photo(shelf.runner, page, "contact", shelf.key, path)
    shelf.qtbot.waitUntil(lambda: shelf.photo() != b"")
    assert QImage.fromData(shelf.photo()).width() == 1024


def test_what_is_no_picture_is_refused_in_words(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(b"no picture")
    page = shelf.put()
    refused: list[BaseException] = []
    shelf.runner.failed.disconnect()
    shelf.runner.failed.connect(lambda error, _asker: refused.append(error))
    take_photo(shelf.runner, page, "contact", shelf.key, str(path))
    shelf.qtbot.waitUntil(partial(bool, refused))
    assert str(refused[0]) == "no-picture"
