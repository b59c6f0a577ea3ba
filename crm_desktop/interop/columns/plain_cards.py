"""Cards of which our own table says everything: told without reading their row back.

Where this says no, the row may still be all there is; it must be read to find out.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from crm_desktop.domain.card import Address, Affiliation, Card, Channel, ChannelKind
from crm_desktop.interop.cell_values import EMAIL, tags_in
from crm_desktop.interop.columns.row_steps import MAY_BE_SEVERAL, read_label
from crm_desktop.interop.columns.target import OWN_SOURCE

# How many columns there are for each kind, in the order in which a row is read.
PLACES = {
    ChannelKind.EMAIL: 3,
    ChannelKind.PHONE: 4,
    ChannelKind.WEB: 2,
    ChannelKind.ADDRESS: 2,
}
_RANKS = {kind: rank for rank, kind in enumerate(PLACES)}
_DAY = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])", re.ASCII)
_OWN_ID = re.compile(r"#\d+", re.ASCII)
_SEVERAL = " ::: "


def channel_label(label: str, *, is_primary: bool) -> str:
    """The cell for the label of a channel; a star marks the primary one."""
    return f"* {label}".rstrip() if is_primary else label


def is_plain(card: Card, cells: Sequence[str]) -> bool:
    """Whether a row of these cells reads back as the card."""
    return (
        bool(card.name)
        and not (card.is_company or card.extras)
        and (not card.birthday or _DAY.fullmatch(card.birthday) is not None)
        and (not card.affiliations or _is_one_place(card.affiliations))
        and (not card.identities or _is_our_own(card.identities))
        and (not card.tags or _are_plain_tags(card.tags))
        and (not card.channels or _are_plain_channels(card.channels))
        and list(map(str.strip, cells)) == cells
    )


def _is_one_place(affiliations: tuple[Affiliation, ...]) -> bool:
    return len(affiliations) == 1 and affiliations[0] != Affiliation()


def _is_our_own(identities: tuple[tuple[str, str], ...]) -> bool:
    source, key = identities[0]
    return len(identities) == 1 and source == OWN_SOURCE and _OWN_ID.fullmatch(key) is not None


@lru_cache(maxsize=4096)
def _are_plain_tags(tags: tuple[str, ...]) -> bool:
    return tuple(tags_in("; ".join(tags), frozenset())) == tags


def _are_plain_channels(channels: tuple[Channel, ...]) -> bool:
    left, last = dict(PLACES), 0
    for channel in channels:
        kind, rank = channel.kind, _RANKS[channel.kind]
        left[kind] -= 1
        if rank < last or left[kind] < 0 or not _is_plain_channel(channel):
            return False
        last = rank
    return True


def _is_plain_channel(channel: Channel) -> bool:
    value, label, is_primary = channel.value, channel.label, channel.is_primary
    if label or is_primary:
        cell = channel_label(label, is_primary=is_primary)
        if read_label(cell) != (label, is_primary):
            return False
    if channel.kind is ChannelKind.ADDRESS:
        return _is_plain_address(value, channel.parts)
    return bool(value) and channel.parts is None and _IS_ONE[channel.kind](value)


_IS_ONE: dict[ChannelKind, Callable[[str], bool]] = {
    ChannelKind.EMAIL: lambda value: EMAIL.match(value) is not None,
    ChannelKind.PHONE: lambda value: MAY_BE_SEVERAL.search(value) is None,
    ChannelKind.WEB: lambda value: not ("\n" in value or "\r" in value or _SEVERAL in value),
}


def _is_plain_address(value: str, parts: Address | None) -> bool:
    if parts is None:
        return bool(value) and _SEVERAL not in value
    said = "".join(
        (parts.street, parts.po_box, parts.city, parts.region, parts.postcode, parts.country)
    )
    # The cells are searched for several addresses as one text.
    return bool(said) and ":" not in said and ":" not in value
