"""Figures of service for tests of reports: a year of a small studio, without a file."""

from dataclasses import replace
from datetime import date

from crm_desktop.domain.report import Grain, When
from crm_desktop.domain.report_period import buckets
from crm_desktop.domain.service_figures import (
    HOUR_MS,
    Answers,
    Breach,
    Finished,
    Flow,
    Named,
    PartSum,
    ServiceFigures,
    ServiceHead,
    ServicePeriod,
    Spread,
    Taken,
    Worked,
)
from tests.helpers.sales import DAY, NOW, TODAY

_YEAR = When(date(2026, 1, 1), TODAY, Grain.YEAR)
_BEFORE = When(date(2025, 1, 1), date(2025, 11, 21), Grain.YEAR)
_NO_STEPS = (0,) * 8
_LITTLE = Worked(30, 0, 2)
TAKEN = Taken(120, 110, 330 * HOUR_MS, 100, 92)
SOLVED = Finished(104, 100, 900 * HOUR_MS, 98, 80, 45, 6)
_FORMER = ServicePeriod(
    _BEFORE, 0, 1, Taken(100, 90, 360 * HOUR_MS, 80, 64),
    Finished(90, 90, 900 * HOUR_MS, 90, 80, 30, 9),
    Answers(40, 32, 3), Answers(30, 12, 9), Worked(600, 60, 30),
)  # fmt: skip


def studio(*, before: bool = True) -> ServiceFigures:
    """A hundred and twenty tickets came in and some were solved, compared with the year before."""
    head = ServiceHead(
        "Harbour Studio", "Europe/Lisbon", 1, TODAY, NOW, _period(TAKEN, SOLVED),
        _FORMER if before else None, 16, 3, is_empty=False,
    )  # fmt: skip
    return ServiceFigures(
        head,
        Spread(110, 3 * HOUR_MS, 2 * HOUR_MS, 7 * HOUR_MS),
        (40, 30, 20, 10, 5, 3, 1, 1),
        Spread(100, 9 * HOUR_MS, 6 * HOUR_MS, 30 * HOUR_MS),
        tuple(_flow(place) for place in range(12)),
        _parts(),
        {(0, 9): 40, (0, 10): 30, (3, 9): 41, (6, 20): 9},
        (Named("article", 7, "How to align <b>tiles</b>", 12), Named("article", 8, "Invoices", 3)),
        (Named("company", 1, "Oliveira Tiles", 9), Named("contact", 2, "محمد علي", 4)),
        _breaches(),
    )


def few() -> ServiceFigures:
    """Four tickets, two of them solved, three answers: too few for shares."""
    facts = studio()
    period = _period(Taken(4, 3, 3 * HOUR_MS, 3, 2), Finished(2, 2, 9 * HOUR_MS, 2, 2, 1, 0))
    period = _with(period, Answers(3, 2, 1), Answers(2, 1, 0))
    return replace(facts, head=_head_with(facts.head, period))


def nothing() -> ServiceFigures:
    """A business without a ticket."""
    facts = studio(before=False)
    period = _with(_period(Taken(), Finished()), Answers(), Answers(), Worked())
    head = _head_with(facts.head, period, standing=0, overdue=0, is_empty=True)
    return ServiceFigures(head, Spread(), _NO_STEPS, Spread(), (), {}, {}, (), (), ())


def quiet() -> ServiceFigures:
    """A business that has tickets, but none in these days."""
    facts = studio(before=False)
    period = _with(_period(Taken(), Finished()), Answers(), Answers(), Worked())
    head = _head_with(facts.head, period, overdue=0)
    return ServiceFigures(head, Spread(), _NO_STEPS, Spread(), facts.flow, {}, {}, (), (), ())


def _period(taken: Taken, solved: Finished) -> ServicePeriod:
    return ServicePeriod(
        _YEAR, NOW - 325 * DAY, NOW + DAY, taken, solved,
        Answers(50, 45, 2), Answers(10, 5, 2), Worked(1500, 600, 70),
    )  # fmt: skip


def _with(
    period: ServicePeriod, csat: Answers, nps: Answers, worked: Worked = _LITTLE
) -> ServicePeriod:
    return replace(period, csat=csat, nps=nps, worked=worked)


def _head_with(head: ServiceHead, period: ServicePeriod, **more: object) -> ServiceHead:
    return replace(head, period=period, **more)  # type: ignore[arg-type] # its own fields


def _flow(place: int) -> Flow:
    return Flow(buckets(_YEAR)[place], NOW + place, NOW + place + 1, 10, 9, place + 1)


def _parts() -> dict[str, tuple[PartSum, ...]]:
    half = Taken(60, 55, 165 * HOUR_MS, 50, 46)
    done = Finished(52, 50, 450 * HOUR_MS, 49, 40, 20, 3)
    rest = Taken(*(all_ - each for all_, each in zip(TAKEN, half, strict=True)))
    others = Finished(*(all_ - each for all_, each in zip(SOLVED, done, strict=True)))
    names: dict[str, tuple[str | int | None, str | int | None]] = {
        "channel": ("email", None),
        "category": ("Delivery", "<i>Fault</i>"),
        "type": ("Question", None),
        "priority": (1, 3),
        "product": (None, None),
    }
    return {
        name: (PartSum(one, half, done), PartSum(other, rest, others))
        for name, (one, other) in names.items()
    }


def _breaches() -> tuple[Breach, ...]:
    open_ = Breach(5, "Card reader offline", "Quay Dental", "solve", 2880, NOW - DAY, None)
    late = Breach(6, "Where is my parcel?", "", "reply", 480, NOW - 9 * DAY, 3 * HOUR_MS)
    return open_, late, *(late._replace(ticket=place) for place in range(7, 20))
