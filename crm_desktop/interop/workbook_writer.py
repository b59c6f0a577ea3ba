"""Rows into a workbook (XLSX) that spreadsheets show as it is meant, and calculate nothing of."""

import contextlib
import json
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, Any

from crm_desktop.interop.cell_values import DANGEROUS
from crm_desktop.interop.placing import written_in_place

MOST_ROWS = 1_048_575  # below the header
_MOST_UNITS = 32_767  # of UTF-16 in a cell
_CHUNK = 1000
_NARROWEST, _WIDEST = 8, 40
_SURELY_SMALL = 100_000  # rows; beyond it the archive may need the format for large ones
_NO_CHARACTER = re.compile("[\ufffe\uffff\ud800-\udfff]")
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d", re.ASCII)
_FIRST_DAY = date(1900, 3, 1)  # before it spreadsheets count a day that never was
_EPOCH = date(1899, 12, 30)
_FIRST = frozenset(DANGEROUS)


class TooManyRows(Exception):
    """A sheet has no room for so many."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a table is laid out: a title, the columns, and which of them are of a special kind.

    `marks` stand there even if they hold nothing, as the table is known by them.
    What is too long for a cell is cut there and ends in `cut`; it stands whole, in pieces, on the
    sheet named `long`. Code is not cut but left out: part of it would mean nothing.
    """

    title: str
    header: Sequence[str]
    marks: frozenset[str]
    days: frozenset[str]
    codes: frozenset[str]
    long: str
    cut: str


@dataclass(frozen=True, slots=True)
class Written:
    """How many rows a workbook holds, and how many of its texts were too long for a cell."""

    rows: int
    cut: int


def write_workbook(
    target: Path, sheet: Sheet, rows: Iterable[str], check: Callable[[], None]
) -> Written:
    """Write rows whose cells are parted by NUL; columns that hold nothing are left out.

    The file is written beside `target` and put in its place when whole. `check` is called now and
    then and may raise to stop. Raises `TooManyRows`, and `OSError` where it cannot be written.
    """
    with (
        tempfile.TemporaryDirectory() as folder,
        tempfile.TemporaryFile("w+", encoding="utf-8", dir=folder) as spool,
        written_in_place(target) as beside,
    ):
        count, longest = _spool(spool, rows, len(sheet.header))
        if count > MOST_ROWS:
            raise TooManyRows
        return _Workbook(beside, folder, sheet, count, longest).written(_spooled(spool), check)


def _spool(spool: IO[str], rows: Iterable[str], width: int) -> tuple[int, list[int]]:
    """Keep the rows aside, as only the last one tells which columns hold something."""
    count, longest, chunk = 0, [0] * width, []
    for row in rows:
        count += 1
        longest = list(map(max, longest, map(len, row.split("\0"))))
        chunk.append(row)
        if len(chunk) == _CHUNK:
            spool.write(json.dumps(chunk) + "\n")
            chunk = []
    spool.write(json.dumps(chunk) + "\n")
    spool.seek(0)
    return count, longest


def _spooled(spool: IO[str]) -> Iterator[list[str]]:
    return map(json.loads, spool)


