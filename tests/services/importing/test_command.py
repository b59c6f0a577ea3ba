import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Affiliation, Card, Channel, ChannelKind, Photo
from crm_desktop.domain.errors import Cancelled, CrmError, UnreadableSource
from crm_desktop.services.importing.command import ImportCards
from crm_desktop.services.importing.policy import Action, Policy
from crm_desktop.storage.queries.records import past_imports
from tests.services.importing.import_bench import DATA, ImportBench

PEOPLE = (
    "First name,Last name,Company,E-mail,Phone,Tags\r\n"
    "Ada,Byron,Engines Ltd,ada@engines.example,030 1234567,vip; london\r\n"
    "Blaise,Pascal,Port Royal,blaise@port.example,+33 1 23 45 67 89,vip\r\n"
    ",,,,,vip\r\n"
    "Ada,Byron,Engines Ltd,ADA@engines.example,,\r\n"
)
SAMPLES = sorted(p for p in DATA.rglob("*") if p.suffix in (".vcf", ".csv", ".xlsx", ".ods"))


def test_every_row_is_created_updated_skipped_or_rejected(bench: ImportBench) -> None:
    outcome = bench.bring_in_table(PEOPLE)
    assert (outcome.rows, outcome.created, outcome.skipped, outcome.rejected) == (4, 2, 1, 1)
    assert outcome.rejects[0].number == 4
    assert bench.names() == ["Ada Byron", "Blaise Pascal"]


CELLS = st.sampled_from(
    ["", "Ada", "Byron", "ada@x.example", "b@y.example", "030 1234567", "Engines", "vip", "=1+1"]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(CELLS, min_size=6, max_size=8), max_size=12))
def test_rows_in_are_rows_out_and_the_check_said_so(rows: list[list[str]]) -> None:
    folder = Path(tempfile.mkdtemp())
    bench = ImportBench(folder)
    header = PEOPLE.splitlines()[0].split(",")
    path = bench.rows_file([header, *rows])
    said = bench.check(path)
    before = bench.facts()
    outcome = bench.bring_in(path)
    assert outcome.rows == said.rows == sum(any(row) for row in rows)
    assert outcome.created == said.new + said.probable
    assert outcome.rejected == said.rejected
    assert outcome.updated + outcome.skipped == said.here
    again = bench.bring_in(path)
    assert (again.rows, again.created, again.updated) == (outcome.rows, 0, 0)
    while bench.facts() != before:
        bench.undo()
    bench.workspace.close()
    shutil.rmtree(folder)


def test_a_name_that_is_also_a_number_is_written_once(bench: ImportBench) -> None:
    rows = ["First name,Last name,E-mail,Phone", ",Ada,ada@x.example,", "Ada,,ada@x.example,Ada"]
    for updated in (1, 0):
        assert bench.bring_in_table("\r\n".join(rows)).updated == updated
    assert [(card.given, card.family) for card in bench.contacts()] == [("Ada", "Ada")]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_same_file_twice_creates_nothing(bench: ImportBench, path: Path) -> None:
    try:
        first = bench.bring_in(path)
    except UnreadableSource:
        pytest.skip("refused in words")
    before = bench.facts()
    again = bench.bring_in(path)
    assert (again.rows, again.created, again.updated) == (first.rows, 0, 0)
    assert bench.facts() == before


def test_undo_takes_everything_back_and_redo_brings_it_again(bench: ImportBench) -> None:
    before, lines = bench.facts(), bench.derived()
    bench.bring_in_table(PEOPLE)
    after, more_lines = bench.facts(), bench.derived()
    done = bench.undo()
    assert done.step is not None
    assert (done.step.label, dict(done.step.args)) == (
        "import-contacts",
        {"file": "table.csv", "count": "2"},
    )
    assert bench.facts() == before
    assert bench.derived() == lines
    bench.redo()
    assert bench.facts() == after
    assert bench.derived() == more_lines


