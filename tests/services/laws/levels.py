"""Service levels, working hours and days without work."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.ticket import Priority
from crm_desktop.domain.work_calendar import DEFAULT_HOURS
from crm_desktop.services.service_levels import (
    CloseLevel,
    DeleteLevel,
    MoveLevel,
    OpenLevel,
    SaveLevel,
)
from crm_desktop.services.working_hours import (
    AddHoliday,
    DeleteHolidays,
    DeleteWorkWeek,
    EditHoliday,
    ImportedDay,
    ImportHolidays,
    SetWorkWeek,
)
from tests.services.laws.machine import NAMES, WORDS, LawMachine

_LIMITS = st.none() | st.integers(1, 3000)
_DAYS = st.sampled_from(["2026-11-19", "2026-11-20", "--11-23", "2026-02-30", "--12-25"])
_HOURS = st.sampled_from(
    [DEFAULT_HOURS, (((480, 720), (780, 1020)),) * 6 + ((),), ((),) * 7, (((600, 540),),) * 7]
)


class LevelRules(LawMachine):
    """Service levels, working hours and days without work."""

    @rule(
        data=st.data(),
        name=NAMES,
        priority=st.sampled_from(["", *Priority]),
        type_id=st.none() | st.integers(106, 112),
        whom=st.sampled_from(["", "contact", "company", "tag"]),
        limits=st.tuples(_LIMITS, _LIMITS),
        new=st.booleans(),
    )
    def save_level(  # noqa: PLR0913 - what a level is made of
        self,
        data: st.DataObject,
        name: str,
        priority: str,
        type_id: int | None,
        whom: str,
        limits: tuple[int | None, int | None],
        *,
        new: bool,
    ) -> None:
        ends = {f"{whom}_id": self.some(whom, data)} if whom else {}
        level = None if new else self.some("service_level", data)
        limit = {"reply_limit": limits[0], "solve_limit": limits[1]}
        self.do(SaveLevel(name, priority, type_id, level=level, **limit, **ends))

    @rule(data=st.data(), place=st.integers(0, 5))
    def move_level(self, data: st.DataObject, place: int) -> None:
        self.do(MoveLevel(self.some("service_level", data), place))

    @rule(data=st.data(), closed=st.booleans())
    def close_level(self, data: st.DataObject, *, closed: bool) -> None:
        level = self.some("service_level", data)
        self.do(CloseLevel(level) if closed else OpenLevel(level))

    @rule(data=st.data())
    def delete_level(self, data: st.DataObject) -> None:
        self.do(DeleteLevel(self.some("service_level", data)))

    @rule(hours=_HOURS, day=st.just("") | _DAYS)
    def set_work_week(self, hours: tuple[tuple[tuple[int, int], ...], ...], day: str) -> None:
        self.do(SetWorkWeek(hours, day))

    @rule(data=st.data())
    def delete_work_week(self, data: st.DataObject) -> None:
        self.do(DeleteWorkWeek(self.some("work_week", data)))

    @rule(day=_DAYS, name=WORDS)
    def add_holiday(self, day: str, name: str) -> None:
        self.do(AddHoliday(day, name))

    @rule(data=st.data(), day=_DAYS, name=WORDS)
    def edit_holiday(self, data: st.DataObject, day: str, name: str) -> None:
        self.do(EditHoliday(self.some("holiday", data), day, name))

    @rule(data=st.data())
    def delete_holidays(self, data: st.DataObject) -> None:
        self.do(DeleteHolidays((self.some("holiday", data), self.some("holiday", data))))

    @rule(days=st.lists(_DAYS, max_size=3), name=WORDS)
    def import_holidays(self, days: list[str], name: str) -> None:
        self.do(ImportHolidays(tuple(ImportedDay(day, name, f"{day}@x") for day in days)))
