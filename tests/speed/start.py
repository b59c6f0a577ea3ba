"""From the birth of the process to the painted list, beside a bare Qt window in the same run."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.speed.demo_file import copied, demo_file
from tests.speed.line import Line
from tests.speed.start_child import Found

_RUNS = 7
_ROOT = Path(__file__).parent.parent.parent


def lines(contacts: int = 100_000, activities: int = 1_000_000) -> list[Line]:
    """The lines of the table on starting."""
    ours, bare = [], []
    with tempfile.TemporaryDirectory() as folder:
        path = copied(demo_file(contacts, activities), folder)  # whoever opens a file writes to it
        for _ in range(_RUNS + 1):
            bare.append(_run("bare", path))
            ours.append(_run("ours", path))
    ours, bare = ours[1:], bare[1:]  # the first of each fills the system's cache
    wall, raw = (median(each["wall"] for each in runs) for runs in (ours, bare))
    cpu, raw_cpu = (median(each["cpu"] for each in runs) for runs in (ours, bare))
    heavy = ours[0]["heavy"]
    pause = median(each["pause"] for each in ours)
    return [
        Line(
            "process start to painted list",
            f"{wall:.0f} ms, {cpu:.0f} ms of processor",
            f"bare window {raw:.0f} ms, {raw_cpu:.0f} ms",
            f"{wall / raw:.2f}",
            "≤ 2.0×",
            wall / raw <= 2.0,
        ),
        Line("heavy modules at first paint", ", ".join(heavy) or "none", "", "", "none", not heavy),
        Line("longest pause in the 3 s after", f"{pause:.0f} ms", "", "", "≤ 150 ms", pause <= 150),
    ]


def _run(which: str, path: Path) -> Found:
    command = [sys.executable, "-m", "tests.speed.start_child", which, str(path)]
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            [*command, repr(time.time()), home],
            capture_output=True,
            text=True,
            cwd=_ROOT,
            check=True,
        )
    found: Found = json.loads(done.stdout.splitlines()[-1])
    return found


if __name__ == "__main__":
    for line in lines():
        print(line)
