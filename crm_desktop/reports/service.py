"""The report on service: what came and was solved, how fast, and how customers found it."""

from collections.abc import Iterator

from crm_desktop.domain.dates import local
from crm_desktop.domain.kpi import SERVICE
from crm_desktop.domain.report import (
    Block,
    Cases,
    CasesBehind,
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
    Report,
    Row,
    Said,
    TableBlock,
    Unit,
    When,
)
from crm_desktop.domain.service_figures import REPLY_STEPS, Breach, Flow, Named, ServiceFigures
from crm_desktop.reports.register import register
from crm_desktop.reports.service_tables import hours, part_tables, times, weekdays
from crm_desktop.reports.service_tiles import service_opening

LISTED = 15  # limits that were passed which a table names
_WIDE, _NARROW = 7, 5
_MINUTE = 60_000


def service(facts: ServiceFigures) -> Report:
    """The report, its every figure with the tickets or answers behind it."""
    begun = service_opening(facts.head)
    if facts.head.is_empty:
        return begun
    return begun._replace(blocks=(*begun.blocks, *_blocks(facts)))


def _blocks(facts: ServiceFigures) -> Iterator[Block]:
    yield from times(facts)
    grain = facts.flow[-1].bucket.when.grain if facts.flow else Grain.MONTH
    aside = any(flow.bucket.is_aside for flow in facts.flow)
    before = Phrase(f"service.{grain.value}s-before") if aside else None
    yield Heading(Phrase(f"service.by-{grain.value}"), before, _WIDE)
    yield _flow(facts)
    yield Heading(Phrase("service.standing"), Phrase("service.standing-aside"), _NARROW)
    yield _standing(facts)
    yield Heading(Phrase("service.replies"), Phrase("service.replies-aside"), _NARROW)
    yield _replies(facts)
    yield from hours(facts)
    yield from weekdays(facts)
    yield Heading(Phrase("service.customers"), share=_WIDE)
    yield from _named(facts, "customer", facts.customers, Cases.CREATED)
    yield from part_tables(facts)
    yield Heading(Phrase("service.articles"), Phrase("service.articles-aside"))
    yield from _named(facts, "article", facts.articles, Cases.HELPED)
    yield Heading(Phrase("service.late"), Phrase("service.late-aside"))
    yield from _late(facts)
    yield PageBreak()
    yield Heading(Phrase("report.how"), medium=Medium.PAPER)
    yield register(SERVICE.values())


def _flow(facts: ServiceFigures) -> ChartBlock:
    marks = tuple(
        Mark(
            flow.bucket.when,
            Figure(flow.taken),
            reference=Figure(flow.solved),
            is_aside=flow.bucket.is_aside,
            behind=_of(flow, "service.came-or-solved-in", Cases.EITHER),
        )
        for flow in facts.flow
    )
    words = Phrase("service.chart.flow", {"count": Figure(len(marks))})
    return ChartBlock(ChartKind.COLUMNS, marks, words, Phrase("service.solved"))


def _standing(facts: ServiceFigures) -> ChartBlock:
    """How many stood open as each of the days of a mark ended; those still running end now."""
    now = facts.head.now
    marks = []
    for flow in facts.flow:
        behind = _of(flow, "service.open-at", Cases.OPEN_THEN)
        behind = behind._replace(before=min(flow.before, now))
        figure = Figure(flow.standing)
        marks.append(Mark(flow.bucket.when, figure, is_aside=flow.bucket.is_aside, behind=behind))
    words = Phrase("service.chart.standing", {"count": Figure(len(marks))})
    return ChartBlock(ChartKind.COLUMNS, tuple(marks), words)


def _of(flow: Flow, key: str, cases: Cases) -> CasesBehind:
    title = Phrase(key, {"days": flow.bucket.when})
    return CasesBehind(title, cases, flow.first, flow.before)


def _replies(facts: ServiceFigures) -> ChartBlock:
    marks = []
    for place, count in enumerate(facts.reply_steps):
        is_last = place == len(REPLY_STEPS)
        hours = Figure(REPLY_STEPS[place - 1 if is_last else place])
        words = Phrase("service.over" if is_last else "service.up-to", {"hours": hours})
        label = Phrase("service.longer" if is_last else "service.short", {"hours": hours})
        behind = facts.head.period.behind("service.replied-within", Cases.REPLIED)
        title = behind.title._replace(values={"hours": words})
        behind = behind._replace(title=title, part=("spent", place))
        marks.append(Mark(label, Figure(count), behind=behind))
    words = Phrase("service.chart.replies", {"count": Figure(facts.replies.cases)})
    return ChartBlock(ChartKind.COLUMNS, tuple(marks), words)


def _named(
    facts: ServiceFigures, key: str, found: tuple[Named, ...], cases: Cases
) -> Iterator[Block]:
    if not found:
        yield Paragraph((Phrase(f"service.no-{key}"),), is_muted=True)
        return
    columns = (
        Column(Phrase(f"column.{key}"), weight=0.8),
        Column(Phrase("column.tickets"), is_right=True, is_bar=True, weight=2.0),
    )
    rows = []
    for each in found:
        behind = facts.head.period.behind("service.of", cases)
        title = behind.title._replace(values={"name": each.name})
        behind = behind._replace(title=title, part=(each.kind, each.id))
        rows.append(Row((each.name, Figure(each.tickets)), behind))
    yield TableBlock(columns, tuple(rows), is_whole=True)


def _late(facts: ServiceFigures) -> Iterator[Block]:
    if not facts.breaches:
        yield Paragraph((Phrase("service.no-late"),), is_muted=True)
        return
    columns = (
        Column(Phrase("column.ticket"), weight=1.6),
        Column(Phrase("column.who"), weight=1.3),
        Column(Phrase("column.limit"), weight=1.0),
        Column(Phrase("column.allowed"), is_right=True, weight=0.4),
        Column(Phrase("column.over"), is_right=True, weight=0.4),
        Column(Phrase("column.passed"), is_right=True, weight=0.4),
    )
    rows = [_late_row(facts, breach) for breach in facts.breaches]
    if len(rows) == LISTED:
        behind = facts.head.period.behind("service.late", Cases.LATE)
        rows.append(Row((Phrase("service.all-late"), *[None] * 5), behind))
    yield TableBlock(columns, tuple(rows))


def _late_row(facts: ServiceFigures, breach: Breach) -> Row:
    day = local(breach.at, facts.head.zone).date()
    allowed = None if breach.limit is None else breach.limit * _MINUTE
    over: Said = Phrase("service.still-open")
    if breach.over is not None:
        over = Figure(breach.over, Unit.TIME)
    kind = Phrase(f"service.limit-{breach.kind}")
    cells = (
        breach.name,
        breach.who or None,
        kind,
        Figure(allowed, Unit.TIME),
        over,
        When(day, day, Grain.DAY),
    )
    return Row(cells, ticket=breach.ticket)
