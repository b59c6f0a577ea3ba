"""When work is done: hours of the week, each from a day on, and the days without work.

The clocks of all tickets are counted anew with each change, within its step.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import is_birthday
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.work_calendar import (
    Calendar,
    Holiday,
    Hours,
    WorkWeek,
    calendar_of,
    hours_from_json,
    hours_to_json,
)
from crm_desktop.interop.holidays import HolidayFile, read_holidays
from crm_desktop.interop.holidays import HolidayRow as ImportedDay
from crm_desktop.services import records
from crm_desktop.services.business import read_business
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries.service_levels import (
    HolidayRow,
    WeekRow,
    holidays,
    running_count,
    week_from,
    weeks,
)
from crm_desktop.storage.reading import Reading

__all__ = [
    "AddHoliday",
    "DeleteHolidays",
    "DeleteWorkWeek",
    "EditHoliday",
    "HolidayFile",
    "HolidayRow",
    "ImportHolidays",
    "ImportedDay",
    "SetWorkWeek",
    "WeekRow",
    "calendar",
    "holidays",
    "read_holidays",
    "running_count",
    "weeks",
]


@dataclass(frozen=True, slots=True)
class SetWorkWeek:
    """These hours hold from a day on (`YYYY-MM-DD`), `""` from the beginning; before it others do.

    Raises `CrmError` (`bad-hours`, `bad-field-day`).
    """

    label: ClassVar[str] = "set-work-week"
    hours: Hours
    from_day: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        day = _checked_day(self.from_day) if self.from_day else ""
        text = hours_to_json(hours_from_json(hours_to_json(self.hours)))
        row = week_from(write.read, day)
        if row is None:
            write.insert("work_week", {"from_day": day, "hours": text})
        else:
            write.update("work_week", row, {"hours": text})
        return {"day": day}


@dataclass(frozen=True, slots=True)
class DeleteWorkWeek:
    """The hours before these hold on. Raises `CrmError` (`first-week`, `week-gone`)."""

    label: ClassVar[str] = "delete-work-week"
    week: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        found = next((each for each in weeks(write.read) if each.id == self.week), None)
        if found is None:
            raise CrmError("week-gone")
        if not found.from_day:
            raise CrmError("first-week")
        write.delete("work_week", self.week)
        return {"day": found.from_day}


@dataclass(frozen=True, slots=True)
class AddHoliday:
    """No work is done on a day, `YYYY-MM-DD` or each year `--MM-DD`.

    Raises `CrmError` (`bad-holiday`, `holiday-exists`).
    """

    label: ClassVar[str] = "add-holiday"
    day: str
    name: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        day, name = _checked_holiday(self.day), records.clean(self.name)
        _refuse_twin(write.read, day, None)
        write.insert("holiday", {"day": day, "name": name})
        return {"name": name or day}


@dataclass(frozen=True, slots=True)
class EditHoliday:
    """Change the day or the name of a day without work. Raises as `AddHoliday` does."""

    label: ClassVar[str] = "edit-holiday"
    holiday: int
    day: str
    name: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        day, name = _checked_holiday(self.day), records.clean(self.name)
        _refuse_twin(write.read, day, self.holiday)
        write.update("holiday", self.holiday, {"day": day, "name": name})
        return {"name": name or day}


@dataclass(frozen=True, slots=True)
class DeleteHolidays:
    """On these days work is done like on others. Raises `CrmError("holiday-gone")`."""

    label: ClassVar[str] = "delete-holidays"
    holidays: tuple[int, ...]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        wanted = set(self.holidays)
        found = [each for each in holidays(write.read) if each.id in wanted]
        if not found:
            raise CrmError("holiday-gone")
        write.delete_many("holiday", [each.id for each in found])
        return {"name": found[0].name or found[0].day, "count": str(len(found))}


@dataclass(frozen=True, slots=True)
class ImportHolidays:
    """Add the days of a calendar file that are not free yet; an entry known by now is renamed.

    Raises `CrmError("no-holidays")` where there is none in it.
    """

    label: ClassVar[str] = "import-holidays"
    days: tuple[ImportedDay, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        if not self.days:
            raise CrmError("no-holidays")
        known = {each.day: each for each in holidays(write.read)}
        renamed = 0
        new: dict[str, ImportedDay] = {}
        for each in self.days:
            token.check()
            day, name = _checked_holiday(each.day), records.clean(each.name)
            before = known.get(day)
            if before is None:
                new.setdefault(day, ImportedDay(day, name, records.clean(each.uid)))
            elif before.uid and before.uid == each.uid:
                renamed += write.update("holiday", before.id, {"name": name})
        ids, columns = write.ids(), ("id", "day", "name", "uid")
        rows: list[tuple[object, ...]] = [
            (next(ids), each.day, each.name, each.uid) for each in new.values()
        ]
        write.insert_many("holiday", columns, rows)
        return {"count": str(len(new) + renamed)}


def calendar(reading: Reading) -> Calendar:
    """The working time of the business, to count what is left of a deadline in it."""
    return calendar_of(
        [WorkWeek(each.from_day, each.hours) for each in weeks(reading)],
        [Holiday(each.day, each.name) for each in holidays(reading)],
        read_business(reading).time_zone,
    )


def _refuse_twin(reading: Reading, day: str, own: int | None) -> None:
    twins: Sequence[HolidayRow] = [each for each in holidays(reading) if each.day == day]
    if any(each.id != own for each in twins):
        raise CrmError("holiday-exists", name=twins[0].name or day)


def _checked_day(text: str) -> str:
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError as error:
        raise CrmError("bad-field-day", value=text) from error


def _checked_holiday(text: str) -> str:
    day = text.strip()
    if not is_birthday(day):
        raise CrmError("bad-holiday", value=text)
    return day
