"""The import itself: one step of undo, from the first row of the file to the last."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import SourceRow
from crm_desktop.services.importing.bonds import Bonds
from crm_desktop.services.importing.merging import Merger
from crm_desktop.services.importing.planning import Plan, Planner, chunks
from crm_desktop.services.importing.policy import Action, Policy
from crm_desktop.services.importing.progress import Progress, Report, no_report
from crm_desktop.services.importing.source import ImportSource
from crm_desktop.services.importing.storing import Store
from crm_desktop.storage.journal import Writer


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the rows: `rows` is the sum of the four that follow.

    A row is skipped where the user wants it, or where the record says all of it already.
    """

    rows: int = 0
    created: int = 0
    updated: int = 0
    skipped: int = 0
    rejected: int = 0
    rejects: tuple[SourceRow, ...] = ()


@dataclass(slots=True)
class _Tally:
    created: int = 0
    updated: int = 0
    skipped: int = 0
    rejects: list[SourceRow] = field(default_factory=list)

    def outcome(self) -> Outcome:
        rejected = len(self.rejects)
        rows = self.created + self.updated + self.skipped + rejected
        numbers = (rows, self.created, self.updated, self.skipped, rejected)
        return Outcome(*numbers, tuple(self.rejects))


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
        tally = _Tally()
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
        self._record(write, outcome)
        self.report(outcome)
        return {"file": self.source.path.name, "count": str(tally.created + tally.updated)}

    def _record(self, write: Writer, outcome: Outcome) -> None:
        write.record(
            "import_log",
            {
                "id": write.take_id(),
                "at": write.now,
                "file_name": self.source.path.name,
                "source": self.source.program,
                "rows": outcome.rows,
                "created": outcome.created,
                "updated": outcome.updated,
                "skipped": outcome.skipped,
                "rejected": outcome.rejected,
            },
        )
        if remembered := self.source.to_remember():
            fingerprint, mapping = remembered
            write.record(
                "import_mapping",
                {"fingerprint": fingerprint, "mapping": mapping, "used_at": write.now},
            )


def _store(
    plans: list[Plan], planner: Planner, store: Store, merger: Merger, tally: _Tally
) -> None:
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
