"""A file as it is looked at before an import."""

from dataclasses import replace

import pytest

from crm_desktop.domain.errors import UnreadableSource
from crm_desktop.services.importing.columns import (
    first_rows,
    look,
    look_as,
    look_at_sheet,
    with_day_first,
    with_decimal_comma,
    with_target,
)
from crm_desktop.services.importing.source import Target
from tests.services.importing.import_bench import DATA, ImportBench

TABLE = "Name;Geburtstag;Ort;Shirt\r\nAda Byron;10.12.1815;London;M\r\n;;;\r\nBlaise;;Paris;L\r\n"


def test_a_look_shows_the_first_records_and_the_rows_below_the_header(bench: ImportBench) -> None:
    seen = bench.read(look(bench.table("My contacts\r\n\r\n" + TABLE)))
    assert seen.source.header == ("Name", "Geburtstag", "Ort", "Shirt")
    assert seen.top[0] == (1, ("My contacts",))
    assert [cells[0] for cells in seen.sample] == ["Ada Byron", "Blaise"]


def test_another_header_row_reads_the_table_anew(bench: ImportBench) -> None:
    path = bench.table(TABLE)
    seen = bench.read(look(path))
    assert seen.source.dialect is not None
    bare = bench.read(look_as(path, replace(seen.source.dialect, header_row=None)))
    assert bare.source.header == ()
    assert bare.sample[0][0] == "Name"


def test_cards_have_no_columns(bench: ImportBench) -> None:
    seen = bench.read(look(DATA / "vcard" / "ez-vcard__John_Doe_GMAIL.vcf"))
    assert (seen.top, seen.sample, seen.sheets) == ((), (), ())
    assert first_rows(seen.source, 5)[0].card is not None


def test_the_sheets_of_a_workbook_can_be_changed(bench: ImportBench) -> None:
    path = DATA / "xlsx" / "wireservice_csvkit__examples__sheets.xls"
    seen = bench.read(look(path))
    assert len(seen.sheets) > 1
    other = bench.read(look_at_sheet(path, seen.sheets[1]))
    assert other.source.dialect is not None
    assert other.source.dialect.sheet == seen.sheets[1]
    assert other.sample


def test_what_is_no_table_is_refused(bench: ImportBench) -> None:
    path = bench.folder / "picture.csv"
    path.write_bytes(bytes(range(256)) * 40)
    with pytest.raises(UnreadableSource):
        bench.read(look(path))


def test_a_column_goes_where_it_is_sent_and_takes_a_free_group(bench: ImportBench) -> None:
    source = bench.read(look(bench.table(TABLE))).source
    sent = with_target(with_target(source, 3, Target.ADDRESS_CITY), 3, Target.EMAIL, "work")
    assert sent.mapping is not None
    column = sent.mapping.columns[3]
    assert (column.target, column.label, column.group, column.how) == (
        Target.EMAIL, "work", 1, "chosen",
    )  # fmt: skip
    twice = with_target(source, 3, Target.ADDRESS_CITY)
    assert twice.mapping is not None
    assert [c.group for c in twice.mapping.columns if c.target is Target.ADDRESS_CITY] == [1, 2]
    rows = first_rows(twice, 2)
    assert rows[0].card is not None
    cities = {channel.parts.city for channel in rows[0].card.channels if channel.parts}
    assert cities == {"London", "M"}


def test_days_and_decimals_are_read_as_told(bench: ImportBench) -> None:
    source = bench.read(look(bench.table("Name,Birthday\r\nAda,03/04/1990\r\n"))).source
    months = [
        row.card.birthday
        for first in (True, False)
        for row in first_rows(with_day_first(source, day_first=first), 1)
        if row.card is not None
    ]
    assert months == ["1990-04-03", "1990-03-04"]
    told = with_decimal_comma(source, decimal_comma=True)
    assert told.mapping is not None
    assert told.mapping.decimal_comma is True
