"""Channels in the form in which two of them can be compared; what was written is kept beside it."""

import re
from dataclasses import dataclass
from functools import cache

from crm_desktop.domain.card import Address, ChannelKind
from crm_desktop.domain.folding import fold

_SIGNS = str.maketrans("", "", " -.()/\u00a0")
_LONGEST = 60  # characters of a phone number that the fast path looks at
_SHORTEST = 5  # digits
_EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+")
_URL = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*://|//)?(?:[^/?#@\s]*@)?([^/?#:\s]+)", re.IGNORECASE)


_BY_VALUE = (ChannelKind.WEB, ChannelKind.ADDRESS)

ChannelKey = tuple[str, str]


def channel_key(kind: ChannelKind, value: str, normal: str, address: Address) -> ChannelKey:
    """What two channels of one record do not share."""
    if kind in _BY_VALUE:
        return kind, fold(value.strip()) or address_key(address)
    return kind, normal or fold(value)


def address_key(a: Address) -> str:
    """The parts of an address as one text."""
    return f"{a.street}\x1f{a.po_box}\x1f{a.city}\x1f{a.region}\x1f{a.postcode}\x1f{a.country}"


def normal(kind: ChannelKind, value: str, country: str) -> str:
    """The comparable form of a channel, `""` where there is none."""
    if kind is ChannelKind.PHONE:
        return normal_phone(value, country)
    if kind is ChannelKind.EMAIL:
        return normal_email(value)
    return normal_host(value) if kind is ChannelKind.WEB else ""


def normal_email(text: str) -> str:
    """The address in lower case, without what surrounds it; `""` where there is none."""
    bare = text.strip().lower()
    if _EMAIL.fullmatch(bare):
        return bare.removeprefix("mailto:")
    found = _EMAIL.search(bare)
    return found[0].removeprefix("mailto:") if found else ""


def normal_host(url: str) -> str:
    """The host of a web address in lower case, without `www.`; `""` where there is none."""
    found = _URL.match(url)
    host = found[1].lower().rstrip(".") if found else ""
    return host.removeprefix("www.") if "." in host else ""


def normal_phone(text: str, country: str) -> str:
    """The number in E.164 (`+4930123456`), read as people of `country` (ISO, two letters) dial it.

    An extension is left out. Gives `""` for what cannot be a whole number: words, short numbers,
    numbers without their area, or national ones where the country is unknown.
    """
    found = _read_quickly(text, country)
    return _read_thoroughly(text, country) if found is None else found


@dataclass(frozen=True, slots=True)
class _Plan:
    """How the numbers of a region are built, from the tables of the phone number library."""

    code: str
    abroad: re.Pattern[str] | None  # what is dialled before a country code
    trunk: re.Pattern[str] | None  # what may be dialled before a national number
    rewrites: bool  # whether more than leaving the trunk prefix out may be needed
    whole: re.Pattern[str]
    own_lengths: frozenset[int]  # of national numbers in this region
    lengths: frozenset[int]  # of national numbers under the country code, which regions may share


def _read_quickly(text: str, country: str) -> str | None:
    """What the library would answer, in the plain cases; `None` wherever it has to think."""
    if len(text) > _LONGEST:
        return None
    bare = _bare(text)
    if bare.startswith("+"):
        rest = bare[1:]
        return _from_abroad(rest) if _is_plain(rest) else None
    plan = _plan(country)
    if plan is None or not _is_plain(bare):
        return None
    prefix = plan.abroad.match(bare) if plan.abroad else None
    if prefix:
        # With more than 00 or 011, a carrier may be named: the library and validity decide.
        return _from_abroad(bare[prefix.end() :]) if prefix[0] in ("00", "011") else None
    return _from_here(bare, plan)


def _bare(text: str) -> str:
    """The text without the signs between digits, of which most numbers have only blanks."""
    bare = text.replace(" ", "")
    return bare if bare.removeprefix("+").isdigit() else bare.translate(_SIGNS)


def _is_plain(digits: str) -> bool:
    return len(digits) >= _SHORTEST and digits.isascii() and digits.isdigit()


def _from_abroad(digits: str) -> str | None:
    plan = _plan_of_code(digits[:1]) or _plan_of_code(digits[:2]) or _plan_of_code(digits[:3])
    if plan is None:
        return None
    national = digits[len(plan.code) :]
    if len(national) not in plan.lengths or (plan.trunk and plan.trunk.match(national)):
        return None
    return "+" + digits


def _from_here(digits: str, plan: _Plan) -> str | None:
    if digits.startswith(plan.code):
        return None
    national = digits
    trunk = plan.trunk.match(digits) if plan.trunk else None
    if trunk:
        national = digits[trunk.end() :]
        is_doubtful = plan.rewrites or plan.whole.fullmatch(digits)
        if is_doubtful or len(national) not in plan.own_lengths:
            return None
    return f"+{plan.code}{national}" if len(national) in plan.lengths else None


@cache
def _plan(country: str) -> _Plan | None:
    from phonenumbers import PhoneMetadata
    from phonenumbers.phonenumberutil import region_code_for_country_code

    region = PhoneMetadata.metadata_for_region(country.upper(), None) if country else None
    if region is None or region.country_code is None:
        return None
    code, own = region.country_code, region.general_desc
    main = PhoneMetadata.metadata_for_region(region_code_for_country_code(code), None)
    if own is None or own.national_number_pattern is None or main is None:
        return None
    shared = main.general_desc or own
    trunk, abroad = region.national_prefix_for_parsing, region.international_prefix
    return _Plan(
        code=str(code),
        abroad=re.compile(abroad) if abroad else None,
        trunk=re.compile(trunk) if trunk else None,
        rewrites=bool(region.national_prefix_transform_rule),
        whole=re.compile(own.national_number_pattern),
        own_lengths=frozenset(own.possible_length),
        lengths=frozenset(shared.possible_length),
    )


@cache
def _plan_of_code(code: str) -> _Plan | None:
    """The plan of the main region under a country code; no others are read quickly."""
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

    regions = COUNTRY_CODE_TO_REGION_CODE.get(int(code)) if code.isdigit() else None
    if not regions or code.startswith("0") or regions[0] == "001":
        return None
    return _plan(regions[0])


def _read_thoroughly(text: str, country: str) -> str:
    found = _ask_library(text, country)
    bare = text[:_LONGEST].translate(_SIGNS)
    if bare.startswith("00") and not _is_valid(found):
        # Many write 00 for the plus, also where something else is dialled.
        other = _ask_library("+" + bare[2:], country)
        return other if not found or _is_valid(other) else found
    return found


def _ask_library(text: str, country: str) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(text, country.upper() or None)
    except phonenumbers.NumberParseException:
        return ""
    possible = phonenumbers.is_possible_number_with_reason(number)
    if possible != phonenumbers.ValidationResult.IS_POSSIBLE:
        return ""
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _is_valid(e164: str) -> bool:
    import phonenumbers

    return bool(e164) and bool(phonenumbers.is_valid_number(phonenumbers.parse(e164)))
