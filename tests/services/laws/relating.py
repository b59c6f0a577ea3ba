"""Relations between people and between companies."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.relation import REFERRAL, RelationWords
from crm_desktop.services.relations import DeleteRelation, SaveRelation
from tests.services.laws.machine import OWNERS, WORDS, LawMachine


class RelationRules(LawMachine):
    """Relations between people and between companies."""

    @rule(data=st.data(), owner=st.sampled_from(OWNERS), words=WORDS, inverse=st.booleans())
    def relate(self, data: st.DataObject, owner: str, words: str, inverse: bool) -> None:
        kind = (
            RelationWords("referred by", "referred", REFERRAL)
            if inverse
            else RelationWords(words, "")
        )
        other = self.some(owner, data)
        self.do(SaveRelation(owner, self.some(owner, data), kind, other, words, inverse))

    @rule(data=st.data(), words=WORDS)
    def change_relation(self, data: st.DataObject, words: str) -> None:
        row = self.some("relation", data)
        kind, other = RelationWords(words, words), self.some("contact", data)
        self.do(SaveRelation("contact", self.some("contact", data), kind, other, relation=row))
        self.do(DeleteRelation(self.some("relation", data)))
