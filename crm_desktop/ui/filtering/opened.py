"""The segment that is open in a list: its filter and view, and what was changed of them since."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.filter import EVERYTHING, Group, stored, to_json
from crm_desktop.domain.segment import Segment, SegmentKind
from crm_desktop.services.segments import SaveSegment
from crm_desktop.services.workspace import Done
from crm_desktop.ui.filtering.control import FilterControl, Ways
from crm_desktop.ui.filtering.saving import ask_to_save, offer, whole
from crm_desktop.ui.filtering.view import arrange, view_of
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.records.spec import ListedKind
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr


class OpenedSegment(QObject):
    """Opens segments in a list; leaving them brings back what was shown before."""

    changed = Signal()  # another segment, or none

    def __init__(
        self, runner: Runner, spec: ListedKind, pane: ListPane, filters: FilterControl
    ) -> None:
        super().__init__(filters)
        self._runner, self._spec, self._pane, self._filters = runner, spec, pane, filters
        self._segment: Segment | None = None
        self._wanted: int | None = None
        self._awaited: int | None = None  # was open when the list was left; not known yet
        self._is_made = False
        self._before: tuple[Group, Mapping[str, object]] = (EVERYTHING, {})
        filters.offer(self._ways)
        filters.known_changed.connect(self._follow)
        filters.bar.keep_requested.connect(self._keep)
        pane.columns.chosen_changed.connect(filters.show)
        pane.model.found.connect(filters.show)

    @property
    def segment(self) -> Segment | None:
        """The segment that is open."""
        return self._segment

    @property
    def is_changed(self) -> bool:
        """Whether filter or view are no longer those of the segment."""
        segment = self._segment
        if segment is None:
            return False
        now = view_of(self._pane)
        is_other_view = any(now.get(part) != kept for part, kept in segment.view.items())
        return is_other_view or self._filters.group != segment.members

    def open(self, key: int) -> None:
        """Show a segment, as soon as it is known."""
        self._wanted = key
        known = self._filters.known
        if known is not None and key not in known.segments:
            self._filters.refresh()
        else:
            self._filters.when_known(self._open_wanted)

    def show_given(self, group: Group) -> None:
        """Show the records that are given, and nothing of a segment."""
        self.leave()
        self._wanted = None
        self._pane.filter.clear()
        self._filters.show_given(group)

    def leave(self) -> None:
        """Show again what was shown before a segment was opened, or records were given."""
        self._filters.leave_given()
        if self._segment is None and self._awaited is None:
            return
        (group, view), self._segment, self._awaited = self._before, None, None
        self._pane.head.heading.set_title(self._spec.title())
        arrange(self._pane, view)
        self._filters.set_group(group)
        self._tell()

    def clear(self) -> None:
        """Show everybody: leave the segment, and filter by nothing."""
        self._before = (EVERYTHING, self._before[1])
        self.leave()
        self._filters.clear()

    def save(self) -> None:
        """Keep the filter and view in the segment that is open."""
        segment = self._segment
        if segment is not None:
            is_list = segment.kind is SegmentKind.LIST
            group = EVERYTHING if is_list else whole(self._spec, self._filters.group)
            if not is_list:
                self._filters.set_group(group)
            view, owner = view_of(self._pane), self._spec.owner
            command = SaveSegment(owner, segment.kind, segment.name, group, view, segment.id)
            self._runner.write(self, command)

    def save_as(self) -> None:
        """Ask for a name, and keep the filter and view as a segment of that name."""
        ask_to_save(self._runner, self._spec, self._pane).saved.connect(self._saved)

    def reset(self) -> None:
        """Show the segment as it is kept."""
        if self._segment is not None:
            self._show(self._segment)

    def state(self) -> dict[str, object]:
        """What to remember of filter and segment, as plain values."""
        group, view = self._before
        kept: dict[str, object] = {"filter": to_json(self._filters.lasting)}
        if self._segment is not None:
            before = {"filter": to_json(group), "view": dict(view)}
            kept |= {"segment": self._segment.id, "before": before}
        return kept

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as `state` said; the filter itself is in force already."""
        before, key = state.get("before"), state.get("segment")
        if isinstance(key, int) and isinstance(before, dict):
            view = before.get("view")
            kept = view if isinstance(view, dict) else {}
            self._before = (stored(before.get("filter")), kept)
            self._awaited = key
            self._filters.when_known(self._take_up)

    def _take_up(self) -> None:
        known, key = self._filters.known, self._awaited
        if known is None or key is None:
            return
        self._segment, self._awaited = known.segments.get(key), None
        self._show_title()
        self._tell()

    def _open_wanted(self) -> None:
        known, key = self._filters.known, self._wanted
        segment = known.segments.get(key) if known is not None and key is not None else None
        if segment is None:
            return  # it may be on its way: the next reading opens it
        self._wanted = None
        self._filters.leave_given()
        if self._segment is None:
            # Leaving a segment that was made of this filter shows everybody.
            before = EVERYTHING if self._is_made else self._filters.group
            self._before = (before, view_of(self._pane))
        self._is_made = False
        self._segment = segment
        self._pane.filter.clear()
        self._show(segment)

    def _show(self, segment: Segment) -> None:
        arrange(self._pane, segment.view)
        self._filters.set_group(segment.members)
        self._show_title()
        self._tell()

    def _show_title(self) -> None:
        title = self._spec.title() if self._segment is None else self._segment.name
        self._pane.head.heading.set_title(title)

    def _follow(self) -> None:
        """The segments were read anew: take the open one as it is now."""
        known = self._filters.known
        if self._segment is not None and known is not None:
            now = known.segments.get(self._segment.id)
            if now is None:
                self._let_go(self._segment)
            elif now != self._segment:
                was_changed, self._segment = self.is_changed, now
                self._show_title()
                if not was_changed:
                    self._show(now)
                self._tell()
        if self._wanted is not None:
            self._open_wanted()

    def _let_go(self, gone: Segment) -> None:
        """It is no longer there: its filter stays, but who is on a list is not known any more."""
        if gone.kind is SegmentKind.LIST:
            self.leave()
        else:
            self._segment = None
            self._show_title()
            self._tell()

    def _saved(self, done: Done) -> None:
        made = done.changes.ids.get(Kind.SEGMENT, frozenset()) & done.changes.created
        if made:
            self._is_made = True
            self.open(max(made))

    def _keep(self, way: str) -> None:
        ways = {"save": self.save, "save-as": self.save_as, "reset": self.reset}
        ways[way]()

    def _ways(self) -> tuple[Ways, bool]:
        if self._segment is None:
            return offer(self._filters.group), False
        if not self.is_changed:
            return [], False
        is_list = self._segment.kind is SegmentKind.LIST
        is_kept = not is_list or self._filters.group == self._segment.members
        save = [("save", tr("Save"))] if is_kept else []
        return [*save, ("save-as", tr("Save as new …")), ("reset", tr("Reset"))], True

    def _tell(self) -> None:
        self._filters.show()
        self.changed.emit()
