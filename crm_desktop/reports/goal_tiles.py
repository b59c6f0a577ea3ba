"""What the report on goals says first: which are on pace, what is still needed, a tile for each."""

from collections.abc import Iterator

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.attainment import Attainment, GoalFigures
from crm_desktop.domain.pace import Basis
from crm_desktop.domain.report import (
    AnyBehind,
    Behind,
    Buyers,
    BuyersBehind,
    Cases,
    CasesBehind,
    Change,
    DoneBehind,
    Figure,
    Paragraph,
    Phrase,
    Population,
    Said,
    Tile,
    Tiles,
    Tone,
    Unit,
    When,
)
from crm_desktop.reports.register import how

_NAMED = 3  # goals behind their pace that the sentences name


def opening(facts: GoalFigures) -> tuple[Paragraph, Tiles]:
    """The sentences and the key figures."""
    return Paragraph(tuple(_sentences(facts)), _lead(facts)), Tiles(
        tuple(tile(each) for each in facts.attained)
    )


def name(of: Attainment) -> Phrase:
    """What a goal is about in the period that runs."""
    return Phrase(f"goals.this-{of.period.value}", {"kpi": Phrase(f"goal.{of.kpi.key}")})


def tile(of: Attainment) -> Tile:
    """How far it is reached, how that is for the time that has passed, and of how much."""
    value = of.of_target()
    values = {"came": of.figure(of.came.amount), "target": of.figure(of.target.amount)}
    note = Phrase("goals.note", dict(values))
    if value.of is not None:
        note = Phrase("goals.note-few", {"missing": of.figure(of.missing)})
    found = behind(of, (of.when, of.first, of.before))
    return Tile("goal-attainment", name(of), value, change(of), note, basis(of), found)


def change(of: Attainment) -> Change:
    """The state in its colour: ahead is welcome, behind is not."""
    ahead = -(of.behind or 0)
    if of.is_reached:
        return Change(Figure(1), Tone.GOOD, state(of))
    if of.is_over:
        return Change(Figure(-1), Tone.BAD, state(of))
    tone = Tone.GOOD if ahead > 0 else Tone.BAD if ahead else Tone.NEUTRAL
    return Change(Figure(ahead), tone, state(of))


def state(of: Attainment) -> Phrase:
    """Whether it is reached, or how it is for the time that has passed."""
    days = of.behind
    if of.is_reached:
        return Phrase("goals.reached")
    if days is None:
        return Phrase("goals.missed" if of.is_over else "goals.early")
    if not days:
        return Phrase("goals.on-pace")
    key = "goals.behind" if days > 0 else "goals.ahead"
    return Phrase(key, {"days": Figure(abs(days), Unit.DAYS)})


def basis(of: Attainment) -> Phrase:
    """How the figure is made and what its pace goes by, for a tool tip."""
    values: dict[str, Said] = {
        "how": how("goal-attainment"),
        "passed": Figure(of.time.passed, Unit.TENTHS),
        "days": Figure(of.time.days),
    }
    if of.pace is None:
        return Phrase("goals.how.early", values)
    values["share"] = Figure(of.pace.share, Unit.SHARE)
    is_year = of.pace.basis is Basis.LAST_YEAR
    return Phrase("goals.how.last-year" if is_year else "goals.how.days", values)


def behind(of: Attainment, days: tuple[When, int, int]) -> AnyBehind:
    """What was counted in some days."""
    when, first, before = days
    values: dict[str, Said] = {"kpi": Phrase(f"goal.{of.kpi.key}"), "days": when}
    title, counts = Phrase("goals.name", values), of.kpi.counts
    if isinstance(counts, Population):
        return Behind(title, counts, first, before)
    if isinstance(counts, Buyers):
        return BuyersBehind(title, counts, when)
    if isinstance(counts, Cases):
        return CasesBehind(title, counts, first, before)
    kind = counts if isinstance(counts, ActivityKind) else None
    return DoneBehind(title, kind, first, before)


def _lead(facts: GoalFigures) -> Phrase:
    count = len(facts.attained)
    well = sum(each.is_reached or (each.behind or 0) <= 0 for each in facts.attained)
    if not count:
        return Phrase("goals.lead.none")
    values: dict[str, Said] = {"well": Figure(well), "count": Figure(count)}
    if well == count:
        return Phrase("goals.lead.all", values)
    return Phrase("goals.lead.some" if well else "goals.lead.behind", values)


def _sentences(facts: GoalFigures) -> Iterator[Phrase]:
    lagging = [each for each in facts.attained if not each.is_reached and (each.behind or 0) > 0]
    for each in sorted(lagging, key=lambda of: of.share)[:_NAMED]:
        values: dict[str, Said] = {"name": name(each), "missing": each.figure(each.missing)}
        is_money = each.kpi.unit is Unit.MONEY
        each_time = each.a_day if is_money else each.a_week
        if each_time is None:
            yield Phrase("goals.needed", values)
        else:
            key = "goals.needed-a-day" if is_money else "goals.needed-a-week"
            yield Phrase(key, {**values, "rate": rate(each, each_time)})
    for each in facts.attained:
        if each.chance is not None:
            chance = Figure(each.chance / 100, Unit.SHARE)
            yield Phrase("goals.chance", {"name": name(each), "chance": chance})


def rate(of: Attainment, amount: float) -> Figure:
    """What is to come in some time: a count to a tenth."""
    if of.kpi.unit is Unit.COUNT:
        return Figure(amount, Unit.TENTHS)
    return of.figure(amount)
