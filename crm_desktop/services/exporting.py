"""Contacts and companies into files that other programs read, and that come back the same."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypeVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Card
from crm_desktop.domain.errors import CrmError
from crm_desktop.storage.reading import Reading

# More at once would save little and take memory.
_CHUNK = 2000
# As texts, so many rows take 20 MB.
_BLOCK = 50_000
_ENGLISH = MappingProxyType({"industry": "Industry", "employees": "Employees"})
_Row = TypeVar("_Row")


class ExportForm(StrEnum):
    """The forms in which contacts go out."""

    CSV = "csv"
    VCARD4 = "vcard4"
    VCARD3 = "vcard3"


def export_contacts(
    ids: Sequence[int], path: Path, form: ExportForm, token: CancelToken
) -> Callable[[Reading], int]:
    """A read that writes these contacts, in their order, and gives their number.

    The file appears whole or not at all. A CSV file holds no photos. Raises
    `CrmError("cannot-write")`.
    """

    def work(reading: Reading) -> int:
        from crm_desktop.services.export_cards import contact_cards, contact_rows

        if form is ExportForm.CSV:
            rows = _rows(ids, token, lambda part: contact_rows(reading, part))
            return _written(path, _write_csv, rows)
        cards = _cards(ids, token, lambda part: contact_cards(reading, part))
        return _written(path, _CARD_WRITERS[form], cards)

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
        from crm_desktop.services.export_cards import company_cards, company_rows

        if form is ExportForm.CSV:
            rows = _rows(ids, token, lambda part: company_rows(reading, part, words))
            return _written(path, _write_csv, rows)
        cards = _cards(ids, token, lambda part: company_cards(reading, part, words))
        return _written(path, _CARD_WRITERS[form], cards)

    return work


def _rows(
    ids: Sequence[int], token: CancelToken, made: Callable[[Sequence[int]], Mapping[int, str]]
) -> Iterator[str]:
    """The rows in the order asked for, read in the order of the file: each page of it once."""
    for start in range(0, len(ids), _BLOCK):
        block = ids[start : start + _BLOCK]
        keys = sorted(set(block))
        found: dict[int, str] = {}
        for first in range(0, len(keys), _CHUNK):
            token.check()
            found.update(made(keys[first : first + _CHUNK]))
        for first in range(0, len(block), _CHUNK):
            token.check()
            part = block[first : first + _CHUNK]
            yield from (found[key] for key in part if key in found)
    token.check()  # as long as the file is not in its place


def _cards(
    ids: Sequence[int], token: CancelToken, made: Callable[[Sequence[int]], Iterator[Card]]
) -> Iterator[Card]:
    for start in range(0, len(ids), _CHUNK):
        token.check()
        yield from made(ids[start : start + _CHUNK])


def _written(path: Path, write: Callable[[Path, Iterator[_Row]], int], rows: Iterator[_Row]) -> int:
    try:
        return write(path, rows)
    except OSError as error:
        reason = error.strerror or ""
        raise CrmError("cannot-write", path=str(path), reason=reason) from error


def _write_csv(path: Path, rows: Iterator[str]) -> int:
    from crm_desktop.interop.card_table import HEADER
    from crm_desktop.interop.csv_writer import write_joined

    return write_joined(path, HEADER, rows)


def _write_vcards(version: Literal["4.0", "3.0"], path: Path, cards: Iterator[Card]) -> int:
    from crm_desktop.interop.placing import written_in_place
    from crm_desktop.interop.vcard_writer import write_vcards

    with written_in_place(path) as beside, beside.open("wb") as stream:
        return write_vcards(cards, stream, version)


_CARD_WRITERS = {
    ExportForm.VCARD4: partial(_write_vcards, "4.0"),
    ExportForm.VCARD3: partial(_write_vcards, "3.0"),
}
