"""How tickets are written down: the ticket with its history, messages, mails and time spent."""

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.folding import sort_key
from crm_desktop.domain.option import OptionList
from crm_desktop.domain.ticket import Handing, Resolution, TicketChannel, TicketState
from crm_desktop.services.demo.chance import Chance, Weighted
from crm_desktop.services.demo.service.callers import Caller
from crm_desktop.services.demo.service.course import Life, Turn
from crm_desktop.services.demo.service.hours import MINUTE_MS
from crm_desktop.services.demo.service.letters import Letters
from crm_desktop.services.demo.service.scene import Scene
from crm_desktop.services.demo.service.stories import Story

Row = tuple[object, ...]
_COLUMNS = {
    "ticket": (
        "id name sort_key priority channel resolution number status_id type_id category_id"
        " product_id contact_id company_id deal_id reply_limit solve_limit solved_at created_at"
    ).split(),
    "ticket_history": "id ticket_id at priority status_id reply_limit solve_limit".split(),
    "ticket_link": "id kind ticket_id other_ticket_id".split(),
    "activity": (
        "id kind direction subject body minutes done_at contact_id company_id ticket_id created_at"
    ).split(),
    "mail": ("id message_id in_reply_to refs sender recipients cc handing activity_id").split(),
    "article_use": "id article_id ticket_id at".split(),
    "time_entry": "id note ticket_id started_at minutes is_billable".split(),
}
US = "Harbour Studio <hello@harbour-studio.example>"
_OUR_HOST = "harbour-studio.example"
CHANNELS = Weighted(
    (
        TicketChannel.EMAIL, TicketChannel.PHONE, TicketChannel.CHAT, TicketChannel.SELF_SERVICE,
        TicketChannel.SOCIAL, TicketChannel.IN_PERSON,
    ),
    (57, 20, 10, 6, 4, 3),
)  # fmt: skip
_KINDS = {
    TicketChannel.PHONE: ActivityKind.CALL,
    TicketChannel.CHAT: ActivityKind.CHAT,
    TicketChannel.SOCIAL: ActivityKind.CHAT,
    TicketChannel.IN_PERSON: ActivityKind.VISIT,
}
_SPOKEN = frozenset({ActivityKind.CALL, ActivityKind.VISIT})
_CALLED_INSTEAD, _BILLABLE, _TIMED = 0.1, 0.35, 0.5
_REFS_KEPT = 12
_DONE = ("solution", "mended")


class Ticket(NamedTuple):
    """A ticket to be written: whose it is, what it is about, and what became of it."""

    id: int
    number: int
    caller: Caller
    story: Story
    channel: TicketChannel
    life: Life
    deal: int | None = None
    resolution: str = ""
    said_in: int = 0  # the ticket that its messages were moved to


