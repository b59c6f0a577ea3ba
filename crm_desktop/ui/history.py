"""Where one has been: back and forward."""

from typing import NamedTuple

from crm_desktop.domain.changes import Kind

_KEPT = 100


class Place(NamedTuple):
    """A screen, and the record shown there where one was opened by name."""

    screen: str
    kind: Kind | None = None
    key: int | None = None


class History:
    """Places in the order they were visited; going somewhere new drops what lay ahead."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._here = -1

    def visit(self, place: Place) -> None:
        """Note where one is now."""
        if self._here >= 0 and self._places[self._here] == place:
            return
        self._places = [*self._places[: self._here + 1], place][-_KEPT:]
        self._here = len(self._places) - 1

    def here(self) -> Place | None:
        """The place noted last, or gone back to."""
        return self._step(0)

    def back(self) -> Place | None:
        """The place before this one, which is now where one is."""
        return self._step(-1)

    def forward(self) -> Place | None:
        """The place after this one, which is now where one is."""
        return self._step(1)

    def recent(self) -> list[Place]:
        """The records opened last, the newest first, each once."""
        opened = [place for place in reversed(self._places) if place.key is not None]
        return list(dict.fromkeys(opened))

    def _step(self, by: int) -> Place | None:
        wanted = self._here + by
        if not 0 <= wanted < len(self._places):
            return None
        self._here = wanted
        return self._places[wanted]
