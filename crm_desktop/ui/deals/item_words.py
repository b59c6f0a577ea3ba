"""Lines of deals in words: quantities, discounts, taxes, how often, and what they come to."""

from collections.abc import Mapping

from crm_desktop.domain.deal import Recurring
from crm_desktop.domain.deal_item import DealItem, Totals
from crm_desktop.domain.figures import Conventions, write_number
from crm_desktop.ui.amounts import amount_words, has_comma
from crm_desktop.ui.deal_words import recurring_words
from crm_desktop.ui.deals.shown import typed_amount
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.key_values import FigureRow


def quantity_words(item: DealItem) -> str:
    """`12.5 m²`."""
    return f"{_number(item.quantity, 3)} {item.unit}".strip()


def discount_words(item: DealItem) -> str:
    """`−10 %`, nothing where the price is the whole one."""
    return f"−{_number(item.discount, 2)} %" if item.discount else ""


def tax_words(item: DealItem) -> str:
    """`23 %`, nothing where no rate is known."""
    return "" if item.tax is None else f"{_number(item.tax, 2)} %"


def often_words(item: DealItem) -> str:
    """`a month × 12`, nothing for what is sold once."""
    if item.recurring is Recurring.ONCE:
        return ""
    return f"{recurring_words(item.recurring)} × {item.periods or 1}"


def more_words(item: DealItem) -> str:
    """What a narrow table says after the name: `−10 % · 23 % tax · a month × 12`."""
    tax = tax_words(item)
    taxed = filled(tr("{percent} tax"), percent=tax) if tax else ""
    return " · ".join(filter(None, (discount_words(item), taxed, often_words(item))))


def total_rows(found: Totals, currency: str) -> list[FigureRow]:
    """What the lines come to, the recurring ones apart."""
    rows = [
        (tr("One-off"), found.once, bool(found.monthly or found.yearly)),
        (tr("Each month"), found.monthly, bool(found.monthly)),
        (tr("Each year"), found.yearly, bool(found.yearly)),
        (tr("Net, the amount of the deal"), found.net, True),
        (tr("Tax"), found.tax, bool(found.tax)),
        (tr("Gross"), found.gross, bool(found.tax)),
        (tr("Margin"), found.margin or 0, found.margin is not None),
    ]
    shown = ((name, value) for name, value, is_shown in rows if is_shown)
    return [FigureRow(name, amount_words(value, currency)) for name, value in shown]


def typed_values(item: DealItem, currency: str, how: Conventions) -> Mapping[str, str]:
    """A line as its form begins with it."""
    return {
        "name": item.name,
        "quantity": _typed(item.quantity, 3, how),
        "unit": item.unit,
        "price": typed_amount(item.price, currency, how),
        "discount": _typed(item.discount, 2, how) if item.discount else "",
        "tax": "" if item.tax is None else _typed(item.tax, 2, how),
        "recurring": recurring_words(item.recurring),
        "periods": "" if item.periods is None else str(item.periods),
        "cost": typed_amount(item.cost, currency, how),
    }


def _typed(value: int, places: int, how: Conventions) -> str:
    return write_number(value, places, decimal_comma=how.decimal_comma)


def _number(value: int, places: int) -> str:
    return write_number(value, places, decimal_comma=has_comma(), is_grouped=True)
