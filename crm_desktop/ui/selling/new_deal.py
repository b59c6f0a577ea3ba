"""A new deal: what it is about, with whom, for how much, and what comes next."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.deal import Pipeline, StageKind
from crm_desktop.domain.figures import Conventions
from crm_desktop.domain.option import OptionList
from crm_desktop.services import companies, contacts, deals
from crm_desktop.services.deal_money import known_rates
from crm_desktop.services.deal_typing import TypeNewDeal
from crm_desktop.services.field_values import conventions
from crm_desktop.services.workspace import Command, Done, Reading
from crm_desktop.ui.dialogs.completing import CompletingLine
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.known_names import KnownNames
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.selling.lines import (
    Lists,
    choice,
    day_hint,
    day_line,
    days_typed,
    read_lists,
)
from crm_desktop.ui.translation import filled, tr

_CODE = 3
_LINE = 36  # the height of one more field


class Start(NamedTuple):
    """With whom a new deal begins: ids and names, where they are known already."""

    contact: int | None = None
    person: str = ""
    company_id: int | None = None
    company: str = ""
    name: str = ""


class _Known(NamedTuple):
    start: Start
    lists: Lists
    pipelines: tuple[Pipeline, ...]
    how: Conventions
    rates: Mapping[str, str]


def begin_deal(
    runner: Runner, parent: QWidget, who: tuple[Kind, int] | None, then: Callable[[int], object]
) -> None:
    """Ask for a new deal, with a contact or company; its id is handed on once it is there."""

    def show(known: _Known) -> None:
        dialog = NewDealDialog(runner, parent, known)
        dialog.saved.connect(partial(_hand_on, then))
        dialog.open()

    runner.read(parent, partial(_read, who), show)


def _hand_on(then: Callable[[int], object], done: Done) -> None:
    made = done.changes.created & done.changes.ids.get(Kind.DEAL, frozenset())
    if made:
        then(max(made))


class NewDealDialog(FormDialog):
    """Everything but the name and with whom may be left out; another currency asks for a rate."""

    def __init__(self, runner: Runner, parent: QWidget, known: _Known) -> None:
        self._asker, self._known, start = runner, known, known.start
        self._people, self._companies = KnownNames(), KnownNames()
        self._stages = _stage_names(known.pipelines)
        self._foreign = ""
        super().__init__(runner, parent, tr("New deal"), self._fields())
        person, company = one_line(start.person), one_line(start.company)
        if start.contact is not None:
            self._people.ids[person] = start.contact
        if start.company_id is not None:
            self._companies.ids[company] = start.company_id
        values = {"name": start.name, "person": person, "company": company}
        self.form.set_values({**values, "currency": known.how.currency})
        self.writes(self._command_of)
        self.form.typed.connect(self._follow_currency)

    def _fields(self) -> list[FormField]:
        lists, how, asker = self._known.lists, self._known.how, self._asker
        made = [
            FormField("name", tr("Name"), tr("what it is about")),
            FormField(
                "person", tr("Person"), make=lambda: CompletingLine(asker, self._people.people)
            ),
            FormField(
                "company",
                tr("Company"),
                make=lambda: CompletingLine(asker, self._companies.companies),
            ),
            FormField("amount", tr("Amount")),
            FormField("currency", tr("Currency"), how.currency),
        ]
        if self._foreign:
            ends = {"currency": self._foreign, "own": how.currency}
            hint = tr("unknown: the deal is listed apart")
            made.append(FormField("rate", filled(tr("1 {currency} in {own}"), **ends), hint))
        stages = list(self._stages)
        day = partial(day_line, how)
        return [
            *made,
            FormField("stage", tr("Stage"), stages[0], make=lambda: ChoiceLine(stages)),
            FormField("close_day", tr("Expected close"), day_hint(), make=day),
            choice("type", tr("Type"), lists[OptionList.DEAL_TYPE]),
            choice("source", tr("Source"), lists[OptionList.SOURCE]),
            FormField("step", tr("Next step"), tr("what is to be done")),
            FormField("step_day", tr("on"), day_hint(), make=day),
        ]

    def _command_of(self, typed: Mapping[str, str]) -> Command:
        today = local(self._asker.now()).date()
        values: dict[str, str | int] = dict(days_typed(typed, today))
        for key, known in (("person", self._people), ("company", self._companies)):
            values[key] = known.named(typed[key])
        stage = typed["stage"].strip()
        values["stage"] = self._stages.get(stage, stage)
        return TypeNewDeal(values)

    def _follow_currency(self) -> None:
        """Ask for a rate where the amount is in another currency, proposing the last one."""
        code = self.form.values()["currency"].strip().upper()
        own = self._known.how.currency
        foreign = code if len(code) == _CODE and code != own else ""
        if foreign == self._foreign:
            return
        taller = bool(foreign) - bool(self._foreign)
        self._foreign = foreign
        rate = self._known.rates.get(foreign, "")
        if self._known.how.decimal_comma:
            rate = rate.replace(".", ",")
        with QSignalBlocker(self.form):  # what is shown again is not typed
            self.form.set_fields(self._fields())
            self.form.set_values({"rate": rate})
        self.resize(self.width(), self.height() + taller * _LINE)


def _stage_names(pipelines: tuple[Pipeline, ...]) -> dict[str, int]:
    """Where a deal can begin, told apart by their pipeline where there are several."""
    offered = [each for each in pipelines if not each.is_closed]
    return {
        f"{one_line(pipeline.name)}: {one_line(stage.name)}"
        if len(offered) > 1
        else one_line(stage.name): stage.id
        for pipeline in offered
        for stage in pipeline.stages
        if stage.kind is StageKind.OPEN
    }


def _start(who: tuple[Kind, int] | None, reading: Reading) -> Start:
    if who is None:
        return Start()
    kind, key = who
    if kind is Kind.COMPANY:
        found = companies.rows(reading, (key,))
        return Start(company_id=key, company=found[0].name) if found else Start()
    people = contacts.rows(reading, (key,))
    return Start(key, people[0].name) if people else Start()


def _read(who: tuple[Kind, int] | None, reading: Reading) -> _Known:
    how, rates = conventions(reading), known_rates(reading)
    stages = deals.pipelines(reading)
    return _Known(_start(who, reading), read_lists(reading), stages, how, rates)
