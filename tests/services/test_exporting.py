import csv
import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Address, Affiliation, Card, Channel, ChannelKind, Photo
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import Cancelled, CrmError
from crm_desktop.interop import workbook_writer
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.exporting import ExportForm, export_records
from crm_desktop.services.importing.policy import Policy
from tests.services.importing.import_bench import DATA, ImportBench

STRINGS = [
    text
    for name in ("blns.json", "own.json")
    for text in json.loads((DATA / "strings" / name).read_text("utf-8"))
]
# A vCard has but one kind of line end, and a workbook no place for what is no character.
NAUGHTY = sorted(
    {
        text.replace("\r\n", "\n").replace("\ufffe", "")
        for text in STRINGS
        if text.strip().strip("\ufffe")
    }
)
# A small file that is mostly control characters is taken for a picture.
WORDS = st.sampled_from([text for text in NAUGHTY if "\x01" not in text]) | st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=20
)
TEXT = WORDS.map(str.strip).filter(bool)
LABELS = st.sampled_from(["", "work", "home", "mobile", "other", "Ferienhaus"])
EMAILS = st.integers(0, 10**6).map(lambda n: f"p{n}@gmail.com")
PHONES = st.integers(10**6, 10**7).map(lambda n: f"+49 30 {n}")
ADDRESSES = st.builds(Address, TEXT, st.just(""), TEXT, st.just(""), st.just("10115"), TEXT)
CHANNELS = st.one_of(
    st.builds(Channel, st.just(ChannelKind.EMAIL), EMAILS, LABELS),
    st.builds(Channel, st.just(ChannelKind.PHONE), PHONES, LABELS),
    st.builds(Channel, st.just(ChannelKind.WEB), st.just("https://x.example/a?b=1"), LABELS),
    st.builds(Channel, st.just(ChannelKind.ADDRESS), st.just(""), LABELS, parts=ADDRESSES),
)
PEOPLE = st.builds(
    Card,
    name=TEXT,
    given=st.just("") | TEXT,
    family=st.just("") | TEXT,
    nickname=st.just("") | TEXT,
    birthday=st.sampled_from(["", "1984-03-09", "--02-29"]),
    note=st.just("") | TEXT,
    affiliations=st.lists(st.builds(Affiliation, TEXT, TEXT), max_size=2).map(tuple),
    channels=st.lists(CHANNELS, max_size=4).map(tuple),
    tags=st.lists(TEXT, max_size=2).map(tuple),
)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[ImportBench]:
    made = ImportBench(tmp_path)
    yield made
    made.workspace.close()


def send_out(bench: ImportBench, path: Path, form: ExportForm) -> int:
    return bench.read(export_records(Kind.CONTACT, bench.ids(), path, form, CancelToken())).count


def same_afterwards(bench: ImportBench, form: ExportForm) -> None:
    path = bench.folder / "out"
    assert send_out(bench, path, form) == len(bench.ids())
    other = ImportBench(bench.folder, f"{form}.crm", device=2)
    assert other.bring_in(path).rejected == 0
    assert other.contacts() == bench.contacts()
    assert {c.name for c in other.companies()} == {c.name for c in bench.companies()}
    other.workspace.close()


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(PEOPLE, min_size=1, max_size=4), st.sampled_from(list(ExportForm)))
def test_what_goes_out_comes_back_the_same(cards: list[Card], form: ExportForm) -> None:
    folder = Path(tempfile.mkdtemp())
    bench = ImportBench(folder)
    bench.bring_in_cards(*cards)
    same_afterwards(bench, form)
    bench.workspace.close()
    shutil.rmtree(folder)


@pytest.mark.parametrize("form", ExportForm)
def test_naughty_strings_survive_every_form(bench: ImportBench, form: ExportForm) -> None:
    cards = [
        Card(name=text, note=text, nickname=text, channels=(Channel(ChannelKind.EMAIL, mail),))
        for n, text in enumerate(NAUGHTY)
        if (mail := f"p{n}@gmail.com")
    ]
    bench.bring_in_cards(*cards)
    assert [card.note for card in bench.contacts()] == NAUGHTY
    same_afterwards(bench, form)


HARD_TO_TELL = (
    Card(name="Ana"),
    Card(name="Ana"),  # nothing but the id tells them apart
    Card(name="Engines", affiliations=(Affiliation("Engines", "Owner"),)),
    Card(name="Engines", note="a person", channels=(Channel(ChannelKind.EMAIL, "a@x.example"),)),
)


@pytest.mark.parametrize("form", ExportForm)
def test_our_own_export_changes_nothing_where_it_came_from(
    bench: ImportBench, form: ExportForm
) -> None:
    for card in HARD_TO_TELL:
        bench.do(AddContact(card.name))
    bench.bring_in_cards(HARD_TO_TELL[2])
    bench.bring_in_cards(Card(name="Engines", is_company=True, tags=("vip",)))
    before = bench.contacts(), bench.companies()
    for table, kind in (("contact", Kind.CONTACT), ("company", Kind.COMPANY)):
        path = bench.folder / "out"
        bench.read(export_records(kind, bench.ids(table), path, form, CancelToken()))
        outcome = bench.bring_in(path)
        assert (outcome.created, outcome.updated, outcome.rejected) == (0, 0, 0)
    assert (bench.contacts(), bench.companies()) == before


