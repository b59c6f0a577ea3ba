"""The history of records in words: what was done, to what, and what could not be given back."""

from collections.abc import Callable

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.history import Change, FieldChange, HistoryStep, Left, Reason, Verb
from crm_desktop.domain.touch import Consent
from crm_desktop.services.workspace import StepLabel
from crm_desktop.ui.texts import channel_kind_words, kind_title, label_words, step_words
from crm_desktop.ui.touch_words import consent_words
from crm_desktop.ui.translation import QT_TR_NOOP, filled, tr

_TITLES = {
    "add-contact": QT_TR_NOOP("Created"),
    "add-company": QT_TR_NOOP("Created"),
    "edit-contact": QT_TR_NOOP("Changed"),
    "edit-company": QT_TR_NOOP("Changed"),
    "edit-channel": QT_TR_NOOP("Changed"),
    "edit-membership": QT_TR_NOOP("Changed"),
    "import-contacts": QT_TR_NOOP("Import of {file}"),
    "import-deals": QT_TR_NOOP("Import of {file}"),
    "merge-contacts": QT_TR_NOOP("Merged with {other}"),
    "merge-companies": QT_TR_NOOP("Merged with {other}"),
    "merge-groups": QT_TR_NOOP("Merged with its duplicates"),
    "restore-records": QT_TR_NOOP("Restored from the trash"),
}
_THINGS = {
    "tagging": QT_TR_NOOP("Tag"),
    "field_value": QT_TR_NOOP("Field"),
    "attachment": QT_TR_NOOP("File"),
    "relation": QT_TR_NOOP("Relation"),
    "segment_member": QT_TR_NOOP("List"),
    "membership": QT_TR_NOOP("Place"),
    "external_id": QT_TR_NOOP("Number in another program"),
    "tag": QT_TR_NOOP("Tag"),
    "field": QT_TR_NOOP("Field"),
    "choice": QT_TR_NOOP("Choice"),
    "segment": QT_TR_NOOP("List"),
    "setting": QT_TR_NOOP("Setting"),
    "not_duplicate": QT_TR_NOOP("“Not the same”"),
    "contact": QT_TR_NOOP("Contact"),
    "company": QT_TR_NOOP("Company"),
    "channel": QT_TR_NOOP("Way to reach"),
    "activity": QT_TR_NOOP("Activity"),
}
_COLUMNS = {
    "name": QT_TR_NOOP("Name"),
    "prefix": QT_TR_NOOP("Prefix"),
    "given": QT_TR_NOOP("Given name"),
    "middle": QT_TR_NOOP("Middle name"),
    "family": QT_TR_NOOP("Family name"),
    "suffix": QT_TR_NOOP("Suffix"),
    "nickname": QT_TR_NOOP("Nickname"),
    "birthday": QT_TR_NOOP("Birthday"),
    "note": QT_TR_NOOP("Note"),
    "photo": QT_TR_NOOP("Photo"),
    "consent": QT_TR_NOOP("Consent"),
    "consent_day": QT_TR_NOOP("Day of the consent"),
    "consent_source": QT_TR_NOOP("Source of the consent"),
    "do_not_contact": QT_TR_NOOP("Do not contact"),
    "touch_days": QT_TR_NOOP("Keep in touch every (days)"),
    "industry": QT_TR_NOOP("Industry"),
    "employees": QT_TR_NOOP("Employees"),
    "contact_id": QT_TR_NOOP("Person"),
    "other_contact_id": QT_TR_NOOP("Person"),
    "company_id": QT_TR_NOOP("Company"),
    "other_company_id": QT_TR_NOOP("Company"),
    "title": QT_TR_NOOP("Title"),
    "department": QT_TR_NOOP("Department"),
    "started": QT_TR_NOOP("From"),
    "ended": QT_TR_NOOP("Until"),
    "label": QT_TR_NOOP("Label"),
    "value": QT_TR_NOOP("Value"),
    "street": QT_TR_NOOP("Street"),
    "po_box": QT_TR_NOOP("PO box"),
    "city": QT_TR_NOOP("City"),
    "region": QT_TR_NOOP("Region"),
    "postcode": QT_TR_NOOP("Postcode"),
    "country": QT_TR_NOOP("Country"),
    "subject": QT_TR_NOOP("Subject"),
    "body": QT_TR_NOOP("Text"),
    "outcome": QT_TR_NOOP("Outcome"),
    "kind": QT_TR_NOOP("Kind"),
    "kind_id": QT_TR_NOOP("Kind"),
    "direction": QT_TR_NOOP("Direction"),
    "minutes": QT_TR_NOOP("Minutes"),
    "due_day": QT_TR_NOOP("Day"),
    "due_time": QT_TR_NOOP("Time"),
    "done_at": QT_TR_NOOP("Done"),
    "blob": QT_TR_NOOP("Content"),
    "text": QT_TR_NOOP("Value"),
    "number": QT_TR_NOOP("Value"),
    "choice_id": QT_TR_NOOP("Value"),
    "tag_id": QT_TR_NOOP("Tag"),
    "segment_id": QT_TR_NOOP("List"),
    "field_id": QT_TR_NOOP("Field"),
}
_REASONS = {
    Reason.CHANGED: QT_TR_NOOP("{what} of {name} was changed since, so it stays as it is."),
    Reason.GONE: QT_TR_NOOP("{what} of {name} was deleted since, so it stays away."),
    Reason.IN_USE: QT_TR_NOOP("{what} of {name} is in use by now, so it stays."),
    Reason.END_GONE: QT_TR_NOOP("{what} of {name} belonged to something that is gone."),
    Reason.THERE: QT_TR_NOOP("{what} of {name} is there again already."),
}
_WHOLE = {
    Reason.CHANGED: QT_TR_NOOP("{what} was changed since, so it stays as it is."),
    Reason.GONE: QT_TR_NOOP("{what} was deleted since, so it stays away."),
    Reason.IN_USE: QT_TR_NOOP("{what} is in use by now, so it stays."),
    Reason.END_GONE: QT_TR_NOOP("{what} belonged to something that is gone."),
    Reason.THERE: QT_TR_NOOP("{what} is there again already."),
}
# Nobody is told of them: they follow from others, or only say which row it is.
_SILENT_COLUMNS = frozenset(
    "id sort_key folded normal is_primary due_at due_zone created_at place record type currency"
    " filter view tone external source inverse role".split()
)
_VALUES = frozenset(("value", "text", "number", "choice_id", "company_id"))
_ALONE = frozenset(("contact", "company", "tag", "field", "choice", "segment", "setting"))


