"""Rows into a CSV file that spreadsheets open as it is meant, and calculate nothing of."""

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TextIO

from crm_desktop.interop.cell_values import DANGEROUS
from crm_desktop.interop.placing import written_in_place

_DANGEROUS = re.compile(f"'*[{re.escape(DANGEROUS)}]")
_FIRST = frozenset("'" + DANGEROUS)
# Numbers and phone numbers calculate to what they are.
_HARMLESS = re.compile(r"-\d[\d.,\u00a0 ]*[%€$£]?$|\+(?=(?:[^\d]*\d){5})[\d\s().\-/]+$")


def write_csv(target: Path | TextIO, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table as UTF-8 with a byte order mark and CRLF line ends.

    A cell that a spreadsheet would calculate gets an apostrophe in front, which our reader takes
    off again. A file is written beside `target` and put in its place when whole; a stream must
    have been opened with `newline=""`. Raises `OSError` where the file cannot be written.
    """
    if isinstance(target, Path):
        with (
            written_in_place(target) as beside,
            beside.open("w", encoding="utf-8-sig", newline="") as file,
        ):
            _write(file, header, rows)
    else:
        target.write("\ufeff")
        _write(target, header, rows)


def disarmed(cell: str) -> str:
    """The cell as it may stand in a file; phone numbers and negative amounts stay as they are."""
    if not cell or not _DANGEROUS.match(cell) or _HARMLESS.match(cell):
        return cell
    return "'" + cell


def _write(file: TextIO, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([disarmed(cell) for cell in header])
    for row in rows:
        writer.writerow([disarmed(cell) if cell[:1] in _FIRST else cell for cell in row])
