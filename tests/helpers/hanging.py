"""Something of every sort that can hang on a record, for tests of what deletes or merges it."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.storage.journal import Writer

KINDS = ("contact", "company")


@dataclass(frozen=True, slots=True)
class HangAll:
    """Put a row of every sort on a record; those that have two ends lead to another, or to it."""

    label: ClassVar[str] = "hang-all"
    kind: str
    key: int
    other: int
    seed: int = 0

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        chance, owner = random.Random(self.seed), {f"{self.kind}_id": self.key}
        word = chance.choice(["red", "blue", "tall"])
        mail = f"{word}@x.example"
        write.insert("channel", {**owner, "kind": "email", "value": mail, "normal": mail})
        write.insert("external_id", {**owner, "source": "google", "external": word})
        _named(write, "tagging", {**owner, "tag_id": _named(write, "tag", {"name": word})})
        _own_fields(write, self.kind, owner, chance)
        blob = write.keep_blob("text/plain", word.encode())
        file = {"name": f"{word}.txt", "blob": blob, "created_at": write.now}
        write.insert("attachment", {**owner, **file})
        _links(write, self.kind, self.key, self.other, chance)
        write.insert(
            "activity",
            {**owner, "kind": "note", "body": word, "done_at": write.now, "created_at": write.now},
        )
        return {}


@dataclass(frozen=True, slots=True)
class SetRow:
    """Write a row as it is told, with a picture if wanted."""

    label: ClassVar[str] = "set-row"
    table: str
    key: int
    values: Mapping[str, object]
    photo: bytes = b""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        picture = {"photo": write.keep_blob("image/png", self.photo)} if self.photo else {}
        write.update(self.table, self.key, {**self.values, **picture})
        return {}


def _own_fields(
    write: Writer, kind: str, owner: Mapping[str, object], chance: random.Random
) -> None:
    plain = _field(write, kind, "Budget", "number")
    if plain is not None and not _has(write, "field_value", owner, plain):
        number = chance.randrange(3) * 1_000_000
        write.insert("field_value", {**owner, "field_id": plain, "number": number})
    several = _field(write, kind, "Likes", "choices")
    name = chance.choice(["tea", "coffee"])
    if several is not None and not _has(write, "field_value", owner, several):
        choice = _named(write, "choice", {"field_id": several, "name": name})
        write.insert("field_value", {**owner, "field_id": several, "choice_id": choice})


def _field(write: Writer, kind: str, name: str, sort: str) -> int | None:
    """The field of that name, made if there is none; `None` where it is of another type by now."""
    sql = "SELECT id, type FROM field WHERE record = ? AND folded = ?"
    found = write.read.first(sql, (kind, name.lower()))
    if found is None:
        return write.insert("field", {"record": kind, "name": name, "type": sort})
    return int(found[0]) if found[1] == sort else None


def _links(write: Writer, kind: str, key: int, other: int, chance: random.Random) -> None:
    word = chance.choice(["spouse", "assistant"])
    tie = _named(write, "relation_kind", {"record": kind, "name": word, "inverse": "spouse"})
    ends = [key, other]
    chance.shuffle(ends)
    both = {f"{kind}_id": ends[0], f"other_{kind}_id": ends[1]}
    write.insert("relation", {**both, "kind_id": tie})
    if key != other:
        write.insert("not_duplicate", both)
    segment = _named(write, "segment", {"record": kind, "kind": "list", "name": word})
    _named(write, "segment_member", {f"{kind}_id": key, "segment_id": segment})


def _named(write: Writer, table: str, values: Mapping[str, object]) -> int:
    """The row with these values, made if there is none."""
    wanted = " AND ".join(f"{column} = ?" for column in values)
    found = write.read.value(f"SELECT id FROM {table} WHERE {wanted}", tuple(values.values()))
    return write.insert(table, values) if found is None else int(found)


def _has(write: Writer, table: str, owner: Mapping[str, object], field: int) -> bool:
    ((column, key),) = owner.items()
    sql = f"SELECT 1 FROM {table} WHERE {column} = ? AND field_id = ?"
    return write.read.value(sql, (key, field)) is not None
