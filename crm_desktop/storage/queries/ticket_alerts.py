"""Deadlines of tickets that come near, and those that were just passed."""

from collections.abc import Iterator

from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.ticket import TicketAlert
from crm_desktop.storage.reading import Reading

_SELECT = "SELECT l.id, l.number, l.name, l.reply_due, l.solve_due FROM ticket_line l"


def coming(reading: Reading, now: int, until: int) -> list[TicketAlert]:
    """The deadlines after `now` up to an instant, the earliest first."""
    found = reading.rows(f"{_SELECT} INDEXED BY ticket_line_due WHERE due <= ?", (until,))
    alerts = [
        TicketAlert(key, number, name, is_reply=is_reply, due=due, is_breach=False)
        for key, number, name, reply_due, solve_due in found
        for is_reply, due in ((True, reply_due), (False, solve_due))
        if due is not None and now < due <= until
    ]
    return sorted(alerts, key=lambda alert: alert.due)


def passed(reading: Reading, noted_since: int) -> list[TicketAlert]:
    """The deadlines noted as passed since an instant, of tickets that still run against them.

    What was passed more than a day before it was noted is no news.
    """
    return list(_passed(reading, noted_since))


def _passed(reading: Reading, noted_since: int) -> Iterator[TicketAlert]:
    for key, number, name, reply_due, solve_due, kind, at in reading.rows(
        f"{_SELECT.replace(' FROM', ', b.kind, b.at FROM')} JOIN breach b ON b.ticket_id = l.id"
        " WHERE b.noted_at >= ? AND b.at > ? AND l.due IS NOT NULL ORDER BY b.at",
        (noted_since, noted_since - DAY_MS),
    ):
        is_reply = kind == "reply"
        if (reply_due if is_reply else solve_due) == at:
            yield TicketAlert(key, number, name, is_reply=is_reply, due=at, is_breach=True)
