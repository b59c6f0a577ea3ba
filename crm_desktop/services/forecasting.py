"""The forecast: what the months to come bring, told from the file as it stands at a moment."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from crm_desktop.domain.dates import local
from crm_desktop.domain.forecast_figures import (
    Apart,
    ApartSum,
    Case,
    ComingMonth,
    ForecastFigures,
    Grade,
    Learned,
    Likely,
    Method,
    PastMonth,
    Total,
)
from crm_desktop.domain.periods import instants
from crm_desktop.domain.report import Grain, Report, When
from crm_desktop.domain.report_period import beginning, shifted
from crm_desktop.engine.chance_model import Floats
from crm_desktop.engine.forecast_grades import best, grade
from crm_desktop.engine.history import HORIZON, Forecast, forecast
from crm_desktop.engine.outlook import NEAR, Outlook, outlook
from crm_desktop.engine.pipeline_past import Card, Look, due_then
from crm_desktop.engine.pipeline_range import Moments, range_of
from crm_desktop.engine.spreads import Range
from crm_desktop.reports.forecast import forecast as report_of
from crm_desktop.services.business import Business, read_business
from crm_desktop.storage.queries import figures
from crm_desktop.storage.queries import forecasting as queries
from crm_desktop.storage.reading import Reading

_MOST = 120  # months that are learned from
_GRADED = 12  # months whose forecasts are told anew
_LENT = 3.0  # months that the working days count as
_DAY = timedelta(days=1)


def forecast_report(now: int) -> Callable[[Reading], Report]:
    """A read of the report on what is expected, as it stands at `now` (milliseconds UTC)."""
    return lambda reading: report_of(forecast_figures(reading, now))


def forecast_figures(reading: Reading, now: int) -> ForecastFigures:
    """What the report is made of, by the days of the business's time zone."""
    known = _known(reading, now)
    grades = _grades(known)
    return ForecastFigures(
        known.business.business_name,
        known.business.currency,
        known.today,
        When(known.months[0].first, known.months[-1].last),
        Learned(known.history.path.value),
        known.history.points,
        known.history.has_season,
        tuple(known.past[place].when for place in known.history.uneven),
        known.past,
        tuple(_coming(known, place) for place in range(HORIZON)),
        _total(reading, known, 3, 0),
        _total(reading, known, 3, 1),
        _total(reading, known, 12, 0),
        _twelve(known),
        _apart(reading, known.today),
        grades,
        best(grades),
        is_ledger=False,
    )


class _Known(NamedTuple):
    """All that is read and told, for what is made of it."""

    business: Business
    today: date
    past: tuple[PastMonth, ...]
    months: tuple[When, ...]
    won: tuple[int, int]  # deals and amount of the month that runs
    due: tuple[queries.Due, ...]
    then: Mapping[tuple[int, int], Moments]  # by origin (months known) and month ahead
    history: Forecast
    outlook: Outlook


def _known(reading: Reading, now: int) -> _Known:
    business = read_business(reading)
    zone, today = business.time_zone, local(now, business.time_zone).date()
    past = _past(reading, today, zone)
    months = _months(today.replace(day=1), HORIZON)
    (won,) = figures.won_in(reading, [_span(months[0], zone)])
    by_month = queries.due(reading, today.isoformat())
    nothing = queries.Due(0, 0, 0.0, 0.0)
    due = tuple(by_month.get(when.first.isoformat()[:7], nothing) for when in months)
    days = [_workdays(when) for when in (*(month.when for month in past), *months)]
    history = forecast([month.won for month in past], days=days)
    cards = queries.cards(reading, past[-_GRADED:][0].when.first.isoformat()) if past else []
    passed = now - _span(months[0], zone)[0]
    rests = _rests(reading, past, passed)
    told = [_by_deals(each) for each in due]
    beside = _beside(past, rests, cards, (passed, zone))
    found = outlook(history, told, beside, won[1], _rest(past, rests, months[0], today))
    return _Known(business, today, past, months, won, due, _then(past, cards), history, found)


def _past(reading: Reading, today: date, zone: str) -> tuple[PastMonth, ...]:
    """The complete months since the first deal was won, no more than can be learned from."""
    first = queries.first_won(reading)
    if first is None:
        return ()
    begin, this = local(first, zone).date().replace(day=1), today.replace(day=1)
    count = (this.year - begin.year) * 12 + this.month - begin.month
    months = _months(shifted(this, -min(count, _MOST)), max(min(count, _MOST), 0))
    spans = [_span(when, zone) for when in months]
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
    spans = [(min(month.first + passed, month.before), month.before) for month in past[-_GRADED:]]
    return [base for _, base in figures.won_in(reading, spans)]