def test_an_import_too_large_to_be_named_is_undone_and_redone(bench: ImportBench) -> None:
    before, lines = bench.facts(), bench.derived()
    rows = [[f"Person {n}", f"Company {n % 700}", f"p{n}@x.example", "vip"] for n in range(2100)]
    path = bench.rows_file([["Name", "Company", "E-mail", "Tags"], *rows])
    assert bench.do(ImportCards(bench.look(path))).changes.bulk
    after, more_lines = bench.facts(), bench.derived()
    assert [len(found) for found in more_lines] == [2100, 700, 2100, 700, 0, 0]
    bench.undo()
    assert (bench.facts(), bench.derived()) == (before, lines)
    bench.redo()
    assert (bench.facts(), bench.derived()) == (after, more_lines)


def test_undo_restores_the_rows_that_the_import_updated(bench: ImportBench) -> None:
    """Case 11 of the domain's list of mistakes."""
    bench.bring_in_table(PEOPLE)
    before = bench.facts()
    more = (
        "Name,Company,Job title,E-mail,Phone,Birthday,Notes,Tags,City\r\n"
        "Ada Byron,Engines Ltd,Countess,ada@engines.example,030 7654321,1815-12-10,Poet,new,B\r\n"
        "Someone New,Engines Ltd,,,,,,new,\r\n"
    )
    policy = Policy(overwrite=frozenset({"title", "birthday"}))
    outcome = bench.bring_in_table(more, policy)
    assert (outcome.created, outcome.updated) == (1, 1)
    ada = bench.contacts()[0]
    assert ada.affiliations == (Affiliation("Engines Ltd", "Countess"),)
    assert (ada.birthday, ada.note, ada.tags) == ("1815-12-10", "Poet", ("vip", "london", "new"))
    bench.undo()
    assert bench.facts() == before


class _Tripping(CancelToken):
    """Trips itself when the import asks for the so-manieth time."""

    def __init__(self, checks: int) -> None:
        super().__init__()
        self._left = checks + 1  # the workspace asks once before it begins

    def check(self) -> None:
        if self._left == 0:
            self.cancel()
        self._left -= 1
        super().check()


def test_a_cancelled_import_leaves_nothing(bench: ImportBench) -> None:
    rows = [[f"Person {n}", f"p{n}@x.example"] for n in range(1500)]
    path = bench.rows_file([["Name", "E-mail"], *rows])
    before = bench.facts()
    for check in range(4):  # before each chunk, and at the end
        with pytest.raises(Cancelled):
            bench.workspace.do(ImportCards(bench.look(path)), _Tripping(check))
        assert bench.facts() == before
    assert bench.bring_in(path).created == 1500


def test_a_file_damaged_half_way_leaves_nothing(bench: ImportBench) -> None:
    before = bench.facts()
    path = bench.folder / "long.csv"
    path.write_text("Name,E-mail\n" + "Ada,a@x.example\n" * 1500 + '"' + "x" * 5_000_000)
    with pytest.raises(UnreadableSource):
        bench.bring_in(path)
    assert bench.facts() == before


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_every_encoding_gives_the_same_names(bench: ImportBench, encoding: str) -> None:
    """Case 9 of the domain's list of mistakes."""
    names = ["José Müller", "Zoë Brontë", "Ångström Œuvre", "Renée Dupré"]
    text = "First name;Last name;E-mail\r\n" + "".join(
        f"{name.split()[0]};{name.split()[1]};p{n}@x.example\r\n" for n, name in enumerate(names)
    )
    path = bench.folder / "people.csv"
    path.write_bytes(text.encode(encoding))
    assert bench.bring_in(path).created == len(names)
    assert bench.names() == names


def test_companies_are_found_by_name_or_made_once(bench: ImportBench) -> None:
    bench.bring_in_table("Name,Company\r\nAda,Engines Ltd\r\nBen,ENGINES LTD\r\n")
    bench.bring_in_table("Name,Company\r\nCarla,engines ltd\r\n", Policy())
    assert [card.name for card in bench.companies()] == ["Engines Ltd"]
    assert [c.affiliations[0].company for c in bench.contacts()] == ["Engines Ltd"] * 3


