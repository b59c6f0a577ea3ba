"""Rows of a table file under a known dialect, streaming, in constant memory."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from crm_desktop.interop.csv_dialect import Dialect, all_records

Row = tuple[int, tuple[str, ...]]


def read_table(path: Path, dialect: Dialect) -> Iterator[Row]:
    """Number and cells of each row below the header.

    The number is the record's place in the file from 1, as a person counts it, header and what is
    above it included. Short rows are padded to the header's width, long ones kept, empty ones left
    out. Raises `UnreadableSource` for files too large or damaged, at whatever row that shows.
    """
    header_number = -1 if dialect.header_row is None else dialect.header_row + 1
    width = 0
    for number, cells in all_records(path, dialect):
        if number <= header_number:
            width = len(cells)
            continue
        if len(cells) < width:
            if any(cells):
                yield number, (*cells, *[""] * (width - len(cells)))
        elif any(cells):
            yield number, tuple(cells)


def header_and_sample(
    path: Path, dialect: Dialect, limit: int = 200
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The names of the columns (none: no header) and up to `limit` rows below them."""
    header: tuple[str, ...] = ()
    if dialect.header_row is not None:
        for number, cells in all_records(path, dialect):
            if number > dialect.header_row:
                header = tuple(cell.strip() for cell in cells)
                break
    sample = [cells for _, cells in islice(read_table(path, dialect), limit)]
    return header, sample
