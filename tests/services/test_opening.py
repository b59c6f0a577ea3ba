import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError, FileTrouble
from crm_desktop.services import backing_up, opening
from crm_desktop.services.business import EditBusiness, read_business
from crm_desktop.services.contacts import AddContact, DeleteContacts, ids
from crm_desktop.services.workspace import Workspace, undo_state
from crm_desktop.storage import database, migrations
from crm_desktop.storage.queries import blobs
from tests.helpers.workspaces import a_workspace, files_in, held_by_another, no_rights, overwrite

NOW = 1_795_262_520_000
TOKEN = CancelToken()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "harbour.crm"


def test_a_new_business_has_its_settings_and_nothing_to_undo(path: Path, tmp_path: Path) -> None:
    opening.create_workspace(
        path, {"business_name": "Café Zoë", "currency": "CHF", "week_start": 7}
    )
    assert list(files_in(tmp_path)) == ["harbour.crm"]
    assert path.stat().st_mode & 0o777 == 0o600

    opening.prepare(path, tmp_path / "backups", NOW)
    workspace = Workspace(path, 1, lambda: NOW)
    business = workspace.read(read_business, TOKEN)
    assert (business.business_name, business.currency, business.week_start) == (
        "Café Zoë",
        "CHF",
        7,
    )
    assert workspace.read(undo_state, TOKEN).undo is None
    workspace.do(EditBusiness({"business_name": "Zoë"}), TOKEN)
    workspace.undo(TOKEN)
    assert workspace.read(read_business, TOKEN).business_name == "Café Zoë"
    workspace.close()


def test_a_new_business_never_replaces_a_file(path: Path, tmp_path: Path) -> None:
    path.write_bytes(b"mine")
    with pytest.raises(FileTrouble, match="file-exists"):
        opening.create_workspace(path, {})
    assert files_in(tmp_path) == {"harbour.crm": b"mine"}


def test_a_new_business_that_cannot_be_made_leaves_nothing(path: Path, tmp_path: Path) -> None:
    with pytest.raises(CrmError, match="unknown-setting"):
        opening.create_workspace(path, {"colour": "red"})
    with pytest.raises(FileTrouble, match="no-permission"):
        opening.create_workspace(tmp_path / "none" / "harbour.crm", {})
    with no_rights() as folder:
        folder.chmod(0o500)
        with pytest.raises(FileTrouble, match="no-permission"):
            opening.create_workspace(folder / "harbour.crm", {})
        assert files_in(folder) == {}
    assert files_in(tmp_path) == {}


def test_a_file_of_today_opens_without_a_copy_and_unchanged(path: Path, tmp_path: Path) -> None:
    a_workspace(path)
    before = files_in(tmp_path)
    opening.prepare(path, tmp_path / "backups", NOW)
    assert files_in(tmp_path) == before


def _next_version(monkeypatch: pytest.MonkeyPatch, *, fails: bool = False) -> None:
    def climb(connection: sqlite3.Connection) -> None:
        connection.execute("UPDATE contact SET note = 'climbed'")
        if fails:
            raise sqlite3.IntegrityError("no")

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, climb))
    older = migrations.VERSION
    monkeypatch.setattr(migrations, "VERSION", older + 1)


def _notes(path: Path) -> set[str]:
    with closing(database.connect(path)) as connection:
        return {row[0][:7] for row in connection.execute("SELECT note FROM contact")}


