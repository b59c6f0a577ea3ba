"""A list in groups: which records stand under which heading; no words, no SQL."""

from array import array
from collections.abc import Iterable
from typing import NamedTuple


class Heading(NamedTuple):
    """The value that the records below have in common (`""`: none), and how many they are."""

    value: str
    size: int


class Grouped(NamedTuple):
    """Ids with a negative number before each group: -1 stands for the first of `headings`."""

    ids: "array[int]"
    headings: tuple[Heading, ...]

    def heading(self, number: int) -> Heading:
        """The heading that a negative number of `ids` stands for."""
        return self.headings[-1 - number]


def grouped(
    ids: "array[int]", keys: Iterable[tuple[int, str | None, str]], *, newest_first: bool
) -> Grouped:
    """The ids under headings in the order of their keys, within each in the order given.

    `keys` are an id, the key that its group is ordered by and the value to be shown; ids without
    a key, or not among `keys`, come last.
    """
    values: dict[str | None, str] = {}
    group_of: dict[int, str | None] = {}
    for key, group, value in keys:
        group_of[key] = group
        values.setdefault(group, value)
    found: dict[str | None, array[int]] = {group: array("q") for group in values}
    found.setdefault(None, array("q"))
    for key in ids:
        found[group_of.get(key)].append(key)
    order = sorted((group for group in found if group is not None), reverse=newest_first)
    return _with_headings([(values.get(group, ""), found[group]) for group in (*order, None)])


def _with_headings(groups: Iterable[tuple[str, "array[int]"]]) -> Grouped:
    whole, headings = array("q"), list[Heading]()
    for value, ids in groups:
        if ids:
            headings.append(Heading(value, len(ids)))
            whole.append(-len(headings))
            whole.extend(ids)
    return Grouped(whole, tuple(headings))
