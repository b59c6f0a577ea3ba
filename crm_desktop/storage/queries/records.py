"""What is only ever added to: past imports, and what the columns of tables meant."""

from dataclasses import dataclass

from crm_desktop.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class PastImport:
    """A file that was brought in, and what became of its rows; `at` in milliseconds UTC."""

    at: int
    file_name: str
    source: str
    rows: int
    created: int
    updated: int
    skipped: int
    rejected: int


def mapping(reading: Reading, fingerprint: str) -> str | None:
    """What the columns of a table with this fingerprint meant last time, as it was stored."""
    found = reading.value(
        "SELECT mapping FROM import_mapping WHERE fingerprint = ?", (fingerprint,)
    )
    return None if found is None else str(found)


def past_imports(reading: Reading, limit: int) -> list[PastImport]:
    """The newest imports, the last one first."""
    found = reading.rows(
        "SELECT at, file_name, source, rows, created, updated, skipped, rejected"
        " FROM import_log ORDER BY id DESC LIMIT ?",
        (limit,),
    )
    return [PastImport(*row) for row in found]
