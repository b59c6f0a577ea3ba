"""Activities: logged, planned, done, changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Protocol

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import instant_of
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.option import OptionList
from crm_desktop.services import records
from crm_desktop.services.business import read_business
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import options

_LONGEST_MINUTES = 525_600  # a year


class MailWords(Protocol):
    """What a mail says, from whom and when (ms UTC)."""

    @property
    def subject(self) -> str: ...
    @property
    def body(self) -> str: ...
    @property
    def direction(self) -> Direction: ...
    @property
    def at(self) -> int: ...


@dataclass(frozen=True, slots=True)
class LogActivity:
    """Note something done with a contact or company; `at` (ms UTC) is now where not given.

    What is done for a deal is done with its contact and company, unless others are named.
    """

    label: ClassVar[str] = "log-activity"
    kind: ActivityKind
    body: str
    contact: int | None = None
    company: int | None = None
    subject: str = ""
    direction: Direction = Direction.NONE
    minutes: int | None = None
    at: int | None = None
    deal: int | None = None
    signal: int | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        values = _words(self.kind, self.subject, self.body)
        owner = _owner(write, self.contact, self.company, self.deal)
        values |= {"direction": self.direction.value, "minutes": _minutes(self.minutes)}
        values |= {"signal_id": _signal(write, self.signal)}
        done_at = write.now if self.at is None else self.at
        times = {"done_at": done_at, "created_at": write.now}
        write.insert("activity", {**values, **owner, **times})
        return _args(write, self.kind, owner)


@dataclass(frozen=True, slots=True)
class PlanActivity:
    """Plan something for a day (`YYYY-MM-DD`) and, if wanted, a time (`HH:MM`) on the wall.

    A plan for a deal or ticket is one with its contact and company, unless others are named.
    """

    label: ClassVar[str] = "plan-activity"
    kind: ActivityKind
    body: str
    day: str
    time: str = ""
    contact: int | None = None
    company: int | None = None
    deal: int | None = None
    ticket: int | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        values = _words(self.kind, "", self.body)
        owner = _owner(write, self.contact, self.company, self.deal, self.ticket)
        values |= _due(write, self.day, self.time)
        write.insert("activity", {**values, **owner, "created_at": write.now})
        return _args(write, self.kind, owner)


@dataclass(frozen=True, slots=True)
class CompleteActivity:
    """Mark a planned activity as done now."""

    label: ClassVar[str] = "complete-activity"
    activity: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        write.update("activity", self.activity, {"done_at": write.now})
        return _args_of(write, self.activity)


@dataclass(frozen=True, slots=True)
class SnoozeActivity:
    """Put a planned activity off to a day (`YYYY-MM-DD`) and, if wanted, a time (`HH:MM`)."""

    label: ClassVar[str] = "snooze-activity"
    activity: int
    day: str
    time: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        write.update("activity", self.activity, _due(write, self.day, self.time))
        return {**_args_of(write, self.activity), "day": self.day}


@dataclass(frozen=True, slots=True)
class EditActivity:
    """Change an activity's words, or the day and time of a planned one."""

    label: ClassVar[str] = "edit-activity"
    activity: int
    body: str
    day: str = ""
    time: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        values: dict[str, object] = {"body": records.refuse_odd(self.body).strip()}
        if self.day:
            values |= _due(write, self.day, self.time)
        write.update("activity", self.activity, values)
        return _args_of(write, self.activity)


@dataclass(frozen=True, slots=True)
class DeleteActivity:
    """Take an activity away."""

    label: ClassVar[str] = "delete-activity"
    activity: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        args = _args_of(write, self.activity)
        records.delete_activities(write, [self.activity])
        return args


def log_mail(
    write: Writer, words: MailWords, contact: int | None, company: int | None, deal: int | None
) -> int:
    """Log a mail with somebody, or for a deal, within a command, and give its activity."""
    owner = _owner(write, contact, company, deal)
    values = _words(ActivityKind.EMAIL, words.subject, words.body)
    times = {"done_at": words.at, "created_at": write.now}
    return write.insert(
        "activity", {**values, **owner, **times, "direction": words.direction.value}
    )


def _words(kind: ActivityKind, subject: str, body: str) -> dict[str, object]:
    text = records.refuse_odd(body).strip()
    if not text and not subject.strip():
        raise CrmError("nothing-typed")
    return {"kind": kind.value, "subject": records.clean(subject), "body": text}


def _owner(
    write: Writer,
    contact: int | None,
    company: int | None,
    deal: int | None,
    ticket: int | None = None,
) -> dict[str, object]:
    whole = ("deal", deal) if ticket is None else ("ticket", ticket)
    ends: dict[str, object] = {"contact_id": contact, "company_id": company}
    if contact is None and company is None:
        if whole[1] is None:
            raise CrmError("activity-needs-someone")
        row = write.row(whole[0], whole[1])
        ends = {name: row[name] for name in ends}
    return {**ends, "deal_id": deal, "ticket_id": ticket}


def _signal(write: Writer, signal: int | None) -> int | None:
    if signal is not None and not options.is_in_list(write.read, OptionList.SIGNAL, signal):
        raise CrmError("not-in-list", value=str(signal))
    return signal


def _minutes(minutes: int | None) -> int | None:
    if minutes is not None and not 0 <= minutes <= _LONGEST_MINUTES:
        raise CrmError("not-a-number", value=str(minutes)[:20])
    return minutes


def _due(write: Writer, day: str, time: str) -> dict[str, object]:
    zone = read_business(write.read).time_zone
    try:
        due_at = instant_of(day, time, zone)
    except (ValueError, OverflowError, KeyError):
        raise CrmError("bad-day", value=f"{day} {time}".strip()) from None
    return {"due_day": day, "due_time": time, "due_zone": zone, "due_at": due_at}


def _args(write: Writer, kind: ActivityKind, owner: Mapping[str, object]) -> dict[str, str]:
    for record in ("contact", "company", "deal", "ticket"):
        key = owner[f"{record}_id"]
        if isinstance(key, int):
            return {"kind": kind.value, "name": records.name_of(write, record, key)}
    return {"kind": kind.value, "name": ""}


def _args_of(write: Writer, activity: int) -> dict[str, str]:
    row = write.row("activity", activity)
    return _args(write, ActivityKind(str(row["kind"])), row)
