"""Countries, currencies, languages and time zones to choose from, as Qt knows them."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QLocale, QTimeZone

Choice = tuple[str, str]  # the code that is stored, and the words for it

_MORE_CURRENCIES = ("CHF", "EUR", "GBP", "JPY", "USD")


@dataclass(frozen=True, slots=True)
class Customs:
    """What a country goes by; `week_start` is 1 for Monday to 7 for Sunday."""

    currency: str
    language: str
    week_start: int
    time_zones: tuple[str, ...]


@cache
def countries() -> tuple[Choice, ...]:
    """ISO 3166 codes and names of all countries, by name."""
    found = {}
    for locale in _all_locales():
        code = QLocale.territoryToCode(locale.territory())
        if len(code) == 2 and code != "ZZ":
            found[code] = QLocale.territoryToString(locale.territory())
    return _by_words(found)


@cache
def currencies() -> tuple[Choice, ...]:
    """ISO 4217 codes of all currencies in use, each with its sign where it has one."""
    found: dict[str, str] = {}
    for locale in _all_locales():
        code = locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
        sign = locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencySymbol)
        if len(code) == 3:
            found.setdefault(code, f"{code}  {sign}" if sign and sign != code else code)
    for code in _MORE_CURRENCIES:
        found.setdefault(code, code)
    return _by_words(found)


@cache
def languages() -> tuple[Choice, ...]:
    """ISO 639 codes and names of languages with two letters, by name."""
    found = {}
    for locale in _all_locales():
        code = QLocale.languageToCode(locale.language())
        if len(code) == 2:
            found[code] = QLocale.languageToString(locale.language())
    return _by_words(found)


@cache
def time_zones() -> tuple[Choice, ...]:
    """IANA names of the zones that people live in."""
    names = (bytes(name.data()).decode() for name in QTimeZone.availableTimeZoneIds())
    kept = sorted(
        {name for name in names if "/" in name and not name.startswith(("Etc/", "SystemV/"))}
    )
    return tuple((name, name.replace("_", " ")) for name in ("UTC", *kept))


def days_of_week() -> tuple[Choice, ...]:
    """The days a week may begin with."""
    locale = QLocale()
    return tuple((str(day), locale.standaloneDayName(day)) for day in (1, 6, 7))


@cache
def customs(country: str) -> Customs:
    """What a country goes by; for an unknown code those of nowhere in particular."""
    territory = QLocale.codeToTerritory(country)
    if territory is QLocale.Country.AnyTerritory:
        return Customs("EUR", "en", 1, ())
    locale = QLocale(QLocale.Language.AnyLanguage, territory)
    currency = locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    zones = (bytes(name.data()).decode() for name in QTimeZone.availableTimeZoneIds(territory))
    language = QLocale.languageToCode(locale.language())
    return Customs(currency or "EUR", language, locale.firstDayOfWeek().value, tuple(zones))


def home() -> dict[str, str]:
    """What the system says of where it is: country, currency, time zone, language, week start."""
    system = QLocale.system()
    country = QLocale.territoryToCode(system.territory())
    country = country if len(country) == 2 else ""
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    known = customs(country)
    language = QLocale.languageToCode(system.language())
    return {
        "country": country,
        "currency": known.currency,
        "time_zone": zone,
        "language": language if len(language) == 2 else "en",
        "week_start": str(known.week_start if country else 1),
    }


@cache
def _all_locales() -> tuple[QLocale, ...]:
    any_language, any_script = QLocale.Language.AnyLanguage, QLocale.Script.AnyScript
    return tuple(QLocale.matchingLocales(any_language, any_script, QLocale.Country.AnyTerritory))


def _by_words(found: dict[str, str]) -> tuple[Choice, ...]:
    return tuple(sorted(found.items(), key=lambda pair: pair[1].casefold()))
