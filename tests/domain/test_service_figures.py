"""What times are like."""

import pytest

from crm_desktop.domain.service_figures import Spread, spread


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ([], Spread()),
        ([60], Spread(1, 60, 60, 60)),
        ([1, 3], Spread(2, 2, 2, 3)),
        ([1, 2, 9], Spread(3, 4, 2, 9)),
        (list(range(1, 11)), Spread(10, 5.5, 5.5, 9)),
        (list(range(1, 101)), Spread(100, 50.5, 50.5, 90)),
    ],
)
def test_half_and_nine_of_ten_are_within(values: list[int], found: Spread) -> None:
    assert spread(values) == found
