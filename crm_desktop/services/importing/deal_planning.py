"""What is to happen to each row of deals: the same for the check before and the import itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from crm_desktop.domain.card import SourceRow
from crm_desktop.domain.problem import Problem
from crm_desktop.interop.columns.target import Mapping
from crm_desktop.services.business import read_business
from crm_desktop.services.importing.companies import Companies, NewCompany
from crm_desktop.services.importing.deal_people import DealPeople
from crm_desktop.services.importing.deal_prepared import (
    ROW_SOURCE,
    PreparedDeal,
    day_of,
    prepare_deal,
)
from crm_desktop.services.importing.own_values import RowFields
from crm_desktop.services.importing.policy import Action, Existing, Policy
from crm_desktop.storage.queries import matching
from crm_desktop.storage.reading import Reading

Identity = tuple[str, str]


@dataclass(slots=True)
class DealPlan:
    """What happens to a row; without `prepared` it is rejected.

    `owner` is the deal that is here or the id of the new one, `contact` and `company` are whom it
    is with, of which `makes_contact` tells that the contact is new. `is_apart`: it is in another
    currency than that of the business, and what that is worth is not known.
    """

    row: SourceRow
    prepared: PreparedDeal | None
    action: Action
    owner: int = 0
    is_here: bool = False
    contact: int | None = None
    company: int | None = None
    makes_contact: bool = False
    is_apart: bool = False


@dataclass(frozen=True, slots=True)
class _Here:
    """A deal that was here before."""

    deal: int
    company: int | None
    close_day: str
    created_day: str
    sources: frozenset[str]


class DealPlanner:
    """Decides chunk by chunk; `new_id` gives the ids of what is to be made."""

    def __init__(
        self,
        reading: Reading,
        policy: Policy,
        new_id: Callable[[], int],
        mapping: Mapping | None = None,
    ) -> None:
        self._reading = reading
        self._policy = policy
        self._new_id = new_id
        business = read_business(reading)
        self._country, self.currency = business.country, business.currency
        self._fields = RowFields(reading, mapping, ("deal",))
        self._companies = Companies(reading, new_id)
        self._people = DealPeople(reading, new_id)
        self._owners: dict[Identity, int] = {}
        self._named: dict[str, list[_Here]] = {}
        self._taken: set[int] = set()

    @property
    def companies_made(self) -> int:
        """How many companies are to be made because rows name them."""
        return self._companies.made

    @property
    def contacts_made(self) -> int:
        """How many contacts are to be made because rows name them."""
        return self._people.made

    def take_new_companies(self) -> list[NewCompany]:
        """The companies to be made for the rows planned since this was last asked."""
        return self._companies.take_new()

    def plan(self, rows: Sequence[SourceRow]) -> list[DealPlan]:
        """What is to happen to these rows, in their order."""
        plans = [self._begin(row) for row in rows]
        chunk = [plan.prepared for plan in plans if plan.prepared is not None]
        self._companies.meet_names({each.company_key: each.company for each in chunk})
        self._meet_deals(chunk)
        for plan in plans:
            if plan.prepared is not None:
                self._decide(plan, plan.prepared)
        wanted = [plan for plan in plans if plan.prepared and plan.action is not Action.SKIP]
        self._people.meet([p.prepared.person for p in wanted if p.prepared and p.prepared.person])
        lacking = self._ends_of([plan.owner for plan in wanted if plan.is_here])
        for plan in wanted:
            if plan.prepared is not None:
                self._place(plan, plan.prepared, lacking.get(plan.owner, (None, None)))
        return plans

    def _begin(self, row: SourceRow) -> DealPlan:
        if any(problem.rejects for problem in row.problems):
            return DealPlan(row, None, Action.SKIP)
        prepared = prepare_deal(row, self._country, self._policy.words, self.currency)
        if prepared is None:
            empty = Problem("empty-record", rejects=True)
            return DealPlan(replace(row, problems=(*row.problems, empty)), None, Action.SKIP)
        if prepared.deal.fields:
            values, notes, problems = self._fields.fitted("deal", prepared.deal.fields)
            prepared.values = values
            prepared.notes += notes
            row = replace(row, problems=(*row.problems, *problems))
        deal = prepared.deal
        is_apart = deal.amount is not None and deal.currency != self.currency
        return DealPlan(row, prepared, Action.CREATE, is_apart=is_apart)

    def _meet_deals(self, chunk: Sequence[PreparedDeal]) -> None:
        """Look up ids and names of deals that were not met before."""
        externals = {key for each in chunk for _, key in each.identities}
        for source, key, deal in matching.deal_owners(self._reading, externals):
            self._owners.setdefault((source, key), deal)
        names = {each.key for each in chunk} - self._named.keys()
        self._named.update((name, []) for name in names)
        found = matching.deals_by_key(self._reading, names)
        sources: dict[int, set[str]] = {}
        for deal, source in matching.sources_of_deals(self._reading, [row[0] for row in found]):
            sources.setdefault(deal, set()).add(source)
        for deal, name, company, _contact, close_day, created_at in found:
            known = frozenset(sources.get(deal, ())) - {ROW_SOURCE}
            here = _Here(deal, company, close_day, day_of(created_at), known)
            self._named[name].append(here)

    def _decide(self, plan: DealPlan, row: PreparedDeal) -> None:
        known = (self._owners.get(identity) for identity in row.identities)
        owner = next((each for each in known if each is not None), None)
        if owner is None:
            owner = self._by_name(row)
        if owner is not None:
            plan.is_here = True
            plan.action = Action.SKIP if self._policy.existing is Existing.SKIP else Action.MERGE
        plan.owner = self._new_id() if owner is None else owner
        self._taken.add(plan.owner)
        self._owners.update((identity, plan.owner) for identity in row.identities)

    def _by_name(self, row: PreparedDeal) -> int | None:
        """A deal of the same name with the same company, begun or expected on the same day."""
        company = self._companies.find(row.company) if row.company else None
        if row.company and company is None:
            return None
        sources = {source for source, _ in row.identities}
        for here in self._named[row.key]:
            day = row.deal.created_day
            same_day = here.created_day == day if day else here.close_day == row.deal.close_day
            is_other = here.deal in self._taken or not sources.isdisjoint(here.sources)
            if here.company == company and same_day and not is_other:
                return here.deal
        return None

    def _ends_of(self, deals: Sequence[int]) -> dict[int, tuple[int | None, int | None]]:
        """Contact and company of deals that are here."""
        names = ("id", "contact_id", "company_id")
        rows = matching.records(self._reading, "deal", names, deals)
        return {deal: (contact, company) for deal, contact, company in rows}

    def _place(
        self, plan: DealPlan, row: PreparedDeal, ends: tuple[int | None, int | None]
    ) -> None:
        """Find or make whom the deal is with, as far as it is not with someone already."""
        contact, plan.company = ends
        if plan.company is None and row.company:
            plan.company = self._companies.place(row.company_key, row.company)
        plan.contact = contact
        if contact is not None or row.person is None:
            return
        someone = self._people.of(row.person, plan.company if row.company else None)
        plan.contact, plan.makes_contact = someone.contact, someone.is_new
        if someone.contact is None:
            which = Problem("which-contact", {"value": row.person.name})
            plan.row = replace(plan.row, problems=(*plan.row.problems, which))
            row.notes.append(f"{self._policy.words.get('contact', 'Contact')}: {row.person.name}")
