"""Who the deals of a file are with: contacts found by address, or by name and company, or made."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from crm_desktop.services.importing.likeness import can_be_one
from crm_desktop.services.importing.prepared import Prepared, words_of
from crm_desktop.storage.queries import matching
from crm_desktop.storage.reading import Reading


@dataclass(slots=True)
class _Known:
    contact: int
    companies: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Someone:
    """The contact of a row, who may have to be made; without one, several have the name."""

    contact: int | None
    is_new: bool = False


class DealPeople:
    """Contacts of the file of ours and those that rows before have made."""

    def __init__(self, reading: Reading, new_id: Callable[[], int]) -> None:
        self._reading = reading
        self._new_id = new_id
        self._by_name: dict[str, list[_Known]] = {}
        self._by_email: dict[str, list[tuple[int, str]]] = {}
        self.made = 0

    def meet(self, chunk: Sequence[Prepared]) -> None:
        """Look up names and addresses that were not met before."""
        names = {row.key for row in chunk if row.is_named} - self._by_name.keys()
        self._by_name.update((name, []) for name in names)
        found = matching.contacts_by_key(self._reading, names)
        companies = _companies(self._reading, [contact for contact, _ in found])
        for contact, key in found:
            self._by_name[key].append(_Known(contact, companies.get(contact, set())))
        emails = {email for row in chunk for email in row.emails} - self._by_email.keys()
        self._by_email.update((email, []) for email in emails)
        for email, contact, key in matching.channel_owners(self._reading, emails):
            self._by_email[email].append((contact, words_of(key)))

    def of(self, row: Prepared, company: int | None) -> Someone:
        """The contact of a row that names this company, or none."""
        found = self._by_address(row)
        if found is not None:
            return Someone(found)
        if row.is_named:
            known = self._by_name[row.key]
            alike = _alike(known, company)
            if alike:
                return Someone(alike.contact)
            if company is None and len(known) > 1:
                return Someone(None)
        return Someone(self._make(row, company), is_new=True)

    def _by_address(self, row: Prepared) -> int | None:
        for email in row.emails:
            for contact, words in self._by_email[email]:
                if not row.is_named or can_be_one(row.words, words):
                    return contact
        return None

    def _make(self, row: Prepared, company: int | None) -> int:
        contact = self._new_id()
        self.made += 1
        if row.is_named:
            self._by_name[row.key].append(_Known(contact, {company} if company else set()))
        for email in row.emails:
            self._by_email[email].append((contact, row.words))
        return contact


def _alike(known: Sequence[_Known], company: int | None) -> _Known | None:
    """Of those with the same name who is meant: a colleague there, or the only one."""
    there = next((each for each in known if company in each.companies), None)
    if there is not None or len(known) != 1:
        return there
    only = known[0]
    return only if company is None or not only.companies else None


def _companies(reading: Reading, contacts: Sequence[int]) -> Mapping[int, set[int]]:
    found: dict[int, set[int]] = {}
    for contact, company in matching.companies_of_people(reading, contacts):
        found.setdefault(contact, set()).add(company)
    return found
