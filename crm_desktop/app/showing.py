"""The demo business: made anew for each day, unless somebody has worked in it."""

from datetime import date
from pathlib import Path

from crm_desktop.app.clock import now
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import local
from crm_desktop.services import opening
from crm_desktop.services.demo import FillDemo
from crm_desktop.services.workspace import Workspace, step_count

_PARTS = ("", "-wal", "-shm")


def make_demo(path: Path) -> None:
    """Make sure the demo business of today is at `path`; one that was worked in stays."""
    today = local(now()).date()
    if path.exists():
        if _made_on(path) == today or _was_worked_in(path):
            return
        for part in _PARTS:
            path.with_name(path.name + part).unlink(missing_ok=True)
    opening.create_workspace(path, {})
    workspace = Workspace(path, 0, now)
    workspace.do(FillDemo(today=today), CancelToken())
    workspace.close()


def _made_on(path: Path) -> date:
    return local(int(path.stat().st_mtime * 1000)).date()


def _was_worked_in(path: Path) -> bool:
    workspace = Workspace(path, 0, now)
    steps = workspace.read(step_count, CancelToken())
    workspace.close()
    return steps > 1
