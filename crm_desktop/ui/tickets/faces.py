"""A ticket in words, as its card on the board says them."""

from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QLocale

from crm_desktop.domain.board import Column, Lane, Sums
from crm_desktop.domain.ticket import Priority, TicketRow
from crm_desktop.ui import ticket_words
from crm_desktop.ui.board.face import CardKind, Face, Pill
from crm_desktop.ui.board.paint import HeadWords
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.theme import Tone


class TicketStyle(NamedTuple):
    """At what moment the words are said; the fields are always the same."""

    now: int
    fields: Collection[str] = ("pills",)


def face_of(row: TicketRow, lane: Lane, style: TicketStyle) -> Face:
    """The face of a ticket that stands in this lane."""
    due = ticket_words.due(row, style.now)
    pills = []
    if row.priority in (Priority.HIGH, Priority.URGENT):
        tone = ticket_words.PRIORITY_TONES[row.priority]
        pills.append(Pill(ticket_words.priority_words(row.priority), tone))
    if due.text:
        pills.append(Pill(due.text, Tone.NEUTRAL if due.tone is Tone.NONE else due.tone))
    who = " · ".join(filter(None, (one_line(row.person), one_line(row.company))))
    number = f"#{row.number}"
    said = (one_line(row.name), number, who, *(pill.text for pill in pills), one_line(lane.title))
    spoken = ", ".join(filter(None, said))
    return Face(one_line(row.name), "", who, tuple(pills), number, "", "", spoken)


def head_words(column: Column) -> HeadWords:
    """The name of the status, and how many have it."""
    size = QLocale().toString(column.sums.deals)
    return HeadWords(one_line(column.lane.title), size, "", "", "")


def _plus(sums: Sums, _row: TicketRow, count: int) -> Sums:
    return sums._replace(deals=sums.deals + count)


TICKETS: CardKind[TicketRow, TicketStyle] = CardKind(
    face_of,
    _plus,
    lambda _lane: False,
    more=(),
    pills=("pills",),
    letters={},
    lost_words=lambda: "",
)
