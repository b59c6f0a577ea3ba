"""The lines of a deal: together they are its amount; a deal without lines has a plain one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.deal import Recurring
from crm_desktop.domain.deal_item import totals
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.money import converted
from crm_desktop.services import records
from crm_desktop.services.deal_state import change_state
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import deal_parts
from crm_desktop.storage.queries import products as stored
from crm_desktop.storage.queries.deal_parts import items

__all__ = ["AddItem", "DeleteItems", "EditItem", "MoveItem", "items", "sum_up"]

MOST_QUANTITY = 10**12  # thousandths
MOST_PRICE = 10**15  # minor units
MOST_PERIODS = 600
_WHOLE = 10_000  # hundred percent, in hundredths
_USUAL_PERIODS = {Recurring.ONCE: None, Recurring.MONTH: 12, Recurring.YEAR: 1}
_NUMBERS = {
    "quantity": (-MOST_QUANTITY, MOST_QUANTITY),
    "price": (-MOST_PRICE, MOST_PRICE),
    "cost": (-MOST_PRICE, MOST_PRICE),
    "discount": (0, _WHOLE),
    "tax": (0, _WHOLE),
    "periods": (1, MOST_PERIODS),
}
_MAY_LACK = frozenset(("cost", "tax", "periods"))


@dataclass(frozen=True, slots=True)
class AddItem:
    """Add a line to a deal: a product, or something of its own by `name` in `values`.

    What a product has (price, unit, tax, cost, how often) is taken over unless `values` say
    otherwise. Raises `CrmError` (`no-name`, `bad-figure`, `other-currency` where the price is in
    another currency than the deal and no rate leads there).
    """

    label: ClassVar[str] = "add-item"
    deal: int
    product: int | None = None
    values: Mapping[str, object] | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        deal = write.row("deal", self.deal)
        base: dict[str, object] = {"quantity": 1000, "price": 0}
        if self.product is not None:
            base |= _of_product(write, self.product, deal, with_price=not self._has_price())
        values = _checked({**base, **(self.values or {})})
        records.clean_name(str(values.get("name", "")))
        place = deal_parts.last_place(write.read, self.deal) + 1
        row = {**_with_periods(values, values), "deal_id": self.deal, "place": place}
        write.insert("deal_item", row)
        sum_up(write, self.deal)
        return {"name": str(deal["name"]), "item": str(values["name"])}

    def _has_price(self) -> bool:
        return bool(self.values) and "price" in (self.values or {})


@dataclass(frozen=True, slots=True)
class EditItem:
    """Change a line of a deal; figures as `DealItem` has them. Raises as `AddItem` does."""

    label: ClassVar[str] = "edit-item"
    item: int
    values: Mapping[str, object]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        row = write.row("deal_item", self.item)
        values = _checked(self.values)
        write.update("deal_item", self.item, _with_periods({**row, **values}, values))
        deal = int(str(row["deal_id"]))
        sum_up(write, deal)
        return {"name": records.name_of(write, "deal", deal), "item": str(row["name"])}


@dataclass(frozen=True, slots=True)
class DeleteItems:
    """Take lines from a deal; once the last one is gone its amount stays, as a plain one."""

    label: ClassVar[str] = "delete-items"
    items: tuple[int, ...]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        row = write.row("deal_item", self.items[0])
        for key in self.items:
            write.delete("deal_item", key)
        deal = int(str(row["deal_id"]))
        sum_up(write, deal)
        name = records.name_of(write, "deal", deal)
        return {"name": name, "item": str(row["name"]), "count": str(len(self.items))}


@dataclass(frozen=True, slots=True)
class MoveItem:
    """Put a line of a deal at a place among the others, from 0."""

    label: ClassVar[str] = "move-item"
    item: int
    place: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        row = write.row("deal_item", self.item)
        deal = int(str(row["deal_id"]))
        ids = [each.id for each in items(write.read, deal)]
        records.put_at(write, "deal_item", ids, self.item, self.place)
        return {"name": records.name_of(write, "deal", deal), "item": str(row["name"])}


def sum_up(write: Writer, deal: int) -> None:
    """Make the amount of a deal what its lines come to; without lines it stays as it is."""
    lines = items(write.read, deal)
    if lines:
        net = totals(lines).net
        if abs(net) >= 2**60:
            raise CrmError("not-an-amount", value=str(net))
        change_state(write, deal, {"amount": net})


def _of_product(
    write: Writer, product: int, deal: Mapping[str, object], *, with_price: bool
) -> dict[str, object]:
    found = stored.product(write.read, product)
    money = (found.currency, str(deal["currency"]), str(deal["rate"]))
    price = _into(found.price, *money)
    if price is None and with_price:
        raise CrmError("other-currency", name=found.name, currency=money[0], other=money[1])
    return {
        "product_id": product,
        "name": found.name,
        "unit": found.unit,
        "recurring": found.recurring.value,
        "price": price or 0,
        "cost": None if found.cost is None else _into(found.cost, *money),
        "tax": found.tax,
    }


def _into(amount: int, currency: str, other: str, rate: str) -> int | None:
    """An amount in the currency of a deal, whose rate leads to that of the business."""
    if currency == other:
        return amount
    return converted(amount, currency, _inverse(rate), other)


def _inverse(rate: str) -> str:
    from decimal import Decimal

    return str(1 / Decimal(rate)) if rate else ""


def _with_periods(row: Mapping[str, object], values: Mapping[str, object]) -> dict[str, object]:
    """A line that comes again and again counts so often, one that does not counts once."""
    recurring = Recurring(str(row.get("recurring") or ""))
    if recurring is Recurring.ONCE:
        return {**values, "periods": None}
    if row.get("periods") is None:
        return {**values, "periods": _USUAL_PERIODS[recurring]}
    return dict(values)


def _checked(values: Mapping[str, object]) -> dict[str, object]:
    return {name: _check(name, value) for name, value in values.items()}


def _check(name: str, value: object) -> object:
    if name in _TEXTS:
        return _TEXTS[name](value)
    if name not in _NUMBERS:
        raise CrmError("unknown-field", name=name)
    if value is None and name in _MAY_LACK:
        return None
    least, most = _NUMBERS[name]
    if not isinstance(value, int) or not least <= value <= most:
        raise CrmError("bad-figure", value=str(value)[:40])
    return value


_TEXTS: dict[str, Callable[[object], object]] = {
    "name": lambda value: records.clean_name(str(value)),
    "unit": lambda value: records.clean(str(value)),
    "recurring": lambda value: Recurring(str(value)).value,
    "product_id": lambda value: value,
}