def step_title(step: HistoryStep) -> str:
    """What a step did to the record, at the head of its lines."""
    count = int(step.args.get("count", "1"))
    if step.label in ("merge-contacts", "merge-companies") and count > 1:
        return tr("Merged with %Ln others", "", count)
    if step.label in _TITLES:
        return filled(tr(_TITLES[step.label]), **step.args)
    words = step_words(StepLabel(step.label, step.args))
    return words[:1].upper() + words[1:]


def parting_words(step: HistoryStep) -> str:
    """What taking a merge back is called; one of many groups goes back with the others."""
    count = int(step.args.get("count", "1"))
    if step.label == "merge-groups" and count > 1:
        return tr("Undo all %Ln merges of that moment …", "", count)
    return tr("Undo this merge …")


def change_lines(change: Change) -> list[str]:
    """What was done to one part of the record."""
    if change.table in ("contact", "company"):
        return [_field_line(_column(each.column), each) for each in change.fields]
    if change.table == "field_value" and change.fields:
        return [_field_line(change.thing, change.fields[0])]
    what = _thing(change)
    if change.verb is Verb.CHANGED:
        return [_part_line(change, what, each) for each in change.fields]
    words = tr("{what} added") if change.verb is Verb.ADDED else tr("{what} removed")
    return [filled(words, what=what)]


def left_words(left: Left) -> str:
    """What stays as it is, and why."""
    named = f"{tr(_THINGS[left.table])} {left.thing}".strip()
    if left.columns and (left.table in _ALONE or left.reason is Reason.CHANGED):
        columns = ", ".join(dict.fromkeys(_column(column) for column in left.columns))
        named = columns if left.table in _ALONE else f"{named} ({columns})"
    is_whole = left.table in _ALONE and not left.columns
    words = (_WHOLE if is_whole else _REASONS)[left.reason]
    return filled(tr(words), what=named, name=left.name)


def _column(column: str) -> str:
    return tr(_COLUMNS[column])


def _thing(change: Change) -> str:
    words = _KINDS[change.table](change.kind) if change.table in _KINDS else _named(change.table)
    return f"{words} {change.thing}".strip()


def _named(table: str) -> str:
    return tr(_THINGS[table])


def _field_line(name: str, each: FieldChange) -> str:
    before, after = _said(each, each.before), _said(each, each.after)
    if each.column == "photo":
        return tr("Photo changed")
    if not after:
        return filled(tr("{field}: {before} removed"), field=name, before=before)
    if not before:
        return filled(tr("{field}: {after}"), field=name, after=after)
    return filled(tr("{field}: {before} → {after}"), field=name, before=before, after=after)


def _part_line(change: Change, what: str, each: FieldChange) -> str:
    if each.column == "done_at":
        done = tr("{what} done") if each.after else tr("{what} open again")
        return filled(done, what=what)
    if change.table == "channel" and each.column == "value":
        return _field_line(channel_kind_words(ChannelKind(change.kind)), each)
    if each.column in _VALUES:
        return _field_line(_column(each.column), each)
    return _field_line(f"{what}, {_column(each.column)}", each)


def _said(each: FieldChange, text: str) -> str:
    if each.column == "label":
        return label_words(text)
    if each.column == "consent":
        return consent_words(Consent(text)) if text else ""
    if each.column == "do_not_contact":
        return tr("yes") if text == "1" else tr("no")
    return " ".join(text.split())


_KINDS: dict[str, Callable[[str], str]] = {
    "channel": lambda kind: channel_kind_words(ChannelKind(kind)),
    "activity": lambda kind: kind_title(ActivityKind(kind)),
}
