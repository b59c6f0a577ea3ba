"""What the lists of all kinds have in common: ids in an order, lines by ids."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, Protocol, TypeVar

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.storage import filter_names, search_sql
from crm_desktop.storage.filter_sql import Clause, where
from crm_desktop.storage.filter_tests import Moment
from crm_desktop.storage.queries import owned
from crm_desktop.storage.reading import Fields, Reading


class Line(Protocol):
    """A row of a list."""

    @property
    def id(self) -> int: ...


L = TypeVar("L", bound=Line)
_TAGS_PLACE = 7
_OWN = "field:"
_TEXT_KEY = f"nullif({search_sql.folded('v.text')}, '')"
_PLACE_KEY = "(SELECT place FROM choice WHERE id = v.choice_id)"
# What values of a field of one's own are ordered by, where it is not their number.
_KEYS = {
    FieldType.TEXT: _TEXT_KEY,
    FieldType.LINK: _TEXT_KEY,
    FieldType.DAY: "nullif(v.text, '')",
    FieldType.CHOICE: _PLACE_KEY,
    FieldType.CHOICES: _PLACE_KEY,
}


def ids(
    reading: Reading, record: str, orders: Mapping[str, str], question: ListQuestion
) -> "array[int]":
    """The ids of `record` that the question wants, by a column, those alike by name.

    Rows without a value come last either way. Raises `CrmError` (`filter-field-gone`,
    `bad-filter`), `KeyError` for an order that there is not.
    """
    found = _found(reading, record, question)
    if question.order.startswith(_OWN):
        return _by_own_field(reading, record, question, found)
    key = orders[question.order]
    if found.sql:
        return _by_column(reading, record, key, found, is_descending=question.is_descending)
    way = "DESC" if question.is_descending else "ASC"
    table = f"SELECT id FROM {record}_line WHERE {key}"
    by_name = "" if key == "name_key" else f"name_key {way}, "
    ordered = reading.ids(f"{table} IS NOT NULL ORDER BY {key} {way}, {by_name}id {way}")
    if by_name:
        ordered.extend(reading.ids(f"{table} IS NULL ORDER BY name_key, id"))
    return ordered


def count(reading: Reading, record: str, question: ListQuestion) -> int:
    """How many the question finds. Raises as `ids` does."""
    found = _found(reading, record, question)
    return int(reading.value(f"SELECT count(*) FROM {record}_line l{found.sql}", found.values))


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


def _found(reading: Reading, record: str, question: ListQuestion) -> Clause:
    """The part of a statement that keeps what is searched and filtered for, empty for all."""
    tests: list[str] = []
    values: tuple[object, ...] = ()
    if question.search:
        tests.append(f"id IN (SELECT rowid FROM {record}_text WHERE {record}_text MATCH ?)")
        values = (search_sql.all_of(question.search),)
    if question.filter:
        moment = Moment(question.today, question.zone, owned.week_start(reading))
        kept = where(reading, record, question.filter, moment)
        tests.append(kept.sql)
        values += kept.values
    return Clause(" WHERE " + " AND ".join(tests) if tests else "", values)


def _by_column(
    reading: Reading, record: str, key: str, found: Clause, *, is_descending: bool
) -> "array[int]":
    """One question, for what it finds is costly to find; the rows without a value change place."""
    way = "DESC" if is_descending else "ASC"
    by_name = "" if key == "name_key" else f"name_key {way}, "
    order = f"ORDER BY {key} {way}, {by_name}id {way}"
    sql = f"SELECT id, {key} IS NULL FROM {record}_line l{found.sql} {order}"
    return _nulls_last(reading.rows(sql, found.values), is_descending=is_descending)


def _by_own_field(
    reading: Reading, record: str, question: ListQuestion, found: Clause
) -> "array[int]":
    """By what the records have in a field of one's own: the first of several choices."""
    number = question.order.removeprefix(_OWN)
    field = int(number) if number.isdecimal() else 0
    kind = filter_names.field_type(reading, record, field)
    if kind is None:
        raise CrmError("filter-field-gone")
    way = "DESC" if question.is_descending else "ASC"
    rows = reading.rows(
        f"SELECT id, k IS NULL FROM {record}_line l LEFT JOIN (SELECT v.{record}_id AS owner,"
        f" min({_KEYS.get(kind, 'v.number')}) AS k FROM field_value v WHERE v.field_id = ?"
        f" AND v.{record}_id IS NOT NULL GROUP BY 1) ON owner = l.id{found.sql}"
        f" ORDER BY k {way}, name_key {way}, id {way}",
        (field, *found.values),
    )
    return _nulls_last(rows, is_descending=question.is_descending)


def _nulls_last(rows: Sequence[Fields], *, is_descending: bool) -> "array[int]":
    """Ids out of rows of an id and whether it has no value, which SQLite takes for the least."""
    ordered = array("q", map(itemgetter(0), rows))
    without = sum(map(itemgetter(1), rows))
    if not without:
        return ordered
    if is_descending:
        return ordered[:-without] + ordered[: -without - 1 : -1]
    return ordered[without:] + ordered[:without]
