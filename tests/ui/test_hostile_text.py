"""Whatever people are called, every widget of every screen and dialog shows it as text."""

import shutil
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QLabel,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from crm_desktop.config.settings import Settings
from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import FileTrouble
from crm_desktop.domain.safety_copy import SafetyCopy, Why
from crm_desktop.services import contacts
from crm_desktop.services.activities import LogActivity, PlanActivity
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.channel_edits import SaveChannel
from crm_desktop.services.contacts import AddContact, EditContact
from crm_desktop.services.workspace import Reading, Workspace
from crm_desktop.ui import texts
from crm_desktop.ui.articles.reader import Reader
from crm_desktop.ui.dialogs.activity_editor import ActivityEditor
from crm_desktop.ui.dialogs.channel_editor import ChannelEditor
from crm_desktop.ui.dialogs.exporting import ExportDialog
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.person_of_company import PersonOfCompany
from crm_desktop.ui.dialogs.place_editor import PlaceEditor
from crm_desktop.ui.dialogs.preferences import PreferencesDialog
from crm_desktop.ui.dialogs.safety_copies import SafetyCopiesDialog
from crm_desktop.ui.importing.layout import DONE
from crm_desktop.ui.importing.screen import ImportScreen
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.records.panel import Panel
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.welcome.screen import WelcomeScreen
from tests.helpers.gui import NOW, Together, do, main_window, new_workspace, panel_of

pytestmark = pytest.mark.usefixtures("dressed")

