from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.services import contacts
from crm_desktop.services.deals import AddDeal
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.deals.view import DealView
from crm_desktop.ui.dialogs.choice_popup import ChoicePopup
from crm_desktop.ui.main_window import MainWindow
from tests.helpers.deals import look
from tests.helpers.gui import do
from tests.helpers.mails import a_mail


def test_a_mail_dropped_on_a_deal_is_logged_with_it(
    window: MainWindow, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    person = look(workspace, contacts.ids)[0]
    do(workspace, AddDeal("Signage", person))
    (deal,) = look(workspace, lambda r: r.ids("SELECT id FROM deal"))
    window.open_record(Kind.DEAL, deal)
    qtbot.waitUntil(lambda: bool(window.findChildren(DealView)))
    view = window.findChildren(DealView)[0]
    qtbot.waitUntil(lambda: view.detail is not None)
    view.drop_place.files_dropped.emit([a_mail(tmp_path, "1@x")])
    qtbot.waitUntil(lambda: bool(window.findChildren(ChoicePopup)))
    QTest.keyClick(window.findChildren(ChoicePopup)[-1].list, Qt.Key.Key_Return)
    logged = "SELECT count(*) FROM activity WHERE deal_id = ? AND kind = 'email'"
    qtbot.waitUntil(lambda: look(workspace, lambda r: r.value(logged, (deal,))) == 1)
