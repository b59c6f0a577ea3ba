"""Contacts: their order, their lines, and all there is of one."""

from array import array
from collections.abc import Sequence
from typing import Any

from crm_desktop.domain.channel import Address, ChannelKind
from crm_desktop.domain.contact import (
    ChannelRow,
    ContactDetail,
    ContactRow,
    MembershipRow,
    TagRow,
)
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import NO_VALUES, OwnFields, Values
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.touch import Consent, Touch
from crm_desktop.storage.deal_rows import CURRENCY
from crm_desktop.storage.heat_sql import HEAT
from crm_desktop.storage.queries import activities, fields, lines, standing
from crm_desktop.storage.reading import Fields, Reading, marks

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
_OWN = ("id name prefix given middle family suffix nickname birthday note created_at").split()
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


def detail(reading: Reading, contact: int, done_limit: int = 100) -> ContactDetail:
    """All there is of one contact. Raises `CrmError("contact-gone")`."""
    touch, touch_due = _touch(reading, contact)
    return ContactDetail(
        **lines.own_fields(reading, "contact", _OWN, contact),
        touch=touch,
        touch_due=touch_due,
        channels=channels(reading, "contact", contact),
        memberships=_memberships(reading, contact),
        tags=tags(reading, "contact", contact),
        planned=activities.planned_of_contact(reading, contact),
        done=activities.done_of_contact(reading, contact, done_limit),
        done_count=activities.count_of_contact(reading, contact),
        own=OwnFields(fields.fields(reading, "contact")),
        values=fields.values(reading, "contact", (contact,)).get(contact, NO_VALUES),
    )


def _touch(reading: Reading, contact: int) -> tuple[Touch, int | None]:
    row = reading.first(
        "SELECT c.touch_days, c.do_not_contact, c.consent, c.consent_day, c.consent_source,"
        " l.touch_due FROM contact c JOIN contact_line l ON l.id = c.id WHERE c.id = ?",
        (contact,),
    )
    if row is None:
        raise CrmError("contact-gone")
    days, stop, consent, day, source, due = row
    return Touch(days, bool(stop), Consent(consent), day, source), due


def channels(reading: Reading, owner: str, key: int) -> tuple[ChannelRow, ...]:
    """The channels of a contact or company, the primary of each kind first."""
    found = reading.rows(
        "SELECT id, kind, label, value, normal, is_primary, street, po_box, city, region,"
        f" postcode, country FROM channel WHERE {owner}_id = ? ORDER BY is_primary DESC, id",
        (key,),
    )
    return tuple(
        ChannelRow(
            row[0], ChannelKind(row[1]), row[2], row[3], row[4], bool(row[5]), Address(*row[6:])
        )
        for row in found
    )


def tags(reading: Reading, owner: str, key: int) -> tuple[TagRow, ...]:
    """The tags of a contact or company, by name."""
    found = reading.rows(
        "SELECT t.id, t.name, t.tone FROM tagging g JOIN tag t ON t.id = g.tag_id"
        f" WHERE g.{owner}_id = ? ORDER BY t.folded",
        (key,),
    )
    return tuple(TagRow(*row) for row in found)


def membership_rows(found: Sequence[Fields]) -> tuple[MembershipRow, ...]:
    """Places in companies, from rows of their fields in order."""
    return tuple(MembershipRow(*(*row[:-1], bool(row[-1]))) for row in found)


def _memberships(reading: Reading, contact: int) -> tuple[MembershipRow, ...]:
    found = reading.rows(
        "SELECT m.id, c.id, c.name, m.title, m.department, m.started, m.ended, m.is_primary"
        " FROM membership m JOIN company c ON c.id = m.company_id WHERE m.contact_id = ?"
        " ORDER BY m.ended <> '', m.is_primary DESC, m.ended DESC, m.id",
        (contact,),
    )
    return membership_rows(found)
