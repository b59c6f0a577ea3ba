"""Segments opened in a list: their filter, their view, and what was changed since."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.filter import EVERYTHING, Condition, Group, Match, Operator
from crm_desktop.domain.segment import Segment, SegmentKind
from crm_desktop.services.segments import AddToList, DeleteSegment, RenameSegment, SaveSegment
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.contacts.screen import ContactsScreen
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.filtering.list_chooser import ListChooser
from crm_desktop.ui.filtering.parts import ListFiltering
from crm_desktop.ui.filtering.view import view_of
from crm_desktop.ui.runner import Runner
from tests.helpers.contacts import texts
from tests.helpers.gui import do

PORTO, LISBON = (
    Group(Match.ALL, (Condition("city", Operator.IS, (city,)),)) for city in ("Porto", "Lisbon")
)
Kept = Callable[[], list[Segment]]


def made(workspace: Workspace, kept: Kept, name: str, view: dict[str, object] | None = None) -> int:
    do(workspace, SaveSegment("contact", SegmentKind.FILTER, name, PORTO, view or {}))
    return next(each.id for each in kept() if each.name == name)


def is_open(filtering: ListFiltering, name: str) -> bool:
    return filtering.opened.segment is not None and filtering.opened.segment.name == name


def ways(filtering: ListFiltering) -> list[str]:
    names = [chip.accessibleName() for chip in filtering.filters.bar.stops()]
    return names[names.index("+ Filter") + 1 :]


def count(screen: ContactsScreen) -> int:
    return len(screen.list.model.ids())


def type_name(screen: ContactsScreen, name: str) -> FormDialog:
    dialog = screen.window().findChildren(FormDialog)[-1]
    dialog.form.set_values({"name": name})
    dialog.save()
    return dialog


def test_a_filter_saved_by_name_is_open_then(
    screen: ContactsScreen, filtering: ListFiltering, kept: Kept, qtbot: QtBot
) -> None:
    filtering.filters.set_group(PORTO)
    screen.list.group_by("title")
    filtering.handlers()["segment.save_as"]()
    type_name(screen, "In Porto")
    qtbot.waitUntil(lambda: is_open(filtering, "In Porto"))
    segment = kept()[0]
    assert (segment.filter, segment.view["group"]) == (PORTO, "title")
    assert screen.place() == f"segment:contact:{segment.id}"
    assert "In Porto" in texts(screen.list.head)
    assert ways(filtering) == []
    screen.leave_segment()
    qtbot.waitUntil(lambda: count(screen) == 12)
    assert screen.place() == ""
    assert "Contacts" in texts(screen.list.head)


def test_its_view_comes_with_it_and_goes_with_it(
    screen: ContactsScreen, workspace: Workspace, runner: Runner, kept: Kept, qtbot: QtBot
) -> None:
    view: dict[str, object] = {
        "columns": ["name", "city"], "widths": {}, "order": "city", "descending": True, "group": "",
    }  # fmt: skip
    key = made(workspace, kept, "Porto", view)
    before = view_of(screen.list)
    screen.open_segment(key)
    qtbot.waitUntil(lambda: count(screen) == 4)
    assert screen.list.columns.shown() == ["name", "city"]
    wish = screen.list.model.wish
    assert (wish.order, wish.is_descending) == ("city", True)
    screen.leave_segment()
    assert view_of(screen.list) == before


def test_without_a_view_the_list_stays_as_it_is(
    screen: ContactsScreen, workspace: Workspace, kept: Kept, qtbot: QtBot
) -> None:
    key = made(workspace, kept, "Porto")
    screen.list.columns.choose(["name", "title"])
    screen.open_segment(key)
    qtbot.waitUntil(lambda: count(screen) == 4)
    assert screen.list.columns.shown() == ["name", "title"]


def test_what_was_changed_is_said_and_saved_or_reset(
    screen: ContactsScreen, filtering: ListFiltering, workspace: Workspace, kept: Kept, qtbot: QtBot
) -> None:
    key = made(workspace, kept, "Mine")
    screen.open_segment(key)
    qtbot.waitUntil(lambda: is_open(filtering, "Mine"))
    filtering.filters.set_group(LISBON)
    assert ways(filtering) == ["Save", "Save as new …", "Reset"]
    qtbot.waitUntil(lambda: "changed" in texts(screen.list.head))
    filtering.filters.bar.keep_requested.emit("reset")
    assert filtering.filters.group == PORTO
    assert ways(filtering) == []
    filtering.filters.set_group(LISBON)
    filtering.filters.bar.keep_requested.emit("save")
    qtbot.waitUntil(lambda: kept()[0].filter == LISBON)
    qtbot.waitUntil(lambda: ways(filtering) == [])
    screen.list.table.horizontalHeader().setSortIndicator(2, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: ways(filtering) == ["Save", "Save as new …", "Reset"])


def test_a_name_that_is_taken_is_refused_in_the_dialog(
    screen: ContactsScreen, filtering: ListFiltering, workspace: Workspace, kept: Kept, qtbot: QtBot
) -> None:
    made(workspace, kept, "Mine")
    filtering.filters.set_group(LISBON)
    filtering.opened.save_as()
    dialog = type_name(screen, "mine")
    refused = "There is a segment “mine” already. Choose another name."
    qtbot.waitUntil(lambda: refused in texts(dialog))
    assert dialog.isVisible()
    dialog.reject()


def test_renamed_its_title_follows_and_deleted_its_filter_stays(
    screen: ContactsScreen, filtering: ListFiltering, workspace: Workspace, runner: Runner,
    kept: Kept, qtbot: QtBot,
) -> None:  # fmt: skip
    key = made(workspace, kept, "Mine")
    screen.open_segment(key)
    qtbot.waitUntil(lambda: is_open(filtering, "Mine"))
    runner.write(screen, RenameSegment(key, "Ours"))
    qtbot.waitUntil(lambda: is_open(filtering, "Ours"))
    runner.write(screen, DeleteSegment(key))
    qtbot.waitUntil(lambda: filtering.opened.segment is None)
    assert filtering.filters.group == PORTO
    assert ways(filtering) == ["Save as segment …"]


def test_people_are_put_on_a_list_and_taken_off_while_it_is_open(
    screen: ContactsScreen, filtering: ListFiltering, kept: Kept, people: list[int], qtbot: QtBot
) -> None:
    screen.list.table.selectAll()
    screen.handlers()["list.add_to"]()
    chooser = screen.window().findChildren(ListChooser)[-1]
    chooser.field.setText("Fair 2026")
    chooser.list.itemActivated.emit(chooser.list.item(0))
    qtbot.waitUntil(lambda: [each.name for each in kept()] == ["Fair 2026"])
    screen.open_segment(kept()[0].id)
    qtbot.waitUntil(lambda: is_open(filtering, "Fair 2026"))
    assert count(screen) == 12
    screen.list.table.go_to(0)
    gone = screen.list.current()
    screen.handlers()["list.remove_from"]()
    qtbot.waitUntil(lambda: count(screen) == 11)
    assert screen.list.model.row_of(gone or 0) == -1


def test_a_list_that_is_there_is_offered_by_its_first_letters(
    screen: ContactsScreen, workspace: Workspace, people: list[int], qtbot: QtBot
) -> None:
    do(workspace, AddToList("contact", (people[0],), name="Fair 2026"))
    screen.filters.run("list.add_to")
    chooser = screen.window().findChildren(ListChooser)[-1]
    qtbot.waitUntil(lambda: chooser.list.count() == 1)
    chooser.field.setText("fai")
    assert [chooser.list.item(row).text() for row in range(chooser.list.count())] == [
        "Fair 2026", "New list “fai”",
    ]  # fmt: skip
    chooser.reject()


def test_a_segment_is_remembered_with_what_was_before_it(
    screen: ContactsScreen, filtering: ListFiltering, workspace: Workspace, kept: Kept, qtbot: QtBot
) -> None:
    key = made(workspace, kept, "Mine")
    filtering.filters.set_group(LISBON)
    screen.open_segment(key)
    qtbot.waitUntil(lambda: is_open(filtering, "Mine"))
    again = ContactsScreen(screen.runner)
    qtbot.addWidget(again)
    again.restore_state(screen.save_state())
    again.show()
    again.activate()
    qtbot.waitUntil(lambda: again.place() == f"segment:contact:{key}")
    qtbot.waitUntil(lambda: count(again) == 4)
    again.leave_segment()
    qtbot.waitUntil(partial(_has, again, 2))
    assert again.list.model.wish.filter == LISBON != EVERYTHING


def test_in_another_file_the_list_is_as_before_the_segment(
    screen: ContactsScreen, filtering: ListFiltering, workspace: Workspace, kept: Kept, qtbot: QtBot
) -> None:
    screen.open_segment(made(workspace, kept, "Mine", {"group": "city"}))
    qtbot.waitUntil(lambda: is_open(filtering, "Mine"))
    state = screen.save_state()
    filters = state["filters"]
    assert isinstance(filters, dict)
    again = ContactsScreen(screen.runner)
    qtbot.addWidget(again)
    again.restore_state({**state, "filters": {**filters, "file": "/elsewhere.crm"}})
    again.activate()
    qtbot.waitUntil(partial(_has, again, 12))
    assert again.list.save()["group"] == ""


def test_who_is_opened_before_the_segments_are_known_is_shown_as_before_them(
    screen: ContactsScreen, filtering: ListFiltering, workspace: Workspace, kept: Kept, qtbot: QtBot
) -> None:
    screen.open_segment(made(workspace, kept, "Mine", {"group": "city"}))
    qtbot.waitUntil(lambda: is_open(filtering, "Mine"))
    again = ContactsScreen(screen.runner)
    qtbot.addWidget(again)
    again.restore_state(screen.save_state())
    assert again.filters.parts.place() in ("", screen.place())
    again.filters.run("list.clear_filter")
    again.activate()
    qtbot.waitUntil(partial(_has, again, 12))
    assert again.place() == ""
    assert again.list.save()["group"] == ""


def _has(screen: ContactsScreen, wanted: int) -> bool:
    return count(screen) == wanted
