from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.relation import REFERRAL, RelationWords
from crm_desktop.services import relations
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.contacts import AddContact, DeleteContacts
from crm_desktop.services.relations import DeleteRelation, SaveRelation
from tests.helpers.bench import Bench

REFERRED = RelationWords("referred by", "referred", REFERRAL)
SPOUSE = RelationWords("spouse of", "spouse of")


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    for name in ("Ana", "Ben", "Cleo", "Dan", "Ben Twin", "ben twin"):
        made.do(AddContact(name))
    yield made
    made.workspace.close()


def _people(bench: Bench) -> list[int]:
    return sorted(bench.read(lambda r: r.ids("SELECT id FROM contact")))


def _told(bench: Bench, key: int) -> list[tuple[str, str]]:
    found = bench.read(lambda r: relations.of_record(r, "contact", key))
    return [(each.words, each.other_name) for each in found]


def _tree(bench: Bench, key: int) -> list[tuple[str, int]]:
    found = bench.read(lambda r: relations.referrals(r, key))
    return [(each.name, each.depth) for each in found]


def _refer(bench: Bench, who: int, by: int) -> None:
    bench.do(SaveRelation("contact", who, REFERRED, by))


def test_a_relation_is_told_at_both_ends(bench: Bench) -> None:
    ana, ben, *_ = _people(bench)
    _refer(bench, ana, ben)
    assert _told(bench, ana) == [("referred by", "Ben")]
    assert _told(bench, ben) == [("referred", "Ana")]
    bench.undo()
    assert (_told(bench, ana), _told(bench, ben)) == ([], [])


def test_said_from_the_other_end_it_is_the_same_relation(bench: Bench) -> None:
    ana, ben, *_ = _people(bench)
    _refer(bench, ana, ben)
    done = bench.do(SaveRelation("contact", ben, REFERRED, ana, is_inverse=True))
    assert done.step is None


def test_a_name_that_just_one_bears_is_enough(bench: Bench) -> None:
    ana, *_ = _people(bench)
    bench.do(SaveRelation("contact", ana, SPOUSE, " ben "))
    assert _told(bench, ana) == [("spouse of", "Ben")]


@pytest.mark.parametrize(
    ("other", "code"),
    [("Zed", "no-such-record"), ("BEN TWIN", "several-of-name"), ("Ana", "related-to-itself"),
     (7, "stale-write")],
)  # fmt: skip
def test_what_cannot_be_is_refused(bench: Bench, other: int | str, code: str) -> None:
    ana, *_ = _people(bench)
    with pytest.raises(CrmError, match=code):
        bench.do(SaveRelation("contact", ana, SPOUSE, other))


def test_one_kind_serves_all_relations_of_its_words(bench: Bench) -> None:
    ana, ben, cleo, *_ = _people(bench)
    _refer(bench, ana, ben)
    _refer(bench, cleo, ben)
    assert bench.read(lambda r: relations.kinds(r, "contact")) == [REFERRED]


def test_a_relation_is_changed_in_place(bench: Bench) -> None:
    ana, ben, cleo, *_ = _people(bench)
    _refer(bench, ana, ben)
    [row] = bench.read(lambda r: relations.of_record(r, "contact", ana))
    bench.do(SaveRelation("contact", ana, SPOUSE, cleo, "since 2019", relation=row.id))
    assert _told(bench, ana) == [("spouse of", "Cleo")]
    assert _told(bench, ben) == []


def test_referrals_are_a_tree_below_who_began_it(bench: Bench) -> None:
    ana, ben, cleo, dan, *_ = _people(bench)
    _refer(bench, ben, ana)
    _refer(bench, cleo, ben)
    _refer(bench, dan, ana)
    bench.do(SaveRelation("contact", ana, SPOUSE, dan))
    assert _tree(bench, ana) == [("Ben", 0), ("Cleo", 1), ("Dan", 0)]
    assert _tree(bench, cleo) == []


def test_a_ring_of_referrals_ends(bench: Bench) -> None:
    ana, ben, cleo, *_ = _people(bench)
    for who, by in ((ben, ana), (cleo, ben), (ana, cleo)):
        _refer(bench, who, by)
    assert _tree(bench, ana) == [("Ben", 0), ("Cleo", 1)]


def test_a_relation_goes_with_either_end_and_comes_back(bench: Bench) -> None:
    ana, ben, *_ = _people(bench)
    _refer(bench, ana, ben)
    bench.do(DeleteContacts((ben,)))
    assert _told(bench, ana) == []
    bench.undo()
    assert _told(bench, ana) == [("referred by", "Ben")]


def test_companies_have_relations_of_their_own(bench: Bench) -> None:
    bench.do(AddCompany("Tiles"))
    bench.do(AddCompany("Tiles Holding"))
    tiles, holding = sorted(bench.read(lambda r: r.ids("SELECT id FROM company")))
    bench.do(SaveRelation("company", tiles, RelationWords("subsidiary of", "parent of"), holding))
    [row] = bench.read(lambda r: relations.of_record(r, "company", holding))
    assert (row.words, row.other_name) == ("parent of", "Tiles")
    bench.do(DeleteRelation(row.id))
    assert bench.read(lambda r: relations.of_record(r, "company", holding)) == []
