"""Service levels: what is promised to whom; a change of them is a change of every open target.

What a ticket is goes by at once: its priority, type and customer. A tag put on a customer holds
for tickets made or changed later, and for all once a level is changed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.clock import Limits, ServiceLevel, TicketFacts, level_limits
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.option import OptionList
from crm_desktop.domain.ticket import Priority, ServiceLevelRow
from crm_desktop.services import records
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import options
from crm_desktop.storage.queries import service_levels as stored
from crm_desktop.storage.queries.service_levels import Target, levels, names
from crm_desktop.storage.reading import Reading

__all__ = [
    "CloseLevel",
    "DeleteLevel",
    "MoveLevel",
    "OpenLevel",
    "SaveLevel",
    "checked_limit",
    "level_of",
    "levels",
    "names",
    "retarget",
    "would_change",
]

_LONGEST = 365 * 24 * 60  # minutes: more is a slip of the hand
_HISTORY = ("id", "ticket_id", "at", "priority", "status_id", "reply_limit", "solve_limit")


@dataclass(frozen=True, slots=True)
class SaveLevel:
    """Add a service level at the end, or change one; limits in working minutes.

    An empty priority, and what is `None`, stands for any. Open tickets get their new targets.
    Raises `CrmError` (`no-name`, `no-limit`, `bad-limit`, `not-in-list`, `level-gone`).
    """

    label: ClassVar[str] = "save-level"
    name: str
    priority: Priority | str = ""
    type_id: int | None = None
    contact_id: int | None = None
    company_id: int | None = None
    tag_id: int | None = None
    reply_limit: int | None = None
    solve_limit: int | None = None
    level: int | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        values = self._checked(write)
        if self.level is None:
            write.insert("service_level", {**values, "place": len(levels(write.read))})
        else:
            _there(write.read, self.level)
            write.update("service_level", self.level, values)
        retarget(write)
        return {"name": str(values["name"])}

    def _checked(self, write: Writer) -> dict[str, object]:
        name = records.clean_name(self.name)
        if self.reply_limit is None and self.solve_limit is None:
            raise CrmError("no-limit")
        if self.priority not in ("", *Priority):
            raise CrmError("not-in-list", value=str(self.priority))
        is_type = options.is_in_list
        if self.type_id and not is_type(write.read, OptionList.TICKET_TYPE, self.type_id):
            raise CrmError("not-in-list", value=str(self.type_id))
        ends = {"contact": self.contact_id, "company": self.company_id, "tag": self.tag_id}
        for table, key in ends.items():
            if key is not None:
                write.row(table, key)  # raises where it is gone
        return {
            "name": name,
            "priority": str(self.priority),
            "type_id": self.type_id,
            **{f"{table}_id": key for table, key in ends.items()},
            "reply_limit": checked_limit(self.reply_limit),
            "solve_limit": checked_limit(self.solve_limit),
        }


@dataclass(frozen=True, slots=True)
class CloseLevel:
    """A level holds no more; open tickets get the targets of those left."""

    label: ClassVar[str] = "close-level"
    level: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        return _close(write, self.level, is_closed=True)


@dataclass(frozen=True, slots=True)
class OpenLevel:
    """A closed level holds again."""

    label: ClassVar[str] = "open-level"
    level: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        return _close(write, self.level, is_closed=False)


@dataclass(frozen=True, slots=True)
class DeleteLevel:
    """Take a level away; open tickets get the targets of those left."""

    label: ClassVar[str] = "delete-level"
    level: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = _there(write.read, self.level).name
        write.delete("service_level", self.level)
        retarget(write)
        return {"name": name}


@dataclass(frozen=True, slots=True)
class MoveLevel:
    """Put a level at a place in the list, from 0; the order is for the eye alone."""

    label: ClassVar[str] = "move-level"
    level: int
    place: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        moved = _there(write.read, self.level)
        ids = [each.id for each in levels(write.read)]
        records.put_at(write, "service_level", ids, moved.id, self.place)
        return {"name": moved.name}


def checked_limit(minutes: int | None) -> int | None:
    """A limit as it is kept. Raises `CrmError("bad-limit")`."""
    if minutes is not None and not 1 <= minutes <= _LONGEST:
        raise CrmError("bad-limit", value=str(minutes))
    return minutes


def level_of(row: ServiceLevelRow) -> ServiceLevel:
    """A level as the clock goes by it."""
    ends = (row.type_id, row.contact_id, row.company_id, row.tag_id)
    limits = Limits(row.reply_limit, row.solve_limit)
    return ServiceLevel(row.priority, *ends, limits, row.is_closed)


def would_change(reading: Reading, wanted: Sequence[ServiceLevel]) -> int:
    """How many open tickets would have other targets, were these the levels."""
    return len(_changed(reading, wanted))


def retarget(write: Writer) -> None:
    """Give every ticket that is not solved the limits that hold for it now, and its history."""
    changed = _changed(write.read, stored.in_force(write.read))
    ids = write.ids()
    write.update_many(
        "ticket",
        {
            target.ticket: {"reply_limit": limits.reply, "solve_limit": limits.solve}
            for target, limits in changed
        },
    )
    write.insert_many(
        "ticket_history",
        _HISTORY,
        [
            (next(ids), target.ticket, write.now, target.facts.priority, target.status, *limits)
            for target, limits in changed
        ],
    )


def _changed(reading: Reading, wanted: Sequence[ServiceLevel]) -> list[tuple[Target, Limits]]:
    """The open tickets whose limits these levels change, with the new ones."""
    tags = {level.tag_id for level in wanted if level.tag_id is not None}
    people = {level.contact_id for level in wanted}
    firms = {level.company_id for level in wanted}
    known: dict[TicketFacts, Limits] = {}
    changed = []
    for target in stored.unsolved(reading, tags):
        facts = target.facts
        facts = facts._replace(  # whoever no level is about is like anybody
            contact_id=facts.contact_id if facts.contact_id in people else None,
            company_id=facts.company_id if facts.company_id in firms else None,
        )
        limits = known.get(facts)
        if limits is None:
            limits = known[facts] = level_limits(wanted, facts)
        if limits != target.limits:
            changed.append((target, limits))
    return changed


def _close(write: Writer, level: int, *, is_closed: bool) -> Mapping[str, str]:
    name = _there(write.read, level).name
    write.update("service_level", level, {"is_closed": int(is_closed)})
    retarget(write)
    return {"name": name}


def _there(reading: Reading, key: int) -> ServiceLevelRow:
    found = next((each for each in levels(reading) if each.id == key), None)
    if found is None:
        raise CrmError("level-gone")
    return found
