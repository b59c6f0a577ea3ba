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
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui import theme
from crm_desktop.ui.dialogs.preferences import PreferencesDialog
from crm_desktop.ui.dialogs.safety_copies import SafetyCopiesDialog
from crm_desktop.ui.importing.layout import DONE
from crm_desktop.ui.importing.screen import ImportScreen
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.welcome.screen import WelcomeScreen
from tests.helpers.gui import PEOPLE, a_runner, add_people, add_story, panel_of

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
def long_words(qtbot: QtBot) -> Iterator[None]:
    """The program in that language."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application)
    translator = LongWords()
    application.installTranslator(translator)
    yield
    application.removeTranslator(translator)


@pytest.fixture
def window(long_words: None, workspace: Workspace, qtbot: QtBot) -> Iterator[MainWindow]:
    add_story(workspace, add_people(workspace)[0])
    runner = a_runner(workspace, threads=False)
    shown = MainWindow(runner)
    qtbot.addWidget(shown)
    shown.resize(*_SIZES[0])
    shown.show_start("contacts", frozenset())
    shown.show()
    qtbot.waitUntil(lambda: bool(shown.windowTitle()))
    yield shown
    runner.stop()


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
    for name in ("record.new", "record.details", "record.tag", "view.columns"):
        screen.handlers()[name]()
        for dialog in _open_dialogs(screen):
            yield f"{key}: {name}", dialog
            dialog.reject()


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


# Names, addresses and files of the tests; keys; what the system is called; the list of changes.
_KNOWN = (
    *(word for person in PEOPLE for word in person if word),
    *("Azulejos", "Porto", "@", "buyer", "import", "local", "tiles", "test", "contacts.csv"),
    *("Ctrl", "Linux", "Python", "SQLite", "Qt", "English", "Deutsch", "J K"),
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
