"""Every screen in a language of long words: nothing is cut, and every word can be translated."""

import html
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPushButton,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from crm_desktop.config.resources import resource
from crm_desktop.config.settings import Settings
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.filter import Condition, Group, Match, Operator
from crm_desktop.domain.history import Left, Reason
from crm_desktop.domain.relation import REFERRAL, RelationWords
from crm_desktop.domain.segment import SegmentKind
from crm_desktop.domain.touch import Consent, Touch
from crm_desktop.services.contacts import DeleteContacts
from crm_desktop.services.field_values import SetFieldValue
from crm_desktop.services.fields import AddField, fields
from crm_desktop.services.files import AttachFiles
from crm_desktop.services.merging.command import MergeContacts
from crm_desktop.services.relations import SaveRelation
from crm_desktop.services.segments import AddToList, SaveSegment
from crm_desktop.services.touching import SetTouch
from crm_desktop.services.workspace import Command, Workspace
from crm_desktop.ui.dialogs.everything import ImportEverything
from crm_desktop.ui.dialogs.preferences import PreferencesDialog
from crm_desktop.ui.dialogs.safety_copies import SafetyCopiesDialog
from crm_desktop.ui.fields.dialog import FieldsDialog
from crm_desktop.ui.files.opening import ProgramQuestion
from crm_desktop.ui.filtering.parts import ListFiltering
from crm_desktop.ui.filtering.view import arrange
from crm_desktop.ui.importing.layout import DONE
from crm_desktop.ui.importing.screen import ImportScreen
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.past.left import LeftDialog
from crm_desktop.ui.past.trash import TrashDialog
from crm_desktop.ui.records.pages import PAGES
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.relations.dialog import RelationDialog
from crm_desktop.ui.welcome.screen import WelcomeScreen
from tests.helpers.gui import PEOPLE, Together, a_runner, add_people, add_story, do, panel_of
from tests.helpers.queue import QUEUE
from tests.helpers.ticket_screens import ticket_screens

_SIZES = ((1280, 720), (1024, 640), (900, 560))


