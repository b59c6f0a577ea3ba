"""The fields of records that are to be one: what each says, and which value is proposed."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from crm_desktop.domain.field_values import plain_text
from crm_desktop.domain.fields import Field, FieldType, FieldValue
from crm_desktop.domain.folding import fold
from crm_desktop.domain.lead import Lifecycle
from crm_desktop.domain.merging import MergeField, Why
from crm_desktop.domain.row_values import whole
from crm_desktop.domain.touch import Consent
from crm_desktop.storage.queries import comparing, naming
from crm_desktop.storage.queries.comparing import OwnValue, Row
from crm_desktop.storage.reading import Reading

COLUMNS = {
    "contact": (
        "name prefix given middle family suffix nickname birthday photo touch_days"
        " do_not_contact consent lifecycle source_id campaign decision expected_amount"
    ).split(),
    "company": "name industry employees photo".split(),
}
# Together they are the consent of one moment.
CONSENT = ("consent", "consent_day", "consent_source")
# What stays with the value of another column: it is of the same moment.
WITH: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "consent": CONSENT,
        "lifecycle": ("lead_status_id", "lead_reason_id", "lead_note"),
        "source_id": ("source_detail",),
        "expected_amount": ("expected_currency",),
    }
)
_WAY = (
    Lifecycle.NONE,
    Lifecycle.FORMER,
    Lifecycle.LEAD,
    Lifecycle.PROSPECT,
    Lifecycle.CUSTOMER,
)
_MILDEST = (Consent.UNKNOWN, Consent.GIVEN)


def compare(
    reading: Reading, kind: str, rows: Sequence[Row], own: Sequence[OwnValue]
) -> list[MergeField]:
    """Every field of records of a kind, with what each has there; `own` are their own fields."""
    found = [_plain(reading, kind, rows, column) for column in COLUMNS[kind]]
    for field in dict.fromkeys(value.field for value in own):
        values = [value for value in own if value.field == field]
        if values[0].type != FieldType.CHOICES:
            found.append(_own(reading, rows, values))
    return found


def value_text(value: OwnValue) -> str:
    """What a field of one's own holds, as plain text."""
    if value.choice is not None:
        return value.choice_name
    field = Field(value.field, "", value.name, FieldType(value.type), value.currency)
    return plain_text(field, FieldValue(value.field, value.text, value.number))


def _plain(reading: Reading, kind: str, rows: Sequence[Row], column: str) -> MergeField:
    texts = tuple(_text(reading, kind, row, column) for row in rows)
    if column == "consent":
        return _strictest(rows, texts)
    if column == "lifecycle":
        return _furthest(rows, texts)
    if column == "source_id":
        return _first_source(rows, texts)

    def when(place: int) -> int:
        row = rows[place]
        changed = comparing.changed_at(reading, kind, whole(row["id"]), column)
        return changed or whole(row["created_at"])

    place, why = _proposed(texts, when)
    return MergeField(column, texts, place, why)


def _own(reading: Reading, rows: Sequence[Row], values: Sequence[OwnValue]) -> MergeField:
    by_owner = {value.owner: value for value in values}
    held = [by_owner.get(whole(row["id"])) for row in rows]
    texts = tuple("" if value is None else value_text(value) for value in held)

    def when(place: int) -> int:
        value = held[place]
        return 0 if value is None else comparing.changed_at(reading, "field_value", value.row, "")

    place, why = _proposed(texts, when)
    first = values[0]
    return MergeField(f"field:{first.field}", texts, place, why, first.name, first.type)


def _strictest(rows: Sequence[Row], texts: tuple[str, ...]) -> MergeField:
    def strictness(place: int) -> tuple[bool, bool, str]:
        text = texts[place]
        return text not in _MILDEST, bool(text), str(rows[place]["consent_day"])

    place = max(range(len(texts)), key=strictness)
    if len(set(texts)) == 1:
        return MergeField("consent", texts, place, Why.SAME)
    is_only = len({text for text in texts if text}) == 1
    return MergeField("consent", texts, place, Why.ONLY if is_only else Why.STRICTER)


def _text(reading: Reading, kind: str, row: Row, column: str) -> str:
    value = row[column]
    if column == "source_id":  # and more on it, which stays with it
        named = naming.text_of(reading, kind, row, column, value)
        return " · ".join(filter(None, (named, str(row["source_detail"]))))
    return "" if value in (None, 0) else naming.text_of(reading, kind, row, column, value)


def _furthest(rows: Sequence[Row], texts: tuple[str, ...]) -> MergeField:
    """The lifecycle that goes furthest, and of those alike one with a status."""

    def reach(place: int) -> tuple[int, bool]:
        return _WAY.index(Lifecycle(texts[place])), rows[place]["lead_status_id"] is not None

    place = max(range(len(texts)), key=reach)
    said = {text for text in texts if text}
    if len(said) > 1:
        return MergeField("lifecycle", texts, place, Why.FURTHER)
    return MergeField("lifecycle", texts, place, Why.SAME if all(texts) or not said else Why.ONLY)


def _first_source(rows: Sequence[Row], texts: tuple[str, ...]) -> MergeField:
    """Where whoever was known first came from."""
    said = [place for place, text in enumerate(texts) if text]
    place = min(said, key=lambda place: whole(rows[place]["created_at"]), default=0)
    if len({texts[each] for each in said}) > 1:
        return MergeField("source_id", texts, place, Why.FIRST)
    why = Why.SAME if len(said) in (0, len(texts)) else Why.ONLY
    return MergeField("source_id", texts, place, why)


def _proposed(texts: Sequence[str], when: Callable[[int], int]) -> tuple[int, Why]:
    filled = [place for place, text in enumerate(texts) if text]
    if len({texts[place] for place in filled}) <= 1:
        place = filled[0] if filled else 0
        return place, Why.SAME if len(filled) in (0, len(texts)) else Why.ONLY
    for place in filled:
        if all(_says_more(texts[place], texts[other]) for other in filled if other != place):
            return place, Why.FULLER
    changed = {place: when(place) for place in filled}
    newest = max(filled, key=lambda place: (changed[place], -place))
    is_newer = min(changed.values()) < changed[newest]
    return newest, Why.NEWER if is_newer else Why.EITHER


def _says_more(text: str, other: str) -> bool:
    """Whether a text says all that the other does, and more."""
    if other.startswith("--"):  # a birthday without its year
        return text.endswith(other[1:]) and text != other
    return set(fold(other).split()) < set(fold(text).split())
