from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.actions import ACTIONS, Actions
from crm_desktop.ui.palette.palette import Palette
from crm_desktop.ui.palette.rows import Does
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.widgets.top_bar import SearchField, TopBar
from tests.helpers.gui import NOW, add_people, add_story, do

KEY = Qt.Key


@dataclass
class Box:
    """A window with the search box, and what was chosen in it."""

    window: QWidget
    elsewhere: QLineEdit
    search: SearchField
    actions: Actions
    palette: Palette
    qtbot: QtBot
    people: list[int]
    chosen: list[tuple[object, ...]] = field(default_factory=list)

    def type(self, text: str) -> None:
        """Put the text in and wait for what is found."""
        self.palette.open()
        self.search.setText(text)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.palette.is_waiting and self.palette.is_open)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.search, key)

    def titles(self, does: Does) -> list[str]:
        return [row.title for row in self.palette.rows if row.does is does]

    @property
    def current(self) -> str:
        index = self.palette.popup.list.currentIndex()
        return str(index.data()) if index.isValid() else ""


@pytest.fixture
def box(qtbot: QtBot, dressed: None, runner: Runner, workspace: Workspace) -> Iterator[Box]:
    people = add_people(workspace)
    add_story(workspace, people[0])
    window, elsewhere = QWidget(), QLineEdit()
    search = SearchField("Search or type a command", "Ctrl K")
    column = QVBoxLayout(window)
    column.addWidget(TopBar(search))
    column.addWidget(elsewhere)
    column.addStretch(1)
    actions = Actions(window)
    palette = Palette(runner, search, actions, lambda: NOW)
    made = Box(window, elsewhere, search, actions, palette, qtbot, people)
    for name in ("record", "activity", "tag", "action"):
        signal = getattr(palette, f"{name}_chosen")
        signal.connect(lambda *values, name=name: made.chosen.append((name, *values)))
    palette.create_requested.connect(lambda text: made.chosen.append(("create", text)))
    window.resize(1024, 640)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    elsewhere.setFocus()
    yield made
    window.close()


def test_enter_opens_the_best_hit_and_gives_the_keyboard_back(box: Box) -> None:
    box.type("jose")
    box.type("mart oliv")
    box.press(KEY.Key_Return)
    assert box.chosen == [("record", Kind.CONTACT, box.people[0])]
    assert not box.palette.is_open
    assert box.search.text() == ""
    assert box.elsewhere.hasFocus()


def test_enter_before_the_answer_waits_for_it(box: Box) -> None:
    box.type("berg")
    box.search.setText("noor")
    box.press(KEY.Key_Return)
    box.qtbot.waitUntil(lambda: bool(box.chosen))
    assert box.chosen == [("record", Kind.CONTACT, box.people[1])]


def test_each_kind_stands_under_its_heading(box: Box) -> None:
    box.type("tiles")
    headings = box.titles(Does.SECTION)
    assert headings[:3] == ["Contacts", "Companies", "Tags"]
    assert "Activities" in headings
    assert box.current == "Marta Oliveira"


def test_arrows_go_from_choice_to_choice_and_round(box: Box) -> None:
    box.type("tiles")
    seen = [box.current]
    for _ in range(40):
        box.press(KEY.Key_Down)
        if box.current == seen[0]:
            break
        seen.append(box.current)
    assert "Oliveira Tiles" in seen
    assert not set(seen) & set(box.titles(Does.SECTION))
    assert box.current == seen[0]
    box.press(KEY.Key_Up)
    assert box.current == seen[-1]


def test_tab_goes_to_the_next_section_and_back(box: Box) -> None:
    box.type("tiles")
    box.press(KEY.Key_Tab)
    assert box.current == "Oliveira Tiles"
    box.press(KEY.Key_Backtab)
    assert box.current == "Marta Oliveira"
    assert box.search.hasFocus()


def test_pages_end_at_the_ends(box: Box) -> None:
    box.type("o")
    for _ in range(9):
        box.press(KEY.Key_PageDown)
    last = box.current
    box.press(KEY.Key_Down)
    first = box.current
    assert last != first
    for _ in range(9):
        box.press(KEY.Key_PageUp)
    assert box.current == first


def test_escape_closes_empties_and_gives_the_keyboard_back(box: Box) -> None:
    box.type("marta")
    box.press(KEY.Key_Escape)
    assert (box.palette.is_open, box.search.text(), box.elsewhere.hasFocus()) == (False, "", True)
    assert box.chosen == []


def test_the_key_that_leads_here_is_shown_again_once_the_box_is_empty(box: Box) -> None:
    hint = box.search.findChild(QLabel)
    assert isinstance(hint, QLabel)
    box.type("marta")
    assert not hint.isVisible()
    box.press(KEY.Key_Escape)
    assert hint.isVisible()


