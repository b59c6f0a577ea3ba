"""An entry of one of the lists that the user edits: sources, statuses, reasons, types, signals."""

from enum import StrEnum
from typing import NamedTuple


class OptionList(StrEnum):
    """The editable lists."""

    LEAD_STATUS = "lead_status"
    SOURCE = "source"
    UNQUALIFIED_REASON = "unqualified_reason"
    LOST_REASON = "lost_reason"
    DEAL_TYPE = "deal_type"
    SIGNAL = "signal"
    TICKET_STATUS = "ticket_status"
    TICKET_TYPE = "ticket_type"
    TICKET_CATEGORY = "ticket_category"  # of articles, too
    CAMPAIGN_CHANNEL = "campaign_channel"


class Option(NamedTuple):
    """An entry; `code` is what the program knows a built-in one by, `type` that of a status.

    A closed one is offered no more, but stays where it was chosen.
    """

    id: int
    list: str
    code: str
    name: str
    type: str
    place: int
    is_closed: bool
