"""Contacts: their order and their lines."""

from array import array
from collections.abc import Sequence
from typing import Any

from crm_desktop.domain.contact import ContactRow
from crm_desktop.domain.fields import NO_VALUES, Values
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.storage.deal_rows import CURRENCY
from crm_desktop.storage.heat_sql import HEAT
from crm_desktop.storage.queries import fields, lines, standing
from crm_desktop.storage.reading import Reading, marks

ORDERS = {
    "name": "name_key",
    "company": "company_key",
    "title": "title_key",
    "email": "email",
    "phone": "phone",
    "city": "city_key",
    "tags": "tags",
    "last_touch": "last_touch",
    "next_due": "next_due",
    "created_at": "created_at",
    "birthday": "birthday_key",
    "touch_due": "touch_due",
    "lifecycle": "lifecycle",
    "lead_status": "status_place",
    "source": "source_key",
    "score": "score",
    "odds": "odds",
    "open_deals": "open_deals",
}
_ALL = ListQuestion()
_COMMON = 14  # columns before the fields of one's own
_HAS_FIELDS = fields.HAS_ANY.format(record="contact")
_ROW = (
    "id, name, company, title, email, phone, city, tags, last_touch, next_due, created_at,"
    " ifnull(birthday, ''), touch_due, do_not_contact, ifnull(lifecycle, ''), ifnull(status, ''),"
    " ifnull(source, ''), score, odds, open_deals,"
    f" {HEAT}, {CURRENCY}"
)


def ids(reading: Reading, question: ListQuestion = _ALL) -> "array[int]":
    """Every contact that the question wants, in its order; those without a value last.

    Raises `CrmError` (`filter-field-gone`, `bad-filter`).
    """
    if question.is_by_own_field:
        from crm_desktop.storage.queries.own_order import by_own_field

        return by_own_field(reading, "contact", question)
    return lines.ids(reading, "contact", ORDERS, question)


def followers(
    reading: Reading, order: str, ids: "array[int]", written: Sequence[int], *, descending: bool
) -> standing.Followers:
    """Where those just written stand now in this order, if it is elsewhere."""
    return standing.followers(
        reading, "contact", ORDERS[order], ids, written, descending=descending
    )


def rows(reading: Reading, wanted: Sequence[int]) -> list[ContactRow]:
    """The lines of these contacts in this order; those gone meanwhile are left out."""
    found = reading.rows(
        f"SELECT {_ROW}, {_HAS_FIELDS} FROM contact_line WHERE id IN ({marks(wanted)})",
        tuple(wanted),
    )
    own = fields.values(reading, "contact", wanted) if found and found[0][-1] else {}
    made = (_row(lines.filled(row[:-1]), own.get(row[0], NO_VALUES)) for row in found)
    return lines.in_order(wanted, made)


def _row(line: list[Any], own: Values) -> ContactRow:
    line.insert(_COMMON, own)
    return ContactRow(*line)
