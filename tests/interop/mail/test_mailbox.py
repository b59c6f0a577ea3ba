"""Mailboxes of every program are cut into the mails that were put there."""

import io
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.errors import UnreadableSource
from crm_desktop.interop.mail import mailbox
from crm_desktop.interop.mail.mailbox import is_mailbox, mails_in, split_mailbox
from crm_desktop.interop.mail.reader import OUTLOOK_MARK, read_mail

MARK = b"From me@b.org Mon Jan  1 10:00:00 2024\n"


def split(content: bytes) -> list[bytes]:
    return list(split_mailbox(io.BytesIO(content)))


def put_in(mails: list[bytes], mark: bytes = MARK, end: bytes = b"\n") -> bytes:
    """A mailbox as the standard programs write it."""
    out = b""
    for mail in mails:
        for line in [mark.rstrip(b"\n"), *mail.split(b"\n"), b""]:
            bare = line.lstrip(b">")
            is_own = line is not mark and bare.startswith(b"From ") and line != mark.rstrip(b"\n")
            out += (b">" if is_own else b"") + line + end
    return out


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize(
    "mark",
    [
        MARK,
        b"From 1700000000000000000@xxx Mon Jan 01 10:00:00 +0000 2024\n",
        b"From - Mon Jan 01 10:00:00 2024\n",
        b"From MAILER-DAEMON Fri Jul  8 12:08:34 2011\n",
        b"From me@b.org  2024-01-01 10:00 2024\n",
        b"From - \n",
        b"From \n",
        b"From me@b.org\n",
    ],
)
def test_mails_are_found_behind_the_lines_of_every_program(mark: bytes, end: bytes) -> None:
    mails = [
        b"Subject: one\n\ntext\n\nFrom here on it goes\nFrom: nobody",
        b"X: y\nSubject: two\n\n",
    ]
    found = [read_mail(mail) for mail in split(put_in(mails, mark, end))]
    assert [mail.subject for mail in found] == ["one", "two"]
    assert found[0].body == "text\n\nFrom here on it goes\nFrom: nobody"


def test_lines_that_nobody_quoted_are_text_unless_a_mail_begins_there() -> None:
    text = b"Subject: one\n\nFrom Monday 10:00 to 2024\nit is closed\n\nFrom our side\nNote: fine\n"
    assert split(MARK + text) == [text]


def test_a_missing_blank_line_does_not_hide_a_mail() -> None:
    content = MARK + b"Subject: one\n\ntext\n" + MARK + b"Subject: two\n\n" + MARK + b"A: b\n"
    assert [read_mail(mail).subject for mail in split(content)] == ["one", "two", ""]


def test_quoted_lines_come_back_once() -> None:
    content = MARK + b"A: b\n\n>From x\n>>From y\n> From z\n"
    assert split(content) == [b"A: b\n\nFrom x\n>From y\n> From z\n"]


@given(st.lists(st.lists(st.sampled_from([b"", b"a", b"From x", b">From y", b"> q"]), max_size=6)))
def test_what_was_put_in_comes_out(bodies: list[list[bytes]]) -> None:
    mails = [b"A: b\n\n" + b"\n".join(lines) for lines in bodies]
    assert [mail.rstrip(b"\n") for mail in split(put_in(mails))] == [
        mail.rstrip(b"\n") for mail in mails
    ]


@given(st.binary(max_size=300))
def test_no_bytes_are_lost(content: bytes) -> None:
    kept = b"".join(split(content))
    assert sorted(kept.split()) == sorted(content.split()) or b"From " in content


def test_a_mailbox_is_known_by_its_first_line() -> None:
    assert is_mailbox(MARK + b"Subject: x\n")
    assert is_mailbox(b"\n" + MARK.replace(b"\n", b"\r\n") + b"A: b\r\n")
    assert is_mailbox(MARK + b" \nSubject: x\n")
    assert not is_mailbox(b"From: me@b.org\nSubject: x\n")
    assert not is_mailbox(b"From here\nto there")
    assert not is_mailbox(b"")


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "all.mbox"
    path.write_bytes((MARK + b"Subject: x\n\n" + b"text " * 20_000 + b"\n\n") * 200)
    tracemalloc.start()
    try:
        assert sum(1 for _ in mails_in(path)) == 200
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()


def test_a_mail_too_large_is_cut_and_the_next_one_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mailbox, "LARGEST_MAIL", 1000)
    content = MARK + b"Subject: one\n\n" + b"line\n" * 1000 + b"\n" + MARK + b"Subject: two\n\n"
    first, second = split(content)
    assert 1000 < len(first) < 1100
    assert read_mail(second).subject == "two"


def test_a_file_may_be_one_mail_or_many(tmp_path: Path) -> None:
    path = tmp_path / "mail"
    for content, mails in (
        (b"Subject: x\n\nFrom here\n", [b"Subject: x\n\nFrom here\n"]),
        (MARK + b"A: b\n\n" + MARK + b"C: d\n", [b"A: b\n", b"C: d\n"]),
        (OUTLOOK_MARK + b"\n\n" + MARK, [OUTLOOK_MARK + b"\n\n" + MARK]),
        (b"", [b""]),
    ):
        path.write_bytes(content)
        assert list(mails_in(path)) == mails


def test_a_file_too_large_is_cut_or_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mailbox, "LARGEST_MAIL", 1000)
    monkeypatch.setattr(mailbox, "LARGEST", 2000)
    path = tmp_path / "mail"
    path.write_bytes(b"Subject: x\n\n" + bytes(3000))
    assert [len(mail) for mail in mails_in(path)] == [1001]
    path.write_bytes(OUTLOOK_MARK + bytes(3000))
    with pytest.raises(UnreadableSource, match="too-large"):
        list(mails_in(path))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="cannot-read"):
        list(mails_in(tmp_path / "none.mbox"))
