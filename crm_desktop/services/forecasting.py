"""The forecast: what the months to come bring, told from the file as it stands at a moment."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from crm_desktop.domain.attainment import Attainment
from crm_desktop.domain.forecast_figures import (
    Apart,
    ApartSum,
    ComingMonth,
    ForecastFigures,
    Method,
    Total,
    chance_of,
)
from crm_desktop.domain.forecast_ledger import Expectations, Frozen, QuarterTold, month_of
from crm_desktop.domain.periods import span_of
from crm_desktop.domain.report import Grain, Report, When
from crm_desktop.domain.report_period import beginning, shifted
from crm_desktop.engine.forecast_grades import best
from crm_desktop.engine.history import HORIZON
from crm_desktop.engine.spreads import Range
from crm_desktop.reports.forecast import forecast as report_of
from crm_desktop.services.attaining import LEARNED, WON_IN_QUARTER, attained
from crm_desktop.services.forecast_grading import grades
from crm_desktop.services.forecast_known import Known, by_deals, likely, read_known
from crm_desktop.services.own_figures import own_figures, standing
from crm_desktop.storage.queries import figures, ledger
from crm_desktop.storage.queries import forecasting as queries
from crm_desktop.storage.reading import Reading

_DAY = timedelta(days=1)
_QUARTER, _YEAR = 3, 12


def forecast_report(now: int) -> Callable[[Reading], Report]:
    """A read of the report on what is expected, as it stands at `now` (milliseconds UTC)."""
    return lambda reading: report_of(forecast_figures(reading, now))


def forecast_figures(reading: Reading, now: int) -> ForecastFigures:
    """What the report is made of, by the days of the business's time zone."""
    known, own = read_known(reading, now), own_figures(reading)
    graded = grades(known, ledger.told(reading, known.business.currency), own)
    mine, quarter = standing(own), _total(reading, known, _QUARTER, 0)
    return ForecastFigures(
        known.business.business_name,
        known.business.currency,
        known.today,
        When(known.months[0].first, known.months[-1].last),
        known.history.path,
        known.history.points,
        known.history.has_season,
        tuple(known.past[place].when for place in known.history.uneven),
        known.past,
        tuple(_coming(known, place, mine.get(_name(known, place))) for place in range(HORIZON)),
        quarter,
        _total(reading, known, _QUARTER, 1),
        _total(reading, known, _YEAR, 0),
        _twelve(known),
        _apart(reading, known.today),
        graded.grades,
        best(graded.grades),
        graded.is_ledger,
        _goal(reading, known, now, quarter),
    )


def expectations(reading: Reading, now: int, odds: Mapping[int, int]) -> Expectations:
    """What is expected now: of the quarter, and of each month where that is not on record yet.

    `odds` are chances of deals in percent that are told but not written yet.
    """
    known = read_known(reading, now, odds)
    made, currency = _name(known, 0), known.business.currency
    if not (known.past or any(due.deals for due in known.due)):
        return Expectations()
    months = () if ledger.is_told(reading, made, currency) else _frozen(known, made, currency)
    quarter = _total(reading, known, _QUARTER, 0)
    first, said = month_of(quarter.when.first), quarter.likely
    kept = (said.expected, said.low, said.high, quarter.won, known.history.points)
    return Expectations(tuple(months), QuarterTold(first, currency, *kept))


def _frozen(known: Known, made: str, currency: str) -> Iterator[Frozen]:
    for place in range(HORIZON):
        month = _coming(known, place, None)
        told = (
            (Method.HISTORY, month.history),
            (Method.PIPELINE, month.pipeline),
            (Method.COMBINED, month.combined),
        )
        for method, said in told:
            if said is not None:
                kept = (said.expected, said.low, said.high, month.won, known.history.points)
                yield Frozen(method.value, made, _name(known, place), currency, *kept)


def _name(known: Known, place: int) -> str:
    return month_of(known.months[place].first)


def _coming(known: Known, place: int, own: int | None) -> ComingMonth:
    when, due, told = known.months[place], known.due[place], known.outlook
    won = known.won[1] if place == 0 else 0
    deals = by_deals(due)
    return ComingMonth(
        when,
        won,
        due.deals,
        None if told.history is None else likely(told.history[place]),
        likely(Range(*(value + won for value in deals))),
        likely(told.combined[place]),
        told.weights[place],
        own,
    )


def _goal(reading: Reading, known: Known, now: int, quarter: Total) -> Attainment | None:
    """The goal of the quarter, its chance by what is told of it here."""
    found = attained(reading, known.business, now, WON_IN_QUARTER, quarter.when)
    if found is None or found.is_reached or known.history.points < LEARNED:
        return found
    return replace(found, chance=chance_of(quarter.likely, found.target.amount))


def _total(reading: Reading, known: Known, length: int, later: int) -> Total:
    """A quarter or year of the business: the one that runs, or so many later."""
    start = beginning(known.today, length, known.business.fiscal_year_start)
    first = shifted(start, length * later)
    grain = Grain.QUARTER if length == 3 else Grain.YEAR
    when = When(first, shifted(first, length) - _DAY, grain)
    begin, end = span_of(when.first, when.last, known.business.time_zone)
    ((count, won),) = figures.won_in(reading, [(begin, end)])
    here = known.months[0].first
    ahead = (first.year - here.year) * 12 + first.month - here.month
    skipped = max(ahead, 0)
    before = won - known.won[1] if ahead <= 0 else 0  # of the months that are over
    told = known.outlook.total(skipped, ahead + length - skipped, before)
    return Total(when, begin, end, won if ahead <= 0 else 0, count, likely(told))


def _twelve(known: Known) -> Total:
    when = When(known.months[0].first, known.months[-1].last)
    begin, end = span_of(when.first, when.last, known.business.time_zone)
    count, won = known.won
    return Total(when, begin, end, won, count, likely(known.outlook.total(0, HORIZON)))


def _apart(reading: Reading, today: date) -> tuple[ApartSum, ...]:
    found = queries.apart(reading, today.isoformat())
    return tuple(ApartSum(each, *found[each.value]) for each in Apart if each.value in found)
