"""Segments: filters kept by name, lists put together by hand, and how many each has."""

from pathlib import Path

import pytest

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.filter import Condition, Group, Match, Operator
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.segment import Segment, SegmentKind
from crm_desktop.services import contacts, segments
from crm_desktop.services.contacts import AddContact, DeleteContacts
from crm_desktop.services.segments import (
    AddToList,
    DeleteSegment,
    MoveSegment,
    RemoveFromList,
    RenameSegment,
    SaveSegment,
)
from crm_desktop.services.tags import AddTag
from crm_desktop.services.workspace import Command
from tests.helpers.bench import Bench

TODAY = "2026-11-19"
PEOPLE = ("Ana Lima", "Bo Chen", "Cleo Park")


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    made = Bench(tmp_path / "harbour.crm")
    for name in PEOPLE:
        made.do(AddContact(name, tags="vip" if name != "Bo Chen" else ""))
    return made


def people(bench: Bench) -> list[int]:
    return list(bench.read(contacts.ids))


def tag(bench: Bench, name: str) -> int:
    return int(bench.read(lambda r: r.value("SELECT id FROM tag WHERE folded = ?", (name,))))


def all_segments(bench: Bench) -> list[Segment]:
    return bench.read(segments.segments)


def in_segment(bench: Bench, segment: Segment) -> list[int]:
    question = ListQuestion(filter=segment.members, today=TODAY)
    return list(bench.read(lambda r: contacts.ids(r, question)))


def keep(bench: Bench, name: str, *conditions: Condition) -> Segment:
    bench.do(SaveSegment("contact", SegmentKind.FILTER, name, Group(Match.ALL, conditions)))
    return all_segments(bench)[-1]


def refused(bench: Bench, command: Command) -> str:
    with pytest.raises(CrmError) as error:
        bench.do(command)
    return error.value.code


def test_a_saved_filter_finds_and_counts_who_belongs_to_it_now(bench: Bench) -> None:
    vip = keep(bench, "VIPs", Condition("tags", Operator.HAS_ANY, (tag(bench, "vip"),)))
    ana, bo, cleo = people(bench)
    assert in_segment(bench, vip) == [ana, cleo]
    bench.do(AddTag("contact", (bo,), "vip"))
    assert bench.read(lambda r: segments.count(r, vip.id, TODAY)) == 3


def test_a_list_holds_those_put_on_it_once_each(bench: Bench) -> None:
    ana, bo, _ = people(bench)
    bench.do(AddToList("contact", (ana,), name="Fair 2026"))
    done = bench.do(AddToList("contact", (bo, ana, 77), name="fair 2026"))
    (fair,) = all_segments(bench)
    assert done.step is not None
    assert done.step.args == {"name": "Fair 2026", "count": "1"}
    assert in_segment(bench, fair) == [ana, bo]
    bench.do(RemoveFromList("contact", (ana,), fair.id))
    assert in_segment(bench, fair) == [bo]
    bench.do(DeleteContacts((bo,)))
    assert in_segment(bench, fair) == []


def test_a_write_tells_of_the_segment_and_of_who_came_or_went(bench: Bench) -> None:
    ana = people(bench)[0]
    changes = bench.do(AddToList("contact", (ana,), name="Fair")).changes
    (fair,) = all_segments(bench)
    assert changes.ids[Kind.SEGMENT] == {fair.id}
    assert changes.ids[Kind.CONTACT] == {ana}


def test_a_segment_keeps_its_filter_and_view_and_place(bench: Bench) -> None:
    condition = Condition("name", Operator.CONTAINS, ("li",))
    first = keep(bench, "First", condition)
    second = keep(bench, "Second", condition)
    view = {"columns": ["name", "city"], "order": "city"}
    changed = Group(Match.ANY, (condition, Group()))
    command = SaveSegment("contact", SegmentKind.FILTER, "Second", changed, view, second.id)
    bench.do(command)
    bench.do(MoveSegment(second.id, 0))
    bench.do(RenameSegment(first.id, "Última"))
    found = all_segments(bench)
    assert [each.name for each in found] == ["Second", "Última"]
    assert (found[0].filter, found[0].view) == (changed, view)
    bench.do(DeleteSegment(second.id))
    assert [each.id for each in all_segments(bench)] == [first.id]
    bench.undo()
    assert all_segments(bench) == found


def test_names_are_given_once(bench: Bench) -> None:
    first = keep(bench, "Ärzte")
    second = keep(bench, "Other")
    assert refused(bench, RenameSegment(second.id, "arzte")) == "segment-exists"
    assert refused(bench, SaveSegment("contact", SegmentKind.LIST, "ÄRZTE")) == "segment-exists"
    assert refused(bench, AddToList("contact", (1,), name="ärzte")) == "not-a-list"
    bench.do(RenameSegment(first.id, "ÄRZTE"))
    bench.do(SaveSegment("company", SegmentKind.LIST, "Ärzte"))
    assert refused(bench, DeleteSegment(99)) == "segment-gone"


def test_a_filter_that_asks_for_what_is_gone_says_so(bench: Bench) -> None:
    bench.do(AddToList("contact", (people(bench)[0],), name="Fair"))
    (fair,) = all_segments(bench)
    on_it = keep(bench, "On it", Condition("lists", Operator.HAS_NONE, (fair.id,)))
    gone = keep(bench, "Gone", Condition("field:123", Operator.FILLED))
    assert bench.read(lambda r: segments.counts(r, TODAY)) == {
        fair.id: 1,
        on_it.id: 2,
        gone.id: None,
    }
    bench.do(DeleteSegment(fair.id))
    with pytest.raises(CrmError, match="filter-field-gone"):
        bench.read(lambda r: segments.count(r, on_it.id, TODAY))


def test_a_segment_whose_filter_cannot_be_read_keeps_nobody(bench: Bench) -> None:
    odd = keep(bench, "Odd", Condition("name", Operator.FILLED))
    with bench.workspace._connections.writing(CancelToken()) as connection:
        connection.execute("UPDATE segment SET filter = '{broken', view = '[1]'")
    assert bench.read(lambda r: segments.counts(r, TODAY)) == {odd.id: None}
    assert all_segments(bench)[0].view == {}
