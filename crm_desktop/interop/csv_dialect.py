"""How a table file is written: encoding, delimiter, quotes, where its header is, dates, numbers."""

import csv
import io
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from crm_desktop.domain.day_forms import day_order, looks_like_date
from crm_desktop.domain.errors import UnreadableSource
from crm_desktop.interop.cell_values import EMAIL
from crm_desktop.interop.columns.deal_names import known_names
from crm_desktop.interop.csv_encoding import guess_encoding
from crm_desktop.interop.csv_records import MOST_CHARACTERS, csv_options, records

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 128 * 1024
_SAMPLE_ROWS = 400
_EVIDENCE_ROWS = 2000
_NUMBER = re.compile(r"[+-]?[\d.,\s]*\d\s*%?$")
_WITH_COMMA = re.compile(r"[^\d]*-?\d{1,3}(?:\.\d{3})+,\d+\D*$|[^\d]*-?\d+,(?:\d{1,2}|\d{4,})\D*$")
_WITH_POINT = re.compile(r"[^\d]*-?\d{1,3}(?:,\d{3})+\.\d+\D*$|[^\d]*-?\d+\.(?:\d{1,2}|\d{4,})\D*$")

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one table is written.

    `header_row` is the index of the header among the records, from 0 (`None`: no header); what is
    above it is no part of the table. `day_first` and `decimal_comma` are what the cells show, and
    `None` where they do not. `sheet` is set for a table in a workbook, where encoding, delimiter
    and quote are empty.
    """

    encoding: str
    delimiter: str
    quote: str
    header_row: int | None
    escape: bool = False
    day_first: bool | None = None
    decimal_comma: bool | None = None
    sheet: str = ""


def detect(path: Path, sheet: str | None = None) -> Dialect:
    """How the table is written, guessed from its content.

    `sheet` names the sheet of a workbook. Raises `UnreadableSource` where the file cannot be read.
    """
    if sheet is not None:
        from crm_desktop.interop.workbook import read_sheet

        rows = [list(cells) for _, cells in islice(_with_gaps(read_sheet(path, sheet)), 400)]
        return Dialect(
            "",
            "",
            "",
            _header_row(rows),
            day_first=day_order(_cells(rows)),
            decimal_comma=_decimal_comma(_cells(rows)),
            sheet=sheet,
        )
    encoding = guess_encoding(path, _known_words)
    text, is_all = _start_of(path, encoding)
    if _is_no_text(text[:4096]):
        raise UnreadableSource("not-a-table")
    announced = re.match(r"\ufeff?\"?sep=(.)\"?\s*[\r\n]", text, re.IGNORECASE)
    delimiter, quote, escape = _delimiter_and_quote(text, is_all=is_all)
    if announced:
        delimiter = announced[1]
    options = csv_options(delimiter, quote, escape=escape)
    rows = _rows_of(text, options, is_all=is_all)
    header_row = _header_row([[], *rows[1:]] if announced else rows)
    evidence = _cells(
        [cells for _, cells in islice(records(path, encoding, options), _EVIDENCE_ROWS)]
    )
    return Dialect(
        encoding,
        delimiter,
        quote,
        header_row,
        escape,
        day_order(evidence),
        _decimal_comma(evidence),
    )


def all_records(path: Path, dialect: Dialect) -> Iterator[tuple[int, Sequence[str]]]:
    """Number from 1 and cells of every record of the file, header and preamble included."""
    if dialect.sheet:
        from crm_desktop.interop.workbook import read_sheet

        return iter(read_sheet(path, dialect.sheet))
    options = csv_options(dialect.delimiter, dialect.quote, escape=dialect.escape)
    return iter(records(path, dialect.encoding, options))


def _with_gaps(
    rows: Iterator[tuple[int, tuple[str, ...]]],
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows with empty ones for those that a sheet leaves out."""
    expected = 1
    for number, cells in rows:
        while expected < min(number, 400):
            yield expected, ()
            expected += 1
        yield number, cells
        expected = number + 1


def _known_words(line: str) -> int:
    pieces = max((line.split(sign) for sign in _DELIMITERS), key=len)
    return known_names([p.strip('"') for p in pieces[:300] if not p.isascii()])


def _start_of(path: Path, encoding: str) -> tuple[str, bool]:
    """The first part of the text, and whether it is all there is."""
    try:
        with path.open(encoding=encoding, errors="surrogateescape", newline="") as file:
            text = file.read(_SAMPLE)
            return text, len(text) < _SAMPLE
    except UnicodeError as error:
        raise UnreadableSource("damaged-file") from error


def _is_no_text(text: str) -> bool:
    """Pictures, programs and archives show by characters that no text has."""
    odd = sum(
        (c < " " and c not in "\t\r\n\x0b\x0c\x1a") or "\ud800" <= c <= "\udfff" for c in text
    )
    return odd * 10 > len(text)


