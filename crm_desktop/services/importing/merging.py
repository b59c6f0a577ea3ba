"""What a row adds to a record that is here: gaps filled, chosen fields overwritten."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from crm_desktop.domain.card import Address, Affiliation, ChannelKind
from crm_desktop.domain.folding import fold
from crm_desktop.services.channels import ChannelKey, channel_key
from crm_desktop.services.importing.planning import Plan
from crm_desktop.services.importing.policy import Policy
from crm_desktop.services.importing.prepared import (
    Prepared,
    own_identity,
    words_of,
)
from crm_desktop.services.importing.storing import Ends, Store, ends_of
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import matching

_PARTS = ("prefix", "given", "middle", "family", "suffix")
_CONTACT = ("id", "name", "sort_key", *_PARTS, "nickname", "birthday", "note", "photo")
_COMPANY = ("id", "name", "sort_key", "note", "photo")
_CHANNEL = (
    "kind", "value", "normal", "street", "po_box", "city", "region", "postcode", "country",
)  # fmt: skip


@dataclass(slots=True)
class _Place:
    """A contact's place in a company; without an id it has not been stored yet."""

    key: int | None
    company: int
    title: str
    department: str


@dataclass(slots=True)
class _State:
    """A record as it stands, kept up to date while rows are merged into it."""

    fields: dict[str, object]
    channels: set[ChannelKey] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    values: set[str] = field(default_factory=set)  # of channels, folded
    places: list[_Place] = field(default_factory=list)
    tags: set[int] = field(default_factory=set)
    identities: set[tuple[str, str]] = field(default_factory=set)
    own: set[int] = field(default_factory=set)  # fields of one's own that have a value

    def text(self, name: str) -> str:
        return str(self.fields[name])


