"""The physical records of a text table, one by one, within bounds that no file can break."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from crm_desktop.domain.errors import UnreadableSource
from crm_desktop.interop.cell_values import armed

# A cell may hold a million characters; one record must fit into memory several times over.
MOST_CHARACTERS = 4 * 1024 * 1024
MOST_COLUMNS = 16_384


class BoundedLines:
    """The lines of a file for `csv.reader`; raises `too-large` where a record has no end.

    `has_apostrophe` tells whether one has gone by since `begin_record`.
    """

    def __init__(self, file: TextIO) -> None:
        self._readline = file.readline
        self._pending = 0
        self.has_apostrophe = False

    def __iter__(self) -> "BoundedLines":
        return self

    def __next__(self) -> str:
        line = self._readline(MOST_CHARACTERS)
        if not line:
            raise StopIteration
        self._pending += len(line)
        if self._pending >= MOST_CHARACTERS:
            raise UnreadableSource("too-large")
        if "'" in line:
            self.has_apostrophe = True
        return line

    def begin_record(self) -> None:
        """Forget what the record before has taken up."""
        self._pending = 0
        self.has_apostrophe = False


def csv_options(delimiter: str, quote: str, *, escape: bool) -> dict[str, object]:
    """What `csv.reader` needs to know."""
    options: dict[str, object] = {"delimiter": delimiter or ","}
    if not quote:
        return {**options, "quoting": csv.QUOTE_NONE}
    options["quotechar"] = quote
    if escape:
        options |= {"escapechar": "\\", "doublequote": True}
    return options


def records(
    path: Path, encoding: str, options: dict[str, object]
) -> Iterator[tuple[int, list[str]]]:
    """Number from 1 and cells of every record, blank ones included, as `[]`.

    Characters that do not belong to the encoding come as lone surrogates. Raises
    `UnreadableSource("too-large")` for a record beyond all bounds.
    """
    csv.field_size_limit(MOST_CHARACTERS)
    with path.open(encoding=encoding, errors="surrogateescape", newline="") as file:
        lines = BoundedLines(file)
        reader = csv.reader(lines, **options)  # type: ignore[arg-type] # chosen above
        try:
            for number, row in enumerate(reader, 1):
                if lines.has_apostrophe:
                    row = [armed(cell) for cell in row]  # noqa: PLW2901 - the same record
                if len(row) > MOST_COLUMNS:
                    raise UnreadableSource("too-large")
                yield number, row
                lines.begin_record()
        except (csv.Error, MemoryError) as error:
            raise UnreadableSource("too-large") from error
        except UnicodeError as error:
            raise UnreadableSource("damaged-file") from error
