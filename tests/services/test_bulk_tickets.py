"""Many tickets changed at once: what was said before is what happens, and undo takes it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.bulk import BulkPreview
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.ticket import Priority, TicketState
from crm_desktop.services import bulk
from crm_desktop.services.bulk import AddToList, Bulk, DeleteTickets, EditMany, TagMany, UntagMany
from crm_desktop.services.fields import AddField
from crm_desktop.services.products import AddProduct
from crm_desktop.services.tickets import SetTicketPriority
from tests.helpers.bench import Bench
from tests.helpers.rebuilding import check_derived
from tests.helpers.tickets import a_ticket, detail_of, row_of


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    yield made
    made.workspace.close()


@pytest.fixture
def tickets(bench: Bench) -> tuple[int, ...]:
    """Seven, the last two of them urgent."""
    made = tuple(a_ticket(bench, f"No link {number}") for number in range(7))
    bench.do(SetTicketPriority(made[5:], Priority.URGENT))
    return made


def _said(bench: Bench, command: Bulk) -> BulkPreview:
    return bench.read(lambda reading: bulk.preview(reading, command))


def _keeps_its_word(bench: Bench, command: Bulk, count: int) -> None:
    """So many will change and then do; nothing is left to do, and undo takes it back."""
    facts = bench.facts()
    before = _said(bench, command)
    assert (before.changed, len(before.examples)) == (count, min(5, count))
    bench.do(command)
    assert (_said(bench, command).changed, _said(bench, command).same) == (0, 7)
    check_derived(bench)
    bench.undo()
    assert bench.facts() == facts


@pytest.mark.parametrize(("key", "count"), [("priority", 5), ("status", 7), ("type", 7)])
def test_a_value_for_many_is_what_was_said_of_it(
    bench: Bench, tickets: tuple[int, ...], key: str, count: int
) -> None:
    sql = f"SELECT id FROM option WHERE list = 'ticket_{key}' AND is_closed = 0 ORDER BY place"
    values = bench.read(lambda r: r.ids(sql))
    value = "urgent" if key == "priority" else str(values[-1])
    _keeps_its_word(bench, EditMany("ticket", tickets, key, value), count)


def test_what_follows_from_a_status_and_a_priority_follows(
    bench: Bench, tickets: tuple[int, ...]
) -> None:
    limit = detail_of(bench, tickets[5]).reply_limit
    bench.do(EditMany("ticket", tickets, "priority", "urgent"))
    assert {detail_of(bench, key).reply_limit for key in tickets} == {limit}
    solved = bench.read(
        lambda r: r.value("SELECT id FROM option WHERE list = 'ticket_status' AND type = 'solved'")
    )
    bench.do(EditMany("ticket", tickets, "status", str(solved)))
    for key in tickets:
        row = row_of(bench, key)
        assert (row.state, row.solved_at) == (TicketState.SOLVED, bench.clock.now)


def test_examples_name_what_was_and_what_will_be(bench: Bench, tickets: tuple[int, ...]) -> None:
    bench.do(AddProduct("Card reader", 0))
    product = bench.read(lambda r: r.value("SELECT id FROM product"))
    command = EditMany("ticket", tickets, "product", str(product))
    (first, *_) = _said(bench, command).examples
    assert (first.name, first.before, first.after) == ("No link 0", "", "Card reader")
    _keeps_its_word(bench, command, 7)
    bench.do(command)
    (first, *_) = _said(bench, EditMany("ticket", tickets, "product", "")).examples
    assert (first.before, first.after) == ("Card reader", "")


def test_own_fields_tags_and_lists_for_many(bench: Bench, tickets: tuple[int, ...]) -> None:
    bench.do(AddField("ticket", "Serial", FieldType.TEXT))
    field = bench.read(lambda r: r.value("SELECT id FROM field"))
    _keeps_its_word(bench, EditMany("ticket", tickets, f"field:{field}", "A-17"), 7)
    _keeps_its_word(bench, TagMany("ticket", tickets, "hardware"), 7)
    _keeps_its_word(bench, AddToList("ticket", tickets, name="Friday"), 7)
    bench.do(TagMany("ticket", tickets[:3], "hardware"))
    tag = bench.read(lambda r: r.value("SELECT id FROM tag"))
    _keeps_its_word(bench, UntagMany("ticket", tickets, tag), 3)


def test_many_deleted_come_back_at_once(bench: Bench, tickets: tuple[int, ...]) -> None:
    facts = bench.facts()
    assert _said(bench, DeleteTickets(tickets)).changed == 7
    bench.do(DeleteTickets(tickets))
    assert _said(bench, DeleteTickets(tickets)).changed == 0
    bench.undo()
    assert bench.facts() == facts


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("priority", "", "not-in-list"),
        ("priority", "dire", "not-in-list"),
        ("status", "", "not-in-list"),
        ("status", "1' OR 1", "not-in-list"),
        ("type", "105", "not-in-list"),
        ("product", "7", "not-in-list"),
        ("product", "9" * 30, "not-in-list"),
        ("name", "All alike", "unknown-field"),
        ("number", "1", "unknown-field"),
    ],
)
def test_what_no_ticket_can_have_is_refused_before_and_then(
    bench: Bench, tickets: tuple[int, ...], key: str, value: str, code: str
) -> None:
    command = EditMany("ticket", tickets, key, value)
    for attempt in (lambda: _said(bench, command), lambda: bench.do(command)):
        with pytest.raises(CrmError) as error:
            attempt()
        assert error.value.code == code
