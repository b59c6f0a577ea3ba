from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.searching import Hit
from crm_desktop.services.activities import LogActivity
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.contacts import AddContact, DeleteContacts, EditContact
from crm_desktop.services.searching import find_activities, find_known, find_records
from tests.helpers.bench import Bench

DAY = 86_400_000


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "search.crm")
    yield made
    made.workspace.close()


def add(bench: Bench, name: str, company: str = "", **rest: str) -> int:
    done = bench.do(AddContact(name, company, **rest))
    return next(iter(done.changes.created & done.changes.ids[Kind.CONTACT]))


def met(bench: Bench, contact: int, days_ago: int, words: str = "Talked") -> None:
    at = bench.clock.now - days_ago * DAY
    bench.do(LogActivity(ActivityKind.CALL, words, contact, at=at))


def people(bench: Bench, typed: str) -> list[str]:
    return [hit.title for hit in found(bench, typed)]


def found(bench: Bench, typed: str) -> list[Hit]:
    return bench.read(lambda reading: find_records(typed, reading)).people


def activities(bench: Bench, typed: str) -> list[Hit]:
    return bench.read(lambda reading: find_activities(typed, reading))


def test_jose_tiles_finds_jose_at_oliveira_tiles_first(bench: Bench) -> None:
    add(bench, "José Sousa", "Quay Dental")
    add(bench, "José Lima", "Oliveira Tiles")
    add(bench, "Marta Reis", "Oliveira Tiles")
    assert people(bench, "jose tiles")[0] == "José Lima"
    assert people(bench, "TILES jose")[0] == "José Lima"


def test_of_two_words_typed_the_row_with_both_comes_before_those_with_one(bench: Bench) -> None:
    add(bench, "Ana Reyes")
    for number in range(20):
        add(bench, f"Ana Other {number}")
        add(bench, f"Someone Reyes {number}")
    shown = people(bench, "ana reyes")
    assert shown[0] == "Ana Reyes"
    assert len(shown) > 1


def test_of_three_words_a_row_with_two_comes_before_one_with_one(bench: Bench) -> None:
    two = add(bench, "Ana Reyes")
    for number in range(10):
        add(bench, f"Ana Lind {number}")
    assert found(bench, "ana reyes porto")[0].id == two


def test_a_word_in_the_name_goes_before_one_in_a_note(bench: Bench) -> None:
    add(bench, "Porto Casa")
    noted = add(bench, "Zoe Lind")
    bench.do(EditContact(noted, {"note": "Moved to Porto"}))
    met(bench, noted, 1)
    assert people(bench, "porto") == ["Porto Casa", "Zoe Lind"]


def test_who_was_met_lately_goes_before_who_was_not(bench: Bench) -> None:
    old, new = add(bench, "Marta Alves"), add(bench, "Marta Braga")
    add(bench, "Marta Costa")
    met(bench, old, 400)
    met(bench, new, 2)
    assert people(bench, "marta") == ["Marta Braga", "Marta Alves", "Marta Costa"]


def test_the_whole_word_and_the_whole_name_go_first(bench: Bench) -> None:
    add(bench, "Anabela Alves")
    add(bench, "Ana Zola")
    add(bench, "Ana")
    assert people(bench, "ana") == ["Ana", "Ana Zola", "Anabela Alves"]


def test_the_best_is_found_among_more_than_are_looked_at(bench: Bench) -> None:
    first = add(bench, "Mar")
    friend = add(bench, "Marta Friend")
    for number in range(450):
        add(bench, f"Maria {number}")
    met(bench, friend, 1)
    shown = found(bench, "mar")
    assert [hit.id for hit in shown[:2]] == [first, friend]


@pytest.mark.parametrize("typed", ["912 345", "345678", "+351912", "(0351) 912-345.678", "45 67"])
def test_a_number_is_found_by_any_digits_however_written(bench: Bench, typed: str) -> None:
    add(bench, "Marta Oliveira", phone="+351 912 345 678")
    add(bench, "Noor Haddad", phone="+31 6 1111 2222")
    assert people(bench, typed) == ["Marta Oliveira"]
    assert "+351 912 345 678" in found(bench, typed)[0].second


