"""Which records read differently after a write: kept while writing, settled before the commit."""

import sqlite3
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.domain.row_values import whole
from crm_desktop.storage import text_index, touch_links
from crm_desktop.storage.columns import FACTS
from crm_desktop.storage.touched import NAMED, Touched

Row = Mapping[str, object]

# The columns that name the contacts and companies a row belongs to.
_ENDS = {
    "contact": ("contact_id", "other_contact_id"),
    "company": ("company_id", "other_company_id"),
    "deal": ("deal_id",),
    "ticket": ("ticket_id", "other_ticket_id"),
    "article": ("article_id",),
    "campaign": ("campaign_id",),
}
# What hangs on a record without standing in its line or its search text.
_UNLISTED = frozenset(
    "attachment relation segment_member not_duplicate deal_role ticket_link article_use"
    " service_level".split()
)
# … but a file is a touch of a deal, and an article tells how often it was used.
_LISTED = frozenset((("deal", "attachment"), ("article", "article_use")))
# The kind of record a row of a table is, or is a part of, and the column that names it.
_KINDS = {
    "contact": (Kind.CONTACT, "id"),
    "company": (Kind.COMPANY, "id"),
    "deal": (Kind.DEAL, "id"),
    "activity": (Kind.ACTIVITY, "id"),
    "tag": (Kind.TAG, "id"),
    "setting": (Kind.SETTING, "id"),
    "field": (Kind.FIELD, "id"),
    "choice": (Kind.FIELD, "field_id"),
    "relation_kind": (Kind.RELATION_KIND, "id"),
    "segment": (Kind.SEGMENT, "id"),
    "segment_member": (Kind.SEGMENT, "segment_id"),
    "pipeline": (Kind.PIPELINE, "id"),
    "stage": (Kind.PIPELINE, "pipeline_id"),
    "playbook_item": (Kind.PIPELINE, "stage_id"),
    "product": (Kind.PRODUCT, "id"),
    "option": (Kind.OPTION, "id"),
    "score_rule": (Kind.RULE, "id"),
    "ticket": (Kind.TICKET, "id"),
    "mail": (Kind.ACTIVITY, "activity_id"),
    "article": (Kind.ARTICLE, "id"),
    "template": (Kind.TEMPLATE, "id"),
    "service_level": (Kind.LEVEL, "id"),
    "work_week": (Kind.LEVEL, "id"),
    "holiday": (Kind.LEVEL, "id"),
    "survey": (Kind.SURVEY, "id"),
    "question": (Kind.SURVEY, "survey_id"),
    "response": (Kind.RESPONSE, "id"),
    "answer": (Kind.RESPONSE, "response_id"),
    "campaign": (Kind.CAMPAIGN, "id"),
    "own_figure": (Kind.FORECAST, "id"),
    "goal": (Kind.GOAL, "id"),
}


class _Shown(NamedTuple):
    """The columns of a table that stand in derived rows of others, and the link that leads there.

    In `table`, `known` is the row that changed, and `wanted` an `owner` that shows it.
    """

    columns: tuple[str, ...]
    owner: str
    table: str
    wanted: str
    known: str


_TAGGED = tuple(
    _Shown(("name",), owner, "tagging", f"{owner}_id", "tag_id")
    for owner in ("contact", "company", "deal", "ticket")
)
# What the clocks of all tickets go by.
_HOURS = frozenset(("work_week", "holiday"))
_SHOWN_IN: dict[str, tuple[_Shown, ...]] = {
    "company": (
        _Shown(("name",), "contact", "membership", "contact_id", "company_id"),
        _Shown(("name",), "deal", "deal", "id", "company_id"),
        _Shown(("name",), "ticket", "ticket", "id", "company_id"),
    ),
    "contact": (_Shown(("name",), "ticket", "ticket", "id", "contact_id"),),
    "product": (_Shown(("name",), "ticket", "ticket", "id", "product_id"),),
    "tag": _TAGGED,
    "choice": tuple(
        _Shown(("name",), owner, "field_value", f"{owner}_id", "choice_id")
        for owner in ("contact", "company", "deal", "ticket")
    ),
    "option": (
        _Shown(("name", "place"), "contact", "contact", "id", "lead_status_id"),
        _Shown(("name", "place"), "contact", "contact", "id", "source_id"),
        _Shown(("place", "type"), "ticket", "ticket", "id", "status_id"),
        _Shown(("name",), "ticket", "ticket", "id", "type_id"),
        _Shown(("name",), "ticket", "ticket", "id", "category_id"),
        _Shown(("name",), "article", "article", "id", "category_id"),
        _Shown(("name",), "campaign", "campaign", "id", "channel_id"),
    ),
    "stage": (
        _Shown(("kind", "place", "pipeline_id"), "deal", "deal", "id", "stage_id"),
        _Shown(("kind",), "contact", "deal", "contact_id", "stage_id"),
    ),
}


