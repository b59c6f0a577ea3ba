"""Someone at the program: a real session on real files, real threads, and keys."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from crm_desktop.app.doors import WelcomeWindow
from crm_desktop.app.session import Session
from crm_desktop.config.paths import Places, find_places
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services import contacts
from crm_desktop.services.workspace import Reading, undo_state
from crm_desktop.ui.importing.screen import ImportScreen
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.records.screen import RecordScreen
from tests.helpers.bench import Bench

T = TypeVar("T")
D = TypeVar("D", bound=QDialog)
_PATIENCE_MS = 15_000  # a second start of the program takes long on a busy machine
_MOST_STOPS = 60
_QUIET_LOOKS = 20  # of a millisecond: an answer is shown in a turn of the event loop of its own


class Person:
    """Starts the program, presses keys, waits for what they do, and leaves."""

    def __init__(self, home: Path, qtbot: QtBot) -> None:
        self.places: Places = find_places(home, {}, home)
        self.home = home
        self.qtbot = qtbot
        self._sessions: list[Session] = []

    # Coming and going

    def start(self, file: str | Path = "") -> None:
        """Start the program, with a file on its command line or without."""
        self._sessions.append(Session(self.places))
        self.session.start(str(file))
        if self.session.window is not None:
            self.look_at(self.session.window)

    def leave(self) -> None:
        """Close the window as the program does on its way out."""
        if self.session.window is not None:
            self.session.window.close()
        self.session.close()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, WelcomeWindow):
                widget.close()

    def leave_all(self) -> None:
        """Leave whatever is still open at the end of a test."""
        if self._sessions:
            self.leave()

    @property
    def session(self) -> Session:
        return self._sessions[-1]

    @property
    def window(self) -> MainWindow:
        assert self.session.window is not None
        return self.session.window

    @property
    def welcome(self) -> WelcomeWindow:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, WelcomeWindow)]
        return next(each for each in found if each.isVisible())

    def look_at(self, window: QWidget) -> None:
        """Wait until a window is in front and nothing is under way in it."""
        window.activateWindow()
        self.until(window.isActiveWindow)
        self.settle()

    # Hands

    def press(self, *keys: str) -> None:
        """Press keys by name, such as `Ctrl+K` or `F2`, where the keyboard is."""
        for name in keys:
            QTest.keySequence(self.focused, QKeySequence(name))

    def write(self, words: str) -> None:
        """Type words where the keyboard is."""
        QTest.keyClicks(self.focused, words)

    def run(self, words: str) -> None:
        """Type into the search box and take what it shows first."""
        self.press("Ctrl+K")
        self.write(words)
        self.settle()
        self.press("Return")

    def tab_to(self, words: str) -> None:
        """Press Tab until what has the keyboard is called so."""
        passed: list[str] = []
        while words not in (called := name_of(self.focused)):
            assert len(passed) < _MOST_STOPS, passed
            passed.append(called)
            self.press("Tab")

    def drop(self, paths: Sequence[Path], on: QWidget | None = None) -> None:
        """Drop files on a window."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        copy, target = Qt.DropAction.CopyAction, on or self.window
        QApplication.sendEvent(target, QDragEnterEvent(QPoint(300, 300), copy, mime, left, plain))
        QApplication.sendEvent(target, QDropEvent(QPointF(300, 300), copy, mime, left, plain))

    def choose_file(self, path: Path) -> None:
        """Answer the file dialog that is open."""
        dialog = self.dialog(QFileDialog)
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        name.setText(str(path))
        dialog.accept()
        self.settle()

    @property
    def focused(self) -> QWidget:
        """The widget that has the keyboard."""
        widget = QApplication.focusWidget() or QApplication.activeWindow()
        assert widget is not None
        return widget

    # Eyes

    def until(self, so: Callable[[], bool]) -> None:
        """Wait for something to be so."""
        self.qtbot.waitUntil(so, timeout=_PATIENCE_MS)

    def settle(self) -> None:
        """Wait until every question is answered and every answer shown."""
        quiet = 0

        def is_quiet() -> bool:
            nonlocal quiet
            window = self.session.window
            idle = window is None or (window.runner.is_idle and not window.runner.is_writing)
            quiet = quiet + 1 if idle else 0
            return quiet > _QUIET_LOOKS

        self.until(is_quiet)

    def dialog(self, kind: type[D]) -> D:
        """The dialog of this kind that is open."""
        self.until(lambda: any(each.isActiveWindow() for each in self._dialogs(kind)))
        return next(each for each in self._dialogs(kind) if each.isActiveWindow())

    def back_in(self, kind: type[D]) -> D:
        """The dialog of this kind, once the one over it has closed."""
        self.until(lambda: len(self._dialogs(QDialog)) == 1)
        [left] = self._dialogs(kind)
        self.look_at(left)  # a window system does this; where there is none, nobody does
        return left

    def _dialogs(self, kind: type[D]) -> list[D]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]

    def until_closed(self) -> None:
        """Wait until no dialog is open and the window is in front again."""
        self.until(lambda: not self._dialogs(QDialog))
        self.look_at(self.window)

    def texts(self, inside: QWidget | None = None) -> list[str]:
        """What labels say that can be seen."""
        labels = (inside or self.window).findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    def reads(self, words: str, inside: QWidget | None = None) -> bool:
        return any(words in text for text in self.texts(inside))

    def until_reads(self, words: str, inside: QWidget | None = None) -> None:
        self.until(lambda: self.reads(words, inside))

    @property
    def toast(self) -> str:
        toast = self.window.frame.toast
        return toast.text() if toast.isVisible() else ""

    def records(self, key: str = "contacts") -> RecordScreen:
        """The list of contacts or companies with its panel."""
        screen = self.window.screen_of(key)
        assert isinstance(screen, RecordScreen)
        return screen

    def shown(self, key: str = "contacts") -> str:
        """The name of the record in the panel."""
        shown = self.records(key).side.shown()
        return "" if shown is None else shown.name

    def until_shown(self, name: str, key: str = "contacts") -> None:
        self.until(lambda: self.shown(key) == name)

    @property
    def importing(self) -> ImportScreen:
        screen = self.window.screen_of("import")
        assert isinstance(screen, ImportScreen)
        return screen

    def ask(self, work: Callable[[Reading], T]) -> T:
        """What the file of the open business says."""
        return self.window.runner.workspace.read(work, CancelToken())

    def names(self) -> list[str]:
        """The names of all contacts, in the order of the list."""
        return self.ask(lambda r: [row.name for row in contacts.rows(r, contacts.ids(r))])

    def undo_words(self) -> str:
        """What undo would take back, as a label and its words; `""` for nothing."""
        step = self.ask(undo_state).undo
        return "" if step is None else step.label


def name_of(widget: QWidget) -> str:
    """What a screen reader says of a widget: its name, or else the words on it."""
    said = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or said.replace("&&", "&")


def a_business(path: Path, name: str = "") -> Bench:
    """A business in a file, to be filled before the program opens it."""
    made = Bench(path)
    if name:
        from crm_desktop.services.business import EditBusiness

        made.do(EditBusiness({"business_name": name}))
    return made
