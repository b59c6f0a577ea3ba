import pytest

from crm_desktop.domain.card import Affiliation, Card, Channel, ChannelKind
from crm_desktop.services.importing.likeness import Reason, can_be_one, likeness
from crm_desktop.services.importing.policy import Action, Decision, Policy
from crm_desktop.services.importing.prepared import company_key, words_of
from tests.services.importing.import_bench import ImportBench


def person(name: str, *reaches: str, company: str = "", key: str = "") -> Card:
    kinds = [ChannelKind.EMAIL if "@" in reach else ChannelKind.PHONE for reach in reaches]
    return Card(
        name=name,
        channels=tuple(Channel(kind, reach) for kind, reach in zip(kinds, reaches, strict=True)),
        affiliations=(Affiliation(company),) if company else (),
        identities=(("other-program", key),) if key else (),
    )


@pytest.mark.parametrize(
    ("known", "met"),
    [
        (person("Ada", key="7"), person("Countess Lovelace", key="7")),
        (person("Ada Byron", "ada@x.example"), person("Ada King", "ADA@X.example")),
        (person("Ada Byron", "030 1234567"), person("Byron, Ada", "+49 30 123 45 67")),
        (person("Ada Byron", "info@x.example"), person("", "info@x.example")),
        (person("", "info@x.example"), person("Ada Byron", "info@x.example")),
        (person("Ada"), person("Ada")),
    ],
)
def test_certainly_the_same(bench: ImportBench, known: Card, met: Card) -> None:
    bench.bring_in_cards(known)
    said = bench.check(bench.cards_file([met]))
    assert (said.here, said.probable, said.new) == (1, 0, 0)
    in_one_file = ImportBench(bench.folder, "other.crm")
    said = in_one_file.check(bench.cards_file([known, met]))
    assert (said.here, said.probable, said.new) == (1, 0, 1)
    in_one_file.workspace.close()


@pytest.mark.parametrize(
    ("known", "met", "reason"),
    [
        (
            person("Anna Schmidt", company="Tiles"),
            person("Anna Schmitt", company="TILES"),
            "company",
        ),
        (person("Anna Schmidt", "a@t.example"), person("Schmitt Anna", "b@t.example"), "domain"),
        (person("Anna Schmidt", "030 1234567"), person("Anna Schmitt", "030 1234567"), "phone"),
        (person("Anna Schmidt", "info@t.example"), person("Bo Li", "info@t.example"), "email"),
        (
            person("Anna Schmidt", company="Tiles"),
            person("Anna Maria Schmidt", company="Tiles"),
            "company",
        ),
    ],
)
def test_probably_the_same(bench: ImportBench, known: Card, met: Card, reason: str) -> None:
    bench.bring_in_cards(known)
    said = bench.check(bench.cards_file([met]))
    assert (said.here, said.probable, said.new) == (0, 1, 0)
    pair = said.pairs[0]
    assert pair.reasons == (Reason(reason),)
    assert (pair.number, pair.contact, pair.other.name) == (1, bench.ids()[0], known.name)
    in_one_file = ImportBench(bench.folder, "other.crm")
    said = in_one_file.check(bench.cards_file([known, met]))
    assert (said.probable, said.new) == (1, 1)
    pair = said.pairs[0]
    assert (pair.number, pair.contact, pair.earlier_row) == (2, 0, 1)
    assert pair.other.name == known.name
    in_one_file.workspace.close()


@pytest.mark.parametrize(
    ("known", "met"),
    [
        (person("Anna Schmidt", "a@gmail.com"), person("Anna Schmitt", "b@gmail.com")),
        (person("Anna Schmidt", company="Tiles"), person("Anna Schmitt", company="Bricks")),
        (person("Anna Schmidt", "030 1234567"), person("Bo Li", "030 1234567")),
        (person("Anna Schmidt", company="Tiles"), person("Bo Li", company="Tiles")),
        (person("Anna Schmidt"), Card(name="Anna Schmidt", is_company=True)),
    ],
)
def test_somebody_else(bench: ImportBench, known: Card, met: Card) -> None:
    bench.bring_in_cards(known)
    said = bench.check(bench.cards_file([met]))
    assert (said.here, said.probable, said.new) == (0, 0, 1)
    assert bench.bring_in_cards(met).created == 1


def test_each_probable_duplicate_goes_the_way_chosen_for_it(bench: ImportBench) -> None:
    names = ["Anna Schmidt", "Bela Kovacs", "Clara Jensen"]
    alike = ["Anna Schmitt", "Bela Kovac", "Clara Janssen"]
    bench.bring_in_cards(*(person(name, company="Tiles") for name in names))
    ids = list(bench.ids())
    policy = Policy(
        probable=Action.SKIP,
        decisions={1: Decision(Action.CREATE), 2: Decision(Action.MERGE, ids[1])},
    )
    met = [person(name, f"{n}@free.example", company="Tiles") for n, name in enumerate(alike)]
    outcome = bench.bring_in_cards(*met, policy=policy)
    assert (outcome.created, outcome.updated, outcome.skipped) == (1, 1, 1)
    assert bench.names() == [*names, "Anna Schmitt"]
    assert bench.contacts()[1].channels[0].value == "1@free.example"


def test_a_later_chunk_knows_the_rows_of_the_earlier_ones(bench: ImportBench) -> None:
    people = [["Name", "E-mail"], *([f"Person{n}", f"p{n}@gmail.com"] for n in range(1500))]
    path = bench.rows_file([*people, *people[1:3], ["Nobody", "p1@gmail.com"]])
    said = bench.check(path)
    assert (said.rows, said.new, said.here, said.probable) == (1503, 1500, 2, 1)
    outcome = bench.bring_in(path)
    assert (outcome.created, outcome.updated, outcome.skipped) == (1501, 0, 2)


def test_names_are_compared_by_their_words() -> None:
    assert words_of("byron, ada") == words_of("ada byron") == "ada byron"
    assert words_of("李伟") == "李伟"
    assert words_of("!!") == "!!"
    assert likeness("anna schmidt", "anna schmitt") > 90
    assert likeness("anna schmidt", "anna meier") == 0
    assert likeness("anna", "anna schmidt") == 0
    assert likeness("anna schmidt", "anna maria schmidt") == 100
    assert can_be_one("ada byron", "ada king")
    assert not can_be_one("ada byron", "bo li")


def test_a_company_is_known_by_its_folded_name() -> None:
    assert company_key(" Müller GmbH ") == company_key("MULLER GMBH")
    long = "x" * 300
    assert company_key(long + "a") != company_key(long + "b")
