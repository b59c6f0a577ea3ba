from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.deal_item import totals
from crm_desktop.domain.errors import CrmError
from crm_desktop.services.deal_items import AddItem, DeleteItems, EditItem, MoveItem, items
from crm_desktop.services.deal_money import SetDealCurrency, SetRate, last_rate
from crm_desktop.services.deals import EditDeal
from crm_desktop.services.products import AddProduct, DeleteProduct, EditProduct, products
from tests.helpers.bench import Bench
from tests.helpers.deal_bench import begin, in_euros, row


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    in_euros(made)
    yield made
    made.workspace.close()


@pytest.fixture
def deal(bench: Bench) -> int:
    return begin(bench, bench.add("Marta Oliveira", "Oliveira Tiles"))


def _product(bench: Bench, name: str, price: int, **values: object) -> int:
    return max(bench.do(AddProduct(name, price, values)).changes.created)


def _items(bench: Bench, deal: int) -> list[tuple[str, int]]:
    return [(each.name, each.net) for each in bench.read(lambda r: items(r, deal))]


def _item(bench: Bench, deal: int, at: int = 0) -> int:
    return bench.read(lambda r: items(r, deal))[at].id


def test_the_lines_are_the_amount(bench: Bench, deal: int) -> None:
    tiles = _product(bench, "Tiles", 4_999, unit="m²", tax=2300, cost=2_000)
    bench.do(AddItem(deal, tiles, {"quantity": 12_500, "discount": 1000}))
    bench.do(AddItem(deal, values={"name": "Laying", "price": 30_000}))
    # 12.5 × 49.99 less 10 % is 562.3875, rounded half up for the line.
    assert _items(bench, deal) == [("Tiles", 56_239), ("Laying", 30_000)]
    assert row(bench, deal).amount == 86_239
    found = totals(bench.read(lambda r: items(r, deal)))
    assert (found.net, found.tax, found.gross) == (86_239, 12_935, 99_174)
    assert found.margin == 56_239 - 25_000
    bench.undo()
    bench.undo()
    assert row(bench, deal).amount == 100_000


def test_what_recurs_counts_for_its_periods(bench: Bench, deal: int) -> None:
    care = _product(bench, "Care", 2_000, recurring="month")
    bench.do(AddItem(deal, care))
    assert row(bench, deal).amount == 24_000
    bench.do(EditItem(_item(bench, deal), {"periods": 36}))
    assert row(bench, deal).amount == 72_000
    bench.do(AddItem(deal, values={"name": "Licence", "price": 50_000, "recurring": "year"}))
    found = totals(bench.read(lambda r: items(r, deal)))
    assert (found.once, found.monthly, found.yearly) == (0, 2_000, 50_000)
    bench.do(EditItem(_item(bench, deal), {"recurring": ""}))
    assert row(bench, deal).amount == 52_000


def test_the_last_line_gone_the_amount_is_a_plain_one(bench: Bench, deal: int) -> None:
    bench.do(AddItem(deal, values={"name": "Laying", "price": 30_000}))
    with pytest.raises(CrmError, match="amount-from-items"):
        bench.do(EditDeal(deal, {"amount": 5}))
    bench.do(DeleteItems((_item(bench, deal),)))
    assert row(bench, deal).amount == 30_000
    bench.do(EditDeal(deal, {"amount": 5}))
    assert row(bench, deal).amount == 5


def test_lines_are_put_in_order(bench: Bench, deal: int) -> None:
    for name in "abc":
        bench.do(AddItem(deal, values={"name": name, "price": 1}))
    bench.do(MoveItem(_item(bench, deal, 2), 0))
    assert [name for name, _ in _items(bench, deal)] == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("values", "code"),
    [({"name": " "}, "no-name"), ({"name": "x", "discount": 10_001}, "bad-figure"),
     ({"name": "x", "tax": -1}, "bad-figure"), ({"name": "x", "periods": 0}, "bad-figure"),
     ({"name": "x", "price": 10**15, "quantity": 10**12}, "not-an-amount")],
)  # fmt: skip
def test_what_is_no_line_is_refused(
    bench: Bench, deal: int, values: dict[str, object], code: str
) -> None:
    before = bench.facts()
    with pytest.raises(CrmError, match=code):
        bench.do(AddItem(deal, values=values))
    assert bench.facts() == before


def test_a_price_of_another_currency_is_converted_by_the_rate_or_asked_for(
    bench: Bench, deal: int
) -> None:
    tiles = _product(bench, "Tiles", 8_000)
    bench.do(SetDealCurrency(deal, "usd"))
    with pytest.raises(CrmError, match="other-currency"):
        bench.do(AddItem(deal, tiles))
    bench.do(SetRate(deal, "0,8"))
    bench.do(AddItem(deal, tiles))
    assert row(bench, deal).amount == 10_000


def test_the_rate_stays_with_the_deal_and_one_unknown_is_told(bench: Bench, deal: int) -> None:
    """Case 7."""
    bench.do(SetDealCurrency(deal, "JPY"))
    assert (row(bench, deal).amount, row(bench, deal).base) == (1_000, None)
    bench.do(SetRate(deal, "0,0061"))
    assert row(bench, deal).base == 610
    assert bench.read(lambda r: last_rate(r, "JPY")) == ("0.0061", "2026-11-19")
    assert bench.read(lambda r: last_rate(r, "JPY", deal)) is None
    with pytest.raises(CrmError, match="bad-rate"):
        bench.do(SetRate(deal, "-1"))
    bench.undo()
    bench.undo()
    assert (row(bench, deal).amount, row(bench, deal).currency) == (100_000, "EUR")


def test_another_currency_takes_the_lines_along(bench: Bench, deal: int) -> None:
    bench.do(AddItem(deal, values={"name": "Laying", "price": 30_050, "quantity": 2000}))
    bench.do(SetDealCurrency(deal, "JPY", "0.006"))
    assert row(bench, deal).amount == 602


def test_products_have_one_name_each_and_lines_outlive_them(bench: Bench, deal: int) -> None:
    tiles = _product(bench, "Tiles", 4_999)
    with pytest.raises(CrmError, match="product-exists"):
        bench.do(AddProduct("TILES", 1))
    bench.do(AddItem(deal, tiles))
    bench.do(EditProduct(tiles, {"price": 5_500, "is_closed": True}))
    assert [(p.price, p.is_closed, p.uses) for p in bench.read(products)] == [(5_500, True, 1)]
    bench.do(DeleteProduct(tiles))
    assert _items(bench, deal) == [("Tiles", 4_999)]
    assert bench.read(products) == []
    bench.undo()
    assert bench.read(products)[0].uses == 1