@pytest.mark.parametrize("typed", ["noor@", "lighthouse.ex", "noor.haddad", "haddad@lighthouse"])
def test_a_part_of_an_address_finds_its_owner_and_is_shown(bench: Bench, typed: str) -> None:
    add(bench, "Someone Else", email="else@example.org")
    add(bench, "N. H.", email="Noor.Haddad@lighthouse.example")
    assert people(bench, typed) == ["N. H."]
    assert "Noor.Haddad@lighthouse.example" in found(bench, typed)[0].second


def test_a_chinese_name_is_found_by_one_character(bench: Bench) -> None:
    add(bench, "李伟", "南海贸易")
    assert people(bench, "李") == people(bench, "伟") == people(bench, "海") == ["李伟"]
    assert people(bench, "李海") == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [("Zoë Ångström", "zoe angs"), ("Weiß", "weiss"), ("Łukasz Ørsted", "lukasz orst")],
)
def test_accents_and_national_letters_do_not_matter(bench: Bench, name: str, typed: str) -> None:
    add(bench, name)
    assert people(bench, typed) == [name]


def test_tags_are_found_by_their_words_the_most_used_first(bench: Bench) -> None:
    add(bench, "A", tags="local heroes, spring fair")
    add(bench, "B", tags="local heroes, 客户")
    hits = bench.read(lambda reading: find_records("lo", reading)).tags
    assert [(hit.title, hit.second) for hit in hits] == [("local heroes", "2")]
    for typed, name in (("fair", "spring fair"), ("客户", "客户")):
        hits = bench.read(partial(find_records, typed)).tags
        assert [hit.title for hit in hits] == [name]


def test_companies_are_found_with_what_tells_them_apart(bench: Bench) -> None:
    bench.do(AddCompany("Oliveira Tiles", "Ceramics"))
    hits = bench.read(lambda reading: find_records("tiles", reading)).companies
    assert [(hit.title, hit.second) for hit in hits] == [("Oliveira Tiles", "Ceramics")]


def test_activities_are_found_by_their_words_the_newest_first(bench: Bench) -> None:
    marta = add(bench, "Marta Oliveira")
    met(bench, marta, 9, "Asked about the blue catalogue")
    met(bench, marta, 1, "The catalogue was sent")
    hits = activities(bench, "catal")
    assert [hit.title for hit in hits] == [
        "The catalogue was sent",
        "Asked about the blue catalogue",
    ]
    assert (hits[0].contact_id, hits[0].second) == (marta, "Marta Oliveira")
    assert [hit.title for hit in activities(bench, "blue catalogue")] == [hits[1].title]
    assert activities(bench, "c") == []


def test_known_records_come_in_the_order_asked_without_those_gone(bench: Bench) -> None:
    first, second = add(bench, "First"), add(bench, "Second", "Tiles")
    gone = add(bench, "Gone")
    bench.do(DeleteContacts((gone,)))
    asked = [(Kind.CONTACT, second), (Kind.CONTACT, gone), (Kind.CONTACT, first)]
    known = bench.read(lambda reading: find_known(asked, reading))
    assert [(kind, hit.title) for kind, hit in known] == [
        (Kind.CONTACT, "Second"),
        (Kind.CONTACT, "First"),
    ]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
@example('"')
@example('a" OR "b')
@example("name : x")
@example("a AND (b")
@example("^a* NEAR/2")
@example("\x00a")
@example("a\x00")
@example("\ud800x")
@example("%_\\")
@example("ⅷ ༳ 𞋿 Ⓐ")
@example("0 00 (0) +")
@example("1 " * 200)
@example("a b c d e f g h")
def test_any_text_can_be_searched(bench: Bench, text: str) -> None:
    if not people(bench, "marta"):
        met(bench, add(bench, "Marta Oliveira", "Tiles", phone="+351 912 345 678"), 1)
    bench.read(lambda reading: find_records(text, reading))
    bench.read(lambda reading: find_activities(text, reading))
