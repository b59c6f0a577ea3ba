"""What a column of a table of deals holds as told by its name, and whether a table is one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crm_desktop.domain.figures import currency_in
from crm_desktop.domain.folding import fold
from crm_desktop.interop.columns.by_name import guess_by_name, squeeze
from crm_desktop.interop.columns.deal_aliases import (
    DEAL_ALIASES,
    DEAL_NOISE,
    DEAL_WORDS,
    LITTLE_WORDS,
    OPEN_NAMES,
)
from crm_desktop.interop.columns.target import ADDRESS_PARTS, Target

_WORD = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_AT_END = re.compile(r"\b(?:in|en|em|w|v|в)\s+(\S{1,4})\s*$")
# What of a contact's columns can stand in a table of deals as well.
_OF_CONTACTS = {
    Target.NAME: Target.DEAL_CONTACT,
    Target.GIVEN: Target.GIVEN,
    Target.FAMILY: Target.FAMILY,
    Target.COMPANY: Target.COMPANY,
    Target.EMAIL: Target.EMAIL,
    Target.PHONE: Target.PHONE,
    Target.NOTE: Target.NOTE,
}
_TELLING = {
    Target.DEAL_NAME: 3,
    Target.DEAL_STAGE: 2,
    Target.DEAL_AMOUNT: 2,
    Target.DEAL_CLOSE_DAY: 2,
    Target.DEAL_CLOSED: 1,
    Target.DEAL_PIPELINE: 1,
    Target.DEAL_CHANCE: 1,
    Target.DEAL_CURRENCY: 1,
    Target.DEAL_LOST_REASON: 1,
}
_CORE = (Target.DEAL_NAME, Target.DEAL_STAGE, Target.DEAL_AMOUNT, Target.DEAL_CLOSE_DAY)
_ENOUGH = 4


@dataclass(frozen=True, slots=True)
class DealGuess:
    """Where a column goes; `either` are the places it may go to, where that is still open.

    `is_of_deal` tells that the name itself speaks of a deal, `currency` what it names of one.
    """

    target: Target
    either: tuple[Target, ...] = ()
    is_of_deal: bool = False
    currency: str = ""


@lru_cache(maxsize=4096)
def guess_deal_column(header: str) -> DealGuess | None:
    """Where a column of this name goes in a table of deals, `None` where the name says nothing."""
    header = header.strip().strip("*:").strip()
    if not header or len(header) > 120:
        return None
    currency = currency_named(header)
    found = _guess(_AT_END.sub("", header) if currency else header)
    return found and DealGuess(found.target, found.either, found.is_of_deal, currency)


def is_deal_noise(header: str) -> bool:
    """Whether a column is of use only to the program that wrote it."""
    keys = _keys(header)
    return any(key in _noise() for key in keys)


def speaks_of_deals(headers: Iterable[str]) -> bool:
    """Whether a table with such columns is one of deals, not of people or companies."""
    found = {header: guess_deal_column(header) for header in headers}
    named = [guess for guess in found.values() if guess is not None]
    sure = {guess.target for guess in named if not guess.either}
    points = sum(_TELLING.get(target, 0) for target in sure)
    points += any(guess.is_of_deal for guess in named)
    core = {target for guess in named for target in (guess.target, *guess.either)}
    personal = {_personal(header) for header in headers} - {""}
    return points - len(personal) >= _ENOUGH and len(core.intersection(_CORE)) >= 2


def known_names(headers: Iterable[str]) -> int:
    """How many of these are names of columns that we know, of contacts or of deals."""
    return sum(
        guess_by_name(header) is not None or guess_deal_column(header) is not None
        for header in headers
    )


def currency_named(header: str) -> str:
    """The currency that a column's name tells of: `Amount (EUR)`, `Wert in €`."""
    pieces = [match[1] for match in _IN_BRACKETS.finditer(header)]
    at_end = _AT_END.search(header)
    if at_end:
        pieces.append(at_end[1])
    return next(filter(None, (currency_in(piece.strip()) for piece in pieces)), "")


def _guess(header: str) -> DealGuess | None:
    whole, bare, is_of_deal = *_keys(header), _is_of_deal(header)
    for key in dict.fromkeys((whole, bare)):
        target = _aliases().get(key)
        if target is not None:
            return DealGuess(target, is_of_deal=is_of_deal)
    either = _open_names().get(bare)
    if either is not None:
        if is_of_deal:  # `Deal - Title`, beside which nothing else is the deal's
            return DealGuess(either[0], is_of_deal=True)
        return DealGuess(Target.EXTRA, either)
    found = guess_by_name(header)
    target = _OF_CONTACTS.get(found.target) if found is not None else None
    return DealGuess(target) if target is not None else None


def _personal(header: str) -> str:
    """What a column tells of a person or place, which deals hardly ever have."""
    found = guess_by_name(header)
    if found is None or (deal := guess_deal_column(header)) is None or deal.either:
        return _of_person(found.target) if found is not None else ""
    return _of_person(deal.target)


def _of_person(target: Target) -> str:
    if target in ADDRESS_PARTS or target is Target.ADDRESS:
        return Target.ADDRESS
    is_personal = target in (
        *(Target.GIVEN, Target.FAMILY, Target.BIRTHDAY, Target.EMAIL, Target.PHONE),
        *(Target.NICKNAME, Target.PREFIX),
    )
    return target if is_personal else ""


def _keys(header: str) -> tuple[str, str]:
    """The name squeezed, and squeezed without words of deals and the little ones."""
    without = _IN_BRACKETS.sub(" ", header) or header
    words = _words(without)
    kept = [word for word in words if word not in LITTLE_WORDS]
    bare = [word for word in kept if word not in DEAL_WORDS]
    whole = "".join(kept) or squeeze(header)
    return whole, "".join(bare) or whole


def _is_of_deal(header: str) -> bool:
    return any(word in DEAL_WORDS for word in _words(header))


def _words(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(_CAMEL.sub(" ", text))]


def _named(names: str) -> Sequence[str]:
    found = []
    for name in names.split(","):
        words = [word for word in _words(name) if word not in LITTLE_WORDS]
        found.append("".join(words) or squeeze(name))
    return [name for name in found if name]


@lru_cache(maxsize=1)
def _aliases() -> dict[str, Target]:
    found: dict[str, Target] = {}
    for target, names in DEAL_ALIASES.items():
        for name in _named(names):
            found.setdefault(name, target)
    return found


@lru_cache(maxsize=1)
def _open_names() -> dict[str, tuple[Target, ...]]:
    return {name: either for names, either in OPEN_NAMES.items() for name in _named(names)}


@lru_cache(maxsize=1)
def _noise() -> frozenset[str]:
    return frozenset(_named(DEAL_NOISE))
