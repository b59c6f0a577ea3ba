import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import Cancelled, CrmError, FileTrouble
from crm_desktop.domain.safety_copy import SafetyCopy, Why
from crm_desktop.storage import backup, database, migrations
from tests.helpers.workspaces import a_workspace, another_database, files_in, no_rights, overwrite

NOON = 1_795_262_520_000  # 2026-11-21 12:02 UTC
DAY = 86_400_000
PLENTY = 10**12


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return a_workspace(tmp_path / "harbour.crm")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "backups"


def _listed(folder: Path, workspace: Path) -> list[SafetyCopy]:
    return backup.copies(folder, backup.business_of(workspace))


def test_a_copy_is_the_file_and_says_what_it_is(workspace: Path, folder: Path) -> None:
    before = files_in(workspace.parent)
    made = backup.copy(workspace, folder, NOON, Why.CLOSING)

    assert (made.business, made.made_at, made.why, made.contacts) == (
        "harbour",
        NOON,
        "closing",
        40,
    )
    assert made.size == made.path.stat().st_size
    assert _listed(folder, workspace) == [made]
    assert database.version(made.path) == database.version(workspace)
    with closing(database.connect(made.path)) as copy, closing(database.connect(workspace)) as own:
        assert list(copy.iterdump()) == list(own.iterdump())
    assert {name: files_in(workspace.parent)[name] for name in before} == before


def test_a_copy_is_one_file_for_its_owner_only(workspace: Path, folder: Path) -> None:
    made = backup.copy(workspace, folder, NOON, Why.CLOSING)
    assert list(files_in(folder)) == [made.path.relative_to(folder).as_posix()]
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
    assert made.path.parent.stat().st_mode & 0o777 == 0o700


def test_what_is_only_in_the_log_is_copied_too(workspace: Path, folder: Path) -> None:
    with closing(database.connect(workspace)) as connection:
        connection.execute("INSERT INTO contact (name, sort_key, created_at) VALUES ('A', 'a', 1)")
        made = backup.copy(workspace, folder, NOON, Why.IMPORT)
    assert made.contacts == 41


def test_others_read_and_write_while_a_copy_is_made(tmp_path: Path, folder: Path) -> None:
    workspace = a_workspace(tmp_path / "harbour.crm", contacts=20_000)
    written, stop = [0], threading.Event()

    def write() -> None:
        with closing(database.connect(workspace)) as connection:
            while not stop.is_set():
                connection.execute("UPDATE contact SET note = note || 'x' WHERE id = 1 + ? % 20000",
                                   (written[0],))  # fmt: skip
                written[0] += 1

    thread = threading.Thread(target=write)
    thread.start()
    try:
        made = [backup.copy(workspace, folder, NOON, Why.IMPORT) for _ in range(3)]
    finally:
        stop.set()
        thread.join()
    assert [each.contacts for each in made] == [20_000] * 3
    assert written[0] > 0


def test_copies_of_the_same_moment_do_not_replace_each_other(workspace: Path, folder: Path) -> None:
    made = [backup.copy(workspace, folder, NOON, Why.ASKED) for _ in range(3)]
    assert len({each.path for each in made}) == 3
    assert _listed(folder, workspace) == made[::-1]


@pytest.mark.parametrize("start", [4096 * 3, 4096 * 12])
def test_a_damaged_original_gives_no_copy_and_takes_none(
    workspace: Path, folder: Path, start: int
) -> None:
    former = backup.copy(workspace, folder, NOON - 400 * DAY, Why.CLOSING)
    overwrite(workspace, start, b"\xa5" * 4096 * 3)
    before = files_in(workspace.parent)

    with pytest.raises(FileTrouble, match="damaged-file"):
        backup.copy(workspace, folder, NOON, Why.CLOSING)

    assert files_in(workspace.parent) == before
    assert _listed(folder, workspace) == [former]


@pytest.mark.parametrize("keep", [0, 50, 0.5])
def test_a_cut_original_gives_no_copy(workspace: Path, folder: Path, keep: float) -> None:
    size = workspace.stat().st_size
    os.truncate(workspace, int(size * keep) if keep < 1 else int(keep))
    with pytest.raises(FileTrouble):
        backup.copy(workspace, folder, NOON, Why.CLOSING)
    assert files_in(folder) == {}


