"""Who has what role in a deal."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.deal import Role
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.folding import sort_key
from crm_desktop.services import records
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import deal_parts, relations
from crm_desktop.storage.queries.deal_parts import people

__all__ = ["RemoveRole", "SetRole", "people"]


@dataclass(frozen=True, slots=True)
class SetRole:
    """Say what role somebody has in a deal; with `row`, say it anew of the role of that row.

    `who` is an id, or a name that just one contact bears. Raises `CrmError` (`no-such-record`,
    `several-of-name`).
    """

    label: ClassVar[str] = "set-role"
    deal: int
    who: int | str
    role: Role
    row: int | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        contact = self._contact(write)
        role = Role(self.role).value
        values = {"deal_id": self.deal, "contact_id": contact, "role": role}
        name = records.name_of(write, "deal", self.deal)
        present = deal_parts.roles(write.read, self.deal, contact, role)
        if not present and self.row is None:
            write.insert("deal_role", values)
        elif self.row is not None and not present:
            write.update("deal_role", self.row, values)
        return {"name": name, "other": records.name_of(write, "contact", contact)}

    def _contact(self, write: Writer) -> int:
        if isinstance(self.who, int):
            records.name_of(write, "contact", self.who)  # it may have gone meanwhile
            return self.who
        name = records.clean_name(self.who)
        found = relations.named(write.read, "contact", sort_key(name))
        if len(found) != 1:
            raise CrmError("several-of-name" if found else "no-such-record", name=name)
        return found[0]


@dataclass(frozen=True, slots=True)
class RemoveRole:
    """Somebody has a role in a deal no more."""

    label: ClassVar[str] = "remove-role"
    row: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        row = write.row("deal_role", self.row)
        write.delete("deal_role", self.row)
        return {
            "name": records.name_of(write, "deal", int(str(row["deal_id"]))),
            "other": records.name_of(write, "contact", int(str(row["contact_id"]))),
        }
