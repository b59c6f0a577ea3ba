"""Columns that no place is known for become fields of one's own, of the type their cells show."""

from collections.abc import Sequence
from dataclasses import replace

from crm_desktop.domain.day_forms import looks_like_date
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.field_values import LONGEST_CHOICE, link_target, read_value
from crm_desktop.domain.fields import Field, FieldType
from crm_desktop.domain.figures import Conventions, currency_in, read_money, read_number
from crm_desktop.domain.folding import fold
from crm_desktop.interop.columns.target import Column, FieldPlan, Mapping, TableOf, Target
from crm_desktop.services.own_fields import conventions
from crm_desktop.storage.queries import fields as queries
from crm_desktop.storage.reading import Reading

_LONGEST_NAME = 80
_MOST_CHOICES, _MOST_WORDS = 12, 4
_PLACES, _MOST_FIGURES = 6, 11
Rows = Sequence[Sequence[str]]


class FieldGuess:
    """Knows the fields of contacts and companies, or of deals; gives columns their plans."""

    def __init__(self, reading: Reading, of: TableOf = TableOf.CONTACTS) -> None:
        self._how = conventions(reading)
        self._makes = of is TableOf.CONTACTS
        self._known: dict[str, Field] = {}
        # Where both have one of a name, that of contacts.
        for record in ("company", "contact") if self._makes else ("deal",):
            for each in queries.fields(reading, record):
                self._known[fold(each.name)] = each

    def with_fields(self, mapping: Mapping, rows: Rows, *, comma: bool | None) -> Mapping:
        """The mapping with fields for columns that would otherwise be lines of the note.

        New ones are planned for contacts and companies only; columns of deals find those there are.
        What was remembered or is of no use outside its program stays as it is; columns without a
        name or without any cells have nothing to make a field of.
        """
        day_first = mapping.day_first
        how = self._how._replace(decimal_comma=self._how.decimal_comma if comma is None else comma)
        columns = tuple(
            self._column(column, rows, how._replace(day_first=day_first))
            for column in mapping.columns
        )
        return replace(mapping, columns=columns)

    def plan(self, name: str, kind: FieldType, cells: Sequence[str]) -> FieldPlan:
        """The plan for a column of this name that is to be of this type."""
        name = " ".join(name.split())[:_LONGEST_NAME]
        known = self._known.get(fold(name))
        if known is not None:
            return _plan_of(known)
        currency = ""
        if kind is FieldType.MONEY:
            signs = [found for cell in cells if (found := currency_in(cell, self._how.currency))]
            currency = signs[0] if signs else self._how.currency
        return FieldPlan(name, kind, currency)

    def _column(self, column: Column, rows: Rows, how: Conventions) -> Column:
        name = " ".join(column.header.split())[:_LONGEST_NAME]
        known = self._known.get(fold(name))
        if column.target is Target.FIELD and column.own is not None:
            found = self._known.get(fold(column.own.name))
            return replace(column, own=_plan_of(found)) if found is not None else column
        is_free = column.target is Target.EXTRA and not column.label
        if not is_free or not name or (column.how != "none" and known is None):
            return column
        if column.how == "remembered" or (known is None and not self._makes):
            return column
        cells = [row[column.index].strip() for row in rows if column.index < len(row)]
        filled = [cell for cell in cells if cell]
        if not filled:
            return column
        kind = type_of(filled, how)
        return replace(column, target=Target.FIELD, how="field", own=self.plan(name, kind, filled))


def type_of(cells: Sequence[str], how: Conventions) -> FieldType:
    """The type that holds all these cells, none of them empty; text where none else does."""
    tests = (
        (FieldType.YES_NO, _is_answer),
        (FieldType.NUMBER, _is_number),
        (FieldType.MONEY, _is_money),
        (FieldType.DAY, _is_day),
        (FieldType.LINK, _is_link),
    )
    for kind, test in tests:
        if all(test(cell, how) for cell in cells):
            return kind
    return FieldType.CHOICE if _are_choices(cells) else FieldType.TEXT


def _is_answer(cell: str, how: Conventions) -> bool:
    if cell in ("0", "1"):
        return False  # more often a number
    try:
        return read_value(Field(0, "", "", FieldType.YES_NO), cell, how) is not None
    except CrmError:
        return False


def _is_number(cell: str, how: Conventions) -> bool:
    """Whether nothing of it is lost as a number: no zeros in front, no long identification."""
    bare = cell.lstrip("-")
    if (bare[:1] == "0" and bare[1:2].isdigit()) or sum(map(str.isdigit, bare)) > _MOST_FIGURES:
        return False
    return read_number(cell, _PLACES, decimal_comma=how.decimal_comma) is not None


def _is_money(cell: str, how: Conventions) -> bool:
    currency = currency_in(cell, how.currency)
    if not currency:
        return False
    return read_money(cell, currency, decimal_comma=how.decimal_comma) is not None


def _is_day(cell: str, how: Conventions) -> bool:
    if not looks_like_date(cell):
        return False
    try:
        return read_value(Field(0, "", "", FieldType.DAY), cell, how) is not None
    except CrmError:
        return False


def _is_link(cell: str, _how: Conventions) -> bool:
    return "/" in cell and bool(link_target(cell))


def _are_choices(cells: Sequence[str]) -> bool:
    """Whether few short words stand in many rows."""
    found = {fold(cell) for cell in cells}
    return (
        len(cells) >= 2 * len(found)
        and len(found) <= _MOST_CHOICES
        and all(len(cell) <= LONGEST_CHOICE and len(cell.split()) <= _MOST_WORDS for cell in cells)
        and not any("\n" in cell for cell in cells)
    )


def _plan_of(field: Field) -> FieldPlan:
    choices = tuple(choice.name for choice in field.choices)
    return FieldPlan(field.name, field.type, field.currency, choices, is_new=False)
