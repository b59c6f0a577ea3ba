"""All there is of one contact."""

from collections.abc import Sequence

from crm_desktop.domain.channel import Address, ChannelKind
from crm_desktop.domain.contact import TagRow
from crm_desktop.domain.contact_detail import ChannelRow, ContactDetail, MembershipRow
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import NO_VALUES, OwnFields
from crm_desktop.domain.touch import Consent, Touch
from crm_desktop.storage.queries import activities, fields, lines
from crm_desktop.storage.reading import Fields, Reading

_OWN = ("id name prefix given middle family suffix nickname birthday note created_at").split()


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
