"""Contacts, companies and the business: added, changed, deleted."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.card import Photo
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.companies import (
    AddCompany,
    DeleteCompanies,
    EditCompany,
    EditCompanyCell,
)
from crm_desktop.services.contacts import AddContact, DeleteContacts, EditContact, EditContactCell
from crm_desktop.services.logo import SetBusiness
from tests.helpers.hanging import HangAll
from tests.services.laws.machine import COMPANIES, NAMES, WORDS, LawMachine


class RecordRules(LawMachine):
    """Contacts, companies and the business: added, changed, deleted."""

    @rule(name=NAMES, company=st.just("") | COMPANIES, words=WORDS, tags=WORDS)
    def add_contact(self, name: str, company: str, words: str, tags: str) -> None:
        self.do(AddContact(name, company, words, f"{words}@x.example", "+351 912 000 111", tags))

    @rule(name=NAMES, words=WORDS)
    def add_company(self, name: str, words: str) -> None:
        self.do(AddCompany(name, words))

    @rule(
        data=st.data(),
        column=st.sampled_from(["name", "company", "title", "email", "phone", "city", "tags"]),
        words=WORDS,
    )
    def edit_contact_cell(self, data: st.DataObject, column: str, words: str) -> None:
        self.do(EditContactCell(self.some("contact", data), column, words))

    @rule(
        data=st.data(),
        column=st.sampled_from(["name", "industry", "email", "city", "tags"]),
        words=WORDS,
    )
    def edit_company_cell(self, data: st.DataObject, column: str, words: str) -> None:
        self.do(EditCompanyCell(self.some("company", data), column, words))

    @rule(
        data=st.data(),
        words=WORDS,
        birthday=st.sampled_from(["", "1984-03-09", "--02-29", "31.2."]),
    )
    def edit_contact(self, data: st.DataObject, words: str, birthday: str) -> None:
        values = {"note": words, "birthday": birthday, "given": words}
        self.do(EditContact(self.some("contact", data), values))

    @rule(data=st.data(), words=WORDS)
    def edit_company(self, data: st.DataObject, words: str) -> None:
        self.do(EditCompany(self.some("company", data), {"note": words, "employees": "12"}))

    @rule(data=st.data())
    def delete_contact(self, data: st.DataObject) -> None:
        self.do(DeleteContacts((self.some("contact", data),)))

    @rule(data=st.data())
    def delete_company(self, data: st.DataObject) -> None:
        self.do(DeleteCompanies((self.some("company", data),)))

    @rule(data=st.data(), kind=st.sampled_from(["contact", "company"]), seed=st.integers(0, 99))
    def hang_all(self, data: st.DataObject, kind: str, seed: int) -> None:
        key = self.some(kind, data)
        if key != 7:
            self.do(HangAll(kind, key, self.some(kind, data), seed))

    @rule(words=WORDS)
    def change_business(self, words: str) -> None:
        self.do(EditBusiness({"business_name": words, "country": "PT"}))
        self.do(SetBusiness({"currency": "EUR"}, Photo("image/png", words.encode())))