def test_what_is_no_workspace_gives_no_copy(tmp_path: Path, folder: Path) -> None:
    another_database(tmp_path / "other.crm")
    with pytest.raises(FileTrouble, match="not-a-workspace"):
        backup.copy(tmp_path / "other.crm", folder, NOON, Why.CLOSING)
    with pytest.raises(FileTrouble, match="missing-file"):
        backup.copy(tmp_path / "gone.crm", folder, NOON, Why.CLOSING)
    assert not folder.exists()


def test_a_folder_that_takes_no_files_is_named() -> None:
    with no_rights() as place:
        workspace = a_workspace(place / "harbour.crm")
        (place / "backups").mkdir(mode=0o500)
        with pytest.raises(FileTrouble) as caught:
            backup.copy(workspace, place / "backups", NOON, Why.CLOSING)
    assert caught.value.code == "no-permission"
    assert "backups" in str(caught.value.details["path"])


def test_a_copy_that_is_called_off_leaves_nothing(workspace: Path, folder: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        backup.copy(workspace, folder, NOON, Why.IMPORT, token)
    assert files_in(folder) == {}


def test_only_what_carries_the_name_of_a_copy_is_listed(workspace: Path, folder: Path) -> None:
    made = backup.copy(workspace, folder, NOON, Why.CLOSING)
    no_day, no_reason = "2026-13-77 120200.000Z closing", "2026-11-21 120200.000Z magic"
    others = (
        "mine, keep.crm",
        ".crm-12ab.part",
        f"{no_day} 1 contacts.crm",
        f"{no_reason} 1 contacts.crm",
    )
    for name in others:
        (made.path.parent / name).write_bytes(b"x")
    assert _listed(folder, workspace) == [made]
    backup.prune(folder, backup.business_of(workspace), NOON, 0)
    assert len(files_in(folder)) == 5


def test_files_of_the_same_name_have_copies_of_their_own(tmp_path: Path, folder: Path) -> None:
    made: list[SafetyCopy] = []
    for place in ("one", "two"):
        (tmp_path / place).mkdir()
        workspace = a_workspace(tmp_path / place / "harbour.crm")
        made.append(backup.copy(workspace, folder, NOON + len(made), Why.CLOSING))
        assert _listed(folder, workspace) == made[-1:]
    assert backup.all_copies(folder) == made[::-1]


def test_where_there_are_no_copies_none_are_listed(tmp_path: Path) -> None:
    assert backup.all_copies(tmp_path / "none") == []
    assert backup.copies(tmp_path, "harbour 0123abcd") == []
    assert backup.copies(tmp_path, "..") == []


def test_pruning_removes_what_is_old_and_says_so(workspace: Path, folder: Path) -> None:
    made = [backup.copy(workspace, folder, NOON - n * DAY, Why.CLOSING) for n in range(20)]
    gone = backup.prune(folder, backup.business_of(workspace), NOON, PLENTY)
    assert gone
    assert set(_listed(folder, workspace)) == set(made) - set(gone)
    assert set(made[:15]).isdisjoint(gone)


def test_on_a_full_disk_three_remain(workspace: Path, folder: Path) -> None:
    made = [backup.copy(workspace, folder, NOON - n * DAY, Why.CLOSING) for n in range(5)]
    backup.prune(folder, backup.business_of(workspace), NOON, 0)
    assert _listed(folder, workspace) == made[:3]


def test_a_copy_comes_back_as_it_was_and_stays(workspace: Path, folder: Path) -> None:
    made = backup.copy(workspace, folder, NOON, Why.CLOSING)
    kept = made.path.read_bytes()
    target = workspace.with_name("back.crm")
    backup.bring_back(made, target)
    with closing(database.connect(target)) as back, closing(database.connect(workspace)) as own:
        assert list(back.iterdump()) == list(own.iterdump())
    assert files_in(folder) == {made.path.relative_to(folder).as_posix(): kept}
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_copy_never_comes_back_over_a_file(workspace: Path, folder: Path) -> None:
    made = backup.copy(workspace, folder, NOON, Why.CLOSING)
    before = workspace.read_bytes()
    with pytest.raises(FileTrouble, match="file-exists"):
        backup.bring_back(made, workspace)
    assert workspace.read_bytes() == before


def test_a_copy_that_was_damaged_since_does_not_come_back(workspace: Path, folder: Path) -> None:
    made = backup.copy(workspace, folder, NOON, Why.CLOSING)
    overwrite(made.path, 4096 * 4, b"\x5a" * 4096 * 4)
    with pytest.raises(CrmError, match="damaged-file"):
        backup.bring_back(made, workspace.with_name("back.crm"))
    assert not workspace.with_name("back.crm").exists()


def test_a_disk_without_links_works_as_well(
    workspace: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_source: object, _target: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    made = backup.copy(workspace, folder, NOON, Why.CLOSING)
    assert _listed(folder, workspace) == [made]
    with pytest.raises(FileTrouble, match="file-exists"):
        backup.bring_back(made, workspace)


CHILD = """
import sys
from pathlib import Path
from crm_desktop.domain.safety_copy import Why
from crm_desktop.storage import backup
print("copying", flush=True)
for n in range(1000):
    backup.copy(Path(sys.argv[1]), Path(sys.argv[2]), n, Why.CLOSING)
    print(n, flush=True)
"""


def _kill_while_copying(workspace: Path, folder: Path, copies_first: int, wait: float) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(workspace), str(folder)],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    ) as child:
        assert child.stdout is not None
        for _ in range(1 + copies_first):
            child.stdout.readline()
        threading.Event().wait(wait)
        child.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)


