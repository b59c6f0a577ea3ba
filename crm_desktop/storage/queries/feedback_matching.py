"""Whose a response is: found by address or name, number of a ticket, name of a product."""

from crm_desktop.domain.folding import fold, sort_key
from crm_desktop.storage.queries import owned, tickets
from crm_desktop.storage.reading import Reading

ticket_of = tickets.by_number


def contact_of(reading: Reading, email: str, name: str) -> int | None:
    """The contact that has an address (in its comparable form), or the only one of a name."""
    if email:
        found = reading.value(
            "SELECT contact_id FROM channel WHERE kind = 'email' AND normal = ?"
            " AND contact_id IS NOT NULL ORDER BY is_primary DESC, id LIMIT 1",
            (email,),
        )
        if found is not None:
            return int(found)
    if name:
        found = reading.ids("SELECT id FROM contact WHERE sort_key = ? LIMIT 2", (sort_key(name),))
        return found[0] if len(found) == 1 else None
    return None


def product_of(reading: Reading, name: str) -> int | None:
    """The product of a name."""
    return owned.product_by_folded(reading, fold(name)) if name else None
