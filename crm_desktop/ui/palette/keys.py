"""The keys of the search box, while its field has the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from crm_desktop.ui.palette.model import PaletteModel

_KEY = Qt.Key
_ALWAYS = frozenset((_KEY.Key_Down, _KEY.Key_Escape, _KEY.Key_Return, _KEY.Key_Enter))
_WHILE_OPEN = frozenset(
    (_KEY.Key_Up, _KEY.Key_PageUp, _KEY.Key_PageDown, _KEY.Key_Tab, _KEY.Key_Backtab)
)


def is_ours(event: QKeyEvent, *, is_open: bool) -> bool:
    """Whether the box takes this key; the field has all others."""
    key = Qt.Key(event.key())
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held != Qt.KeyboardModifier.NoModifier and key != _KEY.Key_Backtab:
        return False
    return key in _ALWAYS or (is_open and key in _WHILE_OPEN)


def place_after(key: Qt.Key, place: int, model: PaletteModel, page: int) -> int:
    """Where a key leads from a row: to a choice beside it, a page on, or another section."""
    if key in (_KEY.Key_Tab, _KEY.Key_Backtab):
        return model.next_section(place, 1 if key == _KEY.Key_Tab else -1)
    steps = {
        _KEY.Key_Down: 1,
        _KEY.Key_Up: -1,
        _KEY.Key_PageDown: page,
        _KEY.Key_PageUp: -page,
    }
    by = steps.get(key, 0)
    if abs(page) == 1 and key in (_KEY.Key_PageDown, _KEY.Key_PageUp):
        by *= 2  # a single step would go round at the ends
    return model.step(place, by)
