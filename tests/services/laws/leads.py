"""People who may become customers: begun, worked, qualified, converted, given up."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.services.contacts import AddContact
from crm_desktop.services.leads import (
    AddLead,
    ConvertLead,
    Disqualify,
    MakeLeads,
    NewDeal,
    Qualify,
    SetDecision,
    SetExpected,
    SetLeadStatus,
    SetSource,
)
from crm_desktop.services.score_rules import KeepRules, offered
from tests.services.laws.machine import COMPANIES, NAMES, WORDS, LawMachine

_STATUSES, _SOURCES, _REASONS = range(1, 7), range(9, 23), range(23, 31)  # as every file has them


class LeadRules(LawMachine):
    """People who may become customers."""

    @rule(name=NAMES, company=COMPANIES, words=WORDS)
    def add_lead(self, name: str, company: str, words: str) -> None:
        self.do(AddLead(AddContact(name, company, words), {"source_detail": words}))

    @rule(data=st.data(), status=st.sampled_from(_STATUSES))
    def work_leads(self, data: st.DataObject, status: int) -> None:
        chosen = self.some("contact", data), self.some("contact", data)
        self.do(MakeLeads(chosen))
        self.do(SetLeadStatus(chosen, status))

    @rule(
        data=st.data(),
        item=st.sampled_from(("budget", "authority", "need", "timeline")),
        answer=st.sampled_from(("", "no", "partly", "yes")),
        words=WORDS,
    )
    def qualify(self, data: st.DataObject, item: str, answer: str, words: str) -> None:
        self.do(Qualify(self.some("contact", data), item, answer, words))

    @rule(data=st.data(), source=st.sampled_from(_SOURCES), words=WORDS)
    def tell_of_leads(self, data: st.DataObject, source: int, words: str) -> None:
        chosen = self.some("contact", data), self.some("contact", data)
        self.do(SetSource(chosen, source, words))
        self.do(SetDecision(chosen, "influencer"))
        self.do(SetExpected(chosen, 420_000))

    @rule(data=st.data(), reason=st.sampled_from(_REASONS), words=WORDS)
    def give_up(self, data: st.DataObject, reason: int, words: str) -> None:
        self.do(Disqualify((self.some("contact", data),), reason, words))

    @rule(data=st.data(), company=st.just("") | COMPANIES, is_merged=st.booleans())
    def convert(self, data: st.DataObject, company: str, is_merged: bool) -> None:
        contact = self.some("contact", data)
        into = self.some("contact", data) if is_merged else None
        self.do(ConvertLead(contact, NewDeal("Tiles", amount=1), company, into))

    @rule(data=st.data(), points=st.integers(-101, 101), words=WORDS)
    def weigh(self, data: st.DataObject, points: int, words: str) -> None:
        rows = data.draw(st.permutations(self.bench.read(offered).rows))[:2]
        changed = (row.rule._replace(points=points, words=words) for row in rows)
        pairs = zip(rows, changed, strict=True)
        self.do(KeepRules(tuple(row._replace(rule=rule) for row, rule in pairs)))
