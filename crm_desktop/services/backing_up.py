"""Safety copies as the user knows them: make one, see them, open one."""

import shutil
from pathlib import Path

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import local
from crm_desktop.domain.safety_copy import SafetyCopy, Why
from crm_desktop.storage import backup


def make_copy(
    workspace: Path,
    folder: Path,
    now: int,
    why: Why = Why.ASKED,
    token: CancelToken | None = None,
) -> SafetyCopy:
    """Make a verified copy of a workspace file, then let those go that need not be kept.

    `folder` holds the copies of every business; `now` is in milliseconds UTC. The file may be in
    use. Raises `FileTrouble` and `Cancelled`; no copy, new or old, is touched then.
    """
    made = backup.copy(workspace, folder, now, why, token)
    free = shutil.disk_usage(folder).free
    backup.prune(folder, backup.business_of(workspace), now, free)
    return made


def copies(workspace: Path, folder: Path) -> list[SafetyCopy]:
    """The copies of a workspace file, newest first."""
    return backup.copies(folder, backup.business_of(workspace))


def all_copies(folder: Path) -> list[SafetyCopy]:
    """The copies of every business of this machine, newest first."""
    return backup.all_copies(folder)


def open_copy(made: SafetyCopy, beside: Path) -> Path:
    """Put a copy into the folder of the file `beside`, under a name of its own, ready to be opened.

    Neither that file nor the safety copy is touched, so nothing can be lost; whoever wants to go
    back for good goes on in the new file. Raises `FileTrouble`.
    """
    moment = local(made.made_at)
    name = f"{made.business} (safety copy {moment:%Y-%m-%d %H.%M}"
    path = beside.with_name(f"{name}).crm")
    number = 2
    while path.exists():
        path = beside.with_name(f"{name}, {number}).crm")
        number += 1
    backup.bring_back(made, path)
    return path
