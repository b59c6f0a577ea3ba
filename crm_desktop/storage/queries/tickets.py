"""Tickets: their order, their rows, what belongs to them."""

from array import array
from collections.abc import Sequence

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import NO_VALUES
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.ticket import (
    LinkKind,
    Message,
    Priority,
    TicketDetail,
    TicketLink,
    TicketRow,
    TicketState,
)
from crm_desktop.storage.queries import fields as own_values
from crm_desktop.storage.queries import lines, standing
from crm_desktop.storage.reading import Reading, marks

ORDERS = {
    "name": "name_key",
    "number": "number",
    "person": "person_key",
    "company": "company_key",
    "status": "status_place",
    "priority": "priority",
    "type": "type_key",
    "category": "category_key",
    "product": "product_key",
    "channel": "channel",
    "due": "due",
    "created_at": "created_at",
    "last_touch": "last_touch",
    "solved_at": "solved_at",
    "messages": "messages",
    "minutes": "minutes",
    "csat": "csat",
    "tags": "tags",
}
_ALL = ListQuestion()
_ROW = """l.id, l.number, l.name, l.status_id, s.name, l.state, l.priority, ifnull(l.person, ''),
    ifnull(l.company, ''), l.contact_id, l.company_id, ifnull(l.type, ''), ifnull(l.category, ''),
    ifnull(l.product, ''), ifnull(l.channel, ''), l.created_at, l.last_touch,
    ifnull(l.last_direction, ''), l.messages, l.replies, l.reopened, l.minutes, l.csat,
    ifnull(l.tags, ''), l.solved_at, l.status_since, l.due, l.reply_due, l.solve_due,
    l.reply_left, l.solve_left, l.replied_at, l.reply_spent, l.solve_spent, l.reply_breach,
    l.solve_breach"""
_FROM = "FROM ticket_line l JOIN option s ON s.id = l.status_id"
_STATE, _PRIORITY, _TAGS = (TicketRow._fields.index(name) for name in ("state", "priority", "tags"))
_PRIORITIES = tuple(Priority)
_HAS_FIELDS = own_values.HAS_ANY.format(record="ticket")
_FEW = 5_000  # looked up by id; more are read in one go


def ids(reading: Reading, question: ListQuestion = _ALL) -> "array[int]":
    """Every ticket that the question wants, in its order; those without a value last.

    Raises `CrmError` (`filter-field-gone`, `bad-filter`).
    """
    if question.is_by_own_field:
        from crm_desktop.storage.queries.own_order import by_own_field

        return by_own_field(reading, "ticket", question)
    return lines.ids(reading, "ticket", ORDERS, question)


def followers(
    reading: Reading, order: str, ids: "array[int]", written: Sequence[int], *, descending: bool
) -> standing.Followers:
    """Where those just written stand now in this order, if it is elsewhere."""
    return standing.followers(reading, "ticket", ORDERS[order], ids, written, descending=descending)


def rows(reading: Reading, wanted: Sequence[int]) -> list[TicketRow]:
    """The rows of these tickets in this order; those gone meanwhile are left out."""
    found = reading.rows(
        f"SELECT {_ROW}, {_HAS_FIELDS} {_FROM} WHERE l.id IN ({marks(wanted)})", tuple(wanted)
    )
    own = own_values.values(reading, "ticket", wanted) if found and found[0][-1] else {}
    made = (ticket_row(row[:-1])._replace(fields=own.get(row[0], NO_VALUES)) for row in found)
    return lines.in_order(wanted, made)


def statuses(reading: Reading, wanted: "array[int]") -> dict[int, int]:
    """The status of each of these tickets, perhaps of others too."""
    if len(wanted) > _FEW:
        return dict(reading.rows("SELECT id, status_id FROM ticket_line"))
    sql = "SELECT id, status_id FROM ticket_line WHERE id IN (SELECT value FROM json_each(?))"
    return dict(reading.rows(sql, (str(wanted.tolist()),)))


def ticket_row(row: Sequence[object]) -> TicketRow:
    """A row as it comes from the database, its tags apart."""
    fields = list(row)
    fields[_STATE] = TicketState(str(row[_STATE]))
    fields[_PRIORITY] = _PRIORITIES[int(str(row[_PRIORITY]))]
    fields[_TAGS] = tuple(str(row[_TAGS]).split("\n")) if row[_TAGS] else ()
    return TicketRow(*fields)  # type: ignore[arg-type] # as the statement gives them


def detail(reading: Reading, ticket: int) -> TicketDetail | None:
    """A ticket whole; `None` where it is gone."""
    found = rows(reading, (ticket,))
    more = reading.first(
        "SELECT t.resolution, t.note, t.type_id, t.category_id, t.product_id, t.deal_id,"
        " ifnull(d.name, ''), t.reply_limit, t.solve_limit, ifnull((SELECT value FROM channel"
        " WHERE contact_id = t.contact_id AND kind = 'email' ORDER BY is_primary DESC, id LIMIT 1),"
        " '') FROM ticket t LEFT JOIN deal d ON d.id = t.deal_id WHERE t.id = ?",
        (ticket,),
    )
    return TicketDetail(found[0], *more) if found and more else None


