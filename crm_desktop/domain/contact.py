"""A contact as lists show it."""

from dataclasses import dataclass
from typing import NamedTuple

from crm_desktop.domain.fields import NO_VALUES, Values


class ContactRow(NamedTuple):
    """What a list shows of a contact; instants in milliseconds UTC.

    `score`, `heat` and `odds` (percent) are those of a lead; `open_deals` is what is open with
    them, in minor units of `currency`, that of the business.
    """

    id: int
    name: str
    company: str
    title: str
    email: str
    phone: str
    city: str
    tags: tuple[str, ...]
    last_touch: int | None
    next_due: int | None
    created_at: int
    birthday: str = ""
    touch_due: int | None = None
    do_not_contact: bool = False
    fields: Values = NO_VALUES
    lifecycle: str = ""
    status: str = ""
    source: str = ""
    score: int | None = None
    odds: int | None = None
    open_deals: int | None = None
    heat: str = ""
    currency: str = ""


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag on a record, and how many records carry it where that was asked."""

    id: int
    name: str
    tone: str
    count: int = 0
