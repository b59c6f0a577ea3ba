"""What stands ready before the first deal: products, and the sales plan of each stage."""

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.domain.folding import fold
from crm_desktop.services.demo.sales.work import PRODUCTS, Product
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import owned

_PLAN = (
    ("Find out who decides", "Ask what it may cost", "Look at what they have now"),
    ("Visit or brief meeting", "Sizes and photos in the file", "Date agreed"),
    ("Two variants in the offer", "Sums checked by somebody else", "Called after three days"),
    ("Terms of payment agreed", "Date of delivery agreed"),
)


class Shelf(NamedTuple):
    """Products by their number, and the items of the plan of each open stage."""

    products: dict[str, int]
    plan: tuple[tuple[int, ...], ...]


def fill_shelf(write: Writer, stages: Sequence[int], currency: str, since: int) -> Shelf:
    """The products there are or that are made; where they are made, the plan is, too."""
    known = {each.sku: owned.product_by_folded(write.read, fold(each.name)) for each in PRODUCTS}
    is_new = not any(known.values())
    products = {
        product.sku: known[product.sku] or _make(write, product, currency, since)
        for product in PRODUCTS
    }
    plan = tuple(
        tuple(
            write.insert("playbook_item", {"stage_id": stage, "text": text, "place": place})
            for place, text in enumerate(texts)
        )
        for stage, texts in zip(stages, _PLAN if is_new else (), strict=False)
    )
    return Shelf(products, plan)


def _make(write: Writer, product: Product, currency: str, since: int) -> int:
    row = {"currency": currency, "is_closed": 0, "created_at": since, **product._asdict()}
    return write.insert("product", row)
