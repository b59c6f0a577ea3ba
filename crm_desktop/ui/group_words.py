"""What lists can be grouped by, and what the headings of the groups say."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QDate, QLocale

from crm_desktop.domain.ticket import Priority
from crm_desktop.domain.touch import Consent
from crm_desktop.services.grouping import GROUPS, MONTHS
from crm_desktop.ui.field_titles import key_title
from crm_desktop.ui.lead_words import lifecycle_words
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.ticket_words import channel_words, priority_words
from crm_desktop.ui.touch_words import consent_words
from crm_desktop.ui.translation import QT_TR_NOOP, filled, tr

_NONE = {
    "company": QT_TR_NOOP("No company"),
    "title": QT_TR_NOOP("No title"),
    "city": QT_TR_NOOP("No city"),
    "industry": QT_TR_NOOP("No industry"),
    "consent": QT_TR_NOOP("No word on consent"),
    "lifecycle": QT_TR_NOOP("Neither lead nor customer"),
    "lead_status": QT_TR_NOOP("No lead"),
    "source": QT_TR_NOOP("No source"),
    "last_touch": QT_TR_NOOP("Never touched"),
    "next_due": QT_TR_NOOP("No next step"),
    "person": QT_TR_NOOP("No person"),
    "close_day": QT_TR_NOOP("No day expected"),
    "type": QT_TR_NOOP("No type"),
    "ticket_category": QT_TR_NOOP("No category"),
    "product": QT_TR_NOOP("No product"),
    "channel": QT_TR_NOOP("No channel"),
}


def group_keys(record: str) -> tuple[str, ...]:
    """The keys of what a list of `contact` or `company` can be grouped by."""
    return tuple(GROUPS[record])


def group_title(key: str) -> str:
    """What a list is grouped by, in words."""
    if key in MONTHS:
        return filled(tr("{field}, by month"), field=key_title(key))
    return key_title(key)


def heading_words(key: str, value: str) -> str:
    """What stands above the records of a group."""
    if not value:
        return tr(_NONE[key]) if key in _NONE else tr("None")
    if key in _CODED:
        return _CODED[key](value)
    if key in MONTHS:
        year, _, month = value.partition("-")
        return QLocale().toString(QDate(int(year), int(month), 1), "MMMM yyyy")
    return one_line(value)


def _consent(value: str) -> str:
    return consent_words(Consent(value)) if value in list(Consent) else one_line(value)


_CODED: Mapping[str, Callable[[str], str]] = {
    "consent": _consent,
    "lifecycle": lifecycle_words,
    "priority": lambda value: priority_words(tuple(Priority)[int(value)]),
    "channel": channel_words,
}
