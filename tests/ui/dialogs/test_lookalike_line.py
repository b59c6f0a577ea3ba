"""Who is there already is said while one types, and opened by key."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.domain.card import ChannelKind
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs.channel_editor import ChannelEditor
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.lookalike_line import LookalikeLine
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import contacts_screen, in_panel
from tests.helpers.gui import add_people


def _line(dialog: FormDialog) -> LookalikeLine:
    assert dialog.lookalike is not None
    return dialog.lookalike


def _type(dialog: FormDialog, name: str, text: str) -> None:
    field = dialog.form.field(name)
    assert isinstance(field, QLineEdit)
    field.clear()
    QTest.keyClicks(field, text)


def test_typing_names_who_is_there_and_alt_o_opens(
    workspace: Workspace, runner: Runner, qtbot: QtBot
) -> None:
    marta = add_people(workspace)[0]
    screen = contacts_screen(runner, qtbot)
    screen.begin_new("")
    dialog = screen.findChildren(FormDialog)[0]
    line = _line(dialog)
    assert line.words == ""
    _type(dialog, "name", "Hugo Brandt")
    qtbot.waitUntil(lambda: runner.is_idle)
    assert line.words == ""
    _type(dialog, "name", "Marta Olivera")
    qtbot.waitUntil(lambda: "Marta Oliveira, Oliveira Tiles" in line.words)
    assert dialog.save_button.isEnabled()
    _type(dialog, "email", "person3@example.org")
    QTest.keyClick(line.open, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: in_panel(screen) == marta)


def test_an_address_of_somebody_else_is_named_when_it_is_added(
    workspace: Workspace, runner: Runner, qtbot: QtBot
) -> None:
    marta, noor, *_ = add_people(workspace)
    screen = contacts_screen(runner, qtbot)
    editor = ChannelEditor(runner, screen, ("contact", noor), ChannelKind.EMAIL)
    editor.open()
    _type(editor, "value", "Person0@example.org")
    qtbot.waitUntil(lambda: "Marta Oliveira" in _line(editor).words)
    opened: list[object] = []
    editor.open_requested.connect(lambda _kind, key: opened.append(key))
    QTest.keyClick(editor, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    assert opened == [marta]
