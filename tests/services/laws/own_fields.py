"""Random commands on fields of one's own."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.fields import FieldType
from crm_desktop.services.field_types import ChangeFieldType
from crm_desktop.services.field_values import SetFieldValue
from crm_desktop.services.fields import (
    AddField,
    DeleteField,
    EditChoices,
    MoveField,
    RenameField,
)
from tests.services.laws.machine import RECORDS, WORDS, LawMachine

_TYPED = st.sampled_from(["", "yes", "12.5", "€ 12", "2026-11-14", "a", "b; a", "x.example", "?"])


class FieldRules(LawMachine):
    """Fields made, filled, changed and taken away."""

    @rule(
        record=st.sampled_from(RECORDS),
        name=WORDS,
        kind=st.sampled_from(FieldType),
    )
    def add_field(self, record: str, name: str, kind: FieldType) -> None:
        self.do(AddField(record, name, kind, "EUR", ("a", "b", "Ç")))

    @rule(data=st.data(), name=WORDS, place=st.integers(0, 3))
    def arrange_field(self, data: st.DataObject, name: str, place: int) -> None:
        self.do(RenameField(self.some("field", data), name))
        self.do(MoveField(self.some("field", data), place))

    @rule(data=st.data(), names=st.lists(st.sampled_from("abcÇ"), max_size=3), keep=st.booleans())
    def edit_choices(self, data: st.DataObject, names: list[str], keep: bool) -> None:
        field = self.some("field", data)
        ids = self.bench.read(lambda r: r.ids("SELECT id FROM choice WHERE field_id = ?", (field,)))
        keys = [*reversed(ids)] if keep else []
        keys += [0] * (len(names) - len(keys))
        self.do(EditChoices(field, tuple(zip(keys, names, strict=False))))

    @rule(data=st.data(), record=st.sampled_from(RECORDS), text=_TYPED)
    def set_field(self, data: st.DataObject, record: str, text: str) -> None:
        ids = self.bench.read(lambda r: r.ids("SELECT id FROM field WHERE record = ?", (record,)))
        for field in ids:
            self.do(SetFieldValue(record, self.some(record, data), field, text))

    @rule(data=st.data(), kind=st.sampled_from(FieldType))
    def change_field_type(self, data: st.DataObject, kind: FieldType) -> None:
        self.do(ChangeFieldType(self.some("field", data), kind))

    @rule(data=st.data())
    def delete_field(self, data: st.DataObject) -> None:
        self.do(DeleteField(self.some("field", data)))
