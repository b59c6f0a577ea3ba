from functools import partial
from pathlib import Path

from crm_desktop.domain.search import parse
from crm_desktop.services.contacts import AddContact
from crm_desktop.storage import search_sql
from crm_desktop.storage.queries import hits
from tests.helpers.bench import Bench


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
