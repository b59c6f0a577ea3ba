"""People and companies that lines of a form proposed: what is typed is one of them or is new."""

from collections.abc import Sequence

from crm_desktop.domain.searching import Hit
from crm_desktop.services.searching import find_companies, find_people
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.plain_text import one_line


class KnownNames:
    """The ids of the names that were proposed, or stood there from the beginning."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}

    def named(self, typed: str) -> int | str:
        """The id of a name that was proposed, else the name."""
        name = typed.strip()
        return self.ids.get(name, name)

    def people(self, start: str, reading: Reading) -> list[str]:
        """People for what was typed, each with title and company."""
        found = find_people(start, reading).people
        return self._told(
            [one_line(" — ".join(filter(None, (hit.title, hit.second)))) for hit in found], found
        )

    def companies(self, start: str, reading: Reading) -> list[str]:
        """Companies for what was typed."""
        found = find_companies(start, reading)
        return self._told([one_line(hit.title) for hit in found], found)

    def _told(self, names: Sequence[str], found: Sequence[Hit]) -> list[str]:
        shown = {name: hit.id for name, hit in zip(names, found, strict=True)}
        self.ids.update(shown)
        return [*shown]
