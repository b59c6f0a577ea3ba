"""How well forecasts did once the truth was there: errors, bias, ranges, and whether by luck."""

from collections.abc import Mapping, Sequence
from math import comb

from crm_desktop.domain.forecast_figures import Case, Grade, Method

_NEAR = 3
_SURE = 0.2  # as often as that luck alone may do as well
_LEAST = 3  # months from which on one method can be called the best


def grade(method: Method, cases: Sequence[Case], *, has_range: bool = True) -> Grade:
    """How well a method did in these cases."""
    next_month = [case for case in cases if case.ahead == 1]
    near = [case for case in cases if case.ahead <= _NEAR]
    compared = [case for case in next_month if case.last_year is not None]
    better = sum(_is_better(case) for case in compared)
    inside = sum(case.told.low <= case.actual <= case.told.high for case in next_month)
    return Grade(
        method,
        len(next_month),
        _error(near),
        _error([case for case in cases if case.ahead > _NEAR]),
        _bias(near),
        round(_mean([_missed(case) for case in near])) if near else None,
        inside if has_range else None,
        better,
        len(compared),
        is_sure=bool(compared) and by_luck(better, len(compared)) <= _SURE,
    )


def by_luck(better: int, of: int) -> float:
    """How often a coin shows at least so many heads (the sign test, of one side)."""
    return float(sum(comb(of, count) for count in range(better, of + 1)) / 2**of)


def best(grades: Sequence[Grade]) -> Method | None:
    """The method nearest so far; none while there is too little to tell, or no real one is it."""
    errors: Mapping[Method, float] = {
        each.method: each.near for each in grades if each.near is not None and each.months >= _LEAST
    }
    found = min(errors, key=lambda method: errors[method], default=None)
    return found if len(errors) > 1 else None


def _missed(case: Case) -> int:
    return abs(case.told.expected - case.actual)


def _is_better(case: Case) -> bool:
    return case.last_year is not None and _missed(case) < abs(case.last_year - case.actual)


def _error(cases: Sequence[Case]) -> float | None:
    return _relative(cases, [_missed(case) for case in cases])


def _bias(cases: Sequence[Case]) -> float | None:
    return _relative(cases, [case.told.expected - case.actual for case in cases])


def _relative(cases: Sequence[Case], values: Sequence[int]) -> float | None:
    """A mean in shares of the mean month that came."""
    usual = _mean([case.actual for case in cases])
    return _mean(values) / usual if usual > 0 else None


def _mean(values: Sequence[int]) -> float:
    return sum(values) / len(values) if values else 0.0
