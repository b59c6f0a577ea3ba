"""Fields of one's own in the list and the panel: shown, sorted by, edited, gone when deleted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.fields import Field, FieldType
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.field_values import SetFieldValue, own_fields
from crm_desktop.services.fields import AddField, DeleteField, RenameField
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.contacts.screen import ContactsScreen
from crm_desktop.ui.delegates.cell import CELL_ROLE, Cell
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.value_lines import ChoiceLine, DayLine, LinkField
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import contacts_screen
from tests.helpers.gui import do, panel_of, shown_in

Key = Qt.Key


@pytest.fixture
def fields(workspace: Workspace, people: list[int]) -> dict[str, Field]:
    """A field of each type, and values of the first two people."""
    do(workspace, EditBusiness({"country": "DE"}))
    for kind in FieldType:
        do(workspace, AddField("contact", kind.value, kind, "", ("Gold", "Silber", "Bronze")))
    own = workspace.read(lambda reading: own_fields(reading, "contact"), CancelToken())
    found = {each.name: each for each in own.fields}
    typed = {
        "text": "Größe 42", "number": "1.234,5", "money": "1.250", "day": "14.11.2025",
        "yes-no": "ja", "choice": "Gold", "choices": "Gold; Bronze", "link": "x.example/a",
    }  # fmt: skip
    for name, text in typed.items():
        do(workspace, SetFieldValue("contact", people[0], found[name].id, text))
    do(workspace, SetFieldValue("contact", people[1], found["number"].id, "7"))
    return found


@pytest.fixture
def screen(runner: Runner, fields: dict[str, Field], qtbot: QtBot) -> ContactsScreen:
    """The screen, once it knows the fields."""
    made = contacts_screen(runner, qtbot)
    qtbot.waitUntil(lambda: place_of(made, fields["link"].key) > 0)
    return made


def place_of(screen: ContactsScreen, key: str) -> int:
    return next((i for i, each in enumerate(screen.list.model.columns) if each.key == key), -1)


def cell(screen: ContactsScreen, key: int, column: str) -> Cell:
    model = screen.list.model
    found = model.index(model.row_of(key), place_of(screen, column)).data(CELL_ROLE)
    assert isinstance(found, Cell)
    return found


def test_each_type_is_shown_in_its_way(
    screen: ContactsScreen, fields: dict[str, Field], people: list[int], qtbot: QtBot
) -> None:
    marta = people[0]
    qtbot.waitUntil(lambda: cell(screen, marta, fields["text"].key).text == "Größe 42")
    number, money = (cell(screen, marta, fields[name].key) for name in ("number", "money"))
    assert (number.text, number.right, money.text) == ("1.234,5", True, "1.250,00\u00a0€")
    assert cell(screen, marta, fields["day"].key).text == "14 Nov 2025"
    assert cell(screen, marta, fields["choices"].key).chips == ("Gold", "Bronze")
    model = screen.list.model
    place = model.index(model.row_of(marta), place_of(screen, fields["yes-no"].key))
    assert place.data(CELL_ROLE).text == ""
    assert place.data(Qt.ItemDataRole.AccessibleTextRole) == "Yes"


def test_the_header_of_a_field_sorts_the_list(
    screen: ContactsScreen, fields: dict[str, Field], people: list[int], qtbot: QtBot
) -> None:
    header = screen.list.table.horizontalHeader()
    place = place_of(screen, fields["number"].key)
    header.setSortIndicator(place, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: list(screen.list.model.ids())[:2] == people[:2])
    header.setSortIndicator(place, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: list(screen.list.model.ids())[:2] == [people[1], people[0]])


def test_a_cell_is_edited_in_place_and_refused_where_it_stands(
    screen: ContactsScreen, fields: dict[str, Field], people: list[int], qtbot: QtBot
) -> None:
    key, table = fields["money"].key, screen.list.table
    screen.list.columns.choose(["name", key])
    qtbot.waitUntil(lambda: cell(screen, people[0], key).text == "1.250,00\u00a0€")
    model = screen.list.model
    index = model.index(model.row_of(people[0]), place_of(screen, key))
    table.setCurrentIndex(index)
    QTest.keyClick(table, Key.Key_F2)
    line = table.viewport().findChildren(QLineEdit)[-1]
    assert line.text() == "1250"
    line.setText("2.000,50 €")
    line.setModified(True)
    QTest.keyClick(line, Key.Key_Return)
    qtbot.waitUntil(lambda: cell(screen, people[0], key).text == "2.000,50\u00a0€")
    refused: list[str] = []
    model.edit_refused.connect(lambda _key, _column, _text, error: refused.append(error.code))
    model.setData(index, "viel")
    qtbot.waitUntil(lambda: refused == ["bad-amount"])
    qtbot.waitUntil(lambda: cell(screen, people[0], key).text == "2.000,50\u00a0€")


def test_columns_come_and_go_with_their_fields(
    screen: ContactsScreen, fields: dict[str, Field], runner: Runner, qtbot: QtBot
) -> None:
    pane, key = screen.list, fields["number"].key
    pane.columns.choose(["name", key])
    pane.table.horizontalHeader().setSortIndicator(
        place_of(screen, key), Qt.SortOrder.DescendingOrder
    )
    runner.write(screen, RenameField(fields["text"].id, "Schuhe"))
    at = place_of(screen, fields["text"].key)
    qtbot.waitUntil(lambda: pane.model.columns[at].title == "Schuhe")
    assert pane.model.wish.order == key
    runner.write(screen, DeleteField(fields["number"].id))
    qtbot.waitUntil(lambda: place_of(screen, key) < 0)
    qtbot.waitUntil(lambda: pane.model.wish.order == "name" and len(pane.model.ids()) == 12)
    assert pane.columns.shown() == ["name"]
    runner.undo(screen)
    qtbot.waitUntil(lambda: place_of(screen, key) > 0)
    assert pane.columns.shown() == ["name", key]


def test_columns_and_order_are_remembered_until_the_fields_are_known(
    runner: Runner, fields: dict[str, Field], people: list[int], qtbot: QtBot
) -> None:
    key = fields["number"].key
    state = {"columns": ["name", key], "widths": {key: 222}, "order": key, "descending": True}
    made = ContactsScreen(runner)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.restore_state(state)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: list(made.list.model.ids())[:2] == people[:2])
    assert made.list.columns.shown() == ["name", key]
    saved = made.save_state()
    assert (saved["order"], saved["descending"]) == (key, True)
    assert saved["columns"] == ["name", key]


def test_the_details_show_each_field_with_its_editor_and_write_it(
    screen: ContactsScreen, fields: dict[str, Field], people: list[int], qtbot: QtBot
) -> None:
    screen.open_record(Kind.CONTACT, people[0])
    qtbot.waitUntil(lambda: shown_in(screen).id == people[0])
    panel = panel_of(screen)
    panel.tabs.setCurrentIndex(1)
    form = panel.form
    assert form.values()[fields["yes-no"].key] == "Yes"
    assert form.values()[fields["number"].key] == "1234,5"
    choices = form.field(fields["choices"].key)
    assert isinstance(choices, ChoiceLine)
    choices.open_list()
    assert choices.offered() == ["Silber"]
    day = form.field(fields["day"].key)
    assert isinstance(day, DayLine)
    day.setText("3.4.2026")
    day.setModified(True)
    form.field_left.emit(fields["day"].key)
    qtbot.waitUntil(lambda: shown_in(screen).values[fields["day"].key] == "2026-04-03")
    number = form.field(fields["number"].key)
    assert isinstance(number, QLineEdit)
    number.setText("viel")
    number.setModified(True)
    form.field_left.emit(fields["number"].key)
    qtbot.waitUntil(lambda: form._errors[fields["number"].key].isVisibleTo(form))


def test_what_is_typed_stays_while_the_fields_change(
    screen: ContactsScreen, fields: dict[str, Field], people: list[int], runner: Runner,
    qtbot: QtBot,
) -> None:  # fmt: skip
    screen.open_record(Kind.CONTACT, people[0])
    qtbot.waitUntil(lambda: shown_in(screen).id == people[0])
    panel = panel_of(screen)
    panel.tabs.setCurrentIndex(1)
    line = panel.form.field("nickname")
    assert isinstance(line, QLineEdit)
    screen.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, "Mar")
    runner.write(screen, AddField("contact", "New one", FieldType.TEXT))
    qtbot.waitUntil(lambda: len(shown_in(screen).own.fields) == 9)
    assert panel.form.changed() == {"nickname": "Mar"}


def test_all_fields_are_edited_in_the_dialog(
    screen: ContactsScreen, fields: dict[str, Field], people: list[int], qtbot: QtBot
) -> None:
    screen.open_record(Kind.CONTACT, people[0])
    qtbot.waitUntil(lambda: shown_in(screen).id == people[0])
    screen.handlers()["record.details"]()
    dialog = screen.findChildren(FormDialog)[-1]
    for name, text in (("choice", "Platin"), ("text", "so")):
        line = dialog.form.field(fields[name].key)
        assert isinstance(line, QLineEdit)
        line.setText(text)
        line.setModified(True)
    dialog.save()
    qtbot.waitUntil(lambda: dialog.form._errors[fields["choice"].key].isVisibleTo(dialog.form))
    line = dialog.form.field(fields["choice"].key)
    assert isinstance(line, QLineEdit)
    line.setText("silber")
    line.setModified(True)
    dialog.save()
    qtbot.waitUntil(lambda: shown_in(screen).values[fields["choice"].key] == "Silber")
    assert shown_in(screen).values[fields["text"].key] == "so"


def test_a_link_is_opened_only_where_it_is_safe(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    line = LinkField()
    qtbot.addWidget(line)
    for text in ("x.example/a", "ana@x.example", "javascript:alert(1)", "file:///etc/passwd", ""):
        line.setText(text)
        QTest.keyClick(line, Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert opened == ["https://x.example/a", "mailto:ana@x.example"]
    assert not line.open_action.isVisible()
