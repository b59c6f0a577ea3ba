"""Mails that are taken in."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.services.mail_settings import SetMail
from crm_desktop.services.mail_taking import MailTarget, TakeMails
from tests.services.laws.machine import WORDS, LawMachine

_IDS = st.integers(1, 5)


class MailRules(LawMachine):
    """Mails that are taken in: alone, as answers, twice, with a file."""

    @rule(data=st.data(), key=_IDS, answers=_IDS, number=_IDS, words=WORDS, logged=st.booleans())
    def take_mail(
        self, data: st.DataObject, key: int, answers: int, number: int, words: str, *, logged: bool
    ) -> None:
        head = (
            f"Message-ID: <{key}@x.example>\nIn-Reply-To: <{answers}@x.example>\n"
            f"From: Ana <ana{key % 3}@x.example>\nSubject: Re: tiles [#{number}]\n"
            "Date: Thu, 19 Nov 2026 09:00:00 +0000\nMIME-Version: 1.0\n"
            'Content-Type: multipart/mixed; boundary="b"\n\n--b\n'
            "Content-Type: text/plain; charset=utf-8\n\n"
        )
        file = "\n--b\nContent-Disposition: attachment; filename=a.txt\n\nfile\n--b--\n"
        path = self.folder / "one.eml"
        path.write_bytes((head + words + file).encode())
        target = MailTarget(contact=self.some("contact", data)) if logged else MailTarget()
        self.do(TakeMails((path,), "without subject", target))

    @rule(user=WORDS, port=st.sampled_from(["", "587", "no"]))
    def set_mail(self, user: str, port: str) -> None:
        self.do(SetMail("me@x.example; ana1@x.example", "mail.x.example", port, user, "starttls"))
