from functools import partial
from itertools import combinations
from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.search import parse
from crm_desktop.domain.searching import Barren
from crm_desktop.services.activities import LogActivity
from crm_desktop.services.contacts import AddContact
from crm_desktop.storage import search_sql
from crm_desktop.storage.queries import hits
from tests.helpers.bench import Bench
from tests.helpers.gui import Together


def test_text_is_looked_up_in_the_index_and_lines_by_their_ids(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "plan.crm")
    bench.do(AddContact("Marta"))
    query = search_sql.all_of(parse("marta"), "name")
    sql = (
        "EXPLAIN QUERY PLAN SELECT l.id FROM (SELECT rowid FROM contact_text"
        " WHERE contact_text MATCH ? ORDER BY rowid DESC LIMIT 200) f"
        " JOIN contact_line l ON l.id = f.rowid"
    )
    plan = " ".join(row[3] for row in bench.read(lambda reading: reading.rows(sql, (query,))))
    bench.workspace.close()
    assert "VIRTUAL TABLE INDEX" in plan
    assert "SEARCH l USING INTEGER PRIMARY KEY" in plan


@pytest.mark.parametrize("kind", ["contact", "company", "deal", "ticket", "article"])
def test_who_was_met_lately_is_found_by_an_index(tmp_path: Path, kind: str) -> None:
    bench = Bench(tmp_path / "plan.crm")
    sql = (
        f"EXPLAIN QUERY PLAN SELECT id, name_key FROM {kind}_line WHERE last_touch IS NOT NULL"
        " ORDER BY last_touch DESC LIMIT 250"
    )
    plan = " ".join(row[3] for row in bench.read(lambda reading: reading.rows(sql)))
    bench.workspace.close()
    assert f"{kind}_line_touch" in plan
    assert "B-TREE" not in plan


def test_what_stands_beside_a_name_says_why_it_was_found(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "second.crm")
    bench.do(AddContact("Marta", "Tiles", "Owner", "marta@example.org", "+351 912"))
    for typed, second in (
        ("marta", "Owner\nTiles"),
        ("example.org", "Owner\nTiles\nmarta@example.org"),
        ("912", "Owner\nTiles\n+351 912"),
    ):
        found = bench.read(partial(hits.people, search=parse(typed), limit=5))
        assert [hit.second for hit in found] == [second]
    bench.workspace.close()


def test_no_more_are_given_than_asked_for(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "many.crm")
    for number in range(12):
        bench.do(AddContact(f"Marta {number}"))
    found = bench.read(lambda reading: hits.people(reading, parse("marta"), 5))
    bench.workspace.close()
    assert len(found) == len({hit.id for hit in found}) == 5


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_all_but_one_finds_who_lacks_one_word_at_most(tmp_path: Path, count: int) -> None:
    words = ("ana", "berg", "cleo", "duarte", "emil")[:count]
    names = [" ".join(some) for size in range(1, count + 1) for some in combinations(words, size)]
    bench = Bench(tmp_path / "some.crm")
    bench.do(Together(tuple(AddContact(name) for name in names)))
    query = search_sql.all_but_one(search_sql.terms(parse(" ".join(words))))
    sql = (
        "SELECT name FROM contact_line WHERE id IN"
        " (SELECT rowid FROM contact_text WHERE contact_text MATCH ?)"
    )
    found = bench.read(lambda reading: reading.rows(sql, (query,)))
    bench.workspace.close()
    wanted = {name.lower() for name in names if len(name.split()) >= count - 1}
    assert {row[0].lower() for row in found} == wanted


def test_few_are_shown_that_hold_only_some_of_the_words(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "few.crm")
    names = ("Ana Reyes", *(f"Ana Lind {number}" for number in range(9)))
    bench.do(Together(tuple(map(AddContact, names))))
    found = bench.read(lambda reading: hits.people(reading, parse("ana reyes porto"), 8))
    bench.workspace.close()
    assert [found[0].title, len(found)] == ["Ana Reyes", 3]


@pytest.mark.parametrize(
    "typed", ["example.org", "anna tiles", "tiles x", "912 34 a", "李明", "x y"]
)
def test_what_found_nothing_a_key_before_is_not_asked_again_and_nothing_is_missed(
    tmp_path: Path, typed: str
) -> None:
    bench = Bench(tmp_path / "barren.crm")
    bench.do(AddContact("Marta", "Tiles", "Owner", "marta@example.org", "+351 912 345"))
    bench.do(AddContact("Anna Xu", "李明 Studio", "", "anna@example.org", "+351 934"))
    for find in (hits.people, hits.companies):
        barren = Barren()
        for length in range(1, len(typed) + 1):
            search = parse(typed[:length])
            if search:
                known = bench.read(partial(find, search=search, limit=5, barren=barren))
                assert known == bench.read(partial(find, search=search, limit=5))
    bench.workspace.close()


def test_a_search_is_narrower_by_longer_words_and_by_more_of_them() -> None:
    barren = Barren()
    barren.note("names", parse("tiles"))
    assert barren.holds("names", parse("tilesh"))
    assert barren.holds("names", parse("ann tiles 912"))
    assert not barren.holds("names", parse("tile"))
    assert not barren.holds("texts", parse("tiles"))
    barren.note("names", parse("tiles 912"))
    assert not barren.holds("names", parse("tiles 9123"))
    barren.note("texts", parse("\U0001e922"))  # which the index does not take for a letter
    assert not barren.holds("texts", parse("\U0001e922a"))


def test_names_fill_the_list_before_others_whom_one_met_lately(tmp_path: Path) -> None:
    bench = Bench(tmp_path / "room.crm")
    bench.do_all(AddContact(f"Jose Torres {number:02}") for number in range(24))
    others = [AddContact(f"Jose Garrido {number:02}", "Tiles") for number in range(24)]
    met = sorted(bench.do_all(others).changes.ids[Kind.CONTACT])
    bench.do_all(LogActivity(ActivityKind.NOTE, "Met", key) for key in met)
    found = bench.read(lambda reading: hits.people(reading, parse("jose t"), 8))
    bench.workspace.close()
    assert [hit.title.split()[1] for hit in found] == ["Torres"] * 8
