"""Relations between people, and between companies: made, changed, taken away."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.folding import sort_key
from crm_desktop.domain.relation import RelationWords
from crm_desktop.services import records
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import relations
from crm_desktop.storage.queries.relations import kinds, of_record, referrals

__all__ = ["DeleteRelation", "SaveRelation", "kinds", "of_record", "referrals"]


@dataclass(frozen=True, slots=True)
class SaveRelation:
    """Say what the other record is to this one, or say it anew where `relation` names one.

    `other` is an id, or a name that just one record bears. `is_inverse` tells that the words are
    the inverse ones of their kind: the relation then leads from the other record to this one.
    Raises `CrmError` (`no-such-record`, `several-of-name`, `related-to-itself`, `nothing-typed`).
    """

    label: ClassVar[str] = "save-relation"
    record: str
    key: int
    words: RelationWords
    other: int | str
    note: str = ""
    is_inverse: bool = False
    relation: int | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        other = self._other(write)
        if other == self.key:
            raise CrmError("related-to-itself")
        kind = kind_of(write, self.record, self.words)
        ends = (other, self.key) if self.is_inverse else (self.key, other)
        values: dict[str, object] = {
            "kind_id": kind,
            f"{self.record}_id": ends[0],
            f"other_{self.record}_id": ends[1],
            "note": records.clean(self.note),
        }
        row = self.relation or relations.same(write.read, self.record, kind, ends)
        if row is None:
            write.insert("relation", values)
        else:
            write.update("relation", row, values)
        return {
            "name": records.name_of(write, self.record, self.key),
            "other": records.name_of(write, self.record, other),
        }

    def _other(self, write: Writer) -> int:
        if isinstance(self.other, int):
            records.name_of(write, self.record, self.other)  # it may have gone meanwhile
            return self.other
        name = records.clean_name(self.other)
        found = relations.named(write.read, self.record, sort_key(name))
        if len(found) != 1:
            raise CrmError("several-of-name" if found else "no-such-record", name=name)
        return found[0]


@dataclass(frozen=True, slots=True)
class DeleteRelation:
    """Two records have nothing to do with each other any more, as far as this relation goes."""

    label: ClassVar[str] = "delete-relation"
    relation: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        row = write.row("relation", self.relation)
        record = "contact" if row["contact_id"] is not None else "company"
        ends = [int(str(row[f"{end}{record}_id"])) for end in ("", "other_")]
        write.delete("relation", self.relation)
        name, other = (records.name_of(write, record, key) for key in ends)
        return {"name": name, "other": other}


def kind_of(write: Writer, record: str, words: RelationWords) -> int:
    """The kind of relation of these words, made if there is none.

    Raises `CrmError("nothing-typed")` where it has no name.
    """
    name, inverse = records.clean(words.name), records.clean(words.inverse)
    if not name:
        raise CrmError("nothing-typed")
    meant = RelationWords(name, inverse or name, words.role)
    found = relations.kind(write.read, record, meant)
    if found is not None:
        return found
    said = {"name": meant.name, "inverse": meant.inverse, "role": meant.role}
    return write.insert("relation_kind", {**said, "record": record})
