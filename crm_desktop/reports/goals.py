"""The report on goals: how far each is reached, the periods before, and all that are set."""

from collections.abc import Iterator
from datetime import date

from crm_desktop.domain.attainment import Attainment, GoalFigures
from crm_desktop.domain.goal import GOAL_KPIS, Goal, period_at
from crm_desktop.domain.kpi import GOALS
from crm_desktop.domain.pace import Basis
from crm_desktop.domain.report import (
    Block,
    ChartBlock,
    ChartKind,
    Column,
    Figure,
    Heading,
    Mark,
    Medium,
    Paragraph,
    Phrase,
    Report,
    Row,
    Said,
    TableBlock,
    Unit,
    When,
)
from crm_desktop.reports.goal_tiles import behind, name, opening, rate
from crm_desktop.reports.register import register

_HALF = 6


def goals(facts: GoalFigures) -> Report:
    """The report, its every figure with what is behind it where a list can show that."""
    return Report(
        "goals",
        Phrase("goals.title"),
        facts.business,
        Phrase("goals.as-of", {"day": When(facts.today, facts.today)}),
        facts.today,
        tuple(_blocks(facts)),
        facts.currency,
        is_empty=not facts.goals,
    )


def _blocks(facts: GoalFigures) -> Iterator[Block]:
    yield from opening(facts)
    if facts.attained:
        yield Heading(Phrase("goals.standing"), Phrase("goals.standing-aside"))
        yield _standing(facts)
        yield Paragraph(tuple(_basis(facts)), is_muted=True)
    for each in facts.attained:
        yield Heading(_chart_title(each), _reached(each), _HALF)
        yield _chart(each)
    yield Heading(Phrase("goals.set"), Phrase("goals.set-aside"))
    yield _set(facts)
    yield Heading(Phrase("report.how"), medium=Medium.PAPER)
    yield register(GOALS.values())


def _standing(facts: GoalFigures) -> TableBlock:
    has_chance = any(each.chance is not None for each in facts.attained)
    named = "came target by-now missing a-week a-day".split()
    columns = (
        Column(Phrase("column.goal"), weight=2.0, is_wrapped=True),
        *(Column(Phrase(f"column.{each}"), is_right=True) for each in named),
        *((Column(Phrase("column.chance-of-goal"), is_right=True),) if has_chance else ()),
    )
    rows = (_standing_row(each, has_chance=has_chance) for each in facts.attained)
    return TableBlock(columns, tuple(rows))


def _standing_row(of: Attainment, *, has_chance: bool) -> Row:
    chance = None if of.chance is None else Figure(of.chance / 100, Unit.SHARE)
    cells = (
        name(of),
        of.figure(of.came.amount),
        of.figure(of.target.amount),
        None if of.expected is None else rate(of, of.expected),
        None if of.is_reached else of.figure(of.missing),
        None if of.is_reached or of.a_week is None else rate(of, of.a_week),
        None if of.is_reached or of.a_day is None else rate(of, of.a_day),
        *((chance,) if has_chance else ()),
    )
    return Row(cells, behind(of, (of.when, of.first, of.before)))


def _basis(facts: GoalFigures) -> Iterator[Phrase]:
    """What the paces go by, and what chances are told from."""
    paces = [each.pace.basis for each in facts.attained if each.pace is not None]
    if Basis.DAYS in paces:
        yield Phrase("goals.by-days")
    if Basis.LAST_YEAR in paces:
        yield Phrase("goals.by-last-year")
    if len(paces) < len(facts.attained):
        yield Phrase("goals.too-early")
    if any(each.chance is not None for each in facts.attained):
        yield Phrase("goals.chance-from")


def _chart_title(of: Attainment) -> Phrase:
    return Phrase(f"goals.by-{of.period.value}", {"kpi": Phrase(f"goal.{of.kpi.key}")})


def _reached(of: Attainment) -> Phrase | None:
    """In how many of the periods before it was reached."""
    aimed = [each for each in of.former if each.target is not None]
    if not aimed:
        return None
    well = sum(each.amount >= (each.target or 0) for each in aimed)
    return Phrase("goals.reached-in", {"times": Figure(well, of=len(aimed))})


def _chart(of: Attainment) -> ChartBlock:
    marks = [
        Mark(
            each.when,
            of.figure(each.amount),
            reference=None if each.target is None else of.figure(each.target),
            behind=behind(of, (each.when, each.first, each.before)),
        )
        for each in of.former
    ]
    now = Mark(
        of.when,
        of.figure(of.came.amount),
        reference=of.figure(of.target.amount),
        behind=behind(of, (of.when, of.first, of.before)),
    )
    values: dict[str, Said] = {
        "kpi": Phrase(f"goal.{of.kpi.key}"),
        "count": Figure(len(marks) + 1),
    }
    words, line = Phrase("goals.chart", values), Phrase("goals.goal")
    return ChartBlock(ChartKind.COLUMNS, (*marks, now), words, line)


def _set(facts: GoalFigures) -> TableBlock:
    columns = (
        Column(Phrase("column.goal"), weight=2.0),
        Column(Phrase("column.each")),
        Column(Phrase("column.from")),
        Column(Phrase("column.until")),
        Column(Phrase("column.target"), is_right=True),
    )
    return TableBlock(columns, tuple(_set_row(facts, each) for each in facts.goals))


def _set_row(facts: GoalFigures, goal: Goal) -> Row:
    def days(month: str) -> When:
        return period_at(goal.period, date.fromisoformat(f"{month}-01"), facts.year_start)

    unit = GOAL_KPIS[goal.kpi].unit
    cells = (
        Phrase(f"goal.{goal.kpi}"),
        Phrase(f"goals.each-{goal.period.value}"),
        days(goal.from_month),
        days(goal.until_month) if goal.until_month else Phrase("goals.goes-on"),
        Figure(goal.target, unit, goal.currency),
    )
    return Row(cells, goal=goal.id)
