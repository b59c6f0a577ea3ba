"""Our own layout of contacts as a table, which `mapping` reads back to the same cards."""

import json
from collections.abc import Callable, Iterator
from functools import lru_cache

from crm_desktop.domain.card import Address, Affiliation, Card, Channel, ChannelKind, SourceRow
from crm_desktop.interop.cell_values import without_odd_characters
from crm_desktop.interop.columns.card_fields import fields_that_differ
from crm_desktop.interop.columns.target import OWN_SOURCE
from crm_desktop.interop.mapping import compile_mapping, guess

_EMAILS, _PHONES, _ADDRESSES, _WEBSITES = 3, 4, 2, 2
_ADDRESS_PARTS = (
    "Formatted", "Street", "PO Box", "City", "Region", "Postal Code", "Country",
)  # fmt: skip
_SINGLE = (
    "Kind", "Name", "Prefix", "First Name", "Middle Name", "Last Name", "Suffix", "Nickname",
    "Birthday", "Company", "Job Title", "Department",
)  # fmt: skip


def _header() -> Iterator[str]:
    yield from _SINGLE
    for kind, count in (("E-mail", _EMAILS), ("Phone", _PHONES)):
        for number in range(1, count + 1):
            yield from (f"{kind} {number} - Label", f"{kind} {number} - Value")
    for number in range(1, _ADDRESSES + 1):
        yield f"Address {number} - Label"
        yield from (f"Address {number} - {part}" for part in _ADDRESS_PARTS)
    for number in range(1, _WEBSITES + 1):
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
    cells += _channel_cells(card, ChannelKind.EMAIL, _EMAILS)
    cells += _channel_cells(card, ChannelKind.PHONE, _PHONES)
    cells += _address_cells(card)
    cells += _channel_cells(card, ChannelKind.WEB, _WEBSITES)
    cells += ["; ".join(card.tags), card.note]
    cells.append(next((key for source, key in card.identities if source == OWN_SOURCE), ""))
    cells = [without_odd_characters(cell) for cell in cells]
    return (*cells, _what_is_missing(card, tuple(cells)))


def _what_is_missing(card: Card, cells: tuple[str, ...]) -> str:
    read = _read_back()(1, (*cells, "{}"))
    fields = fields_that_differ(card, read.card or Card())
    if not fields:
        return ""
    return without_odd_characters(json.dumps(fields, ensure_ascii=False))


@lru_cache(maxsize=1)
def _read_back() -> Callable[[int, tuple[str, ...]], SourceRow]:
    return compile_mapping(guess(HEADER, []))


def _channel_cells(card: Card, kind: ChannelKind, count: int) -> list[str]:
    cells: list[str] = []
    for channel in _first(card, kind, count):
        cells += [_label(channel), channel.value]
    return cells + [""] * (2 * count - len(cells))


def _address_cells(card: Card) -> list[str]:
    cells: list[str] = []
    for channel in _first(card, ChannelKind.ADDRESS, _ADDRESSES):
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
    return cells + [""] * ((1 + len(_ADDRESS_PARTS)) * _ADDRESSES - len(cells))


def _first(card: Card, kind: ChannelKind, count: int) -> list[Channel]:
    return [channel for channel in card.channels if channel.kind is kind][:count]


def _label(channel: Channel) -> str:
    return f"* {channel.label}" if channel.is_primary else channel.label
