"""Whatever fields, files, segments and relations are called, all that shows them shows text."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.field_values import LONGEST_CHOICE
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.filter import Condition, Group, Match, Operator
from crm_desktop.domain.history import Left, Reason
from crm_desktop.domain.relation import RelationWords
from crm_desktop.domain.segment import SegmentKind
from crm_desktop.domain.touch import Consent, Touch
from crm_desktop.services import contacts, files
from crm_desktop.services.contacts import AddContact, DeleteContacts
from crm_desktop.services.field_values import SetFieldValue
from crm_desktop.services.fields import AddField, fields
from crm_desktop.services.files import AttachFiles, RenameFile
from crm_desktop.services.merging.command import MergeContacts
from crm_desktop.services.relations import SaveRelation
from crm_desktop.services.segments import AddToList, RenameSegment, SaveSegment, segments
from crm_desktop.services.touching import SetTouch
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.bulk.dialog import BulkDialog
from crm_desktop.ui.dialogs.everything import ExportEverything, ImportEverything
from crm_desktop.ui.dialogs.touch_editor import TouchEditor
from crm_desktop.ui.fields.dialog import FieldsDialog
from crm_desktop.ui.fields.question import Question
from crm_desktop.ui.files.opening import ProgramQuestion
from crm_desktop.ui.filtering.list_chooser import ListChooser
from crm_desktop.ui.filtering.name_dialog import ask_name
from crm_desktop.ui.filtering.parts import ListFiltering
from crm_desktop.ui.filtering.segment_news import SegmentNews
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.past.left import LeftDialog
from crm_desktop.ui.past.trash import TrashDialog
from crm_desktop.ui.records.panel import Panel
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.relations.dialog import RelationDialog
from crm_desktop.ui.widgets.place_button import PlaceButton
from tests.helpers.gui import NOW, Together, do, main_window, new_workspace, panel_of
from tests.ui.test_hostile_text import HOSTILE, check, each_record, records

pytestmark = pytest.mark.usefixtures("dressed")

_PAGES = range(5)  # the tabs of the panel


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a business in which all mechanisms bear hostile names."""
    folder = tmp_path_factory.mktemp("stock")
    workspace = new_workspace(folder)
    for place, text in enumerate(HOSTILE.values()):
        _add(workspace, text, folder, place)
    workspace.close()
    return workspace.path


