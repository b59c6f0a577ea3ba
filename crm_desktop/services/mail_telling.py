"""What was dropped or copied: which files are mails, and what a text begins a ticket with."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from crm_desktop.interop.mail.telling import looks_like_mail
from crm_desktop.services.business import own_emails
from crm_desktop.services.channels import normal_email
from crm_desktop.storage.queries import contacts, feedback_matching
from crm_desktop.storage.reading import Reading

# Files of these names are mails whatever is in them; of these others it is looked at.
_MAILS = frozenset({".eml", ".mbox", ".mbx", ".msg"})
_PERHAPS = frozenset({"", ".txt", ".mail", ".email", ".mime", ".mht"})
_START = 4096
_LONGEST_NAME = 200
_EMAIL = re.compile(r"[^\s<>@\"'(),;:\[\]]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_MOST = 50


class Sorted(NamedTuple):
    """Files by their kind."""

    mails: tuple[Path, ...]
    others: tuple[Path, ...]


class Copied(NamedTuple):
    """A text that begins a ticket: the whole mail it is, or what it is about, of whom."""

    is_mail: bool
    name: str
    body: str
    contact: int | None = None
    person: str = ""


def sort_files(paths: Sequence[Path]) -> Sorted:
    """The mails among files, by name, or by how they begin."""
    mails = [path for path in paths if _is_mail(path)]
    return Sorted(tuple(mails), tuple(path for path in paths if path not in mails))


def read_copied(reading: Reading, text: str) -> Copied:
    """What a text begins a ticket with: its first line, and whoever has an address in it."""
    body = text.strip()
    if looks_like_mail(body[:_START].encode("utf-8", "replace")):
        return Copied(is_mail=True, name="", body=body)
    first = body.partition("\n")[0].strip()
    name = first if len(first) <= _LONGEST_NAME else first[: _LONGEST_NAME - 1] + "…"
    own = own_emails(reading)
    for found in _EMAIL.findall(body[:100_000])[:_MOST]:
        email = normal_email(found)
        contact = feedback_matching.contact_of(reading, email, "") if email else None
        if contact is not None and email not in own:
            person = contacts.rows(reading, (contact,))[0].name
            return Copied(is_mail=False, name=name, body=body, contact=contact, person=person)
    return Copied(is_mail=False, name=name, body=body)


def _is_mail(path: Path) -> bool:
    suffix = path.suffix.lower()
    if suffix in _MAILS:
        return True
    if suffix not in _PERHAPS or not path.is_file():
        return False
    try:
        with path.open("rb") as stream:
            return looks_like_mail(stream.read(_START))
    except OSError:
        return False
