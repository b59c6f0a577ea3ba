"""The state of a ticket that history keeps, its targets, and what a change of status brings."""

from collections.abc import Mapping, Sequence

from crm_desktop.domain.clock import Limits, TicketFacts, level_limits
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.row_values import whole, whole_or_none
from crm_desktop.domain.ticket import UNSOLVED, Resolution, TicketState
from crm_desktop.services.business import read_business
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import options, service_levels, tickets
from crm_desktop.storage.reading import Reading

# What a row of the history says of a ticket from its time on.
TRACKED = ("priority", "status_id", "reply_limit", "solve_limit")
# What the service levels go by.
_TARGETED = frozenset(("priority", "type_id", "contact_id", "company_id"))
_DAY = 86_400_000


def status_in(reading: Reading, state: TicketState) -> int:
    """The status that stands for a state. Raises `CrmError("no-status")`."""
    found = tickets.first_status(reading, state)
    if found is None:
        raise CrmError("no-status", state=state.value)
    return found


def state_of_status(reading: Reading, status: int) -> TicketState:
    """What a status means for the clock. Raises `CrmError("not-in-list")`."""
    found = options.option(reading, status)
    if found is None or found.list != "ticket_status":
        raise CrmError("not-in-list", value=str(status))
    return TicketState(found.type)


def effective_state(write: Writer, ticket: int) -> TicketState:
    """How a ticket stands now: a solved one is closed for good some days later."""
    state = tickets.state_of(write.read, ticket)
    if state is TicketState.SOLVED:
        solved_at = write.row("ticket", ticket)["solved_at"]
        days = read_business(write.read).close_after_days
        if isinstance(solved_at, int) and solved_at + days * _DAY <= write.now:
            return TicketState.CLOSED
    return state


def change_ticket(write: Writer, ticket: int, values: Mapping[str, object], at: int = 0) -> None:
    """Change columns of a ticket with what follows from them; the history learns it, as of `at`.

    A new status sets or clears when it was solved, and how; new facts set new targets.
    """
    before = write.row("ticket", ticket)
    new = dict(values)
    if "status_id" in new and new["status_id"] != before["status_id"]:
        new = {**_of_status(write, before, new, at or write.now), **new}
    write.update("ticket", ticket, new)
    if _TARGETED & {name for name in new if new[name] != before[name]}:
        set_targets(write, ticket)
    after = write.row("ticket", ticket)
    if any(after[name] != before[name] for name in TRACKED):
        keep_history(write, ticket, at)


def _of_status(
    write: Writer, before: Mapping[str, object], new: Mapping[str, object], at: int
) -> dict[str, object]:
    state = state_of_status(write.read, whole(new["status_id"]))
    was = state_of_status(write.read, whole(before["status_id"]))
    if state in UNSOLVED:
        return {"solved_at": None, "resolution": ""}
    if was in UNSOLVED:
        return {"solved_at": at, "resolution": before["resolution"] or Resolution.DONE.value}
    return {}


def keep_history(write: Writer, ticket: int, at: int = 0) -> None:
    """Note the state of a ticket from `at` on, now where not given."""
    row = write.row("ticket", ticket)
    state = {name: row[name] for name in TRACKED}
    write.insert("ticket_history", {"ticket_id": ticket, "at": at or write.now, **state})


def follow_histories(write: Writer, changed: Sequence[int]) -> None:
    """Let the histories of tickets say how these are, where they say otherwise."""
    for key in tickets.there(write.read, changed):
        row, last = write.row("ticket", key), tickets.last_state(write.read, key, TRACKED)
        if last is not None and tuple(row[name] for name in TRACKED) != last:
            keep_history(write, key)


def targets(write: Writer, row: Mapping[str, object], ticket: int | None = None) -> Limits:
    """The limits that the service levels give a ticket with these columns."""
    contact, company = whole_or_none(row.get("contact_id")), whole_or_none(row.get("company_id"))
    facts = TicketFacts(
        str(row["priority"]),
        whole_or_none(row.get("type_id")),
        contact,
        company,
        service_levels.tags_for_levels(write.read, ticket, contact, company),
    )
    return level_limits(service_levels.in_force(write.read), facts)


def set_targets(write: Writer, ticket: int) -> None:
    """Give a ticket that is not solved the limits that hold for it now."""
    if tickets.state_of(write.read, ticket) not in UNSOLVED:
        return
    limits = targets(write, write.row("ticket", ticket), ticket)
    write.update("ticket", ticket, {"reply_limit": limits.reply, "solve_limit": limits.solve})
