"""Where the program keeps what belongs to this machine and this user."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

APP = "crm-desktop"
VARIABLE = "CRM_DESKTOP_DATA_DIR"
# A file of this name beside the program keeps everything beside it, as on a memory stick.
PORTABLE = "portable"


class Places(NamedTuple):
    """Folders; `ready` makes one when it is first needed."""

    data: Path
    config: Path
    state: Path
    cache: Path
    documents: Path

    @property
    def backups(self) -> Path:
        """The safety copies of every business."""
        return self.data / "backups"

    @property
    def settings(self) -> Path:
        return self.config / "settings.json"

    @property
    def window_state(self) -> Path:
        return self.state / "window.json"

    @property
    def device(self) -> Path:
        return self.state / "device.json"

    @property
    def log(self) -> Path:
        """The folder of the log."""
        return self.state / "log"


def find_places(data_dir: Path | None, environment: Mapping[str, str], program: Path) -> Places:
    """The places of this start: those asked for, or the system's own.

    What is given on the command line goes before the environment, and that before a marker beside
    `program`, the folder of the program; each moves all places together.
    """
    moved = data_dir
    if moved is None and environment.get(VARIABLE):
        moved = Path(environment[VARIABLE])
    if moved is None and (program / PORTABLE).exists():
        moved = program / f"{APP}-data"
    if moved is None:
        return _of_system()
    root = moved.expanduser().absolute()
    return Places(root / "data", root / "config", root / "state", root / "cache", root)


def program_folder() -> Path:
    """The folder that a user sees the program in: of the bundle, or of the source tree."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return Path(__file__).resolve().parent.parent.parent


def ready(folder: Path) -> Path:
    """The folder, made together with those above it where missing, for its owner only.

    Raises `OSError`.
    """
    if not folder.is_dir():
        ready(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def _of_system() -> Places:
    from platformdirs import PlatformDirs

    dirs = PlatformDirs(APP, appauthor=False)
    return Places(
        dirs.user_data_path,
        dirs.user_config_path,
        dirs.user_state_path,
        dirs.user_cache_path,
        dirs.user_documents_path,
    )
