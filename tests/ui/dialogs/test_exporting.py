"""Lists go out to files that come back the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.interop.workbook import read_sheet, sheets
from crm_desktop.services.contacts import EditContact
from crm_desktop.services.exporting import ExportForm
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs.export_toast import toast_of
from crm_desktop.ui.dialogs.exporting import ExportDialog
from crm_desktop.ui.dialogs.file_choice import free_name
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import add_people


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def dialog(
    qtbot: QtBot, runner: Runner, workspace: Workspace, window: QWidget, tmp_path: Path
) -> ExportDialog:
    made = ExportDialog(runner, Kind.CONTACT, add_people(workspace), window)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.choose_path(tmp_path / "people.csv")
    made.open()
    return made


@pytest.mark.parametrize(
    ("form", "start"),
    [
        (ExportForm.CSV, "\ufeffKind,Name"),
        (ExportForm.VCARD4, "BEGIN:VCARD\nVERSION:4.0"),
        (ExportForm.VCARD3, "BEGIN:VCARD\nVERSION:3.0"),
    ],
)
def test_the_list_goes_out_in_the_form_that_was_chosen(
    qtbot: QtBot, dialog: ExportDialog, form: ExportForm, start: str
) -> None:
    dialog.forms[form].click()
    with qtbot.waitSignal(dialog.exported) as done:
        QTest.keyClick(dialog.export_button, Qt.Key.Key_Space)
    path, count = done.args
    assert count == 12
    assert path.suffix == (".csv" if form is ExportForm.CSV else ".vcf")
    text = path.read_text("utf-8")
    assert text.lstrip("\ufeff").startswith(start.lstrip("\ufeff"))
    assert "Marta Oliveira" in text
    assert not dialog.isVisible()


def test_a_workbook_goes_out(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.forms[ExportForm.XLSX].click()
    with qtbot.waitSignal(dialog.exported) as done:
        QTest.keyClick(dialog.export_button, Qt.Key.Key_Space)
    path, count = done.args
    assert (path.suffix, count) == (".xlsx", 12)
    assert sheets(path) == ["Contacts"]
    names = [cells[0] for _, cells in read_sheet(path, "Contacts")]
    assert names[0] == "Name"
    assert "Marta Oliveira" in names


def test_long_texts_in_a_workbook_are_pointed_to(
    qtbot: QtBot, dialog: ExportDialog, workspace: Workspace, window: QWidget
) -> None:
    key = workspace.read(lambda r: r.value("SELECT min(id) FROM contact"), CancelToken())
    workspace.do(EditContact(key, {"note": "x" * 40_000}), CancelToken())
    dialog.forms[ExportForm.XLSX].click()
    with qtbot.waitSignal(dialog.exported):
        dialog.export()
    assert "1 long text is whole on the sheet “Long texts”" in toast_of(window).text()


def test_the_toast_leads_to_the_folder(qtbot: QtBot, dialog: ExportDialog, window: QWidget) -> None:
    class Opener(QObject):
        opened: QUrl = QUrl()

        @Slot(QUrl)
        def take(self, url: QUrl) -> None:
            self.opened = url

    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "take")  # type: ignore[arg-type] # stubs ask for bytes, Qt for text
    with qtbot.waitSignal(dialog.exported):
        dialog.export()
    toast = toast_of(window)
    assert toast.text() == "12 contacts exported to people.csv"
    toast.action_requested.emit("folder")
    QDesktopServices.unsetUrlHandler("file")
    assert Path(opener.opened.toLocalFile()) == dialog.path.parent


def test_another_file_is_not_replaced_unasked(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.path = tmp_path / "precious.csv"
    dialog.path.write_text("precious")
    dialog.export()
    assert dialog.path.read_text() == "precious"
    with qtbot.waitSignal(dialog.exported):
        dialog.export()
    assert dialog.path.read_text("utf-8-sig").startswith("Kind,")


def test_what_cannot_be_written_is_said_in_words(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.path = tmp_path / "nowhere" / "people.csv"
    dialog.export()
    qtbot.waitUntil(lambda: "cannot be written" in dialog.trouble.text())
    assert dialog.export_button.isEnabled()
    assert dialog.isVisible()


def test_the_form_gives_the_file_its_ending(dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "people.vcf").write_text("")
    dialog.forms[ExportForm.VCARD3].click()
    assert dialog.path == tmp_path / "people 2.vcf"
    dialog.forms[ExportForm.VCARD4].click()
    assert dialog.path == tmp_path / "people 2.vcf"


def test_the_place_is_asked_without_waiting(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.change.click()
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path / "other.csv"))
    assert dialog.path == tmp_path / "other.csv"
    chooser.reject()


@pytest.mark.parametrize("runner", ["threads"], indirect=True)
def test_stopped_writes_nothing(
    qtbot: QtBot, runner: Runner, workspace: Workspace, window: QWidget, tmp_path: Path
) -> None:
    ids = add_people(workspace) * 400
    dialog = ExportDialog(runner, Kind.CONTACT, ids, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.choose_path(tmp_path / "people.csv")
    dialog.open()
    dialog.export()
    dialog.reject()
    qtbot.waitUntil(dialog.export_button.isEnabled)
    assert "no file was written" in dialog.trouble.text()
    assert list(tmp_path.glob("*people*")) == []
    dialog.reject()
    assert not dialog.isVisible()


def test_companies_go_out_too(
    qtbot: QtBot, runner: Runner, workspace: Workspace, tmp_path: Path
) -> None:
    add_people(workspace)
    ids = workspace.read(lambda r: r.ids("SELECT id FROM company"), CancelToken())
    dialog = ExportDialog(runner, Kind.COMPANY, ids)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.choose_path(tmp_path / "companies.csv")
    with qtbot.waitSignal(dialog.exported):
        dialog.export()
    assert "Oliveira Tiles" in dialog.path.read_text("utf-8-sig")


def test_a_free_name_is_one_that_no_file_has(tmp_path: Path) -> None:
    assert free_name(tmp_path, "a", ".csv").name == "a.csv"
    (tmp_path / "a.csv").write_text("")
    (tmp_path / "a 2.csv").write_text("")
    assert free_name(tmp_path, "a", ".csv").name == "a 3.csv"
