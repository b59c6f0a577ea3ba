"""Workbooks are read by a child that may fail in our stead."""

import json
import time
import zipfile
from collections.abc import Iterable
from pathlib import Path

from crm_desktop.domain.errors import UnreadableSource
from crm_desktop.interop.csv_dialect import detect
from crm_desktop.interop.csv_reader import header_and_sample, read_table
from crm_desktop.interop.workbook import read_sheet, sheets

SAMPLES = Path(__file__).parents[1] / "data" / "xlsx"
SHEET_JS = "SheetJS_test_files__"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" '
    'ContentType="application/xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/s.xml"/></Relationships>',
}


def workbook_with(path: Path, rows: Iterable[str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in _PARTS.items():
            archive.writestr(name, content)
        with archive.open("xl/worksheets/s.xml", "w", force_zip64=True) as file:
            file.write(f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            for row in rows:
                file.write(row.encode())
            file.write(b"</sheetData></worksheet>")
    return path


def row_of(number: int, **cells: str) -> str:
    inner = "".join(
        f'<c r="{column}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for column, text in cells.items()
    )
    return f'<row r="{number}">{inner}</row>'


def code_for(path: Path) -> str:
    try:
        for sheet in sheets(path):
            list(read_sheet(path, sheet))
    except UnreadableSource as error:
        return error.code
    return ""


def test_cells_are_as_a_person_reads_them() -> None:
    path = SAMPLES / "wireservice_csvkit__examples__sheets.xls"
    assert "data" in sheets(path)
    rows = list(read_sheet(path, "data"))
    assert rows[1] == (
        2,
        ("Chicago Reader", "1971-01-01", "40", "TRUE", "1", "1971-01-01 04:14:00"),
    )


def test_samples_agree_with_other_readers() -> None:
    expected = json.loads((SAMPLES / "expected.json").read_text("utf-8"))
    for name in (
        SHEET_JS + "minimal_112.xlsx",
        SHEET_JS + "internal_link.ods",
        SHEET_JS + "write.xls",
    ):
        for sheet, wanted in expected[name]["sheets"].items():
            rows = [[c for c in cells if c] for _, cells in read_sheet(SAMPLES / name, sheet)]
            assert rows == wanted["first_cells"]


def test_rows_keep_the_numbers_they_have_in_the_sheet(tmp_path: Path) -> None:
    path = workbook_with(
        tmp_path / "a.xlsx", [row_of(3, A="Name", B="Email"), row_of(7, A="Ana", B="a@x.example")]
    )
    assert list(read_sheet(path, "People")) == [(3, ("Name", "Email")), (7, ("Ana", "a@x.example"))]
    dialect = detect(path, "People")
    assert dialect.header_row == 2
    assert header_and_sample(path, dialect)[0] == ("Name", "Email")
    assert list(read_table(path, dialect)) == [(7, ("Ana", "a@x.example"))]


def test_protected_workbooks_are_refused_as_such() -> None:
    for path in sorted(SAMPLES.glob("*password*"))[:2]:
        assert code_for(path) == "protected-workbook"


def test_damaged_workbooks_are_refused_as_such(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    whole = (SAMPLES / f"{SHEET_JS}minimal_112.xlsx").read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert code_for(path) == "damaged-file"
    path.write_bytes(b"")
    assert code_for(path) == "damaged-file"


def test_bombs_end_in_a_message_within_seconds(tmp_path: Path) -> None:
    began = time.monotonic()
    far = row_of(1, A="x") + row_of(1048576, XFD="y")
    assert code_for(workbook_with(tmp_path / "far.xlsx", [far])) == "too-large"
    blanks = (" " * 1_000_000 for _ in range(1100))
    assert code_for(workbook_with(tmp_path / "zip.xlsx", blanks)) == "too-large"
    assert time.monotonic() - began < 20
