"""The report on sales: what was won and lost, what is open, and how it compares."""

from collections.abc import Iterator

from crm_desktop.domain.dates import local
from crm_desktop.domain.kpi import COVERAGE, GOALS, SALES
from crm_desktop.domain.report import (
    Behind,
    Block,
    ChartBlock,
    ChartKind,
    Column,
    Figure,
    Grain,
    Heading,
    Mark,
    Medium,
    PageBreak,
    Paragraph,
    Phrase,
    Population,
    Report,
    Row,
    Said,
    TableBlock,
    Unit,
    When,
)
from crm_desktop.domain.sales_figures import (
    DealLine,
    LostSum,
    MonthWon,
    SalesFigures,
    StageSum,
)
from crm_desktop.reports.period_words import subtitle
from crm_desktop.reports.register import register
from crm_desktop.reports.sales_tiles import opening

LISTED = 30  # deals that a table names; the others are behind its last row
_WIDE, _NARROW = 7, 5


def sales(facts: SalesFigures) -> Report:
    """The report, its every figure with the deals behind it."""
    counts = [facts.outcome.won.count, facts.outcome.lost.count]
    counts += [stage.count for stage in facts.stages]
    counts += [month.count for month in facts.months]
    return Report(
        "sales",
        Phrase("sales.title"),
        facts.business,
        subtitle(facts.outcome.when, None if facts.before is None else facts.before.when),
        facts.today,
        tuple(_blocks(facts)),
        facts.currency,
        is_empty=not any(counts),
    )


def _blocks(facts: SalesFigures) -> Iterator[Block]:
    yield from opening(facts)
    grain = facts.months[-1].bucket.when.grain if facts.months else Grain.MONTH
    yield Heading(Phrase(f"sales.by-{grain.value}"), _months_aside(facts), _WIDE)
    yield _months(facts)
    yield Heading(
        Phrase("sales.open-value"), Phrase("sales.open-value-aside"), _NARROW, Medium.SCREEN
    )
    yield _stage_chart(facts)
    yield Heading(Phrase("sales.pipeline"), Phrase("sales.as-of-now"), _WIDE)
    yield _stage_table(facts)
    if any(stage.learned for stage in facts.stages):
        yield Paragraph((_learned(facts.stages),), is_muted=True)
    yield Heading(Phrase("sales.why-lost"), share=_NARROW)
    yield from _why_lost(facts)
    yield PageBreak()
    yield from _unrated(facts)
    yield from _deals(facts, "sales.won-deals", facts.won_deals, Population.WON)
    yield from _deals(facts, "sales.lost-deals", facts.lost_deals, Population.LOST)
    yield Heading(Phrase("report.how"), medium=Medium.PAPER)
    goals = {**GOALS, **COVERAGE} if facts.goal is not None else {}
    yield register((SALES | goals).values())


def _months_aside(facts: SalesFigures) -> Phrase | None:
    """What the light columns are, where there are any."""
    return Phrase("sales.months-before") if any(m.bucket.is_aside for m in facts.months) else None


def _months(facts: SalesFigures) -> ChartBlock:
    marks = tuple(_month_mark(facts, month) for month in facts.months)
    told = any(mark.reference is not None for mark in marks)
    words = Phrase("sales.chart.months", {"count": Figure(len(marks))})
    reference = Phrase("sales.year-before") if told else None
    return ChartBlock(ChartKind.COLUMNS, marks, words, reference)


def _month_mark(facts: SalesFigures, month: MonthWon) -> Mark:
    title = Phrase("sales.won-in", {"days": month.bucket.when})
    return Mark(
        month.bucket.when,
        facts.money(month.base),
        reference=None if month.last_year is None else facts.money(month.last_year),
        is_aside=month.bucket.is_aside,
        note=Phrase("note.deals-won", {"count": Figure(month.count)}),
        behind=Behind(title, Population.WON, month.first, month.before),
    )


def _why_lost(facts: SalesFigures) -> Iterator[Block]:
    if not facts.lost:
        yield Paragraph((Phrase("sales.none-lost"),), is_muted=True)
        return
    titles = (
        Column(Phrase("column.reason"), weight=0.7),
        Column(Phrase("column.deals"), is_right=True, is_bar=True, weight=3.0),
        Column(Phrase("column.value"), is_right=True, weight=0.3),
    )
    yield TableBlock(titles, tuple(_lost_row(facts, each) for each in facts.lost))


def _lost_row(facts: SalesFigures, lost: LostSum) -> Row:
    name: Said = lost.name or Phrase("sales.no-reason")
    title = Phrase("sales.lost-for", {"reason": name})
    when = facts.outcome
    behind = Behind(title, Population.LOST, when.first, when.before, reason=lost.reason)
    return Row((name, Figure(lost.count), facts.money(lost.base)), behind)


def _stage_table(facts: SalesFigures) -> TableBlock:
    columns = (
        Column(Phrase("column.stage"), weight=1.5),
        *(
            Column(Phrase(f"column.{name}"), is_right=True)
            for name in ("deals", "value", "chance", "expected", "median-days")
        ),
    )
    rows = [_stage_row(facts, stage) for stage in facts.stages]
    return TableBlock(columns, (*rows, _stage_total(facts)))


