from pathlib import Path

import pytest

from crm_desktop.domain.card import SourceRow
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.problem import Problem
from crm_desktop.services.importing.rejects import save_rejects
from crm_desktop.services.importing.source import REASONS, ImportSource, SourceKind, Target
from tests.services.importing.import_bench import ImportBench

TABLE = (
    "Preamble\r\n\r\n"
    "First name;Last name;E-mail;Shoe size\r\n"
    "Ada;Byron;ada@x.example;38\r\n"
    ";;;=1+1\r\n"
    ';;;"a;b\nc"\r\n'
)


def mend(path: Path, old: str, new: str) -> None:
    path.write_bytes(path.read_bytes().replace(old.encode(), new.encode()))


def test_rejected_rows_can_be_mended_and_imported_again(bench: ImportBench) -> None:
    source = bench.look(bench.table(TABLE))
    outcome = bench.bring_in(source.path)
    assert (outcome.created, outcome.rejected) == (1, 2)
    saved = bench.folder / "rejected.csv"
    save_rejects(saved, source, outcome.rejects, lambda problem: f"because: {problem.code}")
    assert saved.read_text("utf-8-sig").count("because: nothing-to-import") == 2
    again = bench.look(saved)
    assert again.header == ("First name", "Last name", "E-mail", "Shoe size", REASONS)
    assert again.mapping is not None
    assert again.mapping.columns[-1].target is Target.SKIP
    assert [column.how for column in again.mapping.columns[:3]] == ["remembered"] * 3
    assert bench.bring_in(saved).rejected == 2
    mend(saved, ",,,'=1+1", "Ben,,,'=1+1")
    mended = bench.bring_in(saved)
    assert (mended.created, mended.rejected) == (1, 1)
    assert bench.contacts()[1].note == "Shoe size: =1+1"


def test_rows_rejected_twice_carry_one_reason_each(bench: ImportBench) -> None:
    first = bench.table(TABLE)
    path = bench.folder / "again.csv"
    save_rejects(path, bench.look(first), bench.bring_in(first).rejects)
    source = bench.look(path)
    save_rejects(bench.folder / "third.csv", source, bench.bring_in(path).rejects)
    text = (bench.folder / "third.csv").read_text("utf-8-sig")
    assert text.count(REASONS) == 1
    assert text.count("nothing-to-import") == 2


def test_rows_of_a_table_without_header_get_one(bench: ImportBench) -> None:
    path = bench.table("a@x.example,Ada Byron\r\nb@x.example,Ben Li\r\nc@x.example,Cy Twombly\r\n")
    source = bench.look(path)
    assert source.header == ()
    rows = tuple(source.rows())
    saved = bench.folder / "rejected.csv"
    save_rejects(saved, source, rows)
    assert bench.bring_in(saved).created == 3
    assert bench.names() == ["Ada Byron", "Ben Li", "Cy Twombly"]


def test_rejected_cards_come_with_reasons_that_readers_pass_over(bench: ImportBench) -> None:
    path = bench.folder / "cards.vcf"
    path.write_bytes(
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nEND:VCARD\r\n"
    )
    outcome = bench.bring_in(path)
    assert (outcome.created, outcome.rejected) == (1, 1)
    saved = bench.folder / "rejected.vcf"
    save_rejects(saved, bench.look(path), outcome.rejects)
    assert "X-CRM-REJECTED:empty-record" in saved.read_text("utf-8")
    assert bench.bring_in(saved).rejected == 1
    mend(saved, "VERSION:3.0", "VERSION:3.0\r\nFN:Ben")
    assert bench.bring_in(saved).created == 1
    assert [card.note for card in bench.contacts()] == ["", ""]


def test_a_reason_of_several_lines_stays_one_line(bench: ImportBench) -> None:
    raw = "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n"
    odd = Problem("odd", {"value": "x\r\nFN:Evil"}, rejects=True)
    source = ImportSource(bench.folder / "x.vcf", SourceKind.VCARD)
    save_rejects(bench.folder / "r.vcf", source, [SourceRow(1, None, (raw,), (odd,))])
    assert bench.bring_in(bench.folder / "r.vcf").rejected == 1


def test_a_folder_that_cannot_be_written_is_named(bench: ImportBench) -> None:
    source = ImportSource(bench.folder / "x.vcf", SourceKind.VCARD)
    with pytest.raises(CrmError) as raised:
        save_rejects(bench.folder / "no" / "r.vcf", source, [])
    assert raised.value.code == "cannot-write"
