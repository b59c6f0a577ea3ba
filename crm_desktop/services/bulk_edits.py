"""One value for many records: what each has now, which can have it, and how it is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.dates import is_birthday
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.field_values import plain_text, read_value
from crm_desktop.domain.fields import Field, FieldType, FieldValue, field_of
from crm_desktop.domain.folding import sort_key
from crm_desktop.domain.touch import LONGEST_DAYS, Consent
from crm_desktop.services import bulk_tickets, records
from crm_desktop.services.field_values import conventions
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import bulk, fields, owned
from crm_desktop.storage.reading import Fields, Reading

_TEXTS = {
    "contact": "prefix given middle family suffix nickname birthday note".split(),
    "company": "industry note".split(),
}
_MOST_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Edit:
    """What the records there have `before`, as texts, and what they are to have `after`.

    Those `refused` cannot have it, for the reason of the code `refusal`; `write` gives it to some
    of the others, on a day (ISO).
    """

    before: dict[int, str]
    after: str
    write: Callable[[Writer, Sequence[int], str], None]
    refused: frozenset[int] = frozenset()
    refusal: str = ""

    @property
    def changing(self) -> list[int]:
        """Those that will have another value, the oldest first."""
        return sorted(
            key
            for key, text in self.before.items()
            if text != self.after and key not in self.refused
        )


def edit_of(reading: Reading, record: str, ids: Sequence[int], key: str, value: str) -> Edit:
    """How to give a field the value typed.

    Raises `CrmError` where no record could have it: `unknown-field`, or as its editor does.
    """
    if (field := field_of(key)) is not None:
        return _own_field(reading, record, ids, field, value)
    if record == "ticket":
        return _of_tickets(reading, ids, key, value)
    if key in _TEXTS[record]:
        return _column(reading, record, ids, key, _text(key, value))
    if key == "city":
        return _city(reading, record, ids, records.clean(value))
    make = _OF_ONE_KIND.get((record, key))
    if make is None:
        raise CrmError("unknown-field", name=key)
    return make(reading, ids, value)


def _of_tickets(reading: Reading, ids: Sequence[int], key: str, value: str) -> Edit:
    if key not in bulk_tickets.KEYS:
        raise CrmError("unknown-field", name=key)
    return Edit(*bulk_tickets.change_of(reading, ids, key, value))


def _text(key: str, value: str) -> str:
    if key == "note":
        return records.refuse_odd(value)
    if key == "birthday" and value.strip() and not is_birthday(value.strip()):
        raise CrmError("bad-birthday", value=value)
    return records.clean(value)


def _column(
    reading: Reading, record: str, ids: Sequence[int], name: str, value: str | int | None
) -> Edit:
    found = bulk.column(reading, record, name, ids)
    before = {key: "" if has is None else str(has) for key, has in found}
    return Edit(before, "" if value is None else str(value), _writer(record, {name: value}))


def _writer(record: str, values: dict[str, object]) -> Callable[[Writer, Sequence[int], str], None]:
    def work(write: Writer, ids: Sequence[int], _today: str) -> None:
        write.update_many(record, dict.fromkeys(ids, values))

    return work


def _employees(reading: Reading, ids: Sequence[int], value: str) -> Edit:
    return _column(reading, "company", ids, "employees", _number(value, 10**_MOST_DIGITS - 1))


def _touch_days(reading: Reading, ids: Sequence[int], value: str) -> Edit:
    days = _number(value, LONGEST_DAYS)
    if days == 0:
        raise CrmError("bad-interval", value=value)
    return _column(reading, "contact", ids, "touch_days", days)


def _number(value: str, most: int) -> int | None:
    text = value.strip()
    if not text:
        return None
    if not (text.isascii() and text.isdecimal()) or len(text) > _MOST_DIGITS or int(text) > most:
        raise CrmError("not-a-number", value=value[:200])
    return int(text)


def _do_not_contact(reading: Reading, ids: Sequence[int], value: str) -> Edit:
    if value not in ("yes", "no"):
        raise CrmError("unknown-field", name="do_not_contact")
    found = bulk.column(reading, "contact", "do_not_contact", ids)
    before = {key: "yes" if has else "no" for key, has in found}
    return Edit(before, value, _writer("contact", {"do_not_contact": int(value == "yes")}))


def _consent(reading: Reading, ids: Sequence[int], value: str) -> Edit:
    """Consent is of the day on which it is put down; without one, day and source go."""
    if value not in {each.value for each in Consent}:
        raise CrmError("unknown-field", name="consent")

    def work(write: Writer, some: Sequence[int], today: str) -> None:
        values = {"consent": value, "consent_day": today if value else "", "consent_source": ""}
        write.update_many("contact", dict.fromkeys(some, values))

    return Edit(dict(bulk.column(reading, "contact", "consent", ids)), value, work)


def _company(reading: Reading, ids: Sequence[int], value: str) -> Edit:
    name = records.clean(value)
    known = owned.company_by_key(reading, sort_key(name)) if name else None
    if known is not None:
        name = fields.names(reading, "company", [known])[known]
    return Edit(dict(bulk.shown(reading, "contact", "company", ids)), name, partial(_place, name))


def _place(name: str, write: Writer, ids: Sequence[int], _today: str) -> None:
    """The company that a list shows becomes another one; without a name its place goes."""
    present = bulk.places(write.read, ids)
    if not name:
        write.delete_many("membership", list(present.values()))
        return
    company = records.company_named(write, name)
    write.update_many("membership", {key: {"company_id": company} for key in present.values()})
    new = write.ids()
    columns = ("id", "contact_id", "company_id", "is_primary")
    rows: list[Fields] = [(next(new), key, company, 1) for key in ids if key not in present]
    write.insert_many("membership", columns, rows)


def _title(reading: Reading, ids: Sequence[int], value: str) -> Edit:
    title = records.clean(value)
    before: dict[int, str] = dict(bulk.shown(reading, "contact", "title", ids))
    present = bulk.places(reading, ids)

    def work(write: Writer, some: Sequence[int], _today: str) -> None:
        rows = (present[key] for key in some)
        write.update_many("membership", {key: {"title": title} for key in rows})

    nowhere = frozenset(key for key in before if key not in present and title)
    return Edit(before, title, work, nowhere, "title-needs-company" if nowhere else "")


def _city(reading: Reading, record: str, ids: Sequence[int], city: str) -> Edit:
    def work(write: Writer, some: Sequence[int], _today: str) -> None:
        present = bulk.addresses(write.read, record, some)
        write.update_many("channel", {key: {"city": city} for key in present.values()})
        new, kind = write.ids(), ChannelKind.ADDRESS.value
        columns = ("id", f"{record}_id", "kind", "city", "is_primary")
        rows: list[Fields] = [(next(new), key, kind, city, 1) for key in some if key not in present]
        write.insert_many("channel", columns, rows)

    return Edit(dict(bulk.shown(reading, record, "city", ids)), city, work)


def _own_field(reading: Reading, record: str, ids: Sequence[int], key: int, value: str) -> Edit:
    field = fields.field(reading, key)
    if field.record != record:
        raise CrmError("field-gone")
    records.refuse_odd(value)
    wanted = read_value(field, value, conventions(reading))
    has = fields.values(reading, record, ids)
    before = {
        owner: plain_text(field, has[owner][key]) if key in has.get(owner, {}) else ""
        for owner in bulk.there(reading, record, ids)
    }
    after = "" if wanted is None else plain_text(field, wanted)
    return Edit(before, after, partial(_put, field, wanted))


def _put(
    field: Field, value: FieldValue | None, write: Writer, ids: Sequence[int], _today: str
) -> None:
    """Make this the value of records in a field of one's own."""
    present = bulk.values(write.read, field.record, field.id, ids)
    new, columns = write.ids(), ("id", "field_id", f"{field.record}_id", "choice_id")
    if value is None:
        write.delete_many("field_value", [row for row, _, _ in present])
    elif field.type in (FieldType.CHOICE, FieldType.CHOICES):
        write.delete_many("field_value", [r for r, _, had in present if had not in value.choices])
        kept = {(owner, had) for _, owner, had in present}
        missing = [(key, c) for key in ids for c in value.choices if (key, c) not in kept]
        rows: list[Fields] = [(next(new), field.id, key, c) for key, c in missing]
        write.insert_many("field_value", columns, rows)
    else:
        said = {"text": value.text, "number": value.number}
        write.update_many("field_value", {row: said for row, _, _ in present})
        had_one = {owner for _, owner, _ in present}
        rows = [
            (next(new), field.id, key, value.text, value.number)
            for key in ids
            if key not in had_one
        ]
        write.insert_many("field_value", (*columns[:3], "text", "number"), rows)


_OF_ONE_KIND: dict[tuple[str, str], Callable[[Reading, Sequence[int], str], Edit]] = {
    ("contact", "company"): _company,
    ("contact", "title"): _title,
    ("contact", "do_not_contact"): _do_not_contact,
    ("contact", "touch_days"): _touch_days,
    ("contact", "consent"): _consent,
    ("company", "employees"): _employees,
}