def _stage_row(facts: SalesFigures, stage: StageSum) -> Row:
    name = _stage_name(facts, stage)
    cells = (
        name,
        Figure(stage.count),
        facts.money(stage.base),
        _chance(stage.expected, stage.base),
        facts.money(stage.expected),
        Figure(stage.median_days if stage.count else None, Unit.DAYS),
    )
    return Row(cells, _behind_stage(name, stage))


def _stage_total(facts: SalesFigures) -> Row:
    base = sum(stage.base for stage in facts.stages)
    expected = sum(stage.expected for stage in facts.stages)
    count = sum(stage.count for stage in facts.stages)
    cells = (
        Phrase("report.total"),
        Figure(count),
        facts.money(base),
        _chance(expected, base),
        facts.money(expected),
        Figure(facts.open_median if count else None, Unit.DAYS),
    )
    behind = Behind(Phrase("sales.open-deals"), Population.OPEN)
    return Row(cells, behind, is_total=True)


def _stage_chart(facts: SalesFigures) -> ChartBlock:
    marks = tuple(
        Mark(
            _stage_name(facts, stage),
            facts.money(stage.base),
            part=facts.money(stage.expected),
            note=_stage_note(facts, stage),
            behind=_behind_stage(_stage_name(facts, stage), stage),
        )
        for stage in facts.stages
    )
    words = Phrase("sales.chart.stages", {"count": Figure(len(marks))})
    return ChartBlock(ChartKind.BARS, marks, words, rows=max(len(marks), 1))


def _stage_note(facts: SalesFigures, stage: StageSum) -> Phrase:
    values: dict[str, Said] = {"count": Figure(stage.count)}
    return Phrase("note.open", {**values, "expected": facts.money(stage.expected)})


def _stage_name(facts: SalesFigures, stage: StageSum) -> Said:
    if len({each.pipeline for each in facts.stages}) < 2:
        return stage.name
    return Phrase("sales.stage-of", {"stage": stage.name, "pipeline": stage.pipeline})


def _behind_stage(name: Said, stage: StageSum) -> Behind:
    title = Phrase("sales.open-in", {"stage": name})
    return Behind(title, Population.OPEN, stage=stage.stage)


def _learned(stages: tuple[StageSum, ...]) -> Phrase:
    learned = sum(stage.learned for stage in stages)
    count = sum(stage.count for stage in stages)
    return Phrase("sales.learned", {"learned": Figure(learned), "count": Figure(count)})


def _unrated(facts: SalesFigures) -> Iterator[Block]:
    """Amounts that cannot be added to the others, so that none is dropped in silence."""
    if not facts.unrated:
        return
    yield Heading(Phrase("sales.no-rate"))
    titles = (
        Column(Phrase("column.currency")),
        Column(Phrase("column.which")),
        Column(Phrase("column.deals"), is_right=True),
        Column(Phrase("column.amount"), is_right=True),
    )
    rows = []
    for each in facts.unrated:
        behind = facts.outcome.behind("sales.no-rate", Population(each.population))
        if behind.population is Population.OPEN:
            behind = behind._replace(first=None, before=None)
        amount = Figure(each.amount, Unit.MONEY, each.currency)
        cells = (each.currency, Phrase(f"population.{each.population}"), Figure(each.count), amount)
        rows.append(Row(cells, behind._replace(is_rated=False)))
    yield TableBlock(titles, tuple(rows))


def _deals(
    facts: SalesFigures, key: str, deals: tuple[DealLine, ...], population: Population
) -> Iterator[Block]:
    """The largest deals by name, and the others behind the last row."""
    if not deals:
        return
    closed = facts.outcome.won if population is Population.WON else facts.outcome.lost
    yield Heading(Phrase(key), Phrase("sales.largest-first"))
    stage = "column.stage" if population is Population.WON else "column.reason"
    columns = (
        Column(Phrase("column.day"), weight=0.7),
        Column(Phrase("column.deal"), weight=2.0),
        Column(Phrase("column.who"), weight=1.6),
        *((Column(Phrase(stage), weight=1.1),) if population is Population.LOST else ()),
        Column(Phrase("column.amount"), is_right=True, weight=0.9),
    )
    rows = [_deal_row(facts, deal, population) for deal in deals[:LISTED]]
    if closed.count > len(rows):
        more = Phrase("sales.more-deals", {"count": Figure(closed.count - len(rows))})
        behind = facts.outcome.behind(key, population)
        cells = (None, more, *([None] * (len(columns) - 2)))
        rows.append(Row(cells, behind))
    yield TableBlock(columns, tuple(rows))


def _deal_row(facts: SalesFigures, deal: DealLine, population: Population) -> Row:
    day = None
    if deal.closed_at is not None:
        closed = local(deal.closed_at, facts.zone).date()
        day = When(closed, closed, Grain.DAY)
    amount = None if deal.amount is None else Figure(deal.amount, Unit.MONEY, deal.currency)
    lost = ((deal.reason or None),) if population is Population.LOST else ()
    return Row((day, deal.name, deal.who or None, *lost, amount), deal=deal.id)


def _chance(expected: int, base: int) -> Figure:
    return Figure(expected / base if base > 0 else None, Unit.SHARE)
