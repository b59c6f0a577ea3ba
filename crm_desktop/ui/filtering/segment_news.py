"""The segments in the side bar, with counts that are kept up to date in the background."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.segment import Segment
from crm_desktop.services.segments import count, segments
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.filtering.segment_acts import SegmentActs
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import QT_TR_NOOP, tr
from crm_desktop.ui.widgets.place_button import Place
from crm_desktop.ui.widgets.side_bar import SideBar

# A change is rarely alone; and days pass while the program is open.
_PATIENCE_MS, _AGE_MS = 250, 15 * 60_000
_COUNTED = (
    Kind.CONTACT,
    Kind.COMPANY,
    Kind.DEAL,
    Kind.TICKET,
    Kind.ACTIVITY,
    Kind.TAG,
    Kind.FIELD,
    Kind.SEGMENT,
    Kind.RELATION_KIND,
)
_RECORDS = {
    "contact": QT_TR_NOOP("Contacts"),
    "company": QT_TR_NOOP("Companies"),
    "deal": QT_TR_NOOP("Deals"),
    "ticket": QT_TR_NOOP("Tickets"),
}


class SegmentNews(QObject):
    """Asks which segments there are, then counts one after the other; nothing waits for it."""

    def __init__(
        self,
        runner: Runner,
        side: SideBar,
        window: QWidget,
        tell: Callable[[Sequence[Place]], None],
    ) -> None:
        super().__init__(window)
        self._runner, self._side, self._tell = runner, side, tell
        self._acts = SegmentActs(runner, window)
        self.segments: Sequence[Segment] = ()
        self.counts: dict[int, int] = {}
        self._left: list[int] = []
        self._is_counting = False
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._count_all)
        self._age = QTimer(self, interval=_AGE_MS)
        self._age.timeout.connect(self._count_all)
        self._age.start()
        self.menu: QMenu | None = None
        runner.changed.connect(self._follow)
        side.menu_requested.connect(self._open_menu)

    def ask(self) -> None:
        """Read the segments, and count them."""
        self._runner.read(self, segments, self.show)

    def _follow(self, done: Done, _asker: object) -> None:
        changes: Changes = done.changes
        if changes.touches(Kind.SEGMENT):
            self.ask()
        elif self.segments and any(changes.touches(kind) for kind in _COUNTED):
            self._patience.start()

    def show(self, found: Sequence[Segment]) -> None:
        """Show these, and count them."""
        self.segments = found
        places = [
            Place(
                key_of(each),
                each.name,
                "",
                self.counts.get(each.id),
                record_words(each),
                is_counting=True,
            )
            for each in found
        ]
        self._side.set_section(tr("Segments"), places, place=0)
        self._tell(places)
        self._count_all()

    def _count_all(self) -> None:
        self._left = [each.id for each in self.segments]
        if not self._is_counting:
            self._count_next()

    def _count_next(self) -> None:
        """One question at a time, so that what the user asks comes in between."""
        if not self._left:
            self._is_counting = False
            return
        self._is_counting = True
        key = self._left.pop(0)
        today = local(self._runner.now()).date().isoformat()
        work = partial(_count, key, today)
        self._runner.read(self, work, partial(self._take, key), lambda _error: self._take(key, -1))

    def _take(self, key: int, found: int) -> None:
        """A filter that can no longer be asked has no count; opening it says why."""
        segment = next((each for each in self.segments if each.id == key), None)
        if segment is not None:
            if found >= 0:
                self.counts[key] = found
            else:
                self.counts.pop(key, None)
            self._side.set_count(key_of(segment), self.counts.get(key))
        self._count_next()

    def _open_menu(self, key: str, at: QPoint) -> None:
        segment = next((each for each in self.segments if key_of(each) == key), None)
        if segment is None:
            return
        alike = [each.id for each in self.segments if each.record == segment.record]
        place, acts = alike.index(segment.id), self._acts
        menu = self.menu = QMenu(self._side)
        ways: tuple[tuple[str, Callable[[], None], bool], ...] = (
            (tr("Rename segment …"), partial(acts.rename, segment), True),
            (tr("Duplicate segment …"), partial(acts.double, segment), True),
            (tr("Move segment up"), partial(acts.shift, segment, place - 1), place > 0),
            (
                tr("Move segment down"),
                partial(acts.shift, segment, place + 1),
                place + 1 < len(alike),
            ),
            (tr("Delete segment"), partial(acts.delete, segment), True),
        )
        for words, way, is_possible in ways:
            action = menu.addAction(words)
            action.setEnabled(is_possible)
            action.triggered.connect(partial(_run, way))
        menu.popup(at)


def key_of(segment: Segment) -> str:
    """A segment as the side bar knows it."""
    return f"segment:{segment.record}:{segment.id}"


def record_words(segment: Segment) -> str:
    """Whom a segment is of."""
    return tr(_RECORDS[segment.record])


def _count(key: int, today: str, reading: Reading) -> int:
    return count(reading, key, today)


def _run(way: Callable[[], None], _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's slot
    way()
