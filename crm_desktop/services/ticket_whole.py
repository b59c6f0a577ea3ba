"""All there is of one ticket, read in one go."""

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import NO_VALUES, OwnFields
from crm_desktop.domain.ticket import TicketRow
from crm_desktop.domain.ticket_whole import Customer, TicketWhole
from crm_desktop.services.business import read_business
from crm_desktop.services.own_fields import conventions
from crm_desktop.storage.queries import customers, fields, files, tickets
from crm_desktop.storage.queries.contact_detail import tags
from crm_desktop.storage.reading import Reading

_OTHERS = 20


def whole(reading: Reading, ticket: int, limit: int) -> TicketWhole:
    """A ticket with its newest `limit` messages. Raises `CrmError("ticket-gone")`."""
    detail = tickets.detail(reading, ticket)
    if detail is None:
        raise CrmError("ticket-gone")
    messages = tickets.messages(reading, ticket, limit + 1)
    own = OwnFields(tuple(fields.fields(reading, "ticket")), conventions(reading))
    return TicketWhole(
        detail,
        tuple(messages[-limit:]),
        len(messages) > limit,
        tuple(tickets.links(reading, ticket)),
        _others(reading, detail.row),
        _customer(reading, detail.row),
        tags(reading, "ticket", ticket),
        own,
        fields.values(reading, "ticket", (ticket,)).get(ticket, NO_VALUES),
        files.count(reading, "ticket", ticket),
    )


def _others(reading: Reading, row: TicketRow) -> tuple[TicketRow, ...]:
    """Further tickets of the person, or of the company of nobody in particular."""
    owner, key = ("contact", row.contact_id) if row.contact_id else ("company", row.company_id)
    if key is None:
        return ()
    found = tickets.of_owner(reading, owner, key, _OTHERS)
    return tuple(each for each in found if each.id != row.id)


def _customer(reading: Reading, row: TicketRow) -> Customer | None:
    owner, key = ("company", row.company_id) if row.company_id else ("contact", row.contact_id)
    if key is None:
        return None
    return customers.customer(reading, owner, key, read_business(reading).currency)
