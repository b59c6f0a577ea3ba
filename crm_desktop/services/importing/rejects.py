"""Rows that could not be taken, handed back with the reasons, to be mended and imported again."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from crm_desktop.domain.card import SourceRow
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.problem import Problem
from crm_desktop.interop.csv_writer import write_csv
from crm_desktop.interop.placing import written_in_place
from crm_desktop.interop.vcard_meaning import REJECTED
from crm_desktop.services.importing.source import REASONS, ImportSource, SourceKind

Wording = Callable[[Problem], str]


def plain_words(problem: Problem) -> str:
    """The problem as code and details."""
    return " ".join((problem.code, *map(str, problem.details.values())))


def save_rejects(
    path: Path,
    source: ImportSource,
    rejects: Iterable[SourceRow],
    wording: Wording = plain_words,
) -> None:
    """Write the rows as they stood in the file, tables as CSV and cards as vCard, with reasons.

    Raises `CrmError("cannot-write")`.
    """
    try:
        if source.kind is SourceKind.VCARD:
            _save_cards(path, rejects, wording)
        else:
            write_csv(path, (*_header(source), REASONS), _cells(source, rejects, wording))
    except OSError as error:
        reason = error.strerror or ""
        raise CrmError("cannot-write", path=str(path), reason=reason) from error


def _header(source: ImportSource) -> tuple[str, ...]:
    """The names of the columns; for a table without any, names by what they mean."""
    if source.header or source.mapping is None:
        return tuple(name for name in source.header if name != REASONS)
    return tuple(column.target.value.replace("_", " ") for column in source.mapping.columns)


def _cells(
    source: ImportSource, rejects: Iterable[SourceRow], wording: Wording
) -> Iterator[tuple[str, ...]]:
    width = len(_header(source))
    for row in rejects:
        cells = (*row.raw, *[""] * (width - len(row.raw)))
        surplus = tuple(cell for cell in cells[width:] if cell and REASONS not in source.header)
        yield (*cells[:width], "; ".join(map(wording, row.problems)), *surplus)


def _save_cards(path: Path, rejects: Iterable[SourceRow], wording: Wording) -> None:
    with (
        written_in_place(path) as beside,
        beside.open("w", encoding="utf-8", errors="surrogateescape", newline="") as file,
    ):
        for row in rejects:
            reasons = " ".join("; ".join(map(wording, row.problems)).split())
            first, _, rest = "".join(row.raw).lstrip("\r\n").partition("\n")
            if first.strip().upper() == "BEGIN:VCARD":
                first = f"{first.rstrip()}\r\n{REJECTED}:{reasons}\r"
            file.write(f"{first}\n{rest.rstrip()}\r\n" if rest else f"{first}\r\n")
