"""The fields of a deal as its form asks them."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from crm_desktop.domain.deal import StageKind
from crm_desktop.domain.deal_detail import DealDetail
from crm_desktop.domain.folding import fold
from crm_desktop.domain.option import OptionList
from crm_desktop.services.campaigns import all_names
from crm_desktop.services.deal_typing import TypeDeal
from crm_desktop.services.searching import find_people
from crm_desktop.services.workspace import Command, Reading
from crm_desktop.ui.deal_words import category_words
from crm_desktop.ui.deals.shown import CHOSEN, category_named
from crm_desktop.ui.dialogs.completing import CompletingLine, company_line
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.records.own_values import own_form_fields
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.selling.lines import Lists, choice, day_hint, day_line, days_typed
from crm_desktop.ui.translation import filled, tr


def fields(runner: Runner, detail: DealDetail, lists: Lists) -> list[FormField]:
    """The fields of a deal: an amount that items make is not asked, nor a rate not needed."""
    how = detail.own.how
    made = [
        FormField("name", tr("Name")),
        FormField("person", tr("Person"), make=partial(person_line, runner)),
        FormField("company", tr("Company"), make=lambda: company_line(runner)),
    ]
    if not detail.items:
        made.append(FormField("amount", tr("Amount")))
    made.append(FormField("currency", tr("Currency"), tr("EUR, USD …")))
    if detail.row.currency != detail.own_currency:
        ends = {"currency": detail.row.currency, "own": detail.own_currency}
        made.append(FormField("rate", filled(tr("1 {currency} in {own}"), **ends)))
        made.append(FormField("rate_day", tr("Rate of"), day_hint(), make=partial(day_line, how)))
    made += [
        FormField("close_day", tr("Expected close"), day_hint(), make=partial(day_line, how)),
        FormField("category", tr("Forecast"), tr("automatic"), make=_category_line),
        choice("type", tr("Type"), lists[OptionList.DEAL_TYPE]),
        choice("source", tr("Source"), lists[OptionList.SOURCE]),
        FormField("campaign", tr("Campaign"), make=partial(campaign_line, runner)),
        FormField("competitor", tr("Competitor")),
    ]
    if detail.row.kind is StageKind.LOST:
        made.append(choice("lost_reason", tr("Lost reason"), lists[OptionList.LOST_REASON]))
        made.append(FormField("reason_note", tr("Why, in words")))
    return [*made, FormField("note", tr("Note"), is_long=True), *own_form_fields(detail.own)]


def command(detail: DealDetail, typed: Mapping[str, str], today: date) -> Command:
    """The step that writes what was typed."""
    values = days_typed(typed, today)
    if "category" in values:
        values["category"] = category_named(values["category"])
    return TypeDeal(detail.id, values)


def person_line(runner: Runner) -> CompletingLine:
    """A line for somebody who is here, or a new name."""
    return CompletingLine(runner, _people_like)


def campaign_line(runner: Runner) -> CompletingLine:
    """A line for a campaign that is here, or other words."""
    return CompletingLine(runner, _campaigns_like, begins_empty=True)


def _campaigns_like(start: str, reading: Reading) -> list[str]:
    wanted = fold(start)
    return [one_line(name) for _, name in all_names(reading) if wanted in fold(name)]


def _category_line() -> ChoiceLine:
    return ChoiceLine([category_words(each) for each in CHOSEN])


def _people_like(start: str, reading: Reading) -> list[str]:
    return [one_line(hit.title) for hit in find_people(start, reading).people]
