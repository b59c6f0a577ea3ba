import subprocess
import sys

# PySide6 6.12.0 on Python 3.11 takes a reference from None with each call that returns nothing,
# and the process dies of it after some thousand; hence the upper bound in pyproject.toml.
_MANY_CALLS = """
from PySide6.QtGui import QPainterPath
path = QPainterPath()
for _ in range(20_000):
    path.lineTo(1, 1)
"""


def test_many_calls_into_qt_leave_the_process_alive() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _MANY_CALLS], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
