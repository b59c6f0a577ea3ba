"""What quick add looks for before it adds to somebody who is here already."""

from collections.abc import Sequence

from crm_desktop.storage.reading import Fields, Reading


def channels_of(reading: Reading, owner: str, key: int) -> Sequence[Fields]:
    """Kind, value, comparable form and street of every channel of a contact or company."""
    sql = f"SELECT kind, value, normal, street FROM channel WHERE {owner}_id = ? ORDER BY id"
    return reading.rows(sql, (key,))


def place_in(reading: Reading, contact: int, company: int) -> int | None:
    """The oldest place of a contact in a company."""
    found = reading.value(
        "SELECT id FROM membership WHERE contact_id = ? AND company_id = ? ORDER BY id LIMIT 1",
        (contact, company),
    )
    return None if found is None else int(found)
