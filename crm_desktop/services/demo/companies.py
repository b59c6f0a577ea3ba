"""The companies that the people of the demo business work for."""

from dataclasses import dataclass

from crm_desktop.services.demo.chance import Chance, Weighted, items, note_in
from crm_desktop.services.demo.names import family_names, slug
from crm_desktop.services.demo.places import COUNTRIES, LOCAL_CITIES, Country
from crm_desktop.services.demo.reach import Directory, Reach, address, primaries, web
from crm_desktop.services.demo.trades import (
    COMPANY_NOTES,
    FANCY,
    HOSPITALITY,
    LEGAL_FORMS,
    OF_CITIES,
    TRADE_FIRST,
    TRADES,
    Trade,
)

_NOTES = {language: items(text) for language, text in COMPANY_NOTES.items()}
_FANCY = {language: items(text) for language, text in FANCY.items()}
_LEGAL = {code: items(text) for code, text in LEGAL_FORMS.items()}
_OFFICES = {"pt": "geral", "es": "info", "fr": "contact", "de": "info", "it": "info"}
_COUNTRIES = Weighted(COUNTRIES, [country.weight for country in COUNTRIES])
_BY_CODE = {country.code: country for country in COUNTRIES}


@dataclass(frozen=True, slots=True)
class Company:
    """A company; `met` is the ordinal of the day it became known, `number` its place in time."""

    number: int
    name: str
    trade: Trade
    employees: int
    country: Country
    place: tuple[str, str, str]
    host: str
    note: str
    met: int
    tags: tuple[str, ...]
    channels: tuple[Reach, ...]


def draw_country(chance: Chance) -> Country:
    return _COUNTRIES.draw(chance)


class Register:
    """Makes companies, no two of the same name or host."""

    def __init__(self, chance: Chance, directory: Directory) -> None:
        self._chance = chance
        self._directory = directory
        self._names: set[str] = set()
        self._hosts: set[str] = set()
        self._count = 0

    def found(self, country: Country, met: int) -> Company:
        """A new company in a country."""
        chance = self._chance
        trade, place, name = _draw(chance, country)
        for _ in range(6):
            if name not in self._names:
                break
            trade, place, name = _draw(chance, country)
        name = _free(name, self._names)
        return self._register(name, country, trade, place, met)

    def found_named(self, name: str, code: str, industry: str, met: int) -> Company:
        """A company of that name, line of business and country, in the country's first city."""
        country = _BY_CODE[code]
        trade = next(trade for trade in TRADES if trade.industry == industry)
        self._names.add(name)
        return self._register(name, country, trade, country.cities[0], met)

    def _register(
        self, name: str, country: Country, trade: Trade, place: tuple[str, str, str], met: int
    ) -> Company:
        chance = self._chance
        host = self._free_host(_without_form(name, country.code))
        company = Company(
            self._count,
            name,
            trade,
            min(9000, int(3 / (1 - chance.share()) ** 0.95)),
            country,
            place,
            host,
            note_in(chance, _NOTES, country.language) if chance.happens(0.15) else "",
            met,
            _tags(trade, place[0]),
            self._channels(country, place, host),
        )
        self._count += 1
        return company

    def _channels(
        self, country: Country, place: tuple[str, str, str], host: str
    ) -> tuple[Reach, ...]:
        chance, directory = self._chance, self._directory
        office = _OFFICES.get(country.language, "hello")
        channels = [directory.email(office, "", host, "work"), directory.phone(country, "work")]
        if chance.happens(0.85):
            channels.append(web(host, has_prefix=chance.happens(0.7)))
        channels.append(address(chance, country, place, "work"))
        return primaries(channels)

    def _free_host(self, name: str) -> str:
        words = [slug(word) for word in name.replace("&", " ").split()]
        joint = "-" if self._chance.happens(0.3) else ""
        stem = joint.join(word for word in words if word)[:40].strip("-")
        ending = ".example.com" if self._chance.happens(0.1) else ".example"
        return _free(stem, self._hosts, ending)


def _free(name: str, taken: set[str], ending: str = "") -> str:
    """The name, with a number after it where it is taken; now it is."""
    found, number = name + ending, 1
    while found in taken:
        number += 1
        found = f"{name}{'' if ending else ' '}{number}{ending}"
    taken.add(found)
    return found


def _without_form(name: str, code: str) -> str:
    for form in _LEGAL.get(code, ()):
        name = name.removesuffix(form).rstrip(" ,")
    return name


def _draw(chance: Chance, country: Country) -> tuple[Trade, tuple[str, str, str], str]:
    """A line of business, a city and a name."""
    trade, place = _draw_trade(chance, country.language), chance.pick(country.cities)
    return trade, place, _draw_name(chance, country, trade, place[0])


def _draw_trade(chance: Chance, language: str) -> Trade:
    while True:
        trade = _TRADES.draw(chance)
        if not trade.languages or language in trade.languages:
            return trade


def _draw_name(chance: Chance, country: Country, trade: Trade, city: str) -> str:
    # Many who sell to foreigners have an English name.
    language = country.language if chance.happens(0.7) else "en"
    language = language if language in trade.words else "en"
    word = chance.pick(trade.words[language])
    if trade.industry == OF_CITIES:
        return f"{city} {word}" if language == "en" else f"{word} {city}"
    stem = _draw_stem(chance, country.language, language, city)
    name = f"{word} {stem}" if language in TRADE_FIRST else f"{stem} {word}"
    forms = _LEGAL.get(country.code, ())
    if not forms or not chance.happens(0.3):
        return name
    form = chance.pick(forms)
    return f"{name}, {form}" if country.code == "PT" else f"{name} {form}"


def _draw_stem(chance: Chance, native: str, language: str, city: str) -> str:
    """What a company is named after: its owners, something fine, or its city."""
    style = chance.share()
    if style > 0.93:
        return city
    if style > 0.6:
        return chance.pick(_FANCY.get(language, _FANCY["en"]))
    first, second = chance.pick(family_names(native)), chance.pick(family_names(native))
    return first if style < 0.45 or first == second else f"{first} & {second}"


def _tags(trade: Trade, city: str) -> tuple[str, ...]:
    tags = [trade.tag] if trade.tag else []
    if city in LOCAL_CITIES:
        tags.append("local")
    if trade.industry in HOSPITALITY:
        tags.append("hospitality")
    return tuple(tags)


_TRADES = Weighted(TRADES, [trade.weight for trade in TRADES])
