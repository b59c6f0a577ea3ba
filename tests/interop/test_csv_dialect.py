"""Delimiter, header and conventions are found in files of every make."""

from pathlib import Path

import pytest

from crm_desktop.domain.errors import UnreadableSource
from crm_desktop.interop.csv_dialect import detect

LINKEDIN = (
    'Notes:\n"When exporting your connection data, you may notice, that some are missing."\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ana,Silva,https://x.example/in/a,a@x.example,Acme,Buyer,01 Mar 2024\n"
)


def written(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "table.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_that_makes_a_table(tmp_path: Path, delimiter: str) -> None:
    rows = [
        ["Name", "Notes", "City"],
        ["Ana", '"a, b; c"', "Rome"],
        ["Bo", '"two\nlines"', "Oslo"],
    ]
    text = "\n".join(delimiter.join(row) for row in rows)
    assert detect(written(tmp_path, text)).delimiter == delimiter


def test_a_separator_line_is_believed_and_no_header(tmp_path: Path) -> None:
    dialect = detect(written(tmp_path, "sep=;\r\nName;Email\r\nAna;a@x.example\r\n"))
    assert (dialect.delimiter, dialect.header_row) == (";", 1)


def test_a_preamble_is_no_part_of_the_table(tmp_path: Path) -> None:
    assert detect(written(tmp_path, LINKEDIN)).header_row == 3


def test_data_is_no_header(tmp_path: Path) -> None:
    text = "Anna,Smith,anna@x.example\nBob,Jones,bob@y.example\n"
    assert detect(written(tmp_path, text)).header_row is None


def test_old_mac_line_ends_end_lines(tmp_path: Path) -> None:
    dialect = detect(written(tmp_path, "Name,Email\rAna,a@x.example\r"))
    assert (dialect.delimiter, dialect.header_row) == (",", 0)


@pytest.mark.parametrize(
    ("cells", "day_first"),
    [("13/02/1990\n01/02/1990", True), ("02/13/1990\n01/02/1990", False), ("1/2/1990", None)],
)
def test_the_order_of_days_needs_evidence(
    tmp_path: Path, cells: str, day_first: bool | None
) -> None:
    assert detect(written(tmp_path, "Birthday\n" + cells)).day_first is day_first


@pytest.mark.parametrize(
    ("cells", "comma"),
    [("1.234,56 €\n7,00 €", True), ("1,234.56\n7.00", False), ("12\n13", None)],
)
def test_the_decimal_sign_needs_evidence(tmp_path: Path, cells: str, comma: bool | None) -> None:
    assert (
        detect(written(tmp_path, "Betrag;Ort\n" + cells.replace("\n", ";x\n") + ";x")).decimal_comma
        is comma
    )


def test_backslashes_escape_only_where_nothing_doubles(tmp_path: Path) -> None:
    assert detect(written(tmp_path, 'a,b\n"he said \\"no\\", twice",2\n')).escape
    assert not detect(written(tmp_path, 'a,b\n"ends with \\",2\n"a ""b"" c",3\n')).escape


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(bytes(range(256)) * 64)
    with pytest.raises(UnreadableSource) as caught:
        detect(path)
    assert caught.value.code == "not-a-table"
