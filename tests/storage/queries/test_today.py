"""What today asks is answered by indexes, however large the business is."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.services.opening import create_workspace
from crm_desktop.storage import database
from crm_desktop.storage.queries import today
from crm_desktop.storage.reading import Reading


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path: Path = tmp_path_factory.mktemp("today") / "harbour.crm"
    create_workspace(path, {})
    with closing(database.connect(path)) as opened:
        yield opened


@pytest.mark.parametrize(
    ("ask", "index"),
    [
        (lambda r: today.due(r, 1), "activity_due"),
        (lambda r: today.due_count(r, 1), "activity_due"),
        (lambda r: today.appointments(r, 1, 2), "activity_due"),
        (lambda r: today.deals(r, "2026-11-22", 1, 5), "deal_line_closed"),
        (lambda r: today.deal_count(r, "2026-11-22", 1), "deal_line_closed"),
        (lambda r: today.idle_leads(r, 5), "contact_line_idle"),
        (today.idle_lead_count, "COVERING INDEX contact_line_idle"),
        (lambda r: today.untouched(r, 1, 5), "contact_line_touch_due"),
        (lambda r: today.birthdays(r, ["11-22"], 5), "contact_line_birthday"),
        (lambda r: today.birthday_count(r, ["11-22"]), "contact_line_birthday"),
    ],
)
def test_every_part_is_answered_by_its_index(
    connection: sqlite3.Connection, ask: Callable[[Reading], object], index: str
) -> None:
    asked: list[str] = []
    connection.set_trace_callback(asked.append)
    ask(Reading(connection))
    connection.set_trace_callback(None)
    plan = connection.execute(f"EXPLAIN QUERY PLAN {asked[-1]}").fetchall()
    assert any(f"{index} " in f"{step[3]} " for step in plan), [step[3] for step in plan]
