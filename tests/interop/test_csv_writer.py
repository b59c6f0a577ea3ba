"""What is written reads back the same, and no spreadsheet calculates any of it."""

import csv
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.interop.cell_values import armed
from crm_desktop.interop.csv_dialect import Dialect, detect
from crm_desktop.interop.csv_reader import header_and_sample, read_table
from crm_desktop.interop.csv_writer import disarmed, write_csv, write_joined

OURS = Dialect("utf-8-sig", ",", '"', 0)
HOSTILE = st.text(
    st.one_of(
        st.sampled_from("=+-@\t\r\n'\"＝＋－＠;,|\\1 "),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=12,
)


@given(st.lists(st.tuples(st.just("x"), HOSTILE, HOSTILE), max_size=5))
def test_every_text_reads_back_to_the_character(rows: list[tuple[str, str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        write_csv(path, ("Name", "Notes", "City"), rows)
        assert [cells for _, cells in read_table(path, OURS)] == rows


@given(st.lists(st.lists(HOSTILE, max_size=6), max_size=5))
def test_the_lines_are_those_of_the_standard_writer(rows: list[list[str]]) -> None:
    ours, theirs = io.StringIO(newline=""), io.StringIO(newline="")
    assert write_csv(ours, ("Name",), rows) == len(rows)
    safe = [[disarmed(cell) for cell in row] for row in rows]
    csv.writer(theirs, lineterminator="\r\n").writerows([["Name"], *safe])
    assert ours.getvalue() == "\ufeff" + theirs.getvalue()


def test_rows_given_as_texts_are_the_same(tmp_path: Path) -> None:
    rows = [("Ana", "=1", "+49 30 123456"), ("a,b", "", "-x"), ("", "", "")] * 1000
    joined, split = tmp_path / "joined.csv", tmp_path / "split.csv"
    assert write_joined(joined, ("A", "B", "C"), map("\0".join, rows)) == 3000
    assert write_csv(split, ("A", "B", "C"), rows) == 3000
    assert joined.read_bytes() == split.read_bytes()


@given(HOSTILE)
def test_arming_undoes_disarming(cell: str) -> None:
    assert armed(disarmed(cell)) == cell


@pytest.mark.parametrize("cell", ["=1+1", "@SUM(A1)", "+cmd|x", "-2+3", "\tx", "＝1", "-x", "'=1"])
def test_what_would_be_calculated_is_disarmed(cell: str) -> None:
    assert disarmed(cell) == "'" + cell


@pytest.mark.parametrize(
    "cell", ["+351 912 345 678", "+49 (0)89/123456", "-12,50", "-1.234,5 €", "O'Brien"]
)
def test_phone_numbers_and_amounts_stay_as_they_are(cell: str) -> None:
    assert disarmed(cell) == cell


def test_the_file_is_utf8_with_a_mark_crlf_and_private(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_csv(path, ("Name",), [("José",)])
    assert path.read_bytes() == "\ufeffName\r\nJosé\r\n".encode()
    assert path.stat().st_mode & 0o777 == 0o600


def test_our_file_is_recognised(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_csv(path, ("Name", "Notes"), [("a;b;c", "d;e;f"), ("g;h", "=1")])
    dialect = detect(path)
    assert header_and_sample(path, dialect) == (
        ("Name", "Notes"),
        [("a;b;c", "d;e;f"), ("g;h", "=1")],
    )
