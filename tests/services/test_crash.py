"""What was confirmed survives kill -9 at any moment, and the file stays whole."""

import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.storage import database

# What was done last to a person may be undone in the next round; that it was done stays noted.
_NOTED = """SELECT 1 FROM journal_note n JOIN journal_step s ON s.id = n.step_id
    WHERE s.label = '{}' AND n.table_name = 'contact' AND n.row_id IN
    (SELECT row_id FROM journal_note WHERE json_extract(image, '$.name') = ?)"""
_QUERIES = {
    "added": "SELECT 1 FROM contact WHERE name = ?",
    "noted": "SELECT 1 FROM contact WHERE name = ? AND note = 'note of ' || name",
    "merged": "SELECT 1 FROM contact WHERE name = ?",
    "parted": _NOTED.format("take-back"),
    "restored": _NOTED.format("restore-records"),
    "edited": "SELECT 1 FROM contact WHERE name = ? AND nickname <> ''",
    "called": "SELECT 1 FROM activity WHERE body = 'call with ' || ?",
}
# Whoever was there when all got a nickname has the same one as the first of them.
_HALF_EDITED = """
WITH given(name) AS (SELECT nickname FROM contact ORDER BY id LIMIT 1)
SELECT count(*) FROM contact, given WHERE nickname <> given.name AND given.name <> ''
AND id < (SELECT max(id) FROM contact WHERE nickname = given.name)
"""
_ROOT = Path(__file__).parent.parent.parent


def kill_at_random(file: Path, table: Path, kills: int, seed: int) -> int:
    """Let a child work on the file and kill it, so many times; how many promises it had made."""
    chance = random.Random(seed)
    promises = 0
    for round_ in range(kills):
        command = [sys.executable, "-m", "tests.services.crash_child", str(file), str(table)]
        child = subprocess.Popen(
            [*command, f"r{round_}"], stdout=subprocess.PIPE, text=True, cwd=_ROOT
        )
        assert child.stdout is not None
        said = [child.stdout.readline()]  # the child is at work now
        try:
            child.wait(chance.uniform(0.0, 0.25))
        except subprocess.TimeoutExpired:
            child.kill()
        rest, _ = child.communicate()
        said += rest.splitlines(keepends=True)
        promises += _check(file, [line for line in said if line.endswith("\n")])
    return promises


def _check(file: Path, said: list[str]) -> int:
    with closing(database.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        for line in said:
            what, name = line.rstrip("\n").split("\t")
            if what in _QUERIES:
                found = connection.execute(_QUERIES[what], (name,)).fetchone()
                assert found is not None, f"lost: {line}"
        imported = connection.execute(
            "SELECT count(*) FROM contact WHERE name LIKE 'Imported %'"
        ).fetchone()[0]
        assert imported in (0, _ROWS), "half an import"
        assert connection.execute(_HALF_EDITED).fetchone()[0] == 0, "half of many"
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        lines = connection.execute("SELECT count(*) FROM contact_line").fetchone()[0]
        assert lines == connection.execute("SELECT count(*) FROM contact").fetchone()[0]
    return len(said)


_ROWS = 400


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    rows = "".join(f"Imported {n},imported{n}@x.example,+351 912 {n:06}\n" for n in range(_ROWS))
    path.write_text(f"Name,E-mail,Phone\n{rows}", "utf-8")
    return path


def test_confirmed_changes_survive_being_killed(tmp_path: Path, table: Path) -> None:
    file = tmp_path / "crash.crm"
    database.create(file)
    assert kill_at_random(file, table, 5, seed=1) > 5


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_confirmed_changes_survive_being_killed_200_times(tmp_path: Path, table: Path) -> None:
    file = tmp_path / "crash.crm"
    database.create(file)
    assert kill_at_random(file, table, 200, seed=2) > 200
