"""What the report on service says first: a sentence on what happened, and its key figures."""

from collections.abc import Iterator
from typing import NamedTuple

from crm_desktop.domain.kpi import SERVICE, change, likely, net_score, share
from crm_desktop.domain.report import (
    Cases,
    CasesBehind,
    Change,
    Figure,
    Paragraph,
    Phrase,
    Report,
    Said,
    Tile,
    Tiles,
    Unit,
)
from crm_desktop.domain.service_figures import ServiceHead, ServicePeriod
from crm_desktop.reports.period_words import subtitle
from crm_desktop.reports.register import how

_MINUTE = 60_000


class _Share(NamedTuple):
    """A part of the cases of a period, which are the whole."""

    part: int
    whole: int


def service_opening(head: ServiceHead) -> Report:
    """The beginning of the report, to be shown while the rest of it is read."""
    return Report(
        "service",
        Phrase("service.title"),
        head.business,
        subtitle(head.period.when, None if head.before is None else head.before.when),
        head.today,
        opening(head),
        is_empty=head.is_empty,
    )


def opening(head: ServiceHead) -> tuple[Paragraph, Tiles]:
    """The sentences and the key figures."""
    return Paragraph(tuple(_sentences(head)), _lead(head)), Tiles(tuple(_tiles(head)))


def duration(milliseconds: float, cases: int) -> Figure:
    """A mean of working time; nothing of no cases."""
    return Figure(milliseconds / cases if cases else None, Unit.TIME)


def _lead(head: ServiceHead) -> Phrase:
    """What happened, in one sentence."""
    now, before = head.period, head.before
    came = now.taken.came
    values: dict[str, Said] = {
        "came": Figure(came),
        "solved": Figure(now.solved.solved),
        "standing": Figure(head.standing),
    }
    if head.is_empty:
        return Phrase("service.lead.empty")
    if not came and not now.solved.solved:
        return Phrase("service.lead.none", values)
    if before is None or not before.taken.came:
        return Phrase("service.lead.alone", values)
    grown = (came - before.taken.came) / before.taken.came
    if abs(grown) < 0.005:
        return Phrase("service.lead.same", values)
    values["by"] = Figure(abs(grown), Unit.SHARE)
    return Phrase("service.lead.up" if grown > 0 else "service.lead.down", values)


def _sentences(head: ServiceHead) -> Iterator[Phrase]:
    now = head.period
    if now.taken.replied:
        mean = duration(now.taken.spent, now.taken.replied)
        yield Phrase("service.replied", {"mean": mean})
    missed = now.taken.judged - now.taken.kept
    if missed:
        yield Phrase("service.missed", {"count": Figure(missed)})
    if now.csat.cases:
        rate = share("csat", now.csat.good, now.csat.cases, now.csat.cases)
        low, high = (Figure(each, Unit.SHARE) for each in likely(now.csat.good, now.csat.cases))
        values = {"rate": rate, "count": Figure(now.csat.cases), "low": low, "high": high}
        yield Phrase("service.csat" if rate.of is None else "service.csat-few", values)
    odd = now.solved.solved - now.solved.finished
    if odd:
        yield Phrase("service.no-cases", {"count": Figure(odd)})


def _tiles(head: ServiceHead) -> Iterator[Tile]:
    yield _open_tile(head)
    yield from _flow_tiles(head)
    yield _time_tile(head, "first-reply", Cases.REPLIED)
    yield _share_tile(head, "reply-level")
    yield _time_tile(head, "solution", Cases.FINISHED)
    yield _share_tile(head, "solve-level")
    yield _share_tile(head, "first-contact")
    yield _share_tile(head, "reopened")
    yield _share_tile(head, "csat")
    yield _nps_tile(head)
    yield _worked_tile(head)


def _open_tile(head: ServiceHead) -> Tile:
    note = Phrase("note.overdue", {"count": Figure(head.overdue)}) if head.overdue else None
    behind = head.period.behind("service.open-tickets", Cases.OPEN)
    return _tile("open-tickets", Figure(head.standing), head.standing, None, note, behind)


