"""A field becomes one of another type: first told what would not survive, then done.

What cannot be said in the new type is not lost: it becomes a line of the record's note.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as with_default
from types import MappingProxyType
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.field_values import (
    LONGEST_CHOICE,
    NO,
    YES,
    fits,
    plain_text,
    read_value,
    typed_text,
)
from crm_desktop.domain.fields import Choice, Field, FieldType, FieldValue
from crm_desktop.domain.figures import Conventions, decimals_of, write_number
from crm_desktop.domain.folding import fold
from crm_desktop.services.field_values import conventions, put_value
from crm_desktop.services.fields import currency_of, delete_choice
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import fields as queries
from crm_desktop.storage.reading import Reading

MOST_CHOICES = 200
_MOST_EXAMPLES = 8
_OF_CHOICES = (FieldType.CHOICE, FieldType.CHOICES)
_ENGLISH = MappingProxyType({YES: "Yes", NO: "No"})


@dataclass(frozen=True, slots=True)
class Lost:
    """A value that would not survive, and whose it is."""

    record: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Conversion:
    """How many values of a field survive another type, how many do not, and the first of those.

    `choices` are the names of the choices that would be made.
    """

    kept: int
    lost: int
    examples: tuple[Lost, ...] = ()
    choices: tuple[str, ...] = ()


def conversion(
    reading: Reading,
    field: int,
    wanted: FieldType,
    currency: str = "",
    words: Mapping[str, str] = _ENGLISH,
) -> Conversion:
    """What would become of a field's values; nothing is changed."""
    return _planned(reading, field, wanted, currency, words).told(reading)


@dataclass(frozen=True, slots=True)
class ChangeFieldType:
    """Make a field one of another type; `conversion` says first what that does.

    What does not survive becomes a line of the record's note: `Field: value`. `words` are those
    for yes and no, where they become texts.
    """

    label: ClassVar[str] = "change-field-type"
    field: int
    type: FieldType
    currency: str = ""
    words: Mapping[str, str] = with_default(default_factory=lambda: _ENGLISH)

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        currency = currency_of(write, self.type, self.currency)
        plan = _planned(write.read, self.field, self.type, currency, self.words)
        before = plan.before
        if (before.type, before.currency) == (self.type, currency):
            return {"field": before.name}
        stays = before.type in _OF_CHOICES and self.type in _OF_CHOICES
        if not stays:
            self._clear(write, before, token)
        write.update("field", self.field, {"type": self.type.value, "currency": currency})
        after = before._replace(type=self.type, currency=currency)
        if not stays:
            after = after._replace(choices=self._make_choices(write, plan.choices))
        for record, value in plan.values:
            token.check()
            put_value(write, after, record, plan.converted(after, value))
        for record, text in plan.lost:
            _add_to_note(write, before, record, text)
        return {"field": before.name}

    def _clear(self, write: Writer, before: Field, token: CancelToken) -> None:
        if before.type not in _OF_CHOICES:
            if self.type not in _OF_CHOICES:
                return
            for row in queries.rows_of(write.read, self.field):
                write.delete("field_value", row)
        for choice in before.choices:
            delete_choice(write, choice.id, token)

    def _make_choices(self, write: Writer, names: tuple[str, ...]) -> tuple[Choice, ...]:
        return tuple(
            Choice(
                write.insert("choice", {"field_id": self.field, "name": name, "place": place}), name
            )
            for place, name in enumerate(names)
        )


@dataclass(frozen=True, slots=True)
class _Plan:
    """The field as it is and would be, and all its values; `lost` are records with their texts."""

    before: Field
    after: Field
    how: Conventions
    words: Mapping[str, str]
    values: list[tuple[int, FieldValue]]
    choices: tuple[str, ...]
    lost: list[tuple[int, str]]

    def converted(self, after: Field, value: FieldValue) -> FieldValue | None:
        if self.before.type in _OF_CHOICES and after.type in _OF_CHOICES:
            is_one = len(value.choices) == 1 or after.type is FieldType.CHOICES
            return value if is_one else None
        text = _text(self.before, value, self.how, self.words)
        return read_value(after, text, self.how) if fits(after, text, self.how) else None

    def told(self, reading: Reading) -> Conversion:
        first = self.lost[:_MOST_EXAMPLES]
        names = queries.names(reading, self.before.record, [record for record, _ in first])
        examples = tuple(Lost(record, names.get(record, ""), text) for record, text in first)
        kept = len(self.values) - len(self.lost)
        return Conversion(kept, len(self.lost), examples, self.choices)


def _planned(
    reading: Reading, key: int, wanted: FieldType, currency: str, words: Mapping[str, str]
) -> _Plan:
    before = queries.field(reading, key)
    how = conventions(reading)
    values = queries.values_of(reading, key, before.record)
    money = (currency or how.currency) if wanted is FieldType.MONEY else ""
    after = before._replace(type=wanted, currency=money)
    choices: tuple[str, ...] = ()
    if wanted in _OF_CHOICES and before.type not in _OF_CHOICES:
        texts = [_text(before, value, how, words) for _record, value in values]
        choices = _choices_of(texts, wanted)
        after = after._replace(choices=tuple(Choice(-n, c) for n, c in enumerate(choices, 1)))
    plan = _Plan(before, after, how, words, values, choices, [])
    plan.lost.extend(
        (record, _text(before, value, how, words))
        for record, value in values
        if plan.converted(after, value) is None
    )
    return plan


def _text(field: Field, value: FieldValue, how: Conventions, words: Mapping[str, str]) -> str:
    """A value in words, as another type would read it."""
    text = typed_text(field, value, how)
    if field.type is FieldType.YES_NO:
        return words.get(text, text)
    if field.type is FieldType.MONEY and value.number is not None:
        places = decimals_of(field.currency)
        return write_number(value.number, places, decimal_comma=how.decimal_comma)
    return plain_text(field, value) if field.type is FieldType.DAY else text


def _choices_of(texts: list[str], wanted: FieldType) -> tuple[str, ...]:
    """The choices that hold these texts, the most frequent ones where they are too many."""
    found: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for text in texts:
        parts = [text] if wanted is FieldType.CHOICE else text.replace(",", ";").split(";")
        for part in parts:
            name = " ".join(part.split())
            if name and len(name) <= LONGEST_CHOICE:
                found[fold(name)] += 1
                spelled.setdefault(fold(name), name)
    most = [folded for folded, _count in found.most_common(MOST_CHOICES)]
    return tuple(spelled[folded] for folded in sorted(most))


def _add_to_note(write: Writer, field: Field, record: int, text: str) -> None:
    note = str(write.row(field.record, record)["note"])
    line = f"{field.name}: {text}"
    write.update(field.record, record, {"note": f"{note}\n{line}" if note else line})
