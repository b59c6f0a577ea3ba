"""Customers parted by rank: worked by hand, and laws that hold for any of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.customer_figures import CustomerSegment, Standing
from crm_desktop.engine.customer_segments import classes, parts_of, segments, sums

S = CustomerSegment
_STANDING = st.tuples(
    st.integers(1, 9), st.integers(0, 900), st.integers(0, 10**6), st.booleans()
).map(lambda each: Standing(0, each[0], 1, 0, each[1], each[2] * each[3], int(each[3])))
_MANY = st.lists(_STANDING, min_size=1, max_size=130).map(
    lambda found: [each._replace(customer=place) for place, each in enumerate(found)]
)


@pytest.mark.parametrize(
    ("customers", "parts"), [(0, 0), (14, 0), (15, 3), (99, 3), (100, 5), (5000, 5)]
)
def test_ranks_are_parted_the_finer_the_more_customers_there_are(
    customers: int, parts: int
) -> None:
    assert parts_of(customers) == parts


def test_classes_are_fifths_by_rank() -> None:
    assert classes([50, 10, 30, 20, 40], 5) == [5, 1, 3, 2, 4]
    assert classes([1, 1, 1, 1, 1, 1, 2, 3, 9, 900], 5) == [1, 1, 1, 1, 1, 1, 4, 4, 5, 5]


def test_thirds_give_the_corners_their_names() -> None:
    found = [
        Standing(place, 1 + place // 5, 1, 0, 100 * (place % 5), 1000 * (1 + place // 5), 1)
        for place in range(15)
    ]
    of = segments(found)
    assert of[14] is S.CHAMPION  # the latest, and of the highest third
    assert of[4] is S.NEW
    assert of[0] is S.LOST
    assert of[10] is S.CANNOT_LOSE
    assert of[7] is S.ATTENTION


def test_a_single_large_purchase_long_ago_is_not_lost_like_a_small_one() -> None:
    found = [Standing(place, 1, 1, 0, 500 + place, 100, 1) for place in range(100)]
    found[0] = found[0]._replace(last=0, value=10**6)
    found[1] = found[1]._replace(last=0)
    of = segments(found)
    assert (of[0], of[1]) == (S.AT_RISK, S.LOST)


def test_those_without_a_known_value_are_parted_by_how_often_alone() -> None:
    found = [Standing(place, place, 1, 0, 5, 0, 0) for place in range(1, 101)]
    of = segments(found)
    assert (of[1], of[100]) == (S.NEW, S.CHAMPION)


def test_customers_who_are_alike_in_everything_are_in_one_segment() -> None:
    found = [Standing(place, 2, 2, 0, 7, 100, 1) for place in range(40)]
    assert set(segments(found).values()) == {S.NEW}


@given(_MANY)
def test_every_customer_is_in_exactly_one_segment_and_sums_equal_totals(
    found: list[Standing],
) -> None:
    of = segments(found)
    if len(found) < 15:
        assert of == {}
        return
    assert set(of) == {each.customer for each in found}
    told = sums(found, of)
    assert sum(each.customers for each in told) == len(found)
    assert sum(each.value for each in told) == sum(each.value for each in found)
    assert len({each.segment for each in told}) == len(told)
    assert all(each.customers for each in told)


@given(_MANY, st.integers(2, 10**6))
def test_the_scale_of_money_changes_no_segment(found: list[Standing], scale: int) -> None:
    scaled = [each._replace(value=each.value * scale) for each in found]
    assert segments(scaled) == segments(found)


@given(_MANY)
def test_who_is_alike_is_in_the_same_segment(found: list[Standing]) -> None:
    of = segments(found)
    seen: dict[Standing, CustomerSegment] = {}
    for each in found if of else ():
        assert seen.setdefault(each._replace(customer=0), of[each.customer]) is of[each.customer]


@given(st.lists(st.integers(0, 40), min_size=1, max_size=200), st.sampled_from([3, 5]))
def test_a_larger_value_is_never_in_a_lower_class(values: list[int], parts: int) -> None:
    found = sorted(zip(values, classes(values, parts), strict=True))
    assert [each for _, each in found] == sorted(each for _, each in found)
    assert all(1 <= each <= parts for _, each in found)


@given(_MANY, st.integers(1, 5000))
def test_only_the_order_of_days_counts(found: list[Standing], shift: int) -> None:
    moved = [each._replace(last=each.last + shift) for each in found]
    assert segments(moved) == segments(found)
