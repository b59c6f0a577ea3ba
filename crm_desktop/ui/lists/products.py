"""The window of products: what is sold, for how much."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDialog, QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.deal import Recurring
from crm_desktop.domain.figures import Conventions, write_money, write_number
from crm_desktop.domain.product import Product
from crm_desktop.services.field_values import conventions
from crm_desktop.services.item_typing import TypeProduct
from crm_desktop.services.products import DeleteProduct, EditProduct, products
from crm_desktop.services.workspace import Command, Done, Reading
from crm_desktop.ui.amounts import amount_words
from crm_desktop.ui.deal_words import recurring_named, recurring_words
from crm_desktop.ui.delegates.cell import Cell
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.lists.frame import lay_out
from crm_desktop.ui.lists.row_table import RowTable
from crm_desktop.ui.lists.rows import Row, Rows
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.label import PlainLabel


class _Answer(NamedTuple):
    products: list[Product]
    how: Conventions


class ProductsDialog(QDialog):
    """Enter changes a product; one that is offered no more stays where it was sold."""

    def __init__(self, runner: Runner, parent: QWidget) -> None:
        super().__init__(parent)
        self._runner = runner
        self._token = CancelToken()
        self._answer = _Answer([], Conventions())
        titles = (tr("Product"), tr("Price"), tr("Tax"), tr("In deals"), tr("Offered"))
        self.list = RowTable(
            Rows(titles, self), tr("Products"), tr("New product …"), is_ordered=False
        )
        self._hint = PlainLabel(
            tr("What you sell belongs here: it becomes the items of deals by a few letters."),
            ink="muted",
        )
        self.edit, self.offered = button(tr("Edit …")), button("")
        for each in (self.edit, self.offered):
            self.list.add_button(each)
        lay_out(self, tr("Products"), self._hint, self.list)
        self.resize(720, 520)
        self._connect()
        self._ask()

    def current(self) -> Product | None:
        """The product chosen."""
        key = self.list.current()
        return next((each for each in self._answer.products if each.id == key), None)

    def add(self) -> None:
        """Ask for a new product."""
        self._open(None)

    def _connect(self) -> None:
        shown = self.list
        shown.add_requested.connect(self.add)
        shown.open_requested.connect(self._edit)
        shown.delete_requested.connect(self._delete)
        shown.chosen.connect(self._show_current)
        shown.rows.renamed.connect(lambda key, name: self._write(EditProduct(key, {"name": name})))
        self.edit.clicked.connect(self._edit)
        self.offered.clicked.connect(self._turn)
        self._runner.changed.connect(self._follow)

    def _ask(self) -> None:
        self._token.cancel()
        self._token = self._runner.read(self, _read, self._show)

    def _follow(self, done: Done, _asker: object) -> None:
        if done.changes.touches(Kind.PRODUCT) or done.changes.touches(Kind.DEAL):
            self._ask()

    def _show(self, answer: _Answer) -> None:
        self._answer = answer
        self.list.show_rows([_row(each) for each in answer.products])
        self._hint.setVisible(not answer.products)

    def _show_current(self) -> None:
        product = self.current()
        for each in (self.edit, self.offered):
            each.setVisible(product is not None)
        if product is not None:
            words = tr("Offer again") if product.is_closed else tr("Offer no more")
            self.offered.setText(words)

    def _edit(self) -> None:
        if self.current() is not None:
            self._open(self.current())

    def _open(self, product: Product | None) -> None:
        title = tr("New product") if product is None else product.name
        dialog = FormDialog(self._runner, self, title, _fields(self._answer.how))
        if product is not None:
            dialog.form.set_values(_values(product, self._answer.how))

        def command(typed: Mapping[str, str]) -> Command | None:
            values = {**typed, "recurring": recurring_named(typed["recurring"])}
            if product is None:
                return TypeProduct({key: text for key, text in values.items() if text.strip()})
            changed = {key: values[key] for key in dialog.form.changed()}
            return TypeProduct(changed, product.id) if changed else None

        dialog.writes(command)
        dialog.saved.connect(partial(self._made, product))
        dialog.open()

    def _made(self, former: Product | None, done: Done) -> None:
        made = done.changes.ids.get(Kind.PRODUCT, frozenset()) & done.changes.created
        if former is None and made:
            self.list.wanted = max(made)
            self._ask()

    def _turn(self) -> None:
        product = self.current()
        if product is not None:
            self._write(EditProduct(product.id, {"is_closed": not product.is_closed}))

    def _delete(self) -> None:
        product = self.current()
        if product is not None:
            self._write(DeleteProduct(product.id))

    def _write(self, command: Command) -> None:
        self._runner.write(self, command, otherwise=self._refused)

    def _refused(self, error: BaseException) -> None:
        self.list.show_error(error_words(error))


def _fields(how: Conventions) -> list[FormField]:
    often = [recurring_words(each) for each in Recurring]
    return [
        FormField("name", tr("Name")),
        FormField("price", tr("Price")),
        FormField("currency", tr("Currency"), how.currency),
        FormField("unit", tr("Unit"), tr("pieces, hours, m² …")),
        FormField("tax", tr("Tax in %")),
        FormField("cost", tr("Cost")),
        FormField("recurring", tr("How often"), often[0], make=lambda: ChoiceLine(often)),
        FormField("sku", tr("Article number")),
        FormField("note", tr("Note"), is_long=True),
    ]


def _values(product: Product, how: Conventions) -> dict[str, str]:
    comma = how.decimal_comma
    tax = "" if product.tax is None else write_number(product.tax, 2, decimal_comma=comma)
    return {
        "name": product.name,
        "price": _typed(product.price, product.currency, how),
        "currency": product.currency,
        "unit": product.unit,
        "tax": tax,
        "cost": "" if product.cost is None else _typed(product.cost, product.currency, how),
        "recurring": recurring_words(product.recurring),
        "sku": product.sku,
        "note": product.note,
    }


def _typed(amount: int, currency: str, how: Conventions) -> str:
    return write_money(amount, currency, decimal_comma=how.decimal_comma, with_sign=False)


def _row(product: Product) -> Row:
    price = amount_words(product.price, product.currency)
    if product.unit:
        price = filled(tr("{price} / {unit}"), price=price, unit=one_line(product.unit))
    if product.recurring is not Recurring.ONCE:
        price = f"{price} {recurring_words(product.recurring)}"
    tax = "–" if product.tax is None else f"{product.tax / 100:g} %"
    count = QLocale().toString(product.uses) if product.uses else "–"
    cells = (
        Cell(one_line(product.name), one_line(product.sku), strong=not product.is_closed),
        Cell(price, right=True, figures=True),
        Cell(tax, right=True, figures=True, muted=True),
        Cell(count, right=True, figures=True, muted=True),
        Cell(tr("no more") if product.is_closed else tr("yes"), muted=True),
    )  # fmt: skip
    return Row(product.id, cells)


def _read(reading: Reading) -> _Answer:
    return _Answer(products(reading), conventions(reading))
