"""The product list: what is sold, for how much, at what cost and tax."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.deal import Recurring
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.folding import fold
from crm_desktop.services import records
from crm_desktop.services.business import read_business
from crm_desktop.services.deal_values import currency_code
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import products as stored
from crm_desktop.storage.queries.products import product, products

__all__ = ["AddProduct", "DeleteProduct", "EditProduct", "product", "products"]

_MOST = 10**15


@dataclass(frozen=True, slots=True)
class AddProduct:
    """Put a product on the list: name, price (minor units of its currency) and further columns.

    Without a currency it is in that of the business. Raises `CrmError` (`no-name`,
    `product-exists`, `bad-figure`, `bad-currency`).
    """

    label: ClassVar[str] = "add-product"
    name: str
    price: int
    values: Mapping[str, object] | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        given = {"name": self.name, "price": self.price, **(self.values or {})}
        if not given.get("currency"):
            given["currency"] = read_business(write.read).currency
        values = _checked(write, given, None)
        write.insert("product", {**values, "created_at": write.now})
        return {"name": str(values["name"])}


@dataclass(frozen=True, slots=True)
class EditProduct:
    """Change columns of a product, also `is_closed`: a closed one is offered no more.

    Lines of deals keep what they have.
    """

    label: ClassVar[str] = "edit-product"
    product: int
    values: Mapping[str, object]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "product", self.product)
        write.update("product", self.product, _checked(write, self.values, self.product))
        return {"name": name}


@dataclass(frozen=True, slots=True)
class DeleteProduct:
    """Take a product from the list; lines of deals stay, as lines of their own."""

    label: ClassVar[str] = "delete-product"
    product: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "product", self.product)
        lines = stored.lines_of(write.read, self.product)
        write.update_many("deal_item", {key: {"product_id": None} for key in lines})
        write.delete("product", self.product)
        return {"name": name}


def _checked(write: Writer, values: Mapping[str, object], own: int | None) -> dict[str, object]:
    found = {name: _check(name, value) for name, value in values.items()}
    if "name" in found and stored.named(write.read, fold(str(found["name"]))) not in (None, own):
        raise CrmError("product-exists", name=found["name"])
    return found


def _check(name: str, value: object) -> object:
    if name in _PLAIN:
        return _PLAIN[name](value)
    if name not in _FIGURES:
        raise CrmError("unknown-field", name=name)
    if value is None and name != "price":
        return None
    least, most = _FIGURES[name]
    if not isinstance(value, int) or not least <= value <= most:
        raise CrmError("bad-figure", value=str(value)[:40])
    return value


_FIGURES = {"price": (-_MOST, _MOST), "cost": (-_MOST, _MOST), "tax": (0, 10_000)}
_PLAIN: dict[str, Callable[[object], object]] = {
    "name": lambda value: records.clean_name(str(value)),
    "sku": lambda value: records.clean(str(value)),
    "unit": lambda value: records.clean(str(value)),
    "note": lambda value: records.refuse_odd(str(value)),
    "currency": lambda value: currency_code(str(value)),
    "recurring": lambda value: Recurring(str(value)).value,
    "is_closed": lambda value: int(bool(value)),
}
