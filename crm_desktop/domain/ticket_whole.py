"""All there is of one ticket, as its panel shows it."""

from typing import NamedTuple

from crm_desktop.domain.contact import TagRow
from crm_desktop.domain.fields import OwnFields, Values
from crm_desktop.domain.ticket import Message, TicketDetail, TicketLink, TicketRow


class Customer(NamedTuple):
    """What a customer is to the business; amounts in minor units of its currency.

    `since` is when their first deal was won, `satisfaction` the mean of what they said of tickets.
    """

    since: int | None
    won: int
    open_deals: int
    open_amount: int
    satisfaction: float | None
    answers: int
    tickets: int
    currency: str


class TicketWhole(NamedTuple):
    """A ticket with its newest messages, the oldest of these first; `more` tells of older ones.

    `others` are further tickets of the same person, or else company.
    """

    detail: TicketDetail
    messages: tuple[Message, ...]
    more: bool
    links: tuple[TicketLink, ...]
    others: tuple[TicketRow, ...]
    customer: Customer | None
    tags: tuple[TagRow, ...]
    own: OwnFields
    values: Values
    files: int

    @property
    def id(self) -> int:
        return self.detail.row.id

    @property
    def row(self) -> TicketRow:
        return self.detail.row
