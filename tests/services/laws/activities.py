"""Activities: logged, planned, changed, deleted."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.services.activities import (
    CompleteActivity,
    DeleteActivity,
    EditActivity,
    LogActivity,
    PlanActivity,
    SnoozeActivity,
)
from tests.services.laws.machine import DAYS, WORDS, LawMachine


class ActivityRules(LawMachine):
    """Activities: logged, planned, changed, deleted."""

    @rule(
        data=st.data(), kind=st.sampled_from(ActivityKind), words=WORDS, with_company=st.booleans()
    )
    def log(self, data: st.DataObject, kind: ActivityKind, words: str, with_company: bool) -> None:
        company = self.some("company", data) if with_company else None
        contact = self.some("contact", data)
        self.do(LogActivity(kind, words, contact, company, "", Direction.OUT, 5))
        deal, signal = self.some("deal", data), data.draw(st.none() | st.integers(46, 57))
        self.do(LogActivity(kind, words, deal=deal, signal=signal))

    @rule(data=st.data(), words=WORDS, day=DAYS)
    def plan(self, data: st.DataObject, words: str, day: str) -> None:
        self.do(PlanActivity(ActivityKind.TASK, words, day, "09:30", self.some("contact", data)))
        self.do(PlanActivity(ActivityKind.CALL, words, day, deal=self.some("deal", data)))

    @rule(data=st.data(), words=WORDS, day=DAYS)
    def change_activity(self, data: st.DataObject, words: str, day: str) -> None:
        activity = self.some("activity", data)
        self.do(SnoozeActivity(activity, day))
        self.do(EditActivity(activity, words))
        self.do(CompleteActivity(activity))

    @rule(data=st.data())
    def delete_activity(self, data: st.DataObject) -> None:
        self.do(DeleteActivity(self.some("activity", data)))
