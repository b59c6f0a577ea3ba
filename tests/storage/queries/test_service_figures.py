"""Sums over tickets say what counting them one by one says, and are read from the index."""

import sqlite3
from collections.abc import Iterator, Sequence

import pytest

from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.report import Cases, CasesBehind, Phrase
from crm_desktop.domain.service_figures import Finished, Taken
from crm_desktop.domain.ticket import TicketRow
from crm_desktop.services import tickets
from crm_desktop.storage.queries import service_cases, service_figures
from crm_desktop.storage.reading import Reading
from tests.helpers.bench import NOON, Bench
from tests.helpers.given_tickets import Given, PutAnswers, PutTickets, some_tickets

GIVEN = some_tickets(7, 150, NOON)
FIRST, BEFORE = NOON - 200 * DAY_MS, NOON - 5 * DAY_MS
TITLE = Phrase("service.new-tickets")


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    made = Bench(tmp_path_factory.mktemp("figures") / "harbour.crm")
    made.do(PutTickets(GIVEN))
    made.workspace.derive(lambda derive: derive.age_tickets(), made.token())
    yield made
    made.workspace.close()


def rows(bench: Bench) -> list[tuple[Given, TicketRow]]:
    """Every ticket as it was given and as lists show it."""
    found = bench.read(lambda r: tickets.rows(r, tickets.ids(r)))
    by_name = {row.name: row for row in found}
    return [(given, by_name[given.name]) for given in GIVEN]


def came(bench: Bench) -> list[tuple[Given, TicketRow]]:
    return [each for each in rows(bench) if FIRST <= each[0].created_at < BEFORE]


def solved(bench: Bench) -> list[tuple[Given, TicketRow]]:
    return [each for each in rows(bench) if FIRST <= (each[0].solved_at or 0) < BEFORE]


def behind(bench: Bench, cases: Cases, **more: object) -> list[int]:
    asked = CasesBehind(TITLE, cases, FIRST, BEFORE)._replace(**more)  # type: ignore[arg-type] # its own fields
    return list(bench.read(lambda reading: service_cases.ids_behind(reading, asked)))


def test_what_came_in_is_counted_and_summed(bench: Bench) -> None:
    found = bench.read(lambda reading: service_figures.taken(reading, FIRST, BEFORE))
    there = came(bench)
    replied = [row for given, row in there if given.is_case and given.replies]
    judged = [
        row
        for given, row in there
        if given.is_case and given.reply_limit and (given.replies or row.reply_breach or _late(row))
    ]
    kept = [row for row in judged if row.replied_at and row.reply_breach is None]
    spent = sum(row.reply_spent or 0 for row in replied)
    assert found == Taken(len(there), len(replied), spent, len(judged), len(kept))
    assert len(kept) < len(judged) < len(replied) < len(there)
    assert len(behind(bench, Cases.CREATED)) == found.came
    assert len(behind(bench, Cases.REPLIED)) == found.replied
    assert len(behind(bench, Cases.REPLY_JUDGED)) == found.judged


def _late(row: TicketRow) -> bool:
    return row.reply_due is not None and row.reply_due <= NOON


def test_what_was_solved_is_counted_and_summed(bench: Bench) -> None:
    found = bench.read(lambda reading: service_figures.finished(reading, FIRST, BEFORE))
    there = solved(bench)
    cases = [row for given, row in there if given.is_case]
    judged = [row for given, row in there if given.is_case and given.solve_limit]
    late = [
        row
        for given, row in rows(bench)
        if given.solved_at is None and FIRST <= (row.solve_breach or row.solve_due or 0) < BEFORE
    ]
    assert found == Finished(
        len(there),
        len(cases),
        sum(row.solve_spent or 0 for row in cases),
        len(judged) + len(late),
        sum(row.solve_breach is None for row in judged),
        sum(row.replies == 1 for row in cases),
        sum(row.reopened > 0 for row in cases),
    )
    assert late
    assert found.reopened
    assert len(behind(bench, Cases.SOLVED)) == found.solved
    assert len(behind(bench, Cases.FINISHED)) == found.finished
    assert len(behind(bench, Cases.SOLVE_JUDGED)) == found.judged


def test_times_are_those_of_cases_alone_the_shortest_first(bench: Bench) -> None:
    replies = bench.read(lambda reading: service_figures.reply_times(reading, FIRST, BEFORE))
    assert replies == sorted(
        row.reply_spent or 0 for given, row in came(bench) if given.is_case and given.replies
    )
    times = bench.read(lambda reading: service_figures.solution_times(reading, FIRST, BEFORE))
    assert times == sorted(row.solve_spent or 0 for given, row in solved(bench) if given.is_case)


