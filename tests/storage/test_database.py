import os
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.domain.errors import FileTrouble
from crm_desktop.storage import database, migrations
from tests.helpers.workspaces import (
    a_workspace,
    another_database,
    files_in,
    held_by_another,
    no_rights,
    overwrite,
)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return a_workspace(tmp_path / "harbour.crm")


def _cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size * 2 // 3)


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _foreign(path: Path) -> None:
    path.unlink()
    another_database(path)


def _set(pragma: str) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(f"PRAGMA {pragma}")
            connection.commit()

    return spoil


def _without_tables(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {database.APPLICATION_ID}")
        connection.execute("CREATE TABLE other (id INTEGER)")
        connection.commit()


def _name_that_is_no_text(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content.replace(b"tablesetting", b"tablesett\xff\xfe\xfd"))


SPOILED: dict[str, tuple[str, Callable[[Path], None]]] = {
    "gone": ("missing-file", Path.unlink),
    "a folder": ("is-a-folder", _folder),
    "empty": ("empty-file", lambda path: os.truncate(path, 0)),
    "one byte": ("not-a-workspace", lambda path: os.truncate(path, 1)),
    "half a header": ("not-a-workspace", lambda path: os.truncate(path, 60)),
    "cut": ("damaged-file", _cut),
    "cut by a byte": ("damaged-file", lambda path: os.truncate(path, path.stat().st_size - 1)),
    "all zeros": (
        "damaged-file",
        lambda path: overwrite(path, 0, bytes(path.stat().st_size)),
    ),
    "zeros inside": ("damaged-file", lambda path: overwrite(path, 4096 * 3, bytes(4096 * 40))),
    "noise inside": ("damaged-file", lambda path: overwrite(path, 4096 * 5, b"\xa5\x5a" * 20_000)),
    "noise in the schema": ("damaged-file", lambda path: overwrite(path, 100, b"\xa5" * 900)),
    "odd page size": ("damaged-file", lambda path: overwrite(path, 16, b"\x12\x34")),
    "a name that is no text": ("damaged-file", _name_that_is_no_text),
    "no tables of ours": ("damaged-file", _without_tables),
    "a text": ("not-a-workspace", lambda path: overwrite(path, 0, b"Name;Phone\n" * 30)),
    "another program's": ("not-a-workspace", _foreign),
    "a newer version": ("newer-version", _set(f"user_version = {migrations.VERSION + 1}")),
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_spoiled_file_is_named_for_what_it_is_and_left_as_it_was(
    workspace: Path, name: str
) -> None:
    code, spoil = SPOILED[name]
    spoil(workspace)
    before = files_in(workspace.parent)

    with pytest.raises(FileTrouble) as caught:
        database.version(workspace)

    assert caught.value.code == code
    assert caught.value.details["path"] == str(workspace)
    assert files_in(workspace.parent) == before


def test_a_sound_file_says_its_version_and_nothing_is_left_beside_it(workspace: Path) -> None:
    before = files_in(workspace.parent)
    assert database.version(workspace) == migrations.VERSION
    assert files_in(workspace.parent) == before


def test_a_pipe_is_no_workspace_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.crm")
    with pytest.raises(FileTrouble, match="not-a-workspace"):
        database.version(tmp_path / "pipe.crm")


def test_what_only_the_log_holds_is_seen(workspace: Path, tmp_path: Path) -> None:
    copy = tmp_path / "killed" / "harbour.crm"
    copy.parent.mkdir()
    with closing(database.connect(workspace)) as connection:
        connection.execute("INSERT INTO tag (name, folded) VALUES ('a', 'a')")
        for name in ("harbour.crm", "harbour.crm-wal"):  # as a killed program leaves them
            shutil.copy(tmp_path / name, copy.parent / name)

    assert database.version(copy) == migrations.VERSION
    with closing(database.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM tag").fetchone() == (1,)


def test_a_log_of_another_file_is_blamed_instead_of_the_file(
    workspace: Path, tmp_path: Path
) -> None:
    other = a_workspace(tmp_path / "other.crm", contacts=800)
    with closing(database.connect(other)) as connection:
        connection.execute("UPDATE contact SET note = note || 'x'")
        connection.execute("DELETE FROM contact WHERE id % 2")
        shutil.copy(tmp_path / "other.crm-wal", tmp_path / "harbour.crm-wal")
    before = workspace.read_bytes(), (tmp_path / "harbour.crm-wal").read_bytes()

    with pytest.raises(FileTrouble) as caught:
        database.version(workspace)

    assert caught.value.code == "stale-log"
    assert caught.value.details["log"] == str(tmp_path / "harbour.crm-wal")
    assert (workspace.read_bytes(), (tmp_path / "harbour.crm-wal").read_bytes()) == before


def test_text_that_is_none_is_damage(workspace: Path) -> None:
    with closing(database.connect(workspace)) as connection:
        connection.execute("UPDATE contact SET name = CAST(x'41ff' AS TEXT)")
        with pytest.raises(sqlite3.Error) as caught:
            connection.execute("SELECT name FROM contact").fetchall()
    found = database.trouble(caught.value, workspace)
    assert isinstance(found, FileTrouble)
    assert found.code == "damaged-file"


def test_a_file_that_another_program_writes_is_locked_and_that_is_said_soon(
    workspace: Path,
) -> None:
    with held_by_another(workspace):
        started = time.monotonic()
        with pytest.raises(FileTrouble, match="locked-file"):
            database.open_for_work(workspace, migrations.VERSION)
        assert time.monotonic() - started < 5


@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o400, 0o700), (0o600, 0o500)])
def test_what_cannot_be_written_is_read_only(file_mode: int, folder_mode: int) -> None:
    with no_rights() as folder:
        path = a_workspace(folder / "harbour.crm")
        before = files_in(folder)
        path.chmod(file_mode)
        folder.chmod(folder_mode)

        assert database.version(path) == migrations.VERSION
        with pytest.raises(FileTrouble, match="read-only-file"):
            database.open_for_work(path, migrations.VERSION)
        assert files_in(folder) == before


def test_what_cannot_be_read_is_not_allowed() -> None:
    with no_rights() as folder:
        path = a_workspace(folder / "harbour.crm")
        path.chmod(0)
        with pytest.raises(FileTrouble, match="no-permission"):
            database.version(path)


def test_a_new_file_is_for_its_owner_only_and_never_replaces_another(tmp_path: Path) -> None:
    path = tmp_path / "new.crm"
    database.create(path)
    assert path.stat().st_mode & 0o777 == 0o600
    before = path.read_bytes()
    with pytest.raises(FileTrouble, match="file-exists"):
        database.create(path)
    assert path.read_bytes() == before


def test_every_connection_waits_for_the_disk_and_guards_references(workspace: Path) -> None:
    with closing(database.connect(workspace)) as connection:
        asked = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert asked == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
    }
