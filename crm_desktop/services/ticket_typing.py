"""What is typed into the fields of a ticket: read, and written as one step."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.folding import fold
from crm_desktop.domain.option import OptionList
from crm_desktop.services import records
from crm_desktop.services.deal_making import person_named
from crm_desktop.services.tags import set_tags
from crm_desktop.services.tickets import AddTicket, EditTicket, add_ticket
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import deals, options, products

_LISTS = {
    "status": OptionList.TICKET_STATUS,
    "type": OptionList.TICKET_TYPE,
    "category": OptionList.TICKET_CATEGORY,
}
_COLUMNS = {"person": "contact_id"}


@dataclass(frozen=True, slots=True)
class TypeTicket:
    """Write what was typed into fields of a ticket: `status`, `type`, `product`, `person`, `tags`.

    Lists take the names of their entries, people, companies and deals names or ids; a name that
    nobody has makes somebody. Raises as `EditTicket` does, and `several-of-name`, `not-in-list`,
    `product-gone`.
    """

    label: ClassVar[str] = "edit-ticket"
    ticket: int
    values: Mapping[str, str | int]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        rest = {key: value for key, value in self.values.items() if key != "tags"}
        if "tags" in self.values:
            set_tags(write, "ticket", self.ticket, str(self.values["tags"]))
        return EditTicket(self.ticket, _read_all(write, rest)).run(write, token)


@dataclass(frozen=True, slots=True)
class TypeNewTicket:
    """Begin a ticket with what was typed: as for `TypeTicket`, and `body`, its first message."""

    label: ClassVar[str] = "add-ticket"
    ticket: AddTicket
    values: Mapping[str, str | int]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        read = _read_all(write, {key: each for key, each in self.values.items() if each})
        contact, company = read.pop("contact_id", None), read.pop("company_id", None)
        new = replace(self.ticket, values={**(self.ticket.values or {}), **read})
        if isinstance(contact, int):
            new = replace(new, contact=contact)
        if isinstance(company, int):
            new = replace(new, company=company)
        row = write.row("ticket", add_ticket(write, new))
        return {"name": str(row["name"]), "number": str(row["number"])}


def _read_all(write: Writer, values: Mapping[str, str | int]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in values.items():
        is_chosen = key in _LISTS or key in _ENDS
        column = _COLUMNS.get(key, f"{key}_id") if is_chosen else key
        found[column] = _read(write, key, value) if is_chosen else value
    return found


def _read(write: Writer, key: str, value: str | int) -> int | None:
    """The id that stands for what was typed, which an error names as its field (`key`)."""
    if isinstance(value, int):
        return value
    if not value.strip():
        if key == "status":
            raise CrmError("not-in-list", value="", key=key)
        return None
    try:
        return _entry(write, key, value) if key in _LISTS else _ENDS[key](write, value)
    except CrmError as error:
        error.details.setdefault("key", key)
        raise


def _entry(write: Writer, key: str, text: str) -> int:
    found = options.named(write.read, _LISTS[key].value, fold(records.clean(text)))
    if found is None:
        raise CrmError("not-in-list", value=text[:40])
    return found


def _product_named(write: Writer, text: str) -> int:
    wanted = fold(records.clean(text))
    found = next((e.id for e in products.products(write.read) if fold(e.name) == wanted), None)
    if found is None:
        raise CrmError("product-gone")
    return found


def _deal_named(write: Writer, text: str) -> int:
    found = deals.named(write.read, fold(records.clean(text)))
    if len(found) != 1:
        name = text[:40]
        raise (
            CrmError("several-of-name", name=name) if found else CrmError("not-in-list", value=name)
        )
    return found[0]


_ENDS = {
    "person": person_named,
    "company": records.company_named,
    "product": _product_named,
    "deal": _deal_named,
}
