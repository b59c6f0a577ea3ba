"""The trash: what was deleted, and how it is had back."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.folding import sort_key
from crm_desktop.domain.history import Left
from crm_desktop.services import records
from crm_desktop.storage.giving_back import GivingBack
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import trash
from crm_desktop.storage.queries.trash import records as deleted_records
from crm_desktop.storage.queries.trash import rows
from crm_desktop.storage.reading import Reading

__all__ = ["RestoreRecords", "deleted_records", "ids", "rows"]


def ids(reading: Reading, search: str = "") -> "array[int]":
    """The deletions whose record's name holds these words, the newest first."""
    return trash.ids(reading, sort_key(search.strip()))


@dataclass(frozen=True, slots=True)
class RestoreRecords:
    """Put deleted records (kind and id) back with what went with them.

    Links whose other end is gone are left out; `report` is called with them before the step is
    done. Raises `CrmError("nothing-to-restore")` where none of them is in the trash.
    """

    label: ClassVar[str] = "restore-records"
    wanted: tuple[tuple[str, int], ...]
    report: Callable[[Sequence[Left]], None] = lambda _left: None

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        by_step = self._by_step(write.read)
        giving = GivingBack(write, token)
        restored: list[tuple[str, int]] = []
        for step, found in by_step.items():
            for kind, key in found:
                if giving.put_back(kind, trash.record_image(write.read, step, kind, key)):
                    restored.append((kind, key))
        if not restored:
            raise CrmError("nothing-to-restore")
        for step, found in by_step.items():
            _put_back_parts(write, giving, step, found)
        self.report(tuple(giving.left))
        return {"name": records.name_of(write, *restored[0]), "count": str(len(restored))}

    def _by_step(self, reading: Reading) -> dict[int, list[tuple[str, int]]]:
        found: dict[int, list[tuple[str, int]]] = {}
        for kind, key in self.wanted:
            if kind not in trash.KINDS:
                raise CrmError("nothing-to-restore")
            step = trash.deletion(reading, kind, key)
            if step is not None:
                found.setdefault(step, []).append((kind, key))
        return found


def _put_back_parts(
    write: Writer, giving: GivingBack, step: int, found: Sequence[tuple[str, int]]
) -> None:
    keys = {kind: [key for each, key in found if each == kind] for kind in trash.KINDS}
    for verb, table, row, image in trash.went_with(write.read, step, keys):
        giving.put_back_noted(verb, table, row, image)
