"""Cards of a vCard file (2.1, 3.0, 4.0, and what calls itself so), one after the other."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from crm_desktop.domain.card import SourceRow
from crm_desktop.domain.errors import UnreadableSource
from crm_desktop.domain.problem import Problem
from crm_desktop.interop.vcard_meaning import card_of
from crm_desktop.interop.vcard_stream import (
    CHUNK_BYTES,
    MAX_SEARCH_BYTES,
    CardSplitter,
    RawCard,
    read_chunks,
    wide_encoding,
)
from crm_desktop.interop.vcard_text import PropertyReader

_SHOWN = 200


def read_vcards(path: Path) -> Iterator[SourceRow]:
    """Each card of the file as a row, numbered from 1; only one is held in memory at a time.

    A card that says nothing (`empty-record`), or is larger than 12 MiB or 300,000 lines
    (`record-too-large`), comes as a row without a card, with a problem that rejects it. Other
    problems tell what was odd: `never-closed`, `never-opened`, `text-between-cards`, `odd-line`,
    `odd-characters`, `bad-birthday`, `binary-left-out`.

    Raises `UnreadableSource` (`no-cards`) where the file holds no card, and (`cannot-read`) where
    the system does not let it be read.
    """
    try:
        with path.open("rb") as stream:
            yield from _rows(stream)
    except OSError as error:
        raise UnreadableSource("cannot-read", reason=error.strerror or "") from error


def _rows(stream: BinaryIO) -> Iterator[SourceRow]:
    start = stream.read(CHUNK_BYTES)
    encoding, mark = wide_encoding(start)
    properties = PropertyReader(is_wide=bool(encoding), sample=b"" if encoding else start)
    number = 0
    for number, raw in enumerate(_raw_cards(stream, start[mark:], encoding), start=1):
        yield _row(number, raw, properties)
    if number == 0:
        raise UnreadableSource("no-cards")


def _raw_cards(stream: BinaryIO, start: bytes, encoding: str) -> Iterator[RawCard]:
    splitter = CardSplitter()
    seen, has_any = 0, False
    for chunk in read_chunks(stream, start, encoding):
        for raw in splitter.feed(chunk):
            has_any = True
            yield raw
        seen += len(chunk)
        if not has_any and not splitter.is_inside and seen > MAX_SEARCH_BYTES:
            return
    yield from splitter.finish()


def _row(number: int, raw: RawCard, properties: PropertyReader) -> SourceRow:
    text = properties.read(raw.content)
    if raw.is_too_large or text.is_too_long:
        too_large = Problem("record-too-large", rejects=True)
        return SourceRow(number, None, (text.raw,), (too_large,))
    card, problems = card_of(text)
    if text.has_odd_characters:
        problems.append(Problem("odd-characters"))
    if text.odd_lines:
        problems += [Problem("odd-line", {"value": line[:_SHOWN]}) for line in text.odd_lines[:20]]
    if not raw.is_closed:
        problems.append(Problem("never-closed"))
    if not raw.is_opened:
        problems.append(Problem("never-opened"))
    if raw.before:
        value = raw.before[:_SHOWN].decode("utf-8", "replace").replace("\0", "")
        problems.append(Problem("text-between-cards", {"value": value}))
    if card is None:
        problems.append(Problem("empty-record", rejects=True))
    return SourceRow(number, card, (text.raw,), tuple(problems))
