"""The forecast: what the months to come bring, how sure that is, and how good it was so far."""

from collections.abc import Iterator
from datetime import timedelta

from crm_desktop.domain.forecast_figures import (
    Apart,
    ApartSum,
    ComingMonth,
    ForecastFigures,
    Grade,
    Method,
    PastMonth,
)
from crm_desktop.domain.kpi import FORECAST
from crm_desktop.domain.report import (
    Behind,
    Block,
    ChartBlock,
    ChartKind,
    Column,
    Figure,
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
    Told,
    Unit,
)
from crm_desktop.reports.forecast_tiles import between, opening
from crm_desktop.reports.register import register

_DAY = timedelta(days=1)
_DRAWN = 12  # complete months before those to come
_WIDE, _NARROW = 7, 5


def forecast(facts: ForecastFigures) -> Report:
    """The report, its every figure with the deals behind it where there are any."""
    return Report(
        "forecast",
        Phrase("forecast.title"),
        facts.business,
        Phrase("report.days", {"days": facts.days}),
        facts.today,
        tuple(_blocks(facts)),
        facts.currency,
        is_empty=facts.is_empty,
    )


def _blocks(facts: ForecastFigures) -> Iterator[Block]:
    yield from opening(facts)
    yield Heading(Phrase("forecast.chart"), Phrase("forecast.chart-aside"))
    yield _chart(facts)
    yield Heading(Phrase("forecast.months"), Phrase("forecast.months-aside"))
    yield _months(facts)
    yield Paragraph((Phrase("forecast.both-ways"),), is_muted=True)
    yield PageBreak()
    if facts.grades:
        title = "forecast.ledger" if facts.is_ledger else "forecast.backtest"
        yield Heading(Phrase(title), Phrase(f"{title}-aside"), _WIDE if facts.apart else 12)
        yield _grades(facts)
        yield Paragraph(tuple(_verdict(facts)), is_muted=True)
    if facts.apart:
        yield Heading(
            Phrase("forecast.apart"),
            Phrase("period.as-of-now"),
            _NARROW if facts.grades else 12,
        )
        yield _apart(facts)
    yield Heading(Phrase("report.how"), medium=Medium.PAPER)
    yield register(FORECAST.values())


def _chart(facts: ForecastFigures) -> ChartBlock:
    marks = [_past_mark(facts, month) for month in facts.past[-_DRAWN:]]
    marks += [_coming_mark(facts, month) for month in facts.coming]
    words = Phrase("forecast.chart.words", {"count": Figure(len(facts.coming))})
    own = Phrase("forecast.chart.own") if _has_own(facts) else None
    told = Phrase("forecast.chart.told")
    return ChartBlock(ChartKind.COLUMNS, tuple(marks), words, own, told=told)


def _past_mark(facts: ForecastFigures, month: PastMonth) -> Mark:
    return Mark(
        month.when,
        facts.money(month.won),
        note=Phrase("note.deals-won", {"count": Figure(month.count)}),
        behind=Behind(
            Phrase("sales.won-in", {"days": month.when}),
            Population.WON,
            month.first,
            month.before,
        ),
    )


def _coming_mark(facts: ForecastFigures, month: ComingMonth) -> Mark:
    likely = Told(*(facts.about(each) for each in month.combined))
    won = facts.money(month.won) if month.won else Figure(None, Unit.MONEY, facts.currency)
    own = None if month.own is None else facts.money(month.own)
    behind = _behind(facts, month)
    return Mark(month.when, won, reference=own, note=_note(month), behind=behind, told=likely)


def _note(month: ComingMonth) -> Phrase:
    return Phrase("forecast.note.due", {"count": Figure(month.deals)})


def _behind(facts: ForecastFigures, month: ComingMonth) -> Behind:
    days = max(month.when.first, facts.today).isoformat(), month.when.last.isoformat()
    title = Phrase("forecast.due-in", {"days": month.when})
    return Behind(title, Population.OPEN, is_rated=True, due=days)


def _months(facts: ForecastFigures) -> TableBlock:
    columns = (
        Column(Phrase("column.month"), weight=1.5),
        *(
            Column(Phrase(f"column.{name}"), is_right=True)
            for name in ("pipeline", "history", "expected", "range")
        ),
        *((Column(Phrase("column.own"), is_right=True),) if _has_own(facts) else ()),
    )
    rows = [_month_row(facts, month) for month in facts.coming]
    return TableBlock(columns, (*rows, _sum_row(facts)))