class Merger:
    """Merges rows of one chunk into records that are stored already."""

    def __init__(self, write: Writer, store: Store, policy: Policy) -> None:
        self._write = write
        self._store = store
        self._overwrite = policy.overwrite
        self._words = policy.words

    def merge(self, plans: list[Plan]) -> list[bool]:
        """Merge each plan's row into its owner; tells of each whether anything changed."""
        people = {plan.owner for plan in plans if plan.prepared and not plan.prepared.is_company}
        companies = {plan.owner for plan in plans} - people
        states = {**self._load("contact", people), **self._load("company", companies)}
        return [
            self._merge(plan, plan.prepared, states[plan.owner])
            for plan in plans
            if plan.prepared is not None
        ]

    def _load(self, kind: str, keys: set[int]) -> dict[int, _State]:
        read = self._write.read
        names = _CONTACT if kind == "contact" else _COMPANY
        states = {
            row[0]: _State(dict(zip(names, row, strict=True)))
            for row in matching.records(read, kind, names, keys)
        }
        owner = f"{kind}_id"
        for key, *channel in matching.children(read, "channel", kind, (owner, *_CHANNEL), keys):
            states[key].channels.add(_stored_key(*channel))
            states[key].kinds.add(channel[0])
            states[key].values.add(fold(channel[1]))
        for key, tag in matching.children(read, "tagging", kind, (owner, "tag_id"), keys):
            states[key].tags.add(tag)
        for key, own in matching.children(read, "field_value", kind, (owner, "field_id"), keys):
            states[key].own.add(own)
        known = (owner, "source", "external")
        for key, source, external in matching.children(read, "external_id", kind, known, keys):
            states[key].identities.add((source, external))
        if kind == "contact":
            names = (owner, "id", "company_id", "title", "department")
            for key, *place in matching.children(read, "membership", kind, names, keys):
                states[key].places.append(_Place(*place))
        return states

    def _merge(self, plan: Plan, row: Prepared, state: _State) -> bool:
        kind = "company" if row.is_company else "contact"
        ends = ends_of(plan.owner, is_company=row.is_company)
        new = self._new_fields(row, state)
        if new:
            self._write.update(kind, plan.owner, new)
            state.fields.update(new)
        changes = [
            bool(new),
            self._add_places(plan, row, state),
            self._add_channels(ends, row, state),
            self._add_tags(ends, row, state),
            self._add_values(plan.owner, row, state),
        ]
        for identity in row.identities:
            if identity not in state.identities and identity != own_identity(plan.owner):
                state.identities.add(identity)
                self._store.add_identity(ends, *identity)
        return any(changes)

    def _new_fields(self, row: Prepared, state: _State) -> dict[str, object]:
        new: dict[str, object] = {}
        if not row.is_company:
            new.update(self._new_names(row, state))
            for name in ("nickname", "birthday"):
                text = getattr(row.card, name)
                if text and (not state.fields[name] or name in self._overwrite):
                    new[name] = text
        if "photo" in self._overwrite or not state.fields["photo"]:
            new["photo"] = self._store.keep_photo(row) or state.fields["photo"]
        new["note"] = self._new_note(row.notes, state)
        return {name: value for name, value in new.items() if state.fields[name] != value}

    def _new_names(self, row: Prepared, state: _State) -> dict[str, object]:
        """Names that are to be written: all of them, or the parts that a record of that name lacks.

        A name that only stands in for one, such as an address, counts as none.
        """
        parts = {name: text for name in _PARTS if (text := getattr(row.card, name))}
        known = fold(state.text("name"))
        stands_in = known in state.values and fold(row.name) != known
        if row.is_named and ("name" in self._overwrite or stands_in):
            return {**dict.fromkeys(_PARTS, ""), **parts, "name": row.name}
        mine, theirs = set(row.words.split()), set(words_of(state.text("sort_key")).split())
        if not (mine <= theirs or theirs <= mine):
            return {}
        return {name: text for name, text in parts.items() if not state.fields[name]}

    def _new_note(self, notes: Iterable[str], state: _State) -> str:
        known = state.text("note")
        if "note" in self._overwrite:
            return "\n".join(notes) or known
        for note in notes:
            if note not in known:
                known = f"{known}\n{note}" if known else note
        return known

    def _add_places(self, plan: Plan, row: Prepared, state: _State) -> bool:
        is_changed = False
        for affiliation, company in zip(row.affiliations, plan.places, strict=True):
            same = [place for place in state.places if place.company == company]
            if not same:
                is_primary = not state.places
                self._store.add_place(plan.owner, company, affiliation, is_primary=is_primary)
                place = _Place(None, company, affiliation.title, affiliation.department)
                state.places.append(place)
                is_changed = True
            elif not any(_says(place, affiliation) for place in same):
                is_changed |= self._write_place(plan.owner, same[0], affiliation)
        return is_changed

    def _write_place(self, contact: int, place: _Place, affiliation: Affiliation) -> bool:
        new: dict[str, object] = {}
        for name in ("title", "department"):
            text, known = getattr(affiliation, name), getattr(place, name)
            if text and text != known and (not known or name in self._overwrite):
                new[name] = text
                setattr(place, name, text)
        if not new:
            return False
        if place.key is None:
            self._store.flush()
            columns = ("id", "company_id")
            rows = matching.children(self._write.read, "membership", "contact", columns, [contact])
            place.key = next(key for key, company in rows if company == place.company)
        return self._write.update("membership", place.key, new)

    def _add_channels(self, ends: Ends, row: Prepared, state: _State) -> bool:
        is_changed = False
        for channel in row.channels:
            key = channel_key(channel.kind, channel.value, channel.normal, channel.address)
            if key not in state.channels:
                state.channels.add(key)
                is_first = channel.kind not in state.kinds
                state.kinds.add(channel.kind)
                self._store.add_channel(ends, channel, is_primary=is_first)
                is_changed = True
        return is_changed

    def _add_tags(self, ends: Ends, row: Prepared, state: _State) -> bool:
        new = {self._store.tag(*tag) for tag in row.tags} - state.tags
        for tag in sorted(new):
            self._store.add_tagging(ends, tag)
        state.tags |= new
        return bool(new)

    def _add_values(self, owner: int, row: Prepared, state: _State) -> bool:
        """Fields of one's own that are empty are filled, or all where they may be overwritten."""
        is_changed = False
        for value in row.values:
            key = self._store.field(value.field)
            if key not in state.own or "fields" in self._overwrite:
                state.own.add(key)
                is_changed |= self._store.put_value(owner, value)
        return is_changed


def _says(place: _Place, affiliation: Affiliation) -> bool:
    """Whether the place tells already what the affiliation does."""
    return affiliation.title in ("", place.title) and affiliation.department in (
        "",
        place.department,
    )


def _stored_key(kind: str, value: str, normal: str, *parts: str) -> ChannelKey:
    return channel_key(ChannelKind(kind), value, normal, Address(*parts))
