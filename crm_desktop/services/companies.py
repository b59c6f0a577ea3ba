"""Companies: what lists and the panel ask, and what a person does with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.company import CompanyDetail
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import field_of
from crm_desktop.domain.folding import sort_key
from crm_desktop.services import records
from crm_desktop.services.field_values import type_value, type_values
from crm_desktop.services.own_fields import conventions
from crm_desktop.services.tags import set_tags
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import companies as queries
from crm_desktop.storage.queries import owned
from crm_desktop.storage.queries.companies import ORDERS, followers, ids, rows
from crm_desktop.storage.reading import Reading

__all__ = [
    "EDITABLE_CELLS",
    "ORDERS",
    "AddCompany",
    "DeleteCompanies",
    "EditCompany",
    "EditCompanyCell",
    "detail",
    "followers",
    "ids",
    "names",
    "rows",
]

_MOST_DIGITS = 9
EDITABLE_CELLS = ("name", "industry", "email", "phone", "city", "tags")


def names(start: str, reading: Reading) -> list[str]:
    """Names of companies that begin as typed, for completion."""
    return owned.company_names(reading, sort_key(start), 12)


def detail(reading: Reading, company: int, done_limit: int = 100) -> CompanyDetail:
    """All there is of one company. Raises `CrmError("company-gone")`."""
    found = queries.detail(reading, company, done_limit)
    if not found.own.fields:
        return found
    return found._replace(own=found.own._replace(how=conventions(reading)))


@dataclass(frozen=True, slots=True)
class AddCompany:
    """Make a company."""

    label: ClassVar[str] = "add-company"
    name: str
    industry: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.clean_name(self.name)
        industry = records.clean(self.industry)
        write.insert("company", {"name": name, "industry": industry, "created_at": write.now})
        return {"name": name}


@dataclass(frozen=True, slots=True)
class EditCompany:
    """Change fields of a company's own: name, industry, employees, note, and those made."""

    label: ClassVar[str] = "edit-company"
    company: int
    values: Mapping[str, str]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "company", self.company)
        own = type_values(write, "company", self.company, self.values)
        values = {field: _checked(field, text) for field, text in own.items()}
        write.update("company", self.company, values)
        return {"name": name}


@dataclass(frozen=True, slots=True)
class EditCompanyCell:
    """Change what one column of the list shows of a company."""

    label: ClassVar[str] = "edit-company"
    company: int
    column: str
    text: str

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "company", self.company)
        field = field_of(self.column)
        if field is not None:
            type_value(write, "company", self.company, field, self.text)
        elif self.column in ("name", "industry"):
            write.update("company", self.company, {self.column: _checked(self.column, self.text)})
        elif self.column == "tags":
            set_tags(write, "company", self.company, self.text)
        else:
            records.set_channel_cell(write, "company", self.company, self.column, self.text)
        return {"name": name}


@dataclass(frozen=True, slots=True)
class DeleteCompanies:
    """Take companies away; their people stay."""

    label: ClassVar[str] = "delete-companies"
    companies: tuple[int, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "company", self.companies[0])
        records.delete_records(write, "company", self.companies, token)
        return {"name": name, "count": str(len(self.companies))}


def _checked(field: str, text: str) -> str | int | None:
    if field == "name":
        return records.clean_name(text)
    if field == "industry":
        return records.clean(text)
    if field == "note":
        return records.refuse_odd(text)
    if field != "employees":
        raise CrmError("unknown-field", name=field)
    if not text.strip():
        return None
    if not text.strip().isdecimal() or len(text.strip()) > _MOST_DIGITS:
        raise CrmError("not-a-number", value=text)
    return int(text)
