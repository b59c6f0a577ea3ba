"""Channels and places in companies: added, changed, taken away one by one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Address, ChannelKind
from crm_desktop.domain.errors import CrmError
from crm_desktop.services import records
from crm_desktop.services.business import read_business
from crm_desktop.services.channels import normal
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import owned

_PLACE = frozenset("title department started ended".split())


@dataclass(frozen=True, slots=True)
class SaveChannel:
    """Add a channel to a contact or company (`owner`), or change one where `channel` names it."""

    label: ClassVar[str] = "edit-channel"
    owner: str
    key: int
    kind: ChannelKind
    value: str
    channel_label: str = ""
    parts: Address | None = None
    channel: int | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        values = self._values(write)
        if self.channel is None:
            first = owned.first_channel(write.read, self.owner, self.key, self.kind.value)
            owner = {f"{self.owner}_id": self.key, "kind": self.kind.value}
            write.insert("channel", {**owner, **values, "is_primary": int(first is None)})
        else:
            write.update("channel", self.channel, values)
        return {"name": records.name_of(write, self.owner, self.key)}

    def _values(self, write: Writer) -> dict[str, object]:
        value = records.refuse_odd(self.value).strip()
        parts = self.parts or Address()
        texts = {name: records.refuse_odd(getattr(parts, name)) for name in Address.__slots__}
        if not value and not any(texts.values()):
            raise CrmError("nothing-typed")
        country = read_business(write.read).country
        return {
            "value": value,
            "label": records.clean(self.channel_label),
            "normal": normal(self.kind, value, country),
            **texts,
        }


@dataclass(frozen=True, slots=True)
class DeleteChannel:
    """Take a channel away; the next of its kind becomes the primary one."""

    label: ClassVar[str] = "delete-channel"
    channel: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        value = str(write.row("channel", self.channel)["value"])
        records.remove_channel(write, self.channel)
        return {"value": value}


@dataclass(frozen=True, slots=True)
class MakePrimary:
    """Make a channel the first of its kind."""

    label: ClassVar[str] = "make-primary"
    channel: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        row = write.row("channel", self.channel)
        owner = "contact" if row["contact_id"] is not None else "company"
        key, kind = int(str(row[f"{owner}_id"])), str(row["kind"])
        for former in owned.primary_channels(write.read, owner, key, kind):
            write.update("channel", former, {"is_primary": 0})
        write.update("channel", self.channel, {"is_primary": 1})
        return {"value": str(row["value"])}


@dataclass(frozen=True, slots=True)
class SaveMembership:
    """Give a contact a place in a company by name, or change one where `membership` names it."""

    label: ClassVar[str] = "edit-membership"
    contact: int
    company: str
    values: Mapping[str, str]
    membership: int | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        if unknown := set(self.values) - _PLACE:
            raise CrmError("unknown-field", name=min(unknown))
        values: dict[str, object] = {k: records.clean(v) for k, v in self.values.items()}
        values["company_id"] = records.company_named(write, self.company)
        if self.membership is None:
            first = owned.first_membership(write.read, self.contact)
            values |= {"contact_id": self.contact, "is_primary": int(first is None)}
            write.insert("membership", values)
        else:
            write.update("membership", self.membership, values)
        return {"name": records.name_of(write, "contact", self.contact)}


@dataclass(frozen=True, slots=True)
class DeleteMembership:
    """Take a place in a company away."""

    label: ClassVar[str] = "delete-membership"
    membership: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        contact = write.row("membership", self.membership)["contact_id"]
        write.delete("membership", self.membership)
        return {"name": records.name_of(write, "contact", int(str(contact)))}