@pytest.fixture
def window(stock: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on a copy of that business."""
    workspace = Workspace(Path(shutil.copy(stock, tmp_path)), 7, lambda: NOW)
    with main_window(workspace, qtbot) as shown:
        yield shown
    workspace.close()


def _add(workspace: Workspace, text: str, folder: Path, place: int) -> None:
    """Two people called so, related by these words, with fields, a file, a segment and a list."""
    made = [do(workspace, AddContact(f"{text} {n}")).changes for n in "ab"]
    one, other = (max(each.ids[Kind.CONTACT] & each.created) for each in made)
    choice = " ".join(text.split())[:LONGEST_CHOICE]
    do(workspace, AddField("contact", text, FieldType.TEXT))
    do(workspace, AddField("contact", f"{text} 2", FieldType.CHOICE, choices=(choice,)))
    own = workspace.read(lambda r: fields(r, "contact"), CancelToken())[-2:]
    path = folder / f"{place}.txt"
    path.write_text(text, "utf-8")
    condition = Condition("name", Operator.CONTAINS, (text[:1_000],))
    do(
        workspace,
        Together(
            (
                SetFieldValue("contact", one, own[0].id, text),
                SetFieldValue("contact", one, own[1].id, choice),
                SaveRelation("contact", one, RelationWords(text, f"{text} 2"), other, text),
                SetTouch(one, Touch(30, True, Consent.GIVEN, "2026-05-01", text)),
                SaveSegment("contact", SegmentKind.FILTER, text, Group(Match.ALL, (condition,))),
                AddToList("contact", (one,), name=f"{text} 2"),
                AttachFiles("contact", one, (path,)),
            )
        ),
    )
    found = workspace.read(lambda r: files.of_record(r, "contact", one), CancelToken())
    do(workspace, RenameFile(found[0].id, text))


def dialogs(inside: QWidget) -> list[QDialog]:
    return [each for each in inside.findChildren(QDialog) if each.isVisible()]


def test_the_pages_of_the_panel(window: MainWindow, qtbot: QtBot) -> None:
    screen = records(window, "contacts", qtbot)
    panel = panel_of(screen)
    for _name in each_record(screen, qtbot):
        for page in _PAGES:
            panel.tabs.setCurrentIndex(page)
            qtbot.waitUntil(lambda: window.runner.is_idle)
            check(panel)


def test_the_trash_and_what_was_merged(window: MainWindow, qtbot: QtBot) -> None:
    workspace = window.runner.workspace
    ids = list(workspace.read(contacts.ids, CancelToken()))
    pairs = [MergeContacts(a, (b,), {"name": a}) for a, b in zip(ids[::4], ids[1::4], strict=True)]
    for merge in pairs:
        do(workspace, merge)
    do(workspace, DeleteContacts(tuple(ids[2::4])))
    dialog = TrashDialog(window.runner, window)
    dialog.show()
    for tab in range(2):
        dialog.tabs.setCurrentIndex(tab)
        qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
        check(dialog)
    dialog.reject()
    panel = panel_of(records(window, "contacts", qtbot))
    for merge in pairs:
        window.open_record(Kind.CONTACT, merge.kept)
        qtbot.waitUntil(partial(_is_shown, panel, merge.kept))
        panel.tabs.setCurrentIndex(len(_PAGES) - 1)
        check(panel)


def _is_shown(panel: Panel, key: int) -> bool:
    return panel.shown is not None and panel.shown.id == key


def test_the_window_of_fields(window: MainWindow, qtbot: QtBot) -> None:
    dialog = FieldsDialog(window.runner, window)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.parts.rows.rowCount() == 2 * len(HOSTILE))
    for row in range(dialog.parts.rows.rowCount()):
        dialog.parts.table.setCurrentIndex(dialog.parts.rows.index(row, 0))
        check(dialog)
        dialog.parts.delete.click()
        qtbot.waitUntil(lambda: bool(dialogs(dialog)))
        close(dialog)
        kinds = dialog.parts.editor.type
        kinds.setCurrentIndex(kinds.findData(FieldType.NUMBER))
        kinds.activated.emit(kinds.currentIndex())
        qtbot.waitUntil(lambda: bool(dialogs(dialog)))
        close(dialog)
    dialog.reject()


def close(inside: QWidget) -> None:
    for dialog in dialogs(inside):
        check(dialog)
        dialog.reject()


def test_many_changed_at_once(window: MainWindow, qtbot: QtBot) -> None:
    ids = window.runner.workspace.read(contacts.ids, CancelToken())
    dialog = BulkDialog(window.runner, window, "contact", ids)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.what.count() > 2 * len(HOSTILE))
    for place in range(dialog.what.count()):
        dialog.what.setCurrentIndex(place)
        dialog.typed.setText("2026-11-14")
        dialog._ask()
        check(dialog)
    for text in HOSTILE.values():
        dialog.choose("company")
        dialog.typed.setText(text[:20_000])
        dialog._ask()
        check(dialog)
    dialog.reject()


def test_filters_segments_and_their_menus(window: MainWindow, qtbot: QtBot) -> None:
    screen = records(window, "contacts", qtbot)
    qtbot.waitUntil(lambda: len(segment_buttons(window)) == 2 * len(HOSTILE))
    check(window)
    for key in [button.key for button in segment_buttons(window)]:
        window.frame.side.place_chosen.emit(key)
        qtbot.waitUntil(partial(_is_open, screen, key))
        check(window)
        window.run_action("segment.rename")
        close(window)
    for button in segment_buttons(window):
        button.customContextMenuRequested.emit(QPoint(5, 5))
        news = window.findChild(SegmentNews)
        assert news is not None
        assert news.menu is not None
        check(news.menu)
        news.menu.close()


def _is_open(screen: RecordScreen, place: str) -> bool:
    return screen.place() == place


def segment_buttons(window: MainWindow) -> list[PlaceButton]:
    found = window.frame.side.findChildren(PlaceButton)
    return [each for each in found if each.key.startswith("segment:") and not each.isHidden()]


def test_the_filter_its_popup_and_its_editor(window: MainWindow, qtbot: QtBot) -> None:
    screen = records(window, "contacts", qtbot)
    assert screen.filters.parts.place() == ""
    filtering = screen.list.findChild(ListFiltering)
    assert isinstance(filtering, ListFiltering)
    filters = filtering.filters
    qtbot.waitUntil(lambda: filters.known is not None)
    own = window.runner.workspace.read(lambda r: fields(r, "contact"), CancelToken())
    lists = window.runner.workspace.read(segments, CancelToken())
    for field, text in zip(own[::2], HOSTILE.values(), strict=True):
        some = (
            Condition(field.key, Operator.CONTAINS, (text[:1_000],)),
            Condition("name", Operator.CONTAINS, (text[:1_000],)),
        )
        filters.set_group(Group(Match.ALL, (some[0], Group(Match.ANY, some))))
        check(window)
        filters.edit()
        close(window)
        filters.bar.chip_pressed.emit(0)
        assert filters.popup is not None
        check(filters.popup)
        filters.popup.close()
    filters.add()
    assert filters.popup is not None
    check(filters.popup)
    filters.popup.close()
    assert len(lists) == 2 * len(HOSTILE)
    window.run_action("view.group")
    window.run_action("view.columns")
    close(window)


def test_the_dialogs_that_ask_for_a_name_or_a_value(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    runner = window.runner
    one = int(runner.workspace.read(contacts.ids, CancelToken())[0])
    for text in HOSTILE.values():
        short = text.encode("utf-8")[:200].decode("utf-8", "ignore").replace("/", "")
        touch = Touch(30, True, Consent.GIVEN, text[:99], text)
        for dialog in (
            TouchEditor(runner, window, one, text, touch),
            RelationDialog(runner, window, "contact", (one, text)),
            ListChooser(runner, window, "contact", [one]),
            ask_name(runner, window, "Rename segment", text, partial(RenameSegment, 1)),
            ProgramQuestion(window, text),
            Question(window, text, [text], "Delete", [(text, text)], text),
            LeftDialog(window, [Left(Reason.CHANGED, "contact", one, text, text, ("name",))]),
            ImportEverything(window, tmp_path / short),
            ExportEverything(runner, window),
        ):
            dialog.show()
            qtbot.waitUntil(lambda: runner.is_idle)
            check(dialog)
            dialog.reject()
