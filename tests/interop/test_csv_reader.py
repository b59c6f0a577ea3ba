"""Every row comes through, whole and numbered, and no file takes the program down."""

import time
from pathlib import Path

import pytest

from crm_desktop.domain.errors import UnreadableSource
from crm_desktop.interop.csv_dialect import detect
from crm_desktop.interop.csv_reader import header_and_sample, read_table

SAMPLES = Path(__file__).parents[1] / "data"


def rows_of(path: Path) -> list[tuple[int, tuple[str, ...]]]:
    return list(read_table(path, detect(path)))


def test_ragged_rows_are_padded_or_kept_and_numbered_as_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name,Email,City\nA,a@x.example\n\n,,\nB,b@x.example,Rome,more\n")
    assert rows_of(path) == [
        (2, ("A", "a@x.example", "")),
        (5, ("B", "b@x.example", "Rome", "more")),
    ]


def test_the_header_is_given_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=;\n Name ;Email\nA;a@x.example\n")
    header, sample = header_and_sample(path, detect(path))
    assert header == ("Name", "Email")
    assert sample == [("A", "a@x.example")]


@pytest.mark.parametrize("folder", ["csv", "csv_crm"])
def test_every_sample_is_read(folder: str) -> None:
    for path in (SAMPLES / folder).glob("*.csv"):
        assert all(any(cells) for _, cells in rows_of(path))


@pytest.mark.parametrize(
    "piece", ["a" * 1000, "," * 1000, "x\n" * 500, 'x","x\n' * 200, "\0" * 1000]
)
def test_a_record_without_end_is_refused_at_once(tmp_path: Path, piece: str) -> None:
    path = tmp_path / "bomb.csv"
    with path.open("w") as file:
        file.write('Name,Email\n"')
        for _ in range(10_000):
            file.write(piece)
    began = time.process_time()
    with pytest.raises(UnreadableSource):
        rows_of(path)
    assert time.process_time() - began < 5


def test_a_cell_of_a_million_characters_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name,Notes\nA," + "x" * 1_000_000 + "\n")
    assert len(rows_of(path)[0][1][1]) == 1_000_000
