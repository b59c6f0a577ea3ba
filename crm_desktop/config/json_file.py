"""Small JSON files of this machine: written whole, and harmless when they cannot be read."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from crm_desktop.domain.problem import Problem

_LARGEST = 4 * 1024 * 1024


def read(path: Path) -> tuple[dict[str, object], Problem | None]:
    """What the file says, nothing where there is none.

    A file that says nothing sensible is set aside, for whoever wants to look into it; the problem
    `broken-settings` then names it.
    """
    try:
        if path.stat().st_size > _LARGEST:
            return {}, _set_aside(path)
        stored = json.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        return {}, None
    except OSError:
        return {}, Problem("broken-settings", {"file": str(path)})
    except (ValueError, RecursionError):
        return {}, _set_aside(path)
    return (stored, None) if isinstance(stored, dict) else ({}, _set_aside(path))


def write(path: Path, values: Mapping[str, object]) -> None:
    """Replace the file by one that says this, readable by its owner only. Raises `OSError`."""
    made = path.with_name(f".{path.name}.part")
    with suppress(FileNotFoundError):
        made.unlink()
    number = os.open(made, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(number, "w", encoding="utf-8") as file:
        json.dump(dict(values), file, ensure_ascii=False, indent=2, sort_keys=True)
        file.write("\n")
        file.flush()
        os.fsync(file.fileno())
    made.replace(path)


def _set_aside(path: Path) -> Problem:
    aside = path.with_name(f"{path.stem} (broken){path.suffix}")
    with suppress(OSError):
        path.replace(aside)
    return Problem("broken-settings", {"file": str(aside)})
