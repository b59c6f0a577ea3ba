"""Workspace files for tests, and ways to spoil them."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from crm_desktop.storage import database
from tests.helpers.new_file import new_file

NOBODY = 65534


def a_workspace(path: Path, contacts: int = 40) -> Path:
    """A sound workspace file with this many contacts and notes of some length."""
    new_file(path)
    with closing(database.connect(path)) as connection:
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO contact (name, sort_key, note, created_at) VALUES (?, ?, ?, 1)",
            [(f"Name {n}", f"name {n}", f"note {n} " * 40) for n in range(contacts)],
        )
        connection.execute("COMMIT")
    return path


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder and its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def overwrite(path: Path, start: int, content: bytes) -> None:
    """Put other bytes into the middle of a file."""
    with path.open("r+b") as file:
        file.seek(start)
        file.write(content)


def another_database(path: Path) -> None:
    """An SQLite file of some other program."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE contact (id INTEGER)")


@contextmanager
def held_by_another(path: Path) -> Iterator[None]:
    """Another process has the file open and is in the middle of a write."""
    program = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('BEGIN EXCLUSIVE'); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        assert child.stdout is not None
        assert child.stdin is not None
        assert child.stdout.readline().strip() == b"held"
        yield
        child.stdin.close()


@contextmanager
def no_rights() -> Iterator[Path]:
    """A folder of an ordinary user's, and that user's rights: the superuser may write anything."""
    if os.name != "posix":
        pytest.skip("rights of files are told from one another on POSIX only")
    folder = Path(tempfile.mkdtemp(prefix="crm-desktop-rights-"))
    is_root = os.geteuid() == 0
    try:
        if is_root:
            os.chown(folder, NOBODY, NOBODY)
            os.setresuid(NOBODY, NOBODY, 0)
        yield folder
    finally:
        if is_root:
            os.setresuid(0, 0, 0)
        with contextlib.suppress(OSError):
            folder.chmod(0o700)
        shutil.rmtree(folder)
