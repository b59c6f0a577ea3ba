"""What becomes of the rows that hang on a record when it joins another."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from crm_desktop.domain.card import Address, ChannelKind
from crm_desktop.services.channels import channel_key
from crm_desktop.storage.columns import FACTS
from crm_desktop.storage.queries.comparing import Row
from crm_desktop.storage.queries.owned import ends

_PARTS = ("street", "po_box", "city", "region", "postcode", "country")
_PLACE = ("title", "department", "started")


class Fate(NamedTuple):
    """A row of the other record: it moves with these values, or goes.

    Where it goes because the kept record has its like, `twin` is that, and `values` what the twin
    learns from it.
    """

    row: Row
    values: Row
    is_kept: bool
    twin: int | None = None


@dataclass(frozen=True, slots=True)
class Joining:
    """The records `other` and `kept` of a kind; `symmetric` names relations without direction."""

    kind: str
    kept: int
    other: int
    symmetric: frozenset[int]

    def fates(self, table: str, mine: list[Row], theirs: list[Row]) -> Iterator[Fate]:
        """What becomes of their rows of a table, given those of the kept record."""
        known = list(mine)
        has_primary = {_group(table, row) for row in mine if row.get("is_primary")}
        for row in theirs:
            moved = self._moved(table, row)
            if self._is_to_itself(table, moved):
                yield Fate(row, {}, is_kept=False)
                continue
            twin = next((each for each in known if self._is_same(table, each, moved)), None)
            if twin is not None:
                learned = self._learned(table, twin, moved)
                twin.update(learned)
                yield Fate(row, learned, is_kept=False, twin=int(str(twin["id"])))
                continue
            if self.kind == "contact" or table != "membership":  # it is the contact's first place
                group = _group(table, moved)
                if moved.get("is_primary") and group in has_primary:
                    moved["is_primary"] = 0
                elif moved.get("is_primary"):
                    has_primary.add(group)
            known.append(moved)
            changed = {name: value for name, value in moved.items() if row[name] != value}
            yield Fate(row, changed, is_kept=True)

    def _moved(self, table: str, row: Row) -> Row:
        places = {end for end in ends(table, self.kind) if row[end] == self.other}
        return {name: self.kept if name in places else value for name, value in row.items()}

    def _is_to_itself(self, table: str, moved: Row) -> bool:
        both = ends(table, self.kind)
        return len(both) > 1 and all(moved[end] == self.kept for end in both)

    def _is_same(self, table: str, mine: Row, moved: Row) -> bool:
        if mine["id"] == moved["id"]:
            return False
        if table == "membership":
            far = "company_id" if self.kind == "contact" else "contact_id"
            texts = all(not (mine[n] and moved[n]) or mine[n] == moved[n] for n in _PLACE)
            return texts and mine[far] == moved[far] and mine["ended"] == moved["ended"]
        if table in ("relation", "not_duplicate"):
            return self._link(table, mine) == self._link(table, moved)
        return _KEYS[table](mine) == _KEYS[table](moved)

    def _link(self, table: str, row: Row) -> object:
        both = [str(row[end]) for end in ends(table, self.kind)]
        if table == "not_duplicate" or row["kind_id"] in self.symmetric:
            both.sort()
        return row.get("kind_id"), both

    def _learned(self, table: str, twin: Row, moved: Row) -> Row:
        texts = FACTS[table].texts
        learned = {name: moved[name] for name in texts if moved[name] and not twin[name]}
        if table == "membership" and self.kind == "company" and moved["is_primary"]:
            learned["is_primary"] = 1
        return {name: value for name, value in learned.items() if twin[name] != value}


def _group(table: str, row: Row) -> object:
    """Among what rows one is the primary one."""
    return row["kind"] if table == "channel" else ""


def _channel(row: Row) -> object:
    parts = Address(*(str(row[name]) for name in _PARTS))
    return channel_key(ChannelKind(str(row["kind"])), str(row["value"]), str(row["normal"]), parts)


def _activity(row: Row) -> object:
    return [value for name, value in row.items() if name not in ("id", "created_at")]


_KEYS: dict[str, Callable[[Row], object]] = {
    "channel": _channel,
    "tagging": lambda row: row["tag_id"],
    "field_value": lambda row: (row["field_id"], row["choice_id"]),
    "activity": _activity,
    "attachment": lambda row: (row["name"], row["blob"]),
    "segment_member": lambda row: row["segment_id"],
    "campaign_member": lambda row: row["campaign_id"],
    "external_id": lambda row: (row["source"], row["external"]),
    "deal": lambda row: row["id"],
    "ticket": lambda row: row["id"],
    "response": lambda row: row["id"],
    "service_level": lambda row: row["id"],
    "deal_role": lambda row: (row["deal_id"], row["role"]),
    "qualification": lambda row: row["item"],
    "contact_history": lambda row: (row["at"], row["lifecycle"], row["lead_status_id"]),
}
