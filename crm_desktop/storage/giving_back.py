"""An old step taken back as a new one: what nothing else touched since goes back, the rest stays.

First rows and fields that the step took away or changed, the last one first; then the rows it
brought, those that hang on others before those. What stays is told with its reason.
"""

import json
from collections.abc import Iterable, Iterator

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.history import Left, Reason
from crm_desktop.storage import statements
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.links import Links, Row
from crm_desktop.storage.queries import naming
from crm_desktop.storage.reading import Fields

_AT_ONCE = 1000
# They follow from other columns, so nobody is told of them.
_SILENT = frozenset(("sort_key", "folded", "normal", "is_primary", "due_at", "due_zone"))


# Links that a row can do without, and of which it needs at least one.
_OWNERS = {
    "activity": ("contact_id", "company_id", "deal_id", "ticket_id"),
    "deal": ("contact_id", "company_id"),
    "attachment": ("contact_id", "company_id", "deal_id", "ticket_id", "activity_id", "article_id"),
}
_CHOSEN = ("type_id", "category_id", "product_id")
_LOOSE = {
    "contact": ("photo", "lead_status_id", "source_id", "lead_reason_id"),
    "company": ("photo",),
    "activity": (*_OWNERS["activity"], "signal_id"),
    "deal": (*_OWNERS["deal"], "last_open_stage_id", "lost_reason_id", "type_id", "source_id"),
    "deal_item": ("product_id",),
    "ticket": (*_CHOSEN, "contact_id", "company_id", "deal_id"),
    "article": ("category_id",),
    "campaign": ("channel_id", "segment_id"),
    "attachment": _OWNERS["attachment"],
    "response": ("contact_id", "company_id", "ticket_id", "product_id"),
    "contact_history": ("lead_status_id",),
}
# What was is not unsaid: a state that is taken back is followed by another one.
HISTORIES = {"deal_history": "deal", "contact_history": "contact", "ticket_history": "ticket"}


