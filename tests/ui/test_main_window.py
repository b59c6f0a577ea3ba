"""The main window: places, back and forward, what actions mean where, and what is remembered."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.services.contacts import DeleteContacts
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.actions import ACTIONS
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screens import SCREENS
from tests.helpers.gui import add_people, panel_of
from tests.helpers.strays import Strays


@pytest.fixture
def people(workspace: Workspace) -> list[int]:
    return add_people(workspace)


@pytest.fixture
def window(runner: Runner, people: list[int], qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on twelve people, the first of the list in the panel."""
    made = MainWindow(runner)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show_start("", frozenset({"app.quit"}))
    made.show()
    qtbot.waitUntil(partial(is_shown, made, "George Finch"))
    qtbot.waitUntil(lambda: bool(made.windowTitle()))
    yield made
    made.close()


def records(window: MainWindow, key: str = "contacts") -> RecordScreen:
    screen = window.screen_of(key)
    assert isinstance(screen, RecordScreen)
    return screen


def is_shown(window: MainWindow, name: str, key: str = "contacts") -> bool:
    shown = panel_of(records(window, key)).shown
    return shown is not None and shown.name == name


def test_it_starts_with_the_contacts_and_says_what_is_open(window: MainWindow) -> None:
    assert window.here == "contacts"
    assert window.windowTitle() == "test – CRM Desktop"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("companies", "companies"), ("import", "contacts"), ("nowhere", "contacts"), ("", "contacts")],
)
def test_it_starts_where_one_was_if_that_is_a_place(
    runner: Runner, people: list[int], qtbot: QtBot, wanted: str, found: str
) -> None:
    made = MainWindow(runner)
    qtbot.addWidget(made)
    made.show_start(wanted, frozenset())
    assert made.here == found


def test_every_place_of_the_side_bar_can_be_visited(window: MainWindow) -> None:
    for spec in SCREENS:
        window.go(spec.key)
        assert window.here == spec.key
        assert window.frame.stack.currentWidget() is window.screen_of(spec.key)


def test_back_and_forward_lead_along_the_way_one_came(
    window: MainWindow, people: list[int], qtbot: QtBot
) -> None:
    window.open_record(Kind.CONTACT, people[0])
    window.go("companies")
    window.open_record(Kind.CONTACT, people[1])
    qtbot.waitUntil(partial(is_shown, window, "Noor Haddad"))
    window.run_action("go.back")
    assert window.here == "companies"
    window.run_action("go.back")
    qtbot.waitUntil(partial(is_shown, window, "Marta Oliveira"))
    window.run_action("go.forward")
    window.run_action("go.forward")
    qtbot.waitUntil(partial(is_shown, window, "Noor Haddad"))
    window.run_action("go.forward")
    assert window.here == "contacts"


def test_back_to_somebody_deleted_stays_calm(
    window: MainWindow, people: list[int], runner: Runner, qtbot: QtBot
) -> None:
    window.open_record(Kind.CONTACT, people[0])
    window.go("companies")
    runner.write(window, DeleteContacts((people[0],)))
    qtbot.waitUntil(window.frame.toast.isVisible)
    window.run_action("go.back")
    assert window.here == "contacts"
    qtbot.waitUntil(lambda: len(records(window).list.model.ids()) == len(people) - 1)


def test_what_the_program_runs_is_asked_of_it(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.outside_requested) as asked:
        window.actions_table["app.quit"].trigger()
    assert asked.args == ["app.quit"]
    assert not window.actions_table["file.open"].isEnabled()


def test_an_action_that_means_nothing_here_cannot_be_chosen(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.actions_table["record.delete"].isEnabled()
    assert not window.actions_table["edit.redo"].isEnabled()
    window.go("import")
    assert not window.actions_table["record.delete"].isEnabled()
    window.run_action("record.delete")
    window.run_action("no.such.action")


def test_every_action_has_a_place_in_the_menus(window: MainWindow) -> None:
    shown = {
        action
        for menu in window.menuBar().findChildren(QMenu)
        for action in menu.actions()
        if not action.isSeparator()
    }
    assert {window.actions_table[spec.id] for spec in ACTIONS} <= shown


def test_no_key_is_given_twice() -> None:
    keys = [spec.key for spec in ACTIONS if spec.key]
    letters = [spec.list_key for spec in ACTIONS if spec.list_key]
    assert len(keys) == len(set(keys))
    assert len(letters) == len(set(letters))
    assert not {"J", "K"} & set(letters)


def test_undo_says_what_it_takes_back_in_menu_status_line_and_toast(
    window: MainWindow, people: list[int], runner: Runner, qtbot: QtBot
) -> None:
    runner.write(window, DeleteContacts((people[1],)))
    undo = window.actions_table["edit.undo"]
    qtbot.waitUntil(lambda: undo.text() == "Undo: delete Noor Haddad")
    assert window.frame.toast.text() == "Delete Noor Haddad"
    undo.trigger()
    redo = window.actions_table["edit.redo"]
    qtbot.waitUntil(lambda: redo.text() == "Redo: delete Noor Haddad")
    assert window.frame.toast.text() == "Undone: delete Noor Haddad"


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"geometry": "no base64 ÿ", "screens": 3},
        {"geometry": 3, "screens": {"contacts": 3, "nowhere": {}, "import": {}}},
        {"screens": {"contacts": {"columns": 3, "order": [], "panel": "x", "current": "y"}}},
    ],
)
def test_a_broken_memory_is_passed_over(
    runner: Runner, people: list[int], qtbot: QtBot, state: dict[str, object]
) -> None:
    made = MainWindow(runner)
    qtbot.addWidget(made)
    made.restore_state(state)
    made.show_start("contacts", frozenset())
    qtbot.waitUntil(partial(is_shown, made, "George Finch"))


_WAYS: dict[str, Callable[[MainWindow], None]] = {
    **{spec.key: partial(MainWindow.go, key=spec.key) for spec in SCREENS},
    **{
        key: partial(MainWindow.run_action, key=key)
        for key in (
            *("record.new", "record.details", "record.tag", "view.columns", "log.call"),
            *("file.export", "file.business", "help.keys", "help.about", "help.new", "go.search"),
        )
    },
}


def test_nothing_flashes_up_as_a_window_of_its_own(
    runner: Runner, people: list[int], qtbot: QtBot
) -> None:
    strays = Strays()
    window = MainWindow(runner)
    qtbot.addWidget(window)
    window.show_start("", frozenset())
    window.show()
    for way in _WAYS.values():
        window.go("contacts")
        way(window)
        for dialog in window.findChildren(QDialog):
            dialog.reject()
    strays.stop()
    assert strays.seen == []


def test_a_folder_dropped_is_not_taken_for_a_business(window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "a folder"
    folder.mkdir()
    window.import_files([folder])
    assert window.here == "import"
