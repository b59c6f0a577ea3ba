"""The board at 5,000 open deals: shown, scrolled, a card dropped, and as of a past day.

Each is timed from the click until the window has painted the answer. The deals are made by plain
statements in the file of a new business, five states of each in the history.
"""

import os
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import local
from crm_desktop.services import board
from crm_desktop.services.board import BoardQuestion
from crm_desktop.services.opening import create_workspace
from crm_desktop.services.workspace import Reading, Workspace
from crm_desktop.storage import database
from crm_desktop.ui import theme
from crm_desktop.ui.pipeline.screen import PipelineScreen
from crm_desktop.ui.runner import Runner
from tests.speed.line import Line

_NOW, _DAY = 1_795_348_800_000, 86_400_000
_STATES = 5
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
FIGURES: dict[str, float] = {}  # milliseconds by what was measured last


def lines(deals: int = 5_000) -> list[Line]:
    """The lines of the table on the board."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if isinstance(application, QApplication):
        theme.apply(application)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deals.crm"
        create_workspace(path, {})
        _fill(path, deals)
        workspace = Workspace(path, 1, lambda: _NOW)
        made = [*_at_the_board(workspace), _as_of(workspace, path, 2 * deals, deals)]
        workspace.close()
    return made


def _at_the_board(workspace: Workspace) -> list[Line]:
    runner = Runner(workspace, ThreadPoolExecutor(2), ThreadPoolExecutor(1))
    shows = [_show(runner) for _ in range(5)]
    screen = _shown(runner)
    frames, drops, commits = _scroll(screen), [], []
    for _ in range(15):
        drop, commit = _drop(screen)
        drops.append(drop)
        commits.append(commit)
    runner.stop()
    screen.deleteLater()
    return [
        _line("board", "The board of 5,000 open deals, click to painted", shows, 150),
        _line("frame", "One frame of it while it scrolls", frames, 16),
        _line("drop", "A card dropped, until it is painted where it stays", drops, 30),
        _line("commit", "… and until the write behind it is done and read", commits, 1_000),
    ]


def _show(runner: Runner) -> float:
    start = time.perf_counter()
    screen = _shown(runner)
    took = (time.perf_counter() - start) * 1000
    screen.close()
    screen.deleteLater()
    return took


def _shown(runner: Runner) -> PipelineScreen:
    """The screen, once it is painted with all cards that are seen."""
    screen = PipelineScreen(runner)
    screen.resize(1244, 826)
    screen.show()
    screen.activate()
    _until(lambda: len(screen.shown.columns) > 0)
    screen.view.viewport().repaint()
    if screen.view.sight.lacking(0):
        _until(lambda: not screen.view.sight.lacking(0))
        screen.view.viewport().repaint()
    return screen


def _scroll(screen: PipelineScreen) -> list[float]:
    """Down a long lane by two cards and a bit a frame, its cards known only as they come."""
    took = []
    for _ in range(80):
        start = time.perf_counter()
        screen.view.scroll_by(0, 0, 200)
        screen.view.viewport().repaint()
        took.append((time.perf_counter() - start) * 1000)
        _until(lambda: True)
    return took


def _drop(screen: PipelineScreen) -> tuple[float, float]:
    view, shown = screen.view, screen.shown
    place, sight = view.viewport(), view.sight
    view.choice.go_to(shown.columns[1].ids[0])
    view.show_current()
    key = shown.columns[1].ids[0]
    start, end = sight.card_rect(key).center(), sight.lane_rect(2).center()
    QTest.mousePress(place, _LEFT, _NONE, start)
    QTest.mouseMove(place, start + QPoint(20, 8))
    QTest.mouseMove(place, end)
    began = time.perf_counter()
    QTest.mouseRelease(place, _LEFT, _NONE, end)
    place.repaint()
    painted = (time.perf_counter() - began) * 1000
    _until(lambda: not screen.reader.is_busy and not screen.runner.is_writing)
    return painted, (time.perf_counter() - began) * 1000


def _as_of(workspace: Workspace, path: Path, deals: int, there: int) -> Line:
    _fill(path, deals - there, there)
    day = local(_NOW - 20 * _DAY).date().isoformat()
    took = []
    for _ in range(7):
        start = time.perf_counter()
        found = workspace.read(partial(_past, day), CancelToken())
        took.append((time.perf_counter() - start) * 1000)
        if len(found) < deals // 2:
            raise AssertionError(len(found))
    return _line("past", "The board of a past day, 10,000 deals", took, 300)


def _past(day: str, reading: Reading) -> list[int]:
    found = board.board(reading, BoardQuestion(day=day), _NOW)
    return [key for column in found.columns for key in column.ids]


def _fill(path: Path, deals: int, start: int = 0) -> None:
    chance = random.Random(start + 7)
    with closing(database.connect(path)) as connection:
        connection.execute("BEGIN")
        for number in range(start, start + deals):
            _deal(connection, number, chance)
        connection.execute("COMMIT")


def _deal(connection: sqlite3.Connection, number: int, chance: random.Random) -> None:
    key, stage = 1_000_000 + number, 1 + number % 4
    amount, made = chance.randrange(10, 9_000) * 100, _NOW - chance.randrange(40, 200) * _DAY
    odds = (10, 25, 50, 75)[stage - 1]
    name = f"Deal {chance.randrange(100_000):05} of {number}"
    connection.execute(
        "INSERT INTO deal (id, name, sort_key, currency, stage_id, place, amount, chance,"
        " created_at) VALUES (?, ?, ?, 'EUR', ?, ?, ?, ?, ?)",
        (key, name, name.lower(), stage, number << 20, amount, odds, made),
    )
    connection.execute(
        "INSERT INTO deal_line (id, name, name_key, stage_id, pipeline_id, kind, stage_place,"
        " place, company, amount, currency, base, chance, is_hand_set, close_day, last_touch,"
        " created_at, stage_since) VALUES (?, ?, ?, ?, 1, 'open', ?, ?, ?, ?, 'EUR', ?, ?, 0, ?,"
        " ?, ?, ?)",
        (
            key, name, name.lower(), stage, stage - 1, number << 20, f"Company {number % 900}",
            amount, amount, odds, f"2027-{number % 12 + 1:02}-15",
            _NOW - chance.randrange(30) * _DAY, made, made,
        ),
    )  # fmt: skip
    connection.executemany(
        "INSERT INTO deal_history (deal_id, at, currency, stage_id, amount, chance)"
        " VALUES (?, ?, 'EUR', ?, ?, ?)",
        [(key, made + n * 7 * _DAY, min(1 + n, stage), amount, odds) for n in range(_STATES)],
    )


def _until(holds: Callable[[], bool]) -> None:
    """Let the program live until this holds, for a moment at least."""
    end = time.perf_counter() + 10
    while True:
        loop = QEventLoop()
        QTimer.singleShot(1, loop, loop.quit)
        loop.exec()
        if holds():
            return
        if time.perf_counter() > end:
            raise TimeoutError


def _line(key: str, what: str, took: list[float], bound: float) -> Line:
    half = FIGURES[key] = median(took)
    worst = quantiles(took, n=20)[-1] if len(took) > 4 else max(took)
    ours = f"{half:.0f} ms (95 %: {worst:.0f})"
    return Line(what, ours, "", "", f"≤ {bound:.0f} ms", half <= bound)
