from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import DAY_MS, local
from crm_desktop.domain.scoring import Part
from crm_desktop.domain.today import Today, Why, why_of_deal
from crm_desktop.domain.touch import Touch
from crm_desktop.services import scoring
from crm_desktop.services.activities import (
    CompleteActivity,
    LogActivity,
    PlanActivity,
    SnoozeActivity,
)
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.contacts import EditContact
from crm_desktop.services.deal_state import set_lifecycle
from crm_desktop.services.deals import AddDeal, SetCloseDay
from crm_desktop.services.feedback import RecordResponse
from crm_desktop.services.leads import MakeLeads
from crm_desktop.services.score_rules import KeepRules
from crm_desktop.services.scoring import RuleRow
from crm_desktop.services.today import to_do_count, today
from crm_desktop.services.touching import SetTouch
from crm_desktop.storage.journal import Writer
from tests.helpers.bench import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(EditBusiness({"time_zone": "Europe/Lisbon"}))
    yield made
    made.workspace.close()


def _today(bench: Bench, limit: int = 1000) -> Today:
    return bench.read(lambda reading: today(reading, bench.clock.now, limit))


def _deal(bench: Bench, name: str, contact: int, amount: int = 100_000) -> int:
    done = bench.do(AddDeal(name, contact, amount=amount))
    return max(done.changes.created & done.changes.ids[Kind.DEAL])


def _plan(bench: Bench, body: str, day: str, time: str = "", **owner: int) -> int:
    done = bench.do(PlanActivity(ActivityKind.TASK, body, day, time, **owner))
    return max(done.changes.created & done.changes.ids[Kind.ACTIVITY])


def test_what_is_due_stands_in_order_and_goes_when_it_is_done(bench: Bench) -> None:
    ana = bench.add("Ana")
    late = _plan(bench, "Send samples", "2026-11-17", contact=ana)
    _plan(bench, "Call back", "2026-11-19", "17:00", contact=ana)
    _plan(bench, "Some day", "2026-11-20", contact=ana)
    found = _today(bench)
    assert [(line.why, line.text) for line in found.to_do.lines] == [
        (Why.DUE, "Call back"),
        (Why.OVERDUE, "Send samples"),
    ]
    assert found.to_do.total == bench.read(lambda r: to_do_count(r, bench.clock.now)) == 2
    bench.do(CompleteActivity(late))
    assert [line.text for line in _today(bench).to_do.lines] == ["Call back"]


def test_what_is_put_off_comes_back_on_its_day(bench: Bench) -> None:
    ana = bench.add("Ana")
    plan = _plan(bench, "Send samples", "2026-11-19", contact=ana)
    bench.do(SnoozeActivity(plan, "2026-11-21"))
    assert not _today(bench).to_do.lines
    bench.clock.now += 2 * DAY_MS
    assert [line.activity for line in _today(bench).to_do.lines] == [plan]
    bench.undo()
    assert [line.why for line in _today(bench).to_do.lines] == [Why.OVERDUE]


def test_a_deal_needs_a_step_a_touch_and_a_day_that_is_not_past(bench: Bench) -> None:
    marta = bench.add("Marta", "Oliveira Tiles")
    small, large = _deal(bench, "Small", marta, 1_000), _deal(bench, "Large", marta, 900_000)
    found = _today(bench).attention
    assert [(line.why, line.name) for line in found.lines] == [
        (Why.NO_STEP, "Large"),
        (Why.NO_STEP, "Small"),
    ]
    for deal in (small, large):
        _plan(bench, "Call", "2027-06-01", deal=deal)
    bench.do(SetCloseDay((small,), "2026-11-01"))
    assert [(line.why, line.key) for line in _today(bench).attention.lines] == [(Why.LATE, small)]
    bench.do(SetCloseDay((small,), ""))
    assert not _today(bench).attention.lines
    bench.clock.now += 14 * DAY_MS
    assert {line.why for line in _today(bench).attention.lines} == {Why.ROTTING}
    bench.clock.now += 7 * DAY_MS
    assert {line.why for line in _today(bench).attention.lines} == {Why.ROTTEN}
    bench.do(LogActivity(ActivityKind.CALL, "spoke about both", marta))
    assert not _today(bench).attention.lines


def test_a_plan_for_a_deal_is_one_with_its_person(bench: Bench) -> None:
    marta = bench.add("Marta", "Oliveira Tiles")
    deal = _deal(bench, "Tiles", marta)
    _plan(bench, "Send the quote", "2026-11-19", deal=deal)
    (line,) = _today(bench).to_do.lines
    assert (line.kind, line.key, line.name, line.who) == (
        Kind.DEAL, deal, "Tiles", "Oliveira Tiles",
    )  # fmt: skip
    assert (line.contact, line.value, line.chance) == (marta, 100_000, 10)


def test_birthdays_and_meetings_are_in_the_calendar(bench: Bench) -> None:
    ana = bench.add("Ana")
    bench.do(EditContact(ana, {"birthday": "1984-11-25"}))
    bench.do(PlanActivity(ActivityKind.MEETING, "Site visit", "2026-11-19", "18:00", contact=ana))
    found = _today(bench)
    assert [(line.why, line.day) for line in found.calendar.lines] == [
        (Why.MEETING, "2026-11-19"),
        (Why.BIRTHDAY, "2026-11-25"),
    ]
    assert not found.to_do.lines


