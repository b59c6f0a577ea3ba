"""What can be undone and redone."""

import json

from crm_desktop.storage import statements
from crm_desktop.storage.notes import StepLabel
from crm_desktop.storage.reading import Reading

_LAST_DONE = "SELECT id, label, args FROM journal_step WHERE is_undone = 0 ORDER BY id DESC LIMIT 1"
_FIRST_UNDONE = "SELECT id, label, args FROM journal_step WHERE is_undone = 1 ORDER BY id LIMIT 1"


def last_done(reading: Reading) -> tuple[int, StepLabel] | None:
    """The step that undo would take back."""
    return _step(reading, _LAST_DONE)


def first_undone(reading: Reading) -> tuple[int, StepLabel] | None:
    """The step that redo would do again."""
    return _step(reading, _FIRST_UNDONE)


def _step(reading: Reading, sql: str) -> tuple[int, StepLabel] | None:
    row = reading.first(sql)
    return None if row is None else (row[0], StepLabel(row[1], json.loads(row[2])))


def count(reading: Reading) -> int:
    """How many steps there are."""
    return int(reading.value("SELECT count(*) FROM journal_step"))


def newest_id(reading: Reading) -> int:
    """The highest id in use, from which new ones go on."""
    tables = ("journal_step", *statements.tables())
    return max(int(reading.value(f"SELECT ifnull(max(id), 0) FROM {name}")) for name in tables)
