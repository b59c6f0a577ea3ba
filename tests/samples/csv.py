"""Cells of table files and fields of other programs' exports, against what is known."""

import json
import unicodedata
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from crm_desktop.domain.card import Address, Card, Channel, ChannelKind, DealCard
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.figures import decimals_of
from crm_desktop.domain.folding import digits
from crm_desktop.interop.csv_dialect import all_records, detect
from crm_desktop.interop.csv_reader import header_and_sample, read_table
from crm_desktop.interop.mapping import TableOf, compile_deals, compile_mapping, guess

Score = tuple[str, int, int, list[str]]


def score(folder: Path) -> Score:
    """Cells of all records that are as expected, and fields of the address books among them."""
    right = total = 0
    failures: list[str] = []
    for name, wanted in _expected(folder).items():
        got = [[plain(c) for c in row] for row in _records(folder / name)]
        rows = [row for row in got if any(row)]
        wanted_rows = [[plain(c) for c in row] for row in wanted["rows"]]
        for number, row in enumerate(w for w in wanted_rows if any(w)):
            mine = rows[number] if number < len(rows) else []
            for place, cell in enumerate(row):
                total += 1
                found = mine[place] if place < len(mine) else ""
                right += found == cell
                if found != cell:
                    failures.append(f"{name}:{number + 1}:{place + 1} {cell!r} is {found!r}")
        if len(rows) > len(wanted_rows):
            failures.append(f"{name}: {len(rows)} rows for {len(wanted_rows)}")
            total += len(rows) - len(wanted_rows)
    return "CSV cells", right, total, failures


def score_contacts(folder: Path) -> Score:
    """Fields of address books beside plain tables (`contacts`)."""
    return _score_records("CSV address books", folder, "contacts")


def score_crm(folder: Path) -> Score:
    """Fields of contact exports that are right without help."""
    return _score_records("CRM fields", folder, "records")


def score_deals(folder: Path) -> Score:
    """Fields of exports of deals that are right without help."""
    right = total = 0
    failures: list[str] = []
    for name, wanted in _expected(folder).items():
        if str(wanted.get("kind")) != "deals":
            continue
        deals = _deals(folder / name)
        for number, record in enumerate(wanted["records"]):
            deal = deals[number] if number < len(deals) else None
            for field, value in record.items():
                found = _deal_field(deal or DealCard(), field)
                said = _wanted_of_deal(deal or DealCard(), field, value)
                total += 1
                right += found == said
                if found != said:
                    failures.append(f"{name}:{number + 1} {field}: {value!r} is {found!r}")
        total += max(len(deals) - len(wanted["records"]), 0)
    return "CRM deal fields", right, total, failures


def _score_records(title: str, folder: Path, key: str) -> Score:
    right = total = 0
    failures: list[str] = []
    for name, wanted in _expected(folder).items():
        cards = _cards(folder / name)
        if key not in wanted or wanted.get("kind", "contacts") != "contacts":
            continue
        for number, record in enumerate(wanted[key]):
            card = cards[number] if number < len(cards) else None
            for field, value in record.items():
                found = _field(card or Card(), field)
                total += 1
                right += found == _wanted(field, value)
                if found != _wanted(field, value):
                    failures.append(f"{name}:{number + 1} {field}: {value!r} is {found!r}")
    return title, right, total, failures


def plain(text: object) -> str:
    """A value as the samples compare it: trimmed, composed, blanks joined."""
    return " ".join(unicodedata.normalize("NFC", str(text)).split())


def _expected(folder: Path) -> dict[str, dict[str, list[dict[str, object]]]]:
    file = folder / "expected.json"
    if not file.is_file():
        return {}
    found: dict[str, dict[str, list[dict[str, object]]]] = json.loads(file.read_text("utf-8"))
    return found


def _records(path: Path) -> Iterator[Sequence[str]]:
    try:
        for _, cells in all_records(path, detect(path)):
            yield cells
    except CrmError:
        return


def _cards(path: Path) -> list[Card | None]:
    dialect = detect(path)
    mapping = guess(*header_and_sample(path, dialect))
    if mapping.of is not TableOf.CONTACTS:
        return []
    convert = compile_mapping(mapping)
    return [convert(number, cells).card for number, cells in read_table(path, dialect)]


def _deals(path: Path) -> list[DealCard | None]:
    dialect = detect(path)
    mapping = guess(*header_and_sample(path, dialect))
    if mapping.of is not TableOf.DEALS:
        return []
    convert = compile_deals(mapping)
    return [convert(number, cells).deal for number, cells in read_table(path, dialect)]


def _wanted_of_deal(deal: DealCard, field: str, value: object) -> object:
    if field != "amount" or not isinstance(value, int | float):
        return plain(value)
    return round(Decimal(str(value)) * 10 ** decimals_of(deal.currency))


def _deal_field(deal: DealCard, field: str) -> object:
    if field == "amount":
        return deal.amount
    texts = {
        "name": deal.name,
        "currency": deal.currency,
        "stage": deal.stage,
        "close": deal.close_day,
        "org": deal.company,
        "contact": deal.person.name if deal.person else "",
        "note": deal.note,
    }
    return plain(texts[field])


def _wanted(field: str, value: object) -> object:
    if field == "phones" and isinstance(value, list):
        return sorted(digits(v) or plain(v) for v in value)
    if isinstance(value, list):
        return sorted(plain(v).lower() for v in value)
    return plain(value)


def _field(card: Card, field: str) -> object:
    if field in {"emails", "phones", "tags"}:
        return _several(card, field)
    first = card.affiliations[0] if card.affiliations else None
    texts = {
        "first": card.given,
        "last": card.family,
        "full": "" if card.is_company else card.name,
        "org": card.name if card.is_company else first.company if first else "",
        "title": first.title if first else "",
        "note": card.note,
        "bday": card.birthday,
    }
    return plain(texts[field]) if field in texts else _address_field(card, field)


def _several(card: Card, field: str) -> list[str]:
    if field == "tags":
        return sorted(tag.lower() for tag in card.tags)
    if field == "emails":
        return sorted(plain(c.value).lower() for c in _of(card, ChannelKind.EMAIL))
    numbers = [c for c in _of(card, ChannelKind.PHONE) if c.label not in {"fax", "pager"}]
    return sorted(digits(c.value) or plain(c.value) for c in numbers)


def _address_field(card: Card, field: str) -> str:
    addresses = _of(card, ChannelKind.ADDRESS)
    parts = next((c.parts for c in addresses if c.parts is not None), None) or Address()
    names = {"zip": parts.postcode, "city": parts.city, "country": parts.country}
    return plain(names.get(field, parts.street))


def _of(card: Card, kind: ChannelKind) -> list[Channel]:
    return [channel for channel in card.channels if channel.kind is kind]
