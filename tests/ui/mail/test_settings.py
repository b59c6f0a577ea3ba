import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.config import passwords
from crm_desktop.interop.mail.reader import read_mail
from crm_desktop.services.business import read_business
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.mail.settings import MailSettingsDialog
from crm_desktop.ui.main_window import MainWindow
from tests.helpers.deals import look
from tests.helpers.smtp_server import Post


@pytest.fixture
def dialog(window: MainWindow, post: Post, qtbot: QtBot) -> MailSettingsDialog:
    """The settings of mails, with a server that is set up."""
    window.run_action("file.mail")
    found = window.findChild(MailSettingsDialog)
    assert isinstance(found, MailSettingsDialog)
    qtbot.waitUntil(lambda: found.form.values()["host"] == "localhost")
    return found


def test_a_test_is_sent_to_oneself(dialog: MailSettingsDialog, post: Post, qtbot: QtBot) -> None:
    dialog.form.set_values({"password": "secret"})
    QTest.keyClick(dialog.test_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.said.text() == "Sent to office@harbour.example.")
    assert read_mail(post.mails[0]).recipients[0].address == "office@harbour.example"
    assert passwords.password_of("localhost", "me") == "secret"


def test_a_wrong_password_is_told_at_its_field(
    dialog: MailSettingsDialog, post: Post, qtbot: QtBot
) -> None:
    dialog.form.set_values({"password": "wrong"})
    dialog.test_button.click()
    qtbot.waitUntil(lambda: "does not take" in dialog.form._errors["password"].text())
    assert passwords.password_of("localhost", "me") == ""
    assert dialog.test_button.isEnabled()


@pytest.mark.parametrize(
    ("field", "typed"), [("emails", "me at home"), ("port", "70000"), ("host", "http://mail/x")]
)
def test_what_cannot_be_is_refused_at_its_field(
    dialog: MailSettingsDialog, workspace: Workspace, qtbot: QtBot, field: str, typed: str
) -> None:
    dialog.form.set_values({field: typed})
    dialog.save_button.click()
    qtbot.waitUntil(lambda: typed in dialog.form._errors[field].text())
    assert look(workspace, read_business).emails == "office@harbour.example"


def test_settings_are_saved_and_can_be_undone(
    dialog: MailSettingsDialog, window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    line = dialog.form.field("emails")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_End)
    QTest.keyClicks(line, ", Me@Harbour.example")
    QTest.keyClick(line, Qt.Key.Key_Return)
    both = "office@harbour.example, me@harbour.example"
    qtbot.waitUntil(lambda: look(workspace, read_business).emails == both)
    window.run_action("edit.undo")
    qtbot.waitUntil(lambda: look(workspace, read_business).emails == "office@harbour.example")
