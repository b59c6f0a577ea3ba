"""A request for service: how it stands, how urgent it is, what belongs to it."""

from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.fields import NO_VALUES, Values


class TicketState(StrEnum):
    """What a status means for the clock; each status the user names is of one of these."""

    NEW = "new"
    OPEN = "open"
    WAITING = "waiting"  # for the customer
    HOLD = "hold"
    SOLVED = "solved"
    CLOSED = "closed"


RUNNING = (TicketState.NEW, TicketState.OPEN)
PAUSED = (TicketState.WAITING, TicketState.HOLD)
UNSOLVED = (*RUNNING, *PAUSED)
# A solved ticket is closed for good after so many days, unless the business says otherwise.
CLOSE_AFTER_DAYS = 7


class Priority(StrEnum):
    """How urgent a ticket is, the least first."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"

    @property
    def rank(self) -> int:
        return tuple(Priority).index(self)


class Resolution(StrEnum):
    """How a ticket ended."""

    DONE = "done"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"


class TicketChannel(StrEnum):
    """How a ticket came."""

    PHONE = "phone"
    EMAIL = "email"
    CHAT = "chat"
    IN_PERSON = "in_person"
    SOCIAL = "social"
    SELF_SERVICE = "self_service"


class LinkKind(StrEnum):
    """How a ticket belongs to another; the first one is the later one."""

    RELATED = "related"
    DUPLICATE = "duplicate"
    FOLLOW_UP = "follow_up"
    SPLIT = "split"


class Handing(StrEnum):
    """What became of a mail written here."""

    NONE = ""
    HANDED_OVER = "handed_over"
    SENT = "sent"


class TicketRow(NamedTuple):
    """What lists and boards show of a ticket.

    Instants are in milliseconds UTC, `…_left` and `…_spent` working milliseconds, `minutes` those
    written down. `due` is the nearer deadline of a running clock. Without a limit, and once it was
    met or missed for good, a clock has no due; a paused one tells what is left.
    """

    id: int
    number: int
    name: str
    status_id: int
    status: str
    state: TicketState
    priority: Priority
    person: str
    company: str
    contact_id: int | None
    company_id: int | None
    type: str
    category: str
    product: str
    channel: str
    created_at: int
    last_touch: int
    last_direction: str
    messages: int
    replies: int
    reopened: int
    minutes: int | None
    csat: int | None
    tags: tuple[str, ...]
    solved_at: int | None
    status_since: int
    due: int | None
    reply_due: int | None
    solve_due: int | None
    reply_left: int | None
    solve_left: int | None
    replied_at: int | None
    reply_spent: int | None
    solve_spent: int | None
    reply_breach: int | None
    solve_breach: int | None
    fields: Values = NO_VALUES


class TicketDetail(NamedTuple):
    """A ticket whole: its row, the ids chosen, its targets in working minutes, its note."""

    row: TicketRow
    resolution: str
    note: str
    type_id: int | None
    category_id: int | None
    product_id: int | None
    deal_id: int | None
    deal: str
    reply_limit: int | None
    solve_limit: int | None
    email: str


class Message(NamedTuple):
    """A message of a ticket: what was done for it, by its activity.

    `sender`, `recipients` and `handing` are a mail's; `files` name what came with it, `original`
    is the mail itself as it came, kept as a file too.
    """

    id: int
    kind: str
    direction: str
    subject: str
    body: str
    at: int
    who: str
    sender: str
    recipients: str
    handing: str
    message_id: str
    minutes: int | None
    files: tuple[tuple[int, str], ...]
    original: int | None = None


class TicketLink(NamedTuple):
    """Another ticket that belongs to one; `is_from` where the link was made on that one."""

    id: int
    kind: LinkKind
    ticket: int
    number: int
    name: str
    state: TicketState
    is_from: bool


class ServiceLevelRow(NamedTuple):
    """A service level; what is `None` or empty holds for any. Limits in working minutes."""

    id: int
    name: str
    priority: str
    place: int
    is_closed: bool
    type_id: int | None
    contact_id: int | None
    company_id: int | None
    tag_id: int | None
    reply_limit: int | None
    solve_limit: int | None


class TimeEntry(NamedTuple):
    """Time spent on a ticket; `minutes` is `None` while the clock of it runs."""

    id: int
    ticket: int
    started_at: int
    minutes: int | None
    is_billable: bool
    note: str


class TicketAlert(NamedTuple):
    """A deadline to be told of, before it or once it was passed."""

    ticket: int
    number: int
    name: str
    is_reply: bool
    due: int
    is_breach: bool
