"""How the window was left: sizes, places, columns. Losing it harms nothing."""

import base64
import binascii
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from crm_desktop.config import json_file

_BYTES = "base64"


class WindowState:
    """Plain values by name, from a file and back; what is missing or of another kind is `None`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values, _ = json_file.read(path)

    def text(self, name: str) -> str | None:
        value = self._values.get(name)
        return value if isinstance(value, str) else None

    def number(self, name: str) -> int | None:
        value = self._values.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def flag(self, name: str) -> bool | None:
        value = self._values.get(name)
        return value if isinstance(value, bool) else None

    def texts(self, name: str) -> list[str] | None:
        value = self._values.get(name)
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            return None
        return list(value)

    def numbers(self, name: str) -> list[int] | None:
        value = self._values.get(name)
        if not isinstance(value, list) or not all(_is_number(each) for each in value):
            return None
        return list(value)

    def data(self, name: str) -> bytes | None:
        """What Qt gave to be kept, such as the geometry of a window."""
        value = self._values.get(name)
        coded = value.get(_BYTES) if isinstance(value, dict) else None
        try:
            return base64.b64decode(coded, validate=True) if isinstance(coded, str) else None
        except (binascii.Error, ValueError):
            return None

    def put(self, name: str, value: str | int | bytes | Sequence[str] | Sequence[int]) -> None:
        """Keep a value of one of the kinds above."""
        if isinstance(value, bytes):
            self._values[name] = {_BYTES: base64.b64encode(value).decode("ascii")}
        else:
            self._values[name] = list(value) if isinstance(value, list | tuple) else value

    def save(self) -> None:
        """Write it; the folder must be there. A disk that refuses is no reason not to close."""
        with suppress(OSError):
            json_file.write(self._path, self._values)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
