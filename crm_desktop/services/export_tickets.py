"""Tickets as rows of a table, with what became of their clocks."""

from collections.abc import Mapping, Sequence

from crm_desktop.domain.dates import local
from crm_desktop.interop.cell_values import without_odd_characters
from crm_desktop.services.export_fields import ExportFields
from crm_desktop.services.importing.prepared import own_id
from crm_desktop.storage.queries import exporting, exporting_tickets
from crm_desktop.storage.reading import Fields, Reading

HEADER = (
    "Number",
    "Subject",
    "Status",
    "Priority",
    "Type",
    "Category",
    "Product",
    "Channel",
    "Person",
    "Company",
    "Resolution",
    "Deal",
    "Tags",
    "Note",
    "Created",
    "First reply",
    "First reply (working hours)",
    "Reply due",
    "Replied within level",
    "Solve due",
    "Solved",
    "Solution (working hours)",
    "Solved within level",
    "Messages",
    "Replies",
    "Reopened",
    "Minutes",
    "Billable minutes",
    "CSAT",
    "Ticket id",
    "Person id",
    "Company id",
)
MARKS = frozenset(("Number", "Subject", "Status"))
_HOUR = 3_600_000
_KEPT = {1: "yes", 0: "no", None: "–"}


def ticket_rows(reading: Reading, ids: Sequence[int], fields: ExportFields) -> Mapping[int, str]:
    """The rows of these tickets by id, their cells parted by NUL, own fields last."""
    own = fields.values(exporting.wanted(reading, "ticket", ids))
    made = {}
    for row in exporting_tickets.rows(reading, ids):
        cells = "\0".join(map(without_odd_characters, _cells(row)))
        if fields.fields:
            cells = f"{cells}\0{fields.row(own.get(row[0], ()))[0]}"
        made[int(row[0])] = cells
    return made


def _cells(row: Fields) -> list[str]:
    key, contact, company, number, created, replied, reply_spent, reply_due, reply_kept = row[:9]
    solve_due, solved, solve_spent, solve_kept, *counts = row[9:19]
    return [
        str(number),
        *row[19:],
        _moment(created),
        _moment(replied),
        _hours(replied, reply_spent),
        _moment(reply_due),
        _KEPT[reply_kept],
        _moment(solve_due),
        _moment(solved),
        _hours(solved, solve_spent),
        _KEPT[solve_kept],
        *("" if count is None else str(count) for count in counts),
        *("" if each is None else own_id(each) for each in (key, contact, company)),
    ]


def _moment(instant: int | None) -> str:
    return "" if instant is None else local(instant).strftime("%Y-%m-%d %H:%M")


def _hours(at: int | None, spent: int | None) -> str:
    """Of a clock that has come to its end."""
    return "" if at is None or spent is None else f"{spent / _HOUR:.2f}"
