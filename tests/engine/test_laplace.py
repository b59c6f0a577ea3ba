import numpy as np
import pytest

from crm_desktop.engine.laplace import Sample, find_mode, likely_spreads


def sample(count: int, strength: float, seed: int = 1) -> Sample:
    random = np.random.default_rng(seed)
    matrix = np.hstack([np.ones((count, 1)), random.normal(size=(count, 10))])
    log_odds = matrix @ np.r_[-0.5, strength * random.normal(size=10)]
    outcome = (random.random(count) < 1 / (1 + np.exp(-log_odds))).astype(np.float64)
    return Sample(matrix, outcome, np.ones(count), np.zeros(count))


MEAN, GIVEN = np.zeros(11), np.r_[2.0, np.zeros(10)]
BLOCKS = np.r_[-1.0, np.zeros(10)]


def test_at_the_mode_nothing_pulls_any_more() -> None:
    found = find_mode(sample(300, 1.0), MEAN, np.full(11, 0.7), MEAN)
    assert found.slope == pytest.approx(found.precision * found.learned, abs=1e-3)


def test_without_outcomes_the_mode_is_the_prior() -> None:
    nothing = Sample(np.ones((1, 2)), np.ones(1), np.zeros(1), np.zeros(1))
    mean = np.array([0.3, -2.0])
    assert find_mode(nothing, mean, np.ones(2), mean).learned == pytest.approx(mean)


def test_outcomes_that_are_parted_without_error_do_no_harm() -> None:
    matrix = np.stack([np.ones(40), np.linspace(-1, 1, 40)], axis=1)
    parted = Sample(matrix, (matrix[:, 1] > 0).astype(float), np.ones(40), np.zeros(40))
    found = find_mode(parted, np.zeros(2), np.array([2.0, 0.01]), np.zeros(2))
    assert np.all(np.isfinite(found.learned))
    assert abs(found.learned[1]) < 0.01


def test_the_evidence_finds_how_much_there_is_to_learn() -> None:
    def spread(strength: float) -> float:
        mode = find_mode(sample(2000, strength), MEAN, np.r_[2.0, np.full(10, 0.4)], MEAN)
        return float(likely_spreads(mode, MEAN, GIVEN, BLOCKS)[1])

    assert spread(0.0) < 0.1
    assert 0.4 < spread(0.8) < 1.5
