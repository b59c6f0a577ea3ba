"""Tables of Markdown: lines of cells with `|` between them, and dashes below the first."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from crm_desktop.domain.markdown_inline import spans
from crm_desktop.domain.markdown_tree import Side, Spans, Table

_COLUMNS = 20
_DELIMITER = re.compile(r":?-+:?")


def read_table(lines: Sequence[str], at: int) -> tuple[Table, int] | None:
    """The table that begins at a line, and the line behind it; `None` where none does."""
    if "|" not in lines[at] or at + 1 >= len(lines) or "-" not in lines[at + 1]:
        return None
    head, marks = _cells(lines[at]), _cells(lines[at + 1])
    if len(head) != len(marks) or len(head) > _COLUMNS:
        return None
    if not all(_DELIMITER.fullmatch(mark) for mark in marks):
        return None
    end = at + 2
    while end < len(lines) and "|" in lines[end]:
        end += 1
    rows = tuple(_row(_cells(line), len(head)) for line in lines[at + 2 : end])
    return Table(tuple(_side(mark) for mark in marks), _row(head, len(head)), rows), end


def _cells(line: str) -> list[str]:
    line = line.strip().removeprefix("|")
    if line.endswith("|") and not line.endswith("\\|"):
        line = line[:-1]
    return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)]


def _row(cells: list[str], columns: int) -> tuple[Spans, ...]:
    """As many cells as there are columns; what is too much stands in the last."""
    kept = [*cells[: columns - 1], " | ".join(cells[columns - 1 :])]
    return tuple(spans(cell) for cell, _ in zip_longest(kept, range(columns), fillvalue=""))


def _side(mark: str) -> Side:
    if mark.endswith(":"):
        return Side.MIDDLE if mark.startswith(":") else Side.END
    return Side.START
