"""What rows point to and what points to them, as the file itself says; told before it refuses."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from crm_desktop.domain.fields import FieldType
from crm_desktop.storage.columns import FACTS
from crm_desktop.storage.reading import Reading

Row = Mapping[str, object]

# What may be there only once; of links the file does not say so, but the program keeps it.
_ONCE: dict[str, tuple[str, ...]] = {
    "setting": ("name",),
    "tag": ("folded",),
    "field": ("record", "folded"),
    "choice": ("field_id", "folded"),
    "segment": ("record", "folded"),
    "option": ("list", "folded"),
    "pipeline": ("folded",),
    "stage": ("pipeline_id", "folded"),
    "product": ("folded",),
    "tagging": ("tag_id", "contact_id", "company_id", "deal_id", "ticket_id"),
    "segment_member": ("segment_id", "contact_id", "company_id", "deal_id", "ticket_id"),
    "deal_role": ("deal_id", "contact_id", "role"),
    "deal_check": ("deal_id", "playbook_item_id"),
    "qualification": ("contact_id", "item"),
    "field_value": ("field_id", "contact_id", "company_id", "deal_id", "ticket_id", "choice_id"),
    "ticket": ("number",),
    "ticket_link": ("kind", "ticket_id", "other_ticket_id"),
    "work_week": ("from_day",),
    "template": ("folded",),
    "survey": ("folded",),
    "campaign": ("sort_key",),
    "campaign_member": ("campaign_id", "contact_id"),
}


class _Link(NamedTuple):
    table: str
    column: str
    parent: str
    key: str


class Links:
    """The links of one file."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._links = [
            _Link(table, column, parent, key or "id")
            for table in FACTS
            for _, _, parent, column, key, *_ in reading.rows(f"PRAGMA foreign_key_list({table})")
        ]

    def missing_ends(self, table: str, row: Row) -> list[str]:
        """The columns of a row that point to what is not there."""
        return [
            link.column
            for link in self._links
            if link.table == table
            and row.get(link.column) is not None
            and not self._has(link.parent, link.key, row[link.column])
        ]

    def is_used(self, table: str, row: int) -> bool:
        """Whether anything points to a row."""
        pointing = [link for link in self._links if link.parent == table and link.key == "id"]
        return any(self._has(link.table, link.column, row) for link in pointing)

    def is_there(self, table: str, row: Row) -> bool:
        """Whether another row stands where this one would: a tag of its name, the same link."""
        columns = _ONCE.get(table)
        if columns is None:
            return False
        if table == "field_value" and not self._holds_several(row):
            columns = columns[:-1]
        same = " AND ".join(f"{column} IS ?" for column in columns)
        found = self._reading.value(
            f"SELECT 1 FROM {table} WHERE {same} AND id <> ?",
            (*(row.get(column) for column in columns), row["id"]),
        )
        return found is not None

    def children_first(self) -> Iterator[str]:
        """The tables of facts, those that point to others before those."""
        left = dict.fromkeys(FACTS)
        while left:
            parents = {link.parent for link in self._links if link.table in left}
            free = [table for table in left if table not in parents]
            yield from free
            for table in free:
                del left[table]

    def _holds_several(self, value: Row) -> bool:
        sql = "SELECT type FROM field WHERE id = ?"
        return bool(self._reading.value(sql, (value.get("field_id"),)) == FieldType.CHOICES)

    def _has(self, table: str, column: str, value: object) -> bool:
        sql = f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1"
        return self._reading.value(sql, (value,)) is not None
