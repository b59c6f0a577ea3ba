"""Small forms about leads: what is to be expected, a note and a day of what is known."""

from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.figures import read_money, write_money
from crm_desktop.domain.lead import Known, LeadRow
from crm_desktop.services.business import read_business
from crm_desktop.services.leads import Qualify, SetExpected
from crm_desktop.services.workspace import Command
from crm_desktop.ui.amounts import has_comma
from crm_desktop.ui.dialogs import day_words
from crm_desktop.ui.dialogs.field_form import FieldForm
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.form_popup import FormPopup, Wrong
from crm_desktop.ui.lead_words import item_words
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr


def ask_expected(
    runner: Runner,
    window: QWidget,
    anchor: QRect,
    contacts: tuple[int, ...],
    lead: LeadRow | None,
) -> None:
    """Ask what amount is to be expected of these leads; `lead` is the one shown."""

    def ask(own: str) -> None:
        currency = lead.currency if lead is not None and lead.currency else own
        popup = FormPopup(
            runner,
            window,
            tr("Expected amount"),
            [FormField("amount", tr("Amount"), currency)],
        )
        amount = None if lead is None else lead.amount
        typed = "" if amount is None else money_typed(amount, currency)

        def read(form: FieldForm) -> Command | Wrong | None:
            found = money_read(form.values()["amount"], currency)
            return found if isinstance(found, Wrong) else SetExpected(contacts, found, currency)

        popup.open_with(anchor, {"amount": typed}, read, "amount")

    runner.read(window, lambda reading: read_business(reading).currency, ask)


def ask_known(
    runner: Runner, window: QWidget, anchor: QRect, contact: int, known: Known, today: date
) -> None:
    """Ask for the note and the day of an item of BANT."""
    fields = [FormField("note", tr("Note")), FormField("day", tr("Day"), tr("today, 14.11. …"))]
    popup = FormPopup(runner, window, item_words(known.item), fields)

    def read(form: FieldForm) -> Command | Wrong | None:
        typed = form.values()
        day = typed["day"].strip()
        found = day_words.day(day, today) if day else None
        if day and found is None:
            return Wrong("day", tr("This is no day."))
        said = "" if found is None else found.isoformat()
        return Qualify(contact, known.item, known.answer, typed["note"], said)

    popup.open_with(anchor, {"note": known.note, "day": known.day}, read, "note")


def money_read(typed: str, currency: str) -> int | Wrong | None:
    """An amount as it was typed, in minor units."""
    if not typed.strip():
        return None
    found = read_money(typed, currency, decimal_comma=has_comma())
    return Wrong("amount", tr("This is no amount of money.")) if found is None else found


def money_typed(amount: int, currency: str) -> str:
    """An amount as one would type it."""
    return write_money(amount, currency, decimal_comma=has_comma(), with_sign=False)
