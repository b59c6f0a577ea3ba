"""Contacts and companies as cards, and as rows of our own table, some thousands at a time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from crm_desktop.domain.card import Address, Affiliation, Card, Channel, ChannelKind, Photo
from crm_desktop.interop.card_table import card_to_row, plain_row
from crm_desktop.interop.columns.plain_cards import Said
from crm_desktop.interop.columns.target import OWN_SOURCE
from crm_desktop.services.export_bonds import ExportBonds
from crm_desktop.services.export_fields import ExportFields
from crm_desktop.services.importing.prepared import CARD_SOURCE, own_id
from crm_desktop.storage.queries import exporting
from crm_desktop.storage.queries.exporting import Wanted
from crm_desktop.storage.reading import Fields, Reading

_KINDS = {kind.value: kind for kind in ChannelKind}
_ENGLISH = MappingProxyType({"industry": "Industry", "employees": "Employees"})
_NOTHING: tuple[Fields, ...] = ()


@dataclass(frozen=True, slots=True)
class _Children:
    """What hangs on the records of one chunk, by owner."""

    channels: Mapping[int, Sequence[Fields]]
    tags: Mapping[int, Sequence[str]]
    identities: Mapping[int, Sequence[Fields]]


def contact_cards(
    reading: Reading, ids: Sequence[int], *, with_photos: bool = True
) -> Iterator[Card]:
    """These contacts as cards, in their order; those that are gone are left out."""
    fields, of = ExportFields(reading, "contact"), exporting.wanted(reading, "contact", ids)
    values, bonds = fields.values(of), ExportBonds(reading, of)
    people = {person[0]: person for person in _people(reading, of)}
    for key, said, identities, photo in (people[key] for key in ids if key in people):
        card = _person(said, identities, _photo(reading, photo) if with_photos else None)
        if key in values:
            card = replace(card, fields=fields.said(values[key]))
        yield bonds.with_bonds(key, card)


def contact_rows(reading: Reading, ids: Sequence[int], fields: ExportFields) -> dict[int, str]:
    """The rows of our own table for these contacts, each as one text; photos stay out."""
    rows, of = {}, exporting.wanted(reading, "contact", ids)
    values, bonds = fields.values(of), ExportBonds(reading, of)
    for key, said, identities, _ in _people(reading, of):
        own = values.get(key, _NOTHING)
        cells, is_plain = fields.row(own)
        # A card, which takes longer, only where the columns do not hold all that is said.
        row = plain_row(said) if is_plain and not identities and key not in bonds else None
        if row is None:
            card = bonds.with_bonds(key, _person(said, identities, None))
            row = card_to_row(card if is_plain else replace(card, fields=fields.said(own)))
        rows[key] = f"{row}\0{cells}" if fields.fields else row
    return rows


def company_cards(
    reading: Reading,
    ids: Sequence[int],
    words: Mapping[str, str] = _ENGLISH,
    *,
    with_photos: bool = True,
) -> Iterator[Card]:
    """These companies as cards, in their order; those that are gone are left out.

    `words` are the labels for industry and employees.
    """
    fields, of = ExportFields(reading, "company"), exporting.wanted(reading, "company", ids)
    values = fields.values(of)
    for key, card in _companies(reading, ids, of, words, with_photos=with_photos):
        yield replace(card, fields=fields.said(values[key])) if key in values else card


def company_rows(
    reading: Reading,
    ids: Sequence[int],
    fields: ExportFields,
    words: Mapping[str, str] = _ENGLISH,
) -> dict[int, str]:
    """The rows of our own table for these companies, each as one text; photos stay out."""
    rows, of = {}, exporting.wanted(reading, "company", ids)
    values = fields.values(of)
    for key, card in _companies(reading, ids, of, words, with_photos=False):
        own = values.get(key, _NOTHING)
        cells, is_plain = fields.row(own)
        row = card_to_row(card if is_plain else replace(card, fields=fields.said(own)))
        rows[key] = f"{row}\0{cells}" if fields.fields else row
    return rows


def _companies(
    reading: Reading,
    ids: Sequence[int],
    of: Wanted,
    words: Mapping[str, str],
    *,
    with_photos: bool,
) -> Iterator[tuple[int, Card]]:
    found = {row[0]: row for row in exporting.companies(reading, of)}
    children, bonds = _children(reading, of), ExportBonds(reading, of)
    for key in ids:
        if key in found:
            _, name, note, photo, industry, employees = found[key]
            told = ((words["industry"], industry), (words["employees"], employees))
            card = Card(
                name=name,
                note=note,
                is_company=True,
                channels=tuple(map(_channel, children.channels.get(key, ()))),
                tags=tuple(children.tags.get(key, ())),
                extras=tuple((label, str(value)) for label, value in told if value),
                identities=_identities(own_id(key), children.identities.get(key, ())),
                photo=_photo(reading, photo) if with_photos else None,
            )
            yield key, bonds.with_bonds(key, card)


def _people(
    reading: Reading, of: Wanted
) -> Iterator[tuple[int, Said, Sequence[Fields], str | None]]:
    """The key of each contact, what is said of it, how others know it, and its photo."""
    places, children = exporting.places(reading, of), _children(reading, of)
    channels, tags, identities = children.channels, children.tags, children.identities
    for row in exporting.contacts(reading, of):
        key = row[10]
        said = (
            row[:8],
            row[8],
            own_id(key),
            places.get(key, ()),
            channels.get(key, ()),
            tags.get(key, ()),
        )
        yield key, said, identities.get(key, _NOTHING), row[9]


def _children(reading: Reading, of: Wanted) -> _Children:
    return _Children(
        exporting.channels(reading, of),
        exporting.tags(reading, of),
        exporting.identities(reading, of, CARD_SOURCE),
    )


def _person(said: Said, identities: Sequence[Fields], photo: Photo | None) -> Card:
    texts, note, own_id, places, channels, tags = said
    name, prefix, given, middle, family, suffix, nickname, birthday = texts
    return Card(
        name=name,
        prefix=prefix,
        given=given,
        middle=middle,
        family=family,
        suffix=suffix,
        nickname=nickname,
        birthday=birthday,
        note=note,
        affiliations=tuple(Affiliation(*place) for place in places),
        channels=tuple(map(_channel, channels)),
        tags=tuple(tags),
        identities=_identities(own_id, identities),
        photo=photo,
    )


def _channel(fields: Fields) -> Channel:
    kind, value, label, is_primary, parts = fields
    address = Address(*parts.split("\0")) if parts.strip("\0") else None
    return Channel(_KINDS[kind], value, label, bool(is_primary), address)


def _identities(own_id: str, of_others: Sequence[Fields]) -> tuple[tuple[str, str], ...]:
    return ((OWN_SOURCE, own_id), *((source, external) for source, external in of_others))


def _photo(reading: Reading, sha256: str | None) -> Photo | None:
    """One at a time: five hundred pictures at once may be more than there is memory."""
    if sha256 is None:
        return None
    found = exporting.picture(reading, sha256)
    return None if found is None else Photo(*found)
