"""The report on service: first what it says at once, then all of it; what is behind a figure."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise

from crm_desktop.domain.dates import local, offsets
from crm_desktop.domain.periods import span_of
from crm_desktop.domain.report import CasesBehind, Report, When
from crm_desktop.domain.report_period import Asked, compared_with, short_buckets
from crm_desktop.domain.service_figures import (
    HOUR_MS,
    PARTS,
    REPLY_STEPS,
    AnswerCase,
    Flow,
    ServiceFigures,
    ServiceHead,
    ServicePeriod,
    TicketCase,
    spread,
)
from crm_desktop.reports.service import LISTED, service
from crm_desktop.reports.service_tiles import service_opening
from crm_desktop.services.business import read_business
from crm_desktop.services.report_days import report_days
from crm_desktop.storage.queries import service_cases, service_figures
from crm_desktop.storage.reading import Reading

__all__ = [
    "answer_cases",
    "cases_behind",
    "service_head",
    "service_opening",
    "service_report",
    "service_sums",
    "ticket_cases",
]

_NAMED = 10  # customers and articles that are listed


def service_head(reading: Reading, asked: Asked, now: int) -> ServiceHead:
    """What the report says first, as it stands at `now` (milliseconds UTC)."""
    business = read_business(reading)
    zone, today = business.time_zone, local(now, business.time_zone).date()
    days = report_days(reading, asked, business, today, service_figures.first_ticket)
    before = compared_with(asked, days)
    period = _period(reading, days, zone)
    standing, overdue = service_figures.standing(reading, now)
    return ServiceHead(
        business.business_name,
        zone,
        business.week_start,
        today,
        now,
        period,
        None if before is None else _period(reading, before, zone),
        standing,
        overdue,
        service_figures.is_empty(reading),
    )


def service_report(head: ServiceHead) -> Callable[[Reading], Report]:
    """A read of the whole report that begins so."""
    return lambda reading: service(service_sums(reading, head))


def service_sums(reading: Reading, head: ServiceHead) -> ServiceFigures:
    """All that the report is made of, by the days of the business's time zone."""
    span = head.period.first, head.period.before
    parts = service_figures.by_part(reading, *span)
    replies = service_figures.reply_times(reading, *span)
    return ServiceFigures(
        head,
        spread(replies),
        _steps(replies),
        spread(service_figures.solution_times(reading, *span)),
        _flow(reading, head),
        {name: tuple(parts[name]) for name in PARTS},
        service_figures.by_hour(reading, offsets(*span, head.zone)),
        tuple(service_figures.helpful(reading, *span, _NAMED)),
        tuple(service_figures.customers(reading, *span, _NAMED)),
        tuple(service_figures.worst(reading, *span, LISTED)),
    )


def cases_behind(behind: CasesBehind) -> "Callable[[Reading], array[int]]":
    """A read of the tickets or answers behind a figure."""
    return lambda reading: service_cases.ids_behind(reading, behind)


def ticket_cases(reading: Reading, ids: Sequence[int]) -> list[TicketCase]:
    """Tickets by id, in the order of the ids; those that are gone are left out."""
    return service_cases.ticket_cases(reading, ids)


def answer_cases(reading: Reading, ids: Sequence[int]) -> list[AnswerCase]:
    """Answers of customers by id, in the order of the ids; those gone are left out."""
    return service_cases.answer_cases(reading, ids)


def _period(reading: Reading, days: When, zone: str) -> ServicePeriod:
    span = span_of(days.first, days.last, zone)
    csat, nps = (service_figures.answers(reading, code, *span) for code in ("csat", "nps"))
    return ServicePeriod(
        days,
        *span,
        service_figures.taken(reading, *span),
        service_figures.finished(reading, *span),
        csat,
        nps,
        service_figures.worked(reading, *span),
    )


def _steps(times: Sequence[int]) -> tuple[int, ...]:
    """How many of these sorted times are up to each step and above the one before, or above all."""
    ends = [bisect_right(times, hours * HOUR_MS) for hours in REPLY_STEPS]
    return tuple(after - former for former, after in pairwise((0, *ends, len(times))))


def _flow(reading: Reading, head: ServiceHead) -> tuple[Flow, ...]:
    found = short_buckets(head.period.when, head.week_start)
    spans = [span_of(each.when.first, each.when.last, head.zone) for each in found]
    ends = [min(before, head.now) for _, before in spans]
    came = service_figures.came_in(reading, spans)
    solved = service_figures.solved_in(reading, spans)
    standing = service_figures.standing_at(reading, ends)
    return tuple(
        Flow(bucket, *span, *counts)
        for bucket, span, *counts in zip(found, spans, came, solved, standing, strict=True)
    )
