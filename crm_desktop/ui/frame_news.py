"""Keeps what the frame itself shows up to date: the business, its tags, what can be undone."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.domain.contact import TagRow
from crm_desktop.domain.segment import Segment
from crm_desktop.services.workspace import Done, Reading, UndoState, undo_state
from crm_desktop.ui.frame import Frame
from crm_desktop.ui.plain_text import window_title
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.widgets.place_button import Place

_PATIENCE_MS = 100  # a change is rarely alone, and a count may not keep what is looked at waiting


class FrameNews(QObject):
    """Asks after every write, and shows the answers."""

    undo_changed = Signal()

    def __init__(self, runner: Runner, frame: Frame, window: QMainWindow) -> None:
        super().__init__(window)
        self._runner, self._frame, self._window = runner, frame, window
        self.undo = UndoState(None, None)
        self.segments: Sequence[Place] = ()  # as the side bar and the search box name them
        self._shows_segments = False
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._count)
        runner.changed.connect(self._on_changed)

    def ask_all(self) -> None:
        """Ask for everything."""
        self._ask(Changes(bulk=True))

    def ask_segments(self) -> None:
        """Ask for the segments; what shows them is loaded where there are some."""
        self._runner.read(self, _segments, self._show_segments)

    def _on_changed(self, done: Done, _owner: object) -> None:
        self._ask(done.changes)

    def _ask(self, changes: Changes) -> None:
        self._runner.read(self, undo_state, self._show_undo)
        if changes.touches(Kind.TAG) or changes.touches(Kind.SETTING):
            self._runner.read(self, _business_and_tags, self._show_business)
        if any(map(changes.touches, (Kind.CONTACT, Kind.OPTION, Kind.TICKET))):
            self._patience.start()
        if not self._shows_segments and Kind.SEGMENT in changes.ids:
            self.ask_segments()

    def _count(self) -> None:
        self._runner.read(self, _counts, self._show_counts)

    def _show_undo(self, state: UndoState) -> None:
        self.undo = state
        self._frame.show_undo(state)
        self.undo_changed.emit()

    def _show_counts(self, counts: tuple[int, int]) -> None:
        for place, count in zip(("leads", "tickets"), counts, strict=True):
            self._frame.side.set_count(place, count or None)

    def _show_segments(self, found: Sequence[Segment]) -> None:
        if self._shows_segments or not found:
            return
        from crm_desktop.ui.filtering.segment_news import SegmentNews

        self._shows_segments = True
        SegmentNews(self._runner, self._frame.side, self._window, self._take_segments).show(found)

    def _take_segments(self, places: Sequence[Place]) -> None:
        self.segments = places

    def _show_business(self, answer: tuple[str, list[TagRow]]) -> None:
        said, tags = answer
        path = self._runner.workspace.path
        name = said or path.stem
        self._frame.show_business(name, path.name, tags)
        self._window.setWindowTitle(f"{window_title(name)} – CRM Desktop")


def _business_and_tags(reading: Reading) -> tuple[str, list[TagRow]]:
    from crm_desktop.services.business import read_business
    from crm_desktop.services.tags import all_tags

    return read_business(reading).business_name, all_tags(reading)


def _counts(reading: Reading) -> tuple[int, int]:
    """How many leads are open, and how many tickets wait for us."""
    from crm_desktop.services.lead_count import open_count
    from crm_desktop.services.ticket_count import running_count

    return open_count(reading), running_count(reading)


def _segments(reading: Reading) -> list[Segment]:
    from crm_desktop.services.segments import segments

    return list(segments(reading))
