"""Whether something is a mail, told by how it begins."""

import re

from crm_desktop.interop.mail.mailbox import is_mailbox
from crm_desktop.interop.mail.reader import is_outlook_message

_BREAK = re.compile(rb"\r\n|\r|\n")
_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
# A text may well begin with a word and a colon; two of these are a mail.
_TELLING = frozenset(
    b"from to cc subject date message-id received return-path mime-version delivered-to"
    b" reply-to x-mailer content-type in-reply-to references dkim-signature".split()
)


def looks_like_mail(start: bytes) -> bool:
    """Whether a file or text that begins like this is a mail, or a mailbox."""
    if is_outlook_message(start) or is_mailbox(start):
        return True
    found = set()
    for line in _BREAK.split(start.removeprefix(b"\xef\xbb\xbf").lstrip()):
        field = _FIELD.match(line)
        if field:
            found.add(field[1].lower())
        elif not line.startswith((b" ", b"\t")):
            break  # what is below the head, or no head at all
    return len(found & _TELLING) >= 2
