from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import FileTrouble
from crm_desktop.domain.safety_copy import Why
from crm_desktop.services import backing_up
from crm_desktop.services.contacts import AddContact, ids
from crm_desktop.services.opening import create_workspace, prepare
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage import database, migrations
from tests.helpers.workspaces import a_workspace, files_in, overwrite

NOON = int(datetime(2026, 11, 21, 14, 2).astimezone().timestamp() * 1000)
DAY = 86_400_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def test_a_copy_of_an_open_business_holds_what_was_shown_as_saved(
    tmp_path: Path, folder: Path
) -> None:
    path, token = tmp_path / "harbour.crm", CancelToken()
    create_workspace(path, {"business_name": "Harbour"})
    workspace = Workspace(path, 1, lambda: NOON)
    workspace.do(AddContact("Marta Oliveira", "Oliveira Tiles"), token)

    made = backing_up.make_copy(path, folder, NOON, Why.IMPORT, token)
    workspace.do(AddContact("Noor Haddad"), token)
    workspace.close()

    assert (made.contacts, made.why) == (1, Why.IMPORT)
    assert backing_up.copies(path, folder) == [made]
    opened = backing_up.open_copy(made, path)
    prepare(opened, folder, NOON)
    copy = Workspace(opened, 1, lambda: NOON)
    assert len(copy.read(ids, token)) == 1
    copy.undo(token)
    copy.close()


def test_a_copy_opens_beside_the_business_under_a_name_of_its_own(
    tmp_path: Path, folder: Path
) -> None:
    path = a_workspace(tmp_path / "harbour.crm")
    made = backing_up.make_copy(path, folder, NOON)
    before = files_in(tmp_path)

    names = [backing_up.open_copy(made, path).name for _ in range(3)]

    assert names == [
        "harbour (safety copy 2026-11-21 14.02).crm",
        "harbour (safety copy 2026-11-21 14.02, 2).crm",
        "harbour (safety copy 2026-11-21 14.02, 3).crm",
    ]
    after = files_in(tmp_path)
    assert {name: after[name] for name in before} == before


def test_a_copy_opens_although_the_business_is_damaged_or_gone(
    tmp_path: Path, folder: Path
) -> None:
    path = a_workspace(tmp_path / "harbour.crm")
    made = backing_up.make_copy(path, folder, NOON)
    path.write_bytes(b"")
    assert database.version(backing_up.open_copy(made, path)) == migrations.VERSION
    path.unlink()
    assert database.version(backing_up.open_copy(made, path)) == migrations.VERSION


def test_a_copy_of_a_protected_place_is_worked_on_like_any_file(
    tmp_path: Path, folder: Path
) -> None:
    path = a_workspace(tmp_path / "harbour.crm")
    opened = backing_up.open_copy(backing_up.make_copy(path, folder, NOON), path)
    prepare(opened, folder, NOON)
    with closing(database.connect(opened)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_while_the_business_is_damaged_no_older_copy_goes(tmp_path: Path, folder: Path) -> None:
    path = a_workspace(tmp_path / "harbour.crm")
    for day in (400, 399, 398, 397, 396):  # all but three of them would have to go
        backing_up.make_copy(path, folder, NOON - day * DAY)
    kept = files_in(folder)
    overwrite(path, 4096 * 4, b"\xa5" * 4096 * 2)
    with pytest.raises(FileTrouble, match="damaged-file"):
        backing_up.make_copy(path, folder, NOON, Why.CLOSING)
    assert files_in(folder) == kept


def test_old_copies_go_when_a_new_one_is_proved(tmp_path: Path, folder: Path) -> None:
    path = a_workspace(tmp_path / "harbour.crm")
    for minute in range(5):
        backing_up.make_copy(path, folder, NOON - 30 * DAY + minute * 60_000)
    assert len(backing_up.copies(path, folder)) == 5  # then it was that day
    for day in (2, 1, 0):
        backing_up.make_copy(path, folder, NOON - day * DAY)
    ages = [(NOON - each.made_at) // DAY for each in backing_up.copies(path, folder)]
    assert ages == [0, 1, 2, 29]
    assert backing_up.all_copies(folder) == backing_up.copies(path, folder)