class LongWords(QTranslator):
    """Every text in brackets, and longer by 40 %."""

    def translate(
        self, _context: str, text: str, _comment: str | None = None, count: int = -1
    ) -> str:
        shown = text.replace("%Ln", str(count)).replace("%n", str(count)) if count >= 0 else text
        return f"⟦{shown}{'ö' * max(len(text) * 2 // 5 - 2, 0)}⟧"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def long_words(dressed: None) -> Iterator[None]:
    """The program in that language."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    translator = LongWords()
    application.installTranslator(translator)
    yield
    application.removeTranslator(translator)


@pytest.fixture
def window(
    long_words: None, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> Iterator[MainWindow]:
    people = add_people(workspace)
    add_story(workspace, people[0])
    add_mechanisms(workspace, people, tmp_path)
    runner = a_runner(workspace, threads=False)
    shown = MainWindow(runner)
    qtbot.addWidget(shown)
    shown.resize(*_SIZES[0])
    shown.show_start("contacts", frozenset())
    shown.show()
    qtbot.waitUntil(lambda: bool(shown.windowTitle()))
    yield shown
    runner.stop()


def add_mechanisms(workspace: Workspace, people: list[int], folder: Path) -> None:
    """Fields, files, relations, segments, a merge and something in the trash."""
    first, second, third, fourth, *_ = people
    for kind in FieldType:
        do(workspace, AddField("contact", f"local {kind.value}", kind, "EUR", ("local", "tiles")))
    own = workspace.read(lambda reading: fields(reading, "contact"), CancelToken())
    path = folder / "tiles.txt"
    path.write_text("local tiles")
    owners = Condition("title", Operator.CONTAINS, ("Owner",))
    commands: list[Command] = [
        *(SetFieldValue("contact", first, each.id, _VALUES[each.type]) for each in own),
        AttachFiles("contact", first, (path,)),
        SaveRelation("contact", second, RelationWords("local", "tiles", REFERRAL), first),
        SaveSegment("contact", SegmentKind.FILTER, "local tiles", Group(Match.ALL, (owners,))),
        AddToList("contact", (first, second), name="tiles"),
        SetTouch(first, Touch(30, True, Consent.GIVEN, "2026-05-01", "local")),
    ]
    do(workspace, Together(tuple(commands)))
    do(workspace, MergeContacts(first, (third,), {"name": first}))
    do(workspace, DeleteContacts((fourth,)))


_VALUES = {
    FieldType.TEXT: "local",
    FieldType.NUMBER: "12",
    FieldType.MONEY: "12",
    FieldType.DAY: "2026-05-01",
    FieldType.YES_NO: "yes",
    FieldType.CHOICE: "local",
    FieldType.CHOICES: "local",
    FieldType.LINK: "https://test.example",
}


def screens(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """Every screen, page and dialog, one after the other."""
    for key in ("contacts", "companies"):
        yield from _records(window, key, qtbot)
    window.import_files([resource("sample", "google-contacts.csv")])
    screen = window.screen_of("import")
    assert isinstance(screen, ImportScreen)
    qtbot.waitUntil(lambda: screen.file.check is not None)
    yield "import: match", window
    screen.parts.footer.check.click()
    yield "import: check", window
    screen.go_on()
    qtbot.waitUntil(lambda: screen.step == DONE)
    yield "import: done", window
    window.go("duplicates")
    yield "duplicates", window
    yield from ticket_screens(window, qtbot)
    yield from _filters(window, qtbot)
    yield from _choosers(window, qtbot)
    yield from _dialogs(window, qtbot)


def _records(window: MainWindow, key: str, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    window.go(key)
    screen = window.screen_of(key)
    assert isinstance(screen, RecordScreen)
    panel = panel_of(screen)
    qtbot.waitUntil(lambda: panel.shown is not None)
    yield key, window
    for name in ("log.call", "plan.task"):
        screen.handlers()[name]()
        yield f"{key}: {name}", window
    panel.tabs.setCurrentIndex(1)
    yield f"{key}: details", window
    for place, page in enumerate(PAGES, start=2):
        panel.tabs.setCurrentIndex(place)
        yield f"{key}: {page.text}", window
    screen.list.table.selectAll()
    for name in ("record.many", "record.merge"):
        screen.handlers()[name]()
        for dialog in _open_dialogs(screen):
            yield f"{key}: {name}", dialog
            dialog.reject()
    screen.list.go_to(screen.list.model.ids()[0])
    for name in ("record.new", "record.details", "record.tag", "view.columns"):
        screen.handlers()[name]()
        for dialog in _open_dialogs(screen):
            yield f"{key}: {name}", dialog
            dialog.reject()


def _filters(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """The filter with its chips, popup and editor, the segments, and a grouped list."""
    window.go("contacts")
    screen = window.screen_of("contacts")
    assert isinstance(screen, RecordScreen)
    assert screen.filters.parts.place() == ""
    seat = screen.list.findChild(ListFiltering)
    assert isinstance(seat, ListFiltering)
    filters = seat.filters
    qtbot.waitUntil(lambda: filters.known is not None)
    filters.set_group(Group(Match.ALL, (_OWNERS, Group(Match.ANY, (_OWNERS, _RECENT)))))
    yield "filter", window
    filters.add()
    assert filters.popup is not None
    yield "condition", filters.popup
    filters.popup.close()
    filters.edit()
    for dialog in _open_dialogs(window):
        yield "filter editor", dialog
        dialog.reject()
    arrange(screen.list, {"group": "company"})
    yield "groups", window
    filters.clear()
    for name in ("segment.save_as", "list.add_to"):
        filters.set_group(Group(Match.ALL, (_OWNERS,)))
        window.run_action(name)
        for dialog in _open_dialogs(window):
            yield name, dialog
            dialog.reject()
    filters.clear()


_OWNERS = Condition("title", Operator.CONTAINS, ("Owner",))
_RECENT = Condition("last_touch", Operator.NOT_WITHIN_LAST, (90,))


def _choosers(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """What opens over the window for fields, the trash and touch, and for a whole export."""
    for name in ("person.touch", "edit.trash", "file.fields", "file.everything"):
        window.run_action(name)
        qtbot.waitUntil(lambda: window.runner.is_idle)
        for dialog in _open_dialogs(window):
            yield name, dialog
            if isinstance(dialog, TrashDialog):
                dialog.tabs.setCurrentIndex(1)
                yield "edit.trash: merged", dialog
            if isinstance(dialog, FieldsDialog):
                yield from _fields(dialog)
            dialog.reject()
    person = (1, "Marta")
    for made in (
        RelationDialog(window.runner, window, "contact", person),
        RelationDialog(window.runner, window, "company", person),
        ImportEverything(window, Path("test")),
        ProgramQuestion(window, "test"),
        LeftDialog(window, [Left(each, "contact", 1, "test", "test") for each in Reason]),
    ):
        made.show()
        yield type(made).__name__, made
        made.reject()


def _fields(dialog: FieldsDialog) -> Iterator[tuple[str, QWidget]]:
    for row in range(dialog.parts.rows.rowCount()):
        dialog.parts.table.setCurrentIndex(dialog.parts.rows.index(row, 0))
        yield "fields", dialog
    dialog.parts.delete.click()
    dialog.add()
    for inner in _open_dialogs(dialog):
        yield "fields: asked", inner
        inner.reject()


def _open_dialogs(inside: QWidget) -> list[QDialog]:
    return [each for each in inside.findChildren(QDialog) if each.isVisible()]


def _dialogs(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    window.go("contacts")
    for key in ("help.keys", "help.about", "file.business", "file.export", "record.quick"):
        window.run_action(key)
        for dialog in _open_dialogs(window):
            yield key, dialog
            dialog.reject()
    welcome = WelcomeScreen()
    qtbot.addWidget(welcome)
    welcome.resize(1000, 700)
    for each in (
        welcome,
        PreferencesDialog(window, Settings()),
        SafetyCopiesDialog(window, [], Path()),
    ):
        each.show()
        yield type(each).__name__, each
    welcome.begin_new()
    yield "new business", welcome


@pytest.mark.parametrize("size", _SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_button_or_tab_is_cut(window: MainWindow, qtbot: QtBot, size: tuple[int, int]) -> None:
    window.resize(*size)
    cut = [
        f"{name}: {words}" for name, shown in screens(window, qtbot) for words in cut_words(shown)
    ]
    assert not cut, "\n".join(sorted(set(cut)))
    assert window.size().toTuple() == size


def cut_words(shown: QWidget) -> Iterator[str]:
    """The words of buttons and tabs that do not fit, or lie outside of what holds them."""
    QApplication.sendPostedEvents()  # what waits to be laid out is
    shown.grab()
    for button in shown.findChildren(QPushButton):
        if button.isVisible() and button.text():
            if button.width() < button.sizeHint().width():
                yield f"{button.text()} ({button.width()} < {button.sizeHint().width()})"
            elif 0 < button.visibleRegion().boundingRect().width() < button.width():
                yield f"{button.text()} is partly hidden"
    for bar in shown.findChildren(QTabBar):
        for place in range(bar.count() if bar.isVisible() else 0):
            needed = bar.fontMetrics().horizontalAdvance(bar.tabText(place))
            if bar.tabRect(place).width() < needed:
                yield bar.tabText(place)


_DATA = re.compile(r"[\W\d_]*|\w")


def test_every_word_of_the_program_can_be_translated(window: MainWindow, qtbot: QtBot) -> None:
    plain = [
        f"{name}: {words}"
        for name, shown in screens(window, qtbot)
        for words in words_of(shown)
        if "⟦" not in words and not _is_data(words)
    ]
    assert not plain, "\n".join(sorted(set(plain)))


def _is_data(words: str) -> bool:
    words = html.unescape(words)
    return bool(_DATA.fullmatch(words)) or any(known in words for known in _KNOWN)


# Names, days and files of the tests; keys; what the system is called; the list of changes.
_KNOWN = (
    *(word for person in PEOPLE for word in person if word),
    *("Azulejos", "Porto", "@", "buyer", "import", "local", "tiles", "test", "contacts.csv"),
    *("Ctrl", "Linux", "Python", "SQLite", "Qt", "English", "Deutsch", "J K"),
    *(word for ticket in QUEUE for word in ticket[:3]),
    *("Open ▾", "Told her to wait", "Same fault as", "Good morning", "Hi Rita", "Manual.txt"),
    *("22 Nov", "newsletter", "supplier", "trade show", "vip", "Shirt size"),
)


def words_of(shown: QWidget) -> Iterator[str]:
    """Whatever is said in a window: words, hints, tips, headers, choices and menus."""
    for widget in (shown, *shown.findChildren(QWidget)):
        yield from _own_words(widget)
        yield re.sub("<[^>]*>", "", widget.toolTip())
        yield widget.accessibleName()
        yield widget.windowTitle() if widget.isWindow() else ""
    for action in shown.findChildren(QAction):
        yield action.text()


def _own_words(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox) and not widget.isEditable():
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, (QMenu, QMenuBar)):
        yield from (action.text() for action in widget.actions())
    elif isinstance(widget, QTableView) and widget.model() is not None:
        model = widget.model()
        from PySide6.QtCore import Qt

        for column in range(model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


@pytest.mark.slow
def test_nothing_is_cut_on_a_screen_of_double_density() -> None:
    scaled = os.environ | {"QT_SCALE_FACTOR": "2"}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-k", "button_or_tab", __file__],
        env=scaled,
        cwd=Path(__file__).parent.parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
