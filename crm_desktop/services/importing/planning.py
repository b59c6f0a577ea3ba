"""What is to happen to each row: the same for the check before and for the import itself."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from crm_desktop.domain.card import SourceRow
from crm_desktop.domain.problem import Problem
from crm_desktop.interop.columns.target import Mapping
from crm_desktop.services.business import read_business
from crm_desktop.services.importing.acquaintance import Acquaintance
from crm_desktop.services.importing.companies import Companies, NewCompany
from crm_desktop.services.importing.likeness import Likeness, Reason, can_be_one, likeness
from crm_desktop.services.importing.own_values import RowFields
from crm_desktop.services.importing.policy import Action, Existing, Policy
from crm_desktop.services.importing.prepared import Prepared, prepare, words_of
from crm_desktop.storage.reading import Reading

_MOST_GUESSES = 5
_CHUNK = 500
# Ids and the words of their names.
Owners = list[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Guess:
    """Someone the row probably is; `likeness` of the names out of 100."""

    contact: int
    likeness: float
    reasons: tuple[Reason, ...]


@dataclass(slots=True)
class Plan:
    """What happens to a row; without `prepared` it is rejected.

    `owner` is the record to merge with or the id for the new one; `places` are the companies of
    the row's affiliations. `is_here` tells that the record certainly is that of the row.
    """

    row: SourceRow
    prepared: Prepared | None
    action: Action
    owner: int = 0
    places: tuple[int, ...] = ()
    is_here: bool = False
    guesses: tuple[Guess, ...] = ()


class Planner:
    """Decides chunk by chunk. Rows that are to be made must be stored before the next chunk.

    Or, with `keeps`, they are not stored by anyone, and the planner itself keeps what it needs to
    know them again; then `close` it.
    """

    def __init__(
        self,
        reading: Reading,
        policy: Policy,
        new_id: Callable[[], int],
        mapping: Mapping | None = None,
        *,
        keeps: bool,
    ) -> None:
        self._policy = policy
        self._new_id = new_id
        self._country = read_business(reading).country
        self._fields = RowFields(reading, mapping)
        self._known = Acquaintance(reading, keeps=keeps)
        self._alike = Likeness(reading)
        self._companies = Companies(reading, new_id)

    def plan(self, rows: Sequence[SourceRow]) -> list[Plan]:
        """What is to happen to these rows, in their order."""
        plans = [self._begin(row) for row in rows]
        chunk = [plan.prepared for plan in plans if plan.prepared is not None]
        self._known.meet(chunk)
        self._alike.meet(chunk, self._companies.meet(chunk))
        for plan in plans:
            if plan.prepared is not None:
                self._decide(plan, plan.prepared)
        self._known.part()
        return plans

    def take_new_companies(self) -> list[NewCompany]:
        """The companies to be made for the rows planned since this was last asked."""
        return self._companies.take_new()

    @property
    def companies_made(self) -> int:
        """How many companies are to be made because rows name them."""
        return self._companies.made

    def close(self) -> None:
        self._known.close()

    def _begin(self, row: SourceRow) -> Plan:
        if any(problem.rejects for problem in row.problems):
            return Plan(row, None, Action.SKIP)
        prepared = prepare(row, self._country, self._policy.words)
        if prepared is None:
            empty = Problem("empty-record", rejects=True)
            row = SourceRow(row.number, None, row.raw, (*row.problems, empty))
        elif prepared.card.fields:
            row = self._fields.fit(row, prepared)
        return Plan(row, prepared, Action.CREATE)

    def _decide(self, plan: Plan, row: Prepared) -> None:
        owner = self._find_company(row) if row.is_company else self._find_person(plan, row)
        if owner is not None:
            plan.is_here = True
            plan.action = Action.SKIP if self._policy.existing is Existing.SKIP else Action.MERGE
            plan.owner = owner
        elif plan.guesses:
            self._decide_guess(plan)
        if plan.action is Action.CREATE:
            plan.owner = self._new_id()
        if plan.action is not Action.SKIP:
            self._place(plan, row)

    def _decide_guess(self, plan: Plan) -> None:
        decision = self._policy.decisions.get(plan.row.number)
        plan.action = decision.action if decision else self._policy.probable
        if plan.action is Action.MERGE:
            chosen = decision.contact if decision else None
            known = [guess.contact for guess in plan.guesses]
            plan.owner = chosen if chosen in known and chosen is not None else known[0]

    def _find_company(self, row: Prepared) -> int | None:
        found = self._known.by_identity(row)
        return self._companies.find(row.name) if found is None else found

    def _find_person(self, plan: Plan, row: Prepared) -> int | None:
        mails = list(self._known.by_reach(row.emails)) if row.emails else []
        calls = list(self._known.by_reach(row.phones)) if row.phones else []
        found = self._known.by_identity(row)
        if found is None:
            found = self._known.namesake((*row.emails, *row.phones), row.words)
        if found is None:
            found = next((owner for owner, words in mails if _may_share_email(row, words)), None)
        if found is None:
            plan.guesses = self._guess(row, mails, calls)
        return found

    def _guess(self, row: Prepared, mails: Owners, calls: Owners) -> tuple[Guess, ...]:
        guesses: dict[int, tuple[float, list[Reason]]] = {}
        for owner, _ in mails:
            _add(guesses, owner, 0.0, Reason.EMAIL)
        for owner, words in calls:
            if score := likeness(row.words, words):
                _add(guesses, owner, score, Reason.PHONE)
        for owner, score, reason in self._alike.of(row):
            _add(guesses, owner, score, reason)
        return _best(guesses) if guesses else ()

    def _place(self, plan: Plan, row: Prepared) -> None:
        plan.places = tuple(
            self._companies.place(key, a.company)
            for key, a in zip(row.company_keys, row.affiliations, strict=True)
        )
        self._known.remember(row, plan.owner)
        if row.is_company:
            self._companies.remember(row.name, plan.owner)
        elif plan.action is Action.CREATE:
            self._alike.remember(row, plan.owner)


def chunks(rows: Iterable[SourceRow]) -> Iterator[list[SourceRow]]:
    """The rows, so many at a time as are planned together."""
    left = iter(rows)
    while chunk := list(islice(left, _CHUNK)):
        yield chunk


def _may_share_email(row: Prepared, words: str) -> bool:
    """Whether one address tells that two names are one person's: `info@` has many."""
    if not row.is_named or any(words == words_of(email) for email in row.emails):
        return True
    return can_be_one(row.words, words)


def _add(
    guesses: dict[int, tuple[float, list[Reason]]], owner: int, score: float, reason: Reason
) -> None:
    best, reasons = guesses.get(owner, (0.0, []))
    if reason not in reasons:
        reasons.append(reason)
    guesses[owner] = (max(best, score), reasons)


def _best(guesses: dict[int, tuple[float, list[Reason]]]) -> tuple[Guess, ...]:
    found = [Guess(owner, score, tuple(why)) for owner, (score, why) in guesses.items()]
    found.sort(key=lambda guess: (-guess.likeness, -len(guess.reasons)))
    return tuple(found[:_MOST_GUESSES])
