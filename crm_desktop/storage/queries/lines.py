"""What the lists of all kinds have in common: ids in an order, lines by ids."""

from array import array
from collections.abc import Iterable, Sequence
from typing import Any, Protocol, TypeVar

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.search import Search
from crm_desktop.storage import search_sql
from crm_desktop.storage.reading import Reading


class Line(Protocol):
    """A row of a list."""

    @property
    def id(self) -> int: ...


L = TypeVar("L", bound=Line)
_TAGS_PLACE = 7


def ids(
    reading: Reading, kind: str, key: str, search: Search | None, *, descending: bool
) -> "array[int]":
    """The ids of `kind` that the search finds, by the column `key`, those alike by name.

    Rows without a value come last either way.
    """
    found = ""
    values: tuple[str, ...] = ()
    if search:
        found = f" AND id IN (SELECT rowid FROM {kind}_text WHERE {kind}_text MATCH ?)"
        values = (search_sql.all_of(search),)
    way = "DESC" if descending else "ASC"
    table = f"SELECT id FROM {kind}_line WHERE {key}"
    by_name = "" if key == "name_key" else f"name_key {way}, "
    order = f"ORDER BY {key} {way}, {by_name}id {way}"
    ordered = reading.ids(f"{table} IS NOT NULL{found} {order}", values)
    if by_name:
        ordered.extend(reading.ids(f"{table} IS NULL{found} ORDER BY name_key, id", values))
    return ordered


def own_fields(reading: Reading, kind: str, names: Sequence[str], key: int) -> dict[str, Any]:
    """Columns of one record, its picture (`photo`, bytes) and its last touch, by name.

    Raises `CrmError` (`contact-gone`, `company-gone`).
    """
    row = reading.first(
        f"SELECT {', '.join(f'c.{name}' for name in names)}, ifnull(b.content, x''), l.last_touch"
        f" FROM {kind} c JOIN {kind}_line l ON l.id = c.id"
        " LEFT JOIN blob b ON b.sha256 = c.photo WHERE c.id = ?",
        (key,),
    )
    if row is None:
        raise CrmError(f"{kind}-gone")
    return dict(zip((*names, "photo", "last_touch"), row, strict=True))


def in_order(wanted: Sequence[int], found: Iterable[L]) -> list[L]:
    """The rows found, in the order they were wanted."""
    by_id = {row.id: row for row in found}
    return [by_id[key] for key in wanted if key in by_id]


def filled(row: Sequence[Any]) -> list[Any]:
    """The fields of a line record, text empty where the database has none."""
    texts = [value if value is not None else "" for value in row[:_TAGS_PLACE]]
    tags = tuple(row[_TAGS_PLACE].split("\n")) if row[_TAGS_PLACE] else ()
    return [*texts, tags, *row[_TAGS_PLACE + 1 :]]