class Touches:
    """The contacts, companies and activities whose derived rows a step must write anew."""

    def __init__(self, connection: sqlite3.Connection, now: int) -> None:
        self._connection, self._now = connection, now
        self._named_in = partial(touch_links.named_in, connection)
        self._related = partial(touch_links.related, connection)
        self._records = {name: Touched(connection, name) for name in _ENDS}
        self._shown: dict[Kind, set[int]] = {kind: set() for kind in Kind}
        self._created: set[int] = set()
        self._deleted: set[int] = set()
        # Ranges of ids: every contact or company there is new, or gone.
        self._fresh: dict[str, list[tuple[int, int]]] = {name: [] for name in _ENDS}
        self._gone: dict[str, list[tuple[int, int]]] = {name: [] for name in _ENDS}
        self._renamed: dict[_Shown, set[int]] = {}
        self._unindexed: set[int] = set()  # activities whose words the index lacks for now
        self._unindexed_ranges: list[tuple[int, int]] = []
        self._are_hours_new = False

    def before(self, table: str, row: Row) -> None:
        """Told before a row changes or goes: its words leave the index while they are known."""
        key = whole(row["id"])
        if table == "activity" and not self._lacks(key):
            text_index.forget_activities(self._connection, key, key)
            self._unindexed.add(key)

    def insert(self, table: str, row: Row) -> None:
        key = whole(row["id"])
        if table == "activity":
            self._unindexed.add(key)
        self._deleted.discard(key)
        self._created.add(key)
        self._touch(table, row)

    def update(self, table: str, before: Row, after: Row) -> None:
        self._touch(table, before)
        self._touch(table, after)
        for shown in _SHOWN_IN.get(table, ()):
            if any(before[column] != after[column] for column in shown.columns):
                self._renamed.setdefault(shown, set()).add(whole(after["id"]))

    def delete(self, table: str, row: Row) -> None:
        key = whole(row["id"])
        self._created.discard(key)
        self._deleted.add(key)
        self._touch(table, row)

    def insert_many(
        self, table: str, columns: Sequence[str], rows: list[tuple[object, ...]]
    ) -> None:
        first, last = whole(rows[0][0]), whole(rows[-1][0])
        self._are_hours_new |= table in _HOURS
        if table in self._records:
            ranges = self._fresh[table]
            ranges[-1:] = [(ranges[-1][0] if ranges else first, last)]
        elif table == "activity":
            self._unindexed_ranges.append((first, last))
        elif table in _KINDS:
            kind, column = _KINDS[table]
            place = columns.index(column)
            self._shown[kind].update(whole(row[place]) for row in rows)
        for owner, column in _ends_among(columns):
            ids = self._older(owner, columns.index(column), rows)
            if _is_unlisted(owner, table):
                self._shown[_KINDS[owner][0]].update(ids)
            else:
                self._records[owner].update(ids)

    def range(self, table: str, first: int, last: int, *, is_gone: bool) -> None:
        """Told while the rows of a range are there: before they go, or after they came back."""
        self._are_hours_new |= table in _HOURS
        if table == "activity":
            if is_gone:
                text_index.forget_activities(self._connection, first, last)
            else:
                self._unindexed_ranges.append((first, last))
        if table in self._records:
            self._records[table].add_column("id", table, first, last)
            (self._gone if is_gone else self._fresh)[table].append((first, last))
        elif table in _KINDS and table != "activity":
            kind, column = _KINDS[table]
            self._shown[kind].update(
                touch_links.named_in(self._connection, table, column, first, last)
            )
        for owner, column in _ends_among(FACTS[table].all):
            if _is_unlisted(owner, table):
                self._shown[_KINDS[owner][0]].update(
                    touch_links.named_in(self._connection, table, column, first, last)
                )
            else:
                self._records[owner].add_column(column, table, first, last)

    def settle(self) -> Changes:
        """Write the derived rows anew and say what changed."""
        contacts, companies, deals, tickets, articles, _ = self._records.values()
        for table, ranges in self._fresh.items():
            for first, last in ranges:
                self._records[table].add_column("id", table, first, last)
        for shown, keys in self._renamed.items():
            found = touch_links.related(
                self._connection, shown.wanted, shown.table, shown.known, keys
            )
            self._records[shown.owner].update(found)
        self._add_linked(contacts, deals, ("id", "deal", "contact_id"))
        self._add_campaigns()  # also those that they come from no more
        self._refresh("deal", text_index.refresh_deals)
        self._refresh("contact", text_index.refresh_contacts)
        self._add_campaigns()
        self._refresh("campaign", text_index.refresh_campaigns)
        self._add_linked(contacts, companies, ("company_id", "membership", "contact_id"))
        self._refresh("company", text_index.refresh_companies)
        if self._are_hours_new:  # before new tickets have lines: these get their clocks with them
            from crm_desktop.storage import ticket_clocks

            ticket_clocks.refresh(self._connection)
        self._refresh("ticket", partial(text_index.refresh_tickets, now=self._now))
        self._add_linked(tickets, articles, ("article_id", "article_use", "ticket_id"))
        self._refresh("article", text_index.refresh_articles)
        for first, last in self._unindexed_ranges:
            text_index.add_activities(self._connection, first, last)
        for key in sorted(self._unindexed - self._deleted):
            text_index.add_activities(self._connection, key, key)
        return self._changes()

    def _older(self, owner: str, place: int, rows: list[tuple[object, ...]]) -> Iterator[int]:
        """The owners of rows that were there before: of new ones the range is known."""
        ranges = self._fresh[owner]
        new = ranges[0][0] if ranges else sys.maxsize
        return (key for row in rows if (key := whole(row[place] or new)) < new)

    def _add_linked(self, known: Touched, more: Touched, link: tuple[str, str, str]) -> None:
        """Add those at the other end of the links that the known ones have."""
        wanted, table, column = link
        if known.is_many:
            more.add_answer(
                f"SELECT DISTINCT {wanted} FROM {table} WHERE {wanted} IS NOT NULL"
                f" AND {column} IN (SELECT id FROM {known.table})"
            )
        else:
            more.update(self._related(wanted, table, column, known.named()))

    def _add_campaigns(self) -> None:
        """Add those that the deals and people touched come from, as their lines say now."""
        for name in ("deal", "contact"):
            link = ("campaign_id", f"{name}_line", "id")
            self._add_linked(self._records[name], self._records["campaign"], link)

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
        if is_bulk or any(len(found) > NAMED for found in self._shown.values()):
            return Changes(bulk=True)
        for table, touched in self._records.items():
            for ranges, kept in ((self._fresh, self._created), (self._gone, self._deleted)):
                kept.update(key for range_ in ranges[table] for key in touched.within(*range_))
        for table, touched in self._records.items():
            self._shown[_KINDS[table][0]].update(touched.named())
        found = {kind: frozenset(keys) for kind, keys in self._shown.items() if keys}
        return Changes(found, frozenset(self._created), frozenset(self._deleted))

    def _touch(self, table: str, row: Row) -> None:
        if table in self._records:
            self._records[table].add(whole(row["id"]))
            if table == "campaign":
                touch_links.add_named(self._connection, self._records, str(row["name"]))
        elif table in _KINDS:
            kind, column = _KINDS[table]
            self._shown[kind].add(whole(row[column]))
            is_zone = table == "setting" and row["name"] == "time_zone"
            self._are_hours_new |= is_zone or table in _HOURS
            if table == "setting":
                touch_links.add_ruled(self._records, str(row["name"]), row["value"], self._now)
        for owner, column in _ends_among(row):
            if key := row[column]:
                if _is_unlisted(owner, table):
                    self._shown[_KINDS[owner][0]].add(whole(key))
                else:
                    self._records[owner].add(whole(key))

    def _lacks(self, activity: int) -> bool:
        return activity in self._unindexed or any(
            first <= activity <= last for first, last in self._unindexed_ranges
        )


def _ends_among(columns: Collection[str]) -> list[tuple[str, str]]:
    """Owner and column of those among the columns that name a contact or company."""
    return [(owner, end) for owner, ends in _ENDS.items() for end in ends if end in columns]


def _is_unlisted(owner: str, table: str) -> bool:
    return table in _UNLISTED and (owner, table) not in _LISTED
