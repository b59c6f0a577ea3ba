"""The places a column can go to, in the order of the list to choose from."""

from collections.abc import Iterator

from crm_desktop.domain.fields import FieldType
from crm_desktop.services.importing.source import SHARE, Column, TableOf, Target
from crm_desktop.ui.fields.words import type_words
from crm_desktop.ui.importing.words import target_words
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import filled, tr

# A target and the label of the channel: `work`, `home` ….
Place = tuple[Target, str]

_PLAIN = (
    *(Target.NAME, Target.GIVEN, Target.MIDDLE, Target.FAMILY, Target.PREFIX, Target.SUFFIX),
    *(Target.NICKNAME, Target.COMPANY, Target.TITLE, Target.DEPARTMENT),
)
_LABELS = {
    Target.EMAIL: ("", "work", "home", "other"),
    Target.PHONE: ("", "mobile", "work", "home", "main", "fax", "pager", "other"),
    Target.WEB: ("", "work", "home"),
    Target.ADDRESS: ("", "work", "home", "other"),
    Target.ADDRESS_STREET: ("", "work", "home", "other"),
    Target.ADDRESS_PO_BOX: ("", "work", "home", "other"),
    Target.ADDRESS_POSTCODE: ("", "work", "home", "other"),
    Target.ADDRESS_CITY: ("", "work", "home", "other"),
    Target.ADDRESS_REGION: ("", "work", "home", "other"),
    Target.ADDRESS_COUNTRY: ("", "work", "home", "other"),
}
_REST = (
    *(Target.BIRTHDAY, Target.BIRTH_DAY, Target.BIRTH_MONTH, Target.BIRTH_YEAR),
    *(Target.TAGS, Target.NOTE, Target.EXTERNAL_ID, Target.KIND),
    *(Target.EMAIL_LABEL, Target.PHONE_LABEL, Target.WEB_LABEL, Target.ADDRESS_LABEL),
)
_OF_DEALS: tuple[Place, ...] = (
    *((target, "") for target in Target if target.value.startswith("deal_")),
    (Target.DEAL_CHANCE, SHARE),
    *((Target.COMPANY, ""), (Target.GIVEN, ""), (Target.FAMILY, "")),
    *((Target.EMAIL, ""), (Target.PHONE, "")),
    *((Target.TAGS, ""), (Target.NOTE, ""), (Target.EXTERNAL_ID, "")),
)


def places(of: TableOf = TableOf.CONTACTS) -> Iterator[Place]:
    """All of them: what is left out and what goes to the note first."""
    if of is TableOf.DEALS:
        yield from ((target, "") for target in (Target.SKIP, Target.EXTRA))
        yield from _OF_DEALS
        return
    yield (Target.SKIP, "")
    yield (Target.EXTRA, "")
    yield from ((Target.FIELD, kind.value) for kind in FieldType)
    yield from ((target, "") for target in _PLAIN)
    for target, labels in _LABELS.items():
        yield from ((target, label) for label in labels)
    yield from ((target, "") for target in _REST)


def place_of(column: Column) -> Place:
    """Where a column goes now."""
    if column.target is Target.FIELD and column.own is not None:
        return (Target.FIELD, column.own.type.value)
    return (column.target, column.label)


def column_words(column: Column) -> str:
    """Where a column goes, a field of one's own by its name."""
    if column.target is not Target.FIELD or column.own is None:
        return place_words(place_of(column))
    own = column.own
    if own.is_new:  # it is called as the column is
        return filled(tr("New field: {type}"), type=type_words(own.type, own.currency))
    return filled(tr("Field: {name}"), name=own.name)


def place_words(place: Place) -> str:
    """The place as it stands in the list and in the table."""
    target, label = place
    if target is Target.FIELD:
        return filled(tr("New field: {type}"), type=type_words(FieldType(label)))
    return target_words(target, label)


def place_tone(target: Target) -> Tone:
    """A place of its own, the note, or nowhere."""
    if target is Target.SKIP:
        return Tone.NEUTRAL
    return Tone.WARNING if target is Target.EXTRA else Tone.ACCENT
