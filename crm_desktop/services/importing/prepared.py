"""A card made ready to be stored: its name, its channels, and the keys it is known by."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from hashlib import blake2b

from crm_desktop.domain.card import Address, Affiliation, Card, Channel, ChannelKind, SourceRow
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.folding import fold, sort_key
from crm_desktop.interop.columns.target import OWN_SOURCE
from crm_desktop.services.channels import address_key, normal
from crm_desktop.services.importing.free_mail import FREE_MAIL

CARD_SOURCE = "card"  # under which a card's own content is its id
NOWHERE = Address()
_WORD = re.compile(r"[^\W_]+")
_OWN = re.compile(r"#(\d{1,19})", re.ASCII)
_ODD = re.compile("[\x00\ud800-\udfff]")
_LONGEST_KEY = 200  # of a sort key
_LONGEST_STAND_IN = 80


@dataclass(slots=True)
class KnownField:
    """A field of one's own that rows have values for; without an id it is made when first stored.

    `choices` are ids by folded names, 0 for those that are not made yet.
    """

    record: str
    name: str
    type: FieldType
    currency: str = ""
    key: int = 0
    place: int = 0
    is_new: bool = False  # made by this import, which may give it further choices
    choices: dict[str, int] = field(default_factory=dict)
    spelled: dict[str, str] = field(default_factory=dict)  # choices as written, by folded names


@dataclass(slots=True)
class Fitted:
    """A value that fits its field: folded names of choices, or else text and number."""

    field: KnownField
    choices: tuple[str, ...] = ()
    text: str = ""
    number: int | None = None


# Not frozen: a hundred thousand rows make a million of these, at half the time.
@dataclass(slots=True)
class PreparedChannel:
    """A channel as it is stored, but for its owner."""

    kind: ChannelKind
    label: str
    value: str
    normal: str
    is_primary: bool
    address: Address


@dataclass(slots=True)
class Prepared:
    """A row of the file, ready to be compared and stored; `notes` are the parts of its note."""

    number: int
    card: Card
    name: str
    key: str  # the sort key
    words: str  # of the name, folded and in order
    is_company: bool
    is_named: bool  # otherwise the name stands in for one
    affiliations: tuple[Affiliation, ...]
    company_keys: tuple[str, ...]  # of the affiliations
    channels: tuple[PreparedChannel, ...]
    emails: tuple[str, ...]
    domains: set[str]  # of the e-mail addresses, but for those of everybody
    phones: tuple[str, ...]
    tags: tuple[tuple[str, str], ...]  # folded, as written
    identities: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    values: tuple[Fitted, ...] = ()  # in fields of one's own, put there by `OwnFields`


def prepare(row: SourceRow, country: str, words: Mapping[str, str]) -> Prepared | None:
    """The row made ready, `None` where its card says nothing at all."""
    if row.card is None:
        return None
    card, content = _sound(row.card)
    name = card.name if card.name.strip() else _other_name(card)
    if not name:
        return None
    is_company = card.is_company or _is_only_a_company(card)
    name = name.strip() if is_company else name
    key = sort_key(name)
    channels = _channels(card.channels, country) if card.channels else ()
    emails = tuple([c.normal for c in channels if c.kind is ChannelKind.EMAIL and c.normal])
    affiliations, homeless = _affiliations(card, name, is_company=is_company)
    return Prepared(
        number=row.number,
        card=card,
        name=name,
        key=key,
        words=words_of(key),
        is_company=is_company,
        is_named=name not in [c.value for c in channels],
        affiliations=affiliations,
        company_keys=tuple([company_key(a.company) for a in affiliations]),
        channels=channels,
        emails=emails,
        domains={email.rpartition("@")[2] for email in emails} - FREE_MAIL if emails else set(),
        phones=tuple([c.normal for c in channels if c.kind is ChannelKind.PHONE and c.normal]),
        tags=_tags(card.tags) if card.tags else (),
        identities=(*filter(all, card.identities), (CARD_SOURCE, _digest(content))),
        notes=tuple(_notes(card, homeless, words, is_company=is_company)),
    )


def own_identity(record: int) -> tuple[str, str]:
    """Under what our exports name a contact or company."""
    return OWN_SOURCE, own_id(record)


def own_id(record: int) -> str:
    """The id under which our exports name a contact or company."""
    return f"#{record}"


def record_of(external: str) -> int | None:
    """The contact or company that an export of ours named so, if it did."""
    found = _OWN.fullmatch(external)
    return int(found[1]) if found else None


def words_of(key: str) -> str:
    """The words of a folded name in alphabetical order: equal for `Ada Byron` and `Byron, Ada`."""
    found = _WORD.findall(key)
    found.sort()
    return " ".join(found) or key


@lru_cache(maxsize=4096)  # colleagues stand near each other
def company_key(name: str) -> str:
    """What makes two names of companies the same one."""
    name = name.strip()
    return sort_key(name) + (fold(name[_LONGEST_KEY:]) if len(name) > _LONGEST_KEY else "")


def stored_key(key: str, name: str) -> str:
    """The sort key of a company, of its own key and its name: all of that but for long names."""
    return key if len(name) <= _LONGEST_KEY else sort_key(name)


def _sound(card: Card) -> tuple[Card, bytes]:
    """The card without characters that no file of ours can hold, and its content as bytes."""
    content = "\x1e".join(_content(card))
    if "\x00" not in content:
        try:
            return card, content.encode()
        except UnicodeEncodeError:
            pass
    return _mended(card), content.encode("utf-8", "surrogatepass")


def _content(card: Card) -> list[str]:
    said = [card.name, card.prefix, card.given, card.middle, card.family, card.suffix]
    said += (card.nickname, card.birthday, card.note, "company" if card.is_company else "")
    said += [f"{a.company}\x1f{a.title}\x1f{a.department}" for a in card.affiliations]
    for c in card.channels:
        said.append(f"{c.kind._value_}\x1f{c.label}\x1f{c.value}")
        if c.parts is not None:
            said.append(address_key(c.parts))
    said.append("\x1f".join(card.tags))
    said += map("\x1f".join, (*card.extras, *card.identities))
    for own in card.fields:
        said.append("\x1f".join((own.name, own.type.value, own.currency, *own.texts)))
    if card.photo is not None:
        said.append(_digest(card.photo.content))
    return said


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=12).hexdigest()


def _mended(card: Card) -> Card:
    """The card with a mark where a character was that cannot be stored."""
    return Card(
        name=_mend(card.name),
        prefix=_mend(card.prefix),
        given=_mend(card.given),
        middle=_mend(card.middle),
        family=_mend(card.family),
        suffix=_mend(card.suffix),
        nickname=_mend(card.nickname),
        birthday=_mend(card.birthday),
        note=_mend(card.note),
        is_company=card.is_company,
        affiliations=tuple(Affiliation(*map(_mend, _values(a))) for a in card.affiliations),
        channels=tuple(_mended_channel(c) for c in card.channels),
        tags=tuple(map(_mend, card.tags)),
        extras=tuple((_mend(label), _mend(text)) for label, text in card.extras),
        identities=tuple((_mend(source), _mend(key)) for source, key in card.identities),
        photo=card.photo,
        fields=tuple(
            replace(own, name=_mend(own.name), texts=tuple(map(_mend, own.texts)))
            for own in card.fields
        ),
    )


def _mended_channel(channel: Channel) -> Channel:
    parts = channel.parts and Address(*map(_mend, _values(channel.parts)))
    return replace(channel, label=_mend(channel.label), value=_mend(channel.value), parts=parts)


def _mend(text: str) -> str:
    return _ODD.sub("\ufffd", text)


def _values(record: Address | Affiliation) -> tuple[str, ...]:
    return tuple(getattr(record, f.name) for f in fields(record))


def _other_name(card: Card) -> str:
    parts = (card.prefix, card.given, card.middle, card.family, card.suffix)
    return " ".join(filter(None, map(str.strip, parts))) or next(_stand_ins(card), "")


@lru_cache(maxsize=4096)
def _tags(tags: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple({fold(tag.strip()): tag.strip() for tag in tags if tag.strip()}.items())


def _stand_ins(card: Card) -> Iterator[str]:
    """What a record without a name can be called, best first."""
    texts = [card.nickname, *(a.company for a in card.affiliations)]
    for kind in (ChannelKind.EMAIL, ChannelKind.PHONE, ChannelKind.WEB, ChannelKind.ADDRESS):
        for channel in card.channels:
            if channel.kind is kind:
                parts = _values(channel.parts) if channel.parts else ()
                texts += [channel.value, ", ".join(filter(None, parts))]
    texts += [a.title or a.department for a in card.affiliations]
    texts += [card.note, *(text for _, text in card.extras), *card.tags, card.birthday]
    for text in texts:
        if bare := text.strip():
            yield bare.splitlines()[0][:_LONGEST_STAND_IN]


def _is_only_a_company(card: Card) -> bool:
    """Whether nothing tells of a person: one company, and no name but its.

    A card of our own says itself which of the two it is.
    """
    if len(card.affiliations) != 1 or any(source == OWN_SOURCE for source, _ in card.identities):
        return False
    only = card.affiliations[0]
    own = (card.prefix, card.given, card.middle, card.family, card.suffix, card.nickname)
    personal = (*own, card.birthday, only.title, only.department)
    return bool(only.company) and card.name in ("", only.company) and not any(personal)


def _affiliations(
    card: Card, name: str, *, is_company: bool
) -> tuple[tuple[Affiliation, ...], list[tuple[str, str]]]:
    """Places in companies, and what was said of a place without one."""
    if not card.affiliations:
        return (), []
    placed, homeless = [], []
    for a in card.affiliations:
        if a.company.strip() and not is_company:
            placed.append(a)
            continue
        if a.company.strip() and company_key(a.company) != company_key(name):
            homeless.append(("", a.company))
        homeless += [(n, t) for n, t in (("title", a.title), ("department", a.department)) if t]
    return tuple(placed), homeless


def _notes(
    card: Card, homeless: list[tuple[str, str]], words: Mapping[str, str], *, is_company: bool
) -> Iterator[str]:
    if card.note.strip():
        yield card.note
    if is_company:
        own = ("prefix", "given", "middle", "family", "suffix", "nickname", "birthday")
        homeless = [(n, getattr(card, n)) for n in own if getattr(card, n)] + homeless
    for label, text in (*((words.get(n, ""), t) for n, t in homeless), *card.extras):
        if text.strip() or label.strip():
            yield f"{label}: {text}" if label else text


def _channels(channels: tuple[Channel, ...], country: str) -> tuple[PreparedChannel, ...]:
    kept = _distinct(channels)
    primary = _primary(kept)
    return tuple(
        [
            PreparedChannel(
                c.kind,
                c.label,
                c.value,
                normal(c.kind, c.value, country),
                primary[c.kind] is c,
                c.parts or NOWHERE,
            )
            for c in kept
        ]
    )


def _distinct(channels: tuple[Channel, ...]) -> list[Channel]:
    """Those that say something, each once: of equal ones the last that is marked."""
    said = [c for c in channels if c.value.strip() or (c.parts or NOWHERE) != NOWHERE]
    if len({c.value for c in said}) == len(said):
        return said
    kept: dict[tuple[str, str, str, Address | None], Channel] = {}
    for c in said:
        same = (c.kind, c.label, c.value, c.parts)
        if c.is_primary or same not in kept:
            kept[same] = c
    return list(kept.values())


def _primary(channels: list[Channel]) -> dict[ChannelKind, Channel]:
    """One channel of each kind: the first that is marked, or else the first."""
    primary: dict[ChannelKind, Channel] = {}
    for c in channels:
        if c.kind not in primary or (c.is_primary and not primary[c.kind].is_primary):
            primary[c.kind] = c
    return primary
