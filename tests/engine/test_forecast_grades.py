import pytest

from crm_desktop.domain.forecast_figures import Case, Likely, Method
from crm_desktop.engine.forecast_grades import best, by_luck, grade


def _case(ahead: int, told: int, actual: int, last_year: int | None = None) -> Case:
    return Case(ahead, Likely(told, told - 20, told + 20), actual, last_year)


CASES = (
    _case(1, 100, 110, 150),
    _case(1, 100, 140, 150),
    _case(1, 100, 50, 50),
    _case(2, 120, 100),
    _case(4, 100, 200),
)


def test_errors_are_shares_of_a_mean_month() -> None:
    found = grade(Method.HISTORY, CASES)
    assert found.near == pytest.approx((10 + 40 + 50 + 20) / (110 + 140 + 50 + 100))
    assert found.far == pytest.approx(0.5)
    assert found.bias == pytest.approx((-10 - 40 + 50 + 20) / 400)
    assert found.money == 30


def test_only_the_next_month_counts_for_ranges_and_rivals() -> None:
    found = grade(Method.HISTORY, CASES)
    assert (found.months, found.inside) == (3, 1)
    assert (found.better, found.compared) == (1, 3)
    assert not found.is_sure
    assert grade(Method.LAST_YEAR, CASES, has_range=False).inside is None


@pytest.mark.parametrize(
    ("better", "of", "chance"), [(9, 12, 0.073), (12, 12, 1 / 4096), (0, 5, 1)]
)
def test_the_sign_test_is_that_of_the_tables(better: int, of: int, chance: float) -> None:
    assert by_luck(better, of) == pytest.approx(chance, abs=0.001)


def test_nine_of_twelve_are_more_than_luck_and_seven_are_not() -> None:
    for better, is_sure in ((9, True), (8, True), (7, False)):
        wins = [_case(1, 100, 100, 150)] * better
        losses = [_case(1, 150, 100, 100)] * (12 - better)
        assert grade(Method.HISTORY, [*wins, *losses]).is_sure is is_sure


def test_nothing_told_is_nothing_graded() -> None:
    found = grade(Method.HISTORY, [])
    assert (found.months, found.near, found.bias, found.money) == (0, None, None, None)
    assert best([found]) is None


def test_the_nearest_of_several_is_the_best_once_three_months_tell() -> None:
    near, far = [_case(1, 100, 101)] * 3, [_case(1, 100, 140)] * 3
    one, other = grade(Method.HISTORY, near), grade(Method.PIPELINE, far)
    assert best([other, one]) is Method.HISTORY
    assert best([one]) is None
    assert best([grade(Method.HISTORY, near[:2]), grade(Method.PIPELINE, far[:2])]) is None


def test_months_in_which_nothing_was_won_have_no_share_to_err_by() -> None:
    assert grade(Method.HISTORY, [_case(1, 100, 0)]).near is None
