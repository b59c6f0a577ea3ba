"""What the fields of canned replies are called, and how days and priorities are written in them."""

from PySide6.QtCore import QDate, QLocale

from crm_desktop.domain.placeholders import FIELDS
from crm_desktop.domain.ticket import Priority
from crm_desktop.services.templates import Writing
from crm_desktop.ui.ticket_words import priority_words
from crm_desktop.ui.translation import QT_TR_NOOP, tr

_FIELDS = {
    "contact.name": QT_TR_NOOP("Person: name"),
    "contact.first_name": QT_TR_NOOP("Person: given name"),
    "contact.last_name": QT_TR_NOOP("Person: family name"),
    "contact.title": QT_TR_NOOP("Person: title"),
    "contact.email": QT_TR_NOOP("Person: e-mail"),
    "contact.phone": QT_TR_NOOP("Person: phone"),
    "company.name": QT_TR_NOOP("Company: name"),
    "company.city": QT_TR_NOOP("Company: city"),
    "deal.name": QT_TR_NOOP("Deal: name"),
    "deal.amount": QT_TR_NOOP("Deal: amount"),
    "deal.stage": QT_TR_NOOP("Deal: stage"),
    "deal.close_day": QT_TR_NOOP("Deal: expected close"),
    "ticket.number": QT_TR_NOOP("Ticket: number"),
    "ticket.subject": QT_TR_NOOP("Ticket: subject"),
    "ticket.status": QT_TR_NOOP("Ticket: status"),
    "ticket.priority": QT_TR_NOOP("Ticket: priority"),
    "ticket.created": QT_TR_NOOP("Ticket: day it came"),
    "ticket.product": QT_TR_NOOP("Ticket: product"),
    "business.name": QT_TR_NOOP("Business: name"),
    "business.email": QT_TR_NOOP("Business: e-mail"),
    "business.phone": QT_TR_NOOP("Business: phone"),
    "today": QT_TR_NOOP("Today's date"),
}


def field_words(field: str) -> str:
    """The name of a field."""
    return tr(_FIELDS[field]) if field in _FIELDS else field


def all_fields() -> list[tuple[str, str]]:
    """Every field and its name, in the order in which they are offered."""
    return [(field, field_words(field)) for field in FIELDS]


def writing() -> Writing:
    """How values are written; ready before another thread fills them in."""
    locale = QLocale()
    priorities = {each.value: priority_words(each) for each in Priority}

    def day(value: str) -> str:
        found = QDate.fromString(value, "yyyy-MM-dd")
        return locale.toString(found, QLocale.FormatType.ShortFormat)

    return Writing(day, lambda code: priorities.get(code, code))
