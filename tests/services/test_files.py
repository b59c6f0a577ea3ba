import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.card import Photo
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.files import Attachment
from crm_desktop.services import contacts, files, opening
from crm_desktop.services.contacts import AddContact, DeleteContacts
from crm_desktop.services.files import AttachFiles, DeleteFiles, RenameFile, SetPhoto
from tests.helpers.bench import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(AddContact("Ana Ruiz"))
    made.do(AddContact("Ben Cole"))
    yield made
    made.workspace.close()


def _people(bench: Bench) -> list[int]:
    return sorted(bench.read(lambda r: r.ids("SELECT id FROM contact")))


def _files(bench: Bench, key: int) -> list[Attachment]:
    return bench.read(lambda r: files.of_record(r, "contact", key))


def _file(tmp_path: Path, name: str = "offer.pdf", content: bytes = b"%PDF offer") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def _blobs(bench: Bench) -> int:
    return int(bench.read(lambda r: r.value("SELECT count(*) FROM blob")))


def test_a_file_is_kept_with_its_record_and_undone(bench: Bench, tmp_path: Path) -> None:
    ana, _ = _people(bench)
    bench.do(AttachFiles("contact", ana, (_file(tmp_path),)))
    [found] = _files(bench, ana)
    assert (found.name, found.size, found.media_type) == ("offer.pdf", 10, "application/pdf")
    assert bench.read(lambda r: files.content(r, found.id))[1] == b"%PDF offer"
    bench.undo()
    assert _files(bench, ana) == []
    bench.redo()
    assert _files(bench, ana) == [found]


def test_one_content_is_stored_once_however_often_it_hangs(bench: Bench, tmp_path: Path) -> None:
    ana, ben = _people(bench)
    first, again = _file(tmp_path), _file(tmp_path, "copy of offer.pdf")
    bench.do(AttachFiles("contact", ana, (first, again)))
    bench.do(AttachFiles("contact", ben, (first,)))
    assert _blobs(bench) == 1
    assert [each.name for each in _files(bench, ana)] == ["copy of offer.pdf", "offer.pdf"]


def test_the_same_file_again_changes_nothing(bench: Bench, tmp_path: Path) -> None:
    ana, _ = _people(bench)
    bench.do(AttachFiles("contact", ana, (_file(tmp_path),)))
    assert bench.do(AttachFiles("contact", ana, (_file(tmp_path),))).step is None


def test_of_several_files_all_are_kept_or_none(bench: Bench, tmp_path: Path) -> None:
    ana, _ = _people(bench)
    good = _file(tmp_path)
    for bad, code in ((tmp_path, "file-is-folder"), (tmp_path / "gone", "cannot-read-file")):
        with pytest.raises(CrmError, match=code):
            bench.do(AttachFiles("contact", ana, (good, bad)))
    assert _files(bench, ana) == []


def test_what_is_too_large_is_refused_before_it_is_read(bench: Bench, tmp_path: Path) -> None:
    ana, _ = _people(bench)
    path = tmp_path / "film.mkv"
    with path.open("wb") as file:
        file.truncate(101 * 1024 * 1024)
    with pytest.raises(CrmError, match="file-too-large"):
        bench.do(AttachFiles("contact", ana, (path,)))


def test_a_new_name_is_made_safe(bench: Bench, tmp_path: Path) -> None:
    ana, _ = _people(bench)
    bench.do(AttachFiles("contact", ana, (_file(tmp_path),)))
    bench.do(RenameFile(_files(bench, ana)[0].id, "../../offer 2.pdf"))
    assert _files(bench, ana)[0].name == "offer 2.pdf"


def test_a_copy_is_readable_by_its_owner_only(bench: Bench, tmp_path: Path) -> None:
    ana, _ = _people(bench)
    bench.do(AttachFiles("contact", ana, (_file(tmp_path),)))
    [found] = _files(bench, ana)
    path = bench.read(files.copy_out(found.id, tmp_path / "opened"))
    assert path.read_bytes() == b"%PDF offer"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert bench.read(files.copy_out(found.id, tmp_path / "opened")) == path


def test_a_copy_that_was_changed_is_made_anew(bench: Bench, tmp_path: Path) -> None:
    ana, _ = _people(bench)
    bench.do(AttachFiles("contact", ana, (_file(tmp_path),)))
    [found] = _files(bench, ana)
    bench.read(files.copy_out(found.id, tmp_path / "opened")).write_bytes(b"other")
    again = bench.read(files.copy_out(found.id, tmp_path / "opened"))
    assert again.read_bytes() == b"%PDF offer"


def test_bytes_go_when_nothing_speaks_of_them_any_more(bench: Bench, tmp_path: Path) -> None:
    ana, _ = _people(bench)
    bench.do(AttachFiles("contact", ana, (_file(tmp_path),)))
    bench.do(DeleteFiles((_files(bench, ana)[0].id,)))
    opening.sweep_blobs(bench.workspace.path)
    assert _blobs(bench) == 1  # undo may want them
    bench.undo()
    assert bench.read(lambda r: files.content(r, _files(bench, ana)[0].id))[1] == b"%PDF offer"


def test_a_photo_is_set_and_taken_away(bench: Bench) -> None:
    ana, _ = _people(bench)
    bench.do(SetPhoto("contact", ana, Photo("image/png", b"\x89PNG")))
    assert bench.read(lambda r: contacts.detail(r, ana)).photo == b"\x89PNG"
    bench.do(SetPhoto("contact", ana, None))
    assert bench.read(lambda r: contacts.detail(r, ana)).photo == b""
    bench.undo()
    assert bench.read(lambda r: contacts.detail(r, ana)).photo == b"\x89PNG"


def test_files_go_with_their_record_and_come_back(bench: Bench, tmp_path: Path) -> None:
    ana, _ = _people(bench)
    bench.do(AttachFiles("contact", ana, (_file(tmp_path),)))
    bench.do(DeleteContacts((ana,)))
    bench.undo()
    assert [each.name for each in _files(bench, ana)] == ["offer.pdf"]
