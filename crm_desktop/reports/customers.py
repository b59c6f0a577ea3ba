"""The report on customers: who bought, who is overdue, what they are like, who brings most."""

from collections.abc import Iterator
from datetime import date, timedelta

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.customer_figures import (
    Bought,
    CustomerFigures,
    Overdue,
    SegmentSum,
    Standing,
    TimesSum,
)
from crm_desktop.domain.kpi import CUSTOMERS
from crm_desktop.domain.report import (
    Behind,
    Block,
    Buyers,
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
from crm_desktop.reports.customer_tiles import first_five, opening
from crm_desktop.reports.period_words import subtitle
from crm_desktop.reports.register import register

LISTED = 10  # customers that a table names; the others are behind its last row
_WIDE, _NARROW = 7, 5
_EPOCH = date(1970, 1, 1)


def customers(facts: CustomerFigures) -> Report:
    """The report, its every figure with the customers behind it."""
    return Report(
        "customers",
        Phrase("customers.title"),
        facts.business,
        subtitle(facts.period.when, None if facts.before is None else facts.before.when),
        facts.today,
        tuple(_blocks(facts)),
        facts.currency,
        is_empty=not facts.period.customers,
    )


def _blocks(facts: CustomerFigures) -> Iterator[Block]:
    yield from opening(facts)
    grain = facts.bought[-1].bucket.when.grain if facts.bought else Grain.MONTH
    yield Heading(Phrase(f"customers.by-{grain.value}"), share=_WIDE)
    yield _chart(facts)
    yield Heading(Phrase("customers.times"), Phrase("customers.so-far"), _NARROW)
    yield _times(facts)
    yield Heading(Phrase("customers.overdue"), Phrase("customers.dearest-first"))
    yield from _overdue(facts)
    yield Heading(Phrase("customers.segments"), Phrase("customers.segments-aside"))
    yield from _segments(facts)
    yield Heading(Phrase("customers.best"), first_five(facts))
    yield _best(facts)
    yield from _unrated(facts)
    yield PageBreak()
    yield Heading(Phrase("report.how"), medium=Medium.PAPER)
    yield register(CUSTOMERS.values())


def _chart(facts: CustomerFigures) -> ChartBlock:
    marks = tuple(_mark(facts, each) for each in facts.bought)
    words = Phrase("customers.chart.bought", {"count": Figure(len(marks))})
    return ChartBlock(ChartKind.COLUMNS, marks, words, Phrase("customers.again"))


def _mark(facts: CustomerFigures, each: Bought) -> Mark:
    behind = facts.period.behind("customers.bought-in", Buyers.BOUGHT)
    title = behind.title._replace(values={"days": each.bucket.when})
    return Mark(
        each.bucket.when,
        Figure(each.customers),
        reference=Figure(each.again),
        is_aside=each.bucket.is_aside,
        behind=behind._replace(title=title, when=each.bucket.when),
    )


def _times(facts: CustomerFigures) -> ChartBlock:
    marks = tuple(_times_mark(facts, each) for each in facts.times)
    words = Phrase("customers.chart.times", {"count": Figure(facts.period.customers)})
    return ChartBlock(ChartKind.BARS, marks, words, rows=len(marks))


def _times_mark(facts: CustomerFigures, each: TimesSum) -> Mark:
    values: dict[str, Said] = {"least": Figure(each.least), "most": Figure(each.most)}
    key = "customers.times-or-more" if each.most is None else "customers.times-to"
    name = Phrase("customers.times-of" if each.least == each.most else key, values)
    behind = facts.period.behind("customers.who-bought", Buyers.TIMES)
    title = behind.title._replace(values={"times": name})
    return Mark(
        name,
        Figure(each.customers),
        note=Phrase("note.worth", {"value": facts.money(each.value)}),
        behind=behind._replace(title=title, part=str(each.least)),
    )


def _overdue(facts: CustomerFigures) -> Iterator[Block]:
    if facts.mean_gap is None:
        yield Paragraph((Phrase("customers.no-gaps"),), is_muted=True)
        return
    if not facts.overdue:
        yield Paragraph((Phrase("customers.none-overdue"),), is_muted=True)
    else:
        columns = (
            Column(Phrase("column.customer"), weight=1.2, is_wrapped=True),
            Column(Phrase("column.why"), weight=2.6, is_wrapped=True),
            Column(Phrase("column.usual"), is_right=True, weight=0.4),
            Column(Phrase("column.a-year"), is_right=True, weight=0.4),
        )
        rows = [_overdue_row(facts, each) for each in facts.overdue]
        if facts.all_overdue > len(rows):
            more = Phrase("customers.more", {"count": Figure(facts.all_overdue - len(rows))})
            behind = facts.period.behind("customers.overdue", Buyers.OVERDUE)
            rows.append(Row((more, None, None, None), behind))
        yield TableBlock(columns, tuple(rows))
    values: dict[str, Said] = {
        "overdue": _times_as_long(facts.silence.overdue),
        "lost": _times_as_long(facts.silence.lost),
        "gap": Figure(facts.mean_gap, Unit.DAYS),
    }
    yield Paragraph((Phrase("customers.overdue-how", values),), is_muted=True)


def _times_as_long(tenths: int) -> Figure:
    return Figure(tenths / 10, Unit.TENTHS if tenths % 10 else Unit.COUNT)


def _overdue_row(facts: CustomerFigures, each: Overdue) -> Row:
    why = Phrase(
        "customers.silent",
        {
            "gap": Figure(each.gap, Unit.DAYS),
            "count": Figure(each.purchases),
            "silent": Figure(each.silent, Unit.DAYS),
        },
    )
    loss = None if each.a_year is None else facts.money(each.a_year)
    cells = (_name(facts, each.customer), why, Figure(each.usual, Unit.DAYS), loss)
    return Row(cells, customer=_record(facts, each.customer))


def _segments(facts: CustomerFigures) -> Iterator[Block]:
    count = Figure(facts.period.customers)
    if not facts.segments:
        yield Paragraph((Phrase("customers.no-segments", {"count": count}),), is_muted=True)
        return
    columns = (
        Column(Phrase("column.segment"), weight=0.8),
        Column(Phrase("column.like"), weight=1.6),
        Column(Phrase("column.customers"), is_right=True, is_bar=True, weight=1.4),
        Column(Phrase("column.value"), is_right=True, weight=0.4),
        Column(Phrase("column.share"), is_right=True, weight=0.4),
    )
    rows = tuple(_segment_row(facts, each) for each in facts.segments)
    total = Row(
        (Phrase("report.total"), None, count, facts.money(facts.value), _part(facts, facts.value)),
        facts.period.behind("customers.all", Buyers.ALL),
        is_total=True,
    )
    yield TableBlock(columns, (*rows, total), is_whole=True)
    rule = Phrase(f"customers.parted.{facts.parts}", {"count": count})
    yield Paragraph((rule,), is_muted=True)


def _segment_row(facts: CustomerFigures, each: SegmentSum) -> Row:
    name = Phrase(f"segment.{each.segment.value}")
    behind = facts.period.behind("customers.of-segment", Buyers.SEGMENT)
    title = behind.title._replace(values={"segment": name})
    cells = (
        name,
        Phrase(f"segment.{each.segment.value}.like"),
        Figure(each.customers),
        facts.money(each.value),
        _part(facts, each.value),
    )
    return Row(cells, behind._replace(title=title, part=each.segment.value))


def _best(facts: CustomerFigures) -> TableBlock:
    columns = (
        Column(Phrase("column.customer"), weight=1.2),
        Column(Phrase("column.purchases"), is_right=True, weight=0.4),
        Column(Phrase("column.last-purchase"), is_right=True, weight=0.5),
        Column(Phrase("column.value"), is_right=True, weight=0.5),
        Column(Phrase("column.share"), is_right=True, is_bar=True, weight=1.6),
    )
    rows = [_best_row(facts, each) for each in facts.best]
    if facts.period.customers > len(rows):
        whole = Phrase("customers.all-of", {"count": Figure(facts.period.customers)})
        behind = facts.period.behind("customers.all", Buyers.ALL)
        cells = (whole, None, None, facts.money(facts.value), _part(facts, facts.value))
        rows.append(Row(cells, behind, is_total=True))
    return TableBlock(columns, tuple(rows))


def _best_row(facts: CustomerFigures, each: Standing) -> Row:
    last = _EPOCH + timedelta(days=each.last)
    value = facts.money(each.value) if each.valued else None
    cells = (
        _name(facts, each.customer),
        Figure(each.purchases),
        When(last, last, Grain.DAY),
        value,
        _part(facts, each.value),
    )
    return Row(cells, customer=_record(facts, each.customer))


def _unrated(facts: CustomerFigures) -> Iterator[Block]:
    """Purchases whose value cannot be added to the others, so that none is dropped in silence."""
    if not facts.unrated:
        return
    yield Heading(Phrase("sales.no-rate"))
    titles = (
        Column(Phrase("column.currency")),
        Column(Phrase("column.purchases"), is_right=True),
        Column(Phrase("column.amount"), is_right=True),
    )
    rows = [
        Row(
            (each.currency, Figure(each.count), Figure(each.amount, Unit.MONEY, each.currency)),
            Behind(Phrase("sales.no-rate"), Population.WON, before=facts.until, is_rated=False),
        )
        for each in facts.unrated
    ]
    yield TableBlock(titles, tuple(rows))


def _part(facts: CustomerFigures, value: int) -> Figure:
    return Figure(value / facts.value if facts.value > 0 else None, Unit.SHARE)


def _name(facts: CustomerFigures, customer: int) -> Said | None:
    found = facts.names.get(customer)
    return found.name if found is not None else None


def _record(facts: CustomerFigures, customer: int) -> tuple[Kind, int] | None:
    found = facts.names.get(customer)
    return None if found is None else (found.kind, customer)
