"""A file to be imported: what kind it is, how it is written, what its columns mean."""

from collections.abc import Callable, Generator
from collections.abc import Mapping as Meanings
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from crm_desktop.domain.card import SourceRow
from crm_desktop.domain.errors import UnreadableSource
from crm_desktop.interop.columns.deal_values import SHARE
from crm_desktop.interop.columns.target import Column, FieldPlan, Mapping, TableOf, Target
from crm_desktop.interop.csv_dialect import Dialect, detect
from crm_desktop.interop.csv_reader import header_and_sample, read_table
from crm_desktop.interop.mapping import (
    compile_deals,
    compile_mapping,
    fingerprint,
    from_json,
    guess,
    guess_contacts,
    guess_deals,
    to_json,
)
from crm_desktop.interop.vcard_reader import read_vcards

__all__ = [
    "REASONS",
    "SHARE",
    "Column",
    "Dialect",
    "FieldPlan",
    "ImportSource",
    "Mapping",
    "SourceKind",
    "TableOf",
    "Target",
    "look_again",
    "look_at",
    "sheets_of",
    "table_sample",
]

_LOOKED_AT = 256 * 1024
_SHEET_ENDINGS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
_CARD_ENDINGS = frozenset({".vcf", ".vcard", ".vct"})

# The last column of a file of rejected rows, which is passed over when it is imported.
REASONS = "Rejected (CRM Desktop)"

Cells = tuple[str, ...]
# By a pipeline and a stage of a file, folded, the stage of ours that is meant by them.
StageMeanings = Meanings[tuple[str, str], int]
NO_STAGES: StageMeanings = MappingProxyType({})
# Gives what was kept for a table with these columns, by their fingerprint.
Remembered = Callable[[str], str | None]


class SourceKind(StrEnum):
    """The kinds of file that can be imported."""

    CSV = "csv"
    WORKBOOK = "workbook"
    VCARD = "vcard"


@dataclass(frozen=True, slots=True)
class ImportSource:
    """What is to be read and how; `dialect`, `mapping` and `header` are for tables only.

    `size` is about how many characters the file has, `None` where that says nothing. `currency` is
    that of the business, in which amounts of deals are that name none.
    """

    path: Path
    kind: SourceKind
    dialect: Dialect | None = None
    mapping: Mapping | None = None
    header: tuple[str, ...] = ()
    size: int | None = None
    currency: str = ""

    @property
    def program(self) -> str:
        """The program that wrote the file, or else its kind."""
        return (self.mapping.source if self.mapping else "") or self.kind.value

    @property
    def of(self) -> TableOf:
        """What its records are."""
        return self.mapping.of if self.mapping is not None else TableOf.CONTACTS

    def rows(self) -> Generator[SourceRow]:
        """Every record of the file. Raises `UnreadableSource` where it cannot be read on."""
        if self.dialect is None or self.mapping is None:
            yield from read_vcards(self.path)
            return
        convert = _converter(self.mapping, self.dialect, self.currency)
        for number, cells in read_table(self.path, self.dialect):
            yield convert(number, cells)

    def to_remember(self, stages: StageMeanings = NO_STAGES) -> tuple[str, str] | None:
        """The fingerprint of the columns, and what they mean, as text; `stages` are added to it."""
        if self.mapping is None or not self.header or REASONS in self.header:
            return None
        known = {(a, b): key for a, b, key in self.mapping.stages} | dict(stages)
        kept = tuple((a, b, key) for (a, b), key in known.items())
        return fingerprint(self.header), to_json(replace(self.mapping, stages=kept))


def look_at(path: Path, remembered: Remembered) -> ImportSource:
    """The file as it seems to be: its kind by content first and ending second, all else guessed.

    Raises `UnreadableSource` for what is no table and holds no cards.
    """
    kind = _kind(path)
    if kind is SourceKind.VCARD:
        return ImportSource(path, kind, size=path.stat().st_size)
    sheet = None
    if kind is SourceKind.WORKBOOK:
        sheet = sheets_of(path)[0]
    return look_again(path, detect(path, sheet), remembered)


