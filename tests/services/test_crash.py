"""What was confirmed survives kill -9 at any moment, and the file stays whole."""

import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.services.contacts import AddContact
from crm_desktop.services.deals import AddDeal
from crm_desktop.storage import database
from tests.helpers.bench import Bench
from tests.services import crash_sales, crash_service

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
    "called": "SELECT 1 FROM activity WHERE body = 'call with ' || ?",
    "filled": """SELECT 1 FROM field_value v JOIN field f ON f.id = v.field_id
        WHERE f.name = 'f ' || ? AND f.type = 'number' AND v.number = 12000000""",
    "dropped": "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM field WHERE name = ?)",
    "attached": """SELECT 1 FROM attachment a JOIN blob b ON b.sha256 = a.blob
        WHERE a.name = ?1 || '.txt' AND b.content = CAST('offer to ' || ?1 AS BLOB)""",
    "related": """SELECT 1 FROM relation r JOIN contact c ON c.id IN (contact_id, other_contact_id)
        WHERE c.name = ?""",
    "kept": "SELECT 1 FROM segment WHERE name = ?",
    "listed": """SELECT 1 FROM segment_member m JOIN contact c ON c.id = m.contact_id
        WHERE c.name = ?""",
    "touched": """SELECT 1 FROM contact WHERE name = ? AND do_not_contact AND touch_days = 30
        AND consent = 'refused'""",
    "all-tagged": "SELECT 1 FROM tag WHERE name = ?",
    "all-untagged": "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM tag WHERE name = ?)",
    **crash_sales.QUERIES,
    **crash_service.QUERIES,
}
# What is done to many at once is there for all of them or for none.
_WHOLE = {
    "import": """SELECT count(*) FROM contact c WHERE name LIKE 'Imported %' AND EXISTS
        (SELECT 1 FROM field_value v WHERE v.contact_id = c.id AND v.number > 0)""",
    "what was imported": "SELECT count(*) FROM contact WHERE name LIKE 'Imported %'",
    "deletion": "SELECT count(*) FROM contact WHERE name LIKE 'Many %'",
    "lines": "SELECT count(*) FROM contact_line WHERE name LIKE 'Many %'",
}
_TAGGED = """SELECT count(g.id) FROM tag t LEFT JOIN tagging g ON g.tag_id = t.id
    WHERE t.name LIKE 'many %' GROUP BY t.id"""
_LONGEST_S = 1.0
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
            child.wait(chance.uniform(0.0, _LONGEST_S))
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
        counts = {what: connection.execute(sql).fetchone()[0] for what, sql in _WHOLE.items()}
        assert set(counts.values()) <= {0, _MANY}, counts
        assert counts["import"] == counts["what was imported"], counts
        assert counts["deletion"] == counts["lines"], counts
        assert {number for (number,) in connection.execute(_TAGGED)} <= {0, _MANY}
        notes = "SELECT count(DISTINCT note) FROM contact WHERE name LIKE 'Many %'"
        assert connection.execute(notes).fetchone()[0] <= 1, "half a change of many"
        for sql in crash_sales.AT_MOST_ONE:
            assert connection.execute(sql).fetchone()[0] <= 1, sql
        for sql in (*crash_sales.NEVER, *crash_service.NEVER):
            assert connection.execute(sql).fetchone() is None, sql
        deals = connection.execute("SELECT count(*) FROM deal WHERE name LIKE 'Imported %'")
        assert deals.fetchone()[0] in (0, _MANY_DEALS)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        lines = connection.execute("SELECT count(*) FROM contact_line").fetchone()[0]
        assert lines == connection.execute("SELECT count(*) FROM contact").fetchone()[0]
    return len(said)


_MANY, _MANY_DEALS = 2_000, 300


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """People to bring in, with a column that nobody knows."""
    path = tmp_path / "people.csv"
    rows = (
        f"Imported {n},imported{n}@x.example,+351 912 {n:06},{n % 12 + 34}\n" for n in range(_MANY)
    )
    path.write_text(f"Name,E-mail,Phone,Shoe size\n{''.join(rows)}", "utf-8")
    deals = (f"Imported {n},Acme,Ada {n % 9},{n},Proposal\n" for n in range(_MANY_DEALS))
    header = "Deal,Company,Contact,Value,Stage"
    path.with_name(crash_sales.DEALS_TABLE).write_text(f"{header}\n{''.join(deals)}", "utf-8")
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A business of thousands."""
    bench = Bench(tmp_path / "crash.crm")
    bench.do_all(AddContact(f"Many {number}") for number in range(_MANY))
    bench.do(crash_sales.weigh(bench.workspace, "at first"))
    customer = bench.add("Nobody else")
    bench.do_all(AddDeal(f"Many {number}", customer) for number in range(_MANY_DEALS))
    bench.workspace.close()
    return bench.workspace.path


def test_confirmed_changes_survive_being_killed(file: Path, table: Path) -> None:
    assert kill_at_random(file, table, 5, seed=1) > 5


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_confirmed_changes_survive_being_killed_200_times(file: Path, table: Path) -> None:
    assert kill_at_random(file, table, 200, seed=2) > 200
