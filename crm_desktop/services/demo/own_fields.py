"""What Harbour Studio keeps of its people and companies in fields of its own."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.folding import fold
from crm_desktop.services.demo.chance import Chance
from crm_desktop.services.demo.companies import Company
from crm_desktop.services.demo.names import slug
from crm_desktop.services.demo.people import Person
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import fields as queries

VALUE = "id field_id contact_id company_id choice_id text number".split()
Row = tuple[int, int, int | None, int | None, int | None, str, int | None]

_FIELDS = {
    "contact": (
        ("Found us through", FieldType.CHOICE),
        ("Interests", FieldType.CHOICES),
        ("Portfolio", FieldType.LINK),
        ("Newsletter since", FieldType.DAY),
    ),
    "company": (
        ("Yearly budget", FieldType.MONEY),
        ("Customer number", FieldType.TEXT),
        ("Agreement signed", FieldType.YES_NO),
        ("Sites", FieldType.NUMBER),
    ),
}
_CHOICES = {
    "Found us through": ("Recommendation", "Web search", "Trade fair", "Walked by", "Press"),
    "Interests": ("Signage", "Packaging", "Photography", "Web", "Exhibitions", "Print"),
}
_CENTS, _MILLIONTHS = 100, 1_000_000


class _Known(NamedTuple):
    key: int
    choices: tuple[int, ...]


def found_through(seed: int, number: int) -> str:
    """What a person will have in "Found us through", `""` for nothing."""
    found = _draw_found(Chance(seed + 2 * number))
    return "" if found is None else _CHOICES["Found us through"][found]


def _draw_found(chance: Chance) -> int | None:
    return min(int(5 * chance.share() ** 1.6), 4) if chance.happens(0.6) else None


class OwnFields:
    """Makes the fields, and rows of values by chance; who gets what depends on their number."""

    def __init__(self, write: Writer, seed: int, today: date) -> None:
        self._write, self._seed, self._today = write, seed, today.toordinal()
        self._known = {
            name: self._make(record, name, kind, place)
            for record, fields in _FIELDS.items()
            for place, (name, kind) in enumerate(fields)
        }

    def of_person(self, key: int, person: Person) -> Iterator[Row]:
        """What is kept of a person."""
        chance = Chance(self._seed + 2 * person.number)
        found = _draw_found(chance)
        if found is not None:
            yield self._chosen("Found us through", key, found)
        if chance.happens(0.25):
            first = chance.between(0, 5)
            yield self._chosen("Interests", key, first)
            if chance.happens(0.4):
                yield self._chosen("Interests", key, (first + chance.between(1, 5)) % 6)
        if not person.seats and chance.happens(0.5):
            given, family = person.name.latin
            link = f"https://{slug(given + family)}.example/work"
            yield self._row("Portfolio", key, None, text=link)
        if "newsletter" in person.tags:
            day = min(person.met + chance.between(0, 300), self._today)
            text = date.fromordinal(day).isoformat()
            yield self._row("Newsletter since", key, None, text=text)

    def of_company(self, key: int, company: Company) -> Iterator[Row]:
        """What is kept of a company."""
        chance = Chance(self._seed + 2 * company.number + 1)
        if chance.happens(0.45):
            size = company.employees**0.7 * (0.4 + chance.share())
            amount = max(round(size) * 250, 250)
            yield self._row("Yearly budget", None, key, number=amount * _CENTS)
        if chance.happens(0.6):
            text = f"HS-{company.number + 1001:05}"
            yield self._row("Customer number", None, key, text=text)
        if chance.happens(0.4):
            yield self._row("Agreement signed", None, key, number=int(chance.happens(0.7)))
        if company.employees > 20 and chance.happens(0.6):
            sites = 1 + int(company.employees**0.35 * chance.share())
            yield self._row("Sites", None, key, number=sites * _MILLIONTHS)

    def _make(self, record: str, name: str, kind: FieldType, place: int) -> _Known:
        found = self._found(record, name, kind)
        if found is not None:
            return found
        currency = "EUR" if kind is FieldType.MONEY else ""
        choices = _CHOICES.get(name, ())
        name = self._free_name(record, name)
        row = {"record": record, "name": name, "type": kind.value, "currency": currency}
        field = self._write.insert("field", {**row, "place": place})
        made = (
            self._write.insert("choice", {"field_id": field, "name": choice, "place": order})
            for order, choice in enumerate(choices)
        )
        return _Known(field, tuple(made))

    def _found(self, record: str, name: str, kind: FieldType) -> _Known | None:
        """The field of that name where the business has just such a one."""
        key = queries.field_named(self._write.read, record, fold(name))
        if key is None:
            return None
        field = queries.field(self._write.read, key)
        choices = {choice.name: choice.id for choice in field.choices}
        wanted = _CHOICES.get(name, ())
        if field.type is not kind or not choices.keys() >= set(wanted):
            return None
        return _Known(key, tuple(choices[each] for each in wanted))

    def _free_name(self, record: str, name: str) -> str:
        number, found = 1, name
        while queries.field_named(self._write.read, record, fold(found)) is not None:
            number += 1
            found = f"{name} {number}"
        return found

    def _chosen(self, name: str, contact: int, place: int) -> Row:
        known = self._known[name]
        return (self._write.take_id(), known.key, contact, None, known.choices[place], "", None)

    def _row(
        self,
        name: str,
        contact: int | None,
        company: int | None,
        *,
        text: str = "",
        number: int | None = None,
    ) -> Row:
        take = self._write.take_id()
        return (take, self._known[name].key, contact, company, None, text, number)
