"""The bytes of one mail to what it says; there are no bytes that it cannot read."""

import re
from collections.abc import Iterable

from crm_desktop.domain.mail import Mail
from crm_desktop.interop.mail.addresses import MOST_ADDRESSES, read_addresses
from crm_desktop.interop.mail.bodies import Bodies
from crm_desktop.interop.mail.charsets import decode
from crm_desktop.interop.mail.dates import read_date
from crm_desktop.interop.mail.files import whole_file
from crm_desktop.interop.mail.head import Head, split_mail
from crm_desktop.interop.mail.parts import Splitter
from crm_desktop.interop.mail.words import decode_value, one_line

LARGEST_MAIL = 64 * 1024 * 1024
OUTLOOK_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_COMMENT = re.compile(r"\([^()]*\)")
_ID = re.compile(r"<([^<>]{1,990})>")
_MOST_REFERENCES = 100
_LONGEST_IDS = 100_000


def is_outlook_message(content: bytes) -> bool:
    """Whether these are the first bytes of a file as Outlook keeps mails (`.msg`)."""
    return content.startswith(OUTLOOK_MARK)


def read_mail(content: bytes, name: str = "") -> Mail:
    """What the mail says; `name` is that of its file, for one that can only be kept whole.

    Of a mail larger than `LARGEST_MAIL` only the head is read.
    """
    if is_outlook_message(content):
        file = whole_file(name or "message.msg", "application/vnd.ms-outlook", content)
        return Mail(files=(file,), problems=("outlook-message",))
    head, start = split_mail(content)
    bodies, problems = Bodies(), ["odd-head"] if head.is_odd else []
    if len(content) > LARGEST_MAIL:
        problems.append("mail-too-large")
    else:
        splitter = Splitter()
        for part in splitter.parts(content, head, start):
            bodies.take(part)
        problems += splitter.problems
    return _mail(head, bodies, problems)


def _mail(head: Head, bodies: Bodies, problems: list[str]) -> Mail:
    charset = head.parameters("content-type").named.get("charset", "")
    people = {
        name: read_addresses(head.all(name), charset) for name in ("from", "to", "cc", "reply-to")
    }
    if any(len(found) >= MOST_ADDRESSES for found in people.values()):
        problems.append("too-many-addresses")
    date = read_date(decode_value(head.first("date")))
    if date is None and head.first("date"):
        problems.append("bad-date")
    body = bodies.text()
    return Mail(
        subject=decode_value(head.first("subject"), charset),
        message_id=_first_id(head.first("message-id")),
        in_reply_to=_first_id(head.first("in-reply-to")),
        references=_ids(head.all("references")),
        sender=people["from"],
        recipients=people["to"],
        cc=people["cc"],
        reply_to=people["reply-to"],
        date=date,
        body=body,
        files=tuple(bodies.files),
        has_html=bodies.has_html,
        problems=tuple(dict.fromkeys([*problems, *bodies.problems])),
    )


def _first_id(value: bytes) -> str:
    """The first id in brackets, else the value itself where it is one word."""
    text = one_line(decode(value[:_LONGEST_IDS]))
    found = _ID.search(text)
    if found:
        return _COMMENT.sub("", found[1]).replace(" ", "")
    bare = text.strip("<> ")
    return bare if len(bare.split()) == 1 else ""


def _ids(values: Iterable[bytes]) -> tuple[str, ...]:
    """All ids that are referred to, the latest where there are too many."""
    text = " ".join(one_line(decode(value[:_LONGEST_IDS])) for value in values)
    found = [one.replace(" ", "") for one in _ID.findall(text)]
    if not found:
        found = [word.strip("<>,") for word in text.split() if "@" in word]
    return tuple(dict.fromkeys(one for one in found if one))[-_MOST_REFERENCES:]
