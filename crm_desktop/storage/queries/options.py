"""The editable lists: sources, statuses, reasons, deal types, signals."""

from collections.abc import Sequence

from crm_desktop.domain.option import Option
from crm_desktop.storage.columns import FACTS
from crm_desktop.storage.reading import Reading

_COLUMNS = "id, list, code, name, type, place, is_closed"
_RECORDS = ("contact", "deal", "activity", "ticket", "article", "campaign")


def of_list(reading: Reading, name: str) -> list[Option]:
    """The entries of a list in their order, closed ones included."""
    found = reading.rows(
        f"SELECT {_COLUMNS} FROM option WHERE list = ? ORDER BY place, id", (name,)
    )
    return [Option(*(*row[:-1], bool(row[-1]))) for row in found]


def by_code(reading: Reading, name: str, code: str) -> int | None:
    """The entry of a list that has a code, wherever the user put it and whatever its name."""
    sql = "SELECT id FROM option WHERE list = ? AND code = ? ORDER BY id LIMIT 1"
    found = reading.value(sql, (name, code))
    return None if found is None else int(found)


def is_in_list(reading: Reading, name: str, key: int) -> bool:
    """Whether an entry is one of a list."""
    sql = "SELECT 1 FROM option WHERE id = ? AND list = ?"
    return reading.value(sql, (key, name)) is not None


def option(reading: Reading, key: int) -> Option | None:
    """One entry, of whatever list."""
    row = reading.first(f"SELECT {_COLUMNS} FROM option WHERE id = ?", (key,))
    return None if row is None else Option(*(*row[:-1], bool(row[-1])))


def named(reading: Reading, name: str, folded: str) -> int | None:
    """The entry of a list whose name folds to this."""
    found = reading.value("SELECT id FROM option WHERE list = ? AND folded = ?", (name, folded))
    return None if found is None else int(found)


def places(reading: Reading) -> list[tuple[str, str]]:
    """The tables and columns in which an entry is chosen, as the file itself says."""
    return [
        (table, row[3])
        for table in FACTS
        for row in reading.rows(f"PRAGMA foreign_key_list({table})")
        if row[2] == "option"
    ]


def rows_with(reading: Reading, table: str, column: str, key: int) -> Sequence[int]:
    """The rows of one of these places in which an entry is chosen."""
    return reading.ids(f"SELECT id FROM {table} WHERE {column} = ? ORDER BY id", (key,))


def uses(reading: Reading, name: str) -> dict[int, int]:
    """How many records have each entry of a list now; those that none has are left out."""
    counted = " UNION ALL ".join(
        f"SELECT {column} AS id FROM {table} WHERE {column} IN (SELECT id FROM option"
        " WHERE list = ?)"
        for table, column in places(reading)
        if table in _RECORDS
    )
    found = reading.rows(
        f"SELECT id, count(*) FROM ({counted}) GROUP BY id", (name,) * counted.count("?")
    )
    return {row[0]: row[1] for row in found}
