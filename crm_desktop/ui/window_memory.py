"""What is remembered of the window from one day to the next, as plain values for JSON."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

from crm_desktop.ui import screens
from crm_desktop.ui.screen import Screen


def state_of(window: QMainWindow, here: str, made: Mapping[str, Screen]) -> dict[str, object]:
    """The place and size of a window, the screen one is at, and how each screen is arranged."""
    return {
        "geometry": bytes(window.saveGeometry().toBase64().data()).decode(),
        "screen": here,
        "screens": {key: screen.save_state() for key, screen in made.items()},
    }


def restore(
    window: QMainWindow, state: Mapping[str, object], screen_of: Callable[[str], Screen]
) -> None:
    """Arrange everything as `state_of` said; anything unknown or broken is passed over."""
    geometry = state.get("geometry")
    if isinstance(geometry, str):
        window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
    stored = state.get("screens")
    for key, values in stored.items() if isinstance(stored, dict) else ():
        if key in screens.BY_KEY and key not in screens.TASKS and isinstance(values, dict):
            screen_of(key).restore_state(values)
