"""The fields of a ticket as its form asks them."""

from collections.abc import Mapping, Sequence
from functools import partial

from crm_desktop.domain.ticket_whole import TicketWhole
from crm_desktop.services.searching import find_people
from crm_desktop.services.ticket_typing import TypeTicket
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.dialogs.completing import CompletingLine, company_line
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.records.own_values import own_form_fields, typed_values
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.ticket_words import channel_named, channel_words
from crm_desktop.ui.ticketing.lists import TicketLists
from crm_desktop.ui.tickets.known_deals import KnownDeals
from crm_desktop.ui.translation import tr


def fields(
    runner: Runner, whole: TicketWhole, lists: TicketLists, deals: KnownDeals
) -> list[FormField]:
    """Whom it is with, what it is about, how it came."""
    return [
        FormField("person", tr("Person"), make=partial(person_line, runner)),
        FormField("company", tr("Company"), make=lambda: company_line(runner)),
        FormField("deal", tr("Deal"), make=partial(deals.line, runner)),
        _choice("type", tr("Type"), lists.names("type")),
        _choice("category", tr("Category"), lists.names("category")),
        _choice("product", tr("Product"), lists.names("product")),
        _choice("channel", tr("Channel"), lists.names("channel")),
        FormField("note", tr("Note"), is_long=True),
        *own_form_fields(whole.own),
    ]


def values(whole: TicketWhole) -> dict[str, str]:
    """The fields of the form as they are typed."""
    row = whole.row
    return {
        "person": row.person,
        "company": row.company,
        "deal": one_line(whole.detail.deal),
        "type": row.type,
        "category": row.category,
        "product": row.product,
        "channel": channel_words(row.channel),
        "note": whole.detail.note,
        **typed_values(whole.own, whole.values),
    }


def command(ticket: int, typed: Mapping[str, str], deals: KnownDeals) -> TypeTicket:
    """The step that writes what was typed."""
    said: dict[str, str | int] = dict(typed)
    if "channel" in typed:
        said["channel"] = channel_named(typed["channel"])
    if "deal" in typed:
        said["deal"] = deals.named(typed["deal"])
    return TypeTicket(ticket, said)


def person_line(runner: Runner) -> CompletingLine:
    """A line for somebody who is here, or a new name."""
    return CompletingLine(runner, _people_like)


def _choice(name: str, label: str, names: Sequence[str]) -> FormField:
    return FormField(name, label, make=lambda: ChoiceLine(names))


def _people_like(start: str, reading: Reading) -> list[str]:
    return [one_line(hit.title) for hit in find_people(start, reading).people]
