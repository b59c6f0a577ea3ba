"""Words of the import: places for columns, counts, what two people have in common."""

from PySide6.QtCore import QCoreApplication, QLocale

from crm_desktop.services.importing.likeness import Reason
from crm_desktop.services.importing.source import Column, Target
from crm_desktop.ui import texts
from crm_desktop.ui.translation import QT_TRANSLATE_NOOP

_CONTEXT = "importing"
_LONGEST = 80

_TARGETS = {
    Target.SKIP: QT_TRANSLATE_NOOP("importing", "Leave out"),
    Target.EXTRA: QT_TRANSLATE_NOOP("importing", "To the note"),
    Target.EXTRA_LABEL: QT_TRANSLATE_NOOP("importing", "Name of a line of the note"),
    Target.NAME: QT_TRANSLATE_NOOP("importing", "Name"),
    Target.PREFIX: QT_TRANSLATE_NOOP("importing", "Name prefix"),
    Target.GIVEN: QT_TRANSLATE_NOOP("importing", "First name"),
    Target.MIDDLE: QT_TRANSLATE_NOOP("importing", "Middle name"),
    Target.FAMILY: QT_TRANSLATE_NOOP("importing", "Last name"),
    Target.SUFFIX: QT_TRANSLATE_NOOP("importing", "Name suffix"),
    Target.NICKNAME: QT_TRANSLATE_NOOP("importing", "Nickname"),
    Target.BIRTHDAY: QT_TRANSLATE_NOOP("importing", "Birthday"),
    Target.BIRTH_YEAR: QT_TRANSLATE_NOOP("importing", "Year of birth"),
    Target.BIRTH_MONTH: QT_TRANSLATE_NOOP("importing", "Month of birth"),
    Target.BIRTH_DAY: QT_TRANSLATE_NOOP("importing", "Day of birth"),
    Target.NOTE: QT_TRANSLATE_NOOP("importing", "Note"),
    Target.COMPANY: QT_TRANSLATE_NOOP("importing", "Company"),
    Target.TITLE: QT_TRANSLATE_NOOP("importing", "Title"),
    Target.DEPARTMENT: QT_TRANSLATE_NOOP("importing", "Department"),
    Target.EMAIL: QT_TRANSLATE_NOOP("importing", "E-mail"),
    Target.EMAIL_LABEL: QT_TRANSLATE_NOOP("importing", "E-mail: which kind"),
    Target.PHONE: QT_TRANSLATE_NOOP("importing", "Phone"),
    Target.PHONE_LABEL: QT_TRANSLATE_NOOP("importing", "Phone: which kind"),
    Target.WEB: QT_TRANSLATE_NOOP("importing", "Web address"),
    Target.WEB_LABEL: QT_TRANSLATE_NOOP("importing", "Web address: which kind"),
    Target.ADDRESS: QT_TRANSLATE_NOOP("importing", "Address"),
    Target.ADDRESS_LABEL: QT_TRANSLATE_NOOP("importing", "Address: which kind"),
    Target.ADDRESS_STREET: QT_TRANSLATE_NOOP("importing", "Street"),
    Target.ADDRESS_PO_BOX: QT_TRANSLATE_NOOP("importing", "Post office box"),
    Target.ADDRESS_CITY: QT_TRANSLATE_NOOP("importing", "City"),
    Target.ADDRESS_REGION: QT_TRANSLATE_NOOP("importing", "Region"),
    Target.ADDRESS_POSTCODE: QT_TRANSLATE_NOOP("importing", "Postcode"),
    Target.ADDRESS_COUNTRY: QT_TRANSLATE_NOOP("importing", "Country"),
    Target.TAGS: QT_TRANSLATE_NOOP("importing", "Tags"),
    Target.EXTERNAL_ID: QT_TRANSLATE_NOOP("importing", "Id in the other program"),
    Target.KIND: QT_TRANSLATE_NOOP("importing", "Person or company"),
    Target.MORE: QT_TRANSLATE_NOOP("importing", "More of CRM Desktop"),
}
_LABELLED = frozenset({Target.EMAIL, Target.PHONE, Target.WEB}) | {
    target for target in Target if target.value.startswith("address") and "label" not in target
}
_HOW = {
    "profile": QT_TRANSLATE_NOOP("importing", "recognised"),
    "alias": QT_TRANSLATE_NOOP("importing", "recognised"),
    "content": QT_TRANSLATE_NOOP("importing", "by content"),
    "remembered": QT_TRANSLATE_NOOP("importing", "as last time"),
    "chosen": QT_TRANSLATE_NOOP("importing", "your choice"),
    "none": QT_TRANSLATE_NOOP("importing", "not recognised"),
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
    Reason.COMPANY: QT_TRANSLATE_NOOP("importing", "same company"),
    Reason.PHONE: QT_TRANSLATE_NOOP("importing", "same phone number"),
    Reason.DOMAIN: QT_TRANSLATE_NOOP("importing", "e-mail at the same place"),
    Reason.EMAIL: QT_TRANSLATE_NOOP("importing", "same e-mail"),
}


def tr(text: str, count: int = -1) -> str:
    """The text in the user's language; `%Ln` becomes the count as the country writes it."""
    return QCoreApplication.translate(_CONTEXT, text, None, count)


def counted(one: str, many: str, count: int) -> str:
    """The words for one or for many of a thing; `%Ln` in `many` becomes the count."""
    return tr(one if count == 1 else many, count)


def number(value: int) -> str:
    """A whole number as the country writes it."""
    return QLocale().toString(value)


def target_words(target: Target, label: str = "") -> str:
    """Where a column goes: "First name", "Phone (mobile)"."""
    words = tr(_TARGETS[target])
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


def filled(text: str, **values: str) -> str:
    """The text with its places filled; what the values hold is never read as a template."""
    pieces = []
    rest = text
    while "{" in rest:
        before, _, after = rest.partition("{")
        name, _, rest = after.partition("}")
        value = values.get(name, "")
        pieces += [before, value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"]
    return "".join((*pieces, rest))


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
    }
