"""Who is overdue, who is lost and what customers are worth: worked by hand, and laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.customer_figures import Purchase, Silence, Standing, Year
from crm_desktop.engine import customer_value as value

DAY = 20_000
_PURCHASES = st.lists(
    st.builds(
        Purchase,
        st.integers(1, 12),
        st.integers(DAY - 1500, DAY),
        st.none() | st.integers(0, 10**7),
    ),
    max_size=60,
).map(lambda found: sorted(found, key=lambda each: each.day))


def bought(customer: int, *days: int, worth: int | None = 100) -> list[Purchase]:
    return [Purchase(customer, day, worth) for day in days]


def standings(found: list[Purchase], day: int) -> list[Standing]:
    return list(on(found, day).customers)


def on(found: list[Purchase], day: int) -> value.AsOf:
    (as_of,) = value.as_of(found, day)
    return as_of


def of_all(*lists: list[Purchase]) -> list[Purchase]:
    return sorted((each for some in lists for each in some), key=lambda each: each.day)


def regulars() -> list[Purchase]:
    """Who bought every hundred days: 1 until day 800, two others until 900, two until 1000."""
    ends = {1: 800, 2: 900, 3: 900, 4: 1000, 5: 1000}
    return of_all(*(bought(key, *range(0, end + 1, 100)) for key, end in ends.items()))


def test_a_customer_stands_by_purchases_days_and_known_values() -> None:
    found = of_all(bought(1, 10, 10, 40), bought(1, 70, worth=None), bought(1, 99))
    assert standings(found, 80) == [Standing(1, 4, 3, 10, 70, 300, 3)]


def test_the_usual_gap_is_drawn_towards_that_of_all() -> None:
    once = Standing(1, 1, 1, 0, 0, 0, 0)
    twice = Standing(2, 2, 2, 0, 40, 0, 0)
    often = Standing(3, 11, 11, 0, 400, 0, 0)
    assert value.usual_gap(once, 100.0) == 100.0
    assert value.usual_gap(twice, 100.0) == 80.0
    assert value.usual_gap(often, 100.0) == 50.0


def test_few_gaps_tell_nothing() -> None:
    few = on(of_all(bought(1, 0, 10, 20, 30), bought(2, 5)), 400)
    assert value.mean_gap(few.customers) is None
    assert value.overdue(few) == []
    assert value.active(few) is None
    found = standings(of_all(bought(1, 0, 10, 20, 30), bought(2, 5, 25, 45)), 400)
    assert value.mean_gap(found) == 14.0


def test_who_is_silent_too_long_is_overdue_and_then_lost() -> None:
    found = regulars()
    assert value.overdue(on(found, 950)) == []
    late = value.overdue(on(found, 960))
    assert [(each.customer, each.gap, each.usual, each.silent) for each in late] == [
        (1, 100.0, 100.0, 160)
    ]
    assert late[0].a_year == pytest.approx(100 * 365 / 100)
    assert 1 in (value.active(on(found, 1000)) or set())
    assert 1 not in (value.active(on(found, 1001)) or set())


def test_the_business_says_which_silence_is_long() -> None:
    found = regulars()
    (patient,) = value.as_of(found, 1001, silence=Silence(25, 30))
    assert value.overdue(patient) == []
    assert 1 in (value.active(patient) or set())
    (strict,) = value.as_of(found, 920, silence=Silence(11, 11))
    assert [each.customer for each in value.overdue(strict)] == [1]
    assert 1 not in (value.active(strict) or set())


def test_who_bought_on_one_day_only_is_never_overdue_but_can_be_lost() -> None:
    found = on(of_all(regulars(), bought(9, 0, 0)), 900)
    assert 9 not in {each.customer for each in value.overdue(found)}
    assert 9 not in (value.active(found) or set())


def test_ten_lost_of_two_hundred_and_fifty_are_four_percent() -> None:
    always = [bought(n, *range(0, 1001, 100)) for n in range(1, 241)]
    gone = [bought(n, *range(0, 701, 100)) for n in range(241, 251)]
    new = [bought(n, 950) for n in range(251, 261)]
    found = of_all(*always, *gone, *new)
    kept = value.kept(on(found, 800), on(found, 1000))
    assert (len(kept.begun), len(kept.lost)) == (250, 10)
    assert len(kept.lost) / len(kept.begun) == 0.04
    at_end = value.active(on(found, 1000)) or frozenset()
    assert (len(at_end) - 10) / len(kept.begun) == 0.96  # without those who are new


def test_five_hundred_a_year_at_eighty_percent_and_five_percent_churn_are_eight_thousand() -> None:
    assert value.lifetime_value(500, 0.8, 0.05) == pytest.approx(8000)
    told = value.lifetime_of(Year(100, 5, 60, 60, 50_000), 0.8)
    assert told is not None
    assert told.value == pytest.approx(8000)
    assert (told.years, told.margin) == (20.0, 0.8)
    assert told.low < told.value < told.high


def test_without_anybody_lost_nobody_can_say_how_long_one_stays() -> None:
    assert value.lifetime_of(Year(50, 0, 60, 60, 50_000)) is None
    assert value.lifetime_of(Year()) is None


def test_a_year_counts_what_those_bought_who_were_active_when_it_began() -> None:
    found = of_all(regulars(), bought(9, 990, worth=5))
    year = value.year_of(found, on(found, 635), on(found, 1000))
    assert (year.begun, year.purchases, year.value) == (5, 16, 1600)


@given(_PURCHASES, st.integers(DAY - 1500, DAY))
def test_every_purchase_is_counted_once(found: list[Purchase], day: int) -> None:
    until = [each for each in found if each.day <= day]
    standing = standings(found, day)
    assert sum(each.purchases for each in standing) == len(until)
    assert sum(each.value for each in standing) == sum(each.value or 0 for each in until)
    assert len({each.customer for each in standing}) == len(standing)
    times = value.by_times(standing)
    assert sum(each.customers for each in times) == len(standing)
    assert sum(each.value for each in times) == sum(each.value for each in standing)


@given(_PURCHASES, st.lists(st.integers(DAY - 1500, DAY), max_size=4).map(sorted))
def test_several_days_at_once_are_told_as_each_alone(
    found: list[Purchase], days: list[int]
) -> None:
    assert value.as_of(found, *days) == [on(found, day) for day in days]


@given(_PURCHASES, st.integers(DAY - 900, DAY))
def test_the_lost_are_of_those_who_were_active(found: list[Purchase], end: int) -> None:
    kept = value.kept(on(found, end - 365), on(found, end))
    year = value.year_of(found, on(found, end - 365), on(found, end))
    assert kept.lost <= kept.begun
    assert (year.begun, year.lost) == (len(kept.begun), len(kept.lost))
    assert year.valued <= year.purchases


@given(_PURCHASES)
def test_the_usual_gap_lies_between_ones_own_and_that_of_all(found: list[Purchase]) -> None:
    standing = standings(found, DAY)
    mean = value.mean_gap(standing)
    for each in standing if mean is not None else ():
        assert mean is not None
        own = (each.last - each.first) / (each.days - 1) if each.days > 1 else mean
        assert min(own, mean) - 1e-9 <= value.usual_gap(each, mean) <= max(own, mean, 1) + 1e-9


@given(_PURCHASES, st.integers(2, 1000))
def test_the_scale_of_money_changes_neither_who_is_overdue_nor_their_order(
    found: list[Purchase], scale: int
) -> None:
    scaled = [
        each._replace(value=None if each.value is None else each.value * scale) for each in found
    ]
    orders = [[each.customer for each in value.overdue(on(some, DAY))] for some in (found, scaled)]
    assert orders[0] == orders[1]


@given(_PURCHASES)
def test_the_dearest_come_first_and_those_without_a_value_last(found: list[Purchase]) -> None:
    late = value.overdue(on(found, DAY + 400))
    worth = [-1.0 if each.a_year is None else each.a_year for each in late]
    assert worth == sorted(worth, reverse=True)
    assert all(each.silent > 1.5 * each.usual for each in late)
