from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services.business import EditBusiness, read_business
from crm_desktop.services.logo import read_logo
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs import countries
from crm_desktop.ui.dialogs.business import BusinessDialog
from crm_desktop.ui.dialogs.business_fields import BusinessFields
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import do


def a_dialog(qtbot: QtBot, runner: Runner) -> BusinessDialog:
    made = BusinessDialog(runner)  # it is deleted when it closes, so nobody else may close it
    made.show()
    qtbot.waitUntil(made.save_button.isEnabled)
    return made


def test_what_is_changed_is_written_in_one_step(
    qtbot: QtBot, runner: Runner, workspace: Workspace
) -> None:
    do(workspace, EditBusiness({"business_name": "Old", "country": "PT", "fiscal_year_start": 4}))
    dialog = a_dialog(qtbot, runner)
    assert dialog.fields.name.text() == "Old"
    dialog.fields.name.setText("Harbour Studio")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.fields.name, Qt.Key.Key_Return)
    token = CancelToken()
    after = workspace.read(read_business, token)
    assert (after.business_name, after.country, after.fiscal_year_start) == (
        "Harbour Studio",
        "PT",
        4,
    )
    workspace.undo(token)
    assert workspace.read(read_business, token).business_name == "Old"


def test_a_logo_is_kept_small_and_can_be_taken_away(
    qtbot: QtBot, runner: Runner, workspace: Workspace, tmp_path: Path
) -> None:
    picture = QImage(3000, 1500, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    picture.save(str(tmp_path / "logo.jpg"))
    dialog = a_dialog(qtbot, runner)
    assert dialog.logo.take_file(str(tmp_path / "logo.jpg"))
    with qtbot.waitSignal(dialog.accepted):
        dialog.save()
    token = CancelToken()
    stored = QImage.fromData(workspace.read(read_logo, token))
    assert (stored.width(), stored.height()) == (1024, 512)
    again = a_dialog(qtbot, runner)
    again.logo.remove_button.click()
    with qtbot.waitSignal(again.accepted):
        again.save()
    assert workspace.read(read_logo, token) == b""


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"\x89PNG\r\n", b"GIF89a" + b"\xff" * 10])
def test_what_is_no_picture_is_refused_in_words(
    qtbot: QtBot, runner: Runner, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    dialog = a_dialog(qtbot, runner)
    assert not dialog.logo.take_file(str(path))
    assert dialog.logo.changed is None
    dialog.reject()


def test_a_country_brings_its_currency_and_week_unless_chosen_by_hand(qtbot: QtBot) -> None:
    fields = BusinessFields()
    qtbot.addWidget(fields)
    fields.set_values({"country": "PT", "currency": "EUR", "time_zone": "Europe/Lisbon"})
    fields.box("country").choose("JP")
    values = fields.values()
    assert (values["currency"], values["time_zone"]) == ("JPY", "Asia/Tokyo")
    fields.box("currency").choose("USD")
    fields.box("currency").activated.emit(fields.box("currency").currentIndex())
    fields.box("country").choose("GB")
    assert fields.values()["currency"] == "USD"


def test_words_typed_into_a_choice_are_taken_or_put_back(qtbot: QtBot) -> None:
    fields = BusinessFields()
    qtbot.addWidget(fields)
    box = fields.box("country")
    box.choose("PT")
    line = box.lineEdit()
    assert line is not None
    line.setText("switzerl")
    line.editingFinished.emit()
    assert box.code() == "CH"
    line.setText("Nowhere")
    line.editingFinished.emit()
    assert (box.code(), box.currentText()) == ("CH", "Switzerland")


def test_a_setting_from_elsewhere_is_shown_and_kept(qtbot: QtBot) -> None:
    fields = BusinessFields()
    qtbot.addWidget(fields)
    fields.set_values({"currency": "XTS", "time_zone": "Etc/GMT+5", "week_start": "3"})
    values = fields.values()
    assert (values["currency"], values["time_zone"]) == ("XTS", "Etc/GMT+5")
    assert values["week_start"] == 3


def test_every_country_has_a_currency_and_a_first_day_of_the_week() -> None:
    for code, _ in countries.countries():
        known = countries.customs(code)
        assert len(known.currency) == 3
        assert 1 <= known.week_start <= 7
    assert countries.home()["language"].isalpha()


def test_how_the_business_is_reached_is_kept(
    qtbot: QtBot, runner: Runner, workspace: Workspace
) -> None:
    do(workspace, EditBusiness({"business_name": "Harbour", "phone": "040 1"}))
    dialog = a_dialog(qtbot, runner)
    assert dialog.reach.lines["phone"].text() == "040 1"
    dialog.reach.lines["emails"].setText("us@harbour.example, old@harbour.example")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save()
    after = workspace.read(read_business, CancelToken())
    assert (after.emails, after.phone) == ("us@harbour.example, old@harbour.example", "040 1")
