"""Two or more contacts or companies made one, as one step."""

import mimetypes
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.folding import fold
from crm_desktop.domain.merging import MergeField
from crm_desktop.services.deal_state import set_lifecycle
from crm_desktop.services.importing.prepared import own_identity
from crm_desktop.services.merging.children import Joining
from crm_desktop.services.merging.fields import COLUMNS, CONSENT, WITH, compare
from crm_desktop.services.service_levels import retarget
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import comparing, owned
from crm_desktop.storage.queries.comparing import OwnValue, Row

# The names of fields in notes that keep what was not chosen; the user interface brings its own.
ENGLISH: Mapping[str, str] = MappingProxyType(
    {
        "merged": "merged",
        "name": "Name",
        "prefix": "Prefix",
        "given": "Given name",
        "middle": "Middle name",
        "family": "Family name",
        "suffix": "Suffix",
        "nickname": "Nickname",
        "birthday": "Birthday",
        "photo": "Photo",
        "touch_days": "Keep in touch every (days)",
        "industry": "Industry",
        "employees": "Employees",
        "source_id": "Source",
        "expected_amount": "Expected amount",
    }
)
_CODED = frozenset(("photo", "lifecycle", "decision"))
_STRICT = frozenset(("do_not_contact", *CONSENT))


@dataclass(frozen=True, slots=True)
class MergeContacts:
    """Join other contacts into the one kept, with all that hangs on them.

    `choices` says for a field (as `merge_preview` names it) whose value stays; where it is silent
    the value proposed there stays. Values that do not stay are kept in the note, under `words`.
    """

    label: ClassVar[str] = "merge-contacts"
    kept: int
    others: tuple[int, ...]
    choices: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=lambda: ENGLISH)

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        return _Merge(write, "contact", self.kept, self.others, self.words).run(self.choices, token)


@dataclass(frozen=True, slots=True)
class MergeCompanies:
    """Join other companies into the one kept; as `MergeContacts`."""

    label: ClassVar[str] = "merge-companies"
    kept: int
    others: tuple[int, ...]
    choices: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=lambda: ENGLISH)

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        return _Merge(write, "company", self.kept, self.others, self.words).run(self.choices, token)


class _Merge:
    def __init__(
        self, write: Writer, kind: str, kept: int, others: Sequence[int], words: Mapping[str, str]
    ) -> None:
        self._write, self._kind, self._kept, self._words = write, kind, kept, words
        self._others = tuple(key for key in dict.fromkeys(others) if key != kept)
        if not self._others:
            raise CrmError("nothing-to-merge")
        self._keys = (kept, *self._others)
        self._rows = [write.row(kind, key) for key in self._keys]
        self._is_served = False  # whether tickets, or what is promised for them, came over

    def run(self, choices: Mapping[str, int], token: CancelToken) -> Mapping[str, str]:
        own = comparing.own_values(self._write.read, self._kind, self._keys)
        fields = compare(self._write.read, self._kind, self._rows, own)
        chosen = {each.key: self._place(each, choices) for each in fields}
        self._choose_own_values(own, chosen)
        symmetric = comparing.symmetric_kinds(self._write.read)
        for other in self._others:
            token.check()
            self._join_children(Joining(self._kind, self._kept, other, symmetric))
        self._keep_photos(chosen["photo"])
        values = self._values(chosen)
        values["note"] = self._note(fields, chosen)
        if self._kind == "contact":
            set_lifecycle(self._write, self._kept, values)
        else:
            self._write.update(self._kind, self._kept, values)
        for other in self._others:
            owner = {f"{self._kind}_id": self._kept}
            source, external = own_identity(other)  # our own exports of it find the one kept
            self._write.insert("external_id", {**owner, "source": source, "external": external})
            self._write.delete(self._kind, other)
        if self._is_served:
            retarget(self._write)
        names = [str(row["name"]) for row in (*self._rows[1:], self._rows[0])]
        return {
            "name": str(values["name"]),
            "other": next((name for name in names if name != values["name"]), names[0]),
            "count": str(len(self._others)),
        }

    def _place(self, field: MergeField, choices: Mapping[str, int]) -> int:
        """Whose value of a field stays, by the place of the record."""
        wanted = choices.get(field.key)
        if wanted is None or field.key in _STRICT:
            return field.proposed
        if wanted not in self._keys:
            raise CrmError(f"{self._kind}-gone")
        return self._keys.index(wanted)

    def _values(self, chosen: Mapping[str, int]) -> Row:
        columns = {column: chosen[column] for column in COLUMNS[self._kind]}
        for column, others in WITH.items() if self._kind == "contact" else ():
            columns |= dict.fromkeys(others, chosen[column])
        return {column: self._rows[place][column] for column, place in columns.items()}

    def _choose_own_values(self, own: Sequence[OwnValue], chosen: Mapping[str, int]) -> None:
        """Of a field that holds one value the chosen record's stays; several choices all move."""
        for value in own:
            if value.type == FieldType.CHOICES:
                continue
            stays = self._keys[chosen[f"field:{value.field}"]]
            if value.owner != stays:
                self._write.delete("field_value", value.row)

    def _join_children(self, joining: Joining) -> None:
        read, write = self._write.read, self._write
        for table in owned.hanging(self._kind):
            theirs = comparing.child_rows(read, table, self._kind, joining.other)
            if not theirs:
                continue
            self._is_served |= table in ("ticket", "service_level")
            mine = comparing.child_rows(read, table, self._kind, joining.kept)
            for fate in joining.fates(table, mine, theirs):
                row = int(str(fate.row["id"]))
                if fate.is_kept:
                    write.update(table, row, fate.values)
                    continue
                write.delete(table, row)
                if fate.twin is not None and fate.values:
                    write.update(table, fate.twin, fate.values)

    def _keep_photos(self, chosen: int) -> None:
        """Pictures that are no longer the record's become files of it."""
        blobs = dict.fromkeys(row["photo"] for row in self._rows if row["photo"])
        files = comparing.child_rows(self._write.read, "attachment", self._kind, self._kept)
        known = {row["blob"] for row in files} | {self._rows[chosen]["photo"]}
        for blob in blobs:
            if blob in known:
                continue
            media_type, _ = comparing.picture(self._write.read, blob)
            name = f"{self._words['photo']}{mimetypes.guess_extension(media_type) or ''}"
            owner = {f"{self._kind}_id": self._kept, "created_at": self._write.now}
            self._write.insert("attachment", {**owner, "name": name, "blob": blob})

    def _note(self, fields: Sequence[MergeField], chosen: Mapping[str, int]) -> str:
        """The notes of all, and what they said otherwise."""
        note = ""
        for row in self._rows:
            text = str(row["note"])
            if text and text not in note:
                note = f"{note}\n{text}" if note else text
        lines = [line for each in fields for line in self._lost(each, chosen[each.key])]
        return "\n".join(filter(None, (note, *lines)))

    def _lost(self, field: MergeField, chosen: int) -> list[str]:
        if field.key in _STRICT or field.key in _CODED:
            return []
        said = {fold(field.values[chosen]), ""}
        lines = []
        for text in field.values:
            if fold(text) not in said:
                said.add(fold(text))
                label = field.name or self._words[field.key]
                lines.append(f"{label} ({self._words['merged']}): {text}")
        return lines
