"""People jotted down: anew, or added to who is here."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.services.quick_add import Entry, QuickAddContact
from tests.services.laws.machine import CELLS, COMPANIES, DAYS, NAMES, WORDS, LawMachine


class QuickAddRules(LawMachine):
    """People jotted down: anew, or added to who is here."""

    @rule(
        data=st.data(),
        name=st.just("") | NAMES,
        company=st.just("") | COMPANIES,
        cell=CELLS,
        words=WORDS,
        day=st.just("") | DAYS,
    )
    def jot_down(
        self, data: st.DataObject, name: str, company: str, cell: str, words: str, day: str
    ) -> None:
        into = data.draw(st.sampled_from([None, self.some("contact", data)]))
        entry = Entry(
            name,
            company,
            words,
            (cell, f"{words}@x.example"),
            ("+351 912 000 111",),
            (words,),
            cell,
            (words,),
            f"{words}\n{cell}",
            words or "call",
            day,
            source=words,
            amount=data.draw(st.sampled_from([None, 120_000])),
        )
        self.do(QuickAddContact(entry, into))
