"""Who is in the business already under another entry: a lead is merged into them."""

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.duplicate import PROBABLE
from crm_desktop.domain.lookalike import Lookalike
from crm_desktop.services.duplicates.near import company_ids, near_person, people_by_id
from crm_desktop.storage.queries import contacts, duplicates
from crm_desktop.storage.reading import Reading


def twin(reading: Reading, contact: int) -> Lookalike | None:
    """The other contact that probably is the same person, the likest of several."""
    rows = duplicates.contacts_by_id(reading, (contact,))
    people = people_by_id(reading, (contact,))
    if not rows or not people:
        return None
    name = contacts.rows(reading, (contact,))[0].name
    pairs = near_person(reading, people[0], name, company_ids(rows[0]))
    likest = max(pairs, key=lambda pair: pair.score, default=None)
    if likest is None or likest.score < PROBABLE:
        return None
    (other,) = (key for key in likest.key if key != contact)
    row = contacts.rows(reading, (other,))[0]
    return Lookalike(Kind.CONTACT, row.id, row.name, row.company or row.city or row.email)
