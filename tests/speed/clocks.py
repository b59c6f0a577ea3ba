"""The clocks of 100,000 tickets after other working hours, a holiday, other service levels.

Each is one command, as the user gives it. Bounds are of the processor, for the machine may have
other things to do; the reference writes as many numbers to plain rows.
"""

import gc
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.work_calendar import Hours
from crm_desktop.services.service_levels import SaveLevel
from crm_desktop.services.today import today
from crm_desktop.services.working_hours import AddHoliday, SetWorkWeek
from crm_desktop.services.workspace import Command, Deriving, Workspace
from tests.speed.desk import Spent, Stopwatch
from tests.speed.line import Line
from tests.speed.ticket_file import END, fill

_RUNS = 3
_BOUND_S = 2
_TODAY_MS, _MINUTE_MS = 100, 20
_WITH_LUNCH: Hours = (((480, 720), (780, 1020)),) * 5 + ((),) * 2
_LATE: Hours = (((600, 1080),),) * 5 + ((),) * 2


def lines(tickets: int = 100_000) -> list[Line]:
    """The lines of the table on the clocks of tickets."""
    gc.disable()  # as the program does; it collects on the GUI thread by a timer
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tickets.crm"
        fill(path, tickets)
        workspace = Workspace(path, 1, lambda: END)
        plain = _plain(Path(folder) / "plain.db", tickets)
        measured = [
            _line(
                f"other hours for {tickets:,} tickets",
                [_timed(workspace, SetWorkWeek(hours)) for hours in (_WITH_LUNCH, _LATE)],
                plain,
            ),
            _line(
                "one more holiday each year",
                [_timed(workspace, AddHoliday(f"--12-2{day}")) for day in range(_RUNS)],
                plain,
            ),
            _line(
                f"other targets for {tickets // 10:,} open ones",
                [_timed(workspace, SaveLevel("All", solve_limit=9 - run)) for run in range(_RUNS)],
                plain,
            ),
            _quick("the list of today, read", _reading_today(workspace), _TODAY_MS),
            _quick("the look at deadlines each minute", _looking(workspace), _MINUTE_MS),
        ]
        workspace.close()
    return measured


def _timed(workspace: Workspace, command: Command) -> Spent:
    return _spent(lambda: workspace.do(command, CancelToken()))


def _reading_today(workspace: Workspace) -> list[Spent]:
    return [
        _spent(lambda: workspace.read(lambda reading: today(reading, END), CancelToken()))
        for _ in range(_RUNS)
    ]


def _looking(workspace: Workspace) -> list[Spent]:
    workspace.derive(Deriving.age_tickets, CancelToken())
    return [
        _spent(lambda: workspace.derive(Deriving.age_running_tickets, CancelToken()))
        for _ in range(_RUNS)
    ]


def _spent(work: Callable[[], object]) -> Spent:
    watch = Stopwatch()
    work()
    return watch.read()


def _plain(path: Path, tickets: int) -> Spent:
    """What it takes to change four numbers in as many rows."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("CREATE TABLE plain (id INTEGER PRIMARY KEY, a, b, c, d)")
        rows = [(key, key, key, key, key) for key in range(tickets)]
        raw.execute("BEGIN")
        raw.executemany("INSERT INTO plain VALUES (?, ?, ?, ?, ?)", rows)
        raw.execute("COMMIT")
        watch = Stopwatch()
        raw.execute("BEGIN")
        sql = "UPDATE plain SET a = ?, b = ?, c = ?, d = ? WHERE id = ?"
        raw.executemany(sql, ((a + 1, b + 1, c + 1, d + 1, key) for key, a, b, c, d in rows))
        raw.execute("COMMIT")
        return watch.read()


def _line(what: str, runs: list[Spent], plain: Spent) -> Line:
    best = min(runs, key=lambda run: run.processor)
    return Line(
        what,
        f"{best.processor / 1000:.1f} s of processor, {best.wall / 1000:.1f} s by the wall",
        f"plain rows {plain.processor / 1000:.1f} s",
        f"{best.processor / plain.processor:.1f}",
        f"≤ {_BOUND_S} s",
        best.processor <= _BOUND_S * 1000,
    )


def _quick(what: str, runs: list[Spent], bound: int) -> Line:
    best = min(runs, key=lambda run: run.processor)
    ours = f"{best.processor:.0f} ms of processor, {best.wall:.0f} ms by the wall"
    return Line(what, ours, "", "", f"≤ {bound} ms", best.processor <= bound)