def _flow_tiles(head: ServiceHead) -> Iterator[Tile]:
    now, before = head.period, head.before
    former = None if before is None else before.taken.came
    told = _counted_change("new-tickets", now.taken.came, former)
    behind = now.behind("service.new-tickets", Cases.CREATED)
    yield _tile("new-tickets", Figure(now.taken.came), now.taken.came, told, None, behind)
    solved, odd = now.solved.solved, now.solved.solved - now.solved.finished
    told = _counted_change("solved-tickets", solved, None if before is None else before.solved[0])
    note = Phrase("note.no-cases", {"count": Figure(odd)}) if odd else None
    behind = now.behind("service.solved-tickets", Cases.SOLVED)
    yield _tile("solved-tickets", Figure(solved), solved, told, note, behind)


def _counted_change(key: str, now: int, before: int | None) -> Change | None:
    return None if before is None else change(key, Figure(now), Figure(before), (now, before))


def _time_tile(head: ServiceHead, key: str, cases: Cases) -> Tile:
    """A mean; within how much half and nine of ten are, a table says."""
    count, spent = _times(head.period, key)
    figure = duration(spent, count)
    told = None
    if head.before is not None:
        former, former_spent = _times(head.before, key)
        told = change(key, figure, duration(former_spent, former), (count, former))
    note = Phrase("note.of-tickets", {"count": Figure(count)})
    return _tile(key, figure, count, told, note, head.period.behind(f"kpi.{key}", cases))


def _times(period: ServicePeriod, key: str) -> tuple[int, int]:
    if key == "first-reply":
        return period.taken.replied, period.taken.spent
    return period.solved.finished, period.solved.spent


def _shares(period: ServicePeriod) -> dict[str, _Share]:
    """The parts and wholes of the shares of a period."""
    taken, solved, csat = period.taken, period.solved, period.csat
    return {
        "reply-level": _Share(taken.kept, taken.judged),
        "solve-level": _Share(solved.kept, solved.judged),
        "first-contact": _Share(solved.one_reply, solved.finished),
        "reopened": _Share(solved.reopened, solved.finished),
        "csat": _Share(csat.good, csat.cases),
    }


def _share_tile(head: ServiceHead, key: str) -> Tile:
    cases = SERVICE[key].population
    now = _shares(head.period)[key]
    figure = share(key, now.part, now.whole, now.whole)
    told = None
    if head.before is not None:
        former = _shares(head.before)[key]
        before = share(key, former.part, former.whole, former.whole)
        told = change(key, figure, before, (now.whole, former.whole))
    low, high = (Figure(each, Unit.SHARE) for each in likely(*now))
    values = {"count": Figure(now.whole), "low": low, "high": high}
    note = Phrase("note.of-answers" if key == "csat" else "note.of-tickets", values)
    behind = head.period.behind(f"kpi.{key}", Cases(cases.value))
    tile = _tile(key, figure, now.whole, told, note, behind)
    if figure.of is not None or not now.whole:
        return tile
    return tile._replace(how=Phrase("kpi.how-likely", {"how": how(key), **values}))


def _nps_tile(head: ServiceHead) -> Tile:
    now = head.period.nps
    figure = net_score("nps", now.good, now.bad, now.cases)
    told = None
    if head.before is not None:
        former = head.before.nps
        before = net_score("nps", former.good, former.bad, former.cases)
        told = change("nps", figure, before, (now.cases, former.cases))
    few = figure.of is not None
    note = Phrase("note.promoters" if few else "note.of-answers", {"count": Figure(now.cases)})
    behind = head.period.behind("kpi.nps", Cases.NPS)
    return _tile("nps", figure, now.cases, told, note, behind)


def _worked_tile(head: ServiceHead) -> Tile:
    now = head.period.worked
    figure = Figure(now.minutes * _MINUTE if now.times else None, Unit.TIME)
    told = None
    if head.before is not None:
        former = head.before.worked
        before = Figure(former.minutes * _MINUTE if former.times else None, Unit.TIME)
        told = change("time-spent", figure, before, (now.times, former.times))
    note = Phrase("note.billable", {"time": Figure(now.billable * _MINUTE, Unit.TIME)})
    behind = head.period.behind("service.worked-tickets", Cases.WORKED)
    return _tile("time-spent", figure, now.times, told, note, behind)


def _tile(
    key: str,
    value: Figure,
    cases: int,
    told: Change | None,
    note: Phrase | None,
    behind: CasesBehind,
) -> Tile:
    """A figure of no cases says what would fill it."""
    note = note if cases else Phrase(f"fill.{key}")
    return Tile(key, Phrase(f"kpi.{key}"), value, told, note, how(key), behind)
