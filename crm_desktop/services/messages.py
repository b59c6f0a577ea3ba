"""Messages of a ticket: logged, answered, and what they do to its status."""

import mimetypes
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.files import LARGEST, safe_name
from crm_desktop.domain.row_values import whole
from crm_desktop.domain.ticket import Handing, LinkKind, TicketState
from crm_desktop.services import records
from crm_desktop.services.message_rows import Words, add_message
from crm_desktop.services.ticket_state import change_ticket, effective_state, status_in
from crm_desktop.services.tickets import begin_another
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import ticket_mails, tickets

File = tuple[str, bytes]
FILE_COLUMNS = ("name", "blob", "activity_id", "ticket_id", "created_at")
_AWAKENED = (TicketState.WAITING, TicketState.HOLD, TicketState.SOLVED)


class MailParts(NamedTuple):
    """What only a mail has; addresses as they are written in its head."""

    message_id: str = ""
    in_reply_to: str = ""
    refs: str = ""
    sender: str = ""
    recipients: str = ""
    cc: str = ""
    handing: Handing = Handing.NONE


@dataclass(frozen=True, slots=True)
class LogMessage:
    """Note a message of a ticket: a call, a mail, a chat, a note among ourselves.

    `at` (ms UTC) is now where not given; `then` is how the ticket stands after it. What comes in
    opens a ticket that waits or is solved, and for one that is closed begins a new, linked one.
    """

    label: ClassVar[str] = "log-message"
    ticket: int
    kind: ActivityKind
    direction: Direction
    body: str
    subject: str = ""
    at: int | None = None
    minutes: int | None = None
    then: TicketState | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        at = write.now if self.at is None else self.at
        words = Words(self.kind, self.direction, self.body, self.subject, at, self.minutes)
        ticket = ticket_for(write, self.ticket, words)
        add_message(write, ticket, words)
        follow(write, ticket, self.direction, at, self.then)
        return {"kind": self.kind.value, "name": records.name_of(write, "ticket", ticket)}


@dataclass(frozen=True, slots=True)
class SendReply:
    """Note a reply that was sent, or handed to another program, and how the ticket stands after it.

    Without a subject or address it has that of the ticket and of its person. `files` are names
    and bytes, `articles` those that were put into it.
    """

    label: ClassVar[str] = "send-reply"
    ticket: int
    body: str
    subject: str = ""
    to: str = ""
    cc: str = ""
    handing: Handing = Handing.HANDED_OVER
    then: TicketState | None = None
    files: tuple[File, ...] = ()
    articles: tuple[int, ...] = ()
    message_id: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        subject = self.subject or reply_subject(write, self.ticket)
        words = Words(ActivityKind.EMAIL, Direction.OUT, self.body, subject, write.now)
        activity = add_message(write, self.ticket, words)
        answered = ticket_mails.last_incoming(write.read, self.ticket)
        parts = MailParts(
            message_id=records.clean(self.message_id),
            in_reply_to=answered.message_id,
            refs=f"{answered.refs} {answered.message_id}".strip(),
            recipients=records.clean(self.to or answered.address),
            cc=records.clean(self.cc),
            handing=Handing(self.handing),
        )
        add_mail(write, activity, parts)
        add_files(write, activity, self.ticket, self.files)
        for article in dict.fromkeys(self.articles):
            use_article(write, article, self.ticket)
        follow(write, self.ticket, Direction.OUT, write.now, self.then)
        return {"name": records.name_of(write, "ticket", self.ticket)}


def reply_subject(write: Writer, ticket: int) -> str:
    """The subject of a reply, with the mark by which an answer finds the ticket."""
    row = write.row("ticket", ticket)
    return f"Re: {row['name']} [#{row['number']}]"


def ticket_for(write: Writer, ticket: int, words: Words) -> int:
    """The ticket that a message belongs to: a new, linked one where it came in for a closed one."""
    if words.direction is not Direction.IN:
        return ticket
    if effective_state(write, ticket) is not TicketState.CLOSED or _is_older(write, ticket, words):
        return ticket
    return begin_another(write, ticket, LinkKind.FOLLOW_UP, words.at)


def add_mail(write: Writer, activity: int, parts: MailParts) -> int:
    """Put down beside an activity what only a mail has."""
    values = {name: str(value) for name, value in parts._asdict().items()}
    return write.insert("mail", {**values, "activity_id": activity})


def add_files(
    write: Writer, activity: int, ticket: int | None, files: Sequence[File]
) -> Sequence[int]:
    """Keep what came with a message. Raises `CrmError("file-too-large")`."""
    rows = file_rows(write, activity, ticket, files)
    return [write.insert("attachment", dict(zip(FILE_COLUMNS, row, strict=True))) for row in rows]


def file_rows(
    write: Writer, activity: int, ticket: int | None, files: Sequence[File]
) -> Sequence[tuple[object, ...]]:
    """What came with a message, kept, as rows of `FILE_COLUMNS` that are still to be written.

    Raises `CrmError("file-too-large")`.
    """
    rows = []
    for name, content in files:
        if len(content) > LARGEST:
            raise CrmError("file-too-large", file=name[:80], megabytes=LARGEST // 2**20)
        safe = safe_name(name)
        media_type = mimetypes.guess_type(safe)[0] or "application/octet-stream"
        blob = write.keep_blob(media_type, content)
        rows.append((safe, blob, activity, ticket, write.now))
    return rows


def use_article(write: Writer, article: int, ticket: int) -> None:
    """Remember that an article helped with a ticket, once."""
    write.row("article", article)
    if not ticket_mails.is_used(write.read, article, ticket):
        ends = {"article_id": article, "ticket_id": ticket}
        write.insert("article_use", {**ends, "at": write.now})


def follow(
    write: Writer, ticket: int, direction: Direction, at: int, then: TicketState | None
) -> None:
    """Let the status follow a message: what comes in opens, what goes out begins."""
    state = tickets.state_of(write.read, ticket)
    wanted = then
    if wanted is None and direction is Direction.IN and state in _AWAKENED:
        last = tickets.last_state(write.read, ticket, ("at",))
        is_newer = last is None or at >= whole(last[0])
        wanted = TicketState.OPEN if is_newer else None
    if wanted is None and direction is Direction.OUT and state is TicketState.NEW:
        wanted = TicketState.OPEN
    if wanted is not None and wanted is not state:
        change_ticket(write, ticket, {"status_id": status_in(write.read, wanted)}, at)


def _is_older(write: Writer, ticket: int, words: Words) -> bool:
    solved_at = write.row("ticket", ticket)["solved_at"]
    return isinstance(solved_at, int) and words.at < solved_at
