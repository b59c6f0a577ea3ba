"""The report on service from a real file: what counts, what does not, and what adds up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import ClassVar

import pytest

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import instant_of
from crm_desktop.domain.report import (
    CasesBehind,
    ChartBlock,
    Figure,
    Report,
    Said,
    TableBlock,
    Tiles,
    Unit,
    When,
)
from crm_desktop.domain.report_period import Against, Asked, Span
from crm_desktop.domain.service_figures import ServiceFigures, ServiceHead, Spread
from crm_desktop.domain.ticket import Resolution
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.reporting_service import (
    answer_cases,
    cases_behind,
    service_head,
    service_opening,
    service_report,
    service_sums,
    ticket_cases,
)
from crm_desktop.services.ticket_joining import MergeTickets
from crm_desktop.services.tickets import ReopenTickets, SolveTickets
from crm_desktop.storage.journal import Writer
from tests.helpers.bench import NOON, Bench
from tests.helpers.given_tickets import (
    DAY,
    HOUR,
    MINUTE,
    Given,
    PutAnswers,
    PutTickets,
    some_tickets,
)
from tests.helpers.tickets import a_ticket

YEAR = Asked(Span.THIS_YEAR)
# A Monday at nine, and the working hours are those of a business that has not chosen others.
NINE = instant_of("2026-11-16", "09:00", "UTC")


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(EditBusiness({"time_zone": "UTC"}))
    yield made
    made.workspace.close()


def head(bench: Bench, asked: Asked = YEAR) -> ServiceHead:
    return bench.read(lambda reading: service_head(reading, asked, NOON))


def figures(bench: Bench, asked: Asked = YEAR) -> ServiceFigures:
    return bench.read(lambda reading: service_sums(reading, head(bench, asked)))


def solved(name: str, minutes: int, **more: object) -> Given:
    """Answered and solved so many working minutes after it came on Monday at nine."""
    at = NINE + minutes * MINUTE
    past = ((NINE, "new"), (at, "solved"))
    return Given(name, NINE, past, (at,), **more)  # type: ignore[arg-type] # as Given takes them


@dataclass(frozen=True, slots=True)
class _Limits:
    """Other limits for a ticket, as when service levels change."""

    label: ClassVar[str] = "limits"
    ticket: int
    minutes: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        limits = {"reply_limit": self.minutes, "solve_limit": self.minutes}
        write.update("ticket", self.ticket, limits)
        return {}


def test_times_are_working_hours_with_mean_median_and_ninety(bench: Bench) -> None:
    bench.do(PutTickets(tuple(solved(str(n), 60 * n) for n in range(1, 6))))
    found = figures(bench)
    assert found.replies == Spread(5, 3 * HOUR, 3 * HOUR, 5 * HOUR)
    assert found.solutions == found.replies
    assert found.reply_steps == (1, 1, 2, 1, 0, 0, 0, 0)


def test_a_ticket_without_a_limit_is_in_no_share(bench: Bench) -> None:
    limits = {"reply_limit": 60, "solve_limit": 120}
    bench.do(PutTickets((solved("A", 30, **limits), solved("B", 180, **limits), solved("C", 9))))
    period = head(bench).period
    assert (period.taken.judged, period.taken.kept) == (2, 1)
    assert (period.solved.judged, period.solved.kept) == (2, 1)
    assert period.solved.finished == 3


def test_a_breach_on_record_stays_missed_after_the_limit_was_widened(bench: Bench) -> None:
    late = Given("Late", NINE, ((NINE, "new"),), (), 60, 120)
    bench.do(PutTickets((late,)))
    bench.workspace.derive(lambda derive: derive.age_tickets(), bench.token())
    (key,) = bench.read(lambda r: r.ids("SELECT id FROM ticket"))
    bench.do(_Limits(key, 9999))
    bench.do(SolveTickets((key,)))
    period = head(bench).period
    assert (period.taken.judged, period.taken.kept) == (1, 0)
    assert (period.solved.judged, period.solved.kept) == (1, 0)


def test_an_unsolved_ticket_past_its_limit_counts_as_missed_on_that_day(bench: Bench) -> None:
    bench.do(PutTickets((Given("Late", NINE, (), (), 60, 120),)))
    bench.workspace.derive(lambda derive: derive.age_tickets(), bench.token())
    own = When(date(2026, 11, 16), date(2026, 11, 16))
    assert head(bench, Asked(Span.OWN, Against.NONE, own)).period.solved.judged == 1
    assert head(bench).overdue == 1
    other = When(date(2026, 11, 17), date(2026, 11, 17))
    assert head(bench, Asked(Span.OWN, Against.NONE, other)).period.solved.judged == 0


def test_duplicates_and_rejected_ones_are_counted_but_timed_nowhere(bench: Bench) -> None:
    kept, other, junk = (a_ticket(bench, name) for name in ("Kept", "Twice", "Junk"))
    bench.do(MergeTickets(kept, (other,)))
    bench.do(SolveTickets((junk,), Resolution.REJECTED))
    bench.do(SolveTickets((kept,)))
    period = head(bench).period
    assert (period.taken.came, period.solved.solved, period.solved.finished) == (3, 3, 1)
    assert figures(bench).solutions.cases == 1


def test_replies_before_a_ticket_was_made_took_no_time(bench: Bench) -> None:
    bench.do(PutTickets((Given("Imported", NINE, (), (NINE - 9 * DAY,), 60),)))
    assert figures(bench).replies == Spread(1, 0, 0, 0)
    assert head(bench).period.taken.kept == 1


def test_a_reopened_ticket_is_solved_again_when_it_is(bench: Bench) -> None:
    key = a_ticket(bench)
    bench.do(SolveTickets((key,)))
    bench.do(ReopenTickets((key,)))
    assert head(bench).period.solved.solved == 0
    bench.do(SolveTickets((key,)))
    assert head(bench).period.solved[:2] == (1, 1)
    assert head(bench).period.solved.reopened == 1


def test_answers_count_on_their_day(bench: Bench) -> None:
    bench.do(PutAnswers("csat", (5,) * 45 + (1,) * 5, NINE))
    bench.do(PutAnswers("csat", (1,), NINE - 800 * DAY))
    bench.do(PutAnswers("nps", (10,) * 5 + (7,) * 3 + (0,) * 2, NINE))
    report = service_opening(head(bench))
    (tiles,) = [block for block in report.blocks if isinstance(block, Tiles)]
    values = {tile.kpi: tile.value for tile in tiles.tiles}
    assert values["csat"] == Figure(0.9, Unit.SHARE)
    assert values["nps"] == Figure(30, Unit.SCORE)


@pytest.mark.parametrize("span", [Span.THIS_MONTH, Span.THIS_YEAR, Span.ALL])
def test_columns_add_up_to_the_period_and_end_with_what_is_open(bench: Bench, span: Span) -> None:
    bench.do(PutTickets(some_tickets(3, 80, NOON)))
    found = figures(bench, Asked(span))
    own = [flow for flow in found.flow if not flow.bucket.is_aside]
    assert sum(flow.taken for flow in own) == found.head.period.taken.came
    assert sum(flow.solved for flow in own) == found.head.period.solved.solved
    assert own[-1].standing == found.head.standing
    assert sum(found.hours.values()) == found.head.period.taken.came


def put_year(bench: Bench) -> Report:
    """The report on some tickets of one customer and three answers."""
    someone = bench.add("Marta Oliveira", "Oliveira Tiles")
    given = some_tickets(11, 60, NOON)
    bench.do(PutTickets(tuple(replace(each, contact=someone) for each in given)))
    bench.do(PutAnswers("csat", (5, 4, 1), NINE))
    return bench.read(service_report(head(bench)))


def behind(bench: Bench, asked: object) -> int:
    assert isinstance(asked, CasesBehind)
    return len(bench.read(cases_behind(asked)))


def test_behind_every_key_figure_are_as_many_rows_as_it_says(bench: Bench) -> None:
    (tiles,) = [block for block in put_year(bench).blocks if isinstance(block, Tiles)]
    shares = ("reply-level", "solve-level", "first-contact", "reopened", "csat")
    for tile in tiles.tiles:
        told: Said | None = tile.value
        if tile.kpi in shares:
            told = tile.note.values["count"] if tile.note is not None else None
        if tile.kpi.endswith("tickets") or tile.kpi in shares:
            assert told == Figure(behind(bench, tile.behind))


def test_behind_every_mark_are_as_many_rows_as_it_is_high(bench: Bench) -> None:
    charts = [block for block in put_year(bench).blocks if isinstance(block, ChartBlock)]
    assert len(charts) == 4
    for chart in charts:
        for mark in chart.marks:
            assert behind(bench, mark.behind) >= (mark.value.value or 0)
            assert mark.reference or behind(bench, mark.behind) == mark.value.value


def test_behind_every_row_of_names_are_as_many_tickets_as_it_says(bench: Bench) -> None:
    report = put_year(bench)
    tables = [block for block in report.blocks if isinstance(block, TableBlock)]
    rows = [
        row
        for table in tables
        if table.columns[0].title.key in ("column.customer", "column.weekday")
        for row in table.rows
    ]
    assert len(rows) == 8
    for row in rows:
        assert row.cells[1] == Figure(behind(bench, row.behind))


def test_rows_come_in_the_order_asked_for_without_those_gone(bench: Bench) -> None:
    first, second = a_ticket(bench, "First"), a_ticket(bench, "Second")
    lines = bench.read(lambda r: ticket_cases(r, (second, 99, first)))
    assert [line.name for line in lines] == ["Second", "First"]
    assert bench.read(lambda r: answer_cases(r, (99,))) == []


def test_a_business_without_tickets_has_nothing_to_report(bench: Bench) -> None:
    assert head(bench).is_empty
    assert bench.read(service_report(head(bench, Asked(Span.ALL)))).is_empty
    a_ticket(bench)
    assert not head(bench).is_empty
