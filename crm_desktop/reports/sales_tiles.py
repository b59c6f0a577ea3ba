"""What the report on sales says first: a sentence on what happened, and four key figures."""

from collections.abc import Iterator

from crm_desktop.domain.attainment import Attainment
from crm_desktop.domain.kpi import change as changed
from crm_desktop.domain.kpi import share
from crm_desktop.domain.report import (
    Behind,
    Change,
    Figure,
    Paragraph,
    Phrase,
    Population,
    Said,
    Tile,
    Tiles,
    Unit,
)
from crm_desktop.domain.sales_figures import Closed, Outcome, SalesFigures, SalesGoal
from crm_desktop.reports.goal_tiles import basis, change, state
from crm_desktop.reports.register import how


def opening(facts: SalesFigures) -> tuple[Paragraph, Tiles]:
    """The sentences and the key figures."""
    return Paragraph(tuple(_sentences(facts)), _lead(facts)), Tiles(tuple(_tiles(facts)))


def _lead(facts: SalesFigures) -> Phrase:
    """What happened, in one sentence."""
    now, before = facts.outcome.won, facts.before.won if facts.before else None
    values: dict[str, Said] = {"revenue": facts.money(now.base)}
    if not now.count:
        return Phrase("sales.lead.none")
    if before is None:
        return Phrase("sales.lead.alone", values)
    if before.base <= 0:
        return Phrase("sales.lead.first", values)
    grown = (now.base - before.base) / before.base
    if abs(grown) < 0.005:
        return Phrase("sales.lead.same", values)
    values["by"] = Figure(abs(grown), Unit.SHARE)
    return Phrase("sales.lead.up" if grown > 0 else "sales.lead.down", values)


def _sentences(facts: SalesFigures) -> Iterator[Phrase]:
    if facts.goal is not None:
        yield from _goal_sentences(facts.goal.attained)
    won, lost = facts.outcome.won, facts.outcome.lost
    closed = won.count + lost.count
    if closed:
        rate = share("win-rate", won.count, closed, closed)
        key = "sales.closed" if rate.of is None else "sales.closed-few"
        yield Phrase(key, {"won": Figure(won.count), "lost": Figure(lost.count), "rate": rate})
    if won.count:
        yield Phrase(
            "sales.took",
            {"mean": _mean_days(won), "median": Figure(won.median, Unit.DAYS)},
        )
    for each in facts.unrated:
        yield Phrase(
            f"sales.unrated.{each.population}",
            {
                "count": Figure(each.count),
                "amount": Figure(each.amount, Unit.MONEY, each.currency),
            },
        )


def _tiles(facts: SalesFigures) -> Iterator[Tile]:
    now = facts.outcome
    before = facts.before
    yield _revenue_tile(facts)
    yield _rate_tile(now, before)
    yield _average_tile(facts)
    yield _cycle_tile(now, before)
    if facts.goal is not None:
        yield from _goal_tiles(facts, facts.goal)


def _revenue_tile(facts: SalesFigures) -> Tile:
    won = facts.outcome.won
    told = None
    if facts.before is not None:
        cases = (won.count, facts.before.won.count)
        former = facts.money(facts.before.won.base)
        told = changed("won-revenue", facts.money(won.base), former, cases)
    note = Phrase("note.deals-won", {"count": Figure(won.count)})
    behind = facts.outcome.behind("sales.won-deals", Population.WON)
    return _tile("won-revenue", facts.money(won.base), told, note, behind)


def _rate_tile(now: Outcome, before: Outcome | None) -> Tile:
    figure, closed = _rate(now), now.won.count + now.lost.count
    told = None
    if before is not None:
        cases = (closed, before.won.count + before.lost.count)
        told = changed("win-rate", figure, _rate(before), cases)
    by_value = _rate_by_value(now)
    values = {"count": Figure(closed), "value": by_value}
    enough = figure.unit is Unit.SHARE and by_value.unit is Unit.SHARE
    note = Phrase("note.closed-by-value" if enough else "note.closed", values)
    behind = now.behind("sales.closed-deals", Population.CLOSED)
    return _tile("win-rate", figure, told, note, behind)


def _average_tile(facts: SalesFigures) -> Tile:
    won = facts.outcome.won
    figure = _average(facts, won)
    told = None
    if facts.before is not None:
        former = facts.before.won
        cases = (won.valued, former.valued)
        told = changed("average-deal", figure, _average(facts, former), cases)
    note = Phrase("note.of-won", {"count": Figure(won.valued)})
    behind = facts.outcome.behind("sales.won-deals", Population.WON)
    return _tile("average-deal", figure, told, note, behind)


def _cycle_tile(now: Outcome, before: Outcome | None) -> Tile:
    told = None
    if before is not None:
        cases = (now.won.count, before.won.count)
        told = changed("sales-cycle", _mean_days(now.won), _mean_days(before.won), cases)
    note = None
    if now.won.count:
        note = Phrase("note.half-within", {"median": Figure(now.won.median, Unit.DAYS)})
    behind = now.behind("sales.won-deals", Population.WON)
    return _tile("sales-cycle", _mean_days(now.won), told, note, behind)


def _goal_sentences(of: Attainment) -> Iterator[Phrase]:
    values: dict[str, Said] = {
        "share": of.of_target(),
        "target": of.figure(of.target.amount),
        "state": state(of),
    }
    yield Phrase("sales.goal", values)
    if of.chance is not None:
        yield Phrase("sales.goal-chance", {"chance": Figure(of.chance / 100, Unit.SHARE)})


def _goal_tiles(facts: SalesFigures, goal: SalesGoal) -> Iterator[Tile]:
    of = goal.attained
    note = Phrase("note.goal-of", {"target": of.figure(of.target.amount)})
    behind = Behind(Phrase("sales.won-deals"), Population.WON, of.first, of.before)
    title = Phrase("kpi.goal-attainment")
    yield Tile("goal-attainment", title, of.of_target(), change(of), note, basis(of), behind)
    if goal.due is not None:
        due = Behind(Phrase("sales.due"), Population.OPEN, is_rated=True, due=goal.days)
        yield _tile("pipeline-coverage", *_coverage(facts, of, goal.due), due)


def _coverage(
    facts: SalesFigures, of: Attainment, due: int
) -> tuple[Figure, Change | None, Phrase]:
    if of.is_reached:
        return Figure(None, Unit.SHARE), None, Phrase("note.nothing-left")
    values: dict[str, Said] = {"due": facts.money(due), "missing": facts.money(of.missing)}
    return Figure(due / of.missing, Unit.SHARE), None, Phrase("note.coverage", values)


def _tile(
    key: str, value: Figure, told: Change | None, note: Phrase | None, behind: Behind
) -> Tile:
    return Tile(key, Phrase(f"kpi.{key}"), value, told, note, how(key), behind)


def _rate(when: Outcome) -> Figure:
    closed = when.won.count + when.lost.count
    return share("win-rate", when.won.count, closed, closed)


def _rate_by_value(when: Outcome) -> Figure:
    closed = when.won.valued + when.lost.valued
    return share("win-rate-value", when.won.base, when.won.base + when.lost.base, closed)


def _average(facts: SalesFigures, closed: Closed) -> Figure:
    if not closed.valued:
        return Figure(None, Unit.MONEY, facts.currency)
    return Figure(closed.base / closed.valued, Unit.MONEY, facts.currency)


def _mean_days(closed: Closed) -> Figure:
    return Figure(closed.days / closed.count if closed.count else None, Unit.DAYS)
