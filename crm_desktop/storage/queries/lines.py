"""What the lists of all kinds have in common: ids in an order, lines by ids."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeVar

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.storage.queries import owned
from crm_desktop.storage.reading import Reading


class Line(Protocol):
    """A row of a list."""

    @property
    def id(self) -> int: ...


class Kept(NamedTuple):
    """The part of a statement that keeps what is wanted, empty for all, and its values."""

    sql: str
    values: tuple[object, ...]


L = TypeVar("L", bound=Line)
_TAGS_PLACE = 7
# Whose indexes hold only rows with a value: to ask for those without would look at every row.
_SPARSE = {
    "contact": frozenset("lifecycle status_place source_key score odds open_deals".split()),
}


def ids(
    reading: Reading, record: str, orders: Mapping[str, str], question: ListQuestion
) -> "array[int]":
    """The ids of `record` that the question wants, by a column, those alike by name.

    Rows without a value come last either way. Raises `CrmError` (`filter-field-gone`,
    `bad-filter`), `KeyError` for an order that there is not.
    """
    key, found = orders[question.order], found_by(reading, record, question)
    if found.sql:
        return by_column(reading, record, key, found, is_descending=question.is_descending)
    way = "DESC" if question.is_descending else "ASC"
    table = f"SELECT id FROM {record}_line WHERE {key}"
    by_name = "" if key == "name_key" else f"name_key {way}, "
    ordered = reading.ids(f"{table} IS NOT NULL ORDER BY {key} {way}, {by_name}id {way}")
    if key in _SPARSE.get(record, ()):
        known = set(ordered)
        everyone = reading.ids(f"SELECT id FROM {record}_line ORDER BY name_key, id")
        ordered.extend([key for key in everyone if key not in known])
    elif by_name:
        ordered.extend(reading.ids(f"{table} IS NULL ORDER BY name_key, id"))
    return ordered


def count(reading: Reading, record: str, question: ListQuestion) -> int:
    """How many the question finds. Raises as `ids` does."""
    found = found_by(reading, record, question)
    return int(reading.value(f"SELECT count(*) FROM {record}_line{found.sql}", found.values))


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


def found_by(reading: Reading, record: str, question: ListQuestion) -> Kept:
    """The part of a statement that keeps what is searched and filtered for, empty for all."""
    tests: list[str] = []
    values: tuple[object, ...] = ()
    if question.search:
        from crm_desktop.storage import search_sql

        tests.append(f"id IN (SELECT rowid FROM {record}_text WHERE {record}_text MATCH ?)")
        values = (search_sql.all_of(question.search),)
    if question.filter:
        from crm_desktop.storage.filter_sql import where
        from crm_desktop.storage.filter_tests import Moment

        moment = Moment(question.today, question.zone, owned.week_start(reading))
        kept = where(reading, record, question.filter, moment)
        tests.append(kept.sql)
        values += kept.values
    return Kept(" WHERE " + " AND ".join(tests) if tests else "", values)


def by_column(
    reading: Reading, record: str, key: str, found: Kept, *, is_descending: bool
) -> "array[int]":
    """One question, for what it finds is costly to find; the rows without a value change place."""
    way = "DESC" if is_descending else "ASC"
    table = f"FROM {record}_line{found.sql} ORDER BY {key} {way}"
    if key == "name_key":
        return reading.ids(f"SELECT id {table}, id {way}", found.values)
    # Ids are positive: a sign is a quicker mark than a second column.
    marked = f"SELECT iif({key} IS NULL, -id, id) {table}, name_key {way}, id {way}"
    ordered = reading.ids(marked, found.values)
    if is_descending:
        count = bisect_left(ordered, 1, key=lambda key: int(key < 0))
        return ordered[:count] + array("q", map(abs, reversed(ordered[count:])))
    count = bisect_left(ordered, 1, key=lambda key: int(key > 0))
    return ordered[count:] + array("q", map(abs, ordered[:count]))
