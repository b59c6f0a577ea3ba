"""Contacts and companies into files that other programs read, and that come back the same."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Address, Affiliation, Card, Channel, ChannelKind, Photo
from crm_desktop.domain.errors import CrmError
from crm_desktop.services.importing.prepared import CARD_SOURCE, own_identity
from crm_desktop.storage.queries import exporting
from crm_desktop.storage.reading import Reading

_CHUNK = 500
_NOWHERE = Address()
_KINDS = {kind.value: kind for kind in ChannelKind}
_ENGLISH = MappingProxyType({"industry": "Industry", "employees": "Employees"})


class ExportForm(StrEnum):
    """The forms in which contacts go out."""

    CSV = "csv"
    VCARD4 = "vcard4"
    VCARD3 = "vcard3"


@dataclass(slots=True)
class _Children:
    """What hangs on the records of one chunk, by owner."""

    places: dict[int, list[Affiliation]] = field(default_factory=dict)
    channels: dict[int, list[Channel]] = field(default_factory=dict)
    tags: dict[int, list[str]] = field(default_factory=dict)
    identities: dict[int, list[tuple[str, str]]] = field(default_factory=dict)


def export_contacts(
    ids: Sequence[int], path: Path, form: ExportForm, token: CancelToken
) -> Callable[[Reading], int]:
    """A read that writes these contacts, in their order, and gives their number.

    The file appears whole or not at all. A CSV file holds no photos. Raises
    `CrmError("cannot-write")`.
    """

    def work(reading: Reading) -> int:
        cards = _all(ids, token, lambda part: contact_cards(reading, part, form))
        return _write(cards, path, form)

    return work


def export_companies(
    ids: Sequence[int],
    path: Path,
    form: ExportForm,
    token: CancelToken,
    words: Mapping[str, str] = _ENGLISH,
) -> Callable[[Reading], int]:
    """As `export_contacts`; `words` are the labels for industry and employees."""

    def work(reading: Reading) -> int:
        cards = _all(ids, token, lambda part: company_cards(reading, part, form, words))
        return _write(cards, path, form)

    return work


def contact_cards(reading: Reading, ids: Sequence[int], form: ExportForm) -> Iterator[Card]:
    """These contacts as cards, in their order; those that are gone are left out."""
    found = {key: texts for key, *texts in exporting.contacts(reading, ids)}
    children = _children(reading, "contact", ids)
    for contact, company, title, department in exporting.places(reading, ids):
        place = Affiliation(company, title, department)
        children.places.setdefault(contact, []).append(place)
    for key in ids:
        if key in found:
            name, prefix, given, middle, family, suffix, nickname, birthday, note, photo = found[
                key
            ]
            yield Card(
                name=name,
                prefix=prefix,
                given=given,
                middle=middle,
                family=family,
                suffix=suffix,
                nickname=nickname,
                birthday=birthday,
                note=note,
                affiliations=tuple(children.places.get(key, ())),
                channels=tuple(children.channels.get(key, ())),
                tags=tuple(children.tags.get(key, ())),
                identities=(own_identity(key), *children.identities.get(key, ())),
                photo=_photo(reading, photo, form),
            )


def company_cards(
    reading: Reading, ids: Sequence[int], form: ExportForm, words: Mapping[str, str] = _ENGLISH
) -> Iterator[Card]:
    """These companies as cards, in their order; those that are gone are left out."""
    found = {row[0]: row for row in exporting.companies(reading, ids)}
    children = _children(reading, "company", ids)
    for key in ids:
        if key in found:
            _, name, note, photo, industry, employees = found[key]
            told = ((words["industry"], industry), (words["employees"], employees))
            yield Card(
                name=name,
                note=note,
                is_company=True,
                channels=tuple(children.channels.get(key, ())),
                tags=tuple(children.tags.get(key, ())),
                extras=tuple((label, str(value)) for label, value in told if value),
                identities=(own_identity(key), *children.identities.get(key, ())),
                photo=_photo(reading, photo, form),
            )


def _all(
    ids: Sequence[int], token: CancelToken, cards: Callable[[Sequence[int]], Iterator[Card]]
) -> Iterator[Card]:
    for start in range(0, len(ids), _CHUNK):
        token.check()
        yield from cards(ids[start : start + _CHUNK])


def _children(reading: Reading, owner: str, ids: Sequence[int]) -> _Children:
    children = _Children()
    for key, kind, value, label, is_primary, *parts in exporting.channels(reading, owner, ids):
        address = Address(*parts) if any(parts) else None
        channel = Channel(_KINDS[kind], value, label, bool(is_primary), address)
        children.channels.setdefault(key, []).append(channel)
    for key, name in exporting.tags(reading, owner, ids):
        children.tags.setdefault(key, []).append(name)
    for key, source, external in exporting.identities(reading, owner, ids, CARD_SOURCE):
        children.identities.setdefault(key, []).append((source, external))
    return children


def _photo(reading: Reading, sha256: str | None, form: ExportForm) -> Photo | None:
    """One at a time: five hundred pictures at once may be more than there is memory."""
    if sha256 is None or form is ExportForm.CSV:
        return None
    found = exporting.picture(reading, sha256)
    return None if found is None else Photo(*found)


def _write(cards: Iterator[Card], path: Path, form: ExportForm) -> int:
    try:
        return (
            _write_csv(cards, path) if form is ExportForm.CSV else _write_cards(cards, path, form)
        )
    except OSError as error:
        reason = error.strerror or ""
        raise CrmError("cannot-write", path=str(path), reason=reason) from error


def _write_csv(cards: Iterator[Card], path: Path) -> int:
    from crm_desktop.interop.card_table import HEADER, card_to_cells
    from crm_desktop.interop.csv_writer import write_csv

    count = 0

    def rows() -> Iterator[tuple[str, ...]]:
        nonlocal count
        for card in cards:
            count += 1
            yield card_to_cells(card)

    write_csv(path, HEADER, rows())
    return count


def _write_cards(cards: Iterator[Card], path: Path, form: ExportForm) -> int:
    from crm_desktop.interop.placing import written_in_place
    from crm_desktop.interop.vcard_writer import write_vcards

    with written_in_place(path) as beside, beside.open("wb") as stream:
        return write_vcards(cards, stream, "4.0" if form is ExportForm.VCARD4 else "3.0")
