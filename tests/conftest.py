"""What every test stands on: no screen, a home of its own, nothing of the person who runs it."""

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_LOOK_AFTER = 50_000  # new objects; Python looks after 700

# Files of tests live in memory where there is room: a disk spends most of a commit on waiting.
_MEMORY, _ROOM = Path("/dev/shm"), 4 << 30
_is_usable = "TMPDIR" not in os.environ and os.access(_MEMORY, os.W_OK)
if _is_usable and shutil.disk_usage(_MEMORY).free > _ROOM:
    os.environ["TMPDIR"] = str(_MEMORY)
    tempfile.tempdir = None

# Before Qt is loaded: without a screen it would abort, and paths are read from these once.
_HOME = Path(tempfile.mkdtemp(prefix="crm-desktop-tests-"))
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as in the program
for _name, _place in {
    "HOME": ".",
    "USERPROFILE": ".",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
}.items():
    os.environ[_name] = str(_HOME / _place)
    (_HOME / _place).mkdir(mode=0o700, exist_ok=True)


def pytest_collection_finish() -> None:
    """What was loaded by now stays, and memory is cleared seldom: looking through it takes long."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_LOOK_AFTER)


@pytest.fixture(scope="session", autouse=True)
def _places_of_tests() -> Iterator[None]:
    from PySide6.QtCore import QStandardPaths

    QStandardPaths.setTestModeEnabled(True)
    yield
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> object:
    """The robot of pytest-qt; what it waits for, it sees within a millisecond instead of ten."""
    from tests.helpers.watchful import WatchfulBot

    return WatchfulBot(request)