class Records:
    """Gathers the rows of tickets and writes many at once."""

    def __init__(self, scene: Scene, chance: Chance) -> None:
        self._scene, self._chance, self._write = scene, chance, scene.write
        get = scene.lists.get
        self._statuses = {
            state: get(OptionList.TICKET_STATUS, state.value) for state in TicketState
        }
        self._rows: dict[str, list[Row]] = {table: [] for table in _COLUMNS}

    def add(self, ticket: Ticket) -> None:
        """Put down a ticket with all that is its own."""
        letters = Letters(self._chance, ticket.story, ticket.caller, ticket.number)
        self._rows["ticket"].append(self._ticket(ticket, letters.subject))
        for change in ticket.life.changes:
            status = self._statuses[change.state]
            self._add(
                "ticket_history", ticket.id, change.at, change.priority, status, *change.limits
            )
        thread: list[str] = []
        for turn in ticket.life.turns:
            self._message(ticket, turn, letters, thread)
        self._time(ticket)

    def link(self, kind: str, ticket: int, other: int) -> None:
        """Say that a ticket belongs to another."""
        self._add("ticket_link", kind, ticket, other)

    def use(self, article: int, ticket: int, at: int) -> None:
        """Say that an article was sent along."""
        self._add("article_use", article, ticket, at)

    def flush(self) -> None:
        """Write what was gathered."""
        for table, rows in self._rows.items():
            self._write.insert_many(table, _COLUMNS[table], rows)
            rows.clear()

    def _add(self, table: str, *values: object) -> int:
        key = self._write.take_id()
        self._rows[table].append((key, *values))
        return key

    def _ticket(self, ticket: Ticket, name: str) -> Row:
        story, caller, life, get = ticket.story, ticket.caller, ticket.life, self._scene.lists.get
        last = life.last
        resolution = ticket.resolution
        if life.solved_at is not None and not resolution:
            resolution = Resolution.DONE.value
        return (
            ticket.id,
            name,
            sort_key(name),
            last.priority,
            ticket.channel.value,
            resolution,
            ticket.number,
            self._statuses[last.state],
            get(OptionList.TICKET_TYPE, story.type),
            get(OptionList.TICKET_CATEGORY, story.category),
            self._scene.products.get(story.product),
            caller.contact,
            caller.company,
            ticket.deal,
            *last.limits,
            life.solved_at,
            life.turns[0].at,
        )

    def _message(self, ticket: Ticket, turn: Turn, letters: Letters, thread: list[str]) -> None:
        kind = self._kind(ticket, turn)
        body = letters.body(turn, kind.value, self._scene.hours.day_of(turn.at))
        is_first = turn is ticket.life.turns[0]
        is_reply = kind is ActivityKind.EMAIL and not is_first
        subject = f"Re: {letters.subject} [#{ticket.number}]" if is_reply else letters.subject
        minutes = self._chance.between(2, 18) if kind in _SPOKEN else None
        caller, at = ticket.caller, turn.at
        way = Direction(turn.way).value
        ends = (caller.contact, caller.company, ticket.said_in or ticket.id)
        key = self._add("activity", kind.value, way, subject, body, minutes, at, *ends, at)
        if kind is ActivityKind.EMAIL:
            self._mail(ticket, turn, key, thread)

    def _kind(self, ticket: Ticket, turn: Turn) -> ActivityKind:
        if not turn.way:
            return ActivityKind.NOTE
        kind = _KINDS.get(ticket.channel, ActivityKind.EMAIL)
        if turn is not ticket.life.turns[0]:
            kind = self._kind_later(kind)
        has_mail = ticket.caller.email or kind is not ActivityKind.EMAIL
        return kind if has_mail else ActivityKind.CALL

    def _kind_later(self, first: ActivityKind) -> ActivityKind:
        """What began on the phone often goes on in writing, and now and then the other way."""
        if first in _SPOKEN:
            return ActivityKind.EMAIL if self._chance.happens(0.5) else ActivityKind.CALL
        is_called = first is ActivityKind.EMAIL and self._chance.happens(_CALLED_INSTEAD)
        return ActivityKind.CALL if is_called else first

    def _mail(self, ticket: Ticket, turn: Turn, activity: int, thread: list[str]) -> None:
        them = f"{ticket.caller.name} <{ticket.caller.email}>"
        is_ours = turn.way == "out"
        host = _OUR_HOST if is_ours else ticket.caller.email.rpartition("@")[2]
        message = f"{ticket.number}.{len(thread)}.{turn.at // 1000:x}@{host}"
        ends = (US, them) if is_ours else (them, US)
        handing = Handing.SENT if self._chance.happens(0.7) else Handing.HANDED_OVER
        refs = " ".join(thread[-_REFS_KEPT:])
        before = thread[-1] if thread else ""
        shown = handing.value if is_ours else ""
        self._add("mail", message, before, refs, *ends, "", shown, activity)
        thread.append(message)

    def _time(self, ticket: Ticket) -> None:
        """Time written down for the answers of half of the tickets."""
        outs = [turn for turn in ticket.life.turns if turn.way == "out"]
        if not outs or not self._chance.happens(_TIMED):
            return
        for turn in outs[-2:]:
            minutes = 5 * self._chance.between(1, 9 if turn.what in _DONE else 3)
            billable = int(self._chance.happens(_BILLABLE))
            began = turn.at - minutes * MINUTE_MS
            self._add("time_entry", "", ticket.id, began, minutes, billable)


def solution_at(life: Life) -> int | None:
    """When it was told what to do."""
    found: Sequence[int] = [turn.at for turn in life.turns if turn.what == "solution"]
    return found[0] if found else None
