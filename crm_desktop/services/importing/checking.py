"""What an import would do, told before anything happens."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import count

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Card, ChannelKind
from crm_desktop.services.importing.check_result import (
    MOST_PAIRS,
    MOST_PROBLEMS,
    Check,
    Known,
    Pair,
    ProblemRow,
)
from crm_desktop.services.importing.deal_checking import check_deals
from crm_desktop.services.importing.planning import Guess, Plan, Planner, chunks
from crm_desktop.services.importing.policy import Action, Policy
from crm_desktop.services.importing.progress import Progress, Report, no_report
from crm_desktop.services.importing.source import ImportSource, TableOf
from crm_desktop.storage.queries import matching
from crm_desktop.storage.reading import Reading

__all__ = ["MOST_PAIRS", "MOST_PROBLEMS", "Check", "Known", "Pair", "ProblemRow", "check"]


@dataclass(slots=True)
class _Findings:
    counts: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("new", "here", "probable", "rejected"), 0)
    )
    problem_rows: int = 0
    problems: list[ProblemRow] = field(default_factory=list)
    pairs: list[tuple[Plan, Guess]] = field(default_factory=list)
    owners: "array[int]" = field(default_factory=lambda: array("q"))  # of new rows, sign turned
    numbers: "array[int]" = field(default_factory=lambda: array("q"))  # of the same rows

    def add(self, plan: Plan) -> None:
        self.counts[_verdict(plan)] += 1
        if plan.row.problems:
            self.problem_rows += 1
            if len(self.problems) < MOST_PROBLEMS:
                name = plan.prepared.name if plan.prepared else ""
                is_rejected = plan.prepared is None
                number, problems = plan.row.number, plan.row.problems
                self.problems.append(ProblemRow(number, name, problems, is_rejected))
        if plan.action is Action.CREATE:
            self.owners.append(-plan.owner)
            self.numbers.append(plan.row.number)
        if plan.guesses and len(self.pairs) < MOST_PAIRS:
            self.pairs.append((plan, plan.guesses[0]))

    def row_of(self, owner: int) -> int:
        """The number of the row whose new record has this id."""
        return self.numbers[bisect_left(self.owners, -owner)]


def check(
    source: ImportSource,
    policy: Policy,
    token: CancelToken,
    progress: Report = no_report,
) -> Callable[[Reading], Check]:
    """A read that goes through the whole file and says what an import would find.

    Raises `UnreadableSource` where the file cannot be read on, `Cancelled` when called off.
    """

    def work(reading: Reading) -> Check:
        if source.of is TableOf.DEALS:
            return check_deals(reading, source, policy, token, progress)
        return _check(reading, source, policy, token, progress)

    return work


def _check(
    reading: Reading,
    source: ImportSource,
    policy: Policy,
    token: CancelToken,
    progress: Report,
) -> Check:
    findings = _Findings()
    # Ids below zero, for records that are not going to be made.
    planner = Planner(reading, policy, count(-1, -1).__next__, source.mapping, keeps=True)
    so_far = Progress(progress, source.size)
    with closing(planner), closing(source.rows()) as rows:
        for chunk in chunks(rows):
            token.check()
            plans = planner.plan(chunk)
            for plan in plans:
                findings.add(plan)
            so_far.add(chunk)
    so_far.end()
    counts = findings.counts
    return Check(
        rows=sum(counts.values()),
        new=counts["new"],
        here=counts["here"],
        probable=counts["probable"],
        rejected=counts["rejected"],
        new_companies=planner.companies_made,
        problem_rows=findings.problem_rows,
        problems=tuple(findings.problems),
        pairs=tuple(_pairs(reading, source, findings)),
    )


def _verdict(plan: Plan) -> str:
    if plan.prepared is None:
        return "rejected"
    if plan.is_here:
        return "here"
    return "probable" if plan.guesses else "new"


def _pairs(reading: Reading, source: ImportSource, findings: _Findings) -> Iterator[Pair]:
    stored = {guess.contact for _, guess in findings.pairs if guess.contact > 0}
    known = {
        key: Known(*(text or "" for text in texts))
        for key, *texts in matching.summaries(reading, stored)
    }
    new = {guess.contact for _, guess in findings.pairs if guess.contact < 0}
    rows = {key: findings.row_of(key) for key in new}
    earlier = _read_again(source, set(rows.values()))
    for plan, guess in findings.pairs:
        if plan.row.card is not None:
            row = rows.get(guess.contact, 0)
            yield Pair(
                number=plan.row.number,
                card=plan.row.card,
                contact=max(guess.contact, 0),
                earlier_row=row,
                other=earlier[row] if row else known[guess.contact],
                likeness=guess.likeness,
                reasons=guess.reasons,
            )


def _read_again(source: ImportSource, numbers: set[int]) -> dict[int, Known]:
    """What is known of the people of these rows, of whom nothing was kept when they went by."""
    found: dict[int, Known] = {}
    if not numbers:
        return found
    with closing(source.rows()) as rows:
        for row in rows:
            if row.number in numbers and row.card is not None:
                found[row.number] = _known(row.card)
                if len(found) == len(numbers):
                    break
    return found


def _known(card: Card) -> Known:
    first: dict[ChannelKind, str] = {}
    for channel in card.channels:
        first.setdefault(channel.kind, channel.value)
    cities = (c.parts.city for c in card.channels if c.parts and c.parts.city)
    return Known(
        card.name,
        next((a.company for a in card.affiliations), ""),
        first.get(ChannelKind.EMAIL, ""),
        first.get(ChannelKind.PHONE, ""),
        next(cities, ""),
    )
