"""What the business sells."""

from collections.abc import Sequence

from crm_desktop.domain.deal import Recurring
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.product import Product
from crm_desktop.storage.reading import Fields, Reading

_PRODUCT = (
    "SELECT p.id, p.name, p.sku, p.unit, p.currency, p.recurring, p.note, p.price, p.cost, p.tax,"
    " p.is_closed, (SELECT count(*) FROM deal_item WHERE product_id = p.id) FROM product p"
)


def products(reading: Reading) -> list[Product]:
    """Every product by name, closed ones last."""
    return [_made(row) for row in reading.rows(f"{_PRODUCT} ORDER BY p.is_closed, p.folded")]


def product(reading: Reading, key: int) -> Product:
    """One product. Raises `CrmError("product-gone")`."""
    row = reading.first(f"{_PRODUCT} WHERE p.id = ?", (key,))
    if row is None:
        raise CrmError("product-gone")
    return _made(row)


def named(reading: Reading, folded: str) -> int | None:
    """The product whose name folds to this."""
    found = reading.value("SELECT id FROM product WHERE folded = ?", (folded,))
    return None if found is None else int(found)


def lines_of(reading: Reading, key: int) -> Sequence[int]:
    """The lines of deals that are of a product."""
    return reading.ids("SELECT id FROM deal_item WHERE product_id = ? ORDER BY id", (key,))


def _made(row: Fields) -> Product:
    return Product(*(*row[:5], Recurring(row[5]), *row[6:10], bool(row[10]), row[11]))
