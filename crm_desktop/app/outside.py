"""What lies outside an open business: its actions, and how session and doors see each other.

The doors are loaded when the first one is wanted, so the session knows them by this shape only.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from crm_desktop.config.paths import Places
from crm_desktop.config.settings import Settings
from crm_desktop.domain.errors import CrmError
from crm_desktop.ui.main_window import MainWindow

ACTIONS = frozenset(
    "file.new file.open file.demo file.back file.copies app.settings app.quit"
    " view.system view.light view.dark".split()
)


class House(Protocol):
    """What the doors lead to: the session."""

    places: Places
    settings: Settings
    window: MainWindow | None

    @property
    def backups(self) -> Path: ...
    def open(self, path: Path) -> bool: ...
    def keep(self, settings: Settings) -> None: ...
    def choose_theme(self, choice: str) -> None: ...


class WaysOut(Protocol):
    """The doors, as the session uses them."""

    def run(self, action: str) -> None: ...
    def welcome(self) -> None: ...
    def leave_welcome(self) -> None: ...
    def opened(self, paths: Sequence[Path]) -> None: ...
    def say(self, error: CrmError) -> None: ...
