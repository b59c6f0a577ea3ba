"""Words of the import: places for columns, counts, what two people have in common."""

from PySide6.QtCore import QDate, QLocale, Qt

from crm_desktop.domain.figures import write_money
from crm_desktop.services.importing.likeness import Reason
from crm_desktop.services.importing.source import SHARE, Column, TableOf, Target
from crm_desktop.ui import texts
from crm_desktop.ui.amounts import has_comma
from crm_desktop.ui.translation import QT_TR_NOOP, tr

_TARGETS = {
    Target.SKIP: QT_TR_NOOP("Leave out"),
    Target.EXTRA: QT_TR_NOOP("To the note"),
    Target.EXTRA_LABEL: QT_TR_NOOP("Name of a line of the note"),
    Target.NAME: QT_TR_NOOP("Name"),
    Target.PREFIX: QT_TR_NOOP("Name prefix"),
    Target.GIVEN: QT_TR_NOOP("First name"),
    Target.MIDDLE: QT_TR_NOOP("Middle name"),
    Target.FAMILY: QT_TR_NOOP("Last name"),
    Target.SUFFIX: QT_TR_NOOP("Name suffix"),
    Target.NICKNAME: QT_TR_NOOP("Nickname"),
    Target.BIRTHDAY: QT_TR_NOOP("Birthday"),
    Target.BIRTH_YEAR: QT_TR_NOOP("Year of birth"),
    Target.BIRTH_MONTH: QT_TR_NOOP("Month of birth"),
    Target.BIRTH_DAY: QT_TR_NOOP("Day of birth"),
    Target.NOTE: QT_TR_NOOP("Note"),
    Target.COMPANY: QT_TR_NOOP("Company"),
    Target.TITLE: QT_TR_NOOP("Title"),
    Target.DEPARTMENT: QT_TR_NOOP("Department"),
    Target.EMAIL: QT_TR_NOOP("E-mail"),
    Target.EMAIL_LABEL: QT_TR_NOOP("E-mail: which kind"),
    Target.PHONE: QT_TR_NOOP("Phone"),
    Target.PHONE_LABEL: QT_TR_NOOP("Phone: which kind"),
    Target.WEB: QT_TR_NOOP("Web address"),
    Target.WEB_LABEL: QT_TR_NOOP("Web address: which kind"),
    Target.ADDRESS: QT_TR_NOOP("Address"),
    Target.ADDRESS_LABEL: QT_TR_NOOP("Address: which kind"),
    Target.ADDRESS_STREET: QT_TR_NOOP("Street"),
    Target.ADDRESS_PO_BOX: QT_TR_NOOP("Post office box"),
    Target.ADDRESS_CITY: QT_TR_NOOP("City"),
    Target.ADDRESS_REGION: QT_TR_NOOP("Region"),
    Target.ADDRESS_POSTCODE: QT_TR_NOOP("Postcode"),
    Target.ADDRESS_COUNTRY: QT_TR_NOOP("Country"),
    Target.TAGS: QT_TR_NOOP("Tags"),
    Target.EXTERNAL_ID: QT_TR_NOOP("Id in the other program"),
    Target.KIND: QT_TR_NOOP("Person or company"),
    Target.MORE: QT_TR_NOOP("More of CRM Desktop"),
    Target.FIELD: QT_TR_NOOP("Field of your own"),
    Target.DEAL_NAME: QT_TR_NOOP("Name of the deal"),
    Target.DEAL_CONTACT: QT_TR_NOOP("Contact"),
    Target.DEAL_AMOUNT: QT_TR_NOOP("Amount"),
    Target.DEAL_CURRENCY: QT_TR_NOOP("Currency"),
    Target.DEAL_STAGE: QT_TR_NOOP("Stage"),
    Target.DEAL_PIPELINE: QT_TR_NOOP("Pipeline"),
    Target.DEAL_STATUS: QT_TR_NOOP("Open, won or lost"),
    Target.DEAL_IS_CLOSED: QT_TR_NOOP("Closed: yes or no"),
    Target.DEAL_IS_WON: QT_TR_NOOP("Won: yes or no"),
    Target.DEAL_CHANCE: QT_TR_NOOP("Chance in percent"),
    Target.DEAL_CLOSE_DAY: QT_TR_NOOP("Expected to close"),
    Target.DEAL_CREATED: QT_TR_NOOP("Begun on"),
    Target.DEAL_CLOSED: QT_TR_NOOP("Closed on"),
    Target.DEAL_STAGE_DAY: QT_TR_NOOP("In its stage since"),
    Target.DEAL_TYPE: QT_TR_NOOP("Type of the deal"),
    Target.DEAL_SOURCE: QT_TR_NOOP("Source"),
    Target.DEAL_LOST_REASON: QT_TR_NOOP("Why it was lost"),
    Target.DEAL_COMPETITOR: QT_TR_NOOP("Competitor"),
    Target.DEAL_CAMPAIGN: QT_TR_NOOP("Campaign"),
    Target.DEAL_NEXT_STEP: QT_TR_NOOP("Next step"),
    Target.DEAL_NEXT_DAY: QT_TR_NOOP("Day of the next step"),
}
_LABELLED = frozenset({Target.EMAIL, Target.PHONE, Target.WEB}) | {
    target for target in Target if target.value.startswith("address") and "label" not in target
}
_HOW = {
    "profile": QT_TR_NOOP("recognised"),
    "alias": QT_TR_NOOP("recognised"),
    "content": QT_TR_NOOP("by content"),
    "remembered": QT_TR_NOOP("as last time"),
    "chosen": QT_TR_NOOP("your choice"),
    "field": QT_TR_NOOP("by content"),
    "none": QT_TR_NOOP("not recognised"),
}
_PROGRAMS = {
    "crm-desktop": "CRM Desktop",
    "google": "Google Contacts",
    "outlook": "Outlook",
    "thunderbird": "Thunderbird",
    "windows-live-mail": "Windows Live Mail",
    "hubspot": "HubSpot",
    "pipedrive": "Pipedrive",
    "salesforce": "Salesforce",
    "zoho": "Zoho CRM",
    "mailchimp": "Mailchimp",
    "linkedin": "LinkedIn",
    "act": "Act!",
    "capsule": "Capsule",
    "apple": "Apple Contacts",
}
_REASONS = {
    Reason.COMPANY: QT_TR_NOOP("same company"),
    Reason.PHONE: QT_TR_NOOP("same phone number"),
    Reason.DOMAIN: QT_TR_NOOP("e-mail at the same place"),
    Reason.EMAIL: QT_TR_NOOP("same e-mail"),
}