def messages(reading: Reading, ticket: int, limit: int, before: int | None = None) -> list[Message]:
    """The messages of a ticket, the newest `limit` of them, the oldest of these first.

    `before` is an instant up to which to go on.
    """
    found = reading.rows(
        "SELECT a.id, a.kind, a.direction, a.subject, a.body, a.done_at, ifnull(c.name, ''),"
        " ifnull(m.sender, ''), ifnull(m.recipients, ''), ifnull(m.handing, ''),"
        " ifnull(m.message_id, ''), a.minutes FROM activity a"
        " LEFT JOIN mail m ON m.activity_id = a.id"
        " LEFT JOIN contact c ON c.id = a.contact_id"
        " WHERE a.ticket_id = ? AND a.done_at IS NOT NULL AND a.done_at < ?"
        " ORDER BY a.done_at DESC, a.id DESC LIMIT ?",
        (ticket, (1 << 62) if before is None else before, limit),
    )
    files, originals = _files(reading, [row[0] for row in found])
    return [
        Message(*(*row, tuple(files.get(row[0], ())), originals.get(row[0])))
        for row in reversed(found)
    ]


def _files(
    reading: Reading, activities: Sequence[int]
) -> tuple[dict[int, list[tuple[int, str]]], dict[int, int]]:
    """The files that came with messages, and the mails as they came: these are of no ticket."""
    files: dict[int, list[tuple[int, str]]] = {}
    originals: dict[int, int] = {}
    for activity, key, name, is_original in reading.rows(
        "SELECT activity_id, id, name, ticket_id IS NULL FROM attachment"
        f" WHERE activity_id IN ({marks(activities)}) ORDER BY id",
        tuple(activities),
    ):
        if is_original:
            originals[activity] = key
        else:
            files.setdefault(activity, []).append((key, name))
    return files, originals


def of_owner(reading: Reading, owner: str, key: int, limit: int) -> list[TicketRow]:
    """The tickets of a contact, company or deal, unsolved ones first, then the newest."""
    table = "ticket" if owner == "deal" else "ticket_line"
    found = reading.ids(
        f"SELECT l.id FROM {table} x JOIN ticket_line l ON l.id = x.id WHERE x.{owner}_id = ?"
        " ORDER BY l.state IN ('solved', 'closed'), l.last_touch DESC LIMIT ?",
        (key, limit),
    )
    return rows(reading, found)


def count_of(reading: Reading, owner: str, key: int) -> int:
    """How many tickets a contact, company or deal has."""
    sql = f"SELECT count(*) FROM ticket WHERE {owner}_id = ?"
    return int(reading.value(sql, (key,)))


def links(reading: Reading, ticket: int) -> list[TicketLink]:
    """What other tickets belong to this one."""
    found = reading.rows(
        "SELECT k.id, k.kind, l.id, l.number, l.name, l.state, k.ticket_id = :ticket"
        " FROM ticket_link k JOIN ticket_line l"
        " ON l.id = iif(k.ticket_id = :ticket, k.other_ticket_id, k.ticket_id)"
        " WHERE k.ticket_id = :ticket OR k.other_ticket_id = :ticket ORDER BY k.id",
        {"ticket": ticket},
    )
    return [
        TicketLink(key, LinkKind(kind), other, number, name, TicketState(state), bool(is_from))
        for key, kind, other, number, name, state, is_from in found
    ]


def next_number(reading: Reading) -> int:
    """The number of the next ticket."""
    return int(reading.value("SELECT ifnull(max(number), 0) + 1 FROM ticket"))


def by_number(reading: Reading, number: int) -> int | None:
    """The ticket of a number."""
    found = reading.value("SELECT id FROM ticket WHERE number = ?", (number,))
    return None if found is None else int(found)


def state_of(reading: Reading, ticket: int) -> TicketState:
    """How a ticket stands by its own status, which may have grown old meanwhile.

    Raises `CrmError("ticket-gone")`.
    """
    sql = "SELECT s.type FROM ticket t JOIN option s ON s.id = t.status_id WHERE t.id = ?"
    found = reading.value(sql, (ticket,))
    if found is None:
        raise CrmError("ticket-gone")
    return TicketState(found)


def first_status(reading: Reading, state: TicketState) -> int | None:
    """The first status of a state that is offered; a closed one where there is no other."""
    found = reading.value(
        "SELECT id FROM option WHERE list = 'ticket_status' AND type = ?"
        " ORDER BY is_closed, place, id LIMIT 1",
        (state.value,),
    )
    return None if found is None else int(found)


def first_state(reading: Reading, ticket: int) -> int | None:
    """The row with which the history of a ticket begins."""
    sql = "SELECT id FROM ticket_history WHERE ticket_id = ? ORDER BY at, id LIMIT 1"
    found = reading.value(sql, (ticket,))
    return None if found is None else int(found)


def last_state(reading: Reading, ticket: int, names: Sequence[str]) -> tuple[object, ...] | None:
    """What the history of a ticket said of it last, by columns of it."""
    return reading.first(
        f"SELECT {', '.join(names)} FROM ticket_history WHERE ticket_id = ?"
        " ORDER BY at DESC, id DESC LIMIT 1",
        (ticket,),
    )


def there(reading: Reading, tickets: Sequence[int]) -> Sequence[int]:
    """Those of the tickets that are there, in the order given."""
    import json

    found = reading.ids(
        "SELECT t.id FROM json_each(?) w JOIN ticket t ON t.id = w.value ORDER BY w.key",
        (json.dumps(list(tickets)),),
    )
    return list(dict.fromkeys(found))
