import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import FileTrouble
from crm_desktop.services import contacts
from crm_desktop.services.workspace import Workspace, undo_state
from crm_desktop.storage import database, migrations
from tests.helpers.workspaces import a_workspace

OLD = sorted((Path(__file__).parents[1] / "data" / "databases").glob("v*.crm"))
Step = Callable[[sqlite3.Connection], None]


def shape(path: Path) -> dict[str, str]:
    """Every table, index and trigger with the words that made it."""
    with closing(database.connect(path)) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        return {name: " ".join(sql.split()) for name, sql in found}


def _climb(monkeypatch: pytest.MonkeyPatch, *more: Step) -> None:
    steps = (*migrations.STEPS, *more)
    monkeypatch.setattr(migrations, "STEPS", steps)
    monkeypatch.setattr(migrations, "VERSION", len(steps))


def _add_table(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE voyage (id INTEGER PRIMARY KEY, contact_id INTEGER NOT NULL"
                       " REFERENCES contact (id))")  # fmt: skip
    connection.execute("INSERT INTO voyage SELECT id, id FROM contact")


def _add_nothing(connection: sqlite3.Connection) -> None:
    connection.execute("SELECT 1")


def _fail(connection: sqlite3.Connection) -> None:
    connection.execute("DROP TABLE tagging")
    connection.execute("UPDATE contact SET name = 'lost'")
    raise sqlite3.IntegrityError("no")


def _break_reference(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO tagging (tag_id, contact_id) VALUES (99, 99)")


def _version(path: Path) -> int:
    with closing(database.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_there_is_a_file_of_every_version() -> None:
    assert [path.stem for path in OLD] == [f"v{n + 1}" for n in range(migrations.VERSION)]


@pytest.mark.parametrize("old", OLD, ids=lambda path: str(path.stem))
def test_an_old_file_opens_and_is_like_a_new_one(old: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(old, tmp_path / "old.crm"))
    database.create(tmp_path / "new.crm")
    database.open_for_work(path, database.version(path))
    assert shape(path) == shape(tmp_path / "new.crm")
    assert database.version(path) == migrations.VERSION


@pytest.mark.parametrize("old", OLD, ids=lambda path: str(path.stem))
def test_what_an_old_file_holds_is_there(old: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(old, tmp_path / "old.crm"))
    database.open_for_work(path, database.version(path))
    workspace, token = Workspace(path, 1, lambda: 1), CancelToken()
    people = workspace.read(lambda r: contacts.rows(r, contacts.ids(r)), token)
    assert [each.name for each in people] == [
        "José Núñez", "Marta Oliveira", "Zoë O’Brien", "李 伟",
    ]  # fmt: skip
    marta = workspace.read(lambda r: contacts.detail(r, people[1].id), token)
    assert (marta.birthday, len(marta.planned), len(marta.done)) == ("1984-03-09", 1, 1)
    state = workspace.read(undo_state, token)
    assert state.undo is not None
    assert state.redo is not None
    workspace.undo(token)
    workspace.close()


def test_a_file_climbs_step_by_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_workspace(tmp_path / "harbour.crm")
    newest = migrations.VERSION
    _climb(monkeypatch, _add_table, _add_nothing)
    database.open_for_work(path, newest)
    assert _version(path) == newest + 2
    with closing(database.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM voyage").fetchone() == (40,)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


@pytest.mark.parametrize("step", [_fail, _break_reference])
def test_a_step_that_fails_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: Step
) -> None:
    path = a_workspace(tmp_path / "harbour.crm")
    before = path.read_bytes()
    newest = migrations.VERSION
    _climb(monkeypatch, step)
    with pytest.raises(FileTrouble, match="upgrade-failed"):
        database.open_for_work(path, newest)
    assert path.read_bytes() == before


def test_the_steps_before_one_that_fails_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_workspace(tmp_path / "harbour.crm")
    newest = migrations.VERSION
    _climb(monkeypatch, _add_table, _fail)
    with pytest.raises(FileTrouble, match="upgrade-failed"):
        database.open_for_work(path, newest)
    assert _version(path) == newest + 1
    assert "voyage" in shape(path)
    assert "tagging" in shape(path)
