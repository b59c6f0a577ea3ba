"""How to keep in touch with people."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.touch import Consent, Touch
from crm_desktop.services.touching import SetTouch
from tests.services.laws.machine import WORDS, LawMachine


class TouchRules(LawMachine):
    """How to keep in touch with people."""

    @rule(
        data=st.data(),
        days=st.none() | st.integers(0, 400),
        stop=st.booleans(),
        consent=st.sampled_from(Consent),
        words=WORDS,
    )
    def keep_in_touch(
        self, data: st.DataObject, days: int | None, stop: bool, consent: Consent, words: str
    ) -> None:
        touch = Touch(days, stop, consent, "", words)
        self.do(SetTouch(self.some("contact", data), touch))
