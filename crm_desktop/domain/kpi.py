"""The register of key figures: what each is, of which deals, and from how many on it is told."""

from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.report import Change, Figure, Population, Tone, Unit


class PeriodRule(StrEnum):
    """Which day of a deal decides whether it belongs to a period."""

    CLOSED_IN = "closed-in"  # the day it was won or lost, in the time zone of the business
    AS_OF_NOW = "as-of-now"  # as it stands at the moment


class Kpi(NamedTuple):
    """A key figure as data; its words are found under `kpi.<key>` and `kpi.<key>.formula`.

    Of fewer than `smallest` cases a share is shown as "3 of 5", and nothing is compared.
    """

    key: str
    population: Population
    unit: Unit
    smallest: int
    exclusions: tuple[str, ...] = ()
    period: PeriodRule = PeriodRule.CLOSED_IN
    is_more_good: bool = True


_NO_RATE = "no-rate"

KPIS = {
    kpi.key: kpi
    for kpi in (
        Kpi("won-revenue", Population.WON, Unit.MONEY, 1, (_NO_RATE,)),
        Kpi("win-rate", Population.CLOSED, Unit.SHARE, 10),
        Kpi("win-rate-value", Population.CLOSED, Unit.SHARE, 10, (_NO_RATE, "no-amount")),
        Kpi("average-deal", Population.WON, Unit.MONEY, 5, (_NO_RATE, "no-amount")),
        Kpi("sales-cycle", Population.WON, Unit.DAYS, 5, is_more_good=False),
        Kpi(
            "weighted-pipeline",
            Population.OPEN,
            Unit.MONEY,
            1,
            (_NO_RATE, "no-amount"),
            PeriodRule.AS_OF_NOW,
        ),
    )
}


def share(key: str, part: float, whole: float, cases: int) -> Figure:
    """A share of the register as a figure: of too few cases only how many of how many."""
    kpi = KPIS[key]
    if cases < kpi.smallest or whole <= 0:
        return Figure(part, Unit.COUNT, of=cases) if cases else Figure(None, kpi.unit)
    return Figure(part / whole, kpi.unit)


def change(key: str, now: Figure, before: Figure, cases: tuple[int, int]) -> Change | None:
    """How a figure changed, where both rest on enough cases; `None` where that cannot be told."""
    kpi = KPIS[key]
    if min(cases) < kpi.smallest or now.value is None or before.value is None:
        return None
    if now.unit is not kpi.unit or before.unit is not kpi.unit:
        return None
    found = _difference(kpi.unit, now.value, before.value)
    if found is None or found.value is None:
        return None
    if not _is_seen(found):
        return Change(found)
    is_welcome = (found.value > 0) is kpi.is_more_good
    return Change(found, Tone.GOOD if is_welcome else Tone.BAD)


def _difference(unit: Unit, now: float, before: float) -> Figure | None:
    if unit is Unit.SHARE:
        return Figure(now - before, Unit.POINTS)
    if unit is Unit.DAYS:
        return Figure(now - before, Unit.MORE_DAYS)
    return Figure((now - before) / before, Unit.GROWTH) if before > 0 else None


def _is_seen(change: Figure) -> bool:
    """Whether it is more than nothing once it is rounded."""
    size = abs(change.value or 0.0)
    return size >= (0.5 if change.unit is Unit.MORE_DAYS else 0.005)
