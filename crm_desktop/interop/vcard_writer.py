"""Cards written as vCard 4.0 (RFC 6350) or 3.0 (RFC 2426), so that reading gives the same cards.

What a card holds and the standards have no place for goes into properties of our own, which other
programs pass over: `X-CRM-EXTRA:label;text`, `X-CRM-IDENTITY:source;id`, and for fields of one's
own `X-CRM-FIELD` with the parameters `X-NAME`, `X-KIND` and `X-CURRENCY`; relations and how to
keep in touch go into `X-CRM-TIE` and `X-CRM-TOUCH`, their parts apart by semicolons.

Two things change on the way: a carriage return comes back as a line end, which is all a vCard can
say, and of a picture the type that its bytes show is kept. Other control characters, which the
standards forbid, are written as they are: readers take them, and leaving them out would change the
user's words.
"""

import base64
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Literal

from crm_desktop.domain.card import (
    Address,
    Affiliation,
    Card,
    CardField,
    CardTie,
    Channel,
    ChannelKind,
    Photo,
)
from crm_desktop.domain.touch import NO_TOUCH
from crm_desktop.interop.columns.card_fields import touch_texts
from crm_desktop.interop.vcard_meaning import (
    EXTRA,
    FIELD,
    IDENTITY,
    IDENTITY_SOURCE,
    TIE,
    TOUCH,
    WHOLE_ADDRESS,
)
from crm_desktop.interop.vcard_text import OWN_PRODUCT

Version = Literal["4.0", "3.0"]

_LINE_OCTETS = 75
_NAMES = {
    ChannelKind.EMAIL: "EMAIL",
    ChannelKind.PHONE: "TEL",
    ChannelKind.ADDRESS: "ADR",
    ChannelKind.WEB: "URL",
}
_TYPES = {
    "": "",
    "work": "work",
    "home": "home",
    "mobile": "cell",
    "fax": "fax",
    "pager": "pager",
    "main": "main",
    "other": "other",
}
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_PARAMETER = str.maketrans({"^": "^^", "\n": "^n", '"': "^'"})


def write_vcards(cards: Iterable[Card], stream: BinaryIO, version: Version = "4.0") -> int:
    """Write the cards, UTF-8 with lines of at most 75 octets; gives their number."""
    count = 0
    for card in cards:
        stream.write(b"".join(map(_folded, _lines(card, version))))
        count += 1
    return count


def _folded(line: str) -> bytes:
    content = line.encode()
    if len(content) <= _LINE_OCTETS:
        return content + b"\r\n"
    pieces = []
    start, width = 0, _LINE_OCTETS
    while len(content) - start > width:
        end = start + width
        while content[end] & 0xC0 == 0x80:  # inside a character
            end -= 1
        pieces.append(content[start:end])
        start, width = end, _LINE_OCTETS - 1
    pieces.append(content[start:])
    return b"\r\n ".join(pieces) + b"\r\n"


def _text(value: str) -> str:
    if value.isalnum():
        return value
    if "\r" in value:
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    return value.translate(_ESCAPED)


def _lines(card: Card, version: Version) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    yield f"PRODID:{OWN_PRODUCT}EN"
    yield f"FN:{_text(card.name)}"
    yield from _name_lines(card, version)
    if card.is_company:
        yield "KIND:org" if version == "4.0" else "X-ABShowAs:COMPANY"
    if card.birthday:
        yield f"BDAY:{_day(card.birthday, version)}"
    yield from _affiliation_lines(card.affiliations)
    for number, channel in enumerate(card.channels, start=1):
        yield from _channel_lines(channel, number, version)
    if card.tags:
        yield f"CATEGORIES:{','.join(map(_text, card.tags))}"
    if card.note:
        yield f"NOTE:{_text(card.note)}"
    yield from _own_lines(card)
    yield from _identity_lines(card.identities)
    if card.photo and card.photo.content:
        yield _photo_line(card.photo, version)
    yield "END:VCARD"


