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
from crm_desktop.services.activities import LogActivity
from crm_desktop.services.contacts import AddContact, EditContact
from crm_desktop.services.importing.command import ImportCards
from crm_desktop.services.importing.source import look_at
from crm_desktop.services.workspace import Workspace


def main(file: Path, table: Path, mark: str) -> None:
    """Add, change, log, undo, import; forever."""
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
        if number % 4 == 1:
            imported = workspace.do(ImportCards(source), token)
            _say("imported", name)
            if imported.step is not None:  # a former child may have left the import in the file
                workspace.undo(token)
                _say("undone", name)


def _say(what: str, name: str) -> None:
    sys.stdout.write(f"{what}\t{name}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
