from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.safety_copy import SafetyCopy, Why
from crm_desktop.ui.dialogs.safety_copies import SafetyCopiesDialog
from crm_desktop.ui.dialogs.safety_copy_rows import SafetyCopies

NOW = 1_795_262_520_000
HOUR = 3_600_000


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def some_copies(folder: Path) -> list[SafetyCopy]:
    """A copy for each reason, a few hours apart."""
    return [
        SafetyCopy(folder / f"{n}.crm", "harbour", NOW - n * 30 * HOUR, why, 12_408, 5_400_000)
        for n, why in enumerate(Why)
    ]


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> SafetyCopiesDialog:
    made = SafetyCopiesDialog(None, some_copies(tmp_path), tmp_path, NOW)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open()
    return made


def test_each_copy_says_when_why_and_how_much(tmp_path: Path) -> None:
    model = SafetyCopies(some_copies(tmp_path), NOW)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown = [[model.index(row, column).data() for column in range(4)] for row in range(4)]
    assert [line[1:] for line in shown] == [
        [why, "12,408", "5.4 MB"]
        for why in ("when closing", "before an import", "before an upgrade", "asked for")
    ]
    assert shown[0][0].startswith(("21 Nov", "22 Nov"))
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(4)]
    assert titles == ["Made", "Why", "Contacts", "Size"]


def test_the_newest_is_chosen_at_first_and_enter_opens_it(
    qtbot: QtBot, dialog: SafetyCopiesDialog
) -> None:
    with qtbot.waitSignal(dialog.open_requested) as asked:
        QTest.keyClick(dialog.parts.open, Qt.Key.Key_Space)
    assert asked.args is not None
    assert asked.args[0].why is Why.CLOSING
    assert not dialog.isVisible()


def test_another_is_opened_by_choosing_it(qtbot: QtBot, dialog: SafetyCopiesDialog) -> None:
    dialog.parts.table.selectRow(2)
    with qtbot.waitSignal(dialog.open_requested) as asked:
        dialog.parts.open.click()
    assert asked.args is not None
    assert asked.args[0].why is Why.UPGRADE


def test_closing_opens_nothing(qtbot: QtBot, dialog: SafetyCopiesDialog) -> None:
    with qtbot.assertNotEmitted(dialog.open_requested):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_without_copies_it_says_when_one_is_made(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = SafetyCopiesDialog(None, [], tmp_path / "none", NOW)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.parts.nothing.isVisible()
    assert not dialog.parts.open.isEnabled()
    assert not dialog.parts.show_folder.isEnabled()


class Files(QObject):
    """Stands where the system's file manager would."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @Slot(QUrl)
    def show_url(self, url: QUrl) -> None:
        self.shown.append(url.toLocalFile())


def test_the_folder_is_shown_by_the_file_manager(
    dialog: SafetyCopiesDialog, tmp_path: Path
) -> None:
    files = Files()
    # It takes text only, although its stub says bytes.
    QDesktopServices.setUrlHandler("file", files, "show_url")  # type: ignore[arg-type]
    try:
        dialog.parts.show_folder.click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert files.shown == [str(tmp_path)]
