"""Which records read differently after a write: kept while writing, settled before the commit."""

import sqlite3
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.storage import text_index
from crm_desktop.storage.touched import NAMED, Touched

Row = Mapping[str, object]

_OWNED = ("membership", "channel", "tagging", "activity", "external_id")
_KINDS = {
    "contact": Kind.CONTACT,
    "company": Kind.COMPANY,
    "tag": Kind.TAG,
    "setting": Kind.SETTING,
}
_AT_ONCE = 10_000


class Touches:
    """The contacts, companies and activities whose derived rows a step must write anew."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._records = {name: Touched(connection, name) for name in ("contact", "company")}
        self._others: dict[Kind, set[int]] = {
            kind: set() for kind in Kind if kind not in (Kind.CONTACT, Kind.COMPANY)
        }
        self._created: set[int] = set()
        self._deleted: set[int] = set()
        # Ranges of ids: every contact or company there is new, or gone.
        self._fresh: dict[str, list[tuple[int, int]]] = {"contact": [], "company": []}
        self._gone: dict[str, list[tuple[int, int]]] = {"contact": [], "company": []}
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
        first, last = _number(rows[0][0]), _number(rows[-1][0])
        if table in self._records:
            ranges = self._fresh[table]
            ranges[-1:] = [(ranges[-1][0] if ranges else first, last)]
        elif table == "tag":
            self._others[Kind.TAG].update(_number(row[0]) for row in rows)
        elif table == "activity":
            self._unindexed_ranges.append((first, last))
        for owner, touched in self._records.items():
            if f"{owner}_id" in columns:
                touched.update(self._older(owner, columns.index(f"{owner}_id"), rows))

    def range(self, table: str, first: int, last: int, *, is_gone: bool) -> None:
        """Told while the rows of a range are there: before they go, or after they came back."""
        if table == "activity":
            if is_gone:
                text_index.forget_activities(self._connection, first, last)
            else:
                self._unindexed_ranges.append((first, last))
        if table in self._records:
            self._records[table].add_column("id", table, first, last)
            (self._gone if is_gone else self._fresh)[table].append((first, last))
        if table == "tag":
            self._others[Kind.TAG].update(self._ids_of("tag", first, last))
        if table in _OWNED:
            for owner, touched in self._records.items():
                touched.add_column(f"{owner}_id", table, first, last)

    def settle(self) -> Changes:
        """Write the derived rows anew and say what changed."""
        contacts, companies = self._records["contact"], self._records["company"]
        for table, ranges in self._fresh.items():
            for first, last in ranges:
                self._records[table].add_column("id", table, first, last)
        contacts.update(
            self._related("contact_id", "membership", "company_id", self._renamed_companies)
        )
        for owner, touched in self._records.items():
            touched.update(self._related(f"{owner}_id", "tagging", "tag_id", self._renamed_tags))
        self._refresh("contact", text_index.refresh_contacts)
        self._add_companies_of(contacts, companies)
        self._refresh("company", text_index.refresh_companies)
        for first, last in self._unindexed_ranges:
            text_index.add_activities(self._connection, first, last)
        for key in self._unindexed - self._deleted:
            text_index.add_activities(self._connection, key, key)
        return self._changes()

    def _older(self, owner: str, place: int, rows: list[tuple[object, ...]]) -> Iterator[int]:
        """The owners of rows that were there before: of new ones the range is known."""
        ranges = self._fresh[owner]
        new = ranges[0][0] if ranges else sys.maxsize
        return (key for row in rows if (key := _number(row[place] or new)) < new)

    def _add_companies_of(self, contacts: Touched, companies: Touched) -> None:
        if contacts.is_many:
            companies.add_answer(
                "SELECT DISTINCT company_id FROM membership"
                f" WHERE contact_id IN (SELECT id FROM {contacts.table})"
            )
        else:
            places = ("company_id", "membership", "contact_id")
            companies.update(self._related(*places, contacts.named()))

    def _refresh(self, table: str, refresh: text_index.Refresh) -> None:
        touched, fresh, end = self._records[table], sorted(self._fresh[table]), 0
        new = sum(touched.count(first, last) for first, last in fresh)
        gone = sum(touched.count(first, last) for first, last in self._gone[table])
        with text_index.indexes_made_anew(self._connection, table, new, gone):
            for first, last in fresh:
                refresh(self._connection, touched.within(end, first - 1))
                refresh(self._connection, touched.within(first, last), all_new=True)
                end = last + 1
            refresh(self._connection, touched.within(end, sys.maxsize))

    def _changes(self) -> Changes:
        records = self._records.values()
        is_bulk = any(touched.is_many for touched in records) or bool(self._unindexed_ranges)
        if is_bulk or any(len(found) > NAMED for found in self._others.values()):
            return Changes(bulk=True)
        for table, touched in self._records.items():
            for ranges, kept in ((self._fresh, self._created), (self._gone, self._deleted)):
                kept.update(key for range_ in ranges[table] for key in touched.within(*range_))
        ids = {_KINDS[table]: touched.named() for table, touched in self._records.items()}
        ids.update((kind, frozenset(found)) for kind, found in self._others.items())
        found = {kind: keys for kind, keys in ids.items() if keys}
        return Changes(found, frozenset(self._created), frozenset(self._deleted))

    def _touch(self, table: str, row: Row) -> None:
        if table in self._records:
            self._records[table].add(_number(row["id"]))
        elif table in _KINDS:
            self._others[_KINDS[table]].add(_number(row["id"]))
        elif table == "activity":
            self._others[Kind.ACTIVITY].add(_number(row["id"]))
        for owner, touched in self._records.items():
            if key := row.get(f"{owner}_id"):
                touched.add(_number(key))

    def _lacks(self, activity: int) -> bool:
        return activity in self._unindexed or any(
            first <= activity <= last for first, last in self._unindexed_ranges
        )

    def _ids_of(self, table: str, first: int, last: int) -> Iterable[int]:
        found = self._connection.execute(
            f"SELECT id FROM {table} WHERE id BETWEEN ? AND ?", (first, last)
        )
        return [row[0] for row in found]

    def _related(self, wanted: str, table: str, known: str, ids: Collection[int]) -> set[int]:
        """The other ends of the links in `table` that have one of `ids` at the end `known`."""
        found: set[int] = set()
        ordered = sorted(ids)
        for start in range(0, len(ordered), _AT_ONCE):
            part = ordered[start : start + _AT_ONCE]
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
