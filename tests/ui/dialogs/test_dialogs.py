"""Dialogs of a record: what is saved, what is left alone, what is refused."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.contact_detail import ContactDetail
from crm_desktop.services import contacts
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs.activity_editor import ActivityEditor
from crm_desktop.ui.dialogs.channel_editor import ChannelEditor
from crm_desktop.ui.dialogs.column_chooser import ColumnChooser
from crm_desktop.ui.dialogs.completing import CompletingLine, company_line, tags_line
from crm_desktop.ui.dialogs.place_editor import PlaceEditor
from crm_desktop.ui.dialogs.tag_chooser import TagChooser
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import add_people, add_story


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def person(workspace: Workspace) -> int:
    ids = add_people(workspace, 2)
    add_story(workspace, ids[0])
    return ids[0]


def of(workspace: Workspace, key: int) -> ContactDetail:
    return workspace.read(lambda reading: contacts.detail(reading, key), CancelToken())


def test_a_channel_is_added_with_its_label(
    runner: Runner, workspace: Workspace, window: QWidget, person: int, qtbot: QtBot
) -> None:
    editor = ChannelEditor(runner, window, ("contact", person), ChannelKind.EMAIL)
    editor.open()
    QTest.keyClicks(editor.form.field("value"), "m@home.example")
    QTest.keyClicks(editor.form.field("label"), "Home")
    with qtbot.waitSignal(editor.saved):
        editor.save()
    added = [each for each in of(workspace, person).channels if each.value == "m@home.example"]
    assert [(each.kind, each.label) for each in added] == [(ChannelKind.EMAIL, "home")]


def test_an_address_opened_and_saved_is_as_it_was(
    runner: Runner, workspace: Workspace, window: QWidget, person: int
) -> None:
    before = of(workspace, person)
    address = next(each for each in before.channels if each.kind is ChannelKind.ADDRESS)
    editor = ChannelEditor(runner, window, ("contact", person), ChannelKind.ADDRESS, address)
    workspace.was_changed = False
    editor.open()
    editor.save()
    assert not workspace.was_changed
    assert of(workspace, person) == before


def test_one_part_of_an_address_is_changed_and_the_rest_kept(
    runner: Runner, workspace: Workspace, window: QWidget, person: int, qtbot: QtBot
) -> None:
    address = next(c for c in of(workspace, person).channels if c.kind is ChannelKind.ADDRESS)
    editor = ChannelEditor(runner, window, ("contact", person), ChannelKind.ADDRESS, address)
    editor.open()
    QTest.keyClicks(editor.form.field("country"), "Portugal")
    with qtbot.waitSignal(editor.saved):
        editor.save()
    saved = next(c for c in of(workspace, person).channels if c.id == address.id)
    assert (saved.parts.city, saved.parts.country, saved.label) == ("Porto", "Portugal", "work")


def test_an_empty_channel_is_refused_beside_the_field(
    runner: Runner, window: QWidget, person: int, qtbot: QtBot
) -> None:
    editor = ChannelEditor(runner, window, ("contact", person), ChannelKind.PHONE)
    editor.open()
    editor.save()
    qtbot.waitUntil(lambda: editor.form._errors["value"].text() == "Type some words first.")
    assert editor.isVisible()
    editor.reject()


def test_a_place_is_given_an_end(
    runner: Runner, workspace: Workspace, window: QWidget, person: int, qtbot: QtBot
) -> None:
    place = of(workspace, person).memberships[0]
    editor = PlaceEditor(runner, window, person, place.name, place)
    editor.open()
    QTest.keyClicks(editor.form.field("ended"), "2026-10")
    with qtbot.waitSignal(editor.saved):
        editor.save()
    changed = next(m for m in of(workspace, person).memberships if m.id == place.id)
    assert (changed.name, changed.title, changed.ended) == (place.name, "Owner", "2026-10")


def test_a_planned_activity_is_put_off(
    runner: Runner, workspace: Workspace, window: QWidget, person: int, qtbot: QtBot
) -> None:
    line = of(workspace, person).planned[0]
    editor = ActivityEditor(runner, window, line)
    editor.open()
    editor.when.day.clear()
    editor.save()
    assert editor.isVisible()  # it wants a day
    QTest.keyClicks(editor.when.day, "in 2 weeks 9:00")
    with qtbot.waitSignal(editor.saved):
        editor.save()
    moved = next(each for each in of(workspace, person).planned if each.id == line.id)
    assert (moved.due_day, moved.due_time, moved.body) == ("2026-12-06", "09:00", line.body)


def test_a_tag_is_chosen_by_its_first_letters_for_several_at_once(
    runner: Runner, workspace: Workspace, window: QWidget, qtbot: QtBot
) -> None:
    ids = add_people(workspace, 2)
    chooser = TagChooser(runner, window, "contact", ids)
    chooser.open()
    qtbot.waitUntil(lambda: chooser.list.count() == 3)
    QTest.keyClicks(chooser.field, "buy")
    with qtbot.waitSignal(chooser.saved):
        QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert [tag.name for tag in of(workspace, ids[0]).tags] == ["buyer", "local", "tiles"]


def test_a_tag_that_is_new_is_made(
    runner: Runner, workspace: Workspace, window: QWidget, person: int, qtbot: QtBot
) -> None:
    chooser = TagChooser(runner, window, "contact", [person])
    chooser.open()
    QTest.keyClicks(chooser.field, "Press")
    with qtbot.waitSignal(chooser.saved):
        QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert "Press" in [tag.name for tag in of(workspace, person).tags]


def test_columns_are_moved_and_marked_by_keys(window: QWidget, qtbot: QtBot) -> None:
    columns = [("name", "Name"), ("city", "City"), ("tags", "Tags")]
    chooser = ColumnChooser(window, columns, ["name", "city"])
    chooser.open()
    QTest.keyClick(chooser.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    chooser.list.item(2).setCheckState(Qt.CheckState.Checked)
    with qtbot.waitSignal(chooser.chosen) as chosen:
        chooser._take()
    assert chosen.args == [["city", "name", "tags"]]


def test_companies_are_offered_as_they_are_typed(
    runner: Runner, person: int, window: QWidget, qtbot: QtBot
) -> None:
    line = typed(company_line(runner, window), "oli", qtbot)
    qtbot.waitUntil(lambda: line._offers.stringList() == ["Oliveira Tiles"])
    line._take("Oliveira Tiles")
    assert line.text() == "Oliveira Tiles"


def test_the_last_of_several_tags_is_completed(
    runner: Runner, person: int, window: QWidget, qtbot: QtBot
) -> None:
    line = typed(tags_line(runner, window), "press, lo", qtbot)
    qtbot.waitUntil(lambda: line._offers.stringList() == ["local"])
    line._take("local")
    assert line.text() == "press, local, "
    assert line.isModified()


def typed(line: CompletingLine, text: str, qtbot: QtBot) -> CompletingLine:
    line.show()
    line.window().activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, text)
    return line
