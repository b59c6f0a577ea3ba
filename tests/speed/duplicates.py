"""The finder of duplicates over a large file, while a timer beats on the GUI thread.

Each run has a process of its own: `python -m tests.speed.duplicates` prints its figures. Times are
of the processor, all threads together, as what else runs on a machine is none of the finder's; the
gaps between beats are what a person feels. The answers to keys typed into a new contact are timed
as the reader gives them.
"""

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services.duplicates.resembling import Typed, like_company, like_contact
from crm_desktop.services.workspace import Reading, Workspace
from crm_desktop.ui.duplicates.looking import Looking
from crm_desktop.ui.runner import Runner
from tests.speed.demo_file import demo_file
from tests.speed.importing import Heart
from tests.speed.line import Line

CONTACTS, ACTIVITIES = 100_000, 1_000_000
_RUNS, _REPEATS = 3, 3
_COLLECT_MS = 3000
_MOST_S, _MOST_GAP, _MOST_KEY = 20.0, 50.0, 50.0
# Names as they are typed, key by key: common, rare, mistyped, of another script.
_TYPED = ("Maria Silva", "António Ferreira", "Marta Olivera", "John Smith", "محمد علي", "李伟")


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds of the processor and on the wall, pairs, milliseconds of pauses and of a key."""

    taken: float
    wall: float
    found: int
    p99: float
    worst: float
    key: float


def lines() -> list[Line]:
    """The lines of the table on duplicates: the best of three runs."""
    runs = [_run_apart() for _ in range(_RUNS)]
    whole = min(runs, key=lambda run: run.taken)
    smooth = min(runs, key=lambda run: run.p99)
    key = min(run.key for run in runs)
    what = f"duplicates among {CONTACTS:,} contacts"
    return [
        Line(
            what,
            f"{whole.taken:.1f} s of the processor",
            f"{whole.wall:.1f} s on the wall",
            "",
            f"≤ {_MOST_S:g} s",
            whole.taken <= _MOST_S,
        ),
        _gap("its longest pauses: 99th percentile", smooth.p99, _MOST_GAP),
        _gap("who is like the one typed: slowest key", key, _MOST_KEY),
    ]


def _gap(what: str, gap: float, most: float) -> Line:
    return Line(what, f"{gap:.0f} ms", "", "", f"≤ {most:g} ms", gap <= most)


def _run_apart() -> Run:
    command = [sys.executable, "-m", "tests.speed.duplicates"]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return Run(**json.loads(done.stdout.splitlines()[-1]))


def run() -> Run:
    """Look through the file as the screen does, then type names."""
    application = QApplication.instance() or QApplication([])
    gc.disable()  # as the program does; it collects on the GUI thread by a timer
    sys.setswitchinterval(0.0005)
    collecting = QTimer(application)
    collecting.timeout.connect(lambda: gc.collect(1))
    collecting.start(_COLLECT_MS)
    workspace = Workspace(demo_file(CONTACTS, ACTIVITIES), 1, lambda: 0)
    runner = Runner(workspace, ThreadPoolExecutor(4), ThreadPoolExecutor(1))
    looking, heart = Looking(runner, application), Heart()
    heart.start()
    taken, wall, found = _wait(looking)
    heart.stop()
    key = max(_slowest(workspace, ask) for ask in (like_contact, like_company))
    runner.stop()
    workspace.close()
    gaps = sorted(heart.gaps)
    return Run(taken, wall, found, gaps[int(len(gaps) * 0.99)], gaps[-1], key)


def _wait(looking: Looking) -> tuple[float, float, int]:
    """Seconds of both sorts until the answer has arrived, and how many pairs it holds."""
    loop = QEventLoop()
    answers: list[int] = []
    failures: list[BaseException] = []
    looking.found.connect(lambda found: answers.append(len(found.pairs)))
    looking.failed.connect(failures.append)
    for ended in (looking.found, looking.failed):
        ended.connect(loop.quit)
    start, spent = time.perf_counter(), time.process_time()
    looking.begin()
    loop.exec()
    for error in failures:
        raise error
    return time.process_time() - spent, time.perf_counter() - start, answers[0]


def _slowest(workspace: Workspace, ask: Callable[[Typed, Reading], object]) -> float:
    """Milliseconds for the slowest key of all names typed, each the middle one of three."""
    slowest = 0.0
    for name in _TYPED:
        for length in range(1, len(name) + 1):
            typed = Typed(name[:length], "Oliveira Tiles", "maria.silva@mail.example")
            times = sorted(_timed(workspace, partial(ask, typed)) for _ in range(_REPEATS))
            slowest = max(slowest, times[_REPEATS // 2])
    return slowest


def _timed(workspace: Workspace, work: Callable[[Reading], object]) -> float:
    start = time.perf_counter()
    workspace.read(work, CancelToken())
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    print(json.dumps(asdict(run())))