def _rows_of(text: str, options: dict[str, object], *, is_all: bool) -> list[list[str]]:
    csv.field_size_limit(MOST_CHARACTERS)
    reader = csv.reader(io.StringIO(text, newline=""), **options)  # type: ignore[arg-type] # as chosen
    rows = list(islice(reader, _SAMPLE_ROWS))
    if not is_all and len(rows) > 1 and len(rows) < _SAMPLE_ROWS:
        rows.pop()
    return rows


def _delimiter_and_quote(text: str, *, is_all: bool) -> tuple[str, str, bool]:
    best, best_score = (",", '"', False), 0.0
    escape = _has_escapes(text)
    quotes = ['"'] + (
        ["'"] if re.search(r"(?:^|[,;\t|\n])'[^'\n]*'(?:$|[,;\t|\r\n])", text) else []
    )
    for quote in quotes:
        if quote == "'" and '"' in text:
            continue
        for delimiter in _DELIMITERS:
            if delimiter not in text:
                continue
            options = csv_options(delimiter, quote, escape=escape)
            score = _fit(_rows_of(text, options, is_all=is_all), quote)
            if quote == "'":
                score *= 0.98 + 0.04 * (text.count("','") > 0)
            if score > best_score:
                best, best_score = (delimiter, quote, escape), score
    return best


def _has_escapes(text: str) -> bool:
    r"""Whether quotes inside quotes are written `\"`: only where none is written `""`."""
    if '\\"' not in text:
        return False
    inside = len(re.findall(r'\\"(?=[^,;\t|\r\n"])', text))
    doubled = len(re.findall(r'(?<![,;\t|\r\n\\])""(?=[^,;\t|\r\n])', text))
    starts = len(re.findall(r'(?:^|[,;\t|\r\n])"[^"\r\n]*\\"[^,;\t|\r\n"]', text))
    return bool(starts) and inside > doubled == 0


def _fit(rows: Rows, quote: str) -> float:
    """How much a way of reading looks like a table: equal widths, known column names."""
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    if not filled:
        return 0.0
    widths = Counter(len(row) for row in filled)
    width, count = max(widths.items(), key=lambda item: (item[1] * math.log2(item[0] + 1), item[0]))
    if width < 2:
        width, count = widths.most_common(1)[0]
    consistent = count / len(filled)
    torn = sum(cell.count(quote) % 2 for row in filled[:50] for cell in row) / len(filled[:50])
    names = max((known_names(list(row[:300])) for row in filled[:5]), default=0)
    score = consistent * math.log2(width) + 0.5 * math.log2(1 + max(names - 1, 0))
    return score / (1 + torn)


def _header_row(rows: Rows) -> int | None:
    """The index of the row with the names of the columns, if there is one."""
    filled = [(index, row) for index, row in enumerate(rows[:60]) if any(c.strip() for c in row)]
    if not filled:
        return None
    width = Counter(len(row) for _, row in filled).most_common(1)[0][0]
    best, best_names = None, 0
    for index, row in filled[:30]:
        names = known_names([cell for cell in row[:300] if not _is_value(cell)])
        used = sum(bool(cell.strip()) for cell in row)
        if names > best_names and names * 4 >= used and used * 2 >= min(width, 12):
            best, best_names = index, names
    if best is not None and (best_names >= 2 or best == filled[0][0]):
        return best
    for index, row in filled:
        if len(row) == width:
            return index if _reads_like_names(row, [r for i, r in filled if i > index]) else None
    return None


def _reads_like_names(row: Sequence[str], below: Rows) -> bool:
    cells = [cell.strip() for cell in row]
    named = [cell for cell in cells if cell]
    if not named or len(named) * 2 < len(cells) or len(set(named)) < len(named):
        return False
    return not any(_is_value(cell) or len(cell) > 100 for cell in named) and bool(below or named)


def _is_value(cell: str) -> bool:
    """Whether a cell is data that no column would be named by."""
    cell = cell.strip()
    if not cell or cell[0] in "<{":
        return bool(cell)
    if cell.startswith(("http://", "https://")) or EMAIL.match(cell):
        return True
    return _NUMBER.match(cell) is not None or looks_like_date(cell)


def _cells(rows: Rows) -> list[str]:
    return [cell.strip() for row in rows for cell in row if cell and len(cell) < 40]


def _decimal_comma(cells: Sequence[str]) -> bool | None:
    commas = points = 0
    for cell in cells:
        if "," in cell and _WITH_COMMA.match(cell) and not looks_like_date(cell):
            commas += 1
        elif "." in cell and _WITH_POINT.match(cell) and not looks_like_date(cell):
            points += 1
    if commas == points:
        return None
    return commas > points
