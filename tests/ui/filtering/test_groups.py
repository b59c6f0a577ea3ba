"""A list in groups: headings between the rows that nobody can land on."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.services.contacts import EditContactCell
from crm_desktop.ui.contacts.screen import ContactsScreen
from crm_desktop.ui.delegates.cell import CELL_ROLE, HeadingCell
from crm_desktop.ui.filtering.parts import ListFiltering
from crm_desktop.ui.group_words import group_keys, group_title, heading_words

Key = Qt.Key


def headings(screen: ContactsScreen) -> list[tuple[str, str]]:
    model = screen.list.model
    cells = [model.index(row, 0).data(CELL_ROLE) for row in range(model.rowCount())]
    return [(cell.text, cell.size) for cell in cells if isinstance(cell, HeadingCell)]


def grouped(screen: ContactsScreen, by: str, qtbot: QtBot) -> None:
    screen.list.group_by(by)
    qtbot.waitUntil(lambda: bool(headings(screen)))


def test_headings_say_the_value_and_how_many(screen: ContactsScreen, qtbot: QtBot) -> None:
    grouped(screen, "city", qtbot)
    assert headings(screen) == [
        ("Berlin", "2"), ("Lisbon", "2"), ("Porto", "4"), ("上海", "2"), ("No city", "2"),
    ]  # fmt: skip
    assert len(screen.list.model.ids()) == 12
    assert screen.list.model.rowCount() == 17
    assert screen.list.count_words() == "12"
    screen.list.group_by("")
    qtbot.waitUntil(lambda: screen.list.model.rowCount() == 12)


def test_the_keyboard_passes_headings_over(screen: ContactsScreen, qtbot: QtBot) -> None:
    grouped(screen, "city", qtbot)
    table, model = screen.list.table, screen.list.model
    QTest.keyClick(table, Key.Key_Home)
    seen = [table.currentIndex().row()]
    for key in (Key.Key_Down, Key.Key_J, Key.Key_Down, Key.Key_Up, Key.Key_K, Key.Key_End):
        QTest.keyClick(table, key)
        seen.append(table.currentIndex().row())
    assert seen == [1, 2, 4, 5, 4, 2, 16]
    assert all(model.row_ids()[row] > 0 for row in seen)
    QTest.keyClick(table, Key.Key_Home)
    QTest.keyClick(table, Key.Key_Up)
    QTest.keyClick(table, Key.Key_K)
    assert table.currentIndex().row() == 1


def test_all_selected_are_people_only(screen: ContactsScreen, qtbot: QtBot) -> None:
    grouped(screen, "city", qtbot)
    screen.list.table.selectAll()
    assert sorted(screen.list.keeping.selected()) == sorted(screen.list.model.ids())
    assert sorted(screen.selected_or_listed_ids()) == sorted(screen.list.model.ids())


def test_who_moves_to_another_city_moves_to_another_group(
    screen: ContactsScreen, people: list[int], qtbot: QtBot
) -> None:
    grouped(screen, "city", qtbot)
    screen.open_record(screen.kind, people[4])
    screen.runner.write(screen, EditContactCell(people[4], "city", "Lisbon"))
    qtbot.waitUntil(lambda: ("Lisbon", "3") in headings(screen))
    assert ("Berlin", "1") in headings(screen)
    assert screen.list.current() == people[4]


def test_a_heading_is_painted_across_the_row_and_cannot_be_edited(
    screen: ContactsScreen, qtbot: QtBot
) -> None:
    grouped(screen, "city", qtbot)
    model, table = screen.list.model, screen.list.table
    index = model.index(0, 1)
    assert index.data(CELL_ROLE) == model.index(0, 0).data(CELL_ROLE)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Berlin, 2"
    assert index.flags() == Qt.ItemFlag.NoItemFlags
    picture = table.viewport().grab().toImage()
    middle = table.rowHeight(0) // 2
    ground = picture.pixelColor(table.viewport().width() - 4, middle)
    assert ground == picture.pixelColor(3, middle)
    assert ground != picture.pixelColor(3, middle + 2 * table.rowHeight(0))


def test_every_column_can_group_and_be_chosen_from_the_menu(
    screen: ContactsScreen, filtering: ListFiltering, qtbot: QtBot
) -> None:
    for key in group_keys("contact"):
        grouped(screen, key, qtbot)
        assert group_title(key)
        screen.list.group_by("")
        qtbot.waitUntil(lambda: not headings(screen))
    filtering.choose_group()
    menu = filtering.menu
    assert menu is not None
    action = next(each for each in menu.actions() if each.text() == "Company")
    action.trigger()
    menu.close()
    qtbot.waitUntil(lambda: ("Berg Cycles", "2") in headings(screen))


def test_months_and_what_is_missing_have_words() -> None:
    assert heading_words("created_at", "2026-11") == "November 2026"
    assert heading_words("last_touch", "") == "Never touched"
    assert heading_words("consent", "given") == "given"
    assert heading_words("company", "<b>Tiles\n& Co</b>") == "<b>Tiles & Co</b>"