@pytest.mark.parametrize("form", set(ExportForm) - {ExportForm.XLSX})  # whose bytes are packed
def test_a_record_renamed_in_our_export_is_known_by_its_id(
    bench: ImportBench, form: ExportForm
) -> None:
    bench.do(AddContact("Ana"))
    path = bench.folder / "out"
    send_out(bench, path, form)
    path.write_bytes(path.read_bytes().replace(b"Ana", b"Eva"))
    outcome = bench.bring_in(path, Policy(overwrite=frozenset({"name"})))
    assert (outcome.created, outcome.updated) == (0, 1)
    assert bench.names() == ["Eva"]


@pytest.mark.parametrize("form", ExportForm)
def test_ids_of_another_business_keep_its_namesakes_apart(
    bench: ImportBench, form: ExportForm
) -> None:
    for _ in range(2):
        bench.do(AddContact("Ana"))
    path = bench.folder / "out"
    send_out(bench, path, form)
    other = ImportBench(bench.folder, "other.crm", device=2)
    assert other.bring_in(path).created == 2
    send_out(other, path, form)
    again = bench.bring_in(path)  # and back, under both ids
    assert (again.created, again.updated, again.skipped) == (0, 0, 2)
    other.workspace.close()


def test_a_spreadsheet_calculates_nothing_of_the_file(bench: ImportBench) -> None:
    bench.bring_in_cards(Card(name='=HYPERLINK("http://x.example")', note="@SUM(1)"))
    path = bench.folder / "out.csv"
    send_out(bench, path, ExportForm.CSV)
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "@"))]


def test_texts_too_long_for_a_cell_are_told_of(bench: ImportBench) -> None:
    bench.bring_in_cards(Card(name="Ada", note="long" * 10_000))
    path = bench.folder / "out.xlsx"
    done = bench.read(
        export_records(Kind.CONTACT, bench.ids(), path, ExportForm.XLSX, CancelToken())
    )
    assert (done.count, done.in_pieces) == (1, 1)


def test_more_rows_than_a_workbook_holds_are_refused_in_words(
    bench: ImportBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_writer, "MOST_ROWS", 1)
    bench.bring_in_cards(Card(name="Ada"), Card(name="Bo"))
    work = export_records(
        Kind.CONTACT, bench.ids(), bench.folder / "o.xlsx", ExportForm.XLSX, CancelToken()
    )
    with pytest.raises(CrmError) as raised:
        bench.read(work)
    assert raised.value.code == "too-many-rows"
    assert raised.value.details == {"most": 1}


def test_photos_travel_in_cards(bench: ImportBench) -> None:
    photo = Photo("image/png", b"\x89PNG\r\n\x1a\n" + bytes(200))
    bench.bring_in_cards(Card(name="Ada", photo=photo))
    same_afterwards(bench, ExportForm.VCARD4)
    same_afterwards(bench, ExportForm.VCARD3)


@pytest.mark.parametrize("form", ExportForm)
def test_companies_come_back_as_companies(bench: ImportBench, form: ExportForm) -> None:
    mail = Channel(ChannelKind.EMAIL, "info@engines.example", is_primary=True)
    company = Card(name="Engines", is_company=True, channels=(mail,), tags=("vip",), note="Old")
    bench.bring_in_cards(company)
    path = bench.folder / "companies"
    ids = bench.ids("company")
    assert bench.read(export_records(Kind.COMPANY, ids, path, form, CancelToken())).count == 1
    other = ImportBench(bench.folder, "other.crm", device=2)
    other.bring_in(path)
    assert other.companies() == [company]
    assert other.contacts() == []
    other.workspace.close()


@pytest.mark.parametrize("form", [ExportForm.CSV, ExportForm.XLSX, ExportForm.VCARD4])
def test_only_those_asked_for_go_out_in_the_order_asked_for(
    bench: ImportBench, form: ExportForm
) -> None:
    bench.bring_in_cards(*(Card(name=f"Person {n}", note=str(n)) for n in range(1200)))
    ids = list(bench.ids())
    wanted = [*ids[1100:1103], ids[0], 12345]
    path = bench.folder / "some"
    assert bench.read(export_records(Kind.CONTACT, wanted, path, form, CancelToken())).count == 4
    other = ImportBench(bench.folder, "other.crm", device=2)
    other.bring_in(path)
    assert other.names() == ["Person 1100", "Person 1101", "Person 1102", "Person 0"]
    other.workspace.close()


def test_a_cancelled_export_leaves_no_file(bench: ImportBench) -> None:
    bench.bring_in_cards(Card(name="Ada"))
    token = CancelToken()
    token.cancel()
    work = export_records(
        Kind.CONTACT, bench.ids(), bench.folder / "none.csv", ExportForm.CSV, token
    )
    with pytest.raises(Cancelled):
        bench.read(work)
    assert not (bench.folder / "none.csv").exists()


def test_a_folder_that_cannot_be_written_is_named(bench: ImportBench) -> None:
    work = export_records(
        Kind.CONTACT, [], bench.folder / "no" / "a.csv", ExportForm.CSV, CancelToken()
    )
    with pytest.raises(CrmError) as raised:
        bench.read(work)
    assert raised.value.code == "cannot-write"
