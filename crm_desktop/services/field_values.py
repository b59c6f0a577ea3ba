"""What records have in their fields of one's own: read, typed, taken away."""

from collections.abc import Mapping
from dataclasses import dataclass

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.field_values import read_value
from crm_desktop.domain.fields import Field, FieldType, FieldValue, field_of
from crm_desktop.services import records
from crm_desktop.services.own_fields import conventions, own_fields
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import fields as queries

__all__ = ["SetFieldValue", "conventions", "own_fields", "put_value", "type_value", "type_values"]

_EDITS = {each: f"edit-{each}" for each in ("contact", "company", "deal", "ticket")}


@dataclass(frozen=True, slots=True)
class SetFieldValue:
    """Write what was typed into a field of a record; nothing typed takes it away.

    Raises `CrmError` as `domain.field_values.read_value` does.
    """

    record: str
    key: int
    field: int
    text: str

    @property
    def label(self) -> str:
        """That of any other change of such a record."""
        return _EDITS[self.record]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, self.record, self.key)
        type_value(write, self.record, self.key, self.field, self.text)
        return {"name": name}


def type_value(write: Writer, record: str, key: int, field: int, text: str) -> None:
    """Write what was typed into a field of a record."""
    found = queries.field(write.read, field)
    if found.record != record:
        raise CrmError("field-gone")
    records.refuse_odd(text)
    put_value(write, found, key, read_value(found, text, conventions(write.read)))


def type_values(write: Writer, record: str, key: int, values: Mapping[str, str]) -> dict[str, str]:
    """Write those of the values whose name is a field's key, and give the others."""
    rest: dict[str, str] = {}
    for name, text in values.items():
        field = field_of(name)
        if field is None:
            rest[name] = text
        else:
            type_value(write, record, key, field, text)
    return rest


def put_value(write: Writer, field: Field, key: int, value: FieldValue | None) -> None:
    """Make this the value of a record in a field (`None`: no value), writing what differs."""
    present = queries.value_rows(write.read, field.record, key, field.id)
    if field.type in (FieldType.CHOICE, FieldType.CHOICES):
        _put_choices(write, field, key, present, value.choices if value else ())
    elif value is None:
        for row, _choice in present:
            write.delete("field_value", row)
    elif present:
        write.update("field_value", present[0][0], {"text": value.text, "number": value.number})
    else:
        ends = {"field_id": field.id, f"{field.record}_id": key}
        write.insert("field_value", {**ends, "text": value.text, "number": value.number})


def _put_choices(
    write: Writer,
    field: Field,
    key: int,
    present: list[tuple[int, int | None]],
    wanted: tuple[int, ...],
) -> None:
    if field.type is FieldType.CHOICE and len(present) == len(wanted) == 1:
        write.update("field_value", present[0][0], {"choice_id": wanted[0]})
        return
    for row, choice in present:
        if choice not in wanted:
            write.delete("field_value", row)
    had = {choice for _row, choice in present}
    for choice in wanted:
        if choice not in had:
            ends = {"field_id": field.id, f"{field.record}_id": key}
            write.insert("field_value", {**ends, "choice_id": choice})
