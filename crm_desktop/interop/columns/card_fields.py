"""Parts of a card as plain values that fit into one cell, and back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from crm_desktop.domain.card import (
    Address,
    Affiliation,
    Card,
    CardField,
    CardTie,
    Channel,
    ChannelKind,
)
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.touch import Consent, Touch

Fields = Mapping[str, object]
_WITH_TEXT: dict[str, Callable[[Card, str], Card]] = {
    "name": lambda card, text: replace(card, name=text),
    "prefix": lambda card, text: replace(card, prefix=text),
    "given": lambda card, text: replace(card, given=text),
    "middle": lambda card, text: replace(card, middle=text),
    "family": lambda card, text: replace(card, family=text),
    "suffix": lambda card, text: replace(card, suffix=text),
    "nickname": lambda card, text: replace(card, nickname=text),
    "birthday": lambda card, text: replace(card, birthday=text),
    "note": lambda card, text: replace(card, note=text),
}


_TIE = CardTie.__slots__


def touch_texts(touch: Touch) -> list[str]:
    """How to keep in touch as plain texts: days, stop, consent, its day and source."""
    days = "" if touch.days is None else str(touch.days)
    stop = "1" if touch.do_not_contact else ""
    return [days, stop, touch.consent.value, touch.consent_day, touch.consent_source]


def touch_of(texts: Sequence[str]) -> Touch:
    """The same read back. Raises `ValueError` for what is none."""
    days, stop, consent, day, source = texts
    return Touch(int(days) if days else None, bool(stop), Consent(consent), day, source)


def fields_that_differ(wanted: Card, got: Card) -> dict[str, object]:
    """What must be said beside the second card to make it the first, in values that JSON knows."""
    fields: dict[str, object] = {
        name: getattr(wanted, name)
        for name in _WITH_TEXT
        if getattr(wanted, name) != getattr(got, name)
    }
    if wanted.is_company != got.is_company:
        fields["company"] = wanted.is_company
    if wanted.affiliations != got.affiliations:
        fields["affiliations"] = [[a.company, a.title, a.department] for a in wanted.affiliations]
    if wanted.channels != got.channels:
        fields["channels"] = [_plain_channel(channel) for channel in wanted.channels]
    for name in ("tags", "extras", "identities"):
        if getattr(wanted, name) != getattr(got, name):
            fields[name] = [
                item if isinstance(item, str) else list(item) for item in getattr(wanted, name)
            ]
    return fields | _own_that_differ(wanted, got)


def _own_that_differ(wanted: Card, got: Card) -> dict[str, object]:
    """What only programs like this one know of someone."""
    fields: dict[str, object] = {}
    if wanted.fields != got.fields:
        fields["fields"] = [
            [f.name, f.type.value, f.currency, list(f.texts)] for f in wanted.fields
        ]
    if wanted.ties != got.ties:
        fields["ties"] = [[getattr(tie, name) for name in _TIE] for tie in wanted.ties]
    if wanted.touch != got.touch:
        fields["touch"] = touch_texts(wanted.touch)
    return fields


def card_with_fields(card: Card, fields: object) -> Card:
    """The card with these parts put in place of its own.

    Raises `TypeError`, `ValueError` or `KeyError` where they are not of the form that
    `fields_that_differ` makes.
    """
    if not isinstance(fields, dict):
        raise TypeError("not an object")
    for name, put in _WITH_TEXT.items():
        if name in fields:
            card = put(card, _text(fields[name]))
    if "company" in fields:
        card = replace(card, is_company=fields["company"] is True)
    if "affiliations" in fields:
        rows = [_texts(row, 3) for row in _list(fields["affiliations"])]
        card = replace(card, affiliations=tuple(Affiliation(*row) for row in rows))
    if "channels" in fields:
        channels = tuple(_channel(item) for item in _list(fields["channels"]))
        card = replace(card, channels=channels)
    if "tags" in fields:
        card = replace(card, tags=tuple(map(_text, _list(fields["tags"]))))
    return _with_pairs(card, fields)


def _with_pairs(card: Card, fields: Fields) -> Card:
    if "fields" in fields:
        card = replace(card, fields=tuple(_own_field(item) for item in _list(fields["fields"])))
    if "ties" in fields:
        rows = [_texts(row, len(_TIE)) for row in _list(fields["ties"])]
        card = replace(card, ties=tuple(CardTie(*row) for row in rows))
    if "touch" in fields:
        card = replace(card, touch=touch_of(_texts(fields["touch"], 5)))
    if "extras" in fields:
        pairs = tuple(_pair(item) for item in _list(fields["extras"]))
        card = replace(card, extras=pairs)
    if "identities" in fields:
        pairs = tuple(_pair(item) for item in _list(fields["identities"]))
        card = replace(card, identities=pairs)
    return card


def _plain_channel(channel: Channel) -> list[object]:
    parts = channel.parts
    plain = None
    if parts is not None:
        plain = [
            parts.street,
            parts.po_box,
            parts.city,
            parts.region,
            parts.postcode,
            parts.country,
        ]
    return [channel.kind.value, channel.value, channel.label, channel.is_primary, plain]


def _channel(item: object) -> Channel:
    kind, value, label, primary, parts = _list(item)
    address = None if parts is None else Address(*_texts(parts, 6))
    return Channel(ChannelKind(_text(kind)), _text(value), _text(label), primary is True, address)


def _own_field(item: object) -> CardField:
    name, kind, currency, texts = _list(item)
    found = tuple(_text(each) for each in _list(texts))
    return CardField(_text(name), FieldType(_text(kind)), found, _text(currency))


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _texts(value: object, count: int) -> list[str]:
    found = [_text(item) for item in _list(value)]
    if len(found) != count:
        raise ValueError("wrong count")
    return found


def _pair(value: object) -> tuple[str, str]:
    first, second = _texts(value, 2)
    return first, second
