"""Buttons of the five sorts the style sheet knows, and a row of them."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from crm_desktop.ui.icons import icon
from crm_desktop.ui.plain_text import button_text, plain_tool_tip
from crm_desktop.ui.widgets.flow_layout import FlowLayout

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QPushButton):
    """Enter presses it as Space does; in a dialog it would press the default button instead."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class IconButton(QToolButton):
    """The same for a button with an icon only."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


def button(text: str, icon_name: str = "") -> QPushButton:
    """A plain button."""
    return _made(text, icon_name, "", "text")


def primary_button(text: str, icon_name: str = "") -> QPushButton:
    """The one button of the screen that is meant most."""
    return _made(text, icon_name, "primary", "on_accent")


def quiet_button(text: str, icon_name: str = "") -> QPushButton:
    """A button without outline, for what is seldom wanted."""
    return _made(text, icon_name, "quiet", "muted")


def link_button(text: str) -> QPushButton:
    """Words that do something."""
    return _made(text, "", "link", "accent")


def link_below(link: QPushButton) -> QHBoxLayout:
    """Words that do something, below lines in a card and where the words of these begin."""
    row = QHBoxLayout()
    row.setContentsMargins(6, 0, 0, 0)
    row.addWidget(link)
    row.addStretch(1)
    return row


def icon_button(icon_name: str, tip: str, token: str = "muted") -> QToolButton:
    """A button with an icon only; `tip` is also its name for screen readers."""
    made = IconButton()
    made.setIcon(icon(icon_name, token))
    made.setIconSize(QSize(16, 16))
    made.setAccessibleName(tip)
    plain_tool_tip(made, tip)
    return made


def _made(text: str, icon_name: str, kind: str, token: str) -> QPushButton:
    made = Button(button_text(text))
    if kind:
        made.setProperty("kind", kind)
    if icon_name:
        made.setIcon(icon(icon_name, token))
        made.setIconSize(QSize(20, 16))  # four pixels more than the icon: the gap before the words
    made.setAutoDefault(False)
    return made


class Action(NamedTuple):
    """One button of a row: what it is called inside, and what it says."""

    key: str
    text: str
    icon: str = ""
    tip: str = ""


class ActionRow(QWidget):
    """Buttons side by side, in as many lines as they need."""

    action_chosen = Signal(str)

    def __init__(self, actions: Sequence[Action] = ()) -> None:
        super().__init__()
        self._buttons: dict[str, QPushButton] = {}
        self._flow = FlowLayout(self, spacing=8)
        self.set_actions(actions)

    def set_actions(self, actions: Sequence[Action]) -> None:
        """Show these and no others."""
        self._flow.clear()
        self._buttons = {}
        for action in actions:
            made = button(action.text, action.icon)
            if action.tip:
                plain_tool_tip(made, action.tip)
            made.clicked.connect(partial(self._chosen, action.key))
            self._flow.addWidget(made)
            self._buttons[action.key] = made

    def append(self, widget: QWidget) -> None:
        """Show a widget after the buttons."""
        self._flow.addWidget(widget)

    def button(self, key: str) -> QPushButton:
        """The button of an action, to enable it or give it a menu."""
        return self._buttons[key]

    def _chosen(self, key: str) -> None:
        self.action_chosen.emit(key)
