"""The moments at which leads and deals are looked back at, so that a chance can be learned.

A case is looked at when it is so many days old, if it is still open then. Whether it is looked at
must not depend on how long it stayed open afterwards: else what ends quickly would be seen more
often than it is met among the open ones. For the same reason the last weeks are left out: of what
is looked at there only the quick ones have ended.
"""

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from crm_desktop.domain.dates import DAY_MS
from crm_desktop.engine.chance_model import Columns, Integers
from crm_desktop.engine.chance_task import Cases
from crm_desktop.engine.deal_cases import DealHistory
from crm_desktop.engine.lead_cases import LOST, WON, LeadHistory
from crm_desktop.engine.timelines import Truths, day_of

LEAD_AGES = (1.0, 7.0, 21.0, 50.0, 120.0)  # days
DEAL_AGES = (0.01, 7.0, 21.0, 50.0, 120.0)


_MOST = 20_000  # looks; beyond, each case is looked at less often
_SETTLED, _SETTLED_LEAST = 0.9, 200


class _Open(Protocol):
    def are_open(self, owner: Integers, moment: Integers) -> Truths: ...


def lead_cases(leads: LeadHistory, most: int = _MOST) -> Cases:
    """What was known of leads that have ended, and how they ended."""
    over = np.flatnonzero((leads.end == WON) | (leads.end == LOST))
    owner, moment = _looks(leads, over, leads.began, LEAD_AGES, most)
    columns = leads.columns(owner, moment, day_of(moment) - 1)
    return _cases(columns, leads.end[owner] == WON, moment, leads.ended[owner], leads.ids[owner])


def deal_cases(deals: DealHistory, most: int = _MOST) -> Cases:
    """What was known of deals that are closed, and how they were closed."""
    over = np.flatnonzero(deals.closed > 0)
    owner, moment = _looks(deals, over, deals.created, DEAL_AGES, most)
    columns = deals.columns(owner, moment)
    return _cases(columns, deals.won[owner] > 0, moment, deals.closed[owner], deals.ids[owner])


def settled(data: Cases, today: int) -> Cases:
    """Without those looked at so lately that one in ten of their kind would still be open.

    Where hardly any would be left, all are kept.
    """
    if not len(data.day):
        return data
    usual = np.quantile(data.known - data.day, _SETTLED)
    found = data.take(np.flatnonzero(data.day <= today - usual))
    return found if found.outcomes >= _SETTLED_LEAST else data


def _looks(
    of: _Open, over: Integers, begun: Integers, ages: Sequence[float], most: int
) -> tuple[Integers, Integers]:
    """Who is looked at, and when: in the order of ages.

    Where that is too much each is looked at now and then, as the lot falls, always the same way.
    """
    owner, lots = np.tile(over, len(ages)), np.random.default_rng(1).permutation(len(over))
    turn = np.tile(lots, len(ages)) + np.repeat(np.arange(len(ages)), len(over))
    moment = np.concatenate([begun[over] + int(age * DAY_MS) for age in ages])
    kept = of.are_open(owner, moment)
    kept &= turn % max(1, -(-int(kept.sum()) // most)) == 0
    return owner[kept], moment[kept]


def _cases(
    columns: Columns, outcome: Truths, moment: Integers, ended: Integers, ids: Integers
) -> Cases:
    won = outcome.astype(np.float64)
    return Cases(columns, won, day_of(moment), day_of(ended), ids)
