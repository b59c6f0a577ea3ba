"""What merging would do, before anything is done."""

from collections.abc import Iterator, Sequence

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.merging import MergePart, MergePreview
from crm_desktop.services.merging.children import Joining
from crm_desktop.services.merging.fields import compare
from crm_desktop.storage.queries import comparing, owned
from crm_desktop.storage.queries.comparing import Row
from crm_desktop.storage.reading import Reading

MOST = 10  # records that can be compared side by side
_SHOWN = 20  # of a sort
_UNSEEN = ("external_id", "not_duplicate", "contact_history")


def merge_preview(reading: Reading, kind: str, ids: Sequence[int]) -> MergePreview:
    """The records side by side, the oldest first, which is the one to be kept.

    Raises `CrmError`: `contact-gone` or `company-gone` where fewer than two are left,
    `too-many-to-merge` for more than ten.
    """
    if len(set(ids)) > MOST:
        raise CrmError("too-many-to-merge", count=MOST)
    found = [comparing.record(reading, kind, key) for key in sorted(set(ids))]
    rows = [row for row in found if row is not None]
    if len(rows) < 2:
        raise CrmError(f"{kind}-gone")
    keys = tuple(int(str(row["id"])) for row in rows)
    own = comparing.own_values(reading, kind, keys)
    return MergePreview(
        kind=kind,
        ids=keys,
        names=tuple(str(row["name"]) for row in rows),
        made_at=tuple(int(str(row["created_at"])) for row in rows),
        photos=tuple(comparing.picture(reading, row["photo"])[1] for row in rows),
        fields=tuple(compare(reading, kind, rows, own)),
        parts=tuple(_parts(reading, kind, rows)),
    )


def _parts(reading: Reading, kind: str, rows: Sequence[Row]) -> Iterator[MergePart]:
    keys = [int(str(row["id"])) for row in rows]
    for table in owned.hanging(kind):
        if table not in _UNSEEN and (part := _part(reading, kind, keys, table)).total:
            yield part
    notes = [str(row["note"]) for row in rows if row["note"]]
    if notes:
        different = tuple(dict.fromkeys(notes))
        yield MergePart("note", len(notes), len(notes) - len(different), different)


def _part(reading: Reading, kind: str, keys: Sequence[int], table: str) -> MergePart:
    several = _several(reading, kind, keys) if table == "field_value" else None
    kept, symmetric = keys[0], comparing.symmetric_kinds(reading)
    mine = _rows(reading, table, kind, kept, several)
    known = [(row["id"], kept) for row in mine]
    total, same = len(mine), 0
    for other in keys[1:]:
        theirs = _rows(reading, table, kind, other, several)
        total += len(theirs)
        for fate in Joining(kind, kept, other, symmetric).fates(table, mine, theirs):
            if fate.is_kept:
                known.append((fate.row["id"], other))
                mine.append({**fate.row, **fate.values})
            else:
                same += 1
    texts = (comparing.text_of(reading, table, int(str(r)), owner) for r, owner in known[:_SHOWN])
    return MergePart(table, total, same, tuple(texts))


def _rows(
    reading: Reading, table: str, kind: str, key: int, only: frozenset[int] | None
) -> list[Row]:
    rows = comparing.child_rows(reading, table, kind, key)
    return rows if only is None else [row for row in rows if row["field_id"] in only]


def _several(reading: Reading, kind: str, keys: Sequence[int]) -> frozenset[int]:
    """The fields of one's own that may hold several choices: all of them stay."""
    own = comparing.own_values(reading, kind, keys)
    return frozenset(value.field for value in own if value.type == FieldType.CHOICES)
