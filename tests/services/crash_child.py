"""Works on a file until killed, saying each change once it is confirmed.

Run as `python -m tests.services.crash_child FILE TABLE`; every line it prints is a promise.
"""

import sys
import time
from itertools import count
from pathlib import Path

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.services import contacts
from crm_desktop.services.activities import LogActivity
from crm_desktop.services.bulk import EditMany, TagMany
from crm_desktop.services.contacts import AddContact, DeleteContacts, EditContact
from crm_desktop.services.history import merges
from crm_desktop.services.importing.command import ImportCards
from crm_desktop.services.importing.source import look_at
from crm_desktop.services.merging.command import MergeContacts
from crm_desktop.services.taking_back import TakeBackStep
from crm_desktop.services.trash import RestoreRecords
from crm_desktop.services.workspace import Workspace


def main(file: Path, table: Path, mark: str) -> None:
    """Add, change, log, undo, import, merge, part, restore; forever."""
    workspace = Workspace(file, 1, lambda: time.time_ns() // 1_000_000)
    token = CancelToken()
    source = look_at(table, lambda _fingerprint: None)
    for number in count():
        name = f"{mark} {number}"
        done = workspace.do(AddContact(name, email=f"{mark}{number}@x.example"), token)
        key = min(done.changes.created & done.changes.ids[Kind.CONTACT])
        _say("added", name)
        workspace.do(EditContact(key, {"note": f"note of {name}"}), token)
        _say("noted", name)
        workspace.do(LogActivity(ActivityKind.CALL, f"call with {name}", key), token)
        _say("called", name)
        if number % 4 == 0:
            _merge_and_part(workspace, name)
        if number % 4 == 0:
            everybody = tuple(workspace.read(contacts.ids, token))
            workspace.do(EditMany("contact", everybody, "nickname", name), token)
            _say("edited", name)
            workspace.do(TagMany("contact", everybody, name), token)
            _say("tagged", name)
            workspace.undo(token)
            _say("untagged", name)
        if number % 4 == 1:
            imported = workspace.do(ImportCards(source), token)
            _say("imported", name)
            if imported.step is not None:  # a former child may have left the import in the file
                workspace.undo(token)
                _say("undone", name)


def _merge_and_part(workspace: Workspace, name: str) -> None:
    """Merge two, take that back, delete one and restore it; each is told once it is confirmed."""
    token = CancelToken()
    made = [workspace.do(AddContact(f"{name} {n}", tags=name), token) for n in ("a", "b")]
    first, second = (max(d.changes.created & d.changes.ids[Kind.CONTACT]) for d in made)
    workspace.do(MergeContacts(first, (second,), {"name": first}), token)
    _say("merged", f"{name} a")
    workspace.do(TakeBackStep(workspace.read(merges, token)[0].step), token)
    _say("parted", f"{name} b")
    workspace.do(DeleteContacts((second,)), token)
    workspace.do(RestoreRecords((("contact", second),)), token)
    _say("restored", f"{name} b")


def _say(what: str, name: str) -> None:
    sys.stdout.write(f"{what}\t{name}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
