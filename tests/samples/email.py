"""Mails of a folder of samples, field by field, against what several parsers agree on."""

import json
import re
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from crm_desktop.domain.files import safe_name
from crm_desktop.domain.mail import Mail, MailAddress, MailFile
from crm_desktop.interop.mail.charsets import scrub
from crm_desktop.interop.mail.reader import read_mail
from tests.samples.csv import Score, plain

# The parsers that were asked wrote down so much of a body.
_BODY_LENGTH = 400
_OWN_NAME = re.compile(r"part-\d+\.\w+|rest-of-mail\.txt|body\.txt")
FIELDS = (
    "subject", "message_id", "from", "to", "cc", "date",
    "attachment_names", "n_attachments", "body", "has_html",
)  # fmt: skip


def score(folder: Path) -> Score:
    """Fields that are as expected, or as one of the readings that are right as well."""
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    right = total = 0
    failures: list[str] = []
    for name, wanted in expected.items():
        for message in wanted["messages"] or []:
            total += len(FIELDS)
            wrong = _wrong_in(folder / name, message)
            right += len(FIELDS) - len(wrong)
            failures += [f"{name}: {one}" for one in wrong]
    return "mail fields", right, total, failures


def score_refused(folder: Path) -> Score:
    """Files of Outlook that are kept whole, and said to be."""
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    names = [name for name, wanted in expected.items() if not wanted["messages"]]
    failures = []
    for name in names:
        mail = read_mail((folder / name).read_bytes(), name)
        if mail.problems != ("outlook-message",) or len(mail.files) != 1:
            failures.append(name)
    return "Outlook files kept", len(names) - len(failures), len(names), failures


def _wrong_in(path: Path, wanted: dict[str, Any]) -> list[str]:
    try:
        mail = read_mail(path.read_bytes(), path.name)
    except Exception:
        return [traceback.format_exc(limit=-2)] * len(FIELDS)
    said = said_by(mail)
    return [
        f"{field}: {str(said[field])[:150]!r} for {str(wanted[field])[:150]!r}"
        for field in FIELDS
        if not any(_same(field, said[field], right) for right in _readings(wanted, field))
    ]


def said_by(mail: Mail) -> dict[str, object]:
    """The mail in the terms of `expected.json`."""
    return {
        "subject": mail.subject,
        "message_id": mail.message_id,
        "from": _addresses(mail.sender),
        "to": _addresses(mail.recipients),
        "cc": _addresses(mail.cc),
        "date": mail.date // 1000 if mail.date is not None else None,
        "attachment_names": sorted(file.name for file in mail.files if not _is_ours(file)),
        "n_attachments": len(mail.files),
        "body": mail.body,
        "has_html": mail.has_html,
    }


def _readings(wanted: dict[str, Any], field: str) -> list[object]:
    return [wanted[field], *wanted.get("_also_right", {}).get(field, [])]


def _is_ours(file: MailFile) -> bool:
    """Whether the file has its name from us: from its type, or the subject of the mail it is."""
    if _OWN_NAME.match(file.name):
        return True
    subject = read_mail(file.content).subject if file.media_type == "message/rfc822" else ""
    return bool(subject) and file.name.startswith(safe_name(subject.replace("/", "-"))[:50])


def _addresses(people: Sequence[MailAddress]) -> list[str]:
    return [one.address for one in people if one.address]


def _same(field: str, said: object, wanted: object) -> bool:
    if field == "body":
        return wanted is None or _is_body(str(said), plain(scrub(str(wanted))))
    if field == "attachment_names" and isinstance(wanted, list):
        return said == sorted(safe_name(name) for name in wanted)
    if isinstance(said, list) and isinstance(wanted, list):
        return sorted(plain(one).lower() for one in said) == sorted(map(plain, wanted))
    return _alike(plain("" if said is None else said), plain("" if wanted is None else wanted))


def _is_body(said: str, wanted: str) -> bool:
    """Whether it is the text, or begins with it: of several texts only the first was noted."""
    if _alike(plain(said)[:_BODY_LENGTH].strip(), wanted):
        return True
    ends = (found.start() for found in re.finditer(r"\n\n", said[: 3 * _BODY_LENGTH]))
    return any(plain(said[:end]) == wanted for end in ends)


def _alike(said: str, wanted: str) -> bool:
    """A letter that the parsers asked could not read may be any."""
    if "\ufffd" not in wanted:
        return said == wanted
    return re.fullmatch(re.escape(wanted).replace("\ufffd", "."), said) is not None
