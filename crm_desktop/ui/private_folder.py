"""A folder that nobody else may read, for what other programs are handed; it goes with us."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from crm_desktop.domain.files import safe_name


def private_file(name: str, content: bytes) -> Path:
    """A new file with this content, under a name that is safe."""
    folder = Path(tempfile.mkdtemp(dir=_folder()))
    path = folder / safe_name(name)
    path.write_bytes(content)
    path.chmod(0o600)
    return path


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="crm-desktop-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