def test_a_card_of_a_company_joins_the_company_of_that_name(bench: ImportBench) -> None:
    mail = Channel(ChannelKind.EMAIL, "info@engines.example", is_primary=True)
    ada = Card(name="Ada Byron", affiliations=(Affiliation("Engines"),))
    outcome = bench.bring_in_cards(ada, Card(name="engines", is_company=True, channels=(mail,)))
    assert (outcome.created, outcome.updated) == (1, 1)
    assert bench.companies() == [Card(name="Engines", is_company=True, channels=(mail,))]


def test_a_photo_is_kept_once_and_fills_a_gap(bench: ImportBench) -> None:
    photo = Photo("image/png", b"\x89PNG\r\n\x1a\n" + bytes(50))
    mail = (Channel(ChannelKind.EMAIL, "ada@x.example", is_primary=True),)
    bench.bring_in_cards(Card(name="Ada", channels=mail))
    outcome = bench.bring_in_cards(
        Card(name="Ada", channels=mail, photo=photo), Card(name="Ben", photo=photo)
    )
    assert (outcome.created, outcome.updated) == (1, 1)
    assert [card.photo for card in bench.contacts()] == [photo, photo]
    assert bench.read(lambda reading: reading.value("SELECT count(*) FROM blob")) == 1


def test_an_import_is_logged_and_its_columns_are_remembered(bench: ImportBench) -> None:
    path = bench.table("Foo,Bar\r\nAda,a@x.example\r\n")
    bench.bring_in(path)
    mapping = bench.look(path).mapping
    assert mapping is not None
    assert {column.how for column in mapping.columns} == {"remembered"}
    log = bench.read(lambda reading: past_imports(reading, 10))
    assert [(one.file_name, one.rows, one.created) for one in log] == [("table.csv", 1, 1)]


def test_a_row_that_probably_is_someone_goes_the_chosen_way(bench: ImportBench) -> None:
    known = "Name,Company,Phone\r\nAnna Schmidt,Tiles,030 1234567\r\n"
    alike = "Name,Company,Birthday\r\nAnna Schmitt,Tiles,1990-01-02\r\n"
    for action, created, updated in [
        (Action.CREATE, 1, 0),
        (Action.MERGE, 0, 1),
        (Action.SKIP, 0, 0),
    ]:
        bench.bring_in_table(known)
        outcome = bench.bring_in_table(alike, Policy(probable=action))
        assert (outcome.created, outcome.updated) == (created, updated)
        if created or updated:
            bench.undo()
        bench.undo()


def test_what_a_row_without_a_place_for_it_says_becomes_its_note(bench: ImportBench) -> None:
    bench.bring_in_table("Name,E-mail,Job title,Shoe size\r\nAda,a@x.example,Owner,38\r\n")
    assert bench.contacts()[0].note == "Title: Owner\nShoe size: 38"


def test_characters_that_no_file_can_hold_are_marked(bench: ImportBench) -> None:
    path = bench.folder / "odd.vcf"
    path.write_bytes(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\x00da\r\nEND:VCARD\r\n")
    assert bench.bring_in(path).created == 1
    assert "\x00" not in bench.names()[0]


def test_ids_that_a_spreadsheet_has_rounded_are_none(bench: ImportBench) -> None:
    path = bench.table(
        "Record ID,Name,Lifecycle Stage,Contact owner\r\n1.23E+11,Ana,,\r\n1.23E+11,Ben,,\r\n"
    )
    assert bench.look(path).program == "hubspot"
    assert bench.bring_in(path).created == 2


def test_a_missing_file_is_named(bench: ImportBench) -> None:
    with pytest.raises(CrmError) as raised:
        bench.look(bench.folder / "none.csv")
    assert raised.value.code == "cannot-read"
