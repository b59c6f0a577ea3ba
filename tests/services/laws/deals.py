"""Deals, their items, people and plans; pipelines, products and lists."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.deal import Role
from crm_desktop.domain.option import OptionList
from crm_desktop.services.deal_items import AddItem, DeleteItems, EditItem, MoveItem
from crm_desktop.services.deal_money import SetDealCurrency, SetRate
from crm_desktop.services.deal_people import RemoveRole, SetRole
from crm_desktop.services.deal_typing import TypeDeal, TypeNewDeal
from crm_desktop.services.deals import (
    AddDeal,
    DeleteDeals,
    LoseDeals,
    MoveDeals,
    ReopenDeals,
    SetDealChance,
    WinDeals,
)
from crm_desktop.services.options import (
    AddOption,
    CloseOption,
    DeleteOption,
    MoveOption,
    OpenOption,
    RenameOption,
)
from crm_desktop.services.pipelines import (
    AddPipeline,
    ClosePipeline,
    DeletePipeline,
    MovePipeline,
    OpenPipeline,
    RenamePipeline,
)
from crm_desktop.services.products import AddProduct, DeleteProduct, EditProduct
from crm_desktop.services.sales_plan import EditPlaybook, TickOff, TickOn
from crm_desktop.services.stages import AddStage, DeleteStage, EditStage, MoveStage
from tests.services.laws.machine import COMPANIES, DAYS, NAMES, WORDS, LawMachine

_AMOUNTS = st.none() | st.integers(-5, 10**9)
_CURRENCIES = st.sampled_from(["EUR", "USD", "JPY", "x"])
_RATES = st.sampled_from(["", "0.9", "1,25", "-1", "a"])
_REASONS = st.integers(31, 41)  # why deals are lost, as every file has them
_OFTEN = st.sampled_from(["", "month", "year"])


class DealRules(LawMachine):
    """Deals, their items, people and plans; pipelines, products and lists."""

    @rule(data=st.data(), name=WORDS, amount=_AMOUNTS, day=st.just("") | DAYS)
    def add_deal(self, data: st.DataObject, name: str, amount: int | None, day: str) -> None:
        contact, stage = self.some("contact", data), self.some("stage", data)
        self.do(AddDeal(name or "Tiles", contact, None, stage, amount, "", day))

    @rule(name=NAMES, person=NAMES, company=COMPANIES, currency=_CURRENCIES, rate=_RATES)
    def type_new_deal(self, name: str, person: str, company: str, currency: str, rate: str) -> None:
        typed = {"name": name, "person": person, "company": company, "amount": "1.5"}
        more = {"currency": currency, "rate": rate, "step": "Call", "step_day": "2026-12-01"}
        self.do(TypeNewDeal({**typed, **more}))

    @rule(data=st.data(), words=WORDS, currency=_CURRENCIES, rate=_RATES, day=DAYS)
    def type_deal(
        self, data: st.DataObject, words: str, currency: str, rate: str, day: str
    ) -> None:
        deal = self.some("deal", data)
        typed = {"note": words, "close_day": "2026-12-01", "person": "Ana", "amount": "7"}
        self.do(TypeDeal(deal, typed))
        self.do(SetDealCurrency(deal, currency, rate))
        self.do(SetRate(self.some("deal", data), rate, day))

    @rule(data=st.data(), chance=st.none() | st.integers(0, 100))
    def move_deals(self, data: st.DataObject, chance: int | None) -> None:
        one, other = self.some("deal", data), self.some("deal", data)
        self.do(MoveDeals((one,), self.some("stage", data), other))
        self.do(SetDealChance(other, chance))

    @rule(data=st.data())
    def close_deals(self, data: st.DataObject) -> None:
        self.do(WinDeals((self.some("deal", data),)))
        self.do(LoseDeals((self.some("deal", data),), data.draw(_REASONS)))
        self.do(ReopenDeals((self.some("deal", data),)))

    @rule(data=st.data())
    def delete_deals(self, data: st.DataObject) -> None:
        self.do(DeleteDeals((self.some("deal", data),)))

    @rule(data=st.data(), quantity=st.integers(-10, 10**6), often=_OFTEN)
    def change_items(self, data: st.DataObject, quantity: int, often: str) -> None:
        deal, product = self.some("deal", data), self.some("product", data)
        self.do(AddItem(deal, product, {"quantity": quantity}))
        self.do(AddItem(deal, None, {"name": "Work", "price": 500, "recurring": often}))
        item = self.some("deal_item", data)
        self.do(EditItem(item, {"discount": 100, "recurring": often}))
        self.do(MoveItem(item, 0))
        self.do(DeleteItems((self.some("deal_item", data),)))

    @rule(data=st.data(), name=NAMES, price=st.integers(0, 10**6), often=_OFTEN)
    def change_products(self, data: st.DataObject, name: str, price: int, often: str) -> None:
        self.do(AddProduct(name, price, {"recurring": often}))
        self.do(EditProduct(self.some("product", data), {"price": price + 1, "is_closed": True}))
        self.do(DeleteProduct(self.some("product", data)))

    @rule(data=st.data(), role=st.sampled_from(Role))
    def change_people(self, data: st.DataObject, role: Role) -> None:
        self.do(SetRole(self.some("deal", data), self.some("contact", data), role))
        self.do(RemoveRole(self.some("deal_role", data)))

    @rule(data=st.data(), texts=st.lists(st.sampled_from("abc"), min_size=1, max_size=3))
    def change_plans(self, data: st.DataObject, texts: list[str]) -> None:
        stage = self.some("stage", data)
        self.do(EditPlaybook(stage, tuple((0, text) for text in texts)))
        item = self.some("playbook_item", data)
        self.do(TickOff(self.some("deal", data), item))
        self.do(TickOn(self.some("deal", data), self.some("playbook_item", data)))

    @rule(data=st.data(), name=WORDS, chance=st.integers(0, 100))
    def change_stages(self, data: st.DataObject, name: str, chance: int) -> None:
        self.do(AddStage(self.some("pipeline", data), name, chance))
        self.do(EditStage(self.some("stage", data), {"chance": chance}))
        self.do(MoveStage(self.some("stage", data), 1))
        self.do(DeleteStage(self.some("stage", data), self.some("stage", data)))

    @rule(data=st.data(), name=WORDS)
    def change_pipelines(self, data: st.DataObject, name: str) -> None:
        self.do(AddPipeline(name, self.some("pipeline", data)))
        self.do(RenamePipeline(self.some("pipeline", data), name + "x"))
        self.do(MovePipeline(self.some("pipeline", data), 0))
        self.do(ClosePipeline(self.some("pipeline", data)))
        self.do(OpenPipeline(self.some("pipeline", data)))
        self.do(DeletePipeline(self.some("pipeline", data), self.some("pipeline", data)))

    @rule(data=st.data(), name=WORDS, into=st.booleans(), kind=st.sampled_from(OptionList))
    def change_lists(self, data: st.DataObject, name: str, into: bool, kind: OptionList) -> None:
        self.do(AddOption(kind, name))
        option = self.some("option", data)
        self.do(RenameOption(option, name))
        self.do(MoveOption(option, 1))
        self.do(CloseOption(self.some("option", data)))
        self.do(OpenOption(self.some("option", data)))
        self.do(DeleteOption(option, self.some("option", data) if into else None))
