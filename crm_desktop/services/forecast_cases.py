"""Forecasts on record beside what came.

A month ahead is counted from the month in which it was told: 1 is that month itself. Of a month
that had run for more than a week nothing is graded, for that is told too easily.
"""

from collections.abc import Sequence

from crm_desktop.domain.dates import local
from crm_desktop.domain.forecast_figures import Case, Likely, Method, PastMonth
from crm_desktop.domain.forecast_ledger import Told, month_of

WEEK = 7


def on_record(
    past: Sequence[PastMonth], told: Sequence[Told], zone: str
) -> dict[Method, list[Case]]:
    """What was told of months that are over by now, by the method that told it."""
    places = {month_of(month.when.first): place for place, month in enumerate(past)}
    found: dict[Method, list[Case]] = {}
    for each in told:
        month = places.get(each.month)
        ahead = _number(each.month) - _number(each.made)
        if month is not None and (ahead or local(each.told_at, zone).day <= WEEK):
            said = Likely(each.expected, each.low, each.high)
            found.setdefault(Method(each.method), []).append(
                case_of(past, month - ahead, ahead, said)
            )
    return found


def case_of(past: Sequence[PastMonth], origin: int, ahead: int, told: Likely) -> Case:
    """What was told when so many months were known of one so many further on (0: the next)."""
    month = origin + ahead
    last_year = past[month - 12].won if month >= 12 else None
    return Case(ahead + 1, told, past[month].won, last_year)


def _number(month: str) -> int:
    """A month as a number that counts on over the years."""
    return int(month[:4]) * 12 + int(month[5:7])
