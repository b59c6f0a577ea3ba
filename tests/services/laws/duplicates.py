"""What is decided of records that look alike."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.changes import Kind
from crm_desktop.services.duplicates.commands import NotDuplicates
from crm_desktop.services.duplicates.merge_certain import Group, MergeGroups
from tests.services.laws.machine import LawMachine


class DuplicateRules(LawMachine):
    """Duplicates."""

    @rule(data=st.data(), kind=st.sampled_from((Kind.CONTACT, Kind.COMPANY)))
    def tell_apart(self, data: st.DataObject, kind: Kind) -> None:
        one, other = self.some(kind.value, data), self.some(kind.value, data)
        self.do(NotDuplicates(kind, one, other))

    @rule(data=st.data(), kind=st.sampled_from((Kind.CONTACT, Kind.COMPANY)))
    def merge_groups(self, data: st.DataObject, kind: Kind) -> None:
        keys = list(dict.fromkeys(self.some(kind.value, data) for _ in range(5)))
        pairs = zip(keys[::2], keys[1::2], strict=False)
        self.do(MergeGroups(tuple(Group(kind, kept, (other,)) for kept, other in pairs)))
