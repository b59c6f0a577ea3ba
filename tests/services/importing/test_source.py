import zipfile
from pathlib import Path

import pytest

from crm_desktop.domain.errors import UnreadableSource
from crm_desktop.services.importing.source import (
    SourceKind,
    Target,
    look_again,
    look_at,
    sheets_of,
    table_sample,
)
from tests.services.importing.import_bench import DATA, ImportBench

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n"
TABLE = "Name,E-mail\r\nAda,ada@x.example\r\n"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.vcf", CARD.encode(), SourceKind.VCARD),
        ("a.csv", CARD.encode(), SourceKind.VCARD),
        ("a.txt", ("\ufeff" + CARD).encode("utf-16-le"), SourceKind.VCARD),
        ("a", CARD.lower().encode(), SourceKind.VCARD),
        ("a.vcf", b"nothing of the kind", SourceKind.VCARD),
        ("a.csv", TABLE.encode(), SourceKind.CSV),
        ("a.xls", TABLE.replace(",", "\t").encode(), SourceKind.CSV),
        ("a.txt", b'Name,Card\r\nAda,"x BEGIN:VCARD"\r\n', SourceKind.CSV),
    ],
)
def test_the_kind_is_told_by_content_first(
    tmp_path: Path, name: str, content: bytes, kind: SourceKind
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert look_at(path, lambda _: None).kind is kind


def test_a_workbook_is_read_sheet_by_sheet(bench: ImportBench) -> None:
    path = next(DATA.glob("**/*.xlsx"))
    source = bench.look(path)
    assert source.kind is SourceKind.WORKBOOK
    assert source.dialect is not None
    assert source.dialect.sheet == sheets_of(path)[0]
    assert source.size is None


def test_an_archive_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "photos.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("photo.txt", "x")
    with pytest.raises(UnreadableSource):
        look_at(path, lambda _: None)


def test_a_table_can_be_looked_at_again_in_another_way(bench: ImportBench) -> None:
    source = bench.look(bench.table(TABLE))
    assert source.dialect is not None
    assert table_sample(source) == [("Ada", "ada@x.example")]
    other = look_again(source.path, source.dialect, lambda _: None)
    assert other == source


def test_what_was_kept_by_another_version_is_guessed_anew(bench: ImportBench) -> None:
    path = bench.table(TABLE)
    mapping = look_at(path, lambda _: "{}").mapping
    assert mapping is not None
    assert [column.target for column in mapping.columns] == [Target.NAME, Target.EMAIL]


def test_a_source_names_the_program_or_else_its_kind(bench: ImportBench) -> None:
    assert bench.look(bench.table(TABLE)).program == "csv"
    path = bench.folder / "a.vcf"
    path.write_text(CARD)
    assert bench.look(path).program == "vcard"
