from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.services.business import EditBusiness
from crm_desktop.services.mail_telling import Copied, read_copied, sort_files
from tests.helpers.bench import Bench
from tests.helpers.mails import a_mail

MAIL = "From: Rita <rita@bluedoor.example>\nSubject: Card reader\n\nNo link."


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    yield opened
    opened.workspace.close()


def test_files_are_parted_into_mails_and_others(tmp_path: Path) -> None:
    names = "people.csv cards.vcf notes.txt saved.txt inbox old.MBOX gone.txt".split()
    files = {name: tmp_path / name for name in names}
    for name in names[:-1]:
        files[name].write_text(MAIL if name in ("saved.txt", "inbox") else "Name: x", "utf-8")
    mail = a_mail(tmp_path, "1@x")
    folder = tmp_path / "folder"
    folder.mkdir()
    found = sort_files([*files.values(), mail, folder])
    assert found.mails == (files["saved.txt"], files["inbox"], files["old.MBOX"], mail)
    assert [path.name for path in found.others] == [
        "people.csv", "cards.vcf", "notes.txt", "gone.txt", "folder",
    ]  # fmt: skip


def test_a_copied_mail_is_told_from_words(bench: Bench) -> None:
    assert bench.read(lambda r: read_copied(r, f"\n{MAIL}\n")) == Copied(
        is_mail=True, name="", body=MAIL
    )


def test_copied_words_are_of_whoever_has_an_address_in_them(bench: Bench) -> None:
    bench.do(EditBusiness({"emails": "me@harbour.example"}))
    bench.add("Myself", email="me@harbour.example")
    rita = bench.add("Rita Alves", email="Rita@BlueDoor.example")
    text = "The reader is dead\nSince Monday.\nme@harbour.example, <rita@bluedoor.example>."
    found = bench.read(lambda r: read_copied(r, text))
    assert (found.name, found.contact, found.person) == ("The reader is dead", rita, "Rita Alves")
    assert (found.is_mail, found.body) == (False, text)


def test_a_first_line_without_end_is_cut_as_the_subject(bench: Bench) -> None:
    found = bench.read(lambda r: read_copied(r, "x" * 5000))
    assert (len(found.name), len(found.body), found.contact) == (200, 5000, None)
