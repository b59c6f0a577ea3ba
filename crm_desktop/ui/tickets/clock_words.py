"""The clocks of a ticket in words: what is due next, how much time is gone, what was kept."""

from typing import NamedTuple

from crm_desktop.domain.dates import local
from crm_desktop.domain.ticket import PAUSED, UNSOLVED, TicketDetail, TicketRow
from crm_desktop.ui import dates
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.ticket_words import MINUTE, due, working_span
from crm_desktop.ui.translation import filled, tr

_WEEK = 6


class ClockWords(NamedTuple):
    """A card: its title, the figure and its tone, the share of the time gone (0–1), lines below.

    Without a `share` there is no bar.
    """

    title: str
    figure: str
    tone: Tone
    share: float | None
    lines: tuple[str, ...]


def clock_words(detail: TicketDetail, now: int) -> ClockWords | None:
    """What the card says; nothing where the ticket has no targets."""
    row = detail.row
    if detail.reply_limit is None and detail.solve_limit is None:
        return None
    if row.state not in UNSOLVED:
        return _ended(detail)
    if row.state in PAUSED:
        return _paused(detail)
    is_reply = row.reply_due is not None and row.replied_at is None
    end = row.reply_due if is_reply else row.solve_due
    if end is None:
        return ClockWords(tr("No deadline runs"), "", Tone.NONE, None, _kept(detail))
    lines = [filled(tr("{when} · working hours"), when=_when(end, now))]
    if is_reply and row.solve_due is not None:
        lines.append(filled(tr("Solve by {when}"), when=_when(row.solve_due, now)))
    lines += _kept(detail)
    title = tr("First reply due") if is_reply else tr("To be solved")
    found = due(row._replace(due=end), now)
    share = min(max((now - row.created_at) / max(end - row.created_at, 1), 0.0), 1.0)
    tone = Tone.NONE if found.tone is Tone.NEUTRAL else found.tone
    return ClockWords(title, found.text, tone, share, tuple(lines))


def _paused(detail: TicketDetail) -> ClockWords:
    row = detail.row
    is_reply = row.replied_at is None and row.reply_left is not None
    left = row.reply_left if is_reply else row.solve_left
    limit = detail.reply_limit if is_reply else detail.solve_limit
    if left is None or limit is None:
        return ClockWords(tr("Paused"), "", Tone.NONE, None, _kept(detail))
    text = tr("{time} left") if left >= 0 else tr("{time} late")
    share = min(max(1 - left / max(limit * MINUTE, 1), 0.0), 1.0)
    what = tr("until the first reply") if is_reply else tr("until it is solved")
    lines = (*_kept(detail), filled(tr("{what}, once it goes on"), what=what))
    tone = Tone.NONE if left >= 0 else Tone.BAD
    return ClockWords(tr("Paused"), filled(text, time=working_span(left)), tone, share, lines)


def _ended(detail: TicketDetail) -> ClockWords:
    row = detail.row
    spent = row.solve_spent or 0
    is_late = row.solve_breach is not None
    tone = Tone.BAD if is_late else Tone.GOOD
    lines = list(_kept(detail))
    if detail.solve_limit is not None:
        promised = working_span(detail.solve_limit * MINUTE)
        text = tr("late: {time} were promised") if is_late else tr("kept: {time} were promised")
        lines.append(filled(text, time=promised))
    return ClockWords(tr("Solved in"), working_span(spent), tone, None, tuple(lines))


def _kept(detail: TicketDetail) -> tuple[str, ...]:
    """Whether the first reply came in time."""
    row = detail.row
    if row.replied_at is None or detail.reply_limit is None:
        return ()
    words = (
        tr("First reply after {time}: late") if _was_late(row) else tr("First reply after {time}")
    )
    return (filled(words, time=working_span(row.reply_spent or 0)),)


def _was_late(row: TicketRow) -> bool:
    return row.reply_breach is not None


def _when(instant: int, now: int) -> str:
    """`14:30` of this day, `Mon 12:00` of this week, or the whole day."""
    moment, today = local(instant), local(now)
    time = dates.time_of(moment)
    days = (moment.date() - today.date()).days
    if days == 0:
        return f"{dates.today()} {time}"
    if 0 < days <= _WEEK:
        return f"{dates.weekday(instant)} {time}"
    return dates.day_and_time(instant, now)
