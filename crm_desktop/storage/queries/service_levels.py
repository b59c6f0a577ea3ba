"""Service levels, working hours and holidays, and the tickets that they give targets."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from crm_desktop.domain.clock import Limits, ServiceLevel, TicketFacts
from crm_desktop.domain.ticket import ServiceLevelRow
from crm_desktop.domain.work_calendar import Hours, hours_from_json
from crm_desktop.storage.reading import Reading


class WeekRow(NamedTuple):
    """Working hours that hold from a day on, `""` from the beginning."""

    id: int
    from_day: str
    hours: Hours


class HolidayRow(NamedTuple):
    """A day without work, `YYYY-MM-DD` or each year `--MM-DD`; `uid` where it was imported."""

    id: int
    day: str
    name: str
    uid: str


class Target(NamedTuple):
    """A ticket that is not solved: what levels ask of it, and the limits it has now."""

    ticket: int
    facts: TicketFacts
    limits: Limits
    status: int


def levels(reading: Reading) -> list[ServiceLevelRow]:
    """The service levels in the user's order."""
    found = reading.rows(
        "SELECT id, name, priority, place, is_closed, type_id, contact_id, company_id, tag_id,"
        " reply_limit, solve_limit FROM service_level ORDER BY is_closed, place, id"
    )
    return [ServiceLevelRow(*(*row[:4], bool(row[4]), *row[5:])) for row in found]


def in_force(reading: Reading) -> list[ServiceLevel]:
    """The service levels as the clock goes by them."""
    return [
        ServiceLevel(
            row.priority,
            row.type_id,
            row.contact_id,
            row.company_id,
            row.tag_id,
            Limits(row.reply_limit, row.solve_limit),
            row.is_closed,
        )
        for row in levels(reading)
        if not row.is_closed
    ]


def tags_for_levels(
    reading: Reading, ticket: int | None, contact: int | None, company: int | None
) -> frozenset[int]:
    """The tags of a ticket and of whom it is with."""
    found = reading.ids(
        "SELECT tag_id FROM tagging WHERE ticket_id = ? UNION"
        " SELECT tag_id FROM tagging WHERE contact_id = ? UNION"
        " SELECT tag_id FROM tagging WHERE company_id = ?",
        (ticket, contact, company),
    )
    return frozenset(found)


def unsolved(reading: Reading, tags: Iterable[int]) -> list[Target]:
    """Every ticket that is not solved, with those of these tags that it or its customer has."""
    tagged: dict[int, set[int]] = {}
    for tag in tags:
        for ticket in _tagged(reading, tag):
            tagged.setdefault(ticket, set()).add(tag)
    none: frozenset[int] = frozenset()
    return [
        Target(
            key,
            TicketFacts(priority, type_, contact, company, frozenset(tagged.get(key, none))),
            Limits(reply, solve),
            status,
        )
        for key, status, reply, solve, priority, type_, contact, company in reading.rows(
            "SELECT t.id, t.status_id, t.reply_limit, t.solve_limit, t.priority, t.type_id,"
            " t.contact_id, t.company_id FROM option s JOIN ticket t ON t.status_id = s.id"
            " WHERE s.list = 'ticket_status' AND s.type NOT IN ('solved', 'closed')"
        )
    ]


def names(reading: Reading) -> dict[tuple[str, int], str]:
    """What the types, people, companies and tags that levels are for are called."""
    found = reading.rows(
        " UNION ".join(
            f"SELECT '{table}', o.id, o.name FROM service_level l JOIN {end} o"
            f" ON o.id = l.{table}_id"
            for table, end in (
                ("type", "option"),
                ("contact", "contact"),
                ("company", "company"),
                ("tag", "tag"),
            )
        )
    )
    return {(table, key): name for table, key, name in found}


def weeks(reading: Reading) -> list[WeekRow]:
    """The working hours, the earliest first. Raises `CrmError("bad-hours")`."""
    found = reading.rows("SELECT id, from_day, hours FROM work_week ORDER BY from_day")
    return [WeekRow(key, day, hours_from_json(hours)) for key, day, hours in found]


def week_from(reading: Reading, from_day: str) -> int | None:
    """The hours that begin to hold on this very day."""
    found = reading.value("SELECT id FROM work_week WHERE from_day = ?", (from_day,))
    return None if found is None else int(found)


def holidays(reading: Reading) -> list[HolidayRow]:
    """The days without work: those of each year first, the others by their day."""
    found = reading.rows("SELECT id, day, name, uid FROM holiday ORDER BY day, name, id")
    return [HolidayRow(*row) for row in found]


def running_count(reading: Reading) -> int:
    """How many tickets have a deadline that lies ahead or was missed."""
    return int(reading.value("SELECT count(*) FROM ticket_line WHERE due IS NOT NULL"))


def _tagged(reading: Reading, tag: int) -> Sequence[int]:
    return reading.ids(
        "SELECT ticket_id FROM tagging WHERE tag_id = :tag AND ticket_id IS NOT NULL"
        " UNION SELECT t.id FROM tagging g JOIN ticket t ON t.contact_id = g.contact_id"
        " WHERE g.tag_id = :tag"
        " UNION SELECT t.id FROM tagging g JOIN ticket t ON t.company_id = g.company_id"
        " WHERE g.tag_id = :tag",
        {"tag": tag},
    )
