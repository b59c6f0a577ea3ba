"""Records made one."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.services.merging.command import MergeCompanies, MergeContacts
from tests.services.laws.machine import OWNERS, LawMachine


class MergeRules(LawMachine):
    """Records made one."""

    @rule(data=st.data(), kind=st.sampled_from(OWNERS))
    def merge(self, data: st.DataObject, kind: str) -> None:
        kept, *others = (self.some(kind, data) for _ in range(3))
        choices = {"name": data.draw(st.sampled_from([kept, *others]))}
        merge = MergeContacts if kind == "contact" else MergeCompanies
        self.do(merge(kept, tuple(others), choices))