def number(value: int) -> str:
    """A whole number as the country writes it."""
    return QLocale().toString(value)


def target_words(target: Target, label: str = "") -> str:
    """Where a column goes: "First name", "Phone (mobile)"."""
    words = tr(_TARGETS[target])
    if target is Target.DEAL_CHANCE and label == SHARE:
        return tr("Chance from 0 to 1")
    return f"{words} ({texts.label_words(label)})" if label and target in _LABELLED else words


def how_words(column: Column) -> str:
    """How it was found where a column goes."""
    if column.how == "none" and column.target is not Target.EXTRA:
        return tr(_HOW["content"])
    return tr(_HOW.get(column.how, _HOW["none"]))


def program_words(source: str) -> str:
    """The program a file comes from; empty where it is not known."""
    return _PROGRAMS.get(source, "")


def reason_words(reason: Reason) -> str:
    """What a row and a contact have in common."""
    return tr(_REASONS[reason])


def policy_words() -> dict[str, str]:
    """Labels for values that have no field of their own and so become lines of the note."""
    return {
        "title": tr(_TARGETS[Target.TITLE]),
        "department": tr(_TARGETS[Target.DEPARTMENT]),
        "prefix": tr(_TARGETS[Target.PREFIX]),
        "given": tr(_TARGETS[Target.GIVEN]),
        "middle": tr(_TARGETS[Target.MIDDLE]),
        "family": tr(_TARGETS[Target.FAMILY]),
        "suffix": tr(_TARGETS[Target.SUFFIX]),
        "nickname": tr(_TARGETS[Target.NICKNAME]),
        "birthday": tr(_TARGETS[Target.BIRTHDAY]),
        "pipeline": tr(_TARGETS[Target.DEAL_PIPELINE]),
        "contact": tr(_TARGETS[Target.DEAL_CONTACT]),
        "lost-reason": tr(_TARGETS[Target.DEAL_LOST_REASON]),
        "next-step": tr(_TARGETS[Target.DEAL_NEXT_STEP]),
    }


def records_words(of: TableOf) -> str:
    """What the rows of a table are."""
    return tr("Deals") if of is TableOf.DEALS else tr("Contacts")


def money_words(amount: int, currency: str) -> str:
    """An amount as the country writes it."""
    return write_money(amount, currency, decimal_comma=has_comma())


def iso_day_words(day: str) -> str:
    """A day of a file as the country writes it."""
    shown = QDate.fromString(day, Qt.DateFormat.ISODate)
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat) if day else ""
