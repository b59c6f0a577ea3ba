"""The timeline of a record: what is planned, then what was done, newest first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm_desktop.domain.activity import ActivityLine
from crm_desktop.ui import dates
from crm_desktop.ui.delegates.timeline import TIMELINE_ROLE, TimelineItem
from crm_desktop.ui.plain_text import for_display, one_line
from crm_desktop.ui.records.cells import due_tone, due_words
from crm_desktop.ui.texts import kind_title
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
OPEN_RING = "○ "
_FIRST = 30  # rows laid out at once; more as the user comes near the end of them
_BODY = 1_200


class TimelineModel(QAbstractListModel):
    """Rows are activities or, as text, headings; only some are given until more are wanted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[ActivityLine | str] = []
        self._items: dict[int, TimelineItem] = {}
        self._given = 0
        self._now = 0

    def show(
        self, planned: Sequence[ActivityLine], done: Sequence[ActivityLine], now: int, given: int
    ) -> None:
        """Show these, at least so many rows of them at once."""
        rows: list[ActivityLine | str] = []
        if planned:
            rows = [tr("Planned"), *planned]
            if done:
                rows.append(tr("Done"))
        rows.extend(done)
        if rows == self._rows and now // 60_000 == self._now // 60_000:
            return
        self.beginResetModel()
        self._rows, self._items, self._now = rows, {}, now
        self._given = min(len(rows), max(_FIRST, given))
        self.endResetModel()

    def give_more(self) -> bool:
        """Give the next rows; False where there are none."""
        following = min(len(self._rows), self._given + 2 * _FIRST)
        if following == self._given:
            return False
        self.beginInsertRows(QModelIndex(), self._given, following - 1)
        self._given = following
        self.endInsertRows()
        return True

    def activity(self, index: Index) -> ActivityLine | None:
        """The activity of a row; None for a heading."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return None if isinstance(row, str) else row

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self._given

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < self._given:
            return None
        if role == TIMELINE_ROLE:
            return self._item(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            item = self._item(index.row())
            return " · ".join(filter(None, (item.kind, item.head, item.when, item.link, item.body)))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.activity(index) is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren

    def _item(self, place: int) -> TimelineItem:
        found = self._items.get(place)
        if found is None:
            row = self._rows[place]
            if isinstance(row, str):
                found = TimelineItem(row, is_heading=True)
            else:
                found = _item(row, self._now)
            self._items[place] = found
        return found


def _item(line: ActivityLine, now: int) -> TimelineItem:
    title = kind_title(line.kind, line.direction)
    if line.minutes:
        title = f"{title}, " + tr("%n min", "", line.minutes)
    link = "" if line.ticket_id is None else f"#{line.number} {one_line(line.ticket)}"
    subject = "" if link and line.ticket in line.subject else line.subject
    head = " · ".join(filter(None, (line.who, subject, line.outcome)))
    body = for_display(line.body, _BODY)
    if line.done_at is not None:
        # The day first: of the words after it, a long subject may be cut.
        return TimelineItem(title, dates.day_and_time(line.done_at, now), head, body, link=link)
    when, tone = tr("no day"), Tone.NEUTRAL
    if line.due_at is not None:
        time = f" {line.due_time}" if line.due_time else ""
        when, tone = due_words(line.due_at, now) + time, due_tone(line.due_at, now)
        if tone is Tone.BAD:
            when = tr("{day}, overdue").format(day=when)
    return TimelineItem(OPEN_RING + title, head, when, body, tone, is_done=False, link=link)
