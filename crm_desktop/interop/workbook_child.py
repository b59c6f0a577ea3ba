"""Reads a workbook in a process of its own, so that a hostile file can only hurt that process.

Speaks JSON, one value a line, on the standard output: `{"sheets": [...]}`, or lists of
`[number, [cells]]`, then `{"end": true}`; `{"error": code}` where the file cannot be read.
"""

import contextlib
import json
import math
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime, time
from typing import TextIO

_MEMORY = 512 * 1024 * 1024
_CHUNK = 500
_MOST_CELLS = 100_000_000


def main(arguments: Sequence[str]) -> int:
    """`sheets PATH` or `rows PATH SHEET`; gives 0, or 1 after saying what is wrong."""
    _limit_memory()
    _write_utf8()
    out = sys.stdout
    try:
        if arguments[0] == "sheets":
            _say(out, {"sheets": _sheet_names(arguments[1])})
        else:
            _send_rows(out, arguments[1], arguments[2])
        _say(out, {"end": True})
    except MemoryError:
        return _fail(out, "too-large")
    except Exception as error:
        return _fail(out, _code_of(error))
    return 0


def _limit_memory() -> None:
    """Where the system can, let this process fail instead of filling the machine."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _write_utf8() -> None:
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _fail(out: TextIO, code: str) -> int:
    _say(out, {"error": code})
    return 1


def _say(out: TextIO, value: object) -> None:
    out.write(json.dumps(value) + "\n")
    out.flush()


def _code_of(error: Exception) -> str:
    """Which of the codes of unreadable sources an error of the library means."""
    name = type(error).__name__
    if name == "PasswordError" or "password" in str(error).lower():
        return "protected-workbook"
    if name == "WorksheetNotFound":
        return "no-such-sheet"
    if isinstance(error, FileNotFoundError | PermissionError | IsADirectoryError):
        return "unreadable-source"
    return "damaged-file"


def _sheet_names(path: str) -> list[str]:
    from python_calamine import load_workbook

    return list(load_workbook(path).sheet_names)


def _send_rows(out: TextIO, path: str, name: str) -> None:
    from python_calamine import load_workbook

    sheet = load_workbook(path).get_sheet_by_name(name)
    if sheet.height * sheet.width > _MOST_CELLS:
        raise MemoryError
    chunk: list[tuple[int, list[str]]] = []
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = cells_of(row)
        if cells:
            chunk.append((number, cells))
        if len(chunk) >= _CHUNK:
            _say(out, chunk)
            chunk = []
    _say(out, chunk)


def cells_of(row: Iterable[object]) -> list[str]:
    """The cells of a row as a person reads them, without the empty ones at its end."""
    cells = [as_read(value) for value in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def as_read(value: object) -> str:
    """A value as a person reads it: no `.0`, dates as ISO, TRUE and FALSE."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return "" if value is None else str(value)


def _number(value: float) -> str:
    """Up to the 15 digits that spreadsheets know; what they hold as 0.30000000000000004 is 0.3."""
    if math.isfinite(value) and value.is_integer() and abs(value) < 1e21:
        return str(int(value))
    return f"{value:.15g}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
