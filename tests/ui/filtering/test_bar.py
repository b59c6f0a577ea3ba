"""The filter as chips in the head of a list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.filter import Condition, Group, Match, Operator
from crm_desktop.ui.contacts.screen import ContactsScreen
from crm_desktop.ui.filtering.parts import ListFiltering
from tests.helpers.contacts import texts

pytestmark = pytest.mark.usefixtures("dressed")

Key = Qt.Key
PORTO, LISBON = (Condition("city", Operator.IS, (city,)) for city in ("Porto", "Lisbon"))
OWNER = Condition("title", Operator.CONTAINS, ("own",))
NOWHERE = Condition("city", Operator.IS, ("Nowhere",))


def chips(filtering: ListFiltering) -> list[str]:
    return [chip.accessibleName() for chip in filtering.filters.bar.stops()]


def count(screen: ContactsScreen) -> int:
    return len(screen.list.model.ids())


def test_a_filter_is_shown_counted_and_cleared_by_escape(
    screen: ContactsScreen, filtering: ListFiltering, qtbot: QtBot
) -> None:
    assert chips(filtering) == ["+ Filter"]
    group = Group(Match.ALL, (OWNER, Group(Match.ANY, (PORTO, LISBON))))
    filtering.filters.set_group(group)
    qtbot.waitUntil(lambda: count(screen) == 2)
    assert chips(filtering) == [
        "Title contains “own”", "City is Porto or Lisbon", "+ Filter", "Save as segment …",
    ]  # fmt: skip
    assert screen.list.count_words() == "2 of 12"
    assert screen.status().startswith("2 contacts · 2 filters · ")
    screen.list.filter.setText("marta")
    qtbot.waitUntil(lambda: count(screen) == 1)
    QTest.keyClick(screen.list.table, Key.Key_Escape)
    qtbot.waitUntil(lambda: count(screen) == 2)
    QTest.keyClick(screen.list.table, Key.Key_Escape)
    qtbot.waitUntil(lambda: count(screen) == 12)
    assert chips(filtering) == ["+ Filter"]
    assert "filter" not in screen.status()


def test_a_chip_is_taken_away_by_delete_and_the_next_has_the_keyboard(
    screen: ContactsScreen, filtering: ListFiltering, qtbot: QtBot
) -> None:
    filtering.filters.set_group(Group(Match.ALL, (OWNER, PORTO)))
    bar = filtering.filters.bar
    bar.chip(0).setFocus()
    QTest.keyClick(bar.chip(0), Key.Key_Delete)
    assert filtering.filters.group == Group(Match.ALL, (PORTO,))
    assert bar.chip(0).hasFocus()
    qtbot.waitUntil(lambda: count(screen) == 4)


def test_a_chip_is_changed_by_enter(
    screen: ContactsScreen, filtering: ListFiltering, qtbot: QtBot
) -> None:
    filtering.filters.set_group(Group(Match.ALL, (OWNER, PORTO)))
    chip = filtering.filters.bar.chip(1)
    chip.setFocus()
    QTest.keyClick(chip, Key.Key_Return)
    popup = filtering.filters.popup
    assert popup is not None
    assert popup.form is not None
    editor = popup.form.editor
    assert editor is not None
    editor.set_values(("Lisbon",))
    editor.submitted.emit()
    assert filtering.filters.group == Group(Match.ALL, (OWNER, LISBON))


def test_shift_f_in_the_list_asks_for_a_condition(screen: ContactsScreen, qtbot: QtBot) -> None:
    asked: list[str] = []
    screen.action_requested.connect(asked.append)
    QTest.keyClick(screen.list.table, Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert asked == ["list.where"]


def test_any_of_several_is_one_chip(filtering: ListFiltering) -> None:
    filtering.filters.set_group(Group(Match.ANY, (OWNER, NOWHERE)))
    assert chips(filtering)[0] == "Title contains “own” or City is Nowhere"
    assert filtering.words() == "1 filter"


def test_where_room_is_short_one_chip_stands_for_all(
    screen: ContactsScreen, filtering: ListFiltering, qtbot: QtBot
) -> None:
    filtering.filters.set_group(Group(Match.ALL, (OWNER, PORTO, LISBON, NOWHERE)))
    assert not filtering.filters.bar.is_collapsed
    screen.resize(690, 600)
    qtbot.waitUntil(lambda: filtering.filters.bar.is_collapsed)
    assert chips(filtering)[0] == "4 filters"
    screen.resize(1600, 600)
    qtbot.waitUntil(lambda: not filtering.filters.bar.is_collapsed)
    assert chips(filtering)[0] == "Title contains “own”"
    bar = filtering.filters.bar
    assert all(bar.rect().contains(chip.geometry()) for chip in bar.stops())


def test_long_conditions_are_shown_at_any_width(
    screen: ContactsScreen, filtering: ListFiltering, qtbot: QtBot
) -> None:
    keys, bar = ("title", "city", "name"), filtering.filters.bar
    long = tuple(Condition(key, Operator.CONTAINS, ("x" * 60,)) for key in keys)
    for width in range(680, 1500, 20):
        screen.resize(width, 600)
        for count in (1, 2, 3):
            filtering.filters.set_group(Group(Match.ALL, long[:count]))
            qtbot.wait(0)
            shown = 1 if bar.is_collapsed else count
            assert len(bar.stops()) == shown + 2  # to add, and to save


def test_what_finds_nobody_says_so_and_offers_to_clear_it(
    screen: ContactsScreen, filtering: ListFiltering, qtbot: QtBot
) -> None:
    filtering.filters.set_group(Group(Match.ALL, (NOWHERE,)))
    qtbot.waitUntil(lambda: "Nothing matches." in texts(screen.list))
    screen.list._nothing.action_requested.emit()
    qtbot.waitUntil(lambda: count(screen) == 12)
    assert not filtering.filters.group


def test_who_is_opened_by_name_is_shown_although_a_filter_hides_them(
    screen: ContactsScreen, filtering: ListFiltering, people: list[int], qtbot: QtBot
) -> None:
    filtering.filters.set_group(Group(Match.ALL, (NOWHERE,)))
    qtbot.waitUntil(lambda: count(screen) == 0)
    screen.open_record(screen.kind, people[4])
    qtbot.waitUntil(lambda: screen.list.current() == people[4])
    assert count(screen) == 12


def test_the_filter_is_remembered_for_its_file_only(
    screen: ContactsScreen, filtering: ListFiltering, qtbot: QtBot
) -> None:
    filtering.filters.set_group(Group(Match.ALL, (PORTO,)))
    state = screen.save_state()
    again = ContactsScreen(screen.runner)
    qtbot.addWidget(again)
    again.restore_state(state)
    again.show()
    again.activate()
    qtbot.waitUntil(lambda: count(again) == 4)
    qtbot.waitUntil(lambda: again.status().startswith("4 contacts · 1 filter · "))
    other = ContactsScreen(screen.runner)
    qtbot.addWidget(other)
    filters = state["filters"]
    assert isinstance(filters, dict)
    other.restore_state({**state, "filters": {**filters, "file": "/elsewhere.crm"}})
    other.activate()
    qtbot.waitUntil(lambda: count(other) == 12)


def test_a_broken_memory_filters_nothing(screen: ContactsScreen, qtbot: QtBot) -> None:
    file = str(screen.runner.workspace.path)
    for broken in ("{", 7, None, '{"match": "all"}'):
        screen.restore_state({"filters": {"file": file, "filter": broken}, "group": "nonsense"})
        assert not screen.list.model.wish.is_arranged
