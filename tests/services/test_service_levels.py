from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.clock import Limits
from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.ticket import Priority, TicketState
from crm_desktop.services import service_levels
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.contacts import EditContact
from crm_desktop.services.options import DeleteOption
from crm_desktop.services.service_levels import (
    CloseLevel,
    DeleteLevel,
    MoveLevel,
    OpenLevel,
    SaveLevel,
    level_of,
)
from crm_desktop.services.tags import AddTag
from crm_desktop.services.tickets import SetTicketPriority, SolveTickets
from tests.helpers.bench import Bench
from tests.helpers.rebuilding import check_derived
from tests.helpers.tickets import a_ticket, detail_of, row_of

_LOW, _NORMAL = 1, 2  # the levels a business begins with
_QUESTION, _COMPLAINT = 107, 111


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    yield opened
    opened.workspace.close()


def _limits(bench: Bench, ticket: int) -> Limits:
    detail = detail_of(bench, ticket)
    return Limits(detail.reply_limit, detail.solve_limit)


def _history(bench: Bench, ticket: int) -> list[tuple[object, ...]]:
    sql = "SELECT reply_limit, solve_limit FROM ticket_history WHERE ticket_id = ? ORDER BY at, id"
    return bench.read(lambda r: r.rows(sql, (ticket,)))


def test_editing_a_level_gives_open_tickets_new_targets_at_once(bench: Bench) -> None:
    is_open, solved, low = a_ticket(bench), a_ticket(bench), a_ticket(bench, priority=Priority.LOW)
    bench.do(SolveTickets((solved,)))
    before = bench.facts()
    bench.do(SaveLevel("Normal", Priority.NORMAL, reply_limit=60, solve_limit=600, level=_NORMAL))
    assert _limits(bench, is_open) == (60, 600)
    assert _history(bench, is_open) == [(480, 2880), (60, 600)]
    assert _limits(bench, solved) == (480, 2880)
    assert _limits(bench, low) == (1440, 4320)
    assert len(_history(bench, low)) == 1
    check_derived(bench)
    bench.undo()
    assert bench.facts() == before
    check_derived(bench)


def test_of_all_levels_that_match_the_shortest_limits_count(bench: Bench) -> None:
    rita = bench.add("Rita Alves", "Blue Door Café")
    ticket, other = a_ticket(bench, contact=rita), a_ticket(bench)
    bench.do(SaveLevel("Rita", contact_id=rita, reply_limit=30))
    bench.do(SaveLevel("Questions", type_id=_QUESTION, solve_limit=1000))
    asked = a_ticket(bench, contact=rita, values={"type_id": _QUESTION})
    assert _limits(bench, ticket) == (30, 2880)
    assert _limits(bench, asked) == (30, 1000)
    assert _limits(bench, other) == (480, 2880)


def test_a_tag_of_the_customer_counts_from_the_next_change_on(bench: Bench) -> None:
    rita = bench.add("Rita Alves")
    bench.do(AddTag("contact", (rita,), "VIP"))
    tag = bench.read(lambda r: r.value("SELECT id FROM tag"))
    ticket = a_ticket(bench, contact=rita)
    bench.do(SaveLevel("VIP", tag_id=tag, reply_limit=15))
    assert _limits(bench, ticket).reply == 15
    ana = bench.add("Ana Reis")
    later = a_ticket(bench, contact=ana)
    bench.do(AddTag("contact", (ana,), "VIP"))
    assert _limits(bench, later).reply == 480
    bench.do(SetTicketPriority((later,), Priority.LOW))
    assert _limits(bench, later).reply == 15


def test_a_closed_or_deleted_level_holds_no_more(bench: Bench) -> None:
    ticket = a_ticket(bench)
    bench.do(CloseLevel(_NORMAL))
    assert _limits(bench, ticket) == (None, None)
    bench.do(OpenLevel(_NORMAL))
    assert _limits(bench, ticket) == (480, 2880)
    bench.do(DeleteLevel(_NORMAL))
    assert _limits(bench, ticket) == (None, None)
    check_derived(bench)


def test_levels_are_in_the_order_given(bench: Bench) -> None:
    bench.do(MoveLevel(4, 0))
    assert [each.id for each in bench.read(service_levels.levels)] == [4, 1, 2, 3]


def test_what_would_change_is_told_before(bench: Bench) -> None:
    a_ticket(bench), a_ticket(bench), a_ticket(bench, priority=Priority.LOW)
    kept = [level_of(each) for each in bench.read(service_levels.levels)]
    assert bench.read(lambda r: service_levels.would_change(r, kept)) == 0
    edited = [
        each._replace(limits=Limits(5, 5)) if each.priority == "normal" else each for each in kept
    ]
    assert bench.read(lambda r: service_levels.would_change(r, edited)) == 2


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": " ", "reply_limit": 5}, "no-name"),
        ({"name": "A"}, "no-limit"),
        ({"name": "A", "reply_limit": 0}, "bad-limit"),
        ({"name": "A", "solve_limit": 10_000_000}, "bad-limit"),
        ({"name": "A", "reply_limit": 5, "priority": "burning"}, "not-in-list"),
        ({"name": "A", "reply_limit": 5, "type_id": 1}, "not-in-list"),
        ({"name": "A", "reply_limit": 5, "level": 77}, "level-gone"),
    ],
)
def test_a_level_that_cannot_be_is_refused(
    bench: Bench, values: dict[str, object], code: str
) -> None:
    with pytest.raises(CrmError, match=code):
        bench.do(SaveLevel(**values))  # type: ignore[arg-type] # as SaveLevel takes them


def test_a_level_goes_with_the_type_it_is_for_and_not_to_everybody(bench: Bench) -> None:
    ticket = a_ticket(bench)
    complaint = a_ticket(bench, values={"type_id": _COMPLAINT})
    bench.do(SaveLevel("Complaints", type_id=_COMPLAINT, reply_limit=5))
    assert _limits(bench, complaint).reply == 5
    bench.do(DeleteOption(_COMPLAINT))
    assert [each.name for each in bench.read(service_levels.levels)].count("Complaints") == 0
    assert _limits(bench, complaint).reply == _limits(bench, ticket).reply == 480


def test_the_names_of_whom_levels_are_for_are_known(bench: Bench) -> None:
    rita = bench.add("Rita Alves")
    bench.do(SaveLevel("Rita", contact_id=rita, type_id=_QUESTION, reply_limit=30))
    bench.do(EditContact(rita, {"name": "Rita Sousa"}))
    assert bench.read(service_levels.names) == {
        ("contact", rita): "Rita Sousa", ("type", _QUESTION): "Question",
    }  # fmt: skip


def test_when_solved_tickets_are_closed_is_a_setting_they_follow_at_once(bench: Bench) -> None:
    ticket = a_ticket(bench)
    bench.do(SolveTickets((ticket,)))
    bench.clock.now += 3 * DAY_MS
    bench.do(EditBusiness({"close_after_days": 2}))
    assert row_of(bench, ticket).state is TicketState.CLOSED
    check_derived(bench)
    bench.undo()
    assert row_of(bench, ticket).state is TicketState.SOLVED
    for value in (-1, "soon", 100_000):
        with pytest.raises(CrmError, match="not-a-number"):
            bench.do(EditBusiness({"close_after_days": value}))
