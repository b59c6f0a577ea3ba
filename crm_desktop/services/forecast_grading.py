"""How good forecasts were: those on record or, while these are few, told anew for a year past."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.forecast_figures import Case, Grade, Likely, Method
from crm_desktop.domain.forecast_ledger import OwnFigure, Told, month_of
from crm_desktop.engine.forecast_grades import grade
from crm_desktop.engine.history import HORIZON
from crm_desktop.engine.spreads import Range
from crm_desktop.services.forecast_cases import WEEK, case_of, on_record
from crm_desktop.services.forecast_known import GRADED, Known, by_deals, likely

_RANGED = (Method.HISTORY, Method.PIPELINE, Method.COMBINED)


class Grades(NamedTuple):
    """The grades, and whether they are of forecasts on record."""

    grades: tuple[Grade, ...]
    is_ledger: bool


def grades(of: Known, told: Sequence[Told], own: Sequence[OwnFigure]) -> Grades:
    """How well each method did, or would have done in the last year."""
    if len(of.past) < 2:
        return Grades((), is_ledger=False)
    cases = on_record(of.past, told, of.business.time_zone)
    is_ledger = _months_told(cases) >= GRADED
    if not is_ledger:
        cases = {Method.HISTORY: _history_cases(of), Method.PIPELINE: _pipeline_cases(of)}
    found = [grade(method, cases[method]) for method in _RANGED if cases.get(method)]
    mine = _own_cases(of, own)
    if mine:
        found.append(grade(Method.OWN, mine, has_range=False))
    plain = _last_year_cases(of)
    if plain:
        found.append(grade(Method.LAST_YEAR, plain, has_range=False))
    return Grades(tuple(found), is_ledger)


def _months_told(cases: Mapping[Method, Sequence[Case]]) -> int:
    """Of how many months something was told at their beginning."""
    return max((sum(case.ahead == 1 for case in each) for each in cases.values()), default=0)


def _own_cases(of: Known, own: Sequence[OwnFigure]) -> list[Case]:
    """The figure that stood for each month at the end of its first week."""
    found = []
    for place, month in enumerate(of.past):
        name, until = month_of(month.when.first), month.first + WEEK * DAY_MS
        stood = [figure.amount for figure in own if figure.month == name and figure.at <= until]
        if stood and (amount := stood[-1]) is not None:
            found.append(case_of(of.past, place, 0, Likely(amount, amount, amount)))
    return found


def _history_cases(of: Known) -> list[Case]:
    back = of.history.backtest
    return [
        case_of(of.past, int(origin), ahead, likely(Range(*(float(v) for v in told))))
        for origin, *rows in zip(back.origins, back.expected, back.low, back.high, strict=True)
        for ahead, told in enumerate(zip(*rows, strict=True))
        if origin + ahead < len(of.past)
    ]


def _pipeline_cases(of: Known) -> list[Case]:
    return [
        case_of(of.past, origin, ahead, likely(by_deals(told)))
        for (origin, ahead), told in of.then.items()
    ]


def _last_year_cases(of: Known) -> list[Case]:
    first = max(len(of.past) - GRADED, 12)
    return [
        case_of(of.past, origin, ahead, Likely(*[of.past[origin + ahead - 12].won] * 3))
        for origin in range(first, len(of.past))
        for ahead in range(min(HORIZON, len(of.past) - origin))
    ]