_MARK = "zq"  # in every hostile text, so that it is known again wherever it shows
HOSTILE = {
    "tag": f"<b>{_MARK}</b>",
    "nested tables": "<table><tr><td>" * 18 + _MARK,
    "picture": f'<img src="file:///etc/passwd">{_MARK}',
    "style": f"<style>*{{color:red}}</style><qt>{_MARK}<br>",
    "formula": f"=1+1{_MARK}",
    "path": f"../../{_MARK}",
    "right to left": f"\u202e{_MARK}\u061c\u2067\u05d0",
    "entities": f"&amp; &File {_MARK} && _F",
    "places": f"{{name}} {{what}} %s %n %1 {_MARK} {{0}}",
    "modified": f"[*] {_MARK} [*][*]",
    "emoji": f"👩\u200d🚀🏴\U000e0067\U000e0062\U000e007f{_MARK}🇩🇪",
    "breaks": f"a\u2028{_MARK}\u00a0b\tc\u2029d",
    "lines": f"first\nsecond\r\n{_MARK}",
    "combining": "Z" + "\u0301" * 300 + _MARK,
    "long": _MARK + "x" * 1_000_000,
    "words": _MARK + " w" * 100_000,
}
# Of the processor: on a busy machine the clock on the wall says nothing of us.
_PAINTED_S = 2.0


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a business in which everything is called something hostile."""
    workspace = new_workspace(tmp_path_factory.mktemp("stock"))
    for text in HOSTILE.values():
        _add(workspace, text)
    do(workspace, EditBusiness({"business_name": HOSTILE["nested tables"]}))
    workspace.close()
    return workspace.path


@pytest.fixture
def shelf(stock: Path, tmp_path: Path) -> Iterator[Workspace]:
    """That business, to be changed."""
    workspace = Workspace(Path(shutil.copy(stock, tmp_path)), 7, lambda: NOW)
    yield workspace
    workspace.close()


def _add(workspace: Workspace, text: str) -> None:
    line = " ".join(text.split())[:900]
    add = AddContact(text, text, text, f"{_MARK}@x.example", text, line.replace(",", " "))
    contact = min(do(workspace, add).changes.ids[Kind.CONTACT])
    commands = (
        EditContact(contact, {"note": text, "nickname": line}),
        LogActivity(ActivityKind.CALL, text, contact, None, text),
        PlanActivity(ActivityKind.TASK, text, "2026-11-24", "09:00", contact),
        SaveChannel("contact", contact, ChannelKind.PHONE, text, line[:200], None),
        SaveChannel("contact", contact, ChannelKind.WEB, text, "", None),
    )
    do(workspace, Together(commands))


@pytest.fixture
def window(shelf: Workspace, qtbot: QtBot) -> Iterator[MainWindow]:
    with main_window(shelf, qtbot) as shown:
        yield shown


def check(shown: QWidget) -> None:
    """Paints in time, and nothing in it can be taken for anything but text."""
    begun = time.thread_time()
    shown.grab()
    assert time.thread_time() - begun < _PAINTED_S, shown
    for widget in (shown, *shown.findChildren(QWidget)):
        _check_text(widget)
        _check_tip(widget.toolTip())
        assert "\n" not in widget.windowTitle()
        assert len(widget.windowTitle()) < 3_000
    for action in shown.findChildren(QAction):
        _check_tip(action.toolTip() if _MARK in action.toolTip() else "")


def _check_text(widget: QWidget) -> None:
    if isinstance(widget, QLabel):
        is_plain = widget.textFormat() is Qt.TextFormat.PlainText
        assert is_plain or not QtGui.Qt.mightBeRichText(widget.text()), widget.text()[:200]
    if isinstance(widget, QTextEdit) and not isinstance(widget, Reader):
        assert _MARK not in widget.toPlainText()
    if isinstance(widget, QAbstractButton) and _MARK in widget.text():
        single = widget.text().replace("&&", "")
        assert "&" not in single or not type(widget).__module__.startswith("PySide6")


def _check_tip(tip: str) -> None:
    if QtGui.Qt.mightBeRichText(tip):
        assert tip.startswith("<qt>")
        inner = tip.removeprefix("<qt>").removesuffix("</qt>").replace("<br>", "")
        assert "<" not in inner, tip[:200]


def records(window: MainWindow, key: str, qtbot: QtBot) -> RecordScreen:
    """A screen of records with its first record in the panel."""
    window.go(key)
    screen = window.screen_of(key)
    assert isinstance(screen, RecordScreen)
    qtbot.waitUntil(lambda: panel_of(screen).shown is not None)
    return screen


def each_record(screen: RecordScreen, qtbot: QtBot) -> Iterator[str]:
    """Go from record to record of a list; gives what each is called."""
    panel = panel_of(screen)
    for key in list(screen.list.model.ids()):
        screen.list.go_to(key)
        qtbot.waitUntil(partial(_is_shown, panel, key))
        assert panel.shown is not None
        yield panel.shown.name


def _is_shown(panel: Panel, key: int) -> bool:
    return panel.shown is not None and panel.shown.id == key


@pytest.mark.parametrize("key", ["contacts", "companies"])
def test_a_list_its_panel_and_all_that_opens_from_them(
    window: MainWindow, qtbot: QtBot, key: str
) -> None:
    screen = records(window, key, qtbot)
    panel = panel_of(screen)
    for _name in each_record(screen, qtbot):
        panel.tabs.setCurrentIndex(0)
        check(screen)
        screen.handlers()["log.call"]()
        panel.tabs.setCurrentIndex(1)
        screen.list.table.edit_current()
        check(screen)
        for name in ("record.new", "record.details", "record.tag"):
            screen.handlers()[name]()
            close_dialogs(screen)
    for text in HOSTILE.values():
        screen.list.filter.setText(f"{text[:20_000]} nobody")
        qtbot.waitUntil(lambda: not screen.list.model.ids())
        check(screen)


def close_dialogs(inside: QWidget) -> None:
    found = [each for each in inside.findChildren(QDialog) if each.isVisible()]
    assert found
    for dialog in found:
        check(dialog)
        dialog.reject()


def editors(window: MainWindow, screen: RecordScreen) -> Iterator[FormDialog]:
    """The editors of everything that the panel shows."""
    runner, key = window.runner, screen.list.current()
    assert key is not None
    shown = runner.workspace.read(lambda reading: contacts.detail(reading, key), CancelToken())
    for line in (*shown.done, *shown.planned):
        yield ActivityEditor(runner, screen, line)
    for row in shown.channels:
        yield ChannelEditor(runner, screen, ("contact", key), row.kind, row)
    for place in shown.memberships:
        yield PlaceEditor(runner, screen, key, place.name, place)


def test_the_editors_of_the_panel(window: MainWindow, qtbot: QtBot) -> None:
    screen = records(window, "contacts", qtbot)
    for name in each_record(screen, qtbot):
        for dialog in (*editors(window, screen), PersonOfCompany(window.runner, screen, name)):
            dialog.show()
            check(dialog)
            dialog.reject()


def test_search_box_toast_status_line_and_menu(window: MainWindow, qtbot: QtBot) -> None:
    screen = records(window, "contacts", qtbot)
    window.search_box.open()
    for text in (_MARK, *HOSTILE.values()):
        window.frame.search.setText(text[:20_000])
        qtbot.waitUntil(lambda: window.runner.is_idle)
        qtbot.wait(1)
        check(window)
    window.frame.search.clear()
    for _text in HOSTILE:
        words = window.actions_table["edit.undo"].text()
        screen.handlers()["record.delete"]()
        qtbot.waitUntil(partial(_is_other, window, words))
        check(window.frame.toast)
        check(window.frame.status)
        after = window.actions_table["edit.undo"].text()
        assert not {"\t", "\n", "\u2028"} & set(after)
        assert len(after) < 300


def _is_other(window: MainWindow, words: str) -> bool:
    return window.actions_table["edit.undo"].text() != words


def test_the_business_itself_may_be_called_anything(window: MainWindow, qtbot: QtBot) -> None:
    for text in HOSTILE.values():
        window.runner.write(window, EditBusiness({"business_name": text}))
        qtbot.waitUntil(lambda: window.runner.is_idle)
        qtbot.wait(1)
        check(window)
        window.run_action("file.business")
        qtbot.waitUntil(lambda: window.runner.is_idle)
        close_dialogs(window)


def test_the_pages_of_an_import(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    for text in HOSTILE.values():
        screen = _dropped(window, _table(tmp_path, text))
        qtbot.waitUntil(partial(_is_checked, screen))
        check(window)
        while screen.step != DONE:
            step = screen.step
            screen.go_on()
            qtbot.waitUntil(partial(_is_past, screen, step))
            check(window)


def _is_checked(screen: ImportScreen) -> bool:
    return screen.file.check is not None


def _is_past(screen: ImportScreen, step: int) -> bool:
    return screen.step != step and not screen.importer.is_running


def _dropped(window: MainWindow, table: Path) -> ImportScreen:
    window.import_files([table])
    screen = window.screen_of("import")
    assert isinstance(screen, ImportScreen)
    return screen


def _table(folder: Path, text: str) -> Path:
    """A table with the text as a header, as cells, in a row with a problem, and as its name."""
    name = "".join(letter for letter in text if letter not in "/\0")[:60]
    quoted = text.replace('"', '""')
    rows = (
        f'Name,E-Mail,"{quoted[:900]}"',
        f'"{quoted}",new@x.example,"{quoted}"',
        ",no mail,",
        f'"{quoted[:90]} x","{quoted[:90]}",z',
    )
    table = folder / f"{name}.csv"
    table.write_text("\n".join(rows), encoding="utf-8", newline="")
    return table


def test_the_other_windows(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    for text in HOSTILE.values():
        for dialog in _other_windows(window, text, tmp_path):
            qtbot.addWidget(dialog)
            dialog.show()
            check(dialog)
            dialog.close()
    for key in ("help.keys", "help.about", "help.new"):
        window.run_action(key)
        close_dialogs(window)


def _other_windows(window: MainWindow, text: str, folder: Path) -> Iterator[QWidget]:
    short = text.encode("utf-8")[:200].decode("utf-8", "ignore").replace("/", "")
    welcome = WelcomeScreen()
    welcome.set_known([str(folder / short)])
    welcome.say(texts.error_words(FileTrouble("missing-file", path=text)))
    yield welcome
    yield PreferencesDialog(window, Settings()._replace(backups=text[:4_000]))
    export = ExportDialog(window.runner, Kind.CONTACT, [1], window)
    export.choose_path(folder / short)
    yield export
    copy = SafetyCopy(folder / "x.crm", text, NOW, Why.CLOSING, 3, 4_000)
    yield SafetyCopiesDialog(window, [copy], folder)


def _facts(workspace: Workspace) -> list[object]:
    tables = ("contact", "company", "channel", "membership", "activity", "tag", "tagging")

    def read(reading: Reading) -> list[object]:
        return [reading.rows(f"SELECT * FROM {table}") for table in tables]

    return workspace.read(read, CancelToken())


@pytest.mark.parametrize("key", ["contacts", "companies"])
def test_opening_and_leaving_unchanged_changes_no_byte(
    window: MainWindow, qtbot: QtBot, key: str
) -> None:
    before = _facts(window.runner.workspace)
    screen = records(window, key, qtbot)
    panel, table = panel_of(screen), screen.list.table
    panel.tabs.setCurrentIndex(1)
    for _name in each_record(screen, qtbot):
        for name in panel.form.values():
            panel.form.field(name).setFocus()
        for place in range(len(screen.list.model.columns)):
            table.setCurrentIndex(table.currentIndex().siblingAtColumn(place))
            table.edit_current()
            table.setFocus()
        screen.handlers()["record.details"]()
        for dialog in screen.findChildren(FormDialog):
            dialog.save()
        for dialog in editors(window, screen) if key == "contacts" else ():
            dialog.save()
    qtbot.waitUntil(lambda: window.runner.is_idle)
    assert _facts(window.runner.workspace) == before
