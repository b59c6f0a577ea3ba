"""Mailboxes: every mail is found, by its id and in its place."""

import json
from pathlib import Path

from crm_desktop.interop.mail.mailbox import mails_in
from crm_desktop.interop.mail.reader import read_mail
from tests.samples.csv import Score


def score(folder: Path) -> Score:
    """Mails whose id is as expected, of all that there should be and those too many."""
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    right = total = 0
    failures: list[str] = []
    for name, wanted in expected.items():
        found = [read_mail(mail).message_id for mail in mails_in(folder / name)]
        ids = [one or "" for one in wanted["message_ids"]]
        total += max(len(ids), len(found))
        for number, (one, other) in enumerate(zip(ids, found, strict=False)):
            right += one == other
            if one != other:
                failures.append(f"{name}:{number + 1} {one!r} is {other!r}")
        if len(ids) != len(found):
            failures.append(f"{name}: {len(found)} mails for {len(ids)}")
    return "mbox mails", right, total, failures
