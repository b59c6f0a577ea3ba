import pytest

from crm_desktop.interop.mail.telling import looks_like_mail


@pytest.mark.parametrize(
    "start",
    [
        b"From: a@b.example\r\nSubject: Hello\r\n\r\nText",
        b"\n\nReceived: from x\n\tby y\nDate: Mon\n\n",
        b"From a@b.example Wed Nov 18 09:00:00 2026\nFrom: a@b.example\n",
        b"\xef\xbb\xbfto: me\nfrom: you\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 of Outlook",
    ],
)
def test_mails_are_told_by_how_they_begin(start: bytes) -> None:
    assert looks_like_mail(start)


@pytest.mark.parametrize(
    "start",
    [
        b"",
        b"Name,E-mail\nMarta,marta@example.org\n",
        b"BEGIN:VCARD\nVERSION:3.0\nFN:Marta\n",
        b"Subject: only one of them\n\nDate: is below",
        b"Dear Sir,\nfrom: here\nto: there\n",
        b"note: buy tiles\nprice: 40\n",
    ],
)
def test_tables_cards_and_notes_are_no_mails(start: bytes) -> None:
    assert not looks_like_mail(start)