def test_an_older_file_climbs_after_a_copy(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_workspace(path)
    older = migrations.VERSION
    _next_version(monkeypatch)
    opening.prepare(path, tmp_path / "backups", NOW)
    [made] = backing_up.copies(path, tmp_path / "backups")
    assert (made.why, made.contacts, database.version(made.path)) == ("upgrade", 40, older)
    assert _notes(path) == {"climbed"}
    assert "climbed" not in _notes(made.path)


def test_without_a_copy_nothing_climbs(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_workspace(path)
    _next_version(monkeypatch)
    (tmp_path / "backups").write_bytes(b"in the way")
    before = path.read_bytes()
    with pytest.raises(FileTrouble, match="no-permission"):
        opening.prepare(path, tmp_path / "backups", NOW)
    assert path.read_bytes() == before


def test_a_climb_that_fails_leaves_the_file_and_its_copy(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_workspace(path)
    before = path.read_bytes()
    _next_version(monkeypatch, fails=True)
    with pytest.raises(FileTrouble, match="upgrade-failed"):
        opening.prepare(path, tmp_path / "backups", NOW)
    assert path.read_bytes() == before
    assert len(backing_up.copies(path, tmp_path / "backups")) == 1


def test_a_damaged_older_file_neither_climbs_nor_is_copied(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_workspace(path)
    overwrite(path, 4096 * 4, b"\xa5" * 4096 * 2)
    before = files_in(tmp_path)
    _next_version(monkeypatch)
    with pytest.raises(FileTrouble, match="damaged-file"):
        opening.prepare(path, tmp_path / "backups", NOW)
    assert files_in(tmp_path) == before


def test_a_file_held_by_another_program_is_locked(path: Path, tmp_path: Path) -> None:
    a_workspace(path)
    with held_by_another(path), pytest.raises(FileTrouble, match="locked-file"):
        opening.prepare(path, tmp_path / "backups", NOW)


def test_a_log_of_another_file_is_set_aside_when_asked(path: Path, tmp_path: Path) -> None:
    a_workspace(path)
    other = a_workspace(tmp_path / "other.crm", contacts=400)
    with closing(database.connect(other)) as connection:
        connection.execute("UPDATE contact SET note = note || 'x'")
        log = (tmp_path / "other.crm-wal").read_bytes()
    (tmp_path / "harbour.crm-wal").write_bytes(log)
    with pytest.raises(FileTrouble, match="stale-log"):
        opening.prepare(path, tmp_path / "backups", NOW)

    aside = opening.set_log_aside(path)

    assert (tmp_path / "harbour.crm-wal set aside").read_bytes() == log
    assert tmp_path / "harbour.crm-wal set aside" in aside
    opening.prepare(path, tmp_path / "backups", NOW)
    assert len(_notes(path)) > 1
    assert opening.set_log_aside(path) == []


def _put_blob(path: Path, digest: str) -> None:
    with closing(database.connect(path)) as connection:
        connection.execute("INSERT INTO blob VALUES (?, 'image/png', 3, x'010203')", (digest,))


def _blobs(path: Path) -> set[str]:
    with closing(database.connect(path)) as connection:
        return {row[0] for row in connection.execute("SELECT sha256 FROM blob")}


def test_bytes_that_nothing_speaks_of_go_and_others_stay(path: Path) -> None:
    opening.create_workspace(path, {})
    digests = [f"{n:064x}" for n in range(1, 7)]
    for digest in digests:
        _put_blob(path, digest)
    shown, of_company, logo, deleted, undone, loose = digests
    workspace = Workspace(path, 1, lambda: NOW)
    for name in ("Kept", "Deleted"):
        workspace.do(AddContact(name, "Quay Dental"), TOKEN)
    workspace.do(EditBusiness({"logo": logo}), TOKEN)
    keys = list(workspace.read(ids, TOKEN))  # by name: Deleted, Kept
    with closing(database.connect(path)) as connection:
        connection.execute("UPDATE contact SET photo = ? WHERE id = ?", (deleted, keys[0]))
        connection.execute("UPDATE contact SET photo = ? WHERE id = ?", (shown, keys[1]))
        connection.execute("UPDATE company SET photo = ?", (of_company,))
        connection.execute(
            "INSERT INTO journal_step (id, at, label, args) VALUES (5, 1, 'x', '{}')"
        )
        connection.execute(
            "INSERT INTO journal_note VALUES (500, 5, 'images', 'contact', 1, 1, '1')"
        )
        connection.execute(
            "INSERT INTO journal_image VALUES (500, 1, json_array(1, 'A', ?))", (undone,)
        )
    workspace.do(DeleteContacts((keys[0],)), TOKEN)
    workspace.close()

    assert opening.sweep_blobs(path) == 1
    assert _blobs(path) == set(digests) - {loose}
    assert opening.sweep_blobs(path) == 0

    workspace.undo(TOKEN)  # the photo of the deleted one is there again
    assert len(workspace.read(ids, TOKEN)) == 2
    workspace.close()


def test_many_bytes_go_at_once(path: Path) -> None:
    a_workspace(path)
    with closing(database.connect(path)) as connection:
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO blob VALUES (?, '', 1, x'01')", [(f"{n:064x}",) for n in range(1200)]
        )
        connection.execute("COMMIT")
    assert blobs.sweep(path) == 1200
    assert _blobs(path) == set()


def test_a_file_that_cannot_be_swept_says_why(path: Path) -> None:
    a_workspace(path)
    overwrite(path, 0, b"\x00" * 4096)
    with pytest.raises(FileTrouble):
        opening.sweep_blobs(path)


def test_new_businesses_go_to_the_documents(tmp_path: Path) -> None:
    documents = tmp_path / "Documents"
    assert opening.place_for_new(documents, tmp_path) == (tmp_path, "")
    documents.mkdir()
    assert opening.place_for_new(documents, tmp_path) == (documents, "")


def test_documents_that_are_synced_are_avoided_with_a_word_why(tmp_path: Path) -> None:
    documents = tmp_path / "OneDrive - Quay Dental" / "Documents"
    documents.mkdir(parents=True)
    assert opening.place_for_new(documents, tmp_path) == (tmp_path, "OneDrive")
    (tmp_path / "Papers").symlink_to(documents)
    assert opening.place_for_new(tmp_path / "Papers", tmp_path) == (tmp_path, "OneDrive")


def test_a_large_file_is_looked_over_after_it_was_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_workspace(tmp_path / "harbour.crm", contacts=2000)
    monkeypatch.setattr(database, "CHECKED_AT_ONCE", 4096)
    assert opening.is_sound(path)
    overwrite(path, path.stat().st_size // 2, b"\xff" * 8192)
    assert not opening.is_sound(path)
