"""Time spent on tickets: one clock at a time, and minutes written down by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import instant_of, local
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.ticket import TimeEntry
from crm_desktop.domain.work_calendar import FIRST_YEAR, LAST_YEAR
from crm_desktop.services import records
from crm_desktop.services.business import read_business
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import time_entries as stored
from crm_desktop.storage.queries.time_entries import (
    Running,
    TicketTime,
    TimeTotal,
    of_period,
    of_ticket,
    running,
    total_of,
)

__all__ = [
    "AddTime",
    "DeleteTime",
    "EditTime",
    "Running",
    "StartTimer",
    "StopTimer",
    "TicketTime",
    "TimeTotal",
    "of_period",
    "of_ticket",
    "running",
    "total_of",
]

_MINUTE_MS = 60_000
_LONGEST = 31 * 24 * 60  # minutes: more is a slip of the hand


@dataclass(frozen=True, slots=True)
class StartTimer:
    """The clock runs for a ticket from now on; one that ran for another stops.

    It is billable as the last entry of the ticket was. Nothing where it runs already.
    """

    label: ClassVar[str] = "start-timer"
    ticket: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "ticket", self.ticket)
        now_running = running(write.read)
        if all(each.ticket != self.ticket for each in now_running):
            _stop(write, now_running)
            former = of_ticket(write.read, self.ticket)
            is_billable = bool(former) and former[0].is_billable
            values = {"ticket_id": self.ticket, "started_at": write.now, "minutes": None}
            write.insert("time_entry", {**values, "is_billable": int(is_billable)})
        return {"name": name}


@dataclass(frozen=True, slots=True)
class StopTimer:
    """The clock stands; minutes begun are whole ones. Raises `CrmError("no-timer")`."""

    label: ClassVar[str] = "stop-timer"

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        found = running(write.read)
        if not found:
            raise CrmError("no-timer")
        _stop(write, found)
        return {"name": found[0].name}


@dataclass(frozen=True, slots=True)
class AddTime:
    """Write down minutes spent on a ticket, on a day (`YYYY-MM-DD`) or until now.

    Raises `CrmError` (`bad-minutes`, `bad-field-day`).
    """

    label: ClassVar[str] = "add-time"
    ticket: int
    minutes: int
    note: str = ""
    is_billable: bool = False
    day: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "ticket", self.ticket)
        minutes = _checked(self.minutes)
        began = write.now - minutes * _MINUTE_MS
        values = {
            "ticket_id": self.ticket,
            "started_at": _on_day(write, self.day, began),
            "minutes": minutes,
            "note": records.refuse_odd(self.note).strip(),
            "is_billable": int(self.is_billable),
        }
        write.insert("time_entry", values)
        return {"name": name}


@dataclass(frozen=True, slots=True)
class EditTime:
    """Change an entry; what is `None` stays. Minutes stop one that runs. Raises as `AddTime` does.

    Raises `CrmError("time-gone")` where it is gone.
    """

    label: ClassVar[str] = "edit-time"
    entry: int
    minutes: int | None = None
    note: str | None = None
    is_billable: bool | None = None
    day: str | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        before = _there(write, self.entry)
        values: dict[str, object] = {}
        if self.minutes is not None:
            values["minutes"] = _checked(self.minutes)
        if self.note is not None:
            values["note"] = records.refuse_odd(self.note).strip()
        if self.is_billable is not None:
            values["is_billable"] = int(self.is_billable)
        if self.day is not None:
            values["started_at"] = _on_day(write, self.day, before.started_at)
        write.update("time_entry", self.entry, values)
        return {"name": records.name_of(write, "ticket", before.ticket)}


@dataclass(frozen=True, slots=True)
class DeleteTime:
    """Take entries away. Raises `CrmError("time-gone")`."""

    label: ClassVar[str] = "delete-time"
    entries: tuple[int, ...]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        if not self.entries:
            raise CrmError("time-gone")
        wanted = tuple(dict.fromkeys(self.entries))
        first = _there(write, wanted[0])
        for key in wanted:
            _there(write, key)
        write.delete_many("time_entry", wanted)
        name = records.name_of(write, "ticket", first.ticket)
        return {"name": name, "count": str(len(wanted))}


def _stop(write: Writer, found: Sequence[Running]) -> None:
    for each in found:
        spent = -(-(write.now - each.started_at) // _MINUTE_MS)
        write.update("time_entry", each.entry, {"minutes": min(max(spent, 1), _LONGEST)})


def _on_day(write: Writer, day: str, at: int) -> int:
    """The same time of another day; the instant itself where none is given, or it is that day's."""
    if not day:
        return at
    zone = read_business(write.read).time_zone
    try:
        wanted = date.fromisoformat(day.strip())
    except ValueError as error:
        raise CrmError("bad-field-day", value=day) from error
    if not FIRST_YEAR <= wanted.year <= LAST_YEAR:
        raise CrmError("bad-field-day", value=day)
    when = local(at, zone)
    if when.date() == wanted:
        return at
    return instant_of(wanted.isoformat(), f"{when:%H:%M}", zone)


def _checked(minutes: int) -> int:
    if not 1 <= minutes <= _LONGEST:
        raise CrmError("bad-minutes", value=str(minutes))
    return minutes


def _there(write: Writer, key: int) -> TimeEntry:
    found = stored.entry(write.read, key)
    if found is None:
        raise CrmError("time-gone")
    return found