class GivingBack:
    """Puts back within the writer's step; `left` gathers what stays as it is."""

    def __init__(self, write: Writer, token: CancelToken) -> None:
        self.left: list[Left] = []
        self._write, self._token = write, token
        self._links = Links(write.read)
        self._told: set[tuple[str, int, str]] = set()

    def take_back(self, step: int) -> None:
        """Take a whole step back as far as that goes."""
        brought = _Brought(self._write, step)
        for note, verb, table, first, last, image in self._notes(step):
            if verb == "images":
                for row in self._images(table, first, last, note):
                    self.put_back(table, row)
            elif verb == "delete":
                self.put_back(table, json.loads(image))
            elif not brought.has(table, first):
                self._put_back_fields(table, first, json.loads(image))
        for table in self._links.children_first():
            for key in brought.rows(table):
                self._token.check()
                self._take_away(table, key, step, brought)

    def put_back(self, table: str, row: Row) -> bool:
        """Put a deleted row back, without links to what is gone where it can do without."""
        key = int(str(row["id"]))
        self._token.check()
        if self._now(table, key) is not None:
            return False
        row, missing = self._loosened(table, row)
        if missing:
            self._leave(Reason.END_GONE, table, row, missing)
        elif self._links.is_there(table, row):
            self._leave(Reason.THERE, table, row, ())
        else:
            self._write.insert(table, row)
            return True
        return False

    def _loosened(self, table: str, row: Row) -> tuple[Row, list[str]]:
        """The row without the links it can do without, and what it misses even so."""
        missing = self._links.missing_ends(table, row)
        spared = {column for column in missing if column in _LOOSE.get(table, ())}
        row = {**row, **dict.fromkeys(spared)}
        owners = _OWNERS.get(table, ())
        if owners and all(row[owner] is None for owner in owners):
            return row, missing
        return row, [column for column in missing if column not in spared]

    def put_back_noted(self, verb: str, table: str, row: int, image: str) -> None:
        """Put back what a note tells of: a row that went, or an end that a row lost."""
        if verb == "delete":
            self.put_back(table, json.loads(image))
            return
        now = self._now(table, row)
        if now is not None:
            lost = {n: v for n, v in json.loads(image)["before"].items() if now[n] is None}
            missing = self._links.missing_ends(table, lost)
            kept = {name: value for name, value in lost.items() if name not in missing}
            self._write.update(table, row, kept)

    def _put_back_fields(self, table: str, row: int, image: dict[str, dict[str, object]]) -> None:
        before, after = image["before"], image["after"]
        now = self._now(table, row)
        if now is None:
            known = {**after, **(self._last_known(table, row) or {}), "id": row}
            self._leave(Reason.GONE, table, known, tuple(after))
            return
        same = [name for name in after if now[name] == after[name]]
        changed = [name for name in after if now[name] not in (after[name], before[name])]
        wanted = {name: before[name] for name in same}
        missing = self._links.missing_ends(table, wanted)
        wanted = {name: value for name, value in wanted.items() if name not in missing}
        if self._links.is_there(table, {**now, **wanted}):
            self._leave(Reason.THERE, table, now, tuple(wanted))
            wanted = {}
        if wanted:
            self._write.update(table, row, wanted)
        if changed:
            self._leave(Reason.CHANGED, table, now, changed)
        if missing:
            self._leave(Reason.END_GONE, table, now, missing)

    def _take_away(self, table: str, row: int, step: int, brought: "_Brought") -> None:
        now = self._now(table, row)
        if now is None or _is_past(table, now, brought):
            return
        if self._was_touched(table, row, step):
            self._leave(Reason.CHANGED, table, now, ())
        elif self._links.is_used(table, row):
            self._leave(Reason.IN_USE, table, now, ())
        else:
            self._write.delete(table, row)

    def _was_touched(self, table: str, row: int, step: int) -> bool:
        found = self._write.read.value(
            "SELECT 1 FROM journal_note n JOIN journal_step s ON s.id = n.step_id"
            " WHERE n.table_name = ? AND n.row_id = ? AND n.step_id > ? AND n.step_id <> ?"
            " AND s.is_undone = 0 LIMIT 1",
            (table, row, step, self._write.notes.step),
        )
        return found is not None

    def _leave(self, reason: Reason, table: str, row: Row, columns: Iterable[str]) -> None:
        key = int(str(row["id"]))
        told = tuple(name for name in columns if name not in _SILENT)
        if columns and not told:
            return
        new = tuple(name for name in told or ("",) if (table, key, name) not in self._told)
        if not new:
            return
        self._told.update((table, key, name) for name in new)
        read = self._write.read
        name = naming.owner_name(read, table, row)
        thing = naming.thing_of(read, table, row)
        self.left.append(Left(reason, table, key, name, thing, tuple(filter(None, new))))

    def _now(self, table: str, row: int) -> Row | None:
        found = self._write.read.first(statements.select(table), {"key": row})
        return None if found is None else dict(zip(statements.columns(table), found, strict=True))

    def _last_known(self, table: str, row: int) -> Row | None:
        """A row that is gone as it was when it went."""
        found = self._write.read.value(
            "SELECT image FROM journal_note WHERE table_name = ? AND row_id = ?"
            " AND verb = 'delete' ORDER BY id DESC LIMIT 1",
            (table, row),
        )
        return None if found is None else dict(json.loads(found))

    def _images(self, table: str, first: int, last: int, note: int) -> Iterator[Row]:
        columns = statements.columns(table)
        rows = self._write.read.rows(
            "SELECT image FROM journal_image WHERE note_id = ? AND row_id BETWEEN ? AND ?"
            " ORDER BY row_id",
            (note, first, last),
        )
        return (dict(zip(columns, json.loads(image), strict=True)) for (image,) in rows)

    def _notes(self, step: int) -> Iterator[Fields]:
        """The notes of a step but those of rows it brought, the last one first."""
        place = (1 << 63) - 1
        while True:
            notes = self._write.read.rows(
                "SELECT id, verb, table_name, row_id, last_id, image FROM journal_note"
                " WHERE step_id = ? AND id < ? AND verb NOT IN ('insert', 'insert-range')"
                f" ORDER BY id DESC LIMIT {_AT_ONCE}",
                (step, place),
            )
            yield from notes
            if len(notes) < _AT_ONCE:
                return
            place = notes[-1][0]


class _Brought:
    """The rows that a step brought."""

    def __init__(self, write: Writer, step: int) -> None:
        self._read = write.read
        self._single: dict[str, set[int]] = {}
        self._ranges: dict[str, list[tuple[int, int]]] = {}
        for verb, table, first, last in self._read.rows(
            "SELECT verb, table_name, row_id, last_id FROM journal_note"
            " WHERE step_id = ? AND verb IN ('insert', 'insert-range')",
            (step,),
        ):
            if verb == "insert":
                self._single.setdefault(table, set()).add(first)
            else:
                self._ranges.setdefault(table, []).append((first, last))

    def has(self, table: str, row: int) -> bool:
        return row in self._single.get(table, ()) or any(
            first <= row <= last for first, last in self._ranges.get(table, ())
        )

    def rows(self, table: str) -> Iterator[int]:
        """Those of a table, the newest first."""
        yield from sorted(self._single.get(table, ()), reverse=True)
        for first, last in self._ranges.get(table, ()):
            sql = f"SELECT id FROM {table} WHERE id BETWEEN ? AND ? ORDER BY id DESC"
            yield from self._read.ids(sql, (first, last))


def _is_past(table: str, row: Row, brought: _Brought) -> bool:
    """Whether a row tells of the past of a record that was there before the step."""
    owner = HISTORIES.get(table)
    return owner is not None and not brought.has(owner, int(str(row[f"{owner}_id"])))
