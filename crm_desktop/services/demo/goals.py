"""What the demo business aims at: some of it is reached, some is not, as it goes."""

from datetime import date

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.goal import GoalPeriod
from crm_desktop.services.goals import SaveGoal
from crm_desktop.storage.journal import Writer

# By the number of contacts: a studio of 240 wants 9,600 euros a month.
_AIMS = (
    ("won-revenue", GoalPeriod.MONTH, 4_000.0),
    ("won-deals", GoalPeriod.QUARTER, 1 / 30),
    ("new-customers", GoalPeriod.QUARTER, 1 / 60),
    ("calls", GoalPeriod.MONTH, 1 / 12),
)


def add_goals(write: Writer, today: date, size: int) -> None:
    """A goal for each, from the beginning of this year on."""
    for kpi, period, each in _AIMS:
        target = max(round(each * size), 1)
        SaveGoal(kpi, period, f"{today.year}-01", _round(target)).run(write, CancelToken())


def _round(amount: int) -> int:
    """The number as somebody would say it, in two digits."""
    unit = int(10 ** max(len(str(amount)) - 2, 0))
    return round(amount / unit) * unit
