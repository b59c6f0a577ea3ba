"""Cells and columns that the lists of all kinds make alike."""

import re
from datetime import date, timedelta
from typing import Protocol, TypeVar

from crm_desktop.domain.dates import local
from crm_desktop.ui import dates
from crm_desktop.ui.delegates.cell import EMPTY, Cell
from crm_desktop.ui.models.column import Column
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import tr

DAY = timedelta(days=1)


class Dated(Protocol):
    """A row of a list with what every kind of record has; instants in milliseconds UTC."""

    @property
    def id(self) -> int: ...
    @property
    def last_touch(self) -> int | None: ...
    @property
    def next_due(self) -> int | None: ...
    @property
    def created_at(self) -> int: ...


T = TypeVar("T", bound=Dated)


def date_columns(_of: type[T]) -> tuple[Column[T], ...]:
    """The columns of days, the same for every kind of row."""
    return (
        Column(
            "last_touch", tr("Last touch"), 119, 2,
            lambda row, now: touch_cell(row.last_touch, now),
        ),
        Column(
            "next_due", tr("Next step"), 105, 3,
            lambda row, now: due_cell(row.next_due, now),
        ),
        Column(
            "created_at", tr("Added"), 105, 9,
            lambda row, now: day_cell(row.created_at, now),
        ),
    )  # fmt: skip


def touch_cell(instant: int | None, now: int) -> Cell:
    """How long ago something was."""
    if instant is None:
        return EMPTY
    return Cell(dates.relative(instant, now), figures=True, instant=instant)


def due_cell(instant: int | None, now: int) -> Cell:
    """When the next step is due, in the tone of its urgency."""
    if instant is None:
        return EMPTY
    return Cell(due_words(instant, now), tone=due_tone(instant, now), instant=instant)


def day_cell(instant: int, now: int) -> Cell:
    """A day in the past."""
    words = dates.day(instant, now)
    return Cell(words, figures=True, muted=True, instant=instant)


def birthday_cell(text: str) -> Cell:
    """Month and day of a birthday; the year, where it is known, in the tip."""
    if not text:
        return EMPTY
    month, number = (int(part) for part in text[-5:].split("-"))
    # A day that every year has: the words leave the year out.
    return Cell(dates.day_of(date(2000, month, number), date(2000, 1, 1)), figures=True, tip=text)


def tags_cell(tags: tuple[str, ...]) -> Cell:
    """Tags as chips."""
    return Cell(chips=tags) if tags else EMPTY


def due_tone(instant: int, now: int) -> Tone:
    """Overdue is bad, today a warning, later the accent."""
    if instant < now:
        return Tone.BAD
    return Tone.WARNING if local(instant).date() == local(now).date() else Tone.ACCENT


def due_words(instant: int, now: int) -> str:
    """When something is due: "yesterday", "today", "tomorrow", "Fri", "14 Nov"."""
    days = (local(instant).date() - local(now).date()) // DAY
    if days == 0:
        return dates.today()
    if abs(days) == 1:
        return dates.relative(instant, now)
    return dates.weekday(instant) if 1 < days < 7 else dates.day(instant, now)


def split_tags(text: str) -> tuple[str, ...]:
    """Tags as they are typed in one line."""
    return tuple(" ".join(part.split()) for part in re.split(r"[,;\n]", text) if part.strip())
