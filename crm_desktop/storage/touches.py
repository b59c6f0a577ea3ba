"""Which records read differently after a write: kept while writing, settled before the commit."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.storage import text_index

Row = Mapping[str, object]

# More records than this are not named one by one.
_NAMED = 2000
_OWNED = ("membership", "channel", "tagging", "activity", "external_id")
_KINDS = {
    "contact": Kind.CONTACT,
    "company": Kind.COMPANY,
    "tag": Kind.TAG,
    "setting": Kind.SETTING,
}


class Touches:
    """The contacts, companies and activities whose derived rows a step must write anew."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._ids: dict[Kind, set[int]] = {kind: set() for kind in Kind}
        self._created: set[int] = set()
        self._deleted: set[int] = set()
        self._renamed_companies: set[int] = set()
        self._renamed_tags: set[int] = set()
        self._unindexed: set[int] = set()  # activities whose words the index lacks for now
        self._unindexed_ranges: list[tuple[int, int]] = []

    def before(self, table: str, row: Row) -> None:
        """Told before a row changes or goes: its words leave the index while they are known."""
        key = _number(row["id"])
        if table == "activity" and not self._lacks(key):
            text_index.forget_activities(self._connection, key, key)
            self._unindexed.add(key)

    def insert(self, table: str, row: Row) -> None:
        key = _number(row["id"])
        if table == "activity":
            self._unindexed.add(key)
        self._deleted.discard(key)
        self._created.add(key)
        self._touch(table, row)

    def update(self, table: str, before: Row, after: Row) -> None:
        self._touch(table, before)
        self._touch(table, after)
        if before.get("name") != after.get("name"):
            renamed = {"company": self._renamed_companies, "tag": self._renamed_tags}.get(table)
            if renamed is not None:
                renamed.add(_number(after["id"]))

    def delete(self, table: str, row: Row) -> None:
        key = _number(row["id"])
        self._created.discard(key)
        self._deleted.add(key)
        self._touch(table, row)

    def insert_many(
        self, table: str, columns: Sequence[str], rows: list[tuple[object, ...]]
    ) -> None:
        if table in _KINDS:
            ids = [_number(row[0]) for row in rows]
            self._ids[_KINDS[table]].update(ids)
            if table in ("contact", "company"):
                self._created.update(ids)
        for name, kind in (("contact_id", Kind.CONTACT), ("company_id", Kind.COMPANY)):
            if name in columns:
                place = columns.index(name)
                self._ids[kind].update(_number(row[place]) for row in rows if row[place])
        if table == "activity":
            self._unindexed_ranges.append((_number(rows[0][0]), _number(rows[-1][0])))

    def range(self, table: str, first: int, last: int, *, is_gone: bool) -> None:
        """Told while the rows of a range are there: before they go, or after they came back."""
        if table == "activity":
            if is_gone:
                text_index.forget_activities(self._connection, first, last)
            else:
                self._unindexed_ranges.append((first, last))
        ids = self._column("id", table, first, last) if table in _KINDS else ()
        if table in _KINDS:
            self._ids[_KINDS[table]].update(ids)
            (self._deleted if is_gone else self._created).update(ids)
        if table in _OWNED:
            self._ids[Kind.CONTACT].update(self._column("contact_id", table, first, last))
            self._ids[Kind.COMPANY].update(self._column("company_id", table, first, last))

    def settle(self) -> Changes:
        """Write the derived rows anew and say what changed."""
        contacts, companies = self._ids[Kind.CONTACT], self._ids[Kind.COMPANY]
        contacts |= self._related("contact_id", "membership", "company_id", self._renamed_companies)
        contacts |= self._related("contact_id", "tagging", "tag_id", self._renamed_tags)
        companies |= self._related("company_id", "tagging", "tag_id", self._renamed_tags)
        self._refresh(contacts, text_index.refresh_contacts)
        companies |= self._related("company_id", "membership", "contact_id", contacts)
        self._refresh(companies, text_index.refresh_companies)
        for first, last in self._unindexed_ranges:
            text_index.add_activities(self._connection, first, last)
        for key in self._unindexed - self._deleted:
            text_index.add_activities(self._connection, key, key)
        return self._changes()

    def _refresh(self, ids: set[int], refresh: text_index.Refresh) -> None:
        new = ids & self._created
        if len(new) > _NAMED:
            refresh(self._connection, sorted(new), all_new=True)
            ids = ids - new
        if ids:
            refresh(self._connection, sorted(ids))

    def _changes(self) -> Changes:
        if any(len(ids) > _NAMED for ids in self._ids.values()) or self._unindexed_ranges:
            return Changes(bulk=True)
        ids = {kind: frozenset(found) for kind, found in self._ids.items() if found}
        return Changes(ids, frozenset(self._created), frozenset(self._deleted))

    def _touch(self, table: str, row: Row) -> None:
        if table in _KINDS:
            self._ids[_KINDS[table]].add(_number(row["id"]))
        elif table == "activity":
            self._ids[Kind.ACTIVITY].add(_number(row["id"]))
        for name, kind in (("contact_id", Kind.CONTACT), ("company_id", Kind.COMPANY)):
            if row.get(name):
                self._ids[kind].add(_number(row[name]))

    def _lacks(self, activity: int) -> bool:
        return activity in self._unindexed or any(
            first <= activity <= last for first, last in self._unindexed_ranges
        )

    def _column(self, column: str, table: str, first: int, last: int) -> Iterable[int]:
        found = self._connection.execute(
            f"SELECT DISTINCT {column} FROM {table}"
            f" WHERE id BETWEEN ? AND ? AND {column} IS NOT NULL",
            (first, last),
        )
        return [row[0] for row in found]

    def _related(self, wanted: str, table: str, known: str, ids: set[int]) -> set[int]:
        """The other ends of the links in `table` that have one of `ids` at the end `known`."""
        found: set[int] = set()
        ordered = sorted(ids)
        for start in range(0, len(ordered), 10_000):
            part = ordered[start : start + 10_000]
            rows = self._connection.execute(
                f"SELECT DISTINCT {wanted} FROM {table} WHERE {wanted} IS NOT NULL"
                f" AND {known} IN ({','.join('?' * len(part))})",
                tuple(part),
            )
            found.update(row[0] for row in rows)
        return found


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return value
