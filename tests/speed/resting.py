"""Memory of the program at rest over a big file, and how it grows with the number of activities.

`python -m tests.speed.resting` measures the proportional set size (PSS) of the program itself,
started as a person starts it, ten seconds after its window is painted.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.speed.demo_file import demo_file
from tests.speed.line import Line

_ROOT = Path(__file__).parent.parent.parent
_SETTLED = 8.0


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
    """Megabytes of the program with this file open."""
    with tempfile.TemporaryDirectory() as home:
        code = "import sys; from crm_desktop.app import main; sys.exit(main(sys.argv[1:]))"
        child = subprocess.Popen(
            [sys.executable, "-c", code, str(path), "--data-dir", home],
            cwd=_ROOT,
            env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "HOME": home},
            stderr=subprocess.DEVNULL,
        )
        try:
            time.sleep(_SETTLED)
            rollup = Path(f"/proc/{child.pid}/smaps_rollup").read_text("ascii")
        finally:
            child.kill()
            child.wait()
    lock = path.with_name(f".{path.name}.lock")
    lock.unlink(missing_ok=True)
    pss = next(line for line in rollup.splitlines() if line.startswith("Pss:"))
    return int(pss.split()[1]) / 1024


if __name__ == "__main__":
    for line in lines():
        print(line)