class _Workbook:
    """A workbook that is being written, a row at a time, so that it takes little memory."""

    def __init__(
        self, path: Path, folder: str, sheet: Sheet, count: int, longest: Sequence[int]
    ) -> None:
        from xlsxwriter import Workbook

        options = {
            "constant_memory": True,
            "tmpdir": folder,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self._book: Any = Workbook(str(path), options)
        if count > _SURELY_SMALL:
            self._book.use_zip64()
        self._sheet, self._count = sheet, count
        self._text = self._book.add_format({"num_format": "@"})
        # As a text even after somebody has edited the cell.
        self._quoted = self._book.add_format({"num_format": "@", "quote_prefix": True})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._bold = self._book.add_format({"bold": True})
        self._columns = [
            place
            for place, name in enumerate(sheet.header)
            if longest[place] or not count or name in sheet.marks
        ]
        self._table = self._begun(longest)
        self._long: Any = self._begun_long() if _may_be_long(max(longest)) else None
        self._cut = 0

    def written(self, chunks: Iterable[list[str]], check: Callable[[], None]) -> Written:
        """Write the rows and end the file."""
        from xlsxwriter.exceptions import FileCreateError

        number = 0
        with contextlib.ExitStack() as undone:
            undone.callback(self._give_up)
            for chunk in chunks:
                check()
                for row in chunk:
                    number += 1
                    self._add(number, row)
            undone.pop_all()
        try:
            self._book.close()
        except FileCreateError as error:
            raise OSError(str(error)) from error
        return Written(self._count, self._cut)

    def _begun(self, longest: Sequence[int]) -> Any:
        table = self._book.add_worksheet(self._sheet.title)
        for column, place in enumerate(self._columns):
            name = self._sheet.header[place]
            wide = max(len(name) + 3, min(longest[place] + 2, _WIDEST))  # 3 for the filter's arrow
            table.set_column(column, column, max(wide, _NARROWEST))
            table.write_string(0, column, name, self._bold)
        table.freeze_panes(1, 0)
        last = len(self._columns) - 1
        table.autofilter(0, 0, self._count, last)
        table.ignore_errors({"number_stored_as_text": f"A1:XFD{self._count + 1}"})
        return table

    def _begun_long(self) -> Any:
        table = self._book.add_worksheet(self._sheet.long)
        table.set_column(1, 1, _WIDEST)
        return table

    def _add(self, number: int, row: str) -> None:
        cells = row.split("\0")
        if _NO_CHARACTER.search(row):
            cells = [_NO_CHARACTER.sub("\ufffd", cell) for cell in cells]
        for column, place in enumerate(self._columns):
            cell = cells[place]
            if cell:
                self._put(number, column, cell, self._sheet.header[place])

    def _put(self, number: int, column: int, cell: str, name: str) -> None:
        if name in self._sheet.days and (days := _days(cell)) is not None:
            self._table.write_number(number, column, days, self._day)
            return
        if _may_be_long(len(cell)):
            cell = self._cut_to_fit(number, cell, name)
        form = self._quoted if cell[:1] in _FIRST else self._text
        if cell.startswith("<r>") and cell.endswith("</r>"):
            # As one string the library would take it for markup of its own.
            self._table.write_rich_string(number, column, cell[:1], self._text, cell[1:], form)
        else:
            self._table.write_string(number, column, cell, form)

    def _cut_to_fit(self, number: int, cell: str, name: str) -> str:
        pieces = _pieces(cell)
        if len(pieces) == 1:
            return cell
        self._long.write_string(self._cut, 0, f"{self._sheet.title} {number + 1}", self._text)
        self._long.write_string(self._cut, 1, name, self._text)
        for column, piece in enumerate(pieces, start=2):
            self._long.write_string(self._cut, column, piece, self._text)
        self._cut += 1
        if name in self._sheet.codes:
            return ""
        return _first_units(cell, _MOST_UNITS - _units(self._sheet.cut)) + self._sheet.cut

    def _give_up(self) -> None:
        """Let go of the temporary files, whose folder goes with them."""
        for table in self._book.worksheets():
            table.row_data_fh.close()
        self._book.fileclosed = True


def _may_be_long(length: int) -> bool:
    """Whether a text of so many characters may take more units than a cell holds."""
    return length * 2 > _MOST_UNITS


def _days(cell: str) -> int | None:
    """The day as spreadsheets count it, `None` where they cannot."""
    if not _DAY.fullmatch(cell):
        return None
    try:
        day = date.fromisoformat(cell)
    except ValueError:
        return None
    return (day - _EPOCH).days if day >= _FIRST_DAY else None


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _first_units(text: str, most: int) -> str:
    return text.encode("utf-16-le")[: most * 2].decode("utf-16-le", "ignore")


def _pieces(text: str) -> list[str]:
    pieces = []
    while text:
        piece = _first_units(text, _MOST_UNITS)
        pieces.append(piece)
        text = text[len(piece) :]
    return pieces
