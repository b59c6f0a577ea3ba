"""How this user likes the program on this machine; nothing that belongs to a business."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from crm_desktop.config import json_file
from crm_desktop.domain.problem import NOTHING, Problem

VERSION = 1
THEMES = ("system", "light", "dark")
PHONE_LINKS = ("tel", "callto", "sip")
RECENT = 10
DEVICES = 256


class Settings(NamedTuple):
    """What can be chosen; `""` leaves the choice to the program.

    `theme` is `system`, `light` or `dark`; `language` a code such as `de`; `phone_link` the scheme
    that phone numbers are opened with; `backups` the folder of the safety copies. `unknown` is what
    another version of the program wrote, kept as it is.
    """

    theme: str = "system"
    language: str = ""
    phone_link: str = "tel"
    backups: str = ""
    last_workspace: str = ""
    recent: tuple[str, ...] = ()
    unknown: Mapping[str, object] = NOTHING

    def with_opened(self, workspace: Path) -> "Settings":
        """The settings after a workspace was opened: it is the last, and first of the recent."""
        name = str(workspace)
        recent = (name, *(each for each in self.recent if each != name))[:RECENT]
        return self._replace(last_workspace=name, recent=recent)

    def without(self, workspace: str) -> "Settings":
        """The settings without a workspace that is no longer there."""
        last = "" if self.last_workspace == workspace else self.last_workspace
        recent = tuple(each for each in self.recent if each != workspace)
        return self._replace(last_workspace=last, recent=recent)


DEFAULTS = Settings()
_NAMES = tuple(name for name in Settings._fields if name != "unknown")
_OURS = (*_NAMES, "version")


def load(path: Path) -> tuple[Settings, Problem | None]:
    """The settings of a file, defaults for what it does not say or says wrongly.

    A file that cannot be read at all is set aside and named by the problem `broken-settings`.
    """
    stored, problem = json_file.read(path)
    settings = Settings(
        theme=_text(stored, "theme", THEMES),
        language=_text(stored, "language"),
        phone_link=_text(stored, "phone_link", PHONE_LINKS),
        backups=_text(stored, "backups"),
        last_workspace=_text(stored, "last_workspace"),
        recent=_texts(stored, "recent"),
        unknown={name: value for name, value in stored.items() if name not in _OURS},
    )
    return settings, problem


def save(path: Path, settings: Settings) -> None:
    """Write what differs from the defaults; the folder must be there. Raises `OSError`."""
    values: dict[str, object] = {**settings.unknown, "version": VERSION}
    for name in _NAMES:
        value = getattr(settings, name)
        if value != getattr(DEFAULTS, name):
            values[name] = value
    json_file.write(path, values)


def device_number(path: Path) -> int:
    """The number of this machine in the ids of rows, 0 to 255, drawn by lot at first.

    It lies in the state folder, which is not carried to other machines as settings may be. Raises
    `OSError`.
    """
    stored, _ = json_file.read(path)
    found = stored.get("device")
    if isinstance(found, int) and not isinstance(found, bool) and 0 <= found < DEVICES:
        return found
    drawn = os.urandom(1)[0] % DEVICES
    json_file.write(path, {"device": drawn})
    return drawn


def _text(stored: Mapping[str, object], name: str, choices: Sequence[str] = ()) -> str:
    value = stored.get(name)
    fits = isinstance(value, str) and (not choices or value in choices)
    return value if isinstance(value, str) and fits else str(getattr(DEFAULTS, name))


def _texts(stored: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = stored.get(name)
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()
