"""Which clauses of a text are an address together: street, floor, postcode and town."""

import re

from crm_desktop.domain import quick_names as names
from crm_desktop.domain.quick_given import cities
from crm_desktop.domain.quick_sheet import Sheet, plain
from crm_desktop.domain.quick_split import Span
from crm_desktop.domain.quick_words import POSTCODES

_POSTCODE = re.compile(rf"{POSTCODES}|\b[a-z]\d{{4}} [^\W\d]{{2,}}")
_DETAIL = re.compile(
    r"(?:\d{1,4} ?[a-z]?|\d+ ?\.?[oa]\.? ?\w{0,5}\.?|(?:piso|nave|local|puerta|lote|bloco|apto?"
    r"|apt|sala"
    r"|andar|km|floor|flat|unit|room|etage|bat|batiment|esc|escalera|stock|top|tur)\b\.? ?\w{1,4}"
    r"|[^,]*\b(?:estate|park|centre|center|building|house)|[a-z]{2} \d{5})"
)
_STREET_END = re.compile(r"[^\d]+ (?:lane|street|road|avenue|close|way|square|court|gardens)")
_HOUSE = re.compile(r"[^\W\d].* \d{1,4} ?[a-z]?")
_MOST = 4  # clauses of an address


def address_run(sheet: Sheet, spans: list[Span], at: int, *, is_letter: bool) -> int:
    """How many clauses from this one on are an address; 0 where none begins here."""
    words = [sheet.words(each.start, each.end) for each in spans[at : at + _MOST]]
    is_street = names.is_address(words[0], with_postcode=is_letter)
    codes = [n for n, each in enumerate(words) if n and _POSTCODE.search(plain(each))]
    if is_street and codes:
        return codes[0] + 1
    if not is_street:
        is_whole = codes[:1] == [1] and not names.company_evidence(words[0])
        return 2 if is_whole and _may_begin(words[0]) else 0
    count = 1
    while count < len(words) and (_DETAIL.fullmatch(plain(words[count])) or _is_town(words[count])):
        count += 1
    return count


def has_postcode(words: str) -> bool:
    """Whether a town stands there with its number."""
    return _POSTCODE.search(plain(words)) is not None


def _may_begin(words: str) -> bool:
    """Whether a name with a house number may be a street: `Unter den Linden 5`."""
    small = plain(words)
    is_street = _HOUSE.fullmatch(small) or _STREET_END.fullmatch(small)
    return bool(is_street) and names.is_name_like(words) and not names.begins_with_person(words)


def _is_town(words: str) -> bool:
    return plain(words) in cities()
