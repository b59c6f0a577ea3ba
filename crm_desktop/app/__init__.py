"""Wiring: from the command line to an open window, and back out in order."""

import argparse
import builtins
import gc
import importlib
import os
import sys
from pathlib import Path
from typing import Any

from crm_desktop import __version__


def main(argv: list[str]) -> int:
    """Run the program with these arguments; the exit code."""
    if argv and argv[0] in _CHILDREN:
        return _CHILDREN[argv[0]](argv[1:])
    # Before numpy is loaded: its threads would take turns with those of the window.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    wanted = _arguments(argv)
    if wanted.tour or wanted.selftest:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif not _has_display():
        sys.stderr.write(_NO_DISPLAY)
        return 2
    if wanted.selftest:
        from crm_desktop.app import selftest

        return selftest.run()
    if wanted.tour:
        from crm_desktop.app import tour

        return tour.run(Path(wanted.tour))
    return start(wanted.data_dir, wanted.file)


def start(data_dir: str | None, file: str | None) -> int:
    """Show the window and stay until it is closed; the exit code."""
    # While starting, everything that is made is kept; later the window collects when it is idle.
    gc.disable()
    from crm_desktop.app.early import EarlyPage

    early_file = Path(file).absolute() if file else _last_one(data_dir)
    load_qt()
    # Only now: while Qt is loaded, two threads would take turns for longer than they work.
    early = EarlyPage(early_file) if early_file is not None else None
    from crm_desktop.app import session

    return session.run(data_dir, file, early)


def load_qt() -> None:
    """Load Qt so that what follows starts quickly."""
    # Qt's own import reads the source of every module that comes after it, for `__feature__`.
    pythons = builtins.__import__
    # And it compiles, each time anew, what its makers write stub files with.
    compiled = builtins.compile

    def without_stub_files(source: bytes, name: str, mode: str, *more: Any, **named: Any) -> Any:
        return compiled(b"" if name in _STUB_FILES else source, name, mode, *more, **named)

    builtins.compile = without_stub_files  # type: ignore[assignment]
    try:
        importlib.import_module("PySide6.QtWidgets")
    finally:
        builtins.compile, builtins.__import__ = compiled, pythons


def _last_one(data_dir: str | None) -> Path | None:
    """What was open last, and is about to be opened again."""
    from crm_desktop.config import settings
    from crm_desktop.config.paths import find_places, program_folder

    places = find_places(Path(data_dir) if data_dir else None, os.environ, program_folder())
    last = settings.load(places.settings)[0].last_workspace
    return Path(last) if last else None


def _read_workbook(arguments: list[str]) -> int:
    from crm_desktop.interop import workbook_child

    return workbook_child.main(arguments)


def _learn(arguments: list[str]) -> int:
    from crm_desktop.services import learning_child

    return learning_child.main(arguments)


_STUB_FILES = frozenset(
    f"shibokensupport/signature/lib/{name}.py" for name in ("enum_sig", "pyi_generator")
)
# What a bundle starts itself for.
_CHILDREN = {"--read-workbook": _read_workbook, "--learn": _learn}
_NO_DISPLAY = """\
There is no screen here, so the window cannot be shown.
What works without one:
  --tour DIR    every screen of the demo business as pictures in DIR
  --selftest    proves that this installation is whole
To see the window from another computer, use a remote desktop or ssh -X.
"""


def _arguments(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="crm-desktop", description="The whole customer relationship of one person."
    )
    parser.add_argument("file", nargs="?", help="the business to open (name.crm)")
    parser.add_argument("--tour", metavar="DIR", help="pictures of every screen, without a screen")
    parser.add_argument("--selftest", action="store_true", help="prove this installation")
    parser.add_argument("--data-dir", metavar="DIR", help="keep settings and copies there")
    parser.add_argument("--version", action="version", version=f"CRM Desktop {__version__}")
    return parser.parse_args(argv)


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
