import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.filter import (
    EVERYTHING,
    Condition,
    Group,
    Match,
    Operator,
    from_json,
    to_json,
    within,
)

CONDITIONS = st.builds(
    Condition,
    st.text(max_size=8),
    st.sampled_from(Operator),
    st.lists(st.text(max_size=6) | st.integers(-9, 9), max_size=3).map(tuple),
)
GROUPS = st.recursive(
    st.builds(Group, st.sampled_from(Match), st.lists(CONDITIONS, max_size=2).map(tuple)),
    lambda inner: st.builds(
        Group, st.sampled_from(Match), st.lists(CONDITIONS | inner, max_size=3).map(tuple)
    ),
    max_leaves=6,
)


@given(GROUPS)
def test_a_filter_comes_back_from_its_stored_form(group: Group) -> None:
    assert from_json(to_json(group)) == group


def test_a_filter_within_another_names_both_once() -> None:
    leads, owners, buyers = (Condition(name, Operator.YES) for name in ("lead", "owner", "buyer"))
    base, either = Group(parts=(leads,)), Group(Match.ANY, (owners, buyers))
    assert within(EVERYTHING, either) == either
    assert within(base, Group(parts=(owners,))) == Group(parts=(leads, owners))
    assert within(base, either) == Group(parts=(leads, either))
    assert within(base, within(base, either)) == within(base, either)
    assert within(base, EVERYTHING) == within(base, Group(Match.ANY)) == base


def test_no_stored_form_is_a_filter_that_lets_everything_through() -> None:
    assert from_json("") == EVERYTHING
    assert not EVERYTHING


@pytest.mark.parametrize(
    "text",
    ["{", "[]", '{"match": "some", "parts": []}', '{"match": "all", "parts": [1]}',
     '{"match": "all", "parts": [{"field": "x", "operator": "is", "values": [[]]}]}',
     '{"match":"all","parts":[' * 12 + "]}" * 12],
)  # fmt: skip
def test_what_is_no_filter_is_refused(text: str) -> None:
    with pytest.raises(CrmError, match="bad-filter"):
        from_json(text)


def test_every_condition_is_found_however_deep() -> None:
    first, second = Condition("name", Operator.EMPTY), Condition("tags", Operator.FILLED)
    assert [*Group(Match.ANY, (Group(Match.ALL, (first,)), second)).conditions()] == [first, second]
