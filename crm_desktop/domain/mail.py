"""A mail as it was received, and one about to be written."""

import re
from dataclasses import dataclass
from typing import NamedTuple

# `[#184]` in a subject is the ticket the mail is about.
_TICKET_MARK = re.compile(r"\[#([0-9]{1,15})\]")


class MailAddress(NamedTuple):
    """Somebody a mail is from or to; `name` may be empty."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class MailFile:
    """A file in a mail; its name is safe to be given to a file, the content is as it was sent."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """What one mail says, all of it plain text.

    Ids are without angle brackets, `date` is in milliseconds UTC; `problems` are codes of what was
    odd about it, in kebab case and each once.
    """

    subject: str = ""
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    sender: tuple[MailAddress, ...] = ()
    recipients: tuple[MailAddress, ...] = ()
    cc: tuple[MailAddress, ...] = ()
    reply_to: tuple[MailAddress, ...] = ()
    date: int | None = None
    body: str = ""
    files: tuple[MailFile, ...] = ()
    has_html: bool = False
    problems: tuple[str, ...] = ()

    @property
    def ticket_number(self) -> int | None:
        """The number of the ticket that the subject names."""
        return ticket_number(self.subject)


@dataclass(frozen=True, slots=True)
class Draft:
    """A mail to be written; `date` is in milliseconds UTC, ids are without angle brackets."""

    sender: MailAddress
    recipients: tuple[MailAddress, ...]
    subject: str
    body: str
    date: int
    message_id: str
    cc: tuple[MailAddress, ...] = ()
    bcc: tuple[MailAddress, ...] = ()
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    files: tuple[MailFile, ...] = ()


def ticket_number(subject: str) -> int | None:
    """The number in the first `[#184]` of a subject."""
    found = _TICKET_MARK.search(subject)
    return int(found[1]) if found else None


def ticket_mark(number: int) -> str:
    """What a subject is given so that answers to it find their ticket."""
    return f"[#{number}]"
