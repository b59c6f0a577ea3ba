"""People of whom our own table says everything: told without reading their row back.

Where this says no, the row may still be all there is; it must be read to find out.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from crm_desktop.domain.card import Address, Card, Channel, ChannelKind
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
_NO_PARTS = "\0" * 5

Place = tuple[str, str, str]
"""Company, title, department."""


Said = tuple[Sequence[str], str, str, Sequence[Place], Sequence[PlainChannel], Sequence[str]]
"""What is said of a person: name, prefix, given, middle, family, suffix, nickname and birthday;
the note; "#" and our own number, or ""; places; channels; tags.

Plain values, since a hundred thousand objects would take longer to make than to write.
"""


def said_of(card: Card) -> Said:
    """What a card says; `says_all` tells whether there is more to the card."""
    texts = (
        card.name, card.prefix, card.given, card.middle, card.family, card.suffix, card.nickname,
        card.birthday,
    )  # fmt: skip
    return (
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


def has_plain_texts(texts: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether name, birthday and tags read back as they are said, but for blanks."""
    birthday = texts[7]
    if not texts[0] or (birthday and not _is_plain_day(birthday)):
        return False
    return not tags or _are_plain_tags(tuple(tags))


def plain_values(channels: Sequence[PlainChannel]) -> list[str] | None:
    """What `Plan.cells` are filled with; `None` where something would read back otherwise."""
    values: list[str] = []
    webs: list[str] = []  # read before addresses, they stand behind them
    for kind, value, _, _, parts in channels:
        (webs if kind == "web" else values).append(value)
        if kind == "address":
            values.append(parts)
            # The cells are searched for several addresses as one text.
            if not (value or parts != _NO_PARTS) or _SEVERAL in f"{value}{parts}":
                return None
        elif parts or not value or _IS_ONE[kind](value) is None:
            return None
    return values + webs


def comes_back(row: str) -> bool:
    """Whether the cells of a row, parted by NUL, are read as they stand there."""
    text = row.replace("\0", "|")
    # What is printable has no blanks but the common one and no half characters.
    if text.isprintable() and not (" |" in text or "| " in text or "\ufffd" in text):
        return True
    cells = row.split("\0")
    return list(map(str.strip, cells)) == cells and not has_odd_characters(text)


def _plain_channel(channel: Channel) -> PlainChannel:
    parts = channel.parts or Address()
    told = (
        parts.street, parts.po_box, parts.city, parts.region, parts.postcode, parts.country,
    )  # fmt: skip
    joined = "\0".join(part.replace("\0", "\ufffd") for part in told)
    if joined == _NO_PARTS and channel.kind is not ChannelKind.ADDRESS:
        joined = ""
    return channel.kind.value, channel.value, channel.label, channel.is_primary, joined


def _is_our_own(identities: tuple[tuple[str, str], ...]) -> bool:
    source, key = identities[0]
    return len(identities) == 1 and source == OWN_SOURCE and _OWN_ID.fullmatch(key) is not None


def _is_plain_day(birthday: str) -> bool:
    return _USUAL_DAY.fullmatch(birthday) is not None or _reads_as_itself(birthday)


@lru_cache(maxsize=1024)
def _reads_as_itself(day: str) -> bool:
    return _DAY.fullmatch(day) is not None and read_date(day) == day


@lru_cache(maxsize=4096)
def _are_plain_tags(tags: tuple[str, ...]) -> bool:
    return tuple(tags_in("; ".join(tags), frozenset())) == tags


_IS_ONE: dict[str, Callable[[str], object]] = {
    "email": EMAIL.match,
    "phone": re.compile(rf"(?!.*(?:{MAY_BE_SEVERAL.pattern}))", re.DOTALL).match,
    "web": re.compile(r"(?!.*(?:[\n\r]| ::: ))", re.DOTALL).match,
}
