"""The import of deals: one step of undo, from the first row of the file to the last."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services.importing.deal_merging import DealMerger
from crm_desktop.services.importing.deal_planning import DealPlan, DealPlanner
from crm_desktop.services.importing.deal_storing import DealStore
from crm_desktop.services.importing.outcome import Outcome, Tally, record_import
from crm_desktop.services.importing.planning import chunks
from crm_desktop.services.importing.policy import Action, Policy
from crm_desktop.services.importing.progress import Progress, Report, no_report
from crm_desktop.services.importing.source import ImportSource
from crm_desktop.services.importing.storing import Store
from crm_desktop.storage.journal import Writer


@dataclass(frozen=True, slots=True)
class ImportDeals:
    """Bring the deals of a table in; `report` is called with the outcome before the step is done.

    Raises `UnreadableSource` where the file turns out damaged half-way; nothing remains then.
    """

    label: ClassVar[str] = "import-deals"
    source: ImportSource
    policy: Policy = field(default_factory=Policy)
    report: Callable[[Outcome], None] = lambda _outcome: None
    progress: Report = no_report

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        tally, store = Tally(), Store(write)
        planner = DealPlanner(write.read, self.policy, write.ids().__next__, self.source.mapping)
        deals = DealStore(write, store, self.policy, self.source.mapping)
        merger = DealMerger(write, store, deals, self.policy)
        progress = Progress(self.progress, self.source.size)
        with closing(self.source.rows()) as rows:
            for chunk in chunks(rows):
                token.check()
                plans = planner.plan(chunk)
                _meet_tags(store, plans)
                store.add_companies(planner.take_new_companies())
                _store(plans, store, deals, merger, tally)
                progress.add(chunk)
        token.check()
        deals.finish()
        progress.end()
        outcome = tally.outcome()
        record_import(write, self.source, outcome, deals.stages.meant)
        self.report(outcome)
        return {"file": self.source.path.name, "count": str(tally.created + tally.updated)}


def _meet_tags(store: Store, plans: list[DealPlan]) -> None:
    rows = [plan.prepared for plan in plans if plan.prepared is not None]
    store.meet_tag_names({folded for row in rows for folded, _ in row.tags})


def _store(
    plans: list[DealPlan], store: Store, deals: DealStore, merger: DealMerger, tally: Tally
) -> None:
    """People and new deals first, all at once; then those that are here already, row by row."""
    merges = []
    for plan in plans:  # whoever a row makes, any other row may name
        if plan.prepared is not None:
            deals.add_person(plan, plan.prepared)
    for plan in plans:
        if plan.prepared is None:
            tally.rejects.append(plan.row)
        elif plan.action is Action.CREATE:
            deals.add(plan, plan.prepared)
            tally.created += 1
            tally.apart += plan.is_apart
        elif plan.action is Action.MERGE:
            merges.append(plan)
        else:
            tally.skipped += 1
    store.flush()
    if merges:
        changed = merger.merge(merges)
        tally.updated += changed
        tally.skipped += len(merges) - changed
        store.flush()
