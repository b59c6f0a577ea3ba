"""Relations and habits of contact go out and come back, whoever comes first in the file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Card, CardTie
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.relation import REFERRAL, RelationWords
from crm_desktop.domain.touch import Consent, Touch
from crm_desktop.services import relations
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.exporting import ExportForm, export_records
from crm_desktop.services.importing.command import ImportCards
from crm_desktop.services.relations import SaveRelation
from crm_desktop.services.touching import SetTouch
from crm_desktop.storage.reading import Reading
from tests.services.importing.import_bench import ImportBench

REFERRED = RelationWords("referred by", "referred", REFERRAL)
GIVEN = Touch(90, True, Consent.GIVEN, "2026-03-01", "website; form, 1")
FORMS = {
    ExportForm.CSV: "out.csv",
    ExportForm.XLSX: "out.xlsx",
    ExportForm.VCARD4: "out.vcf",
    ExportForm.VCARD3: "out3.vcf",
}


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[ImportBench]:
    made = ImportBench(tmp_path)
    for name in ("Ana; Ruiz, Dr.", "Ben", "Ben"):
        made.do(AddContact(name))
    ana, ben, other = sorted(made.ids())
    made.do(SaveRelation("contact", ana, REFERRED, other, "at a fair; in Porto"))
    made.do(SaveRelation("contact", ben, RelationWords("spouse of", "spouse of"), ana))
    made.do(SetTouch(other, GIVEN))
    yield made
    made.workspace.close()


def _told(bench: ImportBench) -> list[list[tuple[str, str, str]]]:
    """What is said of each contact, the oldest first."""

    def of(reading: Reading, key: int) -> list[tuple[str, str, str]]:
        found = relations.of_record(reading, "contact", key)
        return [(each.words, each.other_name, each.note) for each in found]

    return bench.read(lambda reading: [of(reading, key) for key in sorted(bench.ids())])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("backwards", [False, True])
def test_relations_and_habits_come_back_the_same(
    bench: ImportBench, tmp_path: Path, form: ExportForm, backwards: bool
) -> None:
    ids = sorted(bench.ids(), reverse=backwards)
    path = tmp_path / FORMS[form]
    bench.read(export_records(Kind.CONTACT, ids, path, form, CancelToken()))
    again = ImportBench(tmp_path, "again.crm", 2)
    again.do(ImportCards(again.look(path)))
    told = _told(again)
    assert (told[::-1] if backwards else told) == _told(bench)
    assert [card.touch for card in again.contacts() if card.touch.days] == [GIVEN]
    again.undo()
    assert list(again.ids()) == []
    again.workspace.close()


def test_the_same_file_again_changes_nothing(bench: ImportBench, tmp_path: Path) -> None:
    path = tmp_path / "out.vcf"
    bench.read(export_records(Kind.CONTACT, bench.ids(), path, ExportForm.VCARD4, CancelToken()))
    before = bench.contacts(), _told(bench)
    bench.do(ImportCards(bench.look(path)))
    assert (bench.contacts(), _told(bench)) == before


def test_companies_keep_their_relations(bench: ImportBench, tmp_path: Path) -> None:
    for name in ("Tiles", "Holding"):
        bench.do(AddCompany(name))
    tiles, holding = sorted(bench.ids("company"))
    bench.do(SaveRelation("company", tiles, RelationWords("part of", "owner of"), holding))
    path = tmp_path / "companies.csv"
    bench.read(
        export_records(Kind.COMPANY, bench.ids("company"), path, ExportForm.CSV, CancelToken())
    )
    again = ImportBench(tmp_path, "again.crm", 2)
    again.do(ImportCards(again.look(path)))
    first = min(again.ids("company"))
    [row] = again.read(lambda r: relations.of_record(r, "company", first))
    assert (row.words, row.other_name) == ("part of", "Holding")
    again.workspace.close()


def test_a_tie_to_nobody_is_kept_in_the_note(tmp_path: Path) -> None:
    bench = ImportBench(tmp_path)
    tie = CardTie("referred by", "referred", REFERRAL, "#77", "Zoe Nowhere", "at a fair")
    bench.bring_in_cards(Card(name="Ana", ties=(tie,)))
    [card] = bench.contacts()
    assert replace(card, identities=()).note == "referred by: Zoe Nowhere (at a fair)"
    assert card.ties == ()
    bench.workspace.close()


def test_what_is_set_here_stays_and_the_stricter_wins(tmp_path: Path) -> None:
    bench = ImportBench(tmp_path)
    bench.do(AddContact("Ana", email="ana@x.example"))
    [ana] = bench.ids()
    bench.do(SetTouch(ana, Touch(30, consent=Consent.GIVEN, consent_day="2026-01-01")))
    path = tmp_path / "out.vcf"
    bench.read(export_records(Kind.CONTACT, [ana], path, ExportForm.VCARD4, CancelToken()))
    text = path.read_text("utf-8").replace("30;;given;2026-01-01;", "90;1;refused;2026-02-02;")
    path.write_text(text, "utf-8")
    bench.do(ImportCards(bench.look(path)))
    [card] = bench.contacts()
    assert card.touch == Touch(30, True, Consent.REFUSED, "2026-02-02", "")
    bench.workspace.close()