@pytest.mark.parametrize("wait", [0, 0.004, 0.013])
def test_a_killed_copy_does_not_count(tmp_path: Path, folder: Path, wait: float) -> None:
    workspace = a_workspace(tmp_path / "harbour.crm", contacts=8_000)
    _kill_while_copying(workspace, folder, 1, wait)
    found = _listed(folder, workspace)
    assert found
    for each in found:
        assert database.version(each.path) == database.version(workspace)
        with closing(sqlite3.connect(each.path)) as connection:
            assert connection.execute("SELECT count(*) FROM contact").fetchone() == (8_000,)


@pytest.mark.slow
def test_however_often_copying_is_killed_every_copy_that_counts_is_whole(
    tmp_path: Path, folder: Path
) -> None:
    workspace = a_workspace(tmp_path / "harbour.crm", contacts=8_000)
    for turn in range(60):
        _kill_while_copying(workspace, folder, turn % 2, turn * 0.0007)
        assert all(database.version(each.path) for each in _listed(folder, workspace))
        shutil.rmtree(folder, ignore_errors=True)
    assert database.version(workspace) == migrations.VERSION


def test_what_killed_copies_left_goes_after_an_hour(workspace: Path, folder: Path) -> None:
    made = backup.copy(workspace, folder, NOON, Why.CLOSING)
    left = [made.path.with_name(f".crm-{n}.part") for n in ("old", "new")]
    for path in left:
        path.write_bytes(b"half")
    os.utime(left[0], (1, 1))
    backup.copy(workspace, folder, NOON, Why.CLOSING)
    assert [path.exists() for path in left] == [False, True]


_OPENS_AND_CLOSES = """
import sys
from pathlib import Path
from crm_desktop.storage import database
connection = database.connect(Path(sys.argv[1]))
connection.execute("SELECT count(*) FROM contact").fetchone()
connection.close()
"""


def test_after_a_copy_another_process_takes_no_log_away(tmp_path: Path) -> None:
    """Locks of the system go with any handle of the file that the process closes."""
    path = a_workspace(tmp_path / "harbour.crm")
    with closing(database.connect(path)) as opened:
        opened.execute("PRAGMA journal_mode = WAL")
        opened.execute("UPDATE contact SET note = 'kept in the log'")
        backup.copy(path, tmp_path / "copies", NOON, Why.CLOSING)
        subprocess.run([sys.executable, "-c", _OPENS_AND_CLOSES, str(path)], check=True)
        assert path.with_name("harbour.crm-wal").stat().st_size > 0
        opened.execute("UPDATE contact SET note = 'written after it'")
        with closing(database.connect(path)) as another:
            assert another.execute("SELECT DISTINCT note FROM contact").fetchall() == [
                ("written after it",)
            ]
