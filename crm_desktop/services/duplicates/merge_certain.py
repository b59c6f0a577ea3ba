"""Many groups of records that surely are one, merged as one step."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.duplicate import Pair
from crm_desktop.services import companies, contacts, records
from crm_desktop.services.merging.command import ENGLISH, MergeCompanies, MergeContacts
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.reading import Reading

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Group:
    """Records of a kind that become one: the oldest is kept."""

    kind: Kind
    kept: int
    others: tuple[int, ...]

    @property
    def members(self) -> tuple[int, ...]:
        """All of them, the oldest first."""
        return (self.kept, *self.others)


@dataclass(frozen=True, slots=True)
class MergeGroups:
    """Merge each group; of what they say differently, what a merge proposes stays.

    But for the name: there the oldest one written with care stays, as the newest may be a slip.
    `words` names the fields in the notes that keep what does not stay.
    """

    label: ClassVar[str] = "merge-groups"
    groups: tuple[Group, ...]
    words: Mapping[str, str] = field(default_factory=lambda: ENGLISH)

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        for each in self.groups:
            token.check()
            merge = MergeContacts if each.kind is Kind.CONTACT else MergeCompanies
            owner = "contact" if each.kind is Kind.CONTACT else "company"
            known = {key: records.name_of(write, owner, key) for key in each.members}
            choices = {"name": best_named(each, known)}
            merge(each.kept, each.others, choices, self.words).run(write, token)
        return {"count": str(len(self.groups))}


def groups_of(found: Iterable[Sequence[Pair]]) -> tuple[Group, ...]:
    """What becomes of pairs that hang together; people first, whose companies then are merged."""
    made = []
    for pairs in found:
        kept, *others = sorted({key for pair in pairs for key in pair.key})
        made.append(Group(pairs[0].kind, kept, tuple(others)))
    return tuple(sorted(made, key=lambda group: group.kind is Kind.COMPANY))


def best_named(group: Group, known: Mapping[int, str]) -> int:
    """Whose name stays: the oldest that is not all capitals or all small letters."""
    cared_for = (key for key in group.members if _is_cared_for(known.get(key, "")))
    return next(cared_for, group.kept)


def _is_cared_for(name: str) -> bool:
    return not (name.isupper() or name.islower())


def names(groups: Sequence[Group], reading: Reading) -> dict[int, str]:
    """What the records of these groups are called."""
    found: dict[int, str] = {}
    for kind, rows in ((Kind.CONTACT, contacts.rows), (Kind.COMPANY, companies.rows)):
        keys = [key for each in groups if each.kind is kind for key in each.members]
        for start in range(0, len(keys), _AT_ONCE):
            some = rows(reading, keys[start : start + _AT_ONCE])
            found.update((row.id, row.name) for row in some)
    return found
