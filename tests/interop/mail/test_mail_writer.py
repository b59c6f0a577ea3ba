"""What is written is a mail that ours and other readers read as it was meant."""

import email
import email.policy
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.files import safe_name
from crm_desktop.domain.mail import Draft, MailAddress, MailFile, ticket_mark, ticket_number
from crm_desktop.interop.mail.link import LONGEST_LINK, fits_link, mailto_link
from crm_desktop.interop.mail.reader import read_mail
from crm_desktop.interop.mail.writer import message_id, write_draft, write_mail

ADA = MailAddress("Ada Lovelace", "ada@example.org")
# What a head can say: no control characters, no blanks at its ends or side by side.
line = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn"))).map(
    lambda text: " ".join(text.split())
)
name = line.filter(lambda text: text == text.strip("'\" ,;") and "=?" not in text)
address = st.sampled_from(["a@b.org", "first.last+tag@sub.example.com", "x@y.z"])
person = st.builds(MailAddress, name, address)
ident = st.sampled_from(["a@b.org", "x" * 90 + "@y", "1.2$3@local", "no-at-sign"])
body = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"))
media_type = st.sampled_from(["application/pdf", "image/png", "text/plain", "text/html"])
file = st.builds(MailFile, st.text(min_size=1).map(safe_name), media_type, st.binary(max_size=200))
drafts = st.builds(
    Draft,
    sender=person,
    recipients=st.lists(person, min_size=1, max_size=4).map(tuple),
    cc=st.lists(person, max_size=3).map(tuple),
    subject=line,
    body=body,
    date=st.integers(0, 4_000_000_000).map(lambda second: second * 1000),
    message_id=ident,
    in_reply_to=st.one_of(st.just(""), ident),
    references=st.lists(ident, max_size=5, unique=True).map(tuple),
    files=st.lists(file, max_size=3).map(tuple),
)


def draft(**changes: object) -> Draft:
    fields: dict[str, object] = {
        "sender": ADA,
        "recipients": (MailAddress("", "bob@b.org"),),
        "subject": "Hello",
        "body": "text",
        "date": 0,
        "message_id": "one@b.org",
    }
    return Draft(**(fields | changes))  # type: ignore[arg-type]  # fields are named by the tests


@settings(max_examples=40)
@given(drafts)
def test_what_we_write_we_read(wanted: Draft) -> None:
    mail = read_mail(write_draft(wanted))
    assert mail.subject == wanted.subject
    assert mail.sender == (wanted.sender,)
    assert (mail.recipients, mail.cc) == (wanted.recipients, wanted.cc)
    assert (mail.message_id, mail.in_reply_to) == (wanted.message_id, wanted.in_reply_to)
    assert (mail.date, mail.references) == (wanted.date, wanted.references)
    lines = [text.rstrip(" \t") for text in wanted.body.split("\n")]
    assert mail.body == "\n".join(lines).strip("\n")
    assert mail.files == wanted.files