def _month_row(facts: ForecastFigures, month: ComingMonth) -> Row:
    has_deals = bool(month.deals or month.won)
    cells = (
        month.when,
        facts.about(month.pipeline.expected) if has_deals else None,
        None if month.history is None else facts.about(month.history.expected),
        facts.about(month.combined.expected),
        between(facts, month.combined),
    )
    return Row((*cells, *_own(facts, month.own)), _behind(facts, month))


def _sum_row(facts: ForecastFigures) -> Row:
    coming = facts.coming
    history = [month.history.expected for month in coming if month.history is not None]
    cells = (
        Phrase("report.total"),
        facts.about(sum(month.pipeline.expected for month in coming)),
        facts.about(sum(history)) if history else None,
        facts.about(facts.twelve.likely.expected),
        between(facts, facts.twelve.likely),
    )
    days = facts.today.isoformat(), facts.days.last.isoformat()
    behind = Behind(Phrase("forecast.due"), Population.OPEN, is_rated=True, due=days)
    return Row((*cells, *_own(facts, None)), behind, is_total=True)


def _has_own(facts: ForecastFigures) -> bool:
    return any(month.own is not None for month in facts.coming)


def _own(facts: ForecastFigures, amount: int | None) -> tuple[Figure | None, ...]:
    """The cell of the user's own figure, where there is a column of them."""
    if not _has_own(facts):
        return ()
    return (None if amount is None else facts.money(amount),)


def _grades(facts: ForecastFigures) -> TableBlock:
    columns = (
        Column(Phrase("column.method"), weight=1.6),
        *(
            Column(Phrase(f"column.{name}"), is_right=True)
            for name in ("error-near", "error-far", "bias", "inside", "better")
        ),
    )
    return TableBlock(columns, tuple(_grade_row(facts, each) for each in facts.grades))


def _grade_row(facts: ForecastFigures, grade: Grade) -> Row:
    name = Phrase(f"method.{grade.method.value}")
    if facts.best is grade.method:
        name = Phrase("method.best", {"method": name})
    is_rival = grade.method is not Method.LAST_YEAR
    return Row(
        (
            name,
            _share(grade.near, Unit.SHARE),
            _share(grade.far, Unit.SHARE),
            _share(grade.bias, Unit.GROWTH),
            None if grade.inside is None else Figure(grade.inside, of=grade.months),
            Figure(grade.better, of=grade.compared) if is_rival and grade.compared else None,
        )
    )


def _share(value: float | None, unit: Unit) -> Figure | None:
    return None if value is None else Figure(value, unit)


def _verdict(facts: ForecastFigures) -> Iterator[Phrase]:
    """Whether the best method is better than the simplest one, or may be so by luck."""
    found = next((each for each in facts.grades if each.method is facts.best), None)
    if found is None or found.money is None:
        yield Phrase("forecast.too-few")
        return
    values: dict[str, Said] = {
        "method": Phrase(f"method.{found.method.value}"),
        "money": facts.about(found.money),
        "better": Figure(found.better),
        "count": Figure(found.compared),
    }
    if found.method is Method.LAST_YEAR:
        yield Phrase("forecast.simple-wins", values)
    elif found.compared:
        yield Phrase("forecast.is-better" if found.is_sure else "forecast.may-be-luck", values)
    else:
        yield Phrase("forecast.off-by", values)


def _apart(facts: ForecastFigures) -> TableBlock:
    columns = (
        Column(Phrase("column.which"), weight=1.6),
        Column(Phrase("column.deals"), is_right=True),
        Column(Phrase("column.value"), is_right=True),
    )
    return TableBlock(columns, tuple(_apart_row(facts, each) for each in facts.apart))


def _apart_row(facts: ForecastFigures, each: ApartSum) -> Row:
    name = Phrase(f"forecast.apart.{each.apart.value}")
    has_base = each.apart in (Apart.OVERDUE, Apart.NO_DAY)
    cells = (name, Figure(each.count), facts.money(each.base) if has_base else None)
    behind = Behind(name, Population.OPEN, is_rated=True)
    if each.apart is Apart.OVERDUE:
        behind = behind._replace(due=("", (facts.today - _DAY).isoformat()))
    elif each.apart is Apart.NO_DAY:
        behind = behind._replace(due=("", ""))
    elif each.apart is Apart.NO_RATE:
        behind = behind._replace(is_rated=False)
    else:
        behind = behind._replace(is_rated=None, is_valued=False)
    return Row(cells, behind)
