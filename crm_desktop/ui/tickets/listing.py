"""Tickets as a list: where it finds them, its columns and words."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.filter import Condition, Group, Operator
from crm_desktop.domain.ticket import UNSOLVED, Priority, TicketRow
from crm_desktop.services import tickets
from crm_desktop.services.ticket_typing import TypeTicket
from crm_desktop.ui import ticket_words as words
from crm_desktop.ui.delegates.cell import EMPTY, Cell
from crm_desktop.ui.models.column import Column, Source
from crm_desktop.ui.records.cells import day_cell, split_tags, tags_cell, touch_cell
from crm_desktop.ui.records.words import number
from crm_desktop.ui.translation import counted, tr

OPEN = Group(
    parts=(Condition("ticket_state", Operator.HAS_ANY, tuple(each.value for each in UNSOLVED)),)
)
ORDER = "due"
_CODES = {"priority": words.priority_named, "channel": words.channel_named}


class Listing(NamedTuple):
    """Tickets for the list, as `ListedKind` wants them."""

    kind: Kind = Kind.TICKET
    owner: str = "ticket"
    icon: str = "ticket"

    @property
    def source(self) -> Source[TicketRow]:
        """Where the list finds its tickets."""
        return Source(Kind.TICKET, tickets.ids, tickets.followers, tickets.rows, edit_cell)

    @property
    def columns(self) -> Callable[[], Sequence[Column[TicketRow]]]:
        return columns

    @property
    def title(self) -> Callable[[], str]:
        return lambda: tr("Tickets")

    @property
    def empty(self) -> Callable[[], str]:
        return lambda: tr(
            "What customers ask for belongs here: who asked, what was answered, and by when it is"
            " to be solved."
        )

    @property
    def new_words(self) -> Callable[[], str]:
        return lambda: tr("New ticket")

    @property
    def count_words(self) -> Callable[[int], str]:
        return lambda count: counted(count, tr("1 ticket"), tr("%Ln tickets", "", count))


def edit_cell(ticket: int, column: str, text: str) -> TypeTicket:
    """The command that changes what a column shows of a ticket; codes are typed as words."""
    return TypeTicket(ticket, {column: _CODES[column](text) if column in _CODES else text})


def columns() -> tuple[Column[TicketRow], ...]:
    """From left to right as offered."""
    return (*_what(), *_kinds(), *_course(), *_figures())


def _what() -> tuple[Column[TicketRow], ...]:
    return (
        Column(
            "name", tr("Subject"), 220, 0,
            lambda row, _now: Cell(row.name, strong=True),
            lambda row: row.name,
            lambda row, text: row._replace(name=text),
        ),
        Column(
            "number", tr("Number", "of a ticket"), 75, 4,
            lambda row, _now: Cell(f"#{row.number}", figures=True, muted=True),
        ),
        Column(
            "status", tr("Status"), 165, 2,
            lambda row, _now: Cell(row.status, tone=words.STATE_TONES[row.state]),
            lambda row: row.status,
        ),
        Column(
            "priority", tr("Priority"), 85, 3,
            lambda row, _now: _priority_cell(row),
            lambda row: words.priority_words(row.priority),
            _with_priority,
        ),
        Column("due", tr("Due"), 104, 1, _due_cell),
        Column("person", tr("Person"), 140, 5, lambda row, _now: Cell(row.person)),
        Column("company", tr("Company"), 150, 6, lambda row, _now: Cell(row.company)),
    )  # fmt: skip


def _kinds() -> tuple[Column[TicketRow], ...]:
    return (
        Column(
            "type", tr("Type"), 105, 9, lambda row, _now: Cell(row.type), lambda row: row.type,
        ),
        Column(
            "category", tr("Category"), 130, 8,
            lambda row, _now: Cell(row.category), lambda row: row.category,
        ),
        Column(
            "product", tr("Product"), 130, 12,
            lambda row, _now: Cell(row.product), lambda row: row.product,
        ),
        Column(
            "channel", tr("Channel"), 100, 13,
            lambda row, _now: Cell(words.channel_words(row.channel)),
            lambda row: words.channel_words(row.channel),
        ),
    )  # fmt: skip


def _course() -> tuple[Column[TicketRow], ...]:
    return (
        Column(
            "last_touch", tr("Last message"), 119, 7,
            lambda row, now: touch_cell(row.last_touch, now),
        ),
        Column(
            "created_at", tr("Came"), 105, 10,
            lambda row, now: day_cell(row.created_at, now),
        ),
        Column(
            "solved_at", tr("Solved"), 105, 14,
            lambda row, now: EMPTY if row.solved_at is None else day_cell(row.solved_at, now),
        ),
    )  # fmt: skip


def _figures() -> tuple[Column[TicketRow], ...]:
    return (
        Column(
            "messages", tr("Messages"), 90, 15,
            lambda row, _now: _figure(row.messages), is_right=True,
        ),
        Column(
            "minutes", tr("Minutes"), 85, 16, lambda row, _now: _figure(row.minutes), is_right=True,
        ),
        Column(
            "csat", tr("Satisfaction"), 95, 17, lambda row, _now: _figure(row.csat), is_right=True,
        ),
        Column(
            "tags", tr("Tags"), 150, 11,
            lambda row, _now: tags_cell(row.tags),
            lambda row: ", ".join(row.tags),
            lambda row, text: row._replace(tags=split_tags(text)),
        ),
    )  # fmt: skip


def _priority_cell(row: TicketRow) -> Cell:
    shown = words.priority_words(row.priority)
    return Cell(shown, tone=words.PRIORITY_TONES[row.priority])


def _with_priority(row: TicketRow, text: str) -> TicketRow:
    code = words.priority_named(text)
    return row._replace(priority=Priority(code)) if code in list(Priority) else row


def _due_cell(row: TicketRow, now: int) -> Cell:
    found = words.due(row, now)
    return Cell(found.text, tone=found.tone, tip=found.tip) if found.text else EMPTY


def _figure(value: int | None) -> Cell:
    return EMPTY if value is None else Cell(number(value), right=True, figures=True)
