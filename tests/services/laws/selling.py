"""Deals on the board, as typed, and brought in."""

import csv

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from crm_desktop.services.board_edits import BeginDeal, EditCard, EditDealCell, SetCloseMonth
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.deal_typing import TypeChance
from crm_desktop.services.deals import EditDeal, SetCloseDay
from crm_desktop.services.importing.deal_command import ImportDeals
from crm_desktop.services.importing.policy import OVERWRITABLE_OF_DEALS, Policy
from crm_desktop.services.importing.source import look_at
from crm_desktop.services.item_typing import TypeItem, TypeProduct
from crm_desktop.services.own_figures import SetOwnFigures
from crm_desktop.services.stage_typing import TypeStage
from tests.services.laws.machine import COMPANIES, DAYS, NAMES, WORDS, LawMachine

_FIGURES = st.sampled_from(["", "0", "12", "1.5", "40 %", "-3", "1,200.50", "a"])
_STAGES = st.sampled_from(["", "Prospecting", "Proposal", "Won", "Lost", "Odd"])
_DEALS = st.sampled_from(["Roof", "Wall", "<b>x</b>", "=1+1", ""])
_HEADER = (
    *("Deal", "Company", "Contact", "Value", "Currency", "Stage", "Probability"),
    *("Expected close date", "Next step", "Lost reason", "Tags"),
)
_ROWS = st.tuples(
    _DEALS,
    st.just("") | COMPANIES,
    st.just("") | NAMES,
    _FIGURES,
    st.sampled_from(["", "EUR", "USD", "?"]),
    _STAGES,
    _FIGURES,
    st.sampled_from(["", "2026-12-01", "soon"]),
    st.sampled_from(["", "Call"]),
    st.sampled_from(["", "Price", "Too dear"]),
    st.sampled_from(["", "vip; b"]),
)


class SellingRules(LawMachine):
    """Deals on the board, as typed, and brought in; somebody is there to sell to."""

    @initialize(name=NAMES, company=COMPANIES)
    def open_shop(self, name: str, company: str) -> None:
        self.do(AddContact(name, company))
        self.do(BeginDeal("Roof", company, name, None, 120_000, "2026-12-01"))

    @rule(data=st.data(), name=NAMES, company=st.just("") | COMPANIES, day=st.just("") | DAYS)
    def begin_deal(self, data: st.DataObject, name: str, company: str, day: str) -> None:
        self.do(BeginDeal("Wall", company, name, self.some("stage", data), None, day))

    @rule(data=st.data(), words=WORDS, figure=_FIGURES, step=st.booleans(), day=DAYS)
    def edit_cards(
        self, data: st.DataObject, words: str, figure: str, step: bool, day: str
    ) -> None:
        deal = self.some("deal", data)
        self.do(EditCard(deal, {"close_day": day}, (words, day) if step else ("", "")))
        column = data.draw(st.sampled_from(["name", "amount", "chance", "close_day", "tags"]))
        self.do(EditDealCell(deal, column, data.draw(st.sampled_from([words, figure, day]))))
        self.do(TypeChance(self.some("deal", data), figure))

    @rule(data=st.data(), words=WORDS, day=DAYS, month=st.sampled_from([202601, 202702, 999999]))
    def edit_deals(self, data: st.DataObject, words: str, day: str, month: int) -> None:
        one, other = self.some("deal", data), self.some("deal", data)
        ends = {"contact_id": None, "company_id": self.some("company", data)}
        self.do(EditDeal(one, {"note": words, "competitor": words, **ends}))
        self.do(SetCloseDay((one, other), day))
        self.do(SetCloseMonth((one, other), month))

    @rule(data=st.data(), name=NAMES, figure=_FIGURES, other=_FIGURES)
    def type_items(self, data: st.DataObject, name: str, figure: str, other: str) -> None:
        values = {"name": name, "quantity": figure, "price": other, "discount": figure}
        self.do(TypeProduct({"name": name, "price": other, "tax": figure}))
        self.do(TypeItem(self.some("deal", data), values))
        self.do(TypeItem(self.some("deal", data), values, self.some("deal_item", data)))
        self.do(TypeProduct({"note": name, "cost": other}, self.some("product", data)))

    @rule(data=st.data(), words=WORDS, figure=_FIGURES, lines=st.lists(NAMES, max_size=3))
    def type_stages(self, data: st.DataObject, words: str, figure: str, lines: list[str]) -> None:
        typed = {"name": words, "chance": figure, "days": figure, "plan": "\n".join(lines)}
        self.do(TypeStage(self.some("stage", data), typed))

    @rule(rows=st.lists(_ROWS, max_size=5), overwrites=st.booleans())
    def bring_deals_in(self, rows: list[tuple[str, ...]], overwrites: bool) -> None:
        path = self.folder / "deals.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(_HEADER)
            table.writerows(rows)
        overwrite = frozenset(OVERWRITABLE_OF_DEALS if overwrites else ())
        self.do(ImportDeals(look_at(path, lambda _: None), Policy(overwrite=overwrite)))

    @rule(
        figures=st.dictionaries(
            st.sampled_from(["2026-12", "2027-01", "2027-13"]),
            st.none() | st.sampled_from([0, 5_000, -1, 10**16]),
        )
    )
    def expect(self, figures: dict[str, int | None]) -> None:
        self.do(SetOwnFigures(figures))
