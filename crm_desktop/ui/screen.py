"""What every screen is to the window that holds it."""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.fields import OwnFields
from crm_desktop.ui.runner import Runner

Handlers = Mapping[str, Callable[[], None]]


class Screen(QWidget):
    """A place of the side bar; screens meet only in the window and speak by kinds and ids."""

    open_requested = Signal(object, object)  # Kind and id: show this record on its screen
    list_requested = Signal(object, object, str)  # Kind, ids, what they are: show them alone
    action_requested = Signal(str)  # the id of an action that the window runs
    status_changed = Signal(str)  # what the status line says of this screen
    handlers_changed = Signal()  # actions became possible or impossible
    place_changed = Signal()  # another segment is open here, or none

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.runner = runner

    def handlers(self) -> Handlers:
        """What this screen does for the ids of actions that are possible now."""
        return {}

    def status(self) -> str:
        """The words for the status line."""
        return ""

    def activate(self) -> None:
        """The screen has come into view: take the keyboard."""

    def open_record(self, kind: Kind, key: int) -> None:
        """Show this record."""

    def show_found(self, words: str) -> None:
        """Show only the records that these words find."""

    def show_given(self, name: str, ids: Iterable[int]) -> None:
        """Show these records alone, under this name, until they are left."""

    def place(self) -> str:
        """The segment that is open here, as the side bar knows it, or `""`."""
        return ""

    def open_segment(self, key: int) -> None:
        """Show a segment."""

    def leave_segment(self) -> None:
        """Show again what was shown before a segment was opened."""

    def begin_new(self, name: str) -> None:
        """Begin a new record of this screen's kind with this name."""

    def first_page(self, ids: "array[int]", rows: Sequence[Any], own: OwnFields) -> None:
        """Show these at once, before anything was asked of the database."""

    def selected_or_listed_ids(self) -> "array[int]":
        """The records that are selected, or all that the list shows; for export."""
        return array("q")

    def save_state(self) -> dict[str, object]:
        """What the window remembers of this screen, as plain values for JSON."""
        return {}

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Be as `save_state` said; anything unknown or broken is passed over."""
