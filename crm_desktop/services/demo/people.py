"""The people that Harbour Studio knows, in the order in which it met them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from crm_desktop.services.demo.cast import CAST, Part
from crm_desktop.services.demo.chance import Chance, items, note_in
from crm_desktop.services.demo.companies import Company, Register, draw_country
from crm_desktop.services.demo.names import PersonName, draw_name, slug
from crm_desktop.services.demo.places import LOCAL_CITIES, Country
from crm_desktop.services.demo.reach import Directory, Reach, address, primaries
from crm_desktop.services.demo.trades import (
    FREELANCES,
    OWNERS,
    PEOPLE_NOTES,
    PRESS_STAFF,
    STAFF,
    SUPPLIER_STAFF,
)
from crm_desktop.services.demo.workdays import HISTORY_DAYS, Calendar

_NOTES = {language: items(text) for language, text in PEOPLE_NOTES.items()}
_FREELANCES = items(FREELANCES)
_OWNERS = {language: items(text) for language, text in OWNERS.items()}
_STAFF = {language: items(text) for language, text in STAFF.items()}
_STAFF_OF = {"press": items(PRESS_STAFF), "supplier": items(SUPPLIER_STAFF)}
_DRAWN_TAGS = (
    ("newsletter", 0.34),
    ("trade show", 0.08),
    ("referral", 0.07),
    ("Christmas card", 0.12),
    ("slow payer", 0.03),
)
# Below this size the business has no room for people of its own choosing.
_SMALLEST_WITH_CAST = 60


@dataclass(frozen=True, slots=True)
class Seat:
    """A person's place in a company; days as ISO text, `""` where not known or not ended."""

    company: Company
    title: str
    department: str
    started: str
    ended: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the studio met on the day with the ordinal `met`.

    `weight` is how much there is to do with them, `lasting` for how many days on average.
    """

    number: int
    name: PersonName
    country: Country
    city: str
    birthday: str
    note: str
    met: int
    seats: tuple[Seat, ...]
    channels: tuple[Reach, ...]
    tags: tuple[str, ...]
    weight: float
    lasting: float


def meet_people(size: int, seed: int, today: date) -> Iterator[Person]:
    """The people of a business of that size; each new company comes with its first person."""
    town = _Town(seed, today)
    parts = {}
    if size >= _SMALLEST_WITH_CAST:
        parts = {(n + 1) * size // (3 * len(CAST)): part for n, part in enumerate(CAST)}
    for number in range(size):
        met = town.meeting_day(number, size)
        yield town.cast(number, met, parts[number]) if number in parts else town.meet(number, met)


class _Home(NamedTuple):
    """Where a person is at home in business, and how to reach them there."""

    country: Country
    city: str
    channels: list[Reach]


class _Town:
    """Everybody met so far, and who works where."""

    def __init__(self, seed: int, today: date) -> None:
        self._chance = Chance(seed)
        self._calendar = Calendar(today)
        self._today = today.toordinal()
        self._directory = Directory(self._chance)
        self._register = Register(self._chance, self._directory)
        self._seats: list[Company] = []  # one entry for each person seated
        self._people: dict[int, int] = {}  # how many are known of a company

    def meeting_day(self, number: int, size: int) -> int:
        """The business grew, so more people were met later."""
        passed = (HISTORY_DAYS - 12) * ((number + self._chance.share()) / size) ** 0.8
        return self._calendar.working_day(self._today - HISTORY_DAYS + int(passed))

    def meet(self, number: int, met: int) -> Person:
        """The next person, with or without a company."""
        chance = self._chance
        if chance.happens(0.1):
            country = draw_country(chance)
            name = draw_name(chance, country.language)
            return self._freelance(number, name, country, met)
        company = self._find_company(met)
        # Some of the people of a company come from elsewhere.
        origin = company.country if chance.happens(0.93) else draw_country(chance)
        name = draw_name(chance, origin.language)
        seats = [self._seat(company, name, met)]
        if chance.happens(0.06) and len(self._seats) > 1:
            seats.append(self._former_seat(name, met))
        return self._employee(number, name, tuple(seats), met)

    def cast(self, number: int, met: int, part: Part) -> Person:
        """Somebody who always is in the business."""
        name = PersonName(
            part.shown or f"{part.given} {part.family}",
            part.given,
            "",
            part.given,
            part.family,
            "",
            (part.latin.split()[0], part.latin.split()[1])
            if part.latin
            else (part.given, part.family),
            part.calls == "Ms",
        )
        if not part.company:
            country = draw_country(self._chance)
            person = self._freelance(number, name, country, met)
        else:
            company = self._register.found_named(part.company, part.country, part.industry, met)
            self._sit(company)
            seat = Seat(company, part.title, "", "", "")
            channels = self._office_channels(name, company, 2.0)
            home = _Home(company.country, company.place[0], channels)
            person = self._person(number, name, met, home, (seat,))
        return _much_to_do_with(person)

    def _find_company(self, met: int) -> Company:
        """A company known already, the more likely the more of its people are, or a new one."""
        chance = self._chance
        tries = 0 if not self._seats or chance.happens(0.34) else 3
        for _ in range(tries):
            company = chance.pick(self._seats)
            if self._people[company.number] < company.employees:
                self._sit(company)
                return company
        company = self._register.found(draw_country(chance), met)
        self._sit(company)
        return company

    def _sit(self, company: Company) -> None:
        self._seats.append(company)
        self._people[company.number] = self._people.get(company.number, 0) + 1

    def _seat(self, company: Company, name: PersonName, met: int) -> Seat:
        chance = self._chance
        title, _, department = self._title(company).partition(", ")
        man, _, woman = title.partition("/")
        title = woman if woman and name.is_woman else man
        started = _day(met - chance.between(60, 4000)) if chance.happens(0.3) else ""
        return Seat(company, title, department, started, "")

    def _title(self, company: Company) -> str:
        chance = self._chance
        language = company.country.language if chance.happens(0.6) else "en"
        is_first = self._people[company.number] == 1
        if company.trade.tag in _STAFF_OF:
            return chance.pick(_STAFF_OF[company.trade.tag])
        if (is_first and company.employees < 12) or chance.happens(0.06):
            return chance.pick(_OWNERS.get(language, _OWNERS["en"]))
        return chance.pick(_STAFF.get(language, _STAFF["en"]))

    def _former_seat(self, name: PersonName, met: int) -> Seat:
        """Where the person worked before, the change made after the first meeting if it can be."""
        company = self._chance.pick(self._seats)
        ended = min(self._today - 20, met + self._chance.between(30, 700))
        title = self._seat(company, name, met)
        return Seat(company, title.title, title.department, _day(met - 900), _day(ended))

    def _employee(self, number: int, name: PersonName, seats: tuple[Seat, ...], met: int) -> Person:
        company = seats[0].company
        channels = self._office_channels(name, company, 1.0)
        home = _Home(company.country, company.place[0], channels)
        return self._person(number, name, met, home, seats)

    def _office_channels(self, name: PersonName, company: Company, ease: float) -> list[Reach]:
        """How to reach somebody at work; above 1, `ease` makes each way the likelier."""
        chance, directory = self._chance, self._directory
        given, family = _slugs(name)
        channels = []
        if chance.happens(0.92 * ease):
            channels.append(directory.email(given, family, company.host, "work"))
        if chance.happens(0.18 * ease):
            channels.append(directory.email(given, family, directory.home_host(), "home"))
        if chance.happens(0.74 * ease):
            channels.append(directory.phone(company.country, "mobile"))
        if chance.happens(0.34 * ease):
            channels.append(directory.phone(company.country, "work"))
        if chance.happens(0.42 * ease):
            channels.append(company.channels[-1]._replace(is_primary=0))
        elif chance.happens(0.12):
            channels.append(address(chance, company.country, company.place, "home"))
        return channels

    def _freelance(self, number: int, name: PersonName, country: Country, met: int) -> Person:
        chance, directory = self._chance, self._directory
        given, family = _slugs(name)
        place = chance.pick(country.cities)
        channels = [directory.email(given, family, directory.home_host(), "home")]
        if chance.happens(0.9):
            channels.append(directory.phone(country, "mobile"))
        if chance.happens(0.25):
            channels.append(directory.site(given + family))
        if chance.happens(0.7):
            channels.append(address(chance, country, place, "home"))
        return self._person(number, name, met, _Home(country, place[0], channels), ())

    def _person(
        self, number: int, name: PersonName, met: int, home: _Home, seats: tuple[Seat, ...]
    ) -> Person:
        chance = self._chance
        weight = min(40.0, (1 - chance.share()) ** -0.8)
        return Person(
            number,
            name,
            home.country,
            home.city,
            self._birthday(),
            self._note(seats, home.country),
            met,
            seats,
            primaries(home.channels),
            self._tags(seats, home, weight),
            weight,
            1600.0 if chance.happens(0.3) else chance.between(40, 400),
        )

    def _note(self, seats: tuple[Seat, ...], country: Country) -> str:
        """What somebody without a company does, and now and then something to remember."""
        chance = self._chance
        does = "" if seats else chance.pick(_FREELANCES) + "."
        if not chance.happens(0.16):
            return does
        return f"{does} {note_in(chance, _NOTES, country.language)}".strip()

    def _tags(self, seats: tuple[Seat, ...], home: _Home, weight: float) -> tuple[str, ...]:
        tags = list(seats[0].company.tags) if seats else []
        if not seats and home.city in LOCAL_CITIES:
            tags.append("local")
        if weight > 8:
            tags.append("vip")
        elif weight > 4:
            tags.append("repeat customer")
        tags += [tag for tag, share in _DRAWN_TAGS if self._chance.happens(share)]
        if home.country.language != "pt" and self._chance.happens(0.04):
            tags.append("reads Portuguese")
        return tuple(tags)

    def _birthday(self) -> str:
        chance = self._chance
        if not chance.happens(0.3):
            return ""
        day = _day(date(1946, 1, 1).toordinal() + chance.between(0, 365 * 57))
        return f"-{day[4:]}" if chance.happens(0.2) else day


def _slugs(name: PersonName) -> tuple[str, str]:
    given, family = name.latin
    return slug(given.split()[0]), slug(family.rsplit(maxsplit=1)[-1])


def _much_to_do_with(person: Person) -> Person:
    return replace(person, weight=25.0, lasting=2500.0)


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()
