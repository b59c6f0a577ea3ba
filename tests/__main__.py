"""Every check in one command, `python3 -m tests`: cheap ones first, the first failure stops.

Arguments go to pytest: `python3 -m tests -k undo`, `python3 -m tests -m slow`.
"""

import compileall
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from crm_desktop import bootstrap

ROOT = Path(__file__).parent.parent


class Check(NamedTuple):
    """Something that must hold, and the command that tells."""

    promise: str
    command: Sequence[str]


CHECKS = (
    Check("format", ["ruff", "format", "--check"]),
    Check("lint", ["ruff", "check"]),
    Check("imports", ["lint-imports", "--no-logo"]),
    Check("types", ["mypy"]),
)


def main(arguments: Sequence[str]) -> int:
    """Run all checks and then the tests; the exit code of the first that fails."""
    for check in CHECKS:
        code = _run(check)
        if code:
            return code
    # Compiled once, for both halves and for every program that a test starts.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    compileall.compile_dir(ROOT / "crm_desktop", quiet=2, workers=0)
    pytest = _beside_python(["pytest", "-m", "not slow"])
    if arguments:
        return subprocess.run([*pytest, *arguments], cwd=ROOT, check=False).returncode
    shown = ("tests/ui", "tests/app")  # half of the time
    return _side_by_side([*pytest, *shown], [*pytest, *(f"--ignore={each}" for each in shown)])


def _side_by_side(shown: Sequence[str], told: Sequence[str]) -> int:
    """Run two commands at once, the words of the second below those of the first."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as words:
        second = subprocess.Popen(told, cwd=ROOT, stdout=words, stderr=subprocess.STDOUT)
        first = subprocess.run(shown, cwd=ROOT, check=False).returncode
        second.wait()
        words.seek(0)
        print(words.read(), flush=True)
    return first or second.returncode


def _run(check: Check) -> int:
    started = time.monotonic()
    done = subprocess.run(
        _beside_python(check.command),
        cwd=ROOT,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    result = "FAILED" if done.returncode else "ok"
    print(f"{check.promise:8} {result} ({time.monotonic() - started:.1f} s)", flush=True)
    if done.returncode:
        print(done.stdout, flush=True)
    return done.returncode


def _beside_python(command: Sequence[str]) -> list[str]:
    tool = shutil.which(command[0], path=Path(sys.executable).parent)
    if tool is None:
        raise SystemExit(f"{command[0]} is missing from {Path(sys.executable).parent}")
    return [tool, *command[1:]]


if __name__ == "__main__":
    bootstrap.enter("tests", development=True)
    sys.exit(main(sys.argv[1:]))
