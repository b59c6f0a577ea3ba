"""Memory of the program at rest over a big file, and how it grows with the number of activities.

`python -m tests.speed.resting` measures the proportional set size (PSS) of the program itself,
started as a person starts it on a new day, once all that follows by itself is done: scores made,
chances learned, the file looked over.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.speed.demo_file import copied, demo_file
from tests.speed.line import Line

_ROOT = Path(__file__).parent.parent.parent
_SETTLED = 20.0  # by then the last of what begins by itself has begun
_QUIET, _LONGEST = 8.0, 180.0


def lines(contacts: int = 100_000, few: int = 100_000, many: int = 1_000_000) -> list[Line]:
    """The lines of the table on memory; none where the system does not tell it."""
    if not Path("/proc/self/smaps_rollup").exists():
        return []
    small, large = (_at_rest(demo_file(contacts, activities)) for activities in (few, many))
    growth = large / small
    return [
        Line("memory at rest", f"{large:.0f} MB", "", "", "≤ 130 MB", large <= 130),
        Line(
            "from 100,000 to 1,000,000 activities",
            f"{large:.0f} MB",
            f"{small:.0f} MB",
            f"{growth:.2f}",
            "≤ 1.1×",
            growth <= 1.1,
        ),
    ]


def _at_rest(path: Path) -> float:
    """Megabytes of the program with a copy of this file open."""
    with tempfile.TemporaryDirectory() as home:
        code = "import sys; from crm_desktop.app import main; sys.exit(main(sys.argv[1:]))"
        child = subprocess.Popen(
            [sys.executable, "-c", code, str(copied(path, home)), "--data-dir", home],
            cwd=_ROOT,
            env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "HOME": home},
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for_rest(child.pid)
            rollup = Path(f"/proc/{child.pid}/smaps_rollup").read_text("ascii")
        finally:
            child.kill()
            child.wait()
    pss = next(line for line in rollup.splitlines() if line.startswith("Pss:"))
    return int(pss.split()[1]) / 1024


def _wait_for_rest(process: int) -> None:
    begun = time.monotonic()
    time.sleep(_SETTLED)
    spent, since = _spent(process), time.monotonic()
    while time.monotonic() < since + _QUIET:
        if time.monotonic() > begun + _LONGEST:
            raise TimeoutError
        time.sleep(0.5)
        # Timers that look and find nothing take some hundredths.
        if _spent(process) > spent + 0.05 or _has_children(process):
            spent, since = _spent(process), time.monotonic()


def _spent(process: int) -> float:
    """Seconds of the processor so far."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _has_children(process: int) -> bool:
    return bool(Path(f"/proc/{process}/task/{process}/children").read_text("ascii").strip())


if __name__ == "__main__":
    for line in lines():
        print(line)
