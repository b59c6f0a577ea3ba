"""What the deals that were open at some moment of the past were to bring, as it was known then."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from crm_desktop.engine.pipeline_range import Moments

Card = tuple[int, int, int, float, float]  # from, until (instants), day due, chance, worth


class Look(NamedTuple):
    """A look at the deals that were open at a moment and due from one day to another (ordinals)."""

    moment: int
    first: int
    last: int


def due_then(cards: Sequence[Card], looks: Sequence[Look]) -> list[Moments]:
    """The sums over the deals of each look; a card holds for a deal until its next one."""
    if not cards:
        return [Moments()] * len(looks)
    begun, until, day = np.array([card[:3] for card in cards], dtype=np.int64).T
    odds, worth = np.array([card[3:] for card in cards], dtype=np.float64).T
    found = []
    for moment, first, last in looks:
        seen = (begun <= moment) & (until > moment) & (day >= first) & (day <= last)
        chance, amount = odds[seen], worth[seen]
        expected = chance * amount
        spread = expected * amount * (1.0 - chance)
        sums = (float(each.sum()) for each in (expected, spread))
        found.append(Moments(int(seen.sum()), round(float(amount.sum())), *sums))
    return found