@pytest.mark.parametrize("step", [3, 40])
def test_what_stood_open_is_told_by_the_histories(bench: Bench, step: int) -> None:
    instants = [NOON - back * DAY_MS for back in range(320, -1, -step)]
    found = bench.read(lambda reading: service_figures.standing_at(reading, instants))
    assert found == [sum(given.stood_at(instant) for given in GIVEN) for instant in instants]
    asked = [(place, instant) for place, instant in enumerate(instants) if not place % 5]
    for place, instant in asked:
        assert len(behind(bench, Cases.OPEN_THEN, before=instant)) == found[place]


def test_the_parts_of_a_period_add_up_to_it(bench: Bench) -> None:
    parts = bench.read(lambda reading: service_figures.by_part(reading, FIRST, BEFORE))
    whole = bench.read(lambda reading: service_figures.taken(reading, FIRST, BEFORE))
    done = bench.read(lambda reading: service_figures.finished(reading, FIRST, BEFORE))
    for name, found in parts.items():
        assert _sum([part.taken for part in found]) == list(whole)
        assert _sum([part.solved for part in found]) == list(done)
        for part in found:
            ids = behind(bench, Cases.CREATED, part=(name, part.name))
            assert len(ids) == part.taken.came
    assert {part.name for part in parts["channel"]} == {None, "email", "phone"}


def _sum(parts: Sequence[Sequence[int]]) -> list[int]:
    return [sum(column) for column in zip(*parts, strict=True)]


def test_hours_of_the_week_are_those_on_the_wall(bench: Bench) -> None:
    stretches = [(FIRST, BEFORE, 3_600_000)]
    found = bench.read(lambda reading: service_figures.by_hour(reading, stretches))
    assert sum(found.values()) == len(came(bench))
    for weekday in range(7):
        wanted = sum(count for (day, _), count in found.items() if day == weekday)
        ids = behind(bench, Cases.CREATED, part=("weekday", weekday), zone="Etc/GMT-1")
        assert len(ids) == wanted
    noon = sum(count for (_, hour), count in found.items() if hour == 12)
    assert len(behind(bench, Cases.CREATED, part=("hour", 12), zone="Etc/GMT-1")) == noon


def test_limits_passed_are_listed_open_ones_first_then_the_furthest(bench: Bench) -> None:
    found = bench.read(lambda reading: service_figures.worst(reading, FIRST, BEFORE, 500))
    over = [each.over for each in found]
    standing = over.count(None)
    assert 0 < standing < len(found)
    assert set(over[:standing]) == {None}
    told = [each or 0 for each in over[standing:]]
    assert told == sorted(told, reverse=True)
    assert {each.ticket for each in found} == set(behind(bench, Cases.LATE))


def test_scores_are_good_or_bad_as_their_survey_says(bench: Bench) -> None:
    bench.do(PutAnswers("csat", (1, 2, 3, 4, 5, 5, None), NOON - 900 * DAY_MS))
    bench.do(PutAnswers("nps", (0, 6, 7, 8, 9, 10), NOON - 900 * DAY_MS))
    span = NOON - 900 * DAY_MS, NOON - 800 * DAY_MS
    csat = bench.read(lambda reading: service_figures.answers(reading, "csat", *span))
    nps = bench.read(lambda reading: service_figures.answers(reading, "nps", *span))
    assert (csat, nps) == ((6, 3, 2), (6, 2, 2))
    asked = CasesBehind(TITLE, Cases.CSAT, *span)
    ids = bench.read(lambda reading: service_cases.ids_behind(reading, asked))
    lines = bench.read(lambda reading: service_cases.answer_cases(reading, ids))
    assert [line.score for line in lines] == [1, 2, 3, 4, 5, 5]


def test_sums_are_read_from_the_index_alone(bench: Bench) -> None:
    seen: list[str] = []
    connection = sqlite3.connect(bench.workspace.path)
    connection.set_trace_callback(seen.append)
    reading = Reading(connection)
    service_figures.taken(reading, FIRST, BEFORE)
    service_figures.reply_times(reading, FIRST, BEFORE)
    service_figures.solution_times(reading, FIRST, BEFORE)
    service_figures.customers(reading, FIRST, BEFORE, 5)
    connection.set_trace_callback(None)
    for statement in seen:
        plan = " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}"))
        assert "COVERING INDEX ticket_line_" in plan
    connection.close()