def test_a_lead_is_hot_from_where_the_rules_say(bench: Bench) -> None:
    lead = bench.add("Ana Ruiz", "Ruiz Tiles", "Owner")
    bench.do(MakeLeads((lead,)))
    bench.workspace.derive(partial(scoring.rescore, [lead], []), bench.token())
    assert [line.why for line in _today(bench).to_do.lines] == [Why.NEW_LEAD]
    rules = bench.read(scoring.rules)
    hot = next(row for row in rules if (row.rule.part, row.rule.field) == (Part.CAP, "hot"))
    bench.do(KeepRules([RuleRow(hot.id, hot.rule._replace(points=1))]))
    assert [line.why for line in _today(bench).to_do.lines] == [Why.HOT_LEAD]


def test_keeping_in_touch_is_to_do_once_the_time_has_passed(bench: Bench) -> None:
    ana = bench.add("Ana")
    bench.do(SetTouch(ana, Touch(days=30)))
    assert not _today(bench).to_do.lines
    bench.clock.now += 31 * DAY_MS
    assert [line.why for line in _today(bench).to_do.lines] == [Why.KEEP_IN_TOUCH]


@pytest.mark.parametrize(
    ("step", "late", "silent", "days", "why"),
    [
        (True, False, 5, 10, None),
        (True, False, 10, 10, Why.ROTTING),
        (True, False, 15, 10, Why.ROTTEN),
        (False, True, 0, 10, Why.NO_STEP),
        (True, True, 12, 10, Why.LATE),
        (False, True, 400, None, Why.NO_STEP),
    ],
)
def test_the_weightiest_reason_is_told(
    step: bool, late: bool, silent: int, days: int | None, why: Why | None
) -> None:
    assert why_of_deal(has_step=step, is_late=late, silent_days=silent, expected_days=days) is why


@dataclass(frozen=True, slots=True)
class _BeginLead:
    label: ClassVar[str] = "begin-lead"
    contact: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        set_lifecycle(write, self.contact, {"lifecycle": "lead", "lead_status_id": 1})
        return {}


_STEP = st.one_of(st.none(), st.integers(-40, 40))


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(deals=st.lists(_STEP, max_size=6), leads=st.lists(_STEP, max_size=6))
def test_every_open_deal_and_lead_has_a_step_ahead_or_is_here(
    tmp_path_factory: pytest.TempPathFactory, deals: list[int | None], leads: list[int | None]
) -> None:
    """The promise of the list; a step is planned so many days from now, or there is none."""
    bench = Bench(tmp_path_factory.mktemp("promise") / "harbour.crm")
    marta = bench.add("Marta", "Oliveira Tiles")
    wanted: dict[tuple[Kind, int], int | None] = {}
    for number, step in enumerate(deals):
        wanted[Kind.DEAL, _deal(bench, f"Deal {number}", marta)] = step
    for number, step in enumerate(leads):
        lead = bench.add(f"Lead {number}")
        bench.do(_BeginLead(lead))
        wanted[Kind.CONTACT, lead] = step
    for (kind, key), step in wanted.items():
        if step is not None:
            day = local(bench.clock.now + step * DAY_MS).date().isoformat()
            _plan(bench, "Step", day, "", **{kind.value: key})
    found = _today(bench)
    here = {(line.kind, line.key) for part in found[2:4] for line in part.lines}
    ahead = {record for record, step in wanted.items() if step is not None and step > 0}
    assert set(wanted) - ahead <= here
    bench.workspace.close()


def _unhappy(bench: Bench) -> list[tuple[str, int | None, int | None]]:
    lines = [line for line in _today(bench).to_do.lines if line.why is Why.LOW_SCORE]
    assert _today(bench).to_do.total == len(_today(bench).to_do.lines)
    return [(line.name, line.score, line.out_of) for line in lines]


def test_a_low_score_asks_for_a_word_until_there_was_one(bench: Bench) -> None:
    rita, hugo = bench.add("Rita Alves"), bench.add("Hugo Lopes")
    bench.do(RecordResponse(1, 2, "Waited far too long", rita))
    bench.do(RecordResponse(2, 6, contact=hugo))
    for high in (RecordResponse(1, 3, contact=rita), RecordResponse(2, 7, contact=hugo)):
        bench.do(high)
    assert _unhappy(bench) == [("Rita Alves", 2, 5), ("Hugo Lopes", 6, 10)]
    bench.do(LogActivity(ActivityKind.EMAIL, "And another thing", rita, direction=Direction.IN))
    assert len(_unhappy(bench)) == 2  # they wrote again; nobody answered
    bench.do(LogActivity(ActivityKind.CALL, "Said sorry", rita))
    _plan(bench, "Call", "2026-11-25", contact=hugo)
    assert _unhappy(bench) == []
    bench.undo()
    assert _unhappy(bench) == [("Hugo Lopes", 6, 10)]


def test_a_low_score_asks_for_two_weeks_and_where_somebody_is_known(bench: Bench) -> None:
    cafe = max(bench.do(AddCompany("Blue Door Café")).changes.created)
    bench.do(RecordResponse(1, 1, company=cafe))
    bench.do(RecordResponse(1, 1, "Nobody knows who"))
    assert _unhappy(bench) == [("Blue Door Café", 1, 5)]
    bench.clock.now += 15 * DAY_MS
    assert _unhappy(bench) == []
