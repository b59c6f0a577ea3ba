"""What to do now, in order, each with its reason: the list of the day."""

from datetime import date, timedelta

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import DAY_MS, instant_of, local
from crm_desktop.domain.feedback import SCALES, SurveyCode
from crm_desktop.domain.heat import Heat
from crm_desktop.domain.today import (
    Part,
    Today,
    TodayLine,
    Why,
    pressing,
    why_of_deal,
)
from crm_desktop.services.business import read_business
from crm_desktop.services.quarter import quarter
from crm_desktop.services.working_hours import calendar
from crm_desktop.storage.queries import feedback
from crm_desktop.storage.queries import today as queries
from crm_desktop.storage.reading import Fields, Reading

SHOWN = 50  # lines of each part, unless more are wanted
_AHEAD = 7  # days whose birthdays are told
_HEARD = 14 * DAY_MS  # for how long a low score asks for a word
_APPOINTMENTS = (ActivityKind.MEETING, ActivityKind.VISIT)


def today(reading: Reading, now: int, limit: int = SHOWN) -> Today:
    """The list of the day that holds `now` (ms UTC), at most `limit` lines of each part.

    Every open deal and every open lead has a next step that lies ahead, or is here. A ticket that
    is due or waits stands there once: as the plan for it, where there is one by today.
    """
    business = read_business(reading)
    day = local(now, business.time_zone).date()
    start = instant_of(day.isoformat(), "00:00", business.time_zone)
    end = instant_of(day.isoformat(), "", business.time_zone)
    return Today(
        day.isoformat(),
        business.currency,
        _to_do(reading, day, now, end, limit),
        _attention(reading, day, now, limit),
        _calendar(reading, day, start, end, limit),
        quarter(reading, business, now),
    )


def to_do_count(reading: Reading, now: int) -> int:
    """How many plans are due by the end of the day: what the side bar tells."""
    zone = read_business(reading).time_zone
    end = instant_of(local(now, zone).date().isoformat(), "", zone)
    return queries.due_count(reading, end)


def _to_do(reading: Reading, day: date, now: int, end: int, limit: int) -> Part:
    plans = [_plan(row, day, now) for row in queries.due(reading, end)]
    meetings = [line for line in plans if _is_ahead(line)]
    leads = [_lead(row) for row in queries.idle_leads(reading, limit)]
    silent = [_silent(row) for row in queries.untouched(reading, end, limit)]
    tickets = _tickets(reading, now, end, limit)
    low = [_low(row) for row in feedback.low_scores(reading, now - _HEARD, limit)]
    rest = [line for line in plans if not _is_ahead(line)]
    lines = sorted(rest + tickets + low + leads + silent, key=pressing)
    total = (
        queries.due_count(reading, end)
        - len(meetings)
        + feedback.low_score_count(reading, now - _HEARD)
        + queries.idle_lead_count(reading)
        + queries.untouched_count(reading, end)
        + queries.due_ticket_count(reading, end)
        + queries.waiting_ticket_count(reading, end)
    )
    return Part(tuple(lines[:limit]), total)


def _attention(reading: Reading, day: date, now: int, limit: int) -> Part:
    found = (_deal(row, day, now) for row in queries.deals(reading, day.isoformat(), now, limit))
    lines = sorted((line for line in found if line is not None), key=pressing)
    return Part(tuple(lines), queries.deal_count(reading, day.isoformat(), now))


def _calendar(reading: Reading, day: date, start: int, end: int, limit: int) -> Part:
    timed = [_plan(row, day, 0) for row in queries.appointments(reading, start, end)]
    lines = [line._replace(why=Why.MEETING) for line in timed]
    days = [_month_and_day(day + timedelta(days=ahead)) for ahead in range(_AHEAD + 1)]
    born = queries.birthdays(reading, days, max(limit - len(lines), 0))
    total = len(lines) + queries.birthday_count(reading, days)
    lines += [_birthday(row, day) for row in born]
    return Part(tuple(lines[:limit]), total)


def _is_ahead(line: TodayLine) -> bool:
    """A meeting of today stands in the calendar; there is nothing to do about it yet."""
    return line.why is Why.DUE and bool(line.time) and line.activity_kind in _APPOINTMENTS


