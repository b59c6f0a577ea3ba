"""What the keys do while the board has the keyboard."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from crm_desktop.ui.actions import ACTIONS

Key = Qt.Key
_STEPS = {
    Key.Key_Left: (-1, 0),
    Key.Key_Right: (1, 0),
    Key.Key_Up: (0, -1),
    Key.Key_Down: (0, 1),
}
_LETTER_STEPS = {"J": (0, 1), "K": (0, -1)}
_NAMED = {
    Key.Key_Return: "open",
    Key.Key_Enter: "open",
    Key.Key_F2: "edit",
    Key.Key_Space: "toggle",
    Key.Key_Escape: "escape",
    Key.Key_Home: "first",
    Key.Key_End: "last",
    Key.Key_PageUp: "page-up",
    Key.Key_PageDown: "page-down",
    Key.Key_Menu: "menu",
}
_LETTERS = {spec.list_key: spec.id for spec in ACTIONS if spec.list_key}
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_OTHERS = _CONTROL | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def step_of(event: QKeyEvent) -> tuple[int, int] | None:
    """How many lanes to the right and cards down an arrow key, J or K goes."""
    if event.modifiers() & _OTHERS:
        return None
    found = _STEPS.get(Key(event.key()))
    if found is None and not event.modifiers() & _SHIFT:
        found = _LETTER_STEPS.get(event.text().upper())
    return found


def is_moving(event: QKeyEvent) -> bool:
    """Whether an arrow takes the card with it."""
    return bool(event.modifiers() & _SHIFT)


def deed_of(event: QKeyEvent, letters: Mapping[str, str]) -> str:
    """What a key does to the board or, by these letters, the card (`""`: nothing of these)."""
    held = event.modifiers() & _OTHERS
    if held == _CONTROL and event.key() == Key.Key_A:
        return "column"
    if held:
        return ""
    return _NAMED.get(Key(event.key())) or letters.get(event.text().upper(), "")


def action_of(event: QKeyEvent) -> str:
    """The action of the window that a letter runs (`""`: none)."""
    return "" if event.modifiers() & _OTHERS else _LETTERS.get(event.text().upper(), "")
