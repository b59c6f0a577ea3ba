"""Tickets that are one become one, and what is two becomes two."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.activity import Direction
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.row_values import whole
from crm_desktop.domain.ticket import UNSOLVED, LinkKind, Priority, Resolution, TicketState
from crm_desktop.services import records
from crm_desktop.services.ticket_state import change_ticket, effective_state, status_in
from crm_desktop.services.tickets import begin_another, link
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import bulk, tickets

# What goes over to the ticket that stays; its own history, and its links, the other one keeps.
_MOVED = ("activity", "attachment", "time_entry", "article_use", "response")


@dataclass(frozen=True, slots=True)
class MergeTickets:
    """Put the messages, files, time and feedback of tickets into one, and close the others.

    The one that stays keeps its facts, and is as urgent as the most urgent of them.
    """

    label: ClassVar[str] = "merge-tickets"
    kept: int
    others: tuple[int, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        others = [each for each in tickets.there(write.read, self.others) if each != self.kept]
        if not others:
            raise CrmError("nothing-to-merge")
        kept = write.row("ticket", self.kept)
        priorities = [Priority(str(kept["priority"]))]
        for other in others:
            token.check()
            if effective_state(write, other) in UNSOLVED:
                priorities.append(Priority(str(write.row("ticket", other)["priority"])))
            self._take(write, other)
        most = max(priorities, key=lambda each: each.rank)
        change_ticket(write, self.kept, {"priority": most.value})
        number = str(kept["number"])
        return {"name": str(kept["name"]), "number": number, "count": str(len(others))}

    def _take(self, write: Writer, other: int) -> None:
        known = set(_articles(write, self.kept))
        for table in _MOVED:
            rows = bulk.children(write.read, table, "ticket", (other,))
            if table == "article_use":
                rows = [key for key in rows if write.row(table, key)["article_id"] not in known]
            write.update_many(table, {key: {"ticket_id": self.kept} for key in rows})
        link(write, other, self.kept, LinkKind.DUPLICATE)
        closed = status_in(write.read, TicketState.CLOSED)
        values = {"status_id": closed, "resolution": Resolution.DUPLICATE.value}
        change_ticket(write, other, values)


@dataclass(frozen=True, slots=True)
class SplitTicket:
    """Move messages of a ticket into a new one with the same person, which begins with the first.

    Raises `CrmError` (`no-name`, `nothing-to-split` where none or all of them are to go).
    """

    label: ClassVar[str] = "split-ticket"
    ticket: int
    messages: tuple[int, ...]
    name: str

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        there = set(bulk.children(write.read, "activity", "ticket", (self.ticket,)))
        moved = [key for key in dict.fromkeys(self.messages) if key in there]
        if not moved or len(moved) == len(there):
            raise CrmError("nothing-to-split")
        name = records.clean_name(self.name)
        key = begin_another(write, self.ticket, LinkKind.SPLIT, _began(write, moved), name)
        write.update_many("activity", {each: {"ticket_id": key} for each in moved})
        files = bulk.children(write.read, "attachment", "activity", moved)
        held = [each for each in files if write.row("attachment", each)["ticket_id"] is not None]
        write.update_many("attachment", {each: {"ticket_id": key} for each in held})
        return {"name": records.name_of(write, "ticket", key), "count": str(len(moved))}


def _began(write: Writer, messages: Sequence[int]) -> int:
    """When the first of these came in, or was, where none came in."""
    rows = write.rows("activity", list(messages))
    done = [row for row in rows if isinstance(row["done_at"], int)]
    came = [row for row in done if row["direction"] == Direction.IN.value] or done
    return min((whole(row["done_at"]) for row in came), default=write.now)


def _articles(write: Writer, ticket: int) -> list[object]:
    rows = bulk.children(write.read, "article_use", "ticket", (ticket,))
    return [write.row("article_use", key)["article_id"] for key in rows]
