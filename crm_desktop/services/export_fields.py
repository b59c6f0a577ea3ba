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
from crm_desktop.storage.queries import exporting
from crm_desktop.storage.queries import fields as queries
from crm_desktop.storage.queries.exporting import Wanted
from crm_desktop.storage.reading import Fields, Reading

_LINE_ENDS = re.compile("[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


class ExportFields:
    """The fields of a kind of record, asked once for an export."""

    def __init__(self, reading: Reading, record: str) -> None:
        self.fields = queries.fields(reading, record)
        self._reading = reading
        self._places = {each.id: place for place, each in enumerate(self.fields)}
        choices = [choice.id for each in self.fields for choice in each.choices]
        self._ranks = {choice: rank for rank, choice in enumerate(choices)}
        self._empty = "\0" * (len(self.fields) - 1)
        self._cell = lru_cache(maxsize=8192)(self._made)  # the same values stand in many records

    def header(self) -> tuple[str, ...]:
        """The names of their columns, from which the fields can be made again."""
        return tuple(header_of(_plan(each)) for each in self.fields)

    def values(self, of: Wanted) -> Mapping[int, Sequence[Fields]]:
        """What these records have in them, each as the rows of its values."""
        return exporting.own_values(self._reading, of) if self.fields else {}

    def said(self, rows: Sequence[Fields]) -> tuple[CardField, ...]:
        """The values of a record as a card holds them."""
        values = self._values(rows)
        return tuple(
            CardField(each.name, each.type, plain_parts(each, values[each.id]), each.currency)
            for each in self.fields
            if each.id in values
        )

    def row(self, rows: Sequence[Fields]) -> tuple[str, bool]:
        """The cells of a record below `header`, parted by NUL, and whether they read back."""
        if not rows:
            return self._empty, True
        cells, are_plain = [""] * len(self.fields), True
        several = len(rows) > 1 and len({row[0] for row in rows}) < len(rows)
        for row in self._joined(rows) if several else rows:
            place, cells[place], is_plain = self._cell(row)
            are_plain = are_plain and is_plain
        return "\0".join(cells), are_plain

    def _made(self, row: Fields) -> tuple[int, str, bool]:
        """The place of a value among the cells, its cell, and whether that reads back."""
        value = _value(row)
        place = self._places[value.field]
        field = self.fields[place]
        text = plain_text(field, value)
        return place, without_odd_characters(text), _is_plain(field, value)

    def _values(self, rows: Sequence[Fields]) -> Values:
        return {row[0]: _value(row) for row in self._joined(rows)}

    def _joined(self, rows: Sequence[Fields]) -> list[Fields]:
        """One row for each field: several choices together, in their order."""
        chosen: dict[int, list[int]] = {}
        for field, choice, _, _ in rows:
            if choice is not None:
                chosen.setdefault(field, []).append(choice)
        for choices in chosen.values():
            choices.sort(key=self._ranks.__getitem__)
        single = [row for row in rows if row[1] is None]
        return [*single, *((key, tuple(choices), "", None) for key, choices in chosen.items())]


def _value(row: Fields) -> FieldValue:
    """The value of a row, which holds one choice, or in a tuple several."""
    field, choice, text, number = row
    if choice is None:
        return FieldValue(field, text, number)
    return FieldValue(field, choices=choice if isinstance(choice, tuple) else (choice,))


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
