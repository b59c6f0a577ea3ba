"""A workbook shows what it was given, reads back the same, and calculates nothing."""

import re
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from python_calamine import load_workbook

from crm_desktop.domain.errors import Cancelled
from crm_desktop.interop import workbook_writer
from crm_desktop.interop.workbook import read_sheet, sheets
from crm_desktop.interop.workbook_writer import Sheet, TooManyRows, Written, write_workbook

HEADER = ("Name", "Phone", "Birthday", "Notes", "More")
SHEET = Sheet(
    "People",
    HEADER,
    frozenset({"Id"}),
    frozenset({"Birthday"}),
    frozenset({"More"}),
    "Long",
    "… (cut)",
)


def carry_on() -> None:
    """Nobody stops the export."""


def written(path: Path, *rows: Sequence[str]) -> Written:
    return write_workbook(path, SHEET, map("\0".join, rows), carry_on)


def read(path: Path, sheet: str = "People") -> list[tuple[str, ...]]:
    return [cells for _, cells in read_sheet(path, sheet)]


def part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "people.xlsx"


HARD = (
    "=1+1", "@SUM(A1)", "'=1", "+49 30 123456", "00123", "1E5", "TRUE", "https://x.example",
    "a\r\nb", "tab\tx", "_x0041_", "\x01\x0b", "<r>x</r>", "<r><t>x</t></r>", "<r></r>",
    "&amp; <b>", "😀", "\x85\u2028", "mailto:a@x.example", "{=1}",
)  # fmt: skip


@pytest.mark.parametrize("text", HARD)
def test_every_text_comes_back_as_text(path: Path, text: str) -> None:
    assert written(path, (text, text, "", "x", "")) == Written(1, 0)
    assert read(path) == [("Name", "Phone", "Notes"), (text, text, "x")]
    inside = part(path, "xl/worksheets/sheet1.xml")
    assert not re.search(r"<f>|<hyperlink", inside)


def test_columns_that_hold_nothing_are_left_out(path: Path) -> None:
    written(path, ("Ana", "", "", "", ""), ("Bo", "", "", "x", ""))
    assert read(path) == [("Name", "Notes"), ("Ana",), ("Bo", "x")]


def test_a_table_without_rows_has_all_its_columns(path: Path) -> None:
    assert written(path) == Written(0, 0)
    assert read(path) == [HEADER]


def test_days_are_days_where_spreadsheets_know_them(path: Path) -> None:
    days = ["1984-03-09", "1900-03-01", "1900-02-28", "1896-02-29", "--02-29", "2001-02-31"]
    written(path, *(("Ana", "2020-01-01", day, "", "") for day in days))
    _, *rows = load_workbook(str(path)).get_sheet_by_index(0).iter_rows()
    assert [row[2] for row in rows] == [date(1984, 3, 9), date(1900, 3, 1), *days[2:]]
    assert rows[0][1] == "2020-01-01"
    assert [cells[2] for cells in read(path)[1:]] == days


def test_the_header_is_bold_and_stays_and_filters(path: Path) -> None:
    written(path, ("Ana", "+49 30 1", "", "n" * 500, ""))
    inside = part(path, "xl/worksheets/sheet1.xml")
    assert 'state="frozen"' in inside
    assert '<autoFilter ref="A1:C2"/>' in inside
    assert 'numberStoredAsText="1"' in inside
    widths = [float(width) for width in re.findall(r'<col [^>]*width="([\d.]+)"', inside)]
    assert len(widths) == 3
    assert min(widths) >= 8
    assert max(widths) < 42
    bold = re.findall(r"<font>(<b/>)?", part(path, "xl/styles.xml")).index("<b/>")
    assert bold == 1


def test_what_would_be_calculated_is_marked_as_text(path: Path) -> None:
    written(path, ("=1", "x", "", "", ""))
    assert part(path, "xl/styles.xml").count('quotePrefix="1"') == 1


def test_what_a_workbook_cannot_hold_is_replaced_visibly(path: Path) -> None:
    written(path, ("a\ufffeb\uffff", "x", "", "", ""))
    assert read(path)[1] == ("a\ufffdb\ufffd", "x")


def test_a_text_too_long_for_a_cell_stands_whole_on_a_sheet_of_its_own(path: Path) -> None:
    long, fits = "😀" * 20_000 + "end", "😀" * 16_383
    assert written(path, ("Ana", "", "", fits, ""), ("Bo", "", "", long, long)) == Written(2, 2)
    _, ana, bo = read(path)
    assert ana == ("Ana", fits)
    assert bo[1].endswith("😀… (cut)")
    assert len(bo[1].encode("utf-16-le")) // 2 in {32_766, 32_767}
    assert len(bo) == 2  # part of a code would mean nothing
    assert sheets(path) == ["People", "Long"]
    whole = read(path, "Long")
    assert [cells[:2] for cells in whole] == [("People 3", "Notes"), ("People 3", "More")]
    assert ["".join(cells[2:]) for cells in whole] == [long, long]


def test_without_long_texts_there_is_one_sheet(path: Path) -> None:
    written(path, ("Ana", "", "", "", ""))
    assert sheets(path) == ["People"]


def test_more_rows_than_a_sheet_holds_are_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_writer, "MOST_ROWS", 2)
    with pytest.raises(TooManyRows):
        written(path, *[("Ana", "", "", "", "")] * 3)
    assert list(path.parent.iterdir()) == []


def test_stopped_leaves_nothing_behind(path: Path) -> None:
    path.write_text("as it was")

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_workbook(path, SHEET, ["Ana\0\0\0\0"], stop)
    assert path.read_text() == "as it was"
    assert list(path.parent.iterdir()) == [path]


def test_the_file_is_private(path: Path) -> None:
    written(path, ("Ana", "", "", "", ""))
    assert path.stat().st_mode & 0o777 == 0o600
