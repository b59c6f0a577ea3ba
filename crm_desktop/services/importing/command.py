"""The import itself: one step of undo, from the first row of the file to the last."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services.importing.bonds import Bonds
from crm_desktop.services.importing.merging import Merger
from crm_desktop.services.importing.outcome import Outcome, Tally, record_import
from crm_desktop.services.importing.planning import Plan, Planner, chunks
from crm_desktop.services.importing.policy import Action, Policy
from crm_desktop.services.importing.progress import Progress, Report, no_report
from crm_desktop.services.importing.source import ImportSource
from crm_desktop.services.importing.storing import Store
from crm_desktop.storage.journal import Writer

__all__ = ["ImportCards", "Outcome"]


@dataclass(frozen=True, slots=True)
class ImportCards:
    """Bring the cards of a file in; `report` is called with the outcome before the step is done.

    Raises `UnreadableSource` where the file turns out damaged half-way; nothing remains then.
    """

    label: ClassVar[str] = "import-contacts"
    source: ImportSource
    policy: Policy = field(default_factory=Policy)
    report: Callable[[Outcome], None] = lambda _outcome: None
    progress: Report = no_report

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        tally = Tally()
        store = Store(write)
        planner = Planner(
            write.read, self.policy, write.ids().__next__, self.source.mapping, keeps=False
        )
        merger, bonds = Merger(write, store, self.policy), Bonds(write)
        progress = Progress(self.progress, self.source.size)
        with closing(self.source.rows()) as rows:
            for chunk in chunks(rows):
                token.check()
                plans = planner.plan(chunk)
                _store(plans, planner, store, merger, tally)
                for plan in plans:
                    if plan.prepared is not None and plan.action is not Action.SKIP:
                        bonds.add(plan.prepared, plan.owner)
                progress.add(chunk)
        token.check()
        bonds.finish()
        progress.end()
        outcome = tally.outcome()
        record_import(write, self.source, outcome)
        self.report(outcome)
        return {"file": self.source.path.name, "count": str(tally.created + tally.updated)}


def _store(plans: list[Plan], planner: Planner, store: Store, merger: Merger, tally: Tally) -> None:
    """New records first, all at once; then what joins records, old or new, row by row."""
    store.meet_tags([plan.prepared for plan in plans if plan.prepared is not None])
    store.add_companies(planner.take_new_companies())
    merges = []
    for plan in plans:
        if plan.prepared is None:
            tally.rejects.append(plan.row)
        elif plan.action is Action.CREATE:
            store.add_record(plan.prepared, plan.owner, plan.places)
            tally.created += 1
        elif plan.action is Action.MERGE:
            merges.append(plan)
        else:
            tally.skipped += 1
    store.flush()
    if merges:
        changed = sum(merger.merge(merges))
        tally.updated += changed
        tally.skipped += len(merges) - changed
        store.flush()
