"""Goals."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.goal import GoalPeriod
from crm_desktop.services.goals import DeleteGoals, SaveGoal
from tests.services.laws.machine import LawMachine

_MONTHS = st.sampled_from(["2026-01", "2026-10", "2026-11", "2027-02", "2026-13", "soon"])


class GoalRules(LawMachine):
    """Goals set, changed, put in the place of others, and taken away."""

    @rule(
        data=st.data(),
        kpi=st.sampled_from(["won-revenue", "calls", "luck"]),
        period=st.sampled_from(list(GoalPeriod)),
        months=st.tuples(_MONTHS, st.just("") | _MONTHS),
        amount=st.sampled_from([0, 1, 20, 500_000, 10**15]),
        new=st.booleans(),
    )
    def aim(
        self,
        data: st.DataObject,
        kpi: str,
        period: GoalPeriod,
        months: tuple[str, str],
        amount: int,
        *,
        new: bool,
    ) -> None:
        goal = None if new else self.some("goal", data)
        self.do(SaveGoal(kpi, period, months[0], amount, months[1], goal))

    @rule(data=st.data())
    def aim_no_more(self, data: st.DataObject) -> None:
        self.do(DeleteGoals((self.some("goal", data),)))
