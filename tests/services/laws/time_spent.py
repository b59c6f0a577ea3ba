"""Time spent on tickets: run, stopped, written down, changed, taken away."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.services.activities import PlanActivity
from crm_desktop.services.time_entries import AddTime, DeleteTime, EditTime, StartTimer, StopTimer
from tests.services.laws.machine import WORDS, LawMachine

_MINUTES = st.sampled_from([0, 1, 45, 600, 100_000])
_DAYS = st.sampled_from(["", "2026-11-18", "2026-02-30"])


class TimeRules(LawMachine):
    """Time spent on tickets: run, stopped, written down, changed, taken away."""

    @rule(data=st.data())
    def start_timer(self, data: st.DataObject) -> None:
        self.do(StartTimer(self.some("ticket", data)))

    @rule(wait=st.integers(0, 7_200_000))
    def stop_timer(self, wait: int) -> None:
        self.bench.clock.now += wait
        self.do(StopTimer())

    @rule(data=st.data(), minutes=_MINUTES, note=WORDS, billable=st.booleans(), day=_DAYS)
    def add_time(
        self, data: st.DataObject, minutes: int, note: str, day: str, *, billable: bool
    ) -> None:
        self.do(AddTime(self.some("ticket", data), minutes, note, billable, day))

    @rule(data=st.data(), minutes=st.none() | _MINUTES, note=st.none() | WORDS, day=_DAYS)
    def edit_time(
        self, data: st.DataObject, minutes: int | None, note: str | None, day: str
    ) -> None:
        self.do(EditTime(self.some("time_entry", data), minutes, note, day=day))

    @rule(data=st.data())
    def delete_time(self, data: st.DataObject) -> None:
        self.do(DeleteTime((self.some("time_entry", data), self.some("time_entry", data))))

    @rule(data=st.data(), body=WORDS, day=_DAYS)
    def plan_for_ticket(self, data: st.DataObject, body: str, day: str) -> None:
        self.do(PlanActivity(ActivityKind.TASK, body, day, ticket=self.some("ticket", data)))