def test_a_click_chooses_and_the_field_keeps_the_keyboard_till_then(box: Box) -> None:
    box.type("berg cyc")
    view = box.palette.popup.list
    place = next(i for i, row in enumerate(box.palette.rows) if row.title == "Berg Cycles")
    middle = view.visualRect(view.model().index(place, 0)).center()
    assert box.search.hasFocus()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert [(name, kind) for name, kind, _ in box.chosen] == [("record", Kind.COMPANY)]


def test_the_row_under_a_moved_pointer_becomes_the_current_one(box: Box) -> None:
    box.type("tiles")
    view = box.palette.popup.list
    place = next(i for i, row in enumerate(box.palette.rows) if row.title == "Oliveira Tiles")
    middle = view.visualRect(view.model().index(place, 0)).center()
    QTest.mouseMove(view.viewport(), middle - QPoint(3, 0))
    QTest.mouseMove(view.viewport(), middle)
    box.qtbot.waitUntil(lambda: box.current == "Oliveira Tiles")


def test_a_tag_asks_for_who_carries_it(box: Box) -> None:
    box.type("local")
    assert box.titles(Does.TAG) == ["local"]
    box.press(KEY.Key_Up if box.current != "local" else KEY.Key_Return)
    while box.current != "local":
        box.press(KEY.Key_Up)
    box.press(KEY.Key_Return)
    assert box.chosen == [("tag", "local")]


def test_an_activity_names_whose_it_is(box: Box) -> None:
    box.type("before christmas")
    assert box.titles(Does.ACTIVITY)
    while not box.current.startswith("Wants delivery"):
        box.press(KEY.Key_Down)
    box.press(KEY.Key_Return)
    assert box.chosen[0][:3] == ("activity", box.people[0], None)


def test_actions_run_by_name_and_their_keys_are_shown(box: Box) -> None:
    box.type("log a c")
    assert box.current == "Log a call"
    row = box.palette.rows[box.palette.popup.place]
    assert row.key == "Ctrl+Shift+L"
    box.press(KEY.Key_Return)
    assert box.chosen == [("action", "log.call")]


def test_only_possible_actions_are_offered(box: Box) -> None:
    box.actions.enable_only(frozenset({"help.keys"}))
    box.type("log a call")
    assert "Log a call" not in box.titles(Does.ACTION)
    box.type("keys")
    assert box.titles(Does.ACTION) == ["Keys"]


def test_who_is_not_there_can_be_made(box: Box) -> None:
    box.type("Zacharias  Quux")
    assert box.titles(Does.NOTHING) == ["No results"]
    box.press(KEY.Key_Return)
    assert box.chosen == [("create", "Zacharias Quux")]


def test_an_empty_box_shows_recent_records_and_used_actions(box: Box) -> None:
    box.palette.set_known([(Kind.CONTACT, box.people[2]), (Kind.CONTACT, 1), (Kind.TAG, 5)])
    box.palette.restore_state({"used": {"view.dark": 3, "nonsense": "x", "gone.action": 9}})
    with box.qtbot.waitSignal(box.palette.landed):
        box.palette.open()
    assert box.titles(Does.RECORD) == ["Ines Duarte"]
    assert box.titles(Does.ACTION)[0] == "Dark theme"
    assert box.current == "Ines Duarte"


def test_what_is_chosen_often_is_remembered(box: Box) -> None:
    box.type("dark theme")
    box.press(KEY.Key_Return)
    assert box.palette.save_state() == {"used": {"view.dark": 1}}


def test_a_change_elsewhere_is_seen_at_once(box: Box, workspace: Workspace) -> None:
    box.type("quentin")
    assert box.titles(Does.RECORD) == []
    runner = box.palette.runner
    runner.write(box.window, AddContact("Quentin Blake"))
    box.qtbot.waitUntil(lambda: box.titles(Does.RECORD) == ["Quentin Blake"])


def test_going_elsewhere_closes_the_box(box: Box) -> None:
    box.type("marta")
    box.elsewhere.setFocus(Qt.FocusReason.MouseFocusReason)
    assert (box.palette.is_open, box.search.text()) == (False, "")


def test_the_list_stays_within_the_window(box: Box) -> None:
    box.type("o")
    for width, height in ((1024, 640), (700, 300)):
        box.window.resize(width, height)
        box.qtbot.waitUntil(lambda: box.window.rect().contains(_panel(box)))


def _panel(box: Box) -> QRect:
    return box.palette.popup.list.geometry().translated(box.palette.popup.pos())


def test_names_that_look_like_markup_are_text(box: Box, workspace: Workspace) -> None:
    name = "<b>x</b>" + "<table><tr><td>" * 18
    do(workspace, AddContact(name))
    do(workspace, AddContact("Zed \u202egnol " + "very " * 150))
    box.type("x table")
    assert box.current == name
    box.type("zed")
    assert not box.window.grab().isNull()


def test_every_action_is_found_by_its_first_letters(box: Box) -> None:
    from crm_desktop.ui.palette.matching import matching_actions
    from crm_desktop.ui.palette.rows import plain_words

    for spec in ACTIONS:
        found = matching_actions(plain_words(spec), ACTIONS, 6)
        assert spec.id in [each.id for _, each in found]
