"""Rows of a table of responses that were not taken, handed back with the reasons."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from crm_desktop.domain.errors import CrmError
from crm_desktop.interop.csv_dialect import Dialect
from crm_desktop.interop.csv_reader import read_table
from crm_desktop.interop.csv_writer import write_csv
from crm_desktop.services.importing_feedback import Looked, Refused


def save_refused(
    target: Path,
    source: Path,
    looked: Looked,
    refused: Sequence[Refused],
    head: str,
    wording: Callable[[Refused], str],
) -> None:
    """Write the rows as they stood, with their reason in a last column that is called `head`.

    Raises `CrmError("cannot-write")`.
    """
    reasons = {each.row: wording(each) for each in refused}
    rows = _rows(source, looked.dialect, reasons, len(looked.header))
    try:
        write_csv(target, (*looked.header, head), rows)
    except OSError as error:
        raise CrmError("cannot-write", path=str(target)) from error


def _rows(
    source: Path, dialect: Dialect, reasons: Mapping[int, str], width: int
) -> Iterator[tuple[str, ...]]:
    for number, cells in read_table(source, dialect):
        if number in reasons:
            short = (*cells, *[""] * (width - len(cells)))
            yield (*short[:width], reasons[number])
