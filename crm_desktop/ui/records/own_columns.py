"""The columns of a list for fields of one's own."""

from datetime import date
from functools import partial
from typing import Any

from crm_desktop.domain.dates import local
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.field_values import choice_names, read_value, shown_text
from crm_desktop.domain.fields import Field, FieldType, FieldValue, OwnFields
from crm_desktop.domain.figures import Conventions
from crm_desktop.ui import dates
from crm_desktop.ui.delegates.cell import EMPTY, Cell
from crm_desktop.ui.models.column import Column
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.records.own_values import typed_value, yes_no_words

_WIDTHS = {
    FieldType.TEXT: 140,
    FieldType.NUMBER: 100,
    FieldType.MONEY: 120,
    FieldType.DAY: 110,
    FieldType.YES_NO: 90,
    FieldType.CHOICE: 140,
    FieldType.CHOICES: 180,
    FieldType.LINK: 170,
}
_FIGURES = (FieldType.NUMBER, FieldType.MONEY)
_AFTER_ALL = 100  # the rank of the first: what every record has is shown before
_LETTER = 9  # pixels, about


def own_columns(own: OwnFields) -> tuple[Column[Any], ...]:
    """One for each field, in their order."""
    return tuple(
        Column(
            field.key,
            one_line(field.name),
            max(_WIDTHS[field.type], min(len(field.name), 20) * _LETTER + 30),
            _AFTER_ALL + place,
            partial(_cell_of, field, own.how),
            partial(_typed_of, field, own.how),
            partial(_with_typed, field, own.how),
            is_right=field.type in _FIGURES,
        )
        for place, field in enumerate(own.fields)
    )


def value_cell(field: Field, value: FieldValue | None, how: Conventions, today: date) -> Cell:
    """A value as a list shows it: figures to the right, choices as chips, yes and no as a sign."""
    if value is None:
        return EMPTY
    if field.type in (FieldType.CHOICE, FieldType.CHOICES):
        return Cell(chips=choice_names(field, value))
    text = shown_text(field, value, how)
    if field.type is FieldType.YES_NO:
        words = yes_no_words()[text]
        return Cell(icon="check" if value.number else "minus", spoken=words, tip=words)
    return _text_cell(field.type, text, today)


def _text_cell(kind: FieldType, text: str, today: date) -> Cell:
    if kind in _FIGURES:
        return Cell(text, right=True, figures=True)
    if kind is FieldType.DAY:
        return Cell(dates.day_of(date.fromisoformat(text), today), figures=True, tip=text)
    if kind is FieldType.LINK:
        return Cell(text.removeprefix("https://").removeprefix("http://"), tip=text)
    return Cell(text)


def _cell_of(field: Field, how: Conventions, row: Any, now: int) -> Cell:
    return value_cell(field, row.fields.get(field.id), how, local(now).date())


def _typed_of(field: Field, how: Conventions, row: Any) -> str:
    return typed_value(field, row.fields.get(field.id), how)


def _with_typed(field: Field, how: Conventions, row: Any, text: str) -> Any:
    """The row as it will read; what cannot be read is told once it is refused."""
    try:
        value = read_value(field, text, how)
    except CrmError:
        return row
    rest = {key: each for key, each in row.fields.items() if key != field.id}
    return row._replace(fields=rest if value is None else {**rest, field.id: value})