def _plan(row: Fields, day: date, now: int) -> TodayLine:
    key, kind, text, due_at, due_day, time, contact, company, deal, *names = row
    person, firm, dealing, value, chance, ticket, number, subject, due, reply_due = names
    is_past = due_at < now if time else due_day < day.isoformat()
    if ticket is not None:
        record, owner, name, who = Kind.TICKET, ticket, subject, person or firm
    elif deal is not None:
        record, owner, name, who = Kind.DEAL, deal, dealing, firm or person
    elif contact is not None:
        record, owner, name, who = Kind.CONTACT, contact, person, firm
    else:
        record, owner, name, who = Kind.COMPANY, company, firm, ""
    return TodayLine(
        Why.OVERDUE if is_past else Why.DUE,
        record,
        owner,
        name,
        who,
        text,
        due_at,
        due_day,
        time,
        key,
        ActivityKind(kind),
        value,
        chance,
        contact=contact,
        company=company,
        number=number,
        due=due,
        is_reply=due is not None and due == reply_due,
    )


def _tickets(reading: Reading, now: int, end: int, limit: int) -> list[TodayLine]:
    found = queries.due_tickets(reading, end, limit)
    hours = calendar(reading) if found else None
    due = [_ticket(row, now) for row in found]
    if hours is not None:
        due = [line._replace(left=hours.between(now, line.at)) for line in due]
    waiting = queries.waiting_tickets(reading, end, limit)
    return due + [_ticket(row, now)._replace(why=Why.TICKET_WAITS, due=None) for row in waiting]


def _ticket(row: Fields, now: int) -> TodayLine:
    key, number, name, person, firm, at, reply_due, contact, company = row
    return TodayLine(
        Why.TICKET_LATE if at <= now else Why.TICKET_DUE,
        Kind.TICKET,
        key,
        name,
        person or firm,
        at=at,
        contact=contact,
        company=company,
        number=number,
        due=at,
        is_reply=at == reply_due,
    )


def _lead(row: Fields) -> TodayLine:
    key, name, company, score, heat, made, status, touched = row
    why = Why.IDLE_LEAD
    if heat == Heat.HOT:
        why = Why.HOT_LEAD
    elif status == "new" and touched is None:
        why = Why.NEW_LEAD
    at = made if touched is None else touched
    return TodayLine(why, Kind.CONTACT, key, name, company, at=at, score=score, contact=key)


def _low(row: Fields) -> TodayLine:
    code, score, comment, at, contact, company, person, firm = row
    record, key = (Kind.CONTACT, contact) if contact is not None else (Kind.COMPANY, company)
    name, who = (person, firm) if contact is not None else (firm, "")
    most = SCALES[SurveyCode(code)][1]
    return TodayLine(
        Why.LOW_SCORE,
        record,
        key,
        name,
        who,
        comment,
        at,
        score=score,
        contact=contact,
        company=company,
        out_of=most,
    )


def _silent(row: Fields) -> TodayLine:
    key, name, company, due, touched = row
    at = due if touched is None else touched
    return TodayLine(Why.KEEP_IN_TOUCH, Kind.CONTACT, key, name, company, at=at, contact=key)


def _deal(row: Fields, day: date, now: int) -> TodayLine | None:
    key, name, who, value, chance, step, touched, close_day, days, stage, contact, company = row
    silent = (now - touched) // DAY_MS
    late = bool(close_day) and close_day < day.isoformat()
    why = why_of_deal(
        has_step=step is not None, is_late=late, silent_days=silent, expected_days=days
    )
    if why is None:
        return None
    return TodayLine(
        why,
        Kind.DEAL,
        key,
        name,
        who,
        stage,
        touched,
        close_day,
        value=value,
        chance=chance,
        contact=contact,
        company=company,
        days=days,
    )


def _birthday(row: Fields, day: date) -> TodayLine:
    key, name, company, born = row
    number = born[-5:]
    coming = next(
        ahead
        for ahead in range(_AHEAD + 1)
        if _month_and_day(day + timedelta(days=ahead)) == number
    )
    when = (day + timedelta(days=coming)).isoformat()
    return TodayLine(Why.BIRTHDAY, Kind.CONTACT, key, name, company, born, day=when, contact=key)


def _month_and_day(day: date) -> str:
    return day.isoformat()[5:]
