"""Rows into a CSV file that spreadsheets open as it is meant, and calculate nothing of."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from crm_desktop.interop.cell_values import DANGEROUS
from crm_desktop.interop.placing import written_in_place

_SIGNS = re.escape(DANGEROUS)
# Numbers and phone numbers calculate to what they are.
_HARMLESS = r"(?:-\d[\d.,\u00a0 ]*[%€$£]?|\+(?=(?:[^\d\x00]*\d){5})[\d\s().\-/]+)\x00"
_DANGEROUS = re.compile(rf"\x00(?!{_HARMLESS})'*[{_SIGNS}]")
# The same, told sooner: a sign in front that does not begin the plainest of phone numbers.
_SUSPECT = re.compile(rf"\x00['{_SIGNS}](?!(?<=\+)\d[\d ]{{5,30}}\x00)")
_QUOTED = re.compile('[,"\r\n]')
_COMMA = re.compile(",")  # alone it is found sooner
_CHUNK = 1000


def write_csv(target: Path | TextIO, header: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write a table as UTF-8 with a byte order mark and CRLF line ends; gives the number of rows.

    A cell that a spreadsheet would calculate gets an apostrophe in front, which our reader takes
    off again. A file is written beside `target` and put in its place when whole; a stream must
    have been opened with `newline=""`. Raises `OSError` where the file cannot be written.
    """
    with _opened(target) as file:
        table = _Table(file, header)
        for row in rows:
            table.add(row)
        return table.ended()


def write_joined(target: Path, header: Sequence[str], rows: Iterable[str]) -> int:
    """The same of rows whose cells are parted by NUL and hold none."""
    with _opened(target) as file:
        table = _Table(file, header)
        table.add_joined(rows)
        return table.ended()


def disarmed(cell: str) -> str:
    """The cell as it may stand in a file; phone numbers and negative amounts stay as they are."""
    return "'" + cell if _DANGEROUS.match(f"\0{cell}\0") else cell


@contextmanager
def _opened(target: Path | TextIO) -> Iterator[TextIO]:
    if not isinstance(target, Path):
        yield target
        return
    with (
        written_in_place(target) as beside,
        beside.open("w", encoding="utf-8", newline="") as file,
    ):
        yield file


class _Table:
    """Makes lines of rows and writes them some at a time."""

    def __init__(self, file: TextIO, header: Sequence[str]) -> None:
        self._file = file
        self._lines = ["\ufeff"]
        self._count = -1  # the header is no row
        self._write_row = csv.writer(_Lines(self._lines), lineterminator="\r\n").writerow
        self.add(header)

    def add(self, row: Sequence[str]) -> None:
        text = "\0".join(row)
        if text.count("\0") == len(row) - 1:
            self.add_joined((text,))
        else:
            self._count += 1
            self._write_row(list(map(disarmed, row)))

    def add_joined(self, rows: Iterable[str]) -> None:
        lines = self._lines
        for row in rows:
            self._count += 1
            line = row
            # One look at the whole row instead of one at every cell.
            if _SUSPECT.search(f"\0{line}\0"):
                line = _DANGEROUS.sub(_with_apostrophe, f"\0{line}\0")[1:-1]
            if '"' in line or "\n" in line or "\r" in line or not line:
                line = _quoted(line, _QUOTED)
            elif "," in line:
                line = _quoted(line, _COMMA)
            lines.append(line.replace("\0", ",") + "\r\n")
            if len(lines) >= _CHUNK:
                self._flush()

    def ended(self) -> int:
        """The number of rows, all of them written."""
        self._flush()
        return self._count

    def _flush(self) -> None:
        self._file.write("".join(self._lines))
        self._lines.clear()


def _with_apostrophe(found: re.Match[str]) -> str:
    return "\0'" + found[0][1:]


def _quoted(row: str, marks: re.Pattern[str]) -> str:
    """The row with quotes around the cells that need them, as the standard writer sets them.

    `marks` are those that the row may hold; a row of nothing at all needs quotes, too.
    """
    pieces: list[str] = []
    done = 0
    while found := marks.search(row, done):
        start = row.rfind("\0", done, found.start()) + 1 or done
        end = row.find("\0", found.start())
        end = len(row) if end < 0 else end
        cell = row[start:end].replace('"', '""')
        pieces += (row[done:start], f'"{cell}"')
        done = end
    return "".join((*pieces, row[done:])) or '""'


class _Lines:
    """Takes what a writer of rows makes of each."""

    def __init__(self, lines: list[str]) -> None:
        self.write = lines.append
