"""A message of a ticket as the conversation shows it, in words."""

from dataclasses import dataclass
from enum import Enum

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.dates import local
from crm_desktop.domain.quoting import new_text
from crm_desktop.domain.ticket import Handing, Message
from crm_desktop.ui import dates
from crm_desktop.ui.plain_text import for_display, isolated, one_line
from crm_desktop.ui.texts import kind_title
from crm_desktop.ui.translation import QT_TR_NOOP, filled, tr

# Shown at once, in characters and lines; and the most there ever is.
_SHORT, _LINES = 1_500, 24
LONGEST = 60_000
_HANDINGS = {
    Handing.HANDED_OVER: QT_TR_NOOP("handed over to the mail program"),
    Handing.SENT: QT_TR_NOOP("sent"),
}


class Look(Enum):
    """What a message is painted as."""

    IN = "in"
    OUT = "out"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class MessageItem:
    """Who and how; when it was and what became of it; the words, whole or cut, and the files.

    `cut` is what can be asked for: the rest of a long one, or what it quotes. `original` is the
    mail as it came, to be opened like a file.
    """

    id: int
    look: Look
    who: str
    how: str
    aside: str
    body: str
    cut: str
    files: tuple[tuple[int, str], ...]
    original: int | None


def message_item(message: Message, now: int, *, is_whole: bool) -> MessageItem:
    """A message in words, whole or as much of it as is shown at first."""
    body, hangs_on = parted(message)
    shown = _short(body)
    is_long, cut = len(shown) < len(body), ""
    if is_whole:
        shown = message.body.strip()
        cut = tr("Show less") if is_long or hangs_on else ""
    elif is_long:
        cut = tr("Show all")
        shown = f"{shown} …"
    elif hangs_on:
        cut = "…"
    return MessageItem(
        message.id,
        _look(message),
        _who(message),
        _way(message),
        _aside(message, now),
        for_display(shown, LONGEST),
        cut,
        message.files,
        message.original,
    )


def parted(message: Message) -> tuple[str, str]:
    """What was written, and what hangs on a mail: what it quotes, and its signature."""
    if message.kind != ActivityKind.EMAIL:
        return message.body.strip(), ""
    written, hangs_on = new_text(message.body)
    return written.strip(), hangs_on.strip()


def _look(message: Message) -> Look:
    if _is_internal(message):
        return Look.NOTE
    return Look.OUT if message.direction == Direction.OUT else Look.IN


def _is_internal(message: Message) -> bool:
    """A note is; what the customer said is not, where it is not known how."""
    return message.kind == ActivityKind.NOTE and message.direction != Direction.IN


def _who(message: Message) -> str:
    if _is_internal(message):
        return tr("Internal note")
    if message.direction == Direction.OUT:
        return tr("You")
    return one_line(message.who or message.sender) or tr("Somebody")


def _aside(message: Message, now: int) -> str:
    """How long it lasted, when it was, and what became of it."""
    lasted = tr("%n min", "", message.minutes) if message.minutes else ""
    state = tr(_HANDINGS[Handing(message.handing)]) if message.handing in _HANDINGS else ""
    return " · ".join(filter(None, (lasted, _when(message.at, now), state)))


def _way(message: Message) -> str:
    kind = ActivityKind(message.kind)
    if kind is ActivityKind.NOTE:
        return ""
    if kind is ActivityKind.EMAIL and message.direction == Direction.OUT and message.recipients:
        return filled(tr("e-mail to {address}"), address=isolated(one_line(message.recipients)))
    return kind_title(kind, Direction(message.direction))


def _when(at: int, now: int) -> str:
    if local(at).date() == local(now).date():
        return f"{dates.today()} {dates.time_of(local(at))}"
    return dates.day_and_time(at, now)


def _short(body: str) -> str:
    lines = body[:_SHORT].splitlines()[:_LINES]
    return "\n".join(lines).rstrip()
