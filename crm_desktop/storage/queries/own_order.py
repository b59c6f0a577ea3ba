"""The order of a list by a field of one's own; loaded when one is wanted."""

from array import array
from itertools import filterfalse
from typing import Any

from crm_desktop.domain.fields import FieldType, field_of
from crm_desktop.domain.folding import fold
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.storage import filter_names
from crm_desktop.storage.queries.lines import by_column, found_by
from crm_desktop.storage.reading import Reading

# What values of a field of one's own are ordered by, where it is no choice and not their number.
_KEYS = {
    FieldType.TEXT: "nullif(text, '')",
    FieldType.LINK: "nullif(text, '')",
    FieldType.DAY: "nullif(text, '')",
}


def by_own_field(reading: Reading, record: str, question: ListQuestion) -> "array[int]":
    """By what the records have in a field of one's own: the first of several choices."""
    field = field_of(question.order) or 0
    kind = filter_names.field_type(reading, record, field)
    by_name = by_column(
        reading, record, "name_key", found_by(reading, record, question), is_descending=False
    )
    if kind is None:  # deleted a moment ago
        return by_name
    values = _own_values(reading, record, field, kind)
    wanted = by_name.tolist()
    having = list(filter(values.__contains__, wanted))
    if question.is_descending:  # those alike go by name the other way, too
        having.reverse()
    having.sort(key=values.__getitem__, reverse=question.is_descending)
    ordered = array("q", having)
    ordered.extend(filterfalse(values.__contains__, wanted))
    return ordered


def _own_values(reading: Reading, record: str, field: int, kind: FieldType) -> dict[int, Any]:
    """What every record that has something in a field is ordered by."""
    owner = f"{record}_id"
    if kind in (FieldType.CHOICE, FieldType.CHOICES):
        return _first_places(reading, owner, field)
    rows = reading.rows(
        f"SELECT {owner}, {_KEYS.get(kind, 'number')} AS k FROM field_value"
        f" WHERE field_id = ? AND {owner} IS NOT NULL AND k IS NOT NULL",
        (field,),
    )
    if kind in (FieldType.TEXT, FieldType.LINK):
        folded = {text: fold(text) for text in {row[1] for row in rows}}
        return {key: folded[text] for key, text in rows if folded[text]}
    return dict(rows)


def _first_places(reading: Reading, owner: str, field: int) -> dict[int, int]:
    """The place of the first choice of every record that has one."""
    first: dict[int, int] = {}
    for choice, place in reading.rows(
        "SELECT id, place FROM choice WHERE field_id = ? ORDER BY place DESC", (field,)
    ):
        sql = f"SELECT {owner} FROM field_value WHERE choice_id = ? AND {owner} IS NOT NULL"
        first.update(dict.fromkeys(reading.ids(sql, (choice,)), int(place)))
    return first
