"""Companies by the name they go under: found, or made once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from crm_desktop.services.importing.prepared import Prepared, company_key, stored_key
from crm_desktop.storage.queries import matching
from crm_desktop.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class NewCompany:
    """A company that is to be made because someone works there."""

    key: int
    name: str


class Companies:
    """The companies that rows name; `new_id` gives the ids of those to be made."""

    def __init__(self, reading: Reading, new_id: Callable[[], int]) -> None:
        self._reading = reading
        self._new_id = new_id
        self._ids: dict[str, int] = {}
        self._new: list[NewCompany] = []
        self.made = 0

    def meet(self, chunk: Sequence[Prepared]) -> dict[int, str]:
        """Look up the companies that these rows name; gives those met for the first time."""
        names = {
            key: a.company
            for row in chunk
            for key, a in zip(row.company_keys, row.affiliations, strict=True)
        }
        names.update((company_key(row.name), row.name) for row in chunk if row.is_company)
        return self.meet_names(names)

    def meet_names(self, names: Mapping[str, str]) -> dict[int, str]:
        """The same for names by their keys."""
        wanted = {key: name.strip() for key, name in names.items() if key not in self._ids}
        met = {}
        sort_keys = {stored_key(key, name) for key, name in wanted.items()}
        for company, name in matching.companies_by_key(self._reading, sort_keys):
            if (key := company_key(name)) in wanted:
                self._ids.setdefault(key, company)
                met[company] = key
        return met

    def find(self, name: str) -> int | None:
        """The company of this name."""
        return self._ids.get(company_key(name))

    def place(self, key: str, name: str) -> int:
        """The company of this key, which is to be made with this name if there is none."""
        if key not in self._ids:
            self._ids[key] = self._new_id()
            self._new.append(NewCompany(self._ids[key], name.strip()))
            self.made += 1
        return self._ids[key]

    def remember(self, name: str, company: int) -> None:
        """From now on this is the company of that name."""
        self._ids.setdefault(company_key(name), company)

    def take_new(self) -> list[NewCompany]:
        """The companies to be made since this was last asked."""
        new, self._new = self._new, []
        return new
