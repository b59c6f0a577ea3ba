"""The SQL that reads and writes one row of facts, made by SQLAlchemy from the schema, each once.

SQLAlchemy takes half a second and 19 MB to import; that happens when the first row is edited, long
after the first picture of the window, and not for rows in bulk, whose statements need no more than
the names of columns. A table or column that the schema does not know raises.
"""

from functools import cache
from typing import Any

from crm_desktop.storage.columns import FACTS

_KEY = "key"
_LISTED = "id IN (SELECT value FROM json_each(?))"


def tables() -> tuple[str, ...]:
    """The tables of facts."""
    return tuple(FACTS)


def columns(table: str) -> tuple[str, ...]:
    """The columns of a table, in the order in which `select` gives them."""
    return FACTS[table].all


@cache
def select(table: str) -> str:
    """The whole row with the id `:key`."""
    found = _table(table)
    return _text(found.select().where(found.c.id == _bind()))


@cache
def insert(table: str, names: tuple[str, ...]) -> str:
    """A new row of the values `:name`."""
    return _text(_table(table).insert(), _known(table, names))


@cache
def insert_many(table: str, names: tuple[str, ...]) -> str:
    """A new row of values by their places, for many rows."""
    places = ",".join("?" * len(names))
    return f"INSERT INTO {table} ({','.join(_known(table, names))}) VALUES ({places})"


@cache
def update(table: str, names: tuple[str, ...]) -> str:
    """The values `:name` for the row with the id `:key`."""
    changed = _table(table)
    return _text(changed.update().where(changed.c.id == _bind()), _known(table, names))


@cache
def update_many(table: str, names: tuple[str, ...]) -> str:
    """Values by their places for the row with the id that comes last, for many rows."""
    sets = ",".join(f"{name} = ?" for name in _known(table, names))
    return f"UPDATE {table} SET {sets} WHERE id = ?"


@cache
def select_many(table: str) -> str:
    """The whole rows with the ids of a JSON array."""
    return f"SELECT {','.join(columns(table))} FROM {table} WHERE {_LISTED}"


@cache
def delete_many(table: str) -> str:
    """The end of the rows with the ids of a JSON array."""
    columns(table)  # a table that is none of ours is refused
    return f"DELETE FROM {table} WHERE {_LISTED}"


@cache
def delete(table: str) -> str:
    """The end of the row with the id `:key`."""
    gone = _table(table)
    return _text(gone.delete().where(gone.c.id == _bind()))


def _table(name: str) -> Any:
    from crm_desktop.storage import schema

    return schema.FACTS[name]


def _known(table: str, names: tuple[str, ...]) -> list[str]:
    if unknown := set(names) - set(columns(table)):
        raise KeyError(f"{table}: {sorted(unknown)}")
    return list(names)


def _bind() -> Any:
    from sqlalchemy import bindparam

    return bindparam(_KEY)


def _text(statement: Any, names: list[str] | None = None) -> str:
    from sqlalchemy.dialects import sqlite

    dialect = sqlite.dialect(paramstyle="named")
    return str(statement.compile(dialect=dialect, column_keys=names))
