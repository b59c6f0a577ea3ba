"""Fields of one's own as they go out: columns of our table, and what cards say in them."""

import re
from collections.abc import Mapping, Sequence

from crm_desktop.domain.card import CardField
from crm_desktop.domain.field_values import plain_parts, plain_text
from crm_desktop.domain.fields import Field, FieldType, Values
from crm_desktop.interop.cell_values import has_odd_characters
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

    def cells(self, values: Values) -> list[str]:
        """The cells of a record below `header`."""
        return [
            plain_text(each, values[each.id]) if each.id in values else "" for each in self.fields
        ]

    def are_plain(self, values: Values) -> bool:
        """Whether the cells read back as they are."""
        return all(_is_plain(each, values) for each in self.fields if each.id in values)


def _is_plain(field: Field, values: Values) -> bool:
    if field.type in (FieldType.NUMBER, FieldType.MONEY, FieldType.DAY, FieldType.YES_NO):
        return True
    parts = plain_parts(field, values[field.id])
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
