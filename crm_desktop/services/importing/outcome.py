"""What became of the rows of an import, counted and recorded."""

from dataclasses import dataclass, field

from crm_desktop.domain.card import SourceRow
from crm_desktop.services.importing.source import NO_STAGES, ImportSource, StageMeanings
from crm_desktop.storage.journal import Writer


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the rows: `rows` is the sum of the four that follow.

    A row is skipped where the user wants it, or where the record says all of it already. `apart`
    counts deals in currencies of which it is not known what they are worth.
    """

    rows: int = 0
    created: int = 0
    updated: int = 0
    skipped: int = 0
    rejected: int = 0
    rejects: tuple[SourceRow, ...] = ()
    apart: int = 0


@dataclass(slots=True)
class Tally:
    """Counts while the rows go by."""

    created: int = 0
    updated: int = 0
    skipped: int = 0
    apart: int = 0
    rejects: list[SourceRow] = field(default_factory=list)

    def outcome(self) -> Outcome:
        """What became of all of them."""
        rejected = len(self.rejects)
        rows = self.created + self.updated + self.skipped + rejected
        numbers = (rows, self.created, self.updated, self.skipped, rejected)
        return Outcome(*numbers, tuple(self.rejects), self.apart)


def record_import(
    write: Writer, source: ImportSource, outcome: Outcome, stages: StageMeanings = NO_STAGES
) -> None:
    """Note the import, and what the columns of its table mean, for the next file like it."""
    write.record(
        "import_log",
        {
            "id": write.take_id(),
            "at": write.now,
            "file_name": source.path.name,
            "source": source.program,
            "rows": outcome.rows,
            "created": outcome.created,
            "updated": outcome.updated,
            "skipped": outcome.skipped,
            "rejected": outcome.rejected,
        },
    )
    if remembered := source.to_remember(stages):
        fingerprint, mapping = remembered
        write.record(
            "import_mapping",
            {"fingerprint": fingerprint, "mapping": mapping, "used_at": write.now},
        )