@settings(max_examples=40)
@given(drafts)
def test_every_line_is_short_and_plain(wanted: Draft) -> None:
    content = write_mail(wanted)
    assert content.isascii()
    assert all(len(text) <= 998 for text in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_other_readers_read_it_too() -> None:
    content = write_draft(
        draft(
            sender=MailAddress("Jörg, der Ältere", "j@bücher.example"),
            subject=f"Grüße {'sehr ' * 30}{ticket_mark(184)}",
            body="From here\n.\nÄ = 1\n" + "x" * 300,
            bcc=(MailAddress("", "secret@b.org"),),
            files=(MailFile("Übersicht €.pdf", "application/pdf", b"%PDF" * 50),),
        )
    )
    mail = email.message_from_bytes(content, policy=email.policy.default)
    assert mail["subject"] == f"Grüße {'sehr ' * 30}[#184]"
    assert mail["from"].addresses[0].display_name == "Jörg, der Ältere"
    assert mail["from"].addresses[0].domain == "xn--bcher-kva.example"
    assert (mail["x-unsent"], mail["bcc"]) == ("1", "secret@b.org")
    text, attached = mail.iter_parts()
    assert text.get_content().replace("\r\n", "\n") == "From here\n.\nÄ = 1\n" + "x" * 300
    assert attached.get_filename() == "Übersicht €.pdf"
    assert attached.get_content() == b"%PDF" * 50


def test_a_mail_to_be_sent_tells_nobody_of_the_blind_copies() -> None:
    content = write_mail(draft(bcc=(MailAddress("", "secret@b.org"),)))
    assert b"secret" not in content
    assert b"X-Unsent" not in content


def test_a_draft_may_leave_its_sender_open() -> None:
    assert b"From:" not in write_draft(draft(sender=MailAddress("", "")))
    with pytest.raises(CrmError, match="bad-address"):
        write_mail(draft(sender=MailAddress("", "")))


@pytest.mark.parametrize("sign", ["\n", "\r", "\r\n ", "\0", "\x0b", "\x85", "\u2028"])
def test_a_line_break_never_gets_into_the_head(sign: str) -> None:
    text = f"a{sign}Bcc: x@y.org"
    for changes in (
        {"subject": text},
        {"sender": MailAddress(text, "a@b.org")},
        {"recipients": (MailAddress("", f"a@b.org{sign}c"),)},
        {"message_id": text},
        {"in_reply_to": text},
        {"references": (text,)},
    ):
        with pytest.raises(CrmError):
            write_mail(draft(**changes))


@pytest.mark.parametrize(
    "wrong", ["", "nobody", "a b@c.org", "a@b@c", "<a@b.org>", "a@b.org,c@d.org"]
)
def test_what_is_no_address_is_refused(wrong: str) -> None:
    with pytest.raises(CrmError, match="bad-address"):
        write_mail(draft(recipients=(MailAddress("", wrong),)))


def test_attached_files_name_no_path_and_no_container() -> None:
    wrong = MailFile('../a"\r\nX: y.eml', "message/rfc822", b"Subject: x\n\n")
    (read,) = read_mail(write_mail(draft(files=(wrong,)))).files
    assert read == MailFile(safe_name(wrong.name), "application/octet-stream", wrong.content)


def test_ids_are_made_of_a_number_and_a_domain() -> None:
    assert message_id(255, "example.org") == "crm.ff@example.org"
    assert message_id(1, " bad\r\ndomain>.org ") == "crm.1@baddomain.org"
    assert message_id(1, "") == "crm.1@localhost"


def test_ticket_marks_are_found_again() -> None:
    assert ticket_number(f"Re: {ticket_mark(7)} pump [#8]") == 7
    assert ticket_number("no mark [184] #184") is None


def test_a_link_says_what_the_draft_says() -> None:
    text = "Grüße & 100 %?\nzweite Zeile #1"
    link = mailto_link(
        draft(
            recipients=(MailAddress("Ü", "a+b@c.org"), MailAddress("", "d&e@f.org")),
            cc=(MailAddress("", "g@h.org"),),
            subject="[#184] =? &cc=x@y.org",
            body=text,
            in_reply_to="zero@b.org",
        )
    )
    parts = urlsplit(link)
    assert link.isascii()
    assert parts.scheme == "mailto"
    assert unquote(parts.path) == "a+b@c.org,d&e@f.org"
    assert parse_qs(parts.query, strict_parsing=True) == {
        "cc": ["g@h.org"],
        "subject": ["[#184] =? &cc=x@y.org"],
        "in-reply-to": ["<zero@b.org>"],
        "body": [text.replace("\n", "\r\n")],
    }


def test_long_mails_and_those_with_files_do_not_fit_a_link() -> None:
    assert fits_link(draft())
    assert not fits_link(draft(body="ä" * (LONGEST_LINK // 6 + 1)))
    assert not fits_link(draft(files=(MailFile("a.txt", "text/plain", b""),)))
