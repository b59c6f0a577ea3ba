"""The widgets of the main window and where they stand."""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.contact import TagRow
from crm_desktop.domain.safety_copy import SafetyCopy
from crm_desktop.services.workspace import UndoState
from crm_desktop.ui import dates, screens
from crm_desktop.ui.actions import Actions
from crm_desktop.ui.plain_text import button_text, plain_tool_tip
from crm_desktop.ui.screens import SCREENS, ScreenSpec
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.ground import Ground
from crm_desktop.ui.widgets.place_button import Place
from crm_desktop.ui.widgets.side_bar import SideBar
from crm_desktop.ui.widgets.status_line import StatusLine
from crm_desktop.ui.widgets.toast import Toast
from crm_desktop.ui.widgets.top_bar import SearchField, TopBar

_TAGS_SHOWN = 40


class Frame:
    """Side bar, search field, the stack of screens, status line and toast of a window."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        self._window, self._actions = window, actions
        self.side = SideBar()
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.search = SearchField(tr("Search or type a command"), keys.replace("+", " "))
        self.top = TopBar(self.search)
        self.stack = QStackedWidget()
        self.status = StatusLine()
        self.import_button = button(tr("Import"))
        self.new_button = primary_button("")
        self._lay_out()
        self.import_button.clicked.connect(actions["file.import"].trigger)
        self.new_button.clicked.connect(actions["record.new"].trigger)
        places = [
            Place(spec.key, screens.words(spec.text), spec.icon) for spec in SCREENS if spec.text
        ]
        self.side.set_places(places)
        self.side.set_foot([Place("app.settings", tr("Settings"), "settings")])

    @cached_property
    def toast(self) -> Toast:
        """The notice at the foot, made when there is something to say."""
        made = Toast(self._window, tr("Close"))
        made.action_requested.connect(self._actions.triggered)
        return made

    def show_buttons_of(self, spec: ScreenSpec) -> None:
        """The buttons at the right of the search field, for a screen."""
        if not spec.new_text:
            self.top.set_buttons([])
            return
        self.new_button.setText(screens.words(spec.new_text))
        self.top.set_buttons([self.import_button, self.new_button])

    def show_undo(self, state: UndoState) -> None:
        """Say in menu and status line what undo and redo would do."""
        from crm_desktop.ui.step_words import step_words

        for key, verb, step in (
            ("edit.undo", tr("Undo"), state.undo),
            ("edit.redo", tr("Redo"), state.redo),
        ):
            words = f"{verb}: {step_words(step)}" if step else verb
            self._actions[key].setText(button_text(words))
            plain_tool_tip(self._actions[key], words)
        undo = step_words(state.undo) if state.undo else ""
        self.status.set_undo(tr("Undo: {what}").replace("{what}", undo) if undo else "")

    def show_business(self, name: str, file_name: str, tags: Sequence[TagRow]) -> None:
        """The head of the side bar, and the most used tags below the screens."""
        self.side.set_header(name, file_name)
        used = sorted((tag for tag in tags if tag.count), key=lambda tag: -tag.count)
        shown = [Place(f"tag:{tag.name}", tag.name, "", tag.count) for tag in used[:_TAGS_SHOWN]]
        self.side.set_section(tr("Tags"), shown)

    def show_copies(self, copies: Sequence[SafetyCopy], now: int) -> None:
        """Say when the last safety copy was made."""
        last = dates.day_and_time(copies[0].made_at, now) if copies else ""
        words = tr("Last safety copy {when}").replace("{when}", last) if last else ""
        self.status.set_backup(words)

    def _lay_out(self) -> None:
        """From outside in: what moves into another widget is dressed anew, with all in it."""
        whole, right = Ground("background"), QWidget()
        self._window.setCentralWidget(whole)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(right, 1)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.top, 0), (self.stack, 1), (self.status, 0)):
            column.addWidget(widget, stretch)
