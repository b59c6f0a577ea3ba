"""Moves within a filter: nothing is lost, and what moved is where it is said to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.filter import Condition, Group, Match, Operator
from crm_desktop.domain.outline import (
    indented,
    inserted,
    moved,
    outdented,
    outline,
    part_at,
    removed,
    tidied,
    with_part,
)

A, B, C, D = (Condition("name", Operator.IS, (letter,)) for letter in "abcd")
ALL, ANY = Match.ALL, Match.ANY
CONDITIONS = st.sampled_from([A, B, C, D])


def _groups(
    parts: st.SearchStrategy[Condition] | st.SearchStrategy[Condition | Group],
) -> st.SearchStrategy[Group]:
    some = st.lists(parts, min_size=1, max_size=3).map(tuple)
    return st.builds(Group, st.sampled_from(Match), some)


GROUPS = st.recursive(_groups(CONDITIONS), lambda inner: _groups(CONDITIONS | inner), max_leaves=6)


def holds(part: Condition | Group, given: frozenset[Condition]) -> bool:
    """Whether a filter lets through what only these conditions hold for."""
    if isinstance(part, Condition):
        return part in given
    found = [holds(each, given) for each in part.parts]
    return all(found) if part.match is ALL else not found or any(found)


def test_a_condition_after_a_condition_makes_a_group_that_joins_the_other_way() -> None:
    assert indented(Group(ALL, (A, B)), (1,)) == (Group(ALL, (Group(ANY, (A, B)),)), (0, 1))


def test_a_condition_after_a_group_joins_it() -> None:
    start = Group(ALL, (Group(ANY, (A, B)), C))
    assert indented(start, (1,)) == (Group(ALL, (Group(ANY, (A, B, C)),)), (0, 2))


def test_the_first_gets_a_group_of_its_own() -> None:
    assert indented(Group(ANY, (A,)), (0,)) == (Group(ANY, (Group(ALL, (A,)),)), (0, 0))


def test_moved_out_it_stands_behind_its_group() -> None:
    start = Group(ALL, (Group(ANY, (A, B, C)), D))
    assert outdented(start, (0, 1)) == (Group(ALL, (Group(ANY, (A, C)), B, D)), (1,))


def test_the_last_moved_out_takes_the_group_away() -> None:
    assert outdented(Group(ALL, (Group(ANY, (A,)), D)), (0, 0)) == (Group(ALL, (A, D)), (0,))


def test_the_outermost_stay_where_they_are() -> None:
    start = Group(ALL, (A,))
    assert outdented(start, (0,)) == (start, (0,))
    assert indented(start, ()) == (start, ())
    assert moved(start, (0,), 1) == (start, (0,))


def test_it_goes_no_deeper_than_can_be_read() -> None:
    group, path = indented(Group(ALL, (A,)), (0,))
    for _ in range(20):
        group, path = indented(group, path)
    assert len(path) == 6


def test_what_becomes_empty_goes() -> None:
    start = Group(ALL, (A, Group(ANY, (Group(ALL, (B,)),))))
    assert removed(start, (1, 0, 0)) == Group(ALL, (A,))
    assert removed(Group(ALL, (A,)), (0,)) == Group(ALL)


def test_no_way_leads_into_a_condition() -> None:
    with pytest.raises(IndexError):
        part_at(Group(ALL, (A,)), (0, 0))
    with pytest.raises(IndexError):
        inserted(Group(ALL, (A,)), (0, 0), B)


@given(GROUPS, st.data())
def test_every_move_keeps_every_condition_and_says_where_it_went(
    group: Group, data: st.DataObject
) -> None:
    path, part = data.draw(st.sampled_from(list(outline(group))))
    for changed, there in (
        indented(group, path),
        outdented(group, path),
        moved(group, path, 1),
        moved(group, path, -1),
    ):
        assert part_at(changed, there) == part
        key = repr
        assert sorted(changed.conditions(), key=key) == sorted(group.conditions(), key=key)


@given(GROUPS, st.frozensets(CONDITIONS))
def test_tidied_it_lets_the_same_through(group: Group, given: frozenset[Condition]) -> None:
    assert holds(tidied(group), given) == holds(group, given)


@given(GROUPS, st.data())
def test_put_back_where_it_was_nothing_changed(group: Group, data: st.DataObject) -> None:
    path, part = data.draw(st.sampled_from(list(outline(group))))
    assert with_part(group, path, part) == group
