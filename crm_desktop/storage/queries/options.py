"""The editable lists: sources, statuses, reasons, deal types, signals."""

from crm_desktop.domain.option import Option
from crm_desktop.storage.reading import Reading

_COLUMNS = "id, list, code, name, type, place, is_closed"


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
