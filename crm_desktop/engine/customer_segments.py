"""Customers parted by how lately, how often and for how much they bought (RFM), by rank.

Ranks need no thresholds that somebody would have to invent, and no scale of money changes them.
They are parted into fifths from 100 customers on, into thirds from 15, and not at all below. Who
is alike shares a class: the one of the first of them.
"""

from collections.abc import Mapping, Sequence

from crm_desktop.domain.customer_figures import CustomerSegment, SegmentSum, Standing

FIFTHS_FROM, THIRDS_FROM = 100, 15
_S = CustomerSegment
# How lately (5: the latest), by how often and for how much, from 1 to 5.
_TABLE = {
    5: (_S.NEW, _S.POTENTIAL, _S.POTENTIAL, _S.CHAMPION, _S.CHAMPION),
    4: (_S.PROMISING, _S.POTENTIAL, _S.POTENTIAL, _S.LOYAL, _S.LOYAL),
    3: (_S.SLEEPY, _S.SLEEPY, _S.ATTENTION, _S.LOYAL, _S.LOYAL),
    2: (_S.HIBERNATING, _S.HIBERNATING, _S.AT_RISK, _S.AT_RISK, _S.CANNOT_LOSE),
    1: (_S.LOST, _S.HIBERNATING, _S.AT_RISK, _S.AT_RISK, _S.CANNOT_LOSE),
}
_OF_THIRD = {1: 1, 2: 3, 3: 5}


def parts_of(customers: int) -> int:
    """Into how many classes so many customers are parted; 0 for not at all."""
    if customers >= FIFTHS_FROM:
        return 5
    return 3 if customers >= THIRDS_FROM else 0


def classes(values: Sequence[float], parts: int) -> list[int]:
    """The class of each value among all, from 1 for the smallest to `parts`."""
    first: dict[float, int] = {}
    for place, value in enumerate(sorted(values)):
        first.setdefault(value, place)
    return [1 + parts * first[value] // len(values) for value in values]


def segments(found: Sequence[Standing]) -> Mapping[int, CustomerSegment]:
    """The segment of each customer; empty where there are too few to part them."""
    parts = parts_of(len(found))
    if not parts:
        return {}
    # Counted from the latest: who bought on the same day shares the better class.
    lately = [parts + 1 - each for each in classes([-each.last for each in found], parts)]
    worth = _worth(found, parts)
    return {
        each.customer: _segment(recent, much, parts)
        for each, recent, much in zip(found, lately, worth, strict=True)
    }


def sums(found: Sequence[Standing], of: Mapping[int, CustomerSegment]) -> list[SegmentSum]:
    """The segments that somebody is in, the best first."""
    counts, values = dict.fromkeys(CustomerSegment, 0), dict.fromkeys(CustomerSegment, 0)
    for each in found:
        segment = of[each.customer]
        counts[segment] += 1
        values[segment] += each.value
    return [SegmentSum(each, counts[each], values[each]) for each in counts if counts[each]]


def _worth(found: Sequence[Standing], parts: int) -> list[int]:
    """The rounded mean of how often and for how much; only the first where no value is known."""
    often = classes([each.purchases for each in found], parts)
    known = [each for each in found if each.valued]
    much = dict(
        zip(
            (each.customer for each in known),
            classes([each.value for each in known], parts),
            strict=True,
        )
    )
    return [
        (often_class + much.get(each.customer, often_class) + 1) // 2
        for each, often_class in zip(found, often, strict=True)
    ]


def _segment(recent: int, worth: int, parts: int) -> CustomerSegment:
    if parts == 3:
        recent, worth = _OF_THIRD[recent], _OF_THIRD[worth]
    return _TABLE[recent][worth - 1]