def look_again(
    path: Path, dialect: Dialect, remembered: Remembered, of: TableOf | None = None
) -> ImportSource:
    """The table, written as the dialect says; its columns are guessed anew.

    `of` is what the user says its rows are; otherwise that is guessed, too.
    """
    header, sample = header_and_sample(path, dialect)
    width = len(header)
    if header and header[-1] == REASONS:
        width -= 1
        sample = [cells[:width] for cells in sample]
    kept = remembered(fingerprint(header[:width])) if header else None
    if of is None:
        mapping = guess(header[:width], sample, remembered=_mapping(kept))
    else:
        mapping = (guess_deals if of is TableOf.DEALS else guess_contacts)(header[:width], sample)
    if width < len(header):
        reasons = Column(width, REASONS, Target.SKIP)
        mapping = replace(mapping, columns=(*mapping.columns, reasons))
    if mapping.day_first is None and dialect.day_first is not None:
        mapping = replace(mapping, day_first=dialect.day_first)
    kind = SourceKind.WORKBOOK if dialect.sheet else SourceKind.CSV
    return ImportSource(path, kind, dialect, mapping, header, _characters(path, dialect))


def sheets_of(path: Path) -> tuple[str, ...]:
    """The names of a workbook's sheets. Raises `UnreadableSource`, also where there is none."""
    from crm_desktop.interop.workbook import sheets

    found = tuple(sheets(path))
    if not found:
        raise UnreadableSource("no-sheets")
    return found


def table_sample(source: ImportSource, limit: int = 200) -> list[tuple[str, ...]]:
    """The cells of the first rows of a table below its header."""
    if source.dialect is None:
        return []
    rows = read_table(source.path, source.dialect)
    return [cells for _, cells in islice(rows, limit)]


def _converter(
    mapping: Mapping, dialect: Dialect, currency: str
) -> Callable[[int, Cells], SourceRow]:
    if mapping.of is TableOf.DEALS:  # whose amounts show by themselves how they are written
        return compile_deals(replace(mapping, currency=mapping.currency or currency))
    comma = dialect.decimal_comma if mapping.decimal_comma is None else mapping.decimal_comma
    return compile_mapping(replace(mapping, decimal_comma=comma))


def _mapping(text: str | None) -> Mapping | None:
    if text is None:
        return None
    try:
        return from_json(text)
    except ValueError:  # kept by another version
        return None


def _characters(path: Path, dialect: Dialect) -> int | None:
    if dialect.sheet:
        return None
    encoding = dialect.encoding.lower().replace("-", "").replace("_", "")
    width = 4 if encoding.startswith("utf32") else 2 if encoding.startswith("utf16") else 1
    return path.stat().st_size // width


def _kind(path: Path) -> SourceKind:
    try:
        with path.open("rb") as file:
            start = file.read(_LOOKED_AT)
    except OSError as error:
        raise UnreadableSource("cannot-read", reason=error.strerror or "") from error
    ending = path.suffix.lower()
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
        return SourceKind.WORKBOOK
    text = start.replace(b"\x00", b"").upper()
    if ending in _CARD_ENDINGS or _begins_with_card(text):
        return SourceKind.VCARD
    # Some programs write tables of text or markup and call them workbooks.
    return SourceKind.WORKBOOK if ending in _SHEET_ENDINGS and not text else SourceKind.CSV


def _begins_with_card(text: bytes) -> bool:
    """Whether a line near the start begins a card: a table may hold these words in a cell."""
    lines = text.replace(b"\r", b"\n").split(b"\n", 20)[:20]
    return any(line.strip(b"\xef\xbb\xbf\xff\xfe \t") == b"BEGIN:VCARD" for line in lines)
