"""Our own layout of contacts as a table, which `mapping` reads back to the same cards."""

import json
from collections.abc import Callable, Iterator
from functools import lru_cache

from crm_desktop.domain.card import Address, Affiliation, Card, Channel, ChannelKind, SourceRow
from crm_desktop.interop.cell_values import has_odd_characters, without_odd_characters
from crm_desktop.interop.columns.card_fields import fields_that_differ
from crm_desktop.interop.columns.plain_cards import PLACES, channel_label, is_plain
from crm_desktop.interop.columns.target import OWN_SOURCE
from crm_desktop.interop.mapping import compile_mapping, guess

_ADDRESS_PARTS = (
    "Formatted", "Street", "PO Box", "City", "Region", "Postal Code", "Country",
)  # fmt: skip
_SINGLE = (
    "Kind", "Name", "Prefix", "First Name", "Middle Name", "Last Name", "Suffix", "Nickname",
    "Birthday", "Company", "Job Title", "Department",
)  # fmt: skip


def _header() -> Iterator[str]:
    yield from _SINGLE
    for name, kind in (("E-mail", ChannelKind.EMAIL), ("Phone", ChannelKind.PHONE)):
        for number in range(1, PLACES[kind] + 1):
            yield from (f"{name} {number} - Label", f"{name} {number} - Value")
    for number in range(1, PLACES[ChannelKind.ADDRESS] + 1):
        yield f"Address {number} - Label"
        yield from (f"Address {number} - {part}" for part in _ADDRESS_PARTS)
    for number in range(1, PLACES[ChannelKind.WEB] + 1):
        yield from (f"Website {number} - Label", f"Website {number} - Value")
    yield from ("Tags", "Notes", "CRM Desktop ID", "More (CRM Desktop)")


HEADER: tuple[str, ...] = tuple(_header())


def card_to_cells(card: Card) -> tuple[str, ...]:
    """The cells of a card under `HEADER`; what fits no column goes into the last one as JSON.

    The photo stays out. Read back through `mapping`, the cells give the same card.
    """
    first = card.affiliations[0] if card.affiliations else Affiliation()
    cells = [
        "company" if card.is_company else "",
        card.name,
        card.prefix,
        card.given,
        card.middle,
        card.family,
        card.suffix,
        card.nickname,
        card.birthday,
        first.company,
        first.title,
        first.department,
    ]
    channels: dict[ChannelKind, list[Channel]] = {kind: [] for kind in PLACES}
    for channel in card.channels:
        channels[channel.kind].append(channel)
    cells += _channel_cells(channels, ChannelKind.EMAIL)
    cells += _channel_cells(channels, ChannelKind.PHONE)
    cells += _address_cells(channels[ChannelKind.ADDRESS])
    cells += _channel_cells(channels, ChannelKind.WEB)
    cells += ["; ".join(card.tags), card.note]
    cells.append(next((key for source, key in card.identities if source == OWN_SOURCE), ""))
    if has_odd_characters("".join(cells)):
        cells = [without_odd_characters(cell) for cell in cells]
    elif is_plain(card, cells):
        return (*cells, "")
    return (*cells, _what_is_missing(card, tuple(cells)))


def _what_is_missing(card: Card, cells: tuple[str, ...]) -> str:
    read = _read_back()(1, (*cells, ""))
    fields = fields_that_differ(card, read.card or Card())
    if not fields:
        return ""
    return without_odd_characters(json.dumps(fields, ensure_ascii=False))


@lru_cache(maxsize=1)
def _read_back() -> Callable[[int, tuple[str, ...]], SourceRow]:
    return compile_mapping(guess(HEADER, []))


def _channel_cells(channels: dict[ChannelKind, list[Channel]], kind: ChannelKind) -> list[str]:
    cells: list[str] = []
    for channel in channels[kind][: PLACES[kind]]:
        cells += (_label(channel), channel.value)
    return cells + [""] * (2 * PLACES[kind] - len(cells))


def _address_cells(addresses: list[Channel]) -> list[str]:
    cells: list[str] = []
    for channel in addresses[: PLACES[ChannelKind.ADDRESS]]:
        parts = channel.parts or Address()
        cells += [
            _label(channel),
            channel.value,
            parts.street,
            parts.po_box,
            parts.city,
            parts.region,
            parts.postcode,
            parts.country,
        ]
    return cells + [""] * ((1 + len(_ADDRESS_PARTS)) * PLACES[ChannelKind.ADDRESS] - len(cells))


def _label(channel: Channel) -> str:
    return channel_label(channel.label, is_primary=channel.is_primary)
