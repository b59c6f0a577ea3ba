"""The screen of contacts in tests: opened, moved about in, and read."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.ui.contacts.screen import ContactsScreen
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import panel_of


def contacts_screen(runner: Runner, qtbot: QtBot) -> ContactsScreen:
    """The contacts of a workspace, their list read."""
    made = ContactsScreen(runner)
    qtbot.addWidget(made)
    made.resize(1244, 826)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: made.list.model.is_ready)
    return made


def go_to(screen: ContactsScreen, qtbot: QtBot, key: int) -> None:
    """Choose a person and wait for the panel."""
    screen.open_record(Kind.CONTACT, key)
    qtbot.waitUntil(lambda: in_panel(screen) == key)


def in_panel(screen: ContactsScreen) -> int | None:
    """The id of the person in the panel."""
    shown = panel_of(screen).shown
    return None if shown is None else shown.id


def texts(widget: QWidget) -> list[str]:
    """The words of every label in sight."""
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
