"""A line of a deal as a form: a product of the list, or something of its own."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.deal import Recurring
from crm_desktop.domain.deal_item import DealItem
from crm_desktop.domain.figures import Conventions
from crm_desktop.domain.folding import fold
from crm_desktop.domain.product import Product
from crm_desktop.services.item_typing import TypeItem
from crm_desktop.services.workspace import Command
from crm_desktop.ui.deal_words import recurring_named, recurring_words
from crm_desktop.ui.deals.item_words import typed_values
from crm_desktop.ui.deals.shown import typed_amount
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import filled, tr


class ItemEditor(FormDialog):
    """What a product says already stands muted in the empty fields."""

    def __init__(
        self,
        runner: Runner,
        parent: QWidget,
        deal: tuple[int, str],
        how: Conventions,
        products: Sequence[Product],
        item: DealItem | None = None,
    ) -> None:
        self._deal, self._currency, self._how, self._item = *deal, how, item
        self._products = {fold(each.name): each for each in products if not each.is_closed}
        title = tr("New item") if item is None else filled(tr("Item {name}"), name=item.name)
        super().__init__(runner, parent, title, self._fields())
        self.form.set_values(
            {"quantity": "1"} if item is None else typed_values(item, self._currency, how)
        )
        self.writes(self._command_of)
        self.form.typed.connect(self._hint)

    def _fields(self) -> list[FormField]:
        names = [each.name for each in self._products.values()]
        often = [recurring_words(each) for each in Recurring]
        return [
            FormField(
                "name", tr("Item"), tr("a product, or anything"), make=lambda: ChoiceLine(names)
            ),
            FormField("quantity", tr("Quantity")),
            FormField("unit", tr("Unit"), tr("pieces, hours, m² …")),
            FormField("price", filled(tr("Price in {currency}"), currency=self._currency)),
            FormField("discount", tr("Discount in %")),
            FormField("tax", tr("Tax in %")),
            FormField("recurring", tr("How often"), often[0], make=lambda: ChoiceLine(often)),
            FormField("periods", tr("Counts how many times"), tr("12 months, 1 year")),
            FormField("cost", tr("Cost")),
        ]

    def _command_of(self, typed: Mapping[str, str]) -> Command | None:
        values = {**typed, "recurring": recurring_named(typed["recurring"])}
        if self._item is None:
            return TypeItem(self._deal, values)
        changed = {name: values[name] for name in self.form.changed()}
        return TypeItem(self._deal, changed, self._item.id) if changed else None

    def _hint(self) -> None:
        """Say in the empty fields what the product brings."""
        product = self._products.get(fold(self.form.values()["name"].strip()))
        if product is None or self._item is not None:
            return
        price = typed_amount(product.price, product.currency, self._how)
        if product.currency != self._currency:
            price = f"{price} {product.currency}"
        tax = "" if product.tax is None else f"{product.tax / 100:g}"
        hints = {"price": price, "unit": product.unit, "tax": tax}
        hints["recurring"] = recurring_words(product.recurring)
        for name, hint in hints.items():
            self.form.field(name).setPlaceholderText(hint)
