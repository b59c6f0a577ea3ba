"""Segments in the side bar of the window: counts that follow, a menu, and the search box."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.filter import Condition, Group, Match, Operator
from crm_desktop.domain.segment import Segment, SegmentKind
from crm_desktop.services.contacts import EditContactCell
from crm_desktop.services.fields import AddField, DeleteField
from crm_desktop.services.segments import SaveSegment
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.filtering.segment_news import SegmentNews
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.palette.palette import Palette
from crm_desktop.ui.palette.rows import Does
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.widgets.place_button import PlaceButton
from tests.helpers.gui import do

PORTO = Group(Match.ALL, (Condition("city", Operator.IS, ("Porto",)),))
LISBON = Group(Match.ALL, (Condition("city", Operator.IS, ("Lisbon",)),))


@pytest.fixture
def window(
    runner: Runner, workspace: Workspace, people: list[int], qtbot: QtBot
) -> Iterator[MainWindow]:
    """The window on twelve people and two segments of them."""
    for name, group in (("In Porto", PORTO), ("<b>Lisboa</b>", LISBON)):
        do(workspace, SaveSegment("contact", SegmentKind.FILTER, name, group))
    shown = MainWindow(runner)
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    shown.show_start("", frozenset())
    shown.show()
    qtbot.waitUntil(partial(counted, shown, {"In Porto": "4", "<b>Lisboa</b>": "2"}))
    yield shown
    shown.close()


def places(window: MainWindow) -> list[PlaceButton]:
    found = window.frame.side.findChildren(PlaceButton)
    return [each for each in found if each.key.startswith("segment:") and not each.isHidden()]


def counted(window: MainWindow, wanted: dict[str, str]) -> None:
    assert {each.accessibleName(): each._count for each in places(window)} == wanted


def choose(window: MainWindow, segment: str, words: str) -> None:
    """Choose from the menu of a segment."""
    button = next(each for each in places(window) if each.accessibleName() == segment)
    button.customContextMenuRequested.emit(QPoint(5, 5))
    news = window.findChild(SegmentNews)
    assert isinstance(news, SegmentNews)
    assert news.menu is not None
    action = next(each for each in news.menu.actions() if each.text() == words)
    assert action.isEnabled()
    action.trigger()
    news.menu.close()


def test_counts_follow_what_is_written(
    window: MainWindow, runner: Runner, people: list[int], qtbot: QtBot
) -> None:
    runner.write(window, EditContactCell(people[0], "city", "Lisbon"))
    qtbot.waitUntil(partial(counted, window, {"In Porto": "3", "<b>Lisboa</b>": "3"}))
    runner.undo(window)
    qtbot.waitUntil(partial(counted, window, {"In Porto": "4", "<b>Lisboa</b>": "2"}))


def test_segments_of_tickets_are_counted_too(
    window: MainWindow, workspace: Workspace, runner: Runner, qtbot: QtBot
) -> None:
    runner.write(window, AddTicket("No power"))
    normal = Group(Match.ALL, (Condition("priority", Operator.HAS_ANY, ("normal",)),))
    runner.write(window, SaveSegment("ticket", SegmentKind.FILTER, "Normal ones", normal))
    wanted = {"In Porto": "4", "<b>Lisboa</b>": "2", "Normal ones": "1"}
    qtbot.waitUntil(partial(counted, window, wanted))
    runner.write(window, AddTicket("No link"))
    qtbot.waitUntil(partial(counted, window, {**wanted, "Normal ones": "2"}))


def test_a_click_opens_it_and_the_screen_itself_leaves_it(window: MainWindow, qtbot: QtBot) -> None:
    window.go("companies")
    places(window)[0].click()
    screen = window.screen_of("contacts")
    qtbot.waitUntil(lambda: screen.place() == places(window)[0].key)
    assert window.here == "contacts"
    assert places(window)[0].isChecked()
    qtbot.waitUntil(lambda: screen.status().startswith("4 contacts · 1 filter · "))
    window.run_action("go.contacts")
    qtbot.waitUntil(lambda: screen.status().startswith("12 contacts · "))
    assert not places(window)[0].isChecked()


def test_its_menu_renames_moves_and_takes_it_away(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "In Porto", "Move segment down")
    moved = ["<b>Lisboa</b>", "In Porto"]
    qtbot.waitUntil(lambda: [each.accessibleName() for each in places(window)] == moved)
    choose(window, "In Porto", "Rename segment …")
    dialog = window.findChildren(FormDialog)[-1]
    field = dialog.form.field("name")
    assert isinstance(field, QLineEdit)
    assert field.text() == "In Porto"
    field.setText("Portuenses")
    dialog.save()
    renamed = {"<b>Lisboa</b>": "2", "Portuenses": "4"}
    qtbot.waitUntil(partial(counted, window, renamed))
    choose(window, "<b>Lisboa</b>", "Delete segment")
    qtbot.waitUntil(partial(counted, window, {"Portuenses": "4"}))


def test_a_second_one_is_like_the_first(
    window: MainWindow, kept: Callable[[], list[Segment]], qtbot: QtBot
) -> None:
    choose(window, "In Porto", "Duplicate segment …")
    window.findChildren(FormDialog)[-1].save()
    qtbot.waitUntil(lambda: len(kept()) == 3)
    assert (kept()[2].name, kept()[2].filter) == ("In Porto (copy)", PORTO)
    qtbot.waitUntil(lambda: len(places(window)) == 3)


def test_one_whose_field_is_gone_has_no_count_and_harms_no_other(
    window: MainWindow, runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    done = do(workspace, AddField("contact", "Size", FieldType.TEXT))
    field = next(iter(done.changes.ids[Kind.FIELD]))
    asks = Group(Match.ALL, (Condition(f"field:{field}", Operator.FILLED),))
    runner.write(window, SaveSegment("contact", SegmentKind.FILTER, "Sized", asks))
    known = {"In Porto": "4", "<b>Lisboa</b>": "2"}
    qtbot.waitUntil(partial(counted, window, {**known, "Sized": "0"}))
    runner.write(window, DeleteField(field))
    qtbot.waitUntil(partial(counted, window, {**known, "Sized": ""}))


def test_the_search_box_opens_it_by_name(window: MainWindow, qtbot: QtBot) -> None:
    window.run_action("go.search")
    box = window.search_box
    assert isinstance(box, Palette)
    window.frame.search.setText("in por")
    qtbot.waitUntil(lambda: "In Porto" in [row.title for row in box.rows])
    row = next(row for row in box.rows if row.does is Does.SEGMENT)
    assert row.second == "Contacts"
    window._navigation.place_chosen(str(row.target))
    screen = window.screen_of("contacts")
    qtbot.waitUntil(lambda: screen.status().startswith("4 contacts · 1 filter · "))
