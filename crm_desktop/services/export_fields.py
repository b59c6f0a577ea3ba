"""Fields of one's own as they go out: columns of our table, and what cards say in them."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from crm_desktop.domain.card import CardField
from crm_desktop.domain.field_values import plain_parts, plain_text
from crm_desktop.domain.fields import Field, FieldType, FieldValue, Values
from crm_desktop.interop.cell_values import has_odd_characters, without_odd_characters
from crm_desktop.interop.columns.own_fields import header_of
from crm_desktop.interop.columns.target import FieldPlan
from crm_desktop.storage.queries import fields as queries
from crm_desktop.storage.reading import Reading

_LINE_ENDS = re.compile("[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


class ExportFields:
    """The fields of a kind of record, asked once for an export."""

    def __init__(self, reading: Reading, record: str) -> None:
        self.fields = queries.fields(reading, record)
        self._reading, self._record = reading, record
        self._places = {each.id: place for place, each in enumerate(self.fields)}
        self._empty = "\0" * (len(self.fields) - 1)
        self._cell = lru_cache(maxsize=8192)(self._made)  # the same values stand in many records

    def header(self) -> tuple[str, ...]:
        """The names of their columns, from which the fields can be made again."""
        return tuple(header_of(_plan(each)) for each in self.fields)

    def values(self, ids: Sequence[int]) -> Mapping[int, Values]:
        """What these records have in them."""
        return queries.values(self._reading, self._record, ids) if self.fields else {}

    def said(self, values: Values) -> tuple[CardField, ...]:
        """The values of a record as a card holds them."""
        return tuple(
            CardField(each.name, each.type, plain_parts(each, values[each.id]), each.currency)
            for each in self.fields
            if each.id in values
        )

    def row(self, values: Values) -> tuple[str, bool]:
        """The cells of a record below `header`, parted by NUL, and whether they read back."""
        if not values:
            return self._empty, True
        cells, are_plain = [""] * len(self.fields), True
        for key, value in values.items():
            cells[self._places[key]], is_plain = self._cell(value)
            are_plain = are_plain and is_plain
        return "\0".join(cells), are_plain

    def _made(self, value: FieldValue) -> tuple[str, bool]:
        field = self.fields[self._places[value.field]]
        text = plain_text(field, value)
        return without_odd_characters(text), _is_plain(field, value)


def _is_plain(field: Field, value: FieldValue) -> bool:
    if field.type in (FieldType.NUMBER, FieldType.MONEY, FieldType.DAY, FieldType.YES_NO):
        return True
    parts = plain_parts(field, value)
    several = field.type is FieldType.CHOICES
    return all(
        part == part.strip() != ""
        and not _LINE_ENDS.search(part)
        and not has_odd_characters(part)
        and not (several and ";" in part)
        for part in parts
    )


def _plan(field: Field) -> FieldPlan:
    choices = tuple(choice.name for choice in field.choices)
    return FieldPlan(field.name, field.type, field.currency, choices)
