"""Two who are like a third, but hardly alike by themselves: `Chhloe`, `Chloe` and `Choe`."""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from crm_desktop.domain.duplicate import PROBABLE, Evidence, Pair, Reason

Weigh = Callable[[int, int], Pair]

_WEIGHT = 10
_MOST = 12  # who are like one; more of them say nothing of each other


def through_thirds(found: Iterable[Pair], weigh: Weigh) -> Iterator[Pair]:
    """More pairs: two who are both like a third, and not unlike each other."""
    known: set[tuple[int, int]] = set()
    like: dict[int, set[int]] = {}
    for pair in found:
        known.add(pair.key)
        like.setdefault(pair.one, set()).add(pair.other)
        like.setdefault(pair.other, set()).add(pair.one)
    for others in like.values():
        if 1 < len(others) <= _MOST:
            for key in combinations(sorted(others), 2):
                if key not in known:
                    known.add(key)
                    third = _with_third(weigh(*key))
                    if third.score >= PROBABLE:
                        yield third


def _with_third(pair: Pair) -> Pair:
    evidence = (*pair.evidence, Evidence(Reason.THIRD, _WEIGHT))
    return Pair(pair.kind, pair.one, pair.other, evidence)
