"""The board of tickets: a lane for each status, its tickets in the order of the list."""

from array import array
from typing import NamedTuple

from crm_desktop.domain.board import Column, Lane, LaneKind, Sums
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.option import Option, OptionList
from crm_desktop.domain.ticket import UNSOLVED, TicketState
from crm_desktop.storage.queries import options, tickets
from crm_desktop.storage.reading import Reading


class TicketBoard(NamedTuple):
    """The lanes from left to right; `states` say what the status of each means."""

    columns: tuple[Column, ...]
    states: dict[int, TicketState]


def board(reading: Reading, question: ListQuestion) -> TicketBoard:
    """The tickets that the question wants; a status offered no more is there while some have it.

    Where nothing but open tickets is asked for, those that are solved have a lane all the same:
    it is where one brings them.
    """
    statuses = options.of_list(reading, OptionList.TICKET_STATUS)
    ids: dict[int, array[int]] = {each.id: array("q") for each in statuses}
    wanted = tickets.ids(reading, question)
    status_of = tickets.statuses(reading, wanted)
    for key in wanted:
        ids[status_of[key]].append(key)
    shown = [each for each in statuses if ids[each.id] or _is_offered(each)]
    return TicketBoard(
        tuple(
            Column(Lane(each.id, each.name, LaneKind.OPEN), ids[each.id], Sums(len(ids[each.id])))
            for each in shown
        ),
        {each.id: TicketState(each.type) for each in shown},
    )


def _is_offered(status: Option) -> bool:
    """Closed tickets come there by themselves: without any their lane is not shown."""
    return not status.is_closed and status.type in (*UNSOLVED, TicketState.SOLVED)
