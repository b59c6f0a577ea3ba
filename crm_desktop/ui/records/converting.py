"""A lead converted: the deal that begins with it, its company, and whom it is merged into."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QWidget

from crm_desktop.domain.contact import ContactRow
from crm_desktop.domain.dates import local
from crm_desktop.domain.lead import LeadRow
from crm_desktop.domain.lookalike import Lookalike
from crm_desktop.services.business import read_business
from crm_desktop.services.contact_list import rows
from crm_desktop.services.lead_twins import twin
from crm_desktop.services.leads import ConvertLead, NewDeal, lead
from crm_desktop.services.workspace import Command, Reading
from crm_desktop.ui.dialogs import day_words
from crm_desktop.ui.dialogs.completing import company_line
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.form_popup import Wrong
from crm_desktop.ui.merging.words import note_words
from crm_desktop.ui.plain_text import button_text, isolated
from crm_desktop.ui.records.lead_forms import money_read, money_typed
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import filled, tr


class Candidate(NamedTuple):
    """A lead that is to be converted, and who is here already like them."""

    row: ContactRow
    lead: LeadRow
    twin: Lookalike | None
    currency: str


def convert(runner: Runner, screen: QWidget, contact: int, then: Callable[[int], object]) -> None:
    """Ask how a lead is converted; the person it is in the end is handed on."""

    def ask(found: Candidate | None) -> None:
        if found is not None:
            ConvertDialog(runner, screen, found, then).open()

    runner.read(screen, partial(_candidate, contact), ask)


class ConvertDialog(FormDialog):
    """One step: what stands in it is done together, and taken back together."""

    def __init__(
        self, runner: Runner, parent: QWidget, found: Candidate, then: Callable[[int], object]
    ) -> None:
        title = filled(tr("Convert {name}"), name=found.row.name)
        super().__init__(runner, parent, title, _fields(runner, found.currency))
        self._found = found
        self.save_button.setText(tr("Convert"))
        self.into = QCheckBox()
        self.into.setVisible(found.twin is not None)
        if found.twin is not None:
            other = ", ".join(isolated(x) for x in (found.twin.name, found.twin.aside) if x)
            self.into.setText(button_text(filled(tr("Merge into {name}"), name=other)))
            self.into.setChecked(True)
        self.column.insertWidget(1, self.into)
        self.form.set_values(_start(found))
        self._today = local(runner.now()).date()
        self.writes(self._read)
        self.saved.connect(lambda _done: then(self._kept()))

    def save(self) -> None:
        for name, read in (("amount", self._amount()), ("close_day", self._day())):
            if isinstance(read, Wrong):
                self.form.show_error(name, read.words)
                return
        super().save()

    def _read(self, values: Mapping[str, str]) -> Command:
        found, amount, day = self._found, self._amount(), self._day()
        deal = None
        if values["deal"].strip():
            worth = amount if isinstance(amount, int) else None
            close = day.isoformat() if isinstance(day, date) else ""
            deal = NewDeal(values["deal"], None, worth, found.currency, close)
        kept = self._kept()
        into = kept if kept != found.row.id else None
        return ConvertLead(found.row.id, deal, values["company"], into, note_words())

    def _kept(self) -> int:
        twin_of = self._found.twin
        return twin_of.id if twin_of is not None and self.into.isChecked() else self._found.row.id

    def _amount(self) -> int | Wrong | None:
        return money_read(self.form.values()["amount"], self._found.currency)

    def _day(self) -> date | Wrong | None:
        typed = self.form.values()["close_day"].strip()
        if not typed:
            return None
        return day_words.day(typed, self._today) or Wrong("close_day", tr("This is no day."))


def _candidate(contact: int, reading: Reading) -> Candidate | None:
    row, known = rows(reading, (contact,)), lead(reading, contact)
    if not row or known is None:
        return None
    currency = known.currency or read_business(reading).currency
    return Candidate(row[0], known, twin(reading, contact), currency)


def _fields(runner: Runner, currency: str) -> list[FormField]:
    return [
        FormField("deal", tr("Deal"), tr("empty: none")),
        FormField("amount", tr("Amount"), currency),
        FormField("close_day", tr("Expected close"), tr("tomorrow, fri, 15.12. …")),
        FormField("company", tr("Company"), make=lambda: company_line(runner)),
    ]


def _start(found: Candidate) -> dict[str, str]:
    row, amount = found.row, found.lead.amount
    about = row.company or row.name
    return {
        "deal": filled(tr("Deal with {name}"), name=about),
        "amount": "" if amount is None else money_typed(amount, found.currency),
        "company": row.company,
    }
