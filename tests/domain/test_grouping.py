"""Lists in groups: everybody once, under the heading that is theirs."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.grouping import Heading, grouped


def test_groups_stand_in_the_order_of_their_keys_and_those_without_come_last() -> None:
    keys = [(1, "porto", "Porto"), (2, None, ""), (3, "faro", "Faro"), (4, "porto", "porto")]
    made = grouped(array("q", [4, 3, 2, 1]), keys, newest_first=False)
    assert list(made.ids) == [-1, 3, -2, 4, 1, -3, 2]
    assert made.headings == (Heading("Faro", 1), Heading("Porto", 2), Heading("", 1))
    assert made.heading(-2) == Heading("Porto", 2)


def test_the_newest_may_come_first() -> None:
    keys = [(1, "2025-11", "2025-11"), (2, "2026-01", "2026-01"), (3, None, "")]
    made = grouped(array("q", [1, 2, 3]), keys, newest_first=True)
    assert list(made.ids) == [-1, 2, -2, 1, -3, 3]


@given(st.dictionaries(st.integers(1, 50), st.none() | st.sampled_from("abc")), st.booleans())
def test_everybody_stands_there_once(groups: dict[int, str | None], newest_first: bool) -> None:
    ids = array("q", groups)
    keys = [(key, group, group or "") for key, group in groups.items()]
    made = grouped(ids, keys, newest_first=newest_first)
    records = [key for key in made.ids if key > 0]
    assert sorted(records) == sorted(ids)
    assert sum(each.size for each in made.headings) == len(ids)
    seen = ""
    for key in made.ids:
        if key < 0:
            seen = made.heading(key).value
        else:
            assert (groups[key] or "") == seen
