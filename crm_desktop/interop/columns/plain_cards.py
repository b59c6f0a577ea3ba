"""People of whom our own table says everything: told without reading their row back.

Where this says no, the row may still be all there is; it must be read to find out.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from crm_desktop.domain.card import Address, Card, Channel
from crm_desktop.domain.day_forms import read_date
from crm_desktop.domain.touch import NO_TOUCH
from crm_desktop.interop.cell_values import EMAIL, has_odd_characters, tags_in
from crm_desktop.interop.columns.own_layout import PlainChannel
from crm_desktop.interop.columns.row_steps import MAY_BE_SEVERAL
from crm_desktop.interop.columns.target import OWN_SOURCE

_USUAL_DAY = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])", re.ASCII)
_DAY = re.compile(r"(?:\d{4}|-)-\d\d-\d\d", re.ASCII)
_OWN_ID = re.compile(r"#\d+", re.ASCII)
_SEVERAL = " ::: "

Place = tuple[str, str, str]
"""Company, title, department."""


class Said(NamedTuple):
    """What is said of a person, as plain values: a hundred thousand cards would take longer."""

    texts: Sequence[str]  # name, prefix, given, middle, family, suffix, nickname, birthday
    note: str
    own_id: str  # "#" and a number, or ""
    places: Sequence[Place]
    channels: Sequence[PlainChannel]
    tags: Sequence[str]


def said_of(card: Card) -> Said:
    """What a card says; `says_all` tells whether there is more to the card."""
    texts = (
        card.name, card.prefix, card.given, card.middle, card.family, card.suffix, card.nickname,
        card.birthday,
    )  # fmt: skip
    return Said(
        texts,
        card.note,
        next((key for source, key in card.identities if source == OWN_SOURCE), ""),
        tuple((a.company, a.title, a.department) for a in card.affiliations),
        tuple(map(_plain_channel, card.channels)),
        card.tags,
    )


def says_all(card: Card) -> bool:
    """Whether `said_of` leaves out nothing of a card but its photo."""
    return (
        not (card.is_company or card.extras or card.fields or card.ties)
        and card.touch == NO_TOUCH
        and (not card.identities or _is_our_own(card.identities))
        and all(channel.parts != Address() for channel in card.channels)
    )


def is_plain(said: Said, cells: Sequence[str]) -> bool:
    """Whether a row of these cells reads back as what is said, but for further places.

    The plan of its channels is a regular one.
    """
    texts, _, _, _, channels, tags = said
    birthday = texts[7]
    if not texts[0] or (birthday and not _is_plain_day(birthday)):
        return False
    if tags and not _are_plain_tags(tuple(tags)):
        return False
    for channel in channels:
        if not _is_plain_channel(channel):
            return False
    return _come_back_as_they_are(cells)


def _plain_channel(channel: Channel) -> PlainChannel:
    parts = channel.parts or Address()
    return (
        channel.kind.value, channel.value, channel.label, channel.is_primary,
        parts.street, parts.po_box, parts.city, parts.region, parts.postcode, parts.country,
    )  # fmt: skip


def _is_our_own(identities: tuple[tuple[str, str], ...]) -> bool:
    source, key = identities[0]
    return len(identities) == 1 and source == OWN_SOURCE and _OWN_ID.fullmatch(key) is not None


def _come_back_as_they_are(cells: Sequence[str]) -> bool:
    text = f"|{'|'.join(cells)}|"
    # What is printable has no blanks but the common one, no NUL and no half characters.
    if text.isprintable() and not (" |" in text or "| " in text or "\ufffd" in text):
        return True
    return list(map(str.strip, cells)) == cells and not has_odd_characters(text)


def _is_plain_day(birthday: str) -> bool:
    return _USUAL_DAY.fullmatch(birthday) is not None or _reads_as_itself(birthday)


@lru_cache(maxsize=1024)
def _reads_as_itself(day: str) -> bool:
    return _DAY.fullmatch(day) is not None and read_date(day) == day


@lru_cache(maxsize=4096)
def _are_plain_tags(tags: tuple[str, ...]) -> bool:
    return tuple(tags_in("; ".join(tags), frozenset())) == tags


def _is_plain_channel(channel: PlainChannel) -> bool:
    kind, value, _, _, street, box, city, region, postcode, country = channel
    if kind == "address":
        # The cells are searched for several addresses as one text.
        text = f"{value}{street}{box}{city}{region}{postcode}{country}"
        return bool(text) and _SEVERAL not in text
    has_parts = street or box or city or region or postcode or country
    return value != "" and not has_parts and _IS_ONE[kind](value) is not None


_IS_ONE: dict[str, Callable[[str], object]] = {
    "email": EMAIL.match,
    "phone": re.compile(rf"(?!.*(?:{MAY_BE_SEVERAL.pattern}))", re.DOTALL).match,
    "web": re.compile(r"(?!.*(?:[\n\r]| ::: ))", re.DOTALL).match,
}
