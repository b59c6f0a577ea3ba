"""Deals go out as tables, with all they have."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.fields import FieldType
from crm_desktop.services.deal_items import AddItem
from crm_desktop.services.deal_money import SetDealCurrency
from crm_desktop.services.exporting import ExportForm, export_records
from crm_desktop.services.field_values import SetFieldValue
from crm_desktop.services.fields import AddField
from crm_desktop.services.tags import AddTag
from tests.helpers.bench import Bench
from tests.helpers.deal_bench import begin, in_euros


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    yield made
    made.workspace.close()


def test_deals_go_out_with_all_they_have_and_their_own_fields(bench: Bench, tmp_path: Path) -> None:
    in_euros(bench)
    deal = begin(bench, bench.add("Marta Oliveira", "Oliveira Tiles"), name="=Tiles; big")
    bench.do(AddField("deal", "Colour", FieldType.TEXT))
    field = bench.read(lambda r: r.value("SELECT id FROM field WHERE record = 'deal'"))
    bench.do(SetFieldValue("deal", deal, field, "blue"))
    bench.do(AddTag("deal", (deal,), "local"))
    bench.do(AddItem(deal, values={"name": "Tiles", "price": 420_050}))
    bench.do(SetDealCurrency(deal, "USD", "0,8"))
    path = tmp_path / "deals.csv"
    bench.read(export_records(Kind.DEAL, [deal], path, ExportForm.CSV, CancelToken()))
    with path.open(encoding="utf-8-sig", newline="") as file:
        [row] = csv.DictReader(file)
    told = ("Amount", "Currency", "Exchange rate", "Person", "Company", "Stage", "Tags", "Items")
    assert [row[name] for name in told] == [
        "4200.50", "USD", "0.8", "Marta Oliveira", "Oliveira Tiles", "Prospecting", "local",
        "Tiles",
    ]  # fmt: skip
    assert row["Colour [text]"] == "blue"
    book = tmp_path / "deals.xlsx"
    assert (
        bench.read(export_records(Kind.DEAL, [deal], book, ExportForm.XLSX, CancelToken())).count
        == 1
    )
