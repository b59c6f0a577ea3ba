"""What a forecast is made of: the months that were, the deals that are due, and what they tell."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from crm_desktop.domain.dates import local
from crm_desktop.domain.forecast_figures import Likely, Method, PastMonth
from crm_desktop.domain.forecast_ledger import month_of
from crm_desktop.domain.periods import span_of
from crm_desktop.domain.report import When
from crm_desktop.domain.report_period import shifted
from crm_desktop.engine.chance_model import Floats
from crm_desktop.engine.history import Forecast, forecast
from crm_desktop.engine.outlook import NEAR, Outlook, Running, outlook
from crm_desktop.engine.pipeline_past import Card, Look, due_then
from crm_desktop.engine.pipeline_range import Moments, range_of
from crm_desktop.engine.spreads import Range, widening
from crm_desktop.services.business import Business, read_business
from crm_desktop.services.forecast_cases import on_record
from crm_desktop.services.forecast_months import months_ahead, months_from
from crm_desktop.storage.queries import figures, ledger
from crm_desktop.storage.queries import forecasting as queries
from crm_desktop.storage.reading import Reading

GRADED = 12  # months whose forecasts are told anew
_MOST = 120  # months that are learned from
_LENT = 3.0  # months that the working days count as
_DAY = timedelta(days=1)
_NO_ODDS: Mapping[int, int] = MappingProxyType({})


class Known(NamedTuple):
    """All that is read and told at a moment; `months` are those to come, the running one first."""

    business: Business
    today: date
    past: tuple[PastMonth, ...]
    months: tuple[When, ...]
    won: tuple[int, int]  # deals and amount of the month that runs
    due: tuple[queries.Due, ...]
    then: Mapping[tuple[int, int], Moments]  # by origin (months known) and month ahead
    history: Forecast
    outlook: Outlook


def read_known(reading: Reading, now: int, odds: Mapping[int, int] = _NO_ODDS) -> Known:
    """What is known at `now` (milliseconds UTC), by the days of the business's time zone.

    `odds` are chances of deals in percent that are told but not written yet.
    """
    business = read_business(reading)
    zone, today = business.time_zone, local(now, business.time_zone).date()
    past = _past(reading, today, zone)
    months = months_ahead(now, business)
    (won,) = figures.won_in(reading, [span_of(months[0].first, months[0].last, zone)])
    by_month = queries.due(reading, today.isoformat(), odds)
    nothing = queries.Due(0, 0, 0.0, 0.0)
    due = tuple(by_month.get(month_of(when.first), nothing) for when in months)
    days = [_workdays(when) for when in (*(month.when for month in past), *months)]
    history = forecast([month.won for month in past], days=days)
    cards = queries.cards(reading, past[-GRADED:][0].when.first.isoformat()) if past else []
    passed = now - span_of(months[0].first, months[0].last, zone)[0]
    rests = _rests(reading, past, passed)
    told = [by_deals(each) for each in due]
    beside = _beside(past, rests, cards, (passed, zone))
    running = Running(won[1], _rest(past, rests, months[0], today))
    found = outlook(history, told, beside, running, _wider(reading, past, business))
    return Known(business, today, past, months, won, due, _then(past, cards), history, found)


def _wider(reading: Reading, past: Sequence[PastMonth], business: Business) -> float:
    """By how much ranges must be wider than they seem, by those that were told and came true."""
    told = ledger.told(reading, business.currency)
    cases = on_record(past, told, business.time_zone).get(Method.COMBINED, [])
    months = [case for case in cases if case.ahead == 1]
    return widening(
        sum(case.told.low <= case.actual <= case.told.high for case in months), len(months)
    )


def _past(reading: Reading, today: date, zone: str) -> tuple[PastMonth, ...]:
    """The complete months since the first deal was won, no more than can be learned from."""
    first = figures.first_won(reading)
    if first is None:
        return ()
    begin, this = local(first, zone).date().replace(day=1), today.replace(day=1)
    count = (this.year - begin.year) * 12 + this.month - begin.month
    months = months_from(shifted(this, -min(count, _MOST)), max(min(count, _MOST), 0))
    spans = [span_of(when.first, when.last, zone) for when in months]
    sums = figures.won_in(reading, spans)
    return tuple(
        PastMonth(when, *span, base, deals)
        for when, span, (deals, base) in zip(months, spans, sums, strict=True)
    )


def _then(past: Sequence[PastMonth], cards: Sequence[Card]) -> dict[tuple[int, int], Moments]:
    """What open deals had told at the beginning of each month of the last year."""
    places = _places(len(past))
    looks = [_look(past[origin].first, past[origin + ahead].when) for origin, ahead in places]
    return dict(zip(places, due_then(cards, looks), strict=True))


def _rests(reading: Reading, past: Sequence[PastMonth], passed: int) -> list[int]:
    """What was won in each month of the last year after as much of it as has passed of this one."""
    spans = [(min(month.first + passed, month.before), month.before) for month in past[-GRADED:]]
    return [base for _, base in figures.won_in(reading, spans)]


def _rest(past: Sequence[PastMonth], rests: Sequence[int], this: When, today: date) -> float:
    """The part of a month that usually comes after this day; with few months its working days."""
    left = _workdays(this._replace(first=today)) / _workdays(this)
    whole = [month.won for month in past[-GRADED:]]
    usual = _LENT * sum(whole) / len(whole) if whole else 0.0
    if usual <= 0:
        return left
    return min(max((sum(rests) + left * usual) / (sum(whole) + usual), 0.0), 1.0)


def _beside(
    past: Sequence[PastMonth], rests: Sequence[int], cards: Sequence[Card], at: tuple[int, str]
) -> Floats:
    """What was won beyond what the deals then open had told, on the same day of earlier months."""
    passed, zone = at
    found = np.full((len(rests), NEAR), np.nan)
    places = _places(len(past))
    looks = []
    for origin, ahead in places:
        moment = min(past[origin].first + passed, past[origin].before)
        when = past[origin + ahead].when
        if not ahead:
            when = when._replace(first=min(local(moment, zone).date(), when.last))
        looks.append(_look(moment, when))
    begin = len(past) - len(rests)
    for (origin, ahead), told in zip(places, due_then(cards, looks), strict=True):
        came = past[origin + ahead].won if ahead else rests[origin - begin]
        found[origin - begin, ahead] = came - told.expected
    return found


def _places(count: int) -> list[tuple[int, int]]:
    """The months of the last year, each with those known of the months ahead that deals tell of."""
    return [
        (origin, ahead)
        for origin in range(max(count - GRADED, 0), count)
        for ahead in range(min(NEAR, count - origin))
    ]


def _look(moment: int, when: When) -> Look:
    return Look(moment, when.first.toordinal(), when.last.toordinal())


def by_deals(due: queries.Due | Moments) -> Range:
    """What open deals bring, with its range."""
    return Range(*map(float, range_of(Moments(*due))))


def likely(told: Range) -> Likely:
    """The same in whole minor units."""
    return Likely(*map(round, told))


def _workdays(when: When) -> int:
    """Mondays to Fridays; a month has at least one."""
    return max(int(np.busday_count(when.first, when.last + _DAY)), 1)
