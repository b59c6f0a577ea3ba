"""Any name at all is only text on the contacts screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.changes import Kind
from crm_desktop.services.activities import LogActivity
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.workspace import Workspace
from tests.helpers.contacts import contacts_screen, in_panel
from tests.helpers.gui import Together, a_runner, do, panel_of

pytestmark = pytest.mark.usefixtures("dressed")

NAUGHTY = [
    "<b>x</b>",
    "<table><tr><td>" * 18,
    "\u202eevil\u202d",
    "=1+1",
    "../../x",
    "&File &amp;",
    "محمد علي",
    "a\u2028b\tc",
    "x" * 1_000_000,
]


@pytest.mark.parametrize("name", NAUGHTY, ids=[repr(name[:12]) for name in NAUGHTY])
def test_any_name_is_only_text(workspace: Workspace, qtbot: QtBot, name: str) -> None:
    add = AddContact(name, name, name, f"{name[:60]}@x.example", name, name[:900])
    key = min(do(workspace, add).changes.ids[Kind.CONTACT])
    log = LogActivity(ActivityKind.NOTE, name, key, None, name)
    do(workspace, Together((log,)))
    runner = a_runner(workspace, threads=False)
    screen = contacts_screen(runner, qtbot)
    qtbot.waitUntil(lambda: in_panel(screen) == key)
    panel_of(screen).tabs.setCurrentIndex(1)
    screen.grab()
    for label in screen.findChildren(QWidget):
        text_format = getattr(label, "textFormat", None)
        if text_format is not None:
            assert text_format() is Qt.TextFormat.PlainText
    workspace.was_changed = False
    panel_of(screen).form.field("name").setFocus()
    panel_of(screen).form.field("note").setFocus()
    assert not workspace.was_changed
    runner.stop()
