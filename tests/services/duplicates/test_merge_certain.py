from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.duplicates.commands import NotDuplicates
from crm_desktop.services.duplicates.finding import certain_groups, find
from crm_desktop.services.duplicates.merge_certain import MergeGroups, groups_of
from tests.helpers.bench import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "merge.crm")
    for name in ("MARTA OLIVEIRA", "Marta Oliveira", "Oliveira, Marta"):
        made.do(AddContact(name, "Oliveira Tiles", email="marta@tiles.example"))
    made.do(AddContact("Karl Weiss", "Weiss GmbH", email="karl@weiss.example"))
    made.do(AddContact("Karl Weiss", "Weiss", email="karl@weiss.example"))
    made.do(AddContact("Lena Koch", "Koch Optik"))
    yield made
    made.workspace.close()


def names(bench: Bench) -> list[str]:
    rows = bench.read(lambda r: r.rows("SELECT name FROM contact ORDER BY name"))
    return [row[0] for row in rows]


def certain(bench: Bench) -> MergeGroups:
    found = bench.read(lambda r: find(r, CancelToken(), lambda _: None))
    return MergeGroups(groups_of(certain_groups(found.pairs)))


def test_all_certain_ones_are_merged_and_one_undo_parts_them(bench: Bench) -> None:
    before = bench.facts()
    done = bench.do(certain(bench))
    assert names(bench) == ["Karl Weiss", "Lena Koch", "Marta Oliveira"]
    assert done.step is not None
    assert dict(done.step.args)["count"] == "2"
    bench.undo()
    assert bench.facts() == before


def test_a_group_in_which_two_are_known_to_be_different_is_left_alone(bench: Bench) -> None:
    first, second = sorted(bench.read(lambda r: r.ids("SELECT id FROM contact")))[:2]
    bench.do(NotDuplicates(Kind.CONTACT, first, second))
    assert [len(group.members) for group in certain(bench).groups] == [2]
