"""Words for the fields of records that are merged, and for what comes together."""

from collections.abc import Callable

from crm_desktop.domain.field_values import YES
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.merging import MergeField, MergePart, Why
from crm_desktop.domain.touch import Consent
from crm_desktop.ui import dates
from crm_desktop.ui.deal_words import role_words
from crm_desktop.ui.lead_words import lifecycle_words
from crm_desktop.ui.touch_words import consent_words, interval_words
from crm_desktop.ui.translation import QT_TR_NOOP, counted, tr
from crm_desktop.ui.widgets.key_values import KeyValue

_FIELDS = {
    "name": QT_TR_NOOP("Name"),
    "prefix": QT_TR_NOOP("Prefix"),
    "given": QT_TR_NOOP("Given name"),
    "middle": QT_TR_NOOP("Middle name"),
    "family": QT_TR_NOOP("Family name"),
    "suffix": QT_TR_NOOP("Suffix"),
    "nickname": QT_TR_NOOP("Nickname"),
    "birthday": QT_TR_NOOP("Birthday"),
    "photo": QT_TR_NOOP("Photo"),
    "touch_days": QT_TR_NOOP("Keep in touch"),
    "do_not_contact": QT_TR_NOOP("Do not contact"),
    "consent": QT_TR_NOOP("Consent"),
    "industry": QT_TR_NOOP("Industry"),
    "employees": QT_TR_NOOP("Employees"),
    "lifecycle": QT_TR_NOOP("Lifecycle"),
    "source_id": QT_TR_NOOP("Source"),
    "decision": QT_TR_NOOP("Role in decisions"),
    "expected_amount": QT_TR_NOOP("Expected amount"),
}
_VALUES: dict[str, Callable[[str], str]] = {
    "photo": lambda _value: tr("a picture"),
    "touch_days": lambda value: interval_words(int(value)),
    "consent": lambda value: consent_words(Consent(value)),
    "do_not_contact": lambda _value: tr("yes"),
    "lifecycle": lifecycle_words,
    "decision": role_words,
    "birthday": dates.of_text,
    FieldType.DAY: dates.of_text,
    FieldType.YES_NO: lambda value: tr("yes") if value == YES else tr("no"),
}
_WHY = {
    Why.SAME: "",
    Why.ONLY: "",
    Why.EITHER: "",
    Why.FULLER: QT_TR_NOOP("says more"),
    Why.NEWER: QT_TR_NOOP("newer"),
    Why.STRICTER: QT_TR_NOOP("the stricter one stays"),
    Why.FURTHER: QT_TR_NOOP("further on"),
    Why.FIRST: QT_TR_NOOP("known first"),
}
_PARTS = {
    "channel": QT_TR_NOOP("How to reach"),
    "tagging": QT_TR_NOOP("Tags"),
    "membership": QT_TR_NOOP("Companies and people"),
    "field_value": QT_TR_NOOP("Own fields"),
    "activity": QT_TR_NOOP("Activities"),
    "attachment": QT_TR_NOOP("Files"),
    "relation": QT_TR_NOOP("Relations"),
    "segment_member": QT_TR_NOOP("Lists"),
    "campaign_member": QT_TR_NOOP("Campaigns"),
    "deal": QT_TR_NOOP("Deals"),
    "deal_role": QT_TR_NOOP("Roles in deals"),
    "ticket": QT_TR_NOOP("Tickets"),
    "response": QT_TR_NOOP("Feedback"),
    "service_level": QT_TR_NOOP("Service levels"),
    "qualification": QT_TR_NOOP("Qualification"),
    "note": QT_TR_NOOP("Notes"),
}
_NAMED = 4  # of a sort


def field_words(field: MergeField) -> str:
    """The name of a field."""
    return field.name or tr(_FIELDS[field.key])


def value_words(field: MergeField, value: str) -> str:
    """What a record has in a field; empty where it has nothing."""
    word = _VALUES.get(field.type or field.key)
    return word(value) if word is not None and value else value


def why_words(field: MergeField) -> str:
    """Why the value proposed is the one."""
    words = _WHY[field.why]
    return tr(words) if words else ""


def part_row(part: MergePart) -> KeyValue:
    """What comes together of a sort, in one line."""
    count = part.total - part.same
    if part.table == "activity":
        words = tr("%Ln in all", "", count)
    else:
        words = " · ".join(" ".join(text.split()) for text in part.texts[:_NAMED])
        left = count - min(len(part.texts), _NAMED)
        if left > 0:
            words += " · " + tr("%Ln more", "", left)
    if part.table == "ticket":
        words = f"{counted(count, tr('1 ticket'), tr('%Ln tickets', '', count))}: {words}"
    if part.same:
        words += " · " + tr("%Ln the same", "", part.same)
    return KeyValue(tr(_PARTS[part.table]), words)


def note_words() -> dict[str, str]:
    """The names of fields as they are written into the note with what was not chosen."""
    return {**{key: tr(words) for key, words in _FIELDS.items()}, "merged": tr("merged")}
