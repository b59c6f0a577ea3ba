"""Imports as the program runs them, on the writer's thread, while a timer beats on the GUI thread.

Each run has a process of its own: `python -m tests.speed.importing csv 100000` prints its figures.
Times are of the processor, all threads together; the gaps between beats are what a person feels.
"""

import gc
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from crm_desktop.services.importing.command import ImportCards, Outcome
from crm_desktop.services.importing.source import look_at
from crm_desktop.services.workspace import Done, Workspace
from crm_desktop.storage import database
from crm_desktop.ui.runner import Runner
from tests.speed.demo_file import csv_file, vcard_file
from tests.speed.import_reference import insert_raw, read_cards, read_table
from tests.speed.line import Line

_RUNS = 3
_BEAT_MS = 5
_COLLECT_MS = 3000


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds of processor time, milliseconds between beats, megabytes."""

    rows: int
    taken: float
    undo: float
    raw: float
    p99: float
    worst: float
    growth: float


class Heart:
    """A timer on the GUI thread that notes when it beats."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now


def lines(rows: int = 100_000, cards: int = 50_000) -> list[Line]:
    """The lines of the table on importing: the gaps of the best of three runs."""
    tables = [_run_apart("csv", rows) for _ in range(_RUNS)]
    table = min(tables, key=lambda run: run.taken)
    smooth = min(tables, key=lambda run: run.worst)
    vcards = _run_apart("vcf", cards)
    return [
        _ratio(f"import CSV, {table.rows:,} rows", table.taken, table.raw, 3.0),
        _felt("its longest pauses: 99th percentile", smooth.p99, 50),
        _felt("its longest pauses: worst", smooth.worst, 150),
        _memory("its growth of memory", max(run.growth for run in tables)),
        _ratio("undo of it, beside the import", table.undo, table.taken, 1.0),
        _ratio(f"import vCards, {vcards.rows:,}", vcards.taken, vcards.raw, 3.0),
        _rate("vCards a second of processor time", vcards.rows / vcards.taken),
    ]


def _ratio(what: str, ours: float, reference: float, most: float) -> Line:
    ratio = ours / reference
    seconds = (f"{ours:.1f} s", f"{reference:.1f} s")
    return Line(what, *seconds, f"{ratio:.2f}", f"≤ {most:g}×", ratio <= most)


def _felt(what: str, gap: float, most: float) -> Line:
    return Line(what, f"{gap:.0f} ms", "", "", f"≤ {most:g} ms", gap <= most)


def _memory(what: str, growth: float) -> Line:
    return Line(what, f"{growth:.0f} MB", "", "", "≤ 80 MB", growth <= 80)


def _rate(what: str, rate: float) -> Line:
    return Line(what, f"{rate:,.0f}", "", "", "≥ 8,000 on a quiet machine", rate >= 8000)


def _run_apart(form: str, rows: int) -> Run:
    path = csv_file(rows) if form == "csv" else vcard_file(rows)
    command = [sys.executable, "-m", "tests.speed.importing", form, str(path)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return Run(**json.loads(done.stdout.splitlines()[-1]))


def run(form: str, path: Path) -> Run:
    """Import a file into a new business, insert the same rows raw, and undo the import."""
    application = QApplication.instance() or QApplication([])
    gc.disable()  # as the program does; it collects on the GUI thread by a timer
    sys.setswitchinterval(0.0005)
    collecting = QTimer(application)
    collecting.timeout.connect(lambda: gc.collect(1))
    collecting.start(_COLLECT_MS)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ours.crm"
        database.create(file)
        with closing(database.connect(file)) as connection:
            connection.execute("INSERT INTO setting VALUES (1, 'country', '\"PT\"')")
        workspace = Workspace(file, 1, lambda: int(time.time() * 1000))
        runner = Runner(workspace, ThreadPoolExecutor(4), ThreadPoolExecutor(1))
        found: list[Outcome] = []
        command = ImportCards(look_at(path, lambda _: None), report=found.append)
        heart = Heart()
        before = reset_peak()
        heart.start()
        taken = _wait(runner, command)
        heart.stop()
        growth = peak() - before
        collecting.stop()
        read = read_table if form == "csv" else read_cards
        raw = insert_raw(path, read, file, Path(folder) / "raw.crm")
        undo = _wait(runner, None)
        runner.stop()
        workspace.close()
    gaps = sorted(heart.gaps)
    p99 = gaps[int(len(gaps) * 0.99)]
    return Run(found[0].created, taken, undo, raw, p99, gaps[-1], growth)


def _wait(runner: Runner, command: ImportCards | None) -> float:
    """Seconds of processor time until the answer has arrived; without a command, undo."""
    loop = QEventLoop()
    failures: list[BaseException] = []

    def arrived(_done: Done) -> None:
        loop.quit()

    def failed(error: BaseException, _owner: object) -> None:
        failures.append(error)
        loop.quit()

    runner.failed.connect(failed)
    start = time.process_time()

    if command is None:
        runner.undo(runner, arrived)
    else:
        runner.write(runner, command, arrived)
    loop.exec()
    runner.failed.disconnect(failed)
    for error in failures:
        raise error
    return time.process_time() - start


def reset_peak() -> float:
    """Megabytes taken now; from here on the peak is counted anew where the system allows it."""
    try:
        Path("/proc/self/clear_refs").write_text("5", "ascii")
    except OSError:
        return peak()
    return _status("VmRSS")


def peak() -> float:
    if Path("/proc/self/status").exists():
        return _status("VmHWM")
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def _status(name: str) -> float:
    text = Path("/proc/self/status").read_text("ascii")
    line = next(line for line in text.splitlines() if line.startswith(f"{name}:"))
    return int(line.split()[1]) * 1024 / 1e6


if __name__ == "__main__":
    print(json.dumps(asdict(run(sys.argv[1], Path(sys.argv[2])))))
