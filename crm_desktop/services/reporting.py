"""Reports: what they are made of, the deals behind a figure, and how charts are drawn."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from crm_desktop.domain.dates import local
from crm_desktop.domain.errors import FileTrouble
from crm_desktop.domain.periods import span_of
from crm_desktop.domain.report import (
    Behind,
    ChartBlock,
    Figure,
    Heading,
    Mark,
    Report,
    Said,
    TableBlock,
    Tiles,
    When,
    Wording,
)
from crm_desktop.domain.report_period import (
    Against,
    Asked,
    buckets,
    compared_with,
    year_before,
)
from crm_desktop.domain.sales_figures import DealLine, MonthWon, Outcome, SalesFigures
from crm_desktop.interop.csv_writer import write_csv
from crm_desktop.interop.placing import written_in_place
from crm_desktop.reports.chart_places import Align, Box, Label
from crm_desktop.reports.charts import Look, Picture, Size, Vectors, picture, vectors, warm_up
from crm_desktop.reports.sales import LISTED, sales
from crm_desktop.services.attaining import sales_goal
from crm_desktop.services.business import read_business
from crm_desktop.services.report_days import report_days
from crm_desktop.storage.queries import figures
from crm_desktop.storage.reading import Reading

__all__ = [
    "Align",
    "Box",
    "Label",
    "Look",
    "Picture",
    "Size",
    "Vectors",
    "begun_file",
    "deal_lines",
    "ids_behind",
    "picture",
    "sales_report",
    "vectors",
    "warm_up",
    "write_tables",
]


def sales_report(asked: Asked, now: int) -> Callable[[Reading], Report]:
    """A read of the report on sales as it stands at `now` (milliseconds UTC)."""

    def work(reading: Reading) -> Report:
        return sales(sales_figures(reading, asked, now))

    return work


def sales_figures(reading: Reading, asked: Asked, now: int) -> SalesFigures:
    """What the report on sales is made of, by the days of the business's time zone."""
    business = read_business(reading)
    zone, today = business.time_zone, local(now, business.time_zone).date()
    days = report_days(reading, asked, business, today, figures.first_closed)
    before = compared_with(asked, days)
    outcome = _outcome(reading, days, zone)
    stages, open_median = figures.open_by_stage(reading, now)
    span = outcome.first, outcome.before
    return SalesFigures(
        business.business_name,
        business.currency,
        zone,
        today,
        now,
        outcome,
        None if before is None else _outcome(reading, before, zone),
        _months(
            reading,
            days,
            zone,
            is_compared=before is not None and asked.against is Against.LAST_YEAR,
        ),
        tuple(stages),
        open_median,
        tuple(figures.lost_by_reason(reading, *span)),
        tuple(figures.unrated(reading, *span)),
        figures.largest(reading, "won", *span, LISTED),
        figures.largest(reading, "lost", *span, LISTED),
        sales_goal(reading, business, days, now),
    )


def ids_behind(behind: Behind) -> "Callable[[Reading], array[int]]":
    """A read of the deals behind a figure, the largest first."""
    return lambda reading: figures.ids_behind(reading, behind)


def deal_lines(reading: Reading, ids: Sequence[int]) -> list[DealLine]:
    """Deals by id, in the order of the ids; those that are gone are left out."""
    return figures.deal_lines(reading, ids)


def write_tables(report: Report, wording: Wording, path: Path) -> int:
    """Write the report as CSV, one table below the other under its title; gives the rows.

    Figures are plain numbers; an amount of another currency than the report's has its code after
    it. Raises `FileTrouble`.
    """

    def cell(said: Said | None) -> str:
        return _cell(said, report.currency, wording)

    rows = [[wording.say(report.title)], [wording.say(report.subtitle)]]
    for block in report.blocks:
        if isinstance(block, Heading):
            rows += [[], [wording.say(block.text)]]
        elif isinstance(block, Tiles):
            rows += [[wording.say(tile.title), cell(tile.value)] for tile in block.tiles]
        elif isinstance(block, ChartBlock):
            rows += [_mark(mark, block, cell, wording) for mark in block.marks]
        elif isinstance(block, TableBlock):
            rows.append([wording.say(column.title) for column in block.columns])
            rows += [[cell(each) for each in row.cells] for row in block.rows]
    try:
        return write_csv(path, [report.business], rows)
    except OSError as error:
        raise FileTrouble("no-permission", path=str(path)) from error


@contextmanager
def begun_file(path: Path) -> Iterator[Path]:
    """A new file to be written, which afterwards stands at `path`, or is gone where that failed.

    Raises `FileTrouble("no-permission")` where the folder takes no files.
    """
    try:
        with written_in_place(path) as part:
            yield part
    except OSError as error:
        raise FileTrouble("no-permission", path=str(path)) from error


def _mark(
    mark: Mark, block: ChartBlock, cell: Callable[[Said | None], str], wording: Wording
) -> list[str]:
    """A mark of a chart, and after it what it is compared with."""
    other = [cell(mark.reference)] if block.reference is not None else []
    other += [cell(each) for each in mark.told or ()]
    return [wording.say(mark.label), cell(mark.value), *other]


def _cell(said: Said | None, currency: str, wording: Wording) -> str:
    if said is None:
        return ""
    if not isinstance(said, Figure) or said.of is not None:
        return wording.say(said)
    number = wording.plain(said)
    return number if said.currency in ("", currency) else f"{number} {said.currency}".strip()


def _outcome(reading: Reading, days: When, zone: str) -> Outcome:
    first, before = span_of(days.first, days.last, zone)
    won, lost = (figures.closed(reading, kind, first, before) for kind in ("won", "lost"))
    return Outcome(days, first, before, won, lost)


def _months(reading: Reading, days: When, zone: str, *, is_compared: bool) -> tuple[MonthWon, ...]:
    found = buckets(days)
    spans = [span_of(each.when.first, each.when.last, zone) for each in found]
    won = figures.won_in(reading, spans)
    former: Sequence[int | None] = [None] * len(found)
    if is_compared:
        former_days = [year_before(each.when) for each in found]
        years = [span_of(each.first, each.last, zone) for each in former_days]
        former = [base for _, base in figures.won_in(reading, years)]
    return tuple(
        MonthWon(bucket, *span, *sums, last_year)
        for bucket, span, sums, last_year in zip(found, spans, won, former, strict=True)
    )
