"""Workbooks (XLSX, XLSM, XLS, ODS) as plain rows; read in a child process within bounds."""

import json
import queue
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from crm_desktop.domain.errors import UnreadableSource

_SILENCE = 5.0
_MOST_UNPACKED = 1024 * 1024 * 1024
_MOST_PACKED = 256 * 1024 * 1024
_LONGEST_LINE = 256 * 1024 * 1024

Row = tuple[int, tuple[str, ...]]


def sheets(path: Path) -> list[str]:
    """The names of the sheets, in the order of the workbook.

    Raises `UnreadableSource` with the code `protected-workbook`, `damaged-file` or `too-large`.
    """
    for value in _said_by_child(path, "sheets"):
        if isinstance(value, dict) and "sheets" in value:
            return [str(name) for name in value["sheets"]]
    raise UnreadableSource("damaged-file")


def read_sheet(path: Path, sheet: str) -> Iterator[Row]:
    """Number from 1 and cells of each row of a sheet, as a person reads them.

    Empty rows are left out. Raises `UnreadableSource` as `sheets` does, and `no-such-sheet`.
    """
    for value in _said_by_child(path, "rows", sheet):
        if isinstance(value, list):
            for number, cells in value:
                yield number, tuple(cells)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--read-workbook"]
    return [sys.executable, "-m", "crm_desktop.interop.workbook_child"]


def _said_by_child(path: Path, *arguments: str) -> Iterator[object]:
    """The values that the child says, up to its end; an error it says is raised."""
    _refuse_bombs(path)
    root = Path(__file__).resolve().parents[2]
    child = subprocess.Popen(
        [*_command(), arguments[0], str(path.resolve()), *arguments[1:]],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=None if getattr(sys, "frozen", False) else root,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    lines: queue.Queue[bytes] = queue.Queue(maxsize=16)
    stop = threading.Event()
    reader = threading.Thread(target=_pass_on, args=(_output_of(child), lines, stop), daemon=True)
    reader.start()
    try:
        yield from _values(lines)
    finally:
        stop.set()
        child.kill()
        child.wait()
        reader.join()
        _output_of(child).close()


def _output_of(child: subprocess.Popen[bytes]) -> IO[bytes]:
    if child.stdout is None:
        raise UnreadableSource("damaged-file")
    return child.stdout


def _pass_on(stream: IO[bytes], lines: "queue.Queue[bytes]", stop: threading.Event) -> None:
    """Lines from the child into the queue, an empty one at the end."""
    line = b"-"
    while line and not stop.is_set():
        line = stream.readline(_LONGEST_LINE)
        while not stop.is_set():
            try:
                lines.put(line, timeout=0.1)
            except queue.Full:
                continue
            break


def _values(lines: "queue.Queue[bytes]") -> Iterator[object]:
    while True:
        try:
            line = lines.get(timeout=_SILENCE)
        except queue.Empty:
            raise UnreadableSource("too-large") from None
        if not line:
            # It died without a word: out of memory, or the library gave up on the file.
            raise UnreadableSource("too-large")
        value = json.loads(line)
        if isinstance(value, dict) and "error" in value:
            raise UnreadableSource(str(value["error"]))
        if isinstance(value, dict) and "end" in value:
            return
        yield value


def _refuse_bombs(path: Path) -> None:
    """Look at what the archive promises to unpack to before anything unpacks it."""
    if path.stat().st_size > _MOST_PACKED:
        raise UnreadableSource("too-large")
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MOST_UNPACKED:
                raise UnreadableSource("too-large")
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError):
        return
