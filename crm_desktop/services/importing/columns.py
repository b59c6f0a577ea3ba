"""A file as it is looked at before an import: how it is written, what its columns hold and mean."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from itertools import count, islice
from pathlib import Path

from crm_desktop.domain.card import SourceRow
from crm_desktop.domain.fields import FieldType
from crm_desktop.interop.csv_dialect import all_records, detect
from crm_desktop.services.business import read_business
from crm_desktop.services.importing.new_fields import FieldGuess
from crm_desktop.services.importing.source import (
    Column,
    Dialect,
    FieldPlan,
    ImportSource,
    SourceKind,
    TableOf,
    Target,
    look_again,
    look_at,
    sheets_of,
)
from crm_desktop.storage.queries import records
from crm_desktop.storage.reading import Reading

MOST_HEADER_ROWS = 12
_SAMPLE = 200

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """A file and what can be shown of it; all but `source` is empty for cards.

    `top` are the first records with their numbers, among which the header is; `sample` are the
    first rows below the header; `sheets` are the names of a workbook's sheets.
    """

    source: ImportSource
    top: tuple[tuple[int, Cells], ...] = ()
    sample: tuple[Cells, ...] = ()
    sheets: tuple[str, ...] = ()
    guess: FieldGuess | None = None

    def plan(self, column: Column, kind: FieldType) -> FieldPlan:
        """The field of one's own that a column would fill, of this type where it is a new one."""
        cells = [row[column.index] for row in self.sample if column.index < len(row)]
        name = column.header.strip() or f"{column.index + 1}"
        if self.guess is None:
            return FieldPlan(name, kind)
        return self.guess.plan(name, kind, cells)


def look(path: Path) -> Callable[[Reading], Look]:
    """A read that gives the file as it seems to be, with what was remembered of such files.

    Raises `UnreadableSource` for what is no table and holds no cards.
    """
    return lambda reading: _looked(look_at(path, partial(records.mapping, reading)), reading)


def look_as(path: Path, dialect: Dialect, of: TableOf | None = None) -> Callable[[Reading], Look]:
    """The same for a table that is written as the dialect says, and holds what `of` says."""
    return lambda reading: _looked(
        look_again(path, dialect, partial(records.mapping, reading), of), reading
    )


def look_at_sheet(path: Path, sheet: str) -> Callable[[Reading], Look]:
    """The same for another sheet of a workbook."""

    def work(reading: Reading) -> Look:
        return look_as(path, detect(path, sheet))(reading)

    return work


def first_rows(source: ImportSource, limit: int) -> list[SourceRow]:
    """The first records as they would be brought in. Raises `UnreadableSource`."""
    with closing(source.rows()) as rows:
        return list(islice(rows, limit))


def with_target(
    source: ImportSource,
    index: int,
    target: Target,
    label: str = "",
    own: FieldPlan | None = None,
) -> ImportSource:
    """The table with the column at this index going elsewhere; `label` is `work`, `home` ….

    `own` is the field that it fills, for `Target.FIELD`.
    """
    if source.mapping is None:
        return source
    others = [column for column in source.mapping.columns if column.index != index]
    taken = {c.group for c in others if c.target is target and c.label == label}
    group = next(number for number in count(1) if number not in taken)
    columns = tuple(
        replace(c, target=target, label=label, group=group, how="chosen", own=own)
        if c.index == index
        else c
        for c in source.mapping.columns
    )
    return replace(source, mapping=replace(source.mapping, columns=columns))


def with_day_first(source: ImportSource, *, day_first: bool | None) -> ImportSource:
    """The table with its dates read day before month, month before day, or as they show."""
    if source.mapping is None:
        return source
    return replace(source, mapping=replace(source.mapping, day_first=day_first))


def with_decimal_comma(source: ImportSource, *, decimal_comma: bool | None) -> ImportSource:
    """The table with its numbers read with a comma, a point, or as they show."""
    if source.mapping is None:
        return source
    return replace(source, mapping=replace(source.mapping, decimal_comma=decimal_comma))


def _looked(source: ImportSource, reading: Reading) -> Look:
    if source.dialect is None:
        return Look(source)
    header = -1 if source.dialect.header_row is None else source.dialect.header_row + 1
    wanted = max(header, 0) + _SAMPLE
    top: list[tuple[int, Cells]] = []
    sample: list[Cells] = []
    for number, cells in islice(all_records(source.path, source.dialect), wanted):
        if len(top) < MOST_HEADER_ROWS:
            top.append((number, tuple(cells)))
        if number > header and any(cells):
            sample.append(tuple(cells))
    sheets = sheets_of(source.path) if source.kind is SourceKind.WORKBOOK else ()
    source = replace(source, currency=read_business(reading).currency)
    guess = FieldGuess(reading, source.of)
    if source.mapping is not None and source.dialect is not None:
        comma = source.dialect.decimal_comma
        mapping = guess.with_fields(source.mapping, sample, comma=comma)
        source = replace(source, mapping=mapping)
    return Look(source, tuple(top), tuple(sample), sheets, guess)
