"""Words and tones for tickets: how they stand, how urgent they are, how long there is."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.ticket import (
    PAUSED,
    RUNNING,
    LinkKind,
    Priority,
    Resolution,
    TicketChannel,
    TicketRow,
    TicketState,
)
from crm_desktop.ui import dates
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import QT_TR_NOOP, filled, tr

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
_URGENT, _SOON = HOUR, 4 * HOUR  # before it is due
_STATES: Mapping[str, str] = {
    TicketState.NEW: QT_TR_NOOP("new"),
    TicketState.OPEN: QT_TR_NOOP("open"),
    TicketState.WAITING: QT_TR_NOOP("waiting"),
    TicketState.HOLD: QT_TR_NOOP("on hold"),
    TicketState.SOLVED: QT_TR_NOOP("solved"),
    TicketState.CLOSED: QT_TR_NOOP("closed"),
}
STATE_TONES = {
    TicketState.NEW: Tone.ACCENT,
    TicketState.OPEN: Tone.VIOLET,
    TicketState.WAITING: Tone.WARNING,
    TicketState.HOLD: Tone.NEUTRAL,
    TicketState.SOLVED: Tone.GOOD,
    TicketState.CLOSED: Tone.NEUTRAL,
}
_PRIORITIES: Mapping[str, str] = {
    Priority.LOW: QT_TR_NOOP("Low"),
    Priority.NORMAL: QT_TR_NOOP("Normal"),
    Priority.HIGH: QT_TR_NOOP("High"),
    Priority.URGENT: QT_TR_NOOP("Urgent"),
}
PRIORITY_TONES = {
    Priority.LOW: Tone.NONE,
    Priority.NORMAL: Tone.NONE,
    Priority.HIGH: Tone.WARNING,
    Priority.URGENT: Tone.BAD,
}
_CHANNELS: Mapping[str, str] = {
    TicketChannel.PHONE: QT_TR_NOOP("Phone"),
    TicketChannel.EMAIL: QT_TR_NOOP("E-mail"),
    TicketChannel.CHAT: QT_TR_NOOP("Chat"),
    TicketChannel.IN_PERSON: QT_TR_NOOP("In person"),
    TicketChannel.SOCIAL: QT_TR_NOOP("Social media"),
    TicketChannel.SELF_SERVICE: QT_TR_NOOP("Self-service"),
}
_RESOLUTIONS: Mapping[str, str] = {
    Resolution.DONE: QT_TR_NOOP("done"),
    Resolution.DUPLICATE: QT_TR_NOOP("duplicate"),
    Resolution.REJECTED: QT_TR_NOOP("rejected"),
}
# Seen from the later ticket, and from the one it leads to.
_LINKS: Mapping[str, tuple[str, str]] = {
    LinkKind.RELATED: (QT_TR_NOOP("Related to"), QT_TR_NOOP("Related to")),
    LinkKind.DUPLICATE: (QT_TR_NOOP("Duplicate of"), QT_TR_NOOP("Has the duplicate")),
    LinkKind.FOLLOW_UP: (QT_TR_NOOP("Follows"), QT_TR_NOOP("Followed by")),
    LinkKind.SPLIT: (QT_TR_NOOP("Split off from"), QT_TR_NOOP("Split off")),
}


class Due(NamedTuple):
    """How long there is until a ticket's next deadline, in a word and its tone."""

    text: str = ""
    tone: Tone = Tone.NONE
    tip: str = ""


def state_words(state: str) -> str:
    """What a status means for the clock."""
    return _said(_STATES, state)


def priority_words(priority: str) -> str:
    """How urgent a ticket is."""
    return _said(_PRIORITIES, priority)


def channel_words(channel: str) -> str:
    """How a ticket came; empty where that is not said."""
    return _said(_CHANNELS, channel)


def resolution_words(resolution: str) -> str:
    """How a ticket ended; empty where it has not."""
    return _said(_RESOLUTIONS, resolution)


def link_words(kind: str, *, is_from: bool = True) -> str:
    """How a ticket belongs to another, seen from the later one or (`False`) from the other."""
    return tr(_LINKS[kind][0 if is_from else 1]) if kind in _LINKS else kind


def priority_named(words: str) -> str:
    """The code of a priority by its words; other words as they are, for the file to refuse."""
    return _named(Priority, words)


def channel_named(words: str) -> str:
    """The code of a channel by its words; other words as they are, for the file to refuse."""
    return _named(TicketChannel, words)


def due(row: TicketRow, now: int) -> Due:
    """The next deadline of a ticket, or that its clock is paused; nothing where none runs."""
    if row.state in PAUSED:
        lefts = [left for left in (row.reply_left, row.solve_left) if left is not None]
        tip = filled(tr("{time} of working time left"), time=span(min(lefts))) if lefts else ""
        return Due(tr("paused"), Tone.NEUTRAL, tip)
    if row.due is None or row.state not in RUNNING:
        return Due()
    what = tr("First reply due") if row.due == row.reply_due else tr("Solve by")
    tip = f"{what}: {dates.whole(row.due)}"
    if row.due <= now:
        return Due(filled(tr("{time} late"), time=span(now - row.due)), Tone.BAD, tip)
    left = row.due - now
    tone = Tone.BAD if left <= _URGENT else Tone.WARNING if left <= _SOON else Tone.NEUTRAL
    return Due(span(left), tone, tip)


def span(milliseconds: int) -> str:
    """A length of time in its largest unit: `40 min`, `3 h`, `2 d`."""
    length = abs(milliseconds)
    if length < HOUR:
        return tr("%n min", "", max(length // MINUTE, 0))
    return tr("%n h", "", length // HOUR) if length < DAY else tr("%n d", "", length // DAY)


def working_span(milliseconds: int) -> str:
    """A length of working time, whose days are no days: `40 min`, `3 h 20 min`."""
    hours, minutes = divmod(abs(milliseconds) // MINUTE, 60)
    parts = [tr("%n h", "", hours)] if hours else []
    return " ".join([*parts, tr("%n min", "", minutes)] if minutes or not hours else parts)


def _named(codes: type[StrEnum], words: str) -> str:
    said = {**_PRIORITIES, **_CHANNELS}
    typed = words.strip().casefold()
    return next((e.value for e in codes if tr(said[e]).casefold() == typed), words.strip())


def _said(words: Mapping[str, str], code: str) -> str:
    return tr(words[code]) if code in words else code