def _rest(past: Sequence[PastMonth], rests: Sequence[int], this: When, today: date) -> float:
    """The part of a month that usually comes after this day; with few months its working days."""
    left = _workdays(this._replace(first=today)) / _workdays(this)
    whole = [month.won for month in past[-_GRADED:]]
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
        for origin in range(max(count - _GRADED, 0), count)
        for ahead in range(min(NEAR, count - origin))
    ]


def _look(moment: int, when: When) -> Look:
    return Look(moment, when.first.toordinal(), when.last.toordinal())


def _coming(known: _Known, place: int) -> ComingMonth:
    when, due, told = known.months[place], known.due[place], known.outlook
    won = known.won[1] if place == 0 else 0
    by_deals = _by_deals(due)
    back = len(known.past) - 12 + place
    return ComingMonth(
        when,
        won,
        due.deals,
        known.past[back].won if 0 <= back < len(known.past) else None,
        None if told.history is None else _likely(told.history[place]),
        _likely(Range(*(value + won for value in by_deals))),
        _likely(told.combined[place]),
        told.weights[place],
    )


def _total(reading: Reading, known: _Known, length: int, later: int) -> Total:
    """A quarter or year of the business: the one that runs, or so many later."""
    start = beginning(known.today, length, known.business.fiscal_year_start)
    first = shifted(start, length * later)
    grain = Grain.QUARTER if length == 3 else Grain.YEAR
    when = When(first, shifted(first, length) - _DAY, grain)
    begin, end = _span(when, known.business.time_zone)
    ((count, won),) = figures.won_in(reading, [(begin, end)])
    here = known.months[0].first
    ahead = (first.year - here.year) * 12 + first.month - here.month
    skipped = max(ahead, 0)
    before = won - known.won[1] if ahead <= 0 else 0  # of the months that are over
    likely = known.outlook.total(skipped, ahead + length - skipped, before)
    return Total(when, begin, end, won if ahead <= 0 else 0, count, _likely(likely))


def _twelve(known: _Known) -> Total:
    when = When(known.months[0].first, known.months[-1].last)
    begin, end = _span(when, known.business.time_zone)
    count, won = known.won
    return Total(when, begin, end, won, count, _likely(known.outlook.total(0, HORIZON)))


def _apart(reading: Reading, today: date) -> tuple[ApartSum, ...]:
    found = queries.apart(reading, today.isoformat())
    return tuple(ApartSum(each, *found[each.value]) for each in Apart if each.value in found)


def _grades(known: _Known) -> tuple[Grade, ...]:
    """How well each method would have done in the last year."""
    if len(known.past) < 2:
        return ()
    found = [grade(Method.HISTORY, _history_cases(known))]
    if known.then:
        found.append(grade(Method.PIPELINE, _pipeline_cases(known)))
    plain = _last_year_cases(known)
    if plain:
        found.append(grade(Method.LAST_YEAR, plain, has_range=False))
    return tuple(found)


def _history_cases(known: _Known) -> list[Case]:
    back = known.history.backtest
    return [
        _case(known, int(origin), ahead, _likely(Range(*(float(v) for v in told))))
        for origin, *rows in zip(back.origins, back.expected, back.low, back.high, strict=True)
        for ahead, told in enumerate(zip(*rows, strict=True))
        if origin + ahead < len(known.past)
    ]


def _pipeline_cases(known: _Known) -> list[Case]:
    return [
        _case(known, origin, ahead, _likely(_by_deals(told)))
        for (origin, ahead), told in known.then.items()
    ]


def _last_year_cases(known: _Known) -> list[Case]:
    first = max(len(known.past) - _GRADED, 12)
    return [
        _case(known, origin, ahead, Likely(*[known.past[origin + ahead - 12].won] * 3))
        for origin in range(first, len(known.past))
        for ahead in range(min(HORIZON, len(known.past) - origin))
    ]


def _case(known: _Known, origin: int, ahead: int, told: Likely) -> Case:
    month = origin + ahead
    last_year = known.past[month - 12].won if month >= 12 else None
    return Case(ahead + 1, told, known.past[month].won, last_year)


def _by_deals(due: queries.Due | Moments) -> Range:
    return Range(*map(float, range_of(Moments(*due))))


def _likely(told: Range) -> Likely:
    return Likely(*map(round, told))


def _months(first: date, count: int) -> tuple[When, ...]:
    starts = [shifted(first, place) for place in range(count + 1)]
    return tuple(When(start, after - _DAY, Grain.MONTH) for start, after in pairwise(starts))


def _workdays(when: When) -> int:
    """Mondays to Fridays; a month has at least one."""
    return max(int(np.busday_count(when.first, when.last + _DAY)), 1)


def _span(when: When, zone: str) -> tuple[int, int]:
    begin, end = instants((when.first, when.last), zone)
    return begin or 0, end or 0
