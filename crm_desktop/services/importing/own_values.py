"""What rows say in fields of one's own, fitted to the fields there are, or to new ones."""

from collections.abc import Sequence
from dataclasses import replace

from crm_desktop.domain.card import CardField, SourceRow
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.field_values import choices_in, read_value
from crm_desktop.domain.fields import Field, FieldType, FieldValue
from crm_desktop.domain.figures import Conventions
from crm_desktop.domain.folding import fold
from crm_desktop.domain.problem import Problem
from crm_desktop.interop.columns.target import FieldPlan, Mapping
from crm_desktop.services.importing.prepared import Fitted, KnownField, Prepared
from crm_desktop.services.own_fields import conventions
from crm_desktop.storage.queries import fields as queries
from crm_desktop.storage.reading import Reading

_OF_CHOICES = (FieldType.CHOICE, FieldType.CHOICES)
_AS_IN_FILES = Conventions()


class RowFields:
    """Knows the fields of the file, and those that rows bring with them."""

    def __init__(
        self,
        reading: Reading,
        mapping: Mapping | None,
        records: tuple[str, ...] = ("contact", "company"),
    ) -> None:
        self._known: dict[tuple[str, str], KnownField] = {}
        self._how = conventions(reading)
        self._places: dict[str, int] = {}
        for record in records:
            self._places[record] = queries.next_place(reading, record)
            for each in queries.fields(reading, record):
                self._known[record, fold(each.name)] = _known(each)
        columns = mapping.columns if mapping is not None else ()
        self._plans = [column.own for column in columns if column.own is not None]

    def fit(self, row: SourceRow, prepared: Prepared) -> SourceRow:
        """Give the prepared row its values; what does not fit goes to its note, with a problem."""
        record = "company" if prepared.is_company else "contact"
        prepared.values, notes, problems = self.fitted(record, prepared.card.fields)
        if not notes:
            return row
        prepared.notes += notes
        return replace(row, problems=(*row.problems, *problems))

    def fitted(
        self, record: str, fields: Sequence[CardField]
    ) -> tuple[tuple[Fitted, ...], tuple[str, ...], tuple[Problem, ...]]:
        """The values that fit, and lines of the note and problems for those that do not."""
        fitted, notes, problems = [], [], []
        for said in fields:
            field = self._field(record, said)
            value = self._value(field, said) if field is not None else None
            if value is not None:
                fitted.append(value)
                continue
            text = "; ".join(said.texts)
            notes.append(f"{said.name}: {text}")
            problems.append(Problem("bad-field", {"value": text[:200], "field": said.name}))
        return tuple(fitted), tuple(notes), tuple(problems)

    def _field(self, record: str, said: CardField) -> KnownField | None:
        name = " ".join(said.name.split())
        key = (record, fold(name))
        if name and key not in self._known:
            self._known[key] = self._new(record, name, said)
        return self._known.get(key)

    def _new(self, record: str, name: str, said: CardField) -> KnownField:
        """A field that the import makes: as its column plans it, in the order of the columns."""
        place = next((n for n, p in enumerate(self._plans) if fold(p.name) == fold(name)), -1)
        plan = self._plans[place] if place >= 0 else FieldPlan(name, said.type, said.currency)
        currency = said.currency or self._how.currency if said.type is FieldType.MONEY else ""
        after = place if place >= 0 else len(self._plans) + len(self._known)
        made = KnownField(record, name, said.type, currency, is_new=True)
        made.place = self._places[record] + after
        for choice in plan.choices:
            made.spelled.setdefault(fold(choice), choice)
            made.choices.setdefault(fold(choice), 0)
        return made

    def _value(self, field: KnownField, said: CardField) -> Fitted | None:
        if field.type in _OF_CHOICES:
            return self._chosen(field, said)
        is_same = (field.type, field.currency) == (said.type, said.currency or field.currency)
        how = _AS_IN_FILES if is_same else self._how
        probe = Field(0, field.record, field.name, field.type, field.currency)
        value = _read(probe, "; ".join(said.texts), how)
        return None if value is None else Fitted(field, (), value.text, value.number)

    def _chosen(self, field: KnownField, said: CardField) -> Fitted | None:
        if said.type in _OF_CHOICES:
            wanted = [" ".join(text.split()) for text in said.texts]
        else:
            found = choices_in("; ".join(said.texts), field.spelled)
            wanted = [field.spelled[each] for each in found or ()]
        names = tuple(dict.fromkeys(fold(name) for name in wanted if name))
        if not names or (field.type is FieldType.CHOICE and len(names) > 1):
            return None
        for name in wanted:
            if fold(name) not in field.choices:
                if not field.is_new:
                    return None
                field.spelled[fold(name)] = name
                field.choices[fold(name)] = 0
        return Fitted(field, names)


def _read(field: Field, text: str, how: Conventions) -> FieldValue | None:
    try:
        return read_value(field, text, how)
    except CrmError:
        return None


def _known(field: Field) -> KnownField:
    return KnownField(
        field.record,
        field.name,
        field.type,
        field.currency,
        field.id,
        choices={fold(choice.name): choice.id for choice in field.choices},
        spelled={fold(choice.name): choice.name for choice in field.choices},
    )
