"""The order of a list by a field of one's own; loaded when one is wanted."""

from array import array
from operator import itemgetter
from typing import Any

from crm_desktop.domain.fields import FieldType, field_of
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.storage import filter_names, search_sql
from crm_desktop.storage.queries.lines import by_column, found_by
from crm_desktop.storage.reading import Reading

_TEXT_KEY = f"nullif({search_sql.folded('text')}, '')"
# What values of a field of one's own are ordered by, where it is not their number.
_KEYS = {
    FieldType.TEXT: _TEXT_KEY,
    FieldType.LINK: _TEXT_KEY,
    FieldType.DAY: "nullif(text, '')",
    FieldType.CHOICE: "choice_id",
    FieldType.CHOICES: "choice_id",
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
    having = [(values[key], place, key) for place, key in enumerate(by_name) if key in values]
    having.sort(reverse=question.is_descending)
    ordered = array("q", map(itemgetter(2), having))
    ordered.extend(key for key in by_name if key not in values)
    return ordered


def _own_values(reading: Reading, record: str, field: int, kind: FieldType) -> dict[int, Any]:
    """What every record that has something in a field is ordered by."""
    owner = f"{record}_id"
    rows = reading.rows(
        f"SELECT {owner}, {_KEYS.get(kind, 'number')} AS k FROM field_value"
        f" WHERE field_id = ? AND {owner} IS NOT NULL AND k IS NOT NULL",
        (field,),
    )
    if kind not in (FieldType.CHOICE, FieldType.CHOICES):
        return dict(rows)
    places: dict[int, int] = dict(
        reading.rows("SELECT id, place FROM choice WHERE field_id = ?", (field,))
    )
    first: dict[int, int] = {}
    for key, choice in rows:
        place = places[choice]
        if place < first.get(key, place + 1):
            first[key] = place
    return first
