"""Rows as lines of JSON: one object a line, in UTF-8, read by any program."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from crm_desktop.domain.errors import CrmError

Row = Mapping[str, object]
_LONGEST = 64 * 1024 * 1024


def write_lines(path: Path, rows: Iterable[Row]) -> int:
    """Write each row as a line; how many there were. Raises `OSError`."""
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


def read_lines(path: Path) -> Iterator[dict[str, str | int | None]]:
    """The rows of a file, whose values are texts, whole numbers or nothing.

    Raises `CrmError("bad-export")` with the file and line where something else stands there, or
    where there is no such file.
    """
    try:
        with path.open("rb") as file:
            number = 0
            while line := file.readline(_LONGEST):
                number += 1
                yield _row(line, path, number)
    except OSError as error:
        raise CrmError("bad-export", file=path.name, line=0) from error


def _row(line: bytes, path: Path, number: int) -> dict[str, str | int | None]:
    try:
        row = json.loads(line)
        is_plain = isinstance(row, dict) and all(_is_plain(value) for value in row.values())
    except (ValueError, RecursionError) as error:
        raise CrmError("bad-export", file=path.name, line=number) from error
    if not is_plain:
        raise CrmError("bad-export", file=path.name, line=number)
    return dict(row)


def _is_plain(value: object) -> bool:
    if isinstance(value, str):
        return value.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in value)
    is_whole = isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1 << 63
    return value is None or is_whole
