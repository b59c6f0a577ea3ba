"""What can be done to many records at once: what is asked for it, and the command it makes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from crm_desktop.domain.contact import TagRow
from crm_desktop.domain.fields import Field, FieldType
from crm_desktop.domain.segment import Segment, SegmentKind
from crm_desktop.domain.ticket import Priority
from crm_desktop.domain.touch import Consent
from crm_desktop.services import bulk, fields, segments, tags
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.bulk.ticket_entries import ticket_entries
from crm_desktop.ui.field_titles import key_title
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.ticket_words import priority_words
from crm_desktop.ui.touch_words import CONSENTS, INTERVALS, consent_words, interval_words
from crm_desktop.ui.translation import filled, tr

_KEYS = {
    "contact": (
        "company", "title", "city", "birthday", "nickname", "note", "touch_days", "do_not_contact",
        "consent", "prefix", "suffix",
    ),
    "company": ("industry", "city", "employees", "note"),
    "ticket": ("status", "priority", "type", "ticket_category", "product"),
}  # fmt: skip
_DELETES: Mapping[str, Callable[[tuple[int, ...]], bulk.Bulk]] = {
    "contact": bulk.DeleteContacts,
    "company": bulk.DeleteCompanies,
    "ticket": bulk.DeleteTickets,
}
_CHOSEN = frozenset((FieldType.CHOICE, FieldType.YES_NO))


@dataclass(frozen=True, slots=True)
class Known:
    """What the business has that can be given to many records."""

    fields: Sequence[Field] = ()
    tags: Sequence[TagRow] = ()
    lists: Sequence[Segment] = ()
    entries: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # by field, id and name


@dataclass(frozen=True, slots=True)
class Deed:
    """One of the things to do; `choices` are values and words, none where a value is typed.

    `asks` tells whether there is a value at all. `make` gives the command for ids and a value.
    """

    words: str
    make: Callable[[tuple[int, ...], str], bulk.Bulk]
    asks: bool = True
    hint: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)


def known(record: str, reading: Reading) -> Known:
    """What there is to be given to records of a kind."""
    lists = [
        each
        for each in segments.segments(reading)
        if each.record == record and each.kind is SegmentKind.LIST
    ]
    entries = ticket_entries(reading) if record == "ticket" else {}
    return Known(fields.fields(reading, record), tags.all_tags(reading), lists, entries)


def deeds(record: str, what: Known) -> dict[str, Deed]:
    """Everything that can be done, by names that stay the same in every language."""
    made = {
        "tag": Deed(
            tr("Put on a tag"), lambda ids, text: bulk.TagMany(record, ids, text), hint=tr("a name")
        ),
        "untag": Deed(
            tr("Take off a tag"),
            lambda ids, text: bulk.UntagMany(record, ids, int(text or 0)),
            choices={str(tag.id): one_line(tag.name) for tag in what.tags},
        ),
        "list": Deed(
            tr("Add to a list"),
            lambda ids, text: bulk.AddToList(record, ids, name=text),
            hint=tr("a name"),
        ),
        "unlist": Deed(
            tr("Remove from a list"),
            lambda ids, text: bulk.RemoveFromList(record, ids, int(text or 0)),
            choices={str(each.id): one_line(each.name) for each in what.lists},
        ),
    }
    for key in _KEYS[record]:
        choices = what.entries.get(key, {}) or _choices(key)
        if choices or record != "ticket":
            made[key] = _edit(record, key, key_title(key), choices=choices)
    for own in what.fields:
        words = {"yes": tr("yes"), "no": tr("no")}
        if own.type is FieldType.CHOICE:
            words = {choice.name: one_line(choice.name) for choice in own.choices}
        chosen = {"": tr("nothing"), **words} if own.type in _CHOSEN else {}
        made[own.key] = _edit(record, own.key, one_line(own.name), choices=chosen)
    made["delete"] = Deed(tr("Delete"), _delete(record), asks=False)
    for key in ("untag", "unlist"):
        if not made[key].choices:
            del made[key]
    return made


def _edit(record: str, key: str, title: str, choices: Mapping[str, str]) -> Deed:
    words = filled(tr("Set {field}"), field=title)
    return Deed(
        words,
        lambda ids, text: bulk.EditMany(record, ids, key, text),
        hint=tr("empty takes away"),
        choices=choices,
    )


def _choices(key: str) -> dict[str, str]:
    if key == "priority":
        return {each.value: priority_words(each) for each in reversed(Priority)}
    if key == "touch_days":
        return {str(days) if days else "": interval_words(days) for days in INTERVALS}
    if key == "do_not_contact":
        return {"yes": tr("yes"), "no": tr("no")}
    if key == "consent":
        return {Consent(each).value: consent_words(each) for each in CONSENTS}
    return {}


def _delete(record: str) -> Callable[[tuple[int, ...], str], bulk.Bulk]:
    return lambda ids, _text: _DELETES[record](ids)
