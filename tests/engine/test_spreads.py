import numpy as np
import pytest

from crm_desktop.engine import spreads
from crm_desktop.engine.chance_model import Floats


def _spread(errors: Floats, now: int) -> spreads.Spread:
    origins = np.arange(now - len(errors), now)
    return spreads.spread(errors, origins, now, 50.0, positive=True)


def test_errors_not_known_yet_do_not_count() -> None:
    errors = np.full((20, 3), 0.2)
    known = _spread(errors, 40)
    errors[-1, 1:] = errors[-2, 2] = 99.0
    assert _spread(errors, 40).sizes == pytest.approx(known.sizes)


def test_the_spread_of_many_errors_is_theirs() -> None:
    random = np.random.default_rng(2)
    found = _spread(random.normal(0, 0.3, (400, 3)), 400)
    assert found.sizes == pytest.approx(np.full(3, 0.3), rel=0.15)


def test_errors_of_neighbours_that_go_together_make_totals_less_sure() -> None:
    random = np.random.default_rng(2)
    alike = np.repeat(random.normal(0, 0.3, (60, 1)), 6, axis=1)
    apart = random.normal(0, 0.3, (60, 6))
    told = np.full(6, 1_000.0)
    widths = []
    for errors in (alike, apart):
        drawn = spreads.draws(told, _spread(errors, 60))
        found = spreads.total(drawn, 6_000.0)
        widths.append(found.high - found.low)
    assert widths[0] > 1.5 * widths[1]


def test_drawn_months_have_the_mean_and_the_range_that_are_told() -> None:
    told = np.array([1_000.0, 1_200.0])
    at = _spread(np.full((40, 2), 0.3), 40)
    drawn = spreads.draws(told, at)
    assert drawn.mean(axis=0) == pytest.approx(told, rel=0.02)
    for place, (_, low, high) in enumerate(spreads.ranges(told, at)):
        inside = (drawn[:, place] >= low) & (drawn[:, place] <= high)
        assert inside.mean() == pytest.approx(0.8, abs=0.02)


def test_no_months_are_worth_nothing() -> None:
    assert spreads.total(np.empty((10, 0)), 0.0) == (0, 0, 0)


def test_ranges_that_hold_what_they_promise_stay_as_they_are() -> None:
    assert spreads.widening(0, 0) == 1
    assert spreads.widening(80, 100) == pytest.approx(1, abs=0.001)


def test_ranges_that_held_too_few_months_become_wider_and_those_that_held_all_narrower() -> None:
    factors = [spreads.widening(inside, 12) for inside in range(13)]
    assert factors == sorted(factors, reverse=True)
    assert factors[0] < 2.0
    assert factors[6] > 1.2
    assert 0.7 < factors[12] < 1
    assert spreads.widening(60, 120) > factors[6]  # the same of many more
