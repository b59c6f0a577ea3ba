"""What is typed into the fields of a line of a deal, or of a product: read and written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.figures import Conventions, read_money, read_number
from crm_desktop.domain.folding import fold
from crm_desktop.services import records
from crm_desktop.services.business import read_business
from crm_desktop.services.deal_items import AddItem, EditItem
from crm_desktop.services.deal_values import currency_code
from crm_desktop.services.own_fields import conventions
from crm_desktop.services.products import AddProduct, EditProduct
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import products

_PLAIN = frozenset("name unit recurring sku note currency".split())
_MOST_DIGITS = 9


@dataclass(frozen=True, slots=True)
class TypeItem:
    """Write a line of a deal as typed: a new one, or that of the id `item`.

    A new one whose name is that of a product takes over what is not typed. Raises as `AddItem`
    does, and `bad-figure`, `bad-amount`; its `key` names the field.
    """

    deal: int
    values: Mapping[str, str]
    item: int | None = None

    @property
    def label(self) -> str:
        return "add-item" if self.item is None else "edit-item"

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        currency = str(write.row("deal", self.deal)["currency"])
        how = conventions(write.read)
        if self.item is not None:
            found = {key: _read(key, text, currency, how) for key, text in self.values.items()}
            return EditItem(self.item, found).run(write, token)
        typed = {key: text for key, text in self.values.items() if text.strip()}
        found = {key: _read(key, text, currency, how) for key, text in typed.items()}
        name = records.clean_name(self.values.get("name", ""))
        return AddItem(self.deal, products.named(write.read, fold(name)), found).run(write, token)


@dataclass(frozen=True, slots=True)
class TypeProduct:
    """Write a product as typed: a new one, or that of the id `product`.

    Raises as `AddProduct` does, and `bad-figure`, `bad-amount`; its `key` names the field.
    """

    values: Mapping[str, str]
    product: int | None = None

    @property
    def label(self) -> str:
        return "add-product" if self.product is None else "edit-product"

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        currency, how = self._currency(write), conventions(write.read)
        found = {key: _read(key, text, currency, how) for key, text in self.values.items()}
        found = {key: value for key, value in found.items() if key != "currency" or value}
        if self.product is not None:
            return EditProduct(self.product, found).run(write, token)
        name, price = str(found.pop("name", "")), found.pop("price", None)
        if not isinstance(price, int):
            raise CrmError("bad-amount", value="", currency=currency, key="price")
        return AddProduct(name, price, found).run(write, token)

    def _currency(self, write: Writer) -> str:
        typed = self.values.get("currency", "").strip()
        if typed:
            return currency_code(typed)
        if self.product is not None:
            return str(write.row("product", self.product)["currency"])
        return read_business(write.read).currency


def _read(key: str, text: str, currency: str, how: Conventions) -> object:
    if key in _PLAIN:
        return text.strip()
    if not text.strip():
        return 0 if key == "discount" else None
    if key in ("price", "cost"):
        found = read_money(text, currency, decimal_comma=how.decimal_comma)
        if found is None:
            raise CrmError("bad-amount", value=text[:40], currency=currency, key=key)
        return found
    number = _NUMBERS[key](text.strip().removesuffix("%").strip(), how)
    if number is None:
        raise CrmError("bad-figure", value=text[:40], key=key)
    return number


def _periods(text: str, _how: Conventions) -> int | None:
    is_number = text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS
    return int(text) if is_number else None


def _hundredths(text: str, how: Conventions) -> int | None:
    return read_number(text, 2, decimal_comma=how.decimal_comma)


def _thousandths(text: str, how: Conventions) -> int | None:
    return read_number(text, 3, decimal_comma=how.decimal_comma)


_NUMBERS: dict[str, Callable[[str, Conventions], int | None]] = {
    "quantity": _thousandths,
    "discount": _hundredths,
    "tax": _hundredths,
    "periods": _periods,
}
