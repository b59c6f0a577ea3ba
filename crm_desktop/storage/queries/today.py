"""What is due, idle or silent, each by an index; the most pressing first, and how many in all."""

from collections.abc import Sequence

from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.today import ROTTEN
from crm_desktop.storage.heat_sql import HEAT
from crm_desktop.storage.reading import Fields, Reading, marks

# Of plans long overdue the newest are looked at: who has thousands of them looks no further back.
_LOOKED_AT = 1000
_PLAN = """SELECT a.id, a.kind, iif(a.subject <> '', a.subject, substr(a.body, 1, 200)),
    a.due_at, a.due_day, a.due_time, a.contact_id, a.company_id, a.deal_id,
    ifnull(c.name, ''), ifnull(o.name, ''), ifnull(d.name, ''), d.base, ifnull(d.odds, d.chance),
    a.ticket_id, k.number, ifnull(k.name, ''), k.due, k.reply_due
FROM activity a INDEXED BY activity_due LEFT JOIN contact c ON c.id = a.contact_id
LEFT JOIN company o ON o.id = a.company_id LEFT JOIN deal_line d ON d.id = a.deal_id
LEFT JOIN ticket_line k ON k.id = a.ticket_id
WHERE a.done_at IS NULL AND a.due_at """
_LATE_DEAL = f"""l.kind = 'open' AND (l.next_due IS NULL OR l.close_day < ?
    OR l.last_touch <= ? - s.days * {DAY_MS})"""
_TICKET = """SELECT l.id, l.number, l.name, ifnull(l.person, ''), ifnull(l.company, ''), l.due,
    l.reply_due, l.contact_id, l.company_id"""
_PLANNED = "SELECT 1 FROM activity WHERE ticket_id = l.id AND done_at IS NULL"
_DUE_TICKET = f"l.due <= ? AND NOT EXISTS ({_PLANNED} AND due_at <= ?)"
# The first condition is that of the index, the second narrows it.
_WAITING = f"""l.state IN ('new', 'open', 'waiting', 'hold') AND l.state IN ('new', 'open')
    AND l.last_direction = 'in' AND ifnull(l.due > ?, 1) AND NOT EXISTS ({_PLANNED})"""
_IDLE_LEAD = "lifecycle = 'lead' AND next_due IS NULL AND ifnull(status_place, -1) IN ({places})"


def due(reading: Reading, until: int) -> list[Fields]:
    """The plans whose time comes before `until` (ms UTC), the latest first; with whom, for what.

    Id, kind, words, due instant, day and time, ids of contact, company and deal, their names, what
    the deal is worth in the business's currency and its chance in percent; id, number, name and
    deadlines of the ticket.
    """
    return reading.rows(f"{_PLAN} <= ? ORDER BY a.due_at DESC LIMIT {_LOOKED_AT}", (until,))


def due_count(reading: Reading, until: int) -> int:
    """How many plans are due before `until`."""
    sql = "SELECT count(*) FROM activity INDEXED BY activity_due WHERE done_at IS NULL"
    return int(reading.value(f"{sql} AND due_at <= ?", (until,)))


def deals(reading: Reading, today: str, now: int, limit: int) -> list[Fields]:
    """Open deals without a next step, past their day or silent too long; the rotten ones first.

    Id, name, company or else person, worth, chance, next due, last touch, closing day, days
    expected in the stage, name of the stage, contact, company.
    """
    return reading.rows(
        "SELECT l.id, l.name, coalesce(l.company, l.person, ''), l.base, ifnull(l.odds, l.chance),"
        " l.next_due, l.last_touch, ifnull(l.close_day, ''), s.days, s.name, l.contact_id,"
        " l.company_id FROM deal_line l INDEXED BY deal_line_closed"
        f" JOIN stage s ON s.id = l.stage_id WHERE {_LATE_DEAL}"
        f" ORDER BY ifnull(l.last_touch <= ? - s.days * {round(DAY_MS * ROTTEN)}, 0) DESC,"
        " ifnull(l.base, 0) * l.chance DESC, l.id LIMIT ?",
        (today, now, now, limit),
    )


def deal_count(reading: Reading, today: str, now: int) -> int:
    """How many open deals need attention."""
    sql = "SELECT count(*) FROM deal_line l INDEXED BY deal_line_closed JOIN stage s"
    where = f"ON s.id = l.stage_id WHERE {_LATE_DEAL}"
    return int(reading.value(f"{sql} {where}", (today, now)))


