"""Our own table of contacts gives the same cards back."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import load_workbook

from crm_desktop.domain.card import Address, Affiliation, Card, CardTie, Channel, ChannelKind
from crm_desktop.domain.touch import Consent, Touch
from crm_desktop.interop.card_table import CODES, DAYS, HEADER, MARKS, card_to_cells, card_to_row
from crm_desktop.interop.csv_dialect import detect
from crm_desktop.interop.csv_reader import header_and_sample, read_table
from crm_desktop.interop.csv_writer import write_csv
from crm_desktop.interop.mapping import compile_mapping, guess
from crm_desktop.interop.workbook_child import cells_of
from crm_desktop.interop.workbook_writer import Sheet, write_workbook

TEXT = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufffd\ufffe\uffff"), max_size=8
)
WORD = st.one_of(
    TEXT, st.sampled_from(["a@x.example", "+49 89 1", "'=1", "; ", " ::: ", "work", "* x", "{}"])
)
PARTS = st.builds(Address, WORD, WORD, WORD, WORD, WORD, WORD)
CHANNELS = st.builds(
    Channel, st.sampled_from(ChannelKind), WORD, WORD, st.booleans(), st.one_of(st.none(), PARTS)
)
CARDS = st.builds(
    Card,
    name=WORD.map(lambda text: "N" + text),
    prefix=WORD,
    given=WORD,
    family=WORD,
    birthday=st.sampled_from(["", "1990-01-31", "--02-29"]),
    note=WORD,
    is_company=st.booleans(),
    affiliations=st.lists(st.builds(Affiliation, WORD, WORD, WORD), max_size=3).map(tuple),
    channels=st.lists(CHANNELS, max_size=6).map(tuple),
    tags=st.lists(WORD, max_size=3).map(tuple),
    extras=st.lists(st.tuples(WORD, WORD), max_size=2).map(tuple),
    identities=st.lists(st.tuples(WORD, WORD), max_size=2).map(tuple),
    ties=st.lists(st.builds(CardTie, *[WORD] * 6), max_size=2).map(tuple),
    touch=st.builds(
        Touch, st.none() | st.integers(1, 99), st.booleans(), st.sampled_from(Consent), WORD, WORD
    ),
)


def read_back(cards: list[Card]) -> list[Card | None]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "contacts.csv"
        write_csv(path, HEADER, map(card_to_cells, cards))
        dialect = detect(path)
        mapping = guess(*header_and_sample(path, dialect))
        assert mapping.source == "crm-desktop"
        convert = compile_mapping(mapping)
        return [convert(number, cells).card for number, cells in read_table(path, dialect)]


@given(st.lists(CARDS, min_size=1, max_size=3))
def test_every_card_reads_back_the_same(cards: list[Card]) -> None:
    assert read_back(cards) == cards


def test_an_ordinary_card_needs_no_last_column() -> None:
    card = Card(
        name="Ana Silva",
        given="Ana",
        family="Silva",
        affiliations=(Affiliation("Acme", "CEO", "Sales"),),
        channels=(
            Channel(ChannelKind.EMAIL, "a@x.example", "work", is_primary=True),
            Channel(ChannelKind.PHONE, "+351 912 345 678", "mobile"),
            Channel(ChannelKind.ADDRESS, "", "work", parts=Address("Rua 1", "", "Porto")),
        ),
        tags=("vip", "lead"),
    )
    assert card_to_cells(card)[-1] == ""
    assert read_back([card]) == [card]


SHEET = Sheet("Contacts", HEADER, MARKS, DAYS, CODES, "Long", "…")


def read_back_from_workbook(cards: list[Card]) -> list[Card | None]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "contacts.xlsx"
        write_workbook(path, SHEET, map(card_to_row, cards), lambda: None)
        # In this process: one of its own for each example would take too long.
        rows = load_workbook(str(path)).get_sheet_by_index(0).iter_rows()
        header, *table = map(tuple, map(cells_of, rows))
        mapping = guess(header, table)
        assert mapping.source == "crm-desktop"
        convert = compile_mapping(mapping)
        return [convert(number, cells).card for number, cells in enumerate(table, start=2)]


@settings(max_examples=40, deadline=None)
@given(st.lists(CARDS, min_size=1, max_size=3))
def test_every_card_reads_back_the_same_from_a_workbook(cards: list[Card]) -> None:
    assert read_back_from_workbook(cards) == cards