def _own_lines(card: Card) -> Iterator[str]:
    for label, text in card.extras:
        yield f"{EXTRA}:{_text(label)};{_text(text)}"
    yield from map(_field_line, card.fields)
    for tie in card.ties:
        yield f"{TIE}:{';'.join(_text(getattr(tie, name)) for name in CardTie.__slots__)}"
    if card.touch != NO_TOUCH:
        yield f"{TOUCH}:{';'.join(map(_text, touch_texts(card.touch)))}"


def _day(day: str, version: Version) -> str:
    """4.0 writes days without hyphens, but for the two that stand for the year."""
    return day[:2] + day[2:].replace("-", "") if version == "4.0" else day


def _name_lines(card: Card, version: Version) -> Iterator[str]:
    parts = (card.family, card.given, card.middle, card.prefix, card.suffix)
    if any(parts) or version == "3.0":  # 3.0 demands the property, empty or not
        yield f"N:{';'.join(map(_text, parts))}"
    if card.nickname:
        yield f"NICKNAME:{_text(card.nickname)}"


def _affiliation_lines(affiliations: tuple[Affiliation, ...]) -> Iterator[str]:
    for number, affiliation in enumerate(affiliations, start=1):
        group = f"org{number}." if len(affiliations) > 1 else ""
        yield f"{group}ORG:{_text(affiliation.company)}{_units(affiliation.department)}"
        if affiliation.title:
            yield f"{group}TITLE:{_text(affiliation.title)}"


def _units(department: str) -> str:
    return "".join(f";{_text(unit)}" for unit in department.split("; ")) if department else ""


def _channel_lines(channel: Channel, number: int, version: Version) -> Iterator[str]:
    known = _TYPES.get(channel.label)
    whole = channel.value if channel.parts else ""
    group = f"item{number}." if known is None or (whole and version == "3.0") else ""
    parameters = _type_parameters(known or "", version, is_primary=channel.is_primary)
    if channel.kind is ChannelKind.ADDRESS:
        parameters += _address_parameters(channel, version)
        value = _address(channel.parts or Address(street=channel.value))
    else:
        value = _text(channel.value)
    yield f"{group}{_NAMES[channel.kind]}{parameters}:{value}"
    if whole and version == "3.0":
        yield f"{group}LABEL:{_text(whole)}"
    if known is None:
        yield f"{group}X-ABLabel:{_text(channel.label)}"


def _type_parameters(kind: str, version: Version, *, is_primary: bool) -> str:
    if version == "4.0":
        return (f";TYPE={kind}" if kind else "") + (";PREF=1" if is_primary else "")
    kinds = ",".join(filter(None, (kind, "pref" if is_primary else "")))
    return f";TYPE={kinds}" if kinds else ""


def _address_parameters(channel: Channel, version: Version) -> str:
    if channel.parts is None:
        return f";{WHOLE_ADDRESS.upper()}=1"
    if not channel.value or version == "3.0":
        return ""
    text = channel.value.replace("\r\n", "\n").replace("\r", "\n").translate(_PARAMETER)
    return f';LABEL="{text}"'


def _address(parts: Address) -> str:
    fields = (parts.po_box, "", parts.street, parts.city, parts.region, parts.postcode)
    return ";".join(map(_text, (*fields, parts.country)))


def _identity_lines(identities: tuple[tuple[str, str], ...]) -> Iterator[str]:
    has_uid = False
    for source, identifier in identities:
        if source == IDENTITY_SOURCE and not has_uid:
            has_uid = True
            yield f"UID:{_text(identifier)}"
        else:
            yield f"{IDENTITY}:{_text(source)};{_text(identifier)}"


def _field_line(field: CardField) -> str:
    currency = f";X-CURRENCY={field.currency}" if field.currency else ""
    head = f'{FIELD};X-NAME="{field.name.translate(_PARAMETER)}";X-KIND={field.type.value}'
    return f"{head}{currency}:{','.join(map(_text, field.texts))}"


def _photo_line(photo: Photo, version: Version) -> str:
    content = base64.b64encode(photo.content).decode("ascii")
    if version == "4.0":
        return f"PHOTO:data:{photo.media_type};base64,{content}"
    kind = photo.media_type.removeprefix("image/")
    return f"PHOTO;ENCODING=b;TYPE={kind.upper()}:{content}"
