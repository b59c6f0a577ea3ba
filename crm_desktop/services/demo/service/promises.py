"""What the demo business promises its customers: holidays, levels, and limits by them."""

from collections.abc import Sequence

from crm_desktop.domain.clock import Limits, ServiceLevel, TicketFacts, level_limits
from crm_desktop.services.demo.service.callers import Caller
from crm_desktop.services.demo.service.course import LimitsOf
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import service_levels

_GOLD = "Gold"
_GOLD_LIMITS = Limits(2 * 60, 16 * 60)


def add_holidays(write: Writer, holidays: dict[str, str]) -> None:
    """Write the holidays that are not there yet."""
    there = {holiday.day for holiday in service_levels.holidays(write.read)}
    for day, name in holidays.items():
        if day not in there:
            write.insert("holiday", {"day": day, "name": name})


def add_gold(write: Writer, callers: Sequence[Caller]) -> None:
    """A level of its own for the company that asks most."""
    asks: dict[int, float] = {}
    for caller in callers:
        if caller.company and caller.is_customer:
            asks[caller.company] = asks.get(caller.company, 0.0) + caller.asks
    levels = service_levels.levels(write.read)
    if not asks or any(level.name == _GOLD for level in levels):
        return
    best = max(asks, key=lambda company: asks[company])
    limits = {"reply_limit": _GOLD_LIMITS.reply, "solve_limit": _GOLD_LIMITS.solve}
    values = {"name": _GOLD, "place": len(levels), "is_closed": 0, "company_id": best}
    write.insert("service_level", {**values, **limits})


class Promises:
    """The limits that hold for a ticket, by the levels as they stand."""

    def __init__(self, levels: Sequence[ServiceLevel]) -> None:
        self._levels = [level for level in levels if not level.is_closed]
        own = {level.company_id for level in self._levels} - {None}
        self._own = own | {level.contact_id for level in self._levels} - {None}
        self._usual: dict[tuple[str, int | None], Limits] = {}

    def of(self, caller: Caller, type_: int | None = None) -> LimitsOf:
        """The limits of somebody's tickets, by their priority."""
        if caller.company in self._own or caller.contact in self._own:
            return lambda priority: level_limits(
                self._levels, TicketFacts(priority, type_, caller.contact, caller.company)
            )
        return lambda priority: self._of_anybody(priority, type_)

    def _of_anybody(self, priority: str, type_: int | None) -> Limits:
        key = (priority, type_)
        if key not in self._usual:
            self._usual[key] = level_limits(self._levels, TicketFacts(priority, type_))
        return self._usual[key]
