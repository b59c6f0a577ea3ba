"""The history of records in words: what was done, to what, and what could not be given back."""

from collections.abc import Callable

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.history import Change, FieldChange, HistoryStep, Left, Reason, Verb
from crm_desktop.domain.touch import Consent
from crm_desktop.ui import dates
from crm_desktop.ui.deal_words import category_words, recurring_words, role_words
from crm_desktop.ui.lead_words import lifecycle_words
from crm_desktop.ui.past import service_words
from crm_desktop.ui.past.titles import title_of
from crm_desktop.ui.texts import channel_kind_words, kind_title, label_words
from crm_desktop.ui.touch_words import consent_words
from crm_desktop.ui.translation import QT_TR_NOOP, filled, tr

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
    "deal": QT_TR_NOOP("Deal"),
    "deal_item": QT_TR_NOOP("Item"),
    "deal_role": QT_TR_NOOP("Role"),
    "deal_check": QT_TR_NOOP("Done by plan:"),
    "deal_history": QT_TR_NOOP("Past state"),
    "contact_history": QT_TR_NOOP("Past state"),
    "qualification": QT_TR_NOOP("Qualification"),
    "option": QT_TR_NOOP("Entry"),
    "pipeline": QT_TR_NOOP("Pipeline"),
    "stage": QT_TR_NOOP("Stage"),
    "playbook_item": QT_TR_NOOP("Step of the plan"),
    "product": QT_TR_NOOP("Product"),
    "score_rule": QT_TR_NOOP("Rule"),
    "own_figure": QT_TR_NOOP("Expected by you"),
    "goal": QT_TR_NOOP("Goal"),
    **service_words.THINGS,
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
    "amount": QT_TR_NOOP("Amount"),
    "month": QT_TR_NOOP("Month"),
    "currency": QT_TR_NOOP("Currency"),
    "rate": QT_TR_NOOP("Exchange rate"),
    "rate_day": QT_TR_NOOP("Day of the rate"),
    "close_day": QT_TR_NOOP("Expected close"),
    "category": QT_TR_NOOP("Forecast category"),
    "competitor": QT_TR_NOOP("Competitor"),
    "campaign": QT_TR_NOOP("Campaign"),
    "reason_note": QT_TR_NOOP("Why it was lost"),
    "lost_reason_id": QT_TR_NOOP("Lost reason"),
    "type_id": QT_TR_NOOP("Type"),
    "type": QT_TR_NOOP("Type"),
    "source_id": QT_TR_NOOP("Source"),
    "source_detail": QT_TR_NOOP("More on the source"),
    "stage_id": QT_TR_NOOP("Stage"),
    "pipeline_id": QT_TR_NOOP("Pipeline"),
    "chance": QT_TR_NOOP("Chance in percent"),
    "is_hand_set": QT_TR_NOOP("Chance set by hand"),
    "deal_id": QT_TR_NOOP("Deal"),
    "signal_id": QT_TR_NOOP("Signal"),
    "product_id": QT_TR_NOOP("Product"),
    "playbook_item_id": QT_TR_NOOP("Step of the plan"),
    "option_id": QT_TR_NOOP("Entry"),
    "unit": QT_TR_NOOP("Unit"),
    "quantity": QT_TR_NOOP("Quantity"),
    "price": QT_TR_NOOP("Price"),
    "cost": QT_TR_NOOP("Cost"),
    "discount": QT_TR_NOOP("Discount in percent"),
    "tax": QT_TR_NOOP("Tax in percent"),
    "periods": QT_TR_NOOP("How often it counts"),
    "recurring": QT_TR_NOOP("How often"),
    "sku": QT_TR_NOOP("Article number"),
    "days": QT_TR_NOOP("Expected days"),
    "is_closed": QT_TR_NOOP("Closed"),
    "role": QT_TR_NOOP("Role"),
    "lifecycle": QT_TR_NOOP("Lifecycle"),
    "lead_status_id": QT_TR_NOOP("Lead status"),
    "lead_reason_id": QT_TR_NOOP("Why unqualified"),
    "lead_note": QT_TR_NOOP("Why unqualified, in words"),
    "expected_amount": QT_TR_NOOP("Expected amount"),
    "expected_currency": QT_TR_NOOP("Currency expected"),
    "decision": QT_TR_NOOP("Role in decisions"),
    "answer": QT_TR_NOOP("Answer"),
    "item": QT_TR_NOOP("Question"),
    "day": QT_TR_NOOP("Day"),
    "at": QT_TR_NOOP("When"),
    "part": QT_TR_NOOP("Part of the score"),
    "field": QT_TR_NOOP("Field"),
    "words": QT_TR_NOOP("Words"),
    "points": QT_TR_NOOP("Points"),
    "half_life": QT_TR_NOOP("Half-life in days"),
    "kpi": QT_TR_NOOP("Figure"),
    "period": QT_TR_NOOP("Period"),
    "from_month": QT_TR_NOOP("From"),
    "until_month": QT_TR_NOOP("Until"),
    "target": QT_TR_NOOP("Goal"),
    **service_words.COLUMNS,
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
# What it is to have something, and no longer to: in histories of one kind of record, or of all.
_PARTS = {
    ("membership", "contact"): (
        QT_TR_NOOP("Company {thing} added"),
        QT_TR_NOOP("Company {thing} removed"),
    ),
    ("membership", "company"): (
        QT_TR_NOOP("Person {thing} added"),
        QT_TR_NOOP("Person {thing} removed"),
    ),
    ("tagging", ""): (QT_TR_NOOP("Tagged “{thing}”"), QT_TR_NOOP("Tag “{thing}” removed")),
    ("segment_member", ""): (
        QT_TR_NOOP("Put on the list “{thing}”"),
        QT_TR_NOOP("Taken off the list “{thing}”"),
    ),
    ("field_value", ""): (
        QT_TR_NOOP("Field “{thing}” filled in"),
        QT_TR_NOOP("Field “{thing}” emptied"),
    ),
    ("deal_role", "contact"): (
        QT_TR_NOOP("Takes part in the deal “{thing}”"),
        QT_TR_NOOP("No longer takes part in the deal “{thing}”"),
    ),
    ("deal_role", "deal"): (
        QT_TR_NOOP("{thing} takes part"),
        QT_TR_NOOP("{thing} no longer takes part"),
    ),
    ("deal_check", ""): (
        QT_TR_NOOP("Done by plan: {thing}"),
        QT_TR_NOOP("To do again by plan: {thing}"),
    ),
    **service_words.PARTS,
}
# Nobody is told of them: they follow from others, or only say which row it is.
_SILENT_COLUMNS = frozenset(
    "id sort_key folded normal is_primary due_at due_zone created_at place record"
    " filter view tone external source inverse list code closed_at last_open_stage_id".split()
).union(service_words.SILENT)
_VALUES = frozenset(("value", "text", "number", "choice_id", "company_id"))
_ALONE = frozenset(
    "contact company deal ticket tag field choice segment setting option pipeline stage"
    " product".split()
)
_DAYS = "birthday consent_day close_day rate_day due_day day from_day".split()
_YES_NO = frozenset(("do_not_contact", "is_hand_set", "is_closed", "is_billable"))