def idle_leads(reading: Reading, limit: int) -> list[Fields]:
    """Open leads without a next step, the best score first, then the newest.

    Id, name, company, score, how warm that is, made at, code of the status, last touch.
    """
    places = _open_places(reading)
    return reading.rows(
        f"SELECT l.id, l.name, ifnull(l.company, ''), l.score, {HEAT}, l.created_at,"
        " ifnull(u.code, ''), l.last_touch FROM contact_line l INDEXED BY contact_line_idle"
        " LEFT JOIN option u ON u.list = 'lead_status' AND u.place = l.status_place"
        f" WHERE {_IDLE_LEAD.format(places=marks(places))}"
        " ORDER BY l.score DESC, l.created_at DESC LIMIT ?",
        (*places, limit),
    )


def idle_lead_count(reading: Reading) -> int:
    """How many open leads have no next step."""
    places = _open_places(reading)
    sql = "SELECT count(*) FROM contact_line INDEXED BY contact_line_idle WHERE"
    return int(reading.value(f"{sql} {_IDLE_LEAD.format(places=marks(places))}", tuple(places)))


def untouched(reading: Reading, until: int, limit: int) -> list[Fields]:
    """Whom to keep in touch with by now: id, name, company, since when, last touch."""
    return reading.rows(
        "SELECT id, name, ifnull(company, ''), touch_due, last_touch FROM contact_line"
        " WHERE touch_due <= ? AND do_not_contact = 0 AND +next_due IS NULL"
        " ORDER BY touch_due DESC LIMIT ?",
        (until, limit),
    )


def untouched_count(reading: Reading, until: int) -> int:
    """How many they are."""
    sql = "SELECT count(*) FROM contact_line WHERE touch_due <= ? AND do_not_contact = 0"
    return int(reading.value(f"{sql} AND +next_due IS NULL", (until,)))


def birthdays(reading: Reading, days: Sequence[str], limit: int) -> list[Fields]:
    """Who was born on one of these days (`MM-DD`): id, name, company, birthday as it is known."""
    found: list[Fields] = []
    for day in days:
        found += reading.rows(
            "SELECT id, name, ifnull(company, ''), birthday FROM contact_line"
            " WHERE birthday_key = ? ORDER BY name_key, id LIMIT ?",
            (day, limit - len(found)),
        )
    return found


def birthday_count(reading: Reading, days: Sequence[str]) -> int:
    """How many they are."""
    sql = f"SELECT count(*) FROM contact_line WHERE birthday_key IN ({marks(days)})"
    return int(reading.value(sql, tuple(days)))


def appointments(reading: Reading, first: int, last: int) -> list[Fields]:
    """Plans with a time between two instants, the earliest first; as `due`."""
    sql = f"{_PLAN} BETWEEN ? AND ? AND a.due_time <> '' ORDER BY a.due_at LIMIT {_LOOKED_AT}"
    return reading.rows(sql, (first, last))


def due_tickets(reading: Reading, until: int, limit: int) -> list[Fields]:
    """The tickets that are due before `until` and not planned by then, the earliest first.

    Id, number, name, person, company, the nearer deadline, that of the first reply, contact,
    company.
    """
    return reading.rows(
        f"{_TICKET} FROM ticket_line l INDEXED BY ticket_line_due WHERE {_DUE_TICKET}"
        " ORDER BY l.due LIMIT ?",
        (until, until, limit),
    )


def due_ticket_count(reading: Reading, until: int) -> int:
    """How many they are."""
    sql = f"SELECT count(*) FROM ticket_line l INDEXED BY ticket_line_due WHERE {_DUE_TICKET}"
    return int(reading.value(sql, (until, until)))


def waiting_tickets(reading: Reading, until: int, limit: int) -> list[Fields]:
    """The tickets whose customer spoke last, not due and not planned; who waits longest first.

    As `due_tickets`, with the last touch for the deadline.
    """
    return reading.rows(
        f"{_TICKET.replace('l.due,', 'l.last_touch,')}"
        f" FROM ticket_line l INDEXED BY ticket_line_open WHERE {_WAITING}"
        " ORDER BY l.last_touch LIMIT ?",
        (until, limit),
    )


def waiting_ticket_count(reading: Reading, until: int) -> int:
    """How many they are."""
    sql = f"SELECT count(*) FROM ticket_line l INDEXED BY ticket_line_open WHERE {_WAITING}"
    return int(reading.value(sql, (until,)))


def _open_places(reading: Reading) -> list[int]:
    """The places in their list of the statuses of open leads; -1 stands for none."""
    found = reading.ids(
        "SELECT place FROM option WHERE list = 'lead_status' AND type IN ('open', 'waiting')"
    )
    return [-1, *found]
