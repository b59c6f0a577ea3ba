"""The contacts screen as a person uses it: by keys, in place, and with any names."""

from functools import partial
from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.contact_detail import ContactDetail
from crm_desktop.services import contacts
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.contacts.screen import ContactsScreen
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.models.id_question import Wish
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import contacts_screen, go_to, in_panel, texts
from tests.helpers.gui import NOW, add_people, panel_of, shown_in

Key = Qt.Key


def shows(screen: ContactsScreen, key: int) -> bool:
    return in_panel(screen) == key


def editor(screen: ContactsScreen) -> QLineEdit:
    found = screen.list.table.viewport().findChildren(QLineEdit)
    return found[-1]


def of(workspace: Workspace, key: int) -> ContactDetail:
    return workspace.read(lambda reading: contacts.detail(reading, key), CancelToken())


def test_the_first_person_is_shown_with_the_count_of_all(
    screen: ContactsScreen, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: in_panel(screen) is not None)
    assert screen.status().startswith("12 contacts · ")
    assert screen.list.count_words() == "12"


def test_the_panel_follows_the_keys(
    screen: ContactsScreen, people: list[int], qtbot: QtBot
) -> None:
    table = screen.list.table
    ids = list(screen.list.model.ids())
    for key, place in ((Key.Key_J, 1), (Key.Key_J, 2), (Key.Key_K, 1), (Key.Key_Down, 2),
                       (Key.Key_End, 11), (Key.Key_Home, 0), (Key.Key_PageDown, 11)):  # fmt: skip
        QTest.keyClick(table, key)
        qtbot.waitUntil(partial(shows, screen, ids[place]))
    for key, place in ((Key.Key_End, 11), (Key.Key_Home, 0)):
        QTest.keyClick(table, key, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(partial(shows, screen, ids[place]))
        assert screen.list.keeping.selected() == [ids[place]]
    QTest.keyClick(table, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert list(screen.selected_or_listed_ids()) == ids
    assert "12 selected" in screen.status()
    QTest.keyClick(table, Key.Key_Space)
    assert len(screen.list.keeping.selected()) == 1


def test_letters_ask_for_actions_while_the_list_has_the_keyboard(
    screen: ContactsScreen, qtbot: QtBot
) -> None:
    asked: list[str] = []
    screen.action_requested.connect(asked.append)
    for letter in "cemvhlnt/?":
        QTest.keyClicks(screen.list.table, letter)
    assert asked == [
        "log.call", "log.email", "log.meeting", "log.visit", "log.chat", "log.letter",
        "log.note", "plan.task", "list.filter", "help.keys",
    ]  # fmt: skip


def test_enter_leads_into_the_panel_and_escape_back_from_the_log_bar(
    screen: ContactsScreen, people: list[int], qtbot: QtBot
) -> None:
    go_to(screen, qtbot, people[0])
    QTest.keyClick(screen.list.table, Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert panel_of(screen).isAncestorOf(focused)
    screen.handlers()["log.note"]()
    QTest.keyClick(panel_of(screen).log.text, Key.Key_Escape)
    assert panel_of(screen).log.isHidden()
    assert screen.list.table.hasFocus()


def test_editing_a_name_in_place_is_written_and_undone(
    screen: ContactsScreen, people: list[int], workspace: Workspace, runner: Runner, qtbot: QtBot
) -> None:
    go_to(screen, qtbot, people[2])
    qtbot.waitUntil(lambda: screen.list.model.record(people[2]) is not None)
    screen.handlers()["record.edit"]()
    line = editor(screen)
    line.selectAll()
    QTest.keyClicks(line, "Ina Duarte")
    QTest.keyClick(line, Key.Key_Return)
    qtbot.waitUntil(lambda: shown_in(screen).name == "Ina Duarte")
    assert of(workspace, people[2]).name == "Ina Duarte"
    runner.undo(screen)
    qtbot.waitUntil(lambda: shown_in(screen).name == "Ines Duarte")
    assert screen.list.current() == people[2]


def test_a_refused_edit_keeps_what_was_typed_and_says_why(
    screen: ContactsScreen, people: list[int], qtbot: QtBot
) -> None:
    go_to(screen, qtbot, people[1])
    qtbot.waitUntil(lambda: screen.list.model.record(people[1]) is not None)
    table = screen.list.table
    table.setCurrentIndex(table.currentIndex().siblingAtColumn(2))
    table.edit_current()
    QTest.keyClicks(editor(screen), "Buyer")
    QTest.keyClick(editor(screen), Key.Key_Return)
    qtbot.waitUntil(lambda: any("fill in the company" in words for words in texts(table)))
    assert editor(screen).text() == "Buyer"
    QTest.keyClick(editor(screen), Key.Key_Escape)


def test_opening_and_leaving_an_editor_writes_nothing(
    screen: ContactsScreen, people: list[int], workspace: Workspace, qtbot: QtBot
) -> None:
    go_to(screen, qtbot, people[1])
    workspace.was_changed = False
    screen.list.table.edit_current()
    QTest.keyClick(editor(screen), Key.Key_Return)
    assert not workspace.was_changed


def test_a_call_is_logged_by_one_key_the_words_and_enter(
    screen: ContactsScreen, people: list[int], workspace: Workspace, qtbot: QtBot
) -> None:
    go_to(screen, qtbot, people[1])
    screen.handlers()["log.call"]()
    QTest.keyClicks(panel_of(screen).log.text, "Will call back")
    QTest.keyClick(panel_of(screen).log.text, Key.Key_Return)
    qtbot.waitUntil(lambda: len(shown_in(screen).done) == 1)
    logged = of(workspace, people[1]).done[0]
    assert (logged.kind, logged.body, logged.done_at) == (ActivityKind.CALL, "Will call back", NOW)
    assert panel_of(screen).log.isHidden()


def test_a_task_is_planned_for_a_day_in_words_and_marked_as_done(
    screen: ContactsScreen, people: list[int], workspace: Workspace, qtbot: QtBot
) -> None:
    go_to(screen, qtbot, people[1])
    screen.handlers()["plan.task"]()
    log = panel_of(screen).log
    QTest.keyClicks(log.text, "Send the offer")
    QTest.keyClick(log.text, Key.Key_Return)
    assert log.isVisible()  # it wants a day first
    QTest.keyClicks(log.when.day, "tomorrow 9:30")
    QTest.keyClick(log.when.day, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(shown_in(screen).planned))
    planned = of(workspace, people[1]).planned[0]
    assert (planned.due_day, planned.due_time) == ("2026-11-23", "09:30")
    timeline = panel_of(screen).timeline
    timeline.setFocus()
    timeline.setCurrentIndex(timeline.rows.index(1))
    QTest.keyClick(timeline, Key.Key_X)
    qtbot.waitUntil(lambda: bool(shown_in(screen).done))


def test_the_ring_before_a_planned_one_marks_it_as_done(
    screen: ContactsScreen, people: list[int], qtbot: QtBot
) -> None:
    go_to(screen, qtbot, people[0])
    timeline = panel_of(screen).timeline
    place = timeline.visualRect(timeline.rows.index(1))
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(
        timeline.viewport(), left, Qt.KeyboardModifier.NoModifier, place.topLeft() + QPoint(12, 12)
    )
    qtbot.waitUntil(lambda: len(shown_in(screen).planned) == 2)


def test_sorting_keeps_the_person_and_the_selection(
    screen: ContactsScreen, people: list[int], qtbot: QtBot
) -> None:
    go_to(screen, qtbot, people[4])
    header = screen.list.table.horizontalHeader()
    with qtbot.waitSignal(screen.list.model.found):
        header.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    assert screen.list.current() == people[4]
    assert screen.list.keeping.selected() == [people[4]]
    assert in_panel(screen) == people[4]


def test_a_filter_finds_says_so_and_is_cleared_by_escape(
    screen: ContactsScreen, people: list[int], qtbot: QtBot
) -> None:
    screen.handlers()["list.filter"]()
    field = screen.list.filter
    QTest.keyClicks(field, "berg")
    qtbot.waitUntil(lambda: screen.list.count_words() == "2 of 12")
    QTest.keyClicks(field, "zzz")
    qtbot.waitUntil(lambda: any("Nothing found for “bergzzz”" in t for t in texts(screen.list)))
    QTest.keyClick(field, Key.Key_Escape)
    qtbot.waitUntil(lambda: screen.list.count_words() == "12")
    QTest.keyClick(field, Key.Key_Escape)
    assert screen.list.table.hasFocus()


def test_a_new_contact_is_made_by_enter_and_chosen_in_the_list(
    screen: ContactsScreen, qtbot: QtBot
) -> None:
    screen.handlers()["record.new"]()
    form = dialog(screen).form
    QTest.keyClicks(form.field("name"), "Ada Lovelace")
    QTest.keyClicks(form.field("company"), "Engines")
    QTest.keyClick(form.field("company"), Key.Key_Return)
    qtbot.waitUntil(lambda: shown_in(screen).name == "Ada Lovelace")
    assert shown_in(screen).subtitle == "Engines"


def test_a_form_says_beside_the_field_what_is_wrong(
    screen: ContactsScreen, people: list[int], qtbot: QtBot
) -> None:
    go_to(screen, qtbot, people[0])
    screen.handlers()["record.details"]()
    opened = dialog(screen)
    QTest.keyClicks(opened.form.field("birthday"), "soon")
    opened.save()
    qtbot.waitUntil(lambda: any("“soon” is no day" in words for words in texts(opened)))
    assert opened.isVisible()
    opened.reject()


def dialog(screen: ContactsScreen) -> FormDialog:
    return screen.findChildren(FormDialog)[-1]


def test_a_field_of_the_details_is_written_when_it_is_left(
    screen: ContactsScreen, people: list[int], workspace: Workspace, qtbot: QtBot
) -> None:
    go_to(screen, qtbot, people[0])
    panel_of(screen).tabs.setCurrentIndex(1)
    field = panel_of(screen).form.field("nickname")
    field.setFocus()
    QTest.keyClicks(field, "Marti")
    panel_of(screen).form.field("note").setFocus()
    qtbot.waitUntil(lambda: of(workspace, people[0]).nickname == "Marti")


def test_deleting_goes_on_to_the_neighbour(
    screen: ContactsScreen, people: list[int], qtbot: QtBot
) -> None:
    ids = list(screen.list.model.ids())
    go_to(screen, qtbot, ids[3])
    screen.handlers()["record.delete"]()
    qtbot.waitUntil(lambda: len(screen.list.model.ids()) == 11)
    qtbot.waitUntil(lambda: in_panel(screen) == ids[4])


def test_half_written_words_wait_with_their_person(
    screen: ContactsScreen, people: list[int], qtbot: QtBot
) -> None:
    go_to(screen, qtbot, people[0])
    screen.handlers()["log.note"]()
    QTest.keyClicks(panel_of(screen).log.text, "half a thou")
    go_to(screen, qtbot, people[1])
    assert panel_of(screen).log.isHidden()
    go_to(screen, qtbot, people[0])
    assert panel_of(screen).log.isVisible()
    assert panel_of(screen).log.entry().text == "half a thou"


def test_a_company_asks_to_be_shown(
    screen: ContactsScreen, people: list[int], qtbot: QtBot
) -> None:
    go_to(screen, qtbot, people[0])
    with qtbot.waitSignal(screen.open_requested) as asked:
        panel_of(screen).head.places.line(0).click()
    assert asked.args is not None
    assert asked.args[0] is Kind.COMPANY
    assert cast(int, asked.args[1]) > 2**32


def test_what_is_remembered_comes_back(
    screen: ContactsScreen, people: list[int], runner: Runner, qtbot: QtBot
) -> None:
    go_to(screen, qtbot, people[5])
    screen.list.columns.choose(["name", "city"])
    with qtbot.waitSignal(screen.list.model.found):
        screen.list.table.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    state = screen.save_state()
    again = ContactsScreen(runner)
    qtbot.addWidget(again)
    again.restore_state(state)
    again.restore_state({"columns": 3, "panel": "x", "order": None, "current": "y"})
    again.resize(1244, 826)
    again.show()
    again.activate()
    qtbot.waitUntil(lambda: in_panel(again) == people[5])
    assert again.list.model.wish == Wish("company", is_descending=True)


def test_the_menu_of_a_row_runs_the_actions_of_the_window(
    screen: ContactsScreen, people: list[int], qtbot: QtBot
) -> None:
    go_to(screen, qtbot, people[0])
    screen.list.table.customContextMenuRequested.emit(QPoint(10, 10))
    menu = screen.list.findChildren(QMenu)[-1]
    with qtbot.waitSignal(screen.action_requested) as asked:
        next(each for each in menu.actions() if each.text().startswith("Tag")).trigger()
    assert asked.args == ["record.tag"]
    menu.close()


def test_escape_in_the_list_steps_out_one_by_one(
    screen: ContactsScreen, people: list[int], qtbot: QtBot
) -> None:
    go_to(screen, qtbot, people[0])
    screen.list.filter.setText("marta")
    qtbot.waitUntil(lambda: screen.list.count_words() == "1 of 12")
    screen.handlers()["log.note"]()
    QTest.keyClick(screen.list.table, Key.Key_Escape)
    assert panel_of(screen).log.isHidden()
    assert screen.list.filter.text() == "marta"
    QTest.keyClick(screen.list.table, Key.Key_Escape)
    assert screen.list.filter.text() == ""


def test_what_is_possible_changes_only_with_somebody_to_do_it_to(
    screen: ContactsScreen, people: list[int], qtbot: QtBot
) -> None:
    told: list[bool] = []
    screen.handlers_changed.connect(lambda: told.append(True))
    go_to(screen, qtbot, people[0])
    go_to(screen, qtbot, people[1])
    assert told == []
    screen.list.filter.setText("zzz")
    qtbot.waitUntil(lambda: told == [True])


def test_an_empty_business_says_what_belongs_here(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    screen = contacts_screen(runner, qtbot)
    asked: list[str] = []
    screen.action_requested.connect(asked.append)
    assert any("The people you work with" in words for words in texts(screen))
    assert panel_of(screen).isHidden()
    always = {"record.new", "list.filter", "view.columns"}
    assert set(screen.handlers()) == always | {"list.where", "list.edit_filter", "view.group"}
    screen.list._nobody.action_requested.emit()
    assert asked == ["file.import"]


def test_a_person_who_moves_in_the_list_stays_current_selected_and_where_they_were_seen(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    ids = add_people(workspace, 120)
    screen = contacts_screen(runner, qtbot)
    table, model = screen.list.table, screen.list.model
    go_to(screen, qtbot, model.ids()[60])
    key, y = model.ids()[60], table.rowViewportPosition(60)
    other = next(each for each in ids if each != key)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    for written, name in ((key, "Karl"), (other, "Abel"), (other, "Zz"), (key, "Noor")):
        with qtbot.waitSignal(model.found):
            runner.write(screen, contacts.EditContactCell(written, "name", name))
        assert (screen.list.current(), screen.list.keeping.selected()) == (key, [key])
        assert table.rowViewportPosition(model.row_of(key)) == y
    with qtbot.waitSignal(model.found):
        runner.write(screen, contacts.EditContactCell(key, "name", "Aa"))
    assert (table.rowViewportPosition(0), screen.list.current()) == (0, key)
    assert resets == []
