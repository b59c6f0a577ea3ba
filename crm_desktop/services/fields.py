"""Fields of one's own: made, named, ordered, taken away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.field_values import LONGEST_CHOICE
from crm_desktop.domain.fields import Field, FieldType
from crm_desktop.domain.folding import fold
from crm_desktop.services import records
from crm_desktop.services.business import read_business
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import fields as queries
from crm_desktop.storage.queries.fields import choice_counts, fields
from crm_desktop.storage.reading import Reading

__all__ = [
    "AddField",
    "DeleteField",
    "EditChoices",
    "Listed",
    "MoveField",
    "RenameField",
    "choice_counts",
    "fields",
    "listed",
]

_OF_CHOICES = (FieldType.CHOICE, FieldType.CHOICES)


@dataclass(frozen=True, slots=True)
class Listed:
    """A field and how many records have a value in it."""

    field: Field
    count: int


def listed(reading: Reading, record: str) -> list[Listed]:
    """The fields of a kind of record, in their order, each with its count."""
    counts = queries.counts(reading, record)
    return [Listed(each, counts.get(each.id, 0)) for each in queries.fields(reading, record)]


@dataclass(frozen=True, slots=True)
class AddField:
    """Make a field of contacts or companies, after the others.

    Without a `currency`, money is in that of the business. Raises `CrmError` (`no-name`,
    `field-exists`, `choice-exists`, `long-choice`).
    """

    label: ClassVar[str] = "add-field"
    record: str
    name: str
    type: FieldType
    currency: str = ""
    choices: tuple[str, ...] = ()

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = _free_name(write, self.record, self.name)
        field = write.insert(
            "field",
            {
                "record": self.record,
                "name": name,
                "type": self.type.value,
                "currency": currency_of(write, self.type, self.currency),
                "place": queries.next_place(write.read, self.record),
            },
        )
        if self.type in _OF_CHOICES:
            for place, choice in enumerate(_distinct(self.choices)):
                write.insert("choice", {"field_id": field, "name": choice, "place": place})
        return {"field": name}


@dataclass(frozen=True, slots=True)
class RenameField:
    """Give a field another name. Raises `CrmError` (`no-name`, `field-exists`)."""

    label: ClassVar[str] = "rename-field"
    field: int
    name: str

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        before = queries.field(write.read, self.field)
        name = _free_name(write, before.record, self.name, besides=self.field)
        write.update("field", self.field, {"name": name})
        return {"field": before.name}


@dataclass(frozen=True, slots=True)
class MoveField:
    """Put a field at a place among those of its kind of record, from 0."""

    label: ClassVar[str] = "move-field"
    field: int
    place: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        moved = queries.field(write.read, self.field)
        ids = [each.id for each in queries.fields(write.read, moved.record)]
        records.put_at(write, "field", ids, self.field, self.place)
        return {"field": moved.name}


@dataclass(frozen=True, slots=True)
class EditChoices:
    """Make these the choices of a field, in this order: id (0 for a new one) and name of each.

    Records lose the choices that are left out; `choice_counts` says how many that are. Raises
    `CrmError` (`no-name`, `choice-exists`, `long-choice`, `field-without-choices`).
    """

    label: ClassVar[str] = "edit-choices"
    field: int
    choices: tuple[tuple[int, str], ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        field = queries.field(write.read, self.field)
        if field.type not in (FieldType.CHOICE, FieldType.CHOICES):
            raise CrmError("field-without-choices", field=field.name)
        names = _distinct([name for _key, name in self.choices])
        if len(names) != len(self.choices):
            raise CrmError("no-name")
        known = {choice.id: choice.name for choice in field.choices}
        kept = {key for key, _name in self.choices}
        for key in known.keys() - kept:
            delete_choice(write, key, token)
        self._rename(write, known, names)
        for place, ((key, _typed), name) in enumerate(zip(self.choices, names, strict=True)):
            if key in known:
                write.update("choice", key, {"name": name, "place": place})
            else:
                write.insert("choice", {"field_id": self.field, "name": name, "place": place})
        return {"field": field.name}

    def _rename(self, write: Writer, known: Mapping[int, str], names: Sequence[str]) -> None:
        """Make way where a choice takes the name of one that is renamed after it."""
        wanted = {fold(name): key for (key, _), name in zip(self.choices, names, strict=True)}
        for key, _typed in self.choices:
            if key in known and wanted.get(fold(known[key]), key) != key:
                write.update("choice", key, {"name": f"\x1f{key}"})


@dataclass(frozen=True, slots=True)
class DeleteField:
    """Take a field away with what records have in it."""

    label: ClassVar[str] = "delete-field"
    field: int

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        gone = queries.field(write.read, self.field)
        for row in queries.rows_of(write.read, self.field):
            token.check()
            write.delete("field_value", row)
        for choice in gone.choices:
            write.delete("choice", choice.id)
        write.delete("field", self.field)
        return {"field": gone.name}


def delete_choice(write: Writer, choice: int, token: CancelToken) -> None:
    """Take a choice away, and from the records that have it."""
    for row in queries.rows_of_choice(write.read, choice):
        token.check()
        write.delete("field_value", row)
    write.delete("choice", choice)


def currency_of(write: Writer, kind: FieldType, wanted: str) -> str:
    """The currency of a field of this type: none but for money."""
    if kind is not FieldType.MONEY:
        return ""
    return records.clean(wanted).upper() or read_business(write.read).currency


def choice_name(text: str) -> str:
    """The name of a choice as stored. Raises `CrmError` (`no-name`, `long-choice`)."""
    name = records.clean_name(text)
    if len(name) > LONGEST_CHOICE:
        raise CrmError("long-choice", value=name[:40], limit=LONGEST_CHOICE)
    return name


def _distinct(texts: Sequence[str]) -> list[str]:
    """The names of choices as stored, without empty ones."""
    names = [choice_name(text) for text in texts if text.strip()]
    seen: set[str] = set()
    for name in names:
        if fold(name) in seen:
            raise CrmError("choice-exists", value=name)
        seen.add(fold(name))
    return names


def _free_name(write: Writer, record: str, text: str, besides: int | None = None) -> str:
    name = records.clean_name(text)
    found = queries.field_named(write.read, record, fold(name))
    if found is not None and found != besides:
        raise CrmError("field-exists", value=name)
    return name
