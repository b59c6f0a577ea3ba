"""Records made one, old steps taken back, deleted records had back."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.services import trash
from crm_desktop.services.merging.command import MergeCompanies, MergeContacts
from crm_desktop.services.taking_back import TakeBackStep
from crm_desktop.services.trash import RestoreRecords
from tests.services.laws.machine import OWNERS, LawMachine


class MergeRules(LawMachine):
    """Records made one, old steps taken back, deleted records had back."""

    @rule(data=st.data(), kind=st.sampled_from(OWNERS))
    def merge(self, data: st.DataObject, kind: str) -> None:
        kept, *others = (self.some(kind, data) for _ in range(3))
        choices = {"name": data.draw(st.sampled_from([kept, *others]))}
        merge = MergeContacts if kind == "contact" else MergeCompanies
        self.do(merge(kept, tuple(others), choices))

    @rule(data=st.data())
    def take_back_an_old_step(self, data: st.DataObject) -> None:
        self.do(TakeBackStep(self.some("journal_step", data)))

    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        gone = self.bench.read(lambda r: trash.rows(r, list(trash.ids(r))[:3]))
        wanted = [(each.kind, each.id) for each in gone] or [("contact", 7)]
        self.do(RestoreRecords(tuple(data.draw(st.permutations(wanted))[:2])))
