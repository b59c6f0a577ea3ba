"""A log for finding faults. It names places in the code and kinds of errors, never what was stored.

Messages of errors are left out on purpose: they may quote a person's data.
"""

import errno
import logging
import sys
from collections.abc import Iterator
from contextlib import suppress
from io import TextIOWrapper
from itertools import pairwise
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from crm_desktop.domain.errors import CrmError

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
NAME = "crm_desktop"
_FILE = "crm-desktop.log"
_BYTES, _OLDER = 512 * 1024, 3
_FRAMES = 60
_CODE = Path(__file__).resolve().parent.parent.parent


def start(folder: Path, level: str = "INFO") -> Path:
    """Log to a file of this folder, which must be there, and say which. Raises `OSError`.

    It is begun anew after 512 KB; the last three are kept.
    """
    stop()
    path = folder / _FILE
    handler = _PrivateFiles(path, encoding="utf-8")
    handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger(NAME)
    logger.addHandler(handler)
    logger.setLevel(level if level in LEVELS else "INFO")
    logger.propagate = False
    return path


def stop() -> None:
    """Close the log."""
    logger = logging.getLogger(NAME)
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def report(error: BaseException) -> str:
    """What an unexpected error says of the program, without the words it carries.

    For the log and for the error window: kinds of errors, the first cause first, and the lines of
    code they came through.
    """
    return "\n".join(line for each in _chain(error) for line in _lines(each))


def log_uncaught(
    kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    """A hook for `sys.excepthook` that writes the report of an error to the log."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, _trace)
        return
    logging.getLogger(NAME).critical("unexpected error\n%s", report(error))


class _PrivateFiles(logging.FileHandler):
    """Log files for their owner only, each new one too.

    Those of `logging.handlers` would load sockets and more before the window is painted.
    """

    def emit(self, record: logging.LogRecord) -> None:
        stream = self.stream
        if stream is not None and stream.tell() + len(self.format(record)) > _BYTES:
            stream.close()
            self._put_aside()
            self.stream = self._open()
        super().emit(record)

    def _open(self) -> TextIOWrapper:
        stream = super()._open()
        Path(self.baseFilename).chmod(0o600)
        return stream

    def _put_aside(self) -> None:
        path = Path(self.baseFilename)
        names = [path, *(Path(f"{path}.{age}") for age in range(1, _OLDER + 1))]
        with suppress(OSError):  # such as a file that another program looks at
            for older, newer in pairwise(reversed(names)):
                if newer.exists():
                    newer.replace(older)


class _Formatter(logging.Formatter):
    """Writes an error's report where the standard one would quote its message."""

    def formatException(self, ei: object) -> str:  # noqa: N802 - the name logging calls
        error = ei[1] if isinstance(ei, tuple) else None
        return report(error) if isinstance(error, BaseException) else ""


def _chain(error: BaseException) -> list[BaseException]:
    """An error and what led to it, the first cause first."""
    found: list[BaseException] = []
    each: BaseException | None = error
    while each is not None and each not in found:
        found.append(each)
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
    return found[::-1]


def _lines(error: BaseException) -> Iterator[str]:
    yield f"{type(error).__module__}.{type(error).__qualname__}{_kind(error)}"
    frames = list(walk_tb(error.__traceback__))
    for frame, line in frames[-_FRAMES:]:
        yield f"  {_place(frame.f_code.co_filename)}:{line} in {frame.f_code.co_name}"


def _kind(error: BaseException) -> str:
    """The code of an error, for those that have one."""
    if isinstance(error, CrmError):
        return f" {error.code}"
    named = getattr(error, "sqlite_errorname", None)
    if named is None and isinstance(error, OSError) and error.errno is not None:
        named = errno.errorcode.get(error.errno)
    return f" {named}" if named else ""


def _place(file: str) -> str:
    """A file of code without the folders of this machine."""
    path = Path(file)
    if path.is_relative_to(_CODE) and "site-packages" not in path.parts:
        return path.relative_to(_CODE).as_posix()
    return "/".join(path.parts[-2:])
