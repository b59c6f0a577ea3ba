"""Goals as they are set, changed and taken away."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.goal import GOAL_KPIS, GoalPeriod, month_named, period_at
from crm_desktop.domain.report import Unit
from crm_desktop.services.business import Business, read_business
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries.goals import goals, twin

__all__ = ["DeleteGoals", "SaveGoal", "goals"]

_MOST = 10**15


@dataclass(frozen=True, slots=True)
class SaveGoal:
    """Aim at this in each period from the one of a month on (`YYYY-MM`), up to that of another.

    The target is in minor units of the business, or a count. What holds from the same month on is
    changed; `goal` is one that becomes this one, wherever it began. Raises `CrmError` (`bad-kpi`,
    `bad-month`, `bad-target`, `goal-gone`).
    """

    label: ClassVar[str] = "save-goal"
    kpi: str
    period: GoalPeriod
    from_month: str
    target: int
    until_month: str = ""
    goal: int | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        if self.kpi not in GOAL_KPIS:
            raise CrmError("bad-kpi", value=self.kpi[:20])
        if not 0 < self.target < _MOST:
            raise CrmError("bad-target", value=str(self.target)[:20])
        business = read_business(write.read)
        begin = self._begin(self.from_month, business)
        end = self._begin(self.until_month, business) if self.until_month else ""
        if end and end < begin:
            raise CrmError("bad-month", value=self.until_month[:20])
        is_money = GOAL_KPIS[self.kpi].unit is Unit.MONEY
        values = {
            "kpi": self.kpi,
            "period": self.period.value,
            "from_month": begin,
            "until_month": end,
            "currency": business.currency if is_money else "",
            "target": self.target,
        }
        self._put(write, values, begin)
        return {"kpi": self.kpi}

    def _put(self, write: Writer, values: Mapping[str, str | int], begin: str) -> None:
        """Change the one it replaces, so that no two hold from the same month on."""
        there = twin(write.read, self.kpi, self.period.value, begin)
        if self.goal is None:
            if there is None:
                write.insert("goal", values)
            else:
                write.update("goal", there, values)
            return
        if all(each.id != self.goal for each in goals(write.read)):
            raise CrmError("goal-gone")
        if there is not None and there != self.goal:
            write.delete("goal", there)
        write.update("goal", self.goal, values)

    def _begin(self, month: str, business: Business) -> str:
        """The first month of the period that a month is in."""
        try:
            day = date.fromisoformat(f"{month}-01")
        except ValueError as error:
            raise CrmError("bad-month", value=month[:20]) from error
        return month_named(period_at(self.period, day, business.fiscal_year_start))


@dataclass(frozen=True, slots=True)
class DeleteGoals:
    """Aim at these no more; what held before them holds on. Raises `CrmError("goal-gone")`."""

    label: ClassVar[str] = "delete-goals"
    goals: tuple[int, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        wanted = set(self.goals)
        found = [each for each in goals(write.read) if each.id in wanted]
        if not found:
            raise CrmError("goal-gone")
        token.check()
        write.delete_many("goal", [each.id for each in found])
        return {"kpi": found[0].kpi, "count": str(len(found))}
