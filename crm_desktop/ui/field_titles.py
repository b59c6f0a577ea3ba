"""The names of the fields that lists are filtered and grouped by, in the user's language."""

from collections.abc import Iterable

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.filter import FilterField
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.texts import kind_title
from crm_desktop.ui.translation import QT_TR_NOOP, filled, tr

_TITLES = {
    "name": QT_TR_NOOP("Name"),
    "prefix": QT_TR_NOOP("Prefix"),
    "given": QT_TR_NOOP("Given name"),
    "middle": QT_TR_NOOP("Middle name"),
    "family": QT_TR_NOOP("Family name"),
    "suffix": QT_TR_NOOP("Suffix"),
    "nickname": QT_TR_NOOP("Nickname"),
    "note": QT_TR_NOOP("Note"),
    "created_at": QT_TR_NOOP("Added"),
    "last_touch": QT_TR_NOOP("Last touch"),
    "next_due": QT_TR_NOOP("Next step"),
    "touch_due": QT_TR_NOOP("Due to be in touch"),
    "touch_days": QT_TR_NOOP("Days between touches"),
    "email": QT_TR_NOOP("E-mail"),
    "phone": QT_TR_NOOP("Phone"),
    "web": QT_TR_NOOP("Web"),
    "street": QT_TR_NOOP("Street"),
    "city": QT_TR_NOOP("City"),
    "region": QT_TR_NOOP("Region"),
    "postcode": QT_TR_NOOP("Postcode"),
    "country": QT_TR_NOOP("Country"),
    "photo": QT_TR_NOOP("Photo"),
    "files": QT_TR_NOOP("Files"),
    "tags": QT_TR_NOOP("Tag"),
    "lists": QT_TR_NOOP("List"),
    "birthday": QT_TR_NOOP("Birthday"),
    "do_not_contact": QT_TR_NOOP("Do not contact"),
    "consent": QT_TR_NOOP("Consent"),
    "consent_day": QT_TR_NOOP("Consent given on"),
    "consent_source": QT_TR_NOOP("Source of consent"),
    "company": QT_TR_NOOP("Company"),
    "title": QT_TR_NOOP("Title"),
    "department": QT_TR_NOOP("Department"),
    "industry": QT_TR_NOOP("Industry"),
    "employees": QT_TR_NOOP("Employees"),
    "people": QT_TR_NOOP("People"),
    "company.industry": QT_TR_NOOP("Industry of the company"),
    "company.employees": QT_TR_NOOP("Employees of the company"),
    "company.city": QT_TR_NOOP("City of the company"),
    "company.tags": QT_TR_NOOP("Tag of the company"),
    "lifecycle": QT_TR_NOOP("Stage"),
    "open_lead": QT_TR_NOOP("Open lead"),
    "lead_status": QT_TR_NOOP("Lead status"),
    "source": QT_TR_NOOP("Source"),
    "source_detail": QT_TR_NOOP("Source, in detail"),
    "lead_reason": QT_TR_NOOP("Reason for giving up"),
    "decision": QT_TR_NOOP("Part in the decision"),
    "score": QT_TR_NOOP("Score"),
    "odds": QT_TR_NOOP("Chance in percent"),
    "expected_amount": QT_TR_NOOP("Expected amount"),
    "open_deals": QT_TR_NOOP("Open deals"),
    "open_deal": QT_TR_NOOP("Has an open deal"),
    "person": QT_TR_NOOP("Person"),
    "stage": QT_TR_NOOP("Stage"),
    "pipeline": QT_TR_NOOP("Pipeline"),
    "state": QT_TR_NOOP("Open, won or lost"),
    "amount": QT_TR_NOOP("Amount"),
    "chance": QT_TR_NOOP("Stage chance in percent"),
    "by_hand": QT_TR_NOOP("Chance set by hand"),
    "category": QT_TR_NOOP("Forecast category"),
    "close_day": QT_TR_NOOP("Expected close"),
    "closed_at": QT_TR_NOOP("Closed on"),
    "stage_since": QT_TR_NOOP("In its stage since"),
    "type": QT_TR_NOOP("Type"),
    "lost_reason": QT_TR_NOOP("Lost reason"),
    "competitor": QT_TR_NOOP("Competitor"),
    "campaign": QT_TR_NOOP("Campaign"),
    "campaigns": QT_TR_NOOP("In the campaign"),
    "from_campaign": QT_TR_NOOP("Comes from the campaign"),
    "starts": QT_TR_NOOP("First day"),
    "ends": QT_TR_NOOP("Last day"),
    "closed": QT_TR_NOOP("Ended by hand"),
    "to_do": QT_TR_NOOP("To do"),
    "leads": QT_TR_NOOP("Leads"),
    "won": QT_TR_NOOP("Deals won"),
    "won_value": QT_TR_NOOP("Worth of what was won"),
    "cost": QT_TR_NOOP("Cost"),
    "products": QT_TR_NOOP("Product"),
    "item": QT_TR_NOOP("Item"),
    "person.role": QT_TR_NOOP("Somebody with a role"),
    "currency": QT_TR_NOOP("Currency"),
    "number": QT_TR_NOOP("Ticket number"),
    "status": QT_TR_NOOP("Status"),
    "ticket_state": QT_TR_NOOP("State"),
    "priority": QT_TR_NOOP("Priority"),
    "ticket_category": QT_TR_NOOP("Category"),
    "channel": QT_TR_NOOP("Channel"),
    "product": QT_TR_NOOP("Product"),
    "resolution": QT_TR_NOOP("Resolution"),
    "due": QT_TR_NOOP("Due"),
    "reply_due": QT_TR_NOOP("First reply due"),
    "solve_due": QT_TR_NOOP("To be solved by"),
    "replied_at": QT_TR_NOOP("First reply"),
    "solved_at": QT_TR_NOOP("Solved"),
    "status_since": QT_TR_NOOP("In its status since"),
    "waits": QT_TR_NOOP("Waits for an answer"),
    "messages": QT_TR_NOOP("Messages"),
    "replies": QT_TR_NOOP("Answers"),
    "reopened": QT_TR_NOOP("Times opened again"),
    "minutes": QT_TR_NOOP("Minutes"),
    "csat": QT_TR_NOOP("Satisfaction"),
    "open_ticket": QT_TR_NOOP("Has an open ticket"),
    "article_state": QT_TR_NOOP("State"),
    "body": QT_TR_NOOP("Text"),
    "changed_at": QT_TR_NOOP("Changed"),
    "uses": QT_TR_NOOP("Times used"),
    "solved": QT_TR_NOOP("Tickets solved with it"),
    "rate_missing": QT_TR_NOOP("Exchange rate missing"),
    "person.name": QT_TR_NOOP("Name of a person there"),
    "person.title": QT_TR_NOOP("Title of a person there"),
    "activity": QT_TR_NOOP("Activity"),
    "planned": QT_TR_NOOP("Planned"),
}


# Those that are asked for most, before the others.
_FIRST = (
    "name company tags lifecycle score title city country last_touch next_due created_at birthday"
    " activity lead_status source open_deals industry employees people lists email phone stage"
    " amount close_day category person type competitor products"
    " ticket_state status priority due waits channel product article_state uses changed_at"
).split()


def as_offered(fields: Iterable[FilterField]) -> list[FilterField]:
    """Fields in the order in which they are offered: the common ones, one's own, the rest."""

    def rank(field: FilterField) -> int:
        if field.key in _FIRST:
            return _FIRST.index(field.key)
        return len(_FIRST) + (not field.name)

    return sorted(fields, key=rank)


def field_title(field: FilterField) -> str:
    """The name of a field: the user's own, or ours."""
    if field.key == "category" and field.choices:
        return tr("Category")  # that of tickets is a list
    return one_line(field.name) if field.name else key_title(field.key)


def key_title(key: str) -> str:
    """The name of a field that every business has."""
    group, _, rest = key.partition(":")
    if rest in list(ActivityKind):
        kind = kind_title(ActivityKind(rest))
        return filled(tr("Planned: {kind}"), kind=kind) if group == "planned" else kind
    return tr(_TITLES[key]) if key in _TITLES else key
