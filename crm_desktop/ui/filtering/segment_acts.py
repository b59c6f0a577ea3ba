"""What is done to a segment as a whole: renamed, moved, doubled, taken away."""

from functools import partial

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.segment import Segment
from crm_desktop.services.segments import (
    DeleteSegment,
    MoveSegment,
    RenameSegment,
    SaveSegment,
)
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import filled, tr


class SegmentActs:
    """Runs them for a window; every one is a step that can be undone."""

    def __init__(self, runner: Runner, parent: QWidget) -> None:
        self._runner, self._parent = runner, parent

    def rename(self, segment: Segment) -> None:
        """Ask for another name."""
        from crm_desktop.ui.filtering.name_dialog import ask_name

        command = partial(RenameSegment, segment.id)
        ask_name(self._runner, self._parent, tr("Rename segment"), segment.name, command)

    def delete(self, segment: Segment) -> None:
        """Take it away; its records stay."""
        self._runner.write(self._parent, DeleteSegment(segment.id))

    def shift(self, segment: Segment, place: int) -> None:
        """Put it at another place among those of its kind of record."""
        self._runner.write(self._parent, MoveSegment(segment.id, place))

    def double(self, segment: Segment) -> None:
        """Ask for the name of a second one like it."""
        from crm_desktop.ui.filtering.name_dialog import ask_name

        def command(name: str) -> SaveSegment:
            kept = (segment.record, segment.kind, name, segment.filter, segment.view)
            return SaveSegment(*kept)

        start = filled(tr("{name} (copy)"), name=segment.name)
        ask_name(self._runner, self._parent, tr("Duplicate segment"), start, command)
