"""Contacts: what lists and the panel ask, and what a person does with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.contact_detail import ContactDetail
from crm_desktop.domain.dates import is_birthday
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import field_of
from crm_desktop.services import records
from crm_desktop.services.field_values import type_value, type_values
from crm_desktop.services.own_fields import conventions
from crm_desktop.services.scoring import basis
from crm_desktop.services.tags import set_tags
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import contact_detail as queries
from crm_desktop.storage.queries import owned
from crm_desktop.storage.queries.contacts import ORDERS, followers, ids, rows
from crm_desktop.storage.queries.leads import lead
from crm_desktop.storage.reading import Reading

__all__ = [
    "EDITABLE_CELLS",
    "ORDERS",
    "AddContact",
    "DeleteContacts",
    "EditContact",
    "EditContactCell",
    "detail",
    "followers",
    "ids",
    "rows",
]

_PLAIN = frozenset("name prefix given middle family suffix nickname birthday note".split())
EDITABLE_CELLS = ("name", "company", "title", "email", "phone", "city", "tags")


def detail(reading: Reading, contact: int, done_limit: int = 100) -> ContactDetail:
    """All there is of one contact. Raises `CrmError("contact-gone")`."""
    found = queries.detail(reading, contact, done_limit)
    found = found._replace(lead=lead(reading, contact), scored_by=basis(reading, contact))
    if not found.own.fields:
        return found
    return found._replace(own=found.own._replace(how=conventions(reading)))


@dataclass(frozen=True, slots=True)
class AddContact:
    """Make a contact from what a person types in one go; all but the name may be empty."""

    label: ClassVar[str] = "add-contact"
    name: str
    company: str = ""
    title: str = ""
    email: str = ""
    phone: str = ""
    tags: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        return {"name": records.name_of(write, "contact", add_contact(write, self))}


@dataclass(frozen=True, slots=True)
class EditContact:
    """Change fields of a contact's own: names, birthday, note, and by their keys those made."""

    label: ClassVar[str] = "edit-contact"
    contact: int
    values: Mapping[str, str]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "contact", self.contact)
        own = type_values(write, "contact", self.contact, self.values)
        if unknown := set(own) - _PLAIN:
            raise CrmError("unknown-field", name=min(unknown))
        values = {field: _checked(field, text) for field, text in own.items()}
        write.update("contact", self.contact, values)
        return {"name": name}


@dataclass(frozen=True, slots=True)
class EditContactCell:
    """Change what one column of the list shows of a contact."""

    label: ClassVar[str] = "edit-contact"
    contact: int
    column: str
    text: str

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "contact", self.contact)
        field = field_of(self.column)
        if field is not None:
            type_value(write, "contact", self.contact, field, self.text)
        elif self.column == "name":
            write.update("contact", self.contact, {"name": records.clean_name(self.text)})
        elif self.column == "tags":
            set_tags(write, "contact", self.contact, self.text)
        elif self.column == "company":
            _set_place(write, self.contact, company=self.text)
        elif self.column == "title":
            _set_place(write, self.contact, title=self.text)
        else:
            records.set_channel_cell(write, "contact", self.contact, self.column, self.text)
        return {"name": name}


@dataclass(frozen=True, slots=True)
class DeleteContacts:
    """Take contacts away, with their channels, tags and activities."""

    label: ClassVar[str] = "delete-contacts"
    contacts: tuple[int, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "contact", self.contacts[0])
        records.delete_records(write, "contact", self.contacts, token)
        return {"name": name, "count": str(len(self.contacts))}


def add_contact(write: Writer, person: AddContact) -> int:
    """Make a contact within a command, and give its id."""
    name = records.clean_name(person.name)
    key = write.insert("contact", {"name": name, "created_at": write.now})
    for kind, text in ((ChannelKind.EMAIL, person.email), (ChannelKind.PHONE, person.phone)):
        records.add_channel(write, "contact", key, kind, text)
    if person.company.strip() or person.title.strip():
        _set_place(write, key, company=person.company, title=person.title)
    if person.tags.strip():
        set_tags(write, "contact", key, person.tags)
    return key


def _checked(field: str, text: str) -> str:
    if field == "name":
        return records.clean_name(text)
    if field == "note":
        return records.refuse_odd(text)
    if field == "birthday" and text.strip() and not is_birthday(text.strip()):
        raise CrmError("bad-birthday", value=text)
    return records.clean(text)


def _set_place(
    write: Writer, contact: int, *, company: str | None = None, title: str | None = None
) -> None:
    """Change the company or title of a contact's primary place, making or ending it as needed."""
    row = owned.first_membership(write.read, contact)
    if row is None:
        if not (company or "").strip():
            if not (title or "").strip():
                return  # there was nothing, and there shall be nothing
            raise CrmError("title-needs-company")
        place = {"contact_id": contact, "company_id": records.company_named(write, company or "")}
        write.insert("membership", {**place, "title": records.clean(title or ""), "is_primary": 1})
        return
    if title is not None:
        write.update("membership", row, {"title": records.clean(title)})
    if company is not None and company.strip():
        write.update("membership", row, {"company_id": records.company_named(write, company)})
    elif company is not None:
        write.delete("membership", row)