def step_title(step: HistoryStep) -> str:
    """What a step did to the record, at the head of its lines."""
    return title_of(step.label, step.args)


def parting_words(step: HistoryStep) -> str:
    """What taking a merge back is called; one of many groups goes back with the others."""
    count = int(step.args.get("count", "1"))
    if step.label == "merge-groups" and count > 1:
        return tr("Undo all %Ln merges of that moment …", "", count)
    return tr("Undo this merge …")


def change_lines(change: Change, record: str = "contact") -> list[str]:
    """What was done to one part of the record, in the history of a record of this kind."""
    if change.table in ("contact", "company", record):
        return [_field_line(_column(each.column), each) for each in change.fields]
    if change.table == "field_value" and change.fields:
        return [_field_line(change.thing, change.fields[0])]
    what = _thing(change)
    if change.verb is Verb.CHANGED:
        return [_part_line(change, what, each) for each in change.fields]
    parts = _PARTS.get((change.table, record)) or _PARTS.get((change.table, ""))
    is_added = change.verb is Verb.ADDED
    if parts is not None and change.thing:
        return [filled(tr(parts[0] if is_added else parts[1]), thing=change.thing)]
    return [filled(tr("{what} added") if is_added else tr("{what} removed"), what=what)]


def left_words(left: Left) -> str:
    """What stays as it is, and why."""
    named = f"{tr(_THINGS[left.table])} {left.thing}".strip()
    told = [column for column in left.columns if column in _COLUMNS]
    if told and (left.table in _ALONE or left.reason is Reason.CHANGED):
        columns = ", ".join(dict.fromkeys(_column(column) for column in told))
        named = columns if left.table in _ALONE else f"{named} ({columns})"
    is_whole = left.table in _ALONE and not left.columns
    words = (_WHOLE if is_whole else _REASONS)[left.reason]
    return filled(tr(words), what=named, name=left.name)


def _column(column: str) -> str:
    return tr(_COLUMNS[column])


def _thing(change: Change) -> str:
    words = _KINDS[change.table](change.kind) if change.table in _KINDS else _named(change.table)
    thing = change.thing
    if change.table == "time_entry" and thing.isdecimal():  # without a note its minutes name it
        thing = tr("%n min", "", int(thing))
    return f"{words} {thing}".strip()


def _named(table: str) -> str:
    return tr(_THINGS[table])


def _field_line(name: str, each: FieldChange) -> str:
    before, after = _said(each, each.before), _said(each, each.after)
    if each.column == "photo":
        return tr("Photo changed")
    if not after:
        return filled(tr("{field}: {before} → empty"), field=name, before=before)
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
    if each.column in _CODES:
        return _CODES[each.column](text)
    if each.column in _YES_NO:
        return tr("yes") if text == "1" else tr("no")
    return " ".join(text.split())


_CODES: dict[str, Callable[[str], str]] = {
    "role": role_words,
    "decision": role_words,
    "category": category_words,
    "lifecycle": lifecycle_words,
    "recurring": recurring_words,
    **dict.fromkeys(_DAYS, dates.of_text),
    **service_words.CODES,
}
_KINDS: dict[str, Callable[[str], str]] = {
    "channel": lambda kind: channel_kind_words(ChannelKind(kind)),
    "activity": lambda kind: kind_title(ActivityKind(kind)),
}
