"""Records into files that other programs read; people and companies come back the same."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Card
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.storage.reading import Reading

# What so many rows are made of stays near the processor: with 2,000 it takes a fifth longer.
_CHUNK = 250
# Cards are read in the order of the list: more at once would save little and take memory.
_CARDS = 2000
# As texts, so many rows take 40 MB.
_BLOCK = 100_000
_ENGLISH = MappingProxyType(
    {
        "industry": "Industry",
        "employees": "Employees",
        "contacts": "Contacts",
        "companies": "Companies",
        "deals": "Deals",
        "tickets": "Tickets",
        "feedback": "Feedback",
        "long": "Long texts",
        "cut": "… (whole on the sheet “Long texts”)",
    }
)


class ExportForm(StrEnum):
    """The forms in which contacts go out."""

    CSV = "csv"
    XLSX = "xlsx"
    VCARD4 = "vcard4"
    VCARD3 = "vcard3"


@dataclass(frozen=True, slots=True)
class Exported:
    """How many records a file holds, and how many texts stand there in pieces, being too long."""

    count: int
    in_pieces: int = 0


@dataclass(frozen=True, slots=True)
class _Goal:
    path: Path
    form: ExportForm
    token: CancelToken
    words: Mapping[str, str]
    title: str

    @property
    def is_table(self) -> bool:
        return self.form in {ExportForm.CSV, ExportForm.XLSX}


class _Columns(NamedTuple):
    """The columns of a table: those it is known by, those of days, those of code."""

    header: tuple[str, ...]
    marks: frozenset[str]
    days: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()


class _Source(NamedTuple):
    """Where a file of a kind of record comes from: some of them as rows of a table, or as cards."""

    columns: _Columns
    rows: Callable[[Sequence[int]], Mapping[int, str]]
    cards: Callable[[Sequence[int]], Iterator[Card]] | None = None


def export_records(
    kind: Kind,
    ids: Sequence[int],
    path: Path,
    form: ExportForm,
    token: CancelToken,
    words: Mapping[str, str] = _ENGLISH,
) -> Callable[[Reading], Exported]:
    """A read that writes these records, in their order.

    Only contacts and companies go out as cards. The file appears whole or not at all; a table
    holds no photos. `words` are those that stand in the file. Raises `CrmError`: `cannot-write`,
    `too-many-rows`.
    """
    title, source_of = _SOURCES[kind]
    goal = _Goal(path, form, token, words, words[title])

    def work(reading: Reading) -> Exported:
        source = source_of(reading, ids, words)
        if goal.is_table or source.cards is None:
            return _write_table(goal, source.columns, _rows(ids, token, source.rows))
        return _write_cards(goal, _cards(ids, token, source.cards))

    return work


def _contacts(reading: Reading, _ids: Sequence[int], _words: Mapping[str, str]) -> _Source:
    from crm_desktop.services.export_cards import contact_cards, contact_rows
    from crm_desktop.services.export_fields import ExportFields

    fields = ExportFields(reading, "contact")
    return _Source(
        _of_cards(fields.header()),
        lambda part: contact_rows(reading, part, fields),
        lambda part: contact_cards(reading, part),
    )


def _companies(reading: Reading, _ids: Sequence[int], words: Mapping[str, str]) -> _Source:
    from crm_desktop.services.export_cards import company_cards, company_rows
    from crm_desktop.services.export_fields import ExportFields

    fields = ExportFields(reading, "company")
    return _Source(
        _of_cards(fields.header()),
        lambda part: company_rows(reading, part, fields, words),
        lambda part: company_cards(reading, part, words),
    )


def _deals(reading: Reading, _ids: Sequence[int], _words: Mapping[str, str]) -> _Source:
    from crm_desktop.services import export_deals as deals
    from crm_desktop.services.export_fields import ExportFields

    fields = ExportFields(reading, "deal")
    columns = _Columns((*deals.HEADER, *fields.header()), deals.MARKS, deals.DAYS)
    return _Source(columns, lambda part: deals.deal_rows(reading, part, fields))


def _tickets(reading: Reading, _ids: Sequence[int], _words: Mapping[str, str]) -> _Source:
    from crm_desktop.services import export_tickets as tickets
    from crm_desktop.services.export_fields import ExportFields

    fields = ExportFields(reading, "ticket")
    columns = _Columns((*tickets.HEADER, *fields.header()), tickets.MARKS)
    return _Source(columns, lambda part: tickets.ticket_rows(reading, part, fields))


def _feedback(reading: Reading, ids: Sequence[int], _words: Mapping[str, str]) -> _Source:
    from crm_desktop.services import export_feedback as feedback

    told = feedback.ExportFeedback(reading, ids)
    return _Source(_Columns(told.header(), feedback.MARKS), told.rows)


_SOURCES: Mapping[Kind, tuple[str, Callable[..., _Source]]] = MappingProxyType(
    {
        Kind.CONTACT: ("contacts", _contacts),
        Kind.COMPANY: ("companies", _companies),
        Kind.DEAL: ("deals", _deals),
        Kind.TICKET: ("tickets", _tickets),
        Kind.RESPONSE: ("feedback", _feedback),
    }
)


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
    for start in range(0, len(ids), _CARDS):
        token.check()
        yield from made(ids[start : start + _CARDS])


@contextmanager
def _said_in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or ""
        raise CrmError("cannot-write", path=str(path), reason=reason) from error


def _of_cards(own: Sequence[str]) -> _Columns:
    """Our own columns, and after them those of the fields of one's own."""
    from crm_desktop.interop.card_table import CODES, DAYS, HEADER, MARKS

    return _Columns((*HEADER, *own), MARKS, DAYS, CODES)


def _write_table(goal: _Goal, columns: _Columns, rows: Iterator[str]) -> Exported:
    from crm_desktop.interop.csv_writer import write_joined

    with _said_in_words(goal.path):
        if goal.form is ExportForm.XLSX:
            return _write_workbook(goal, columns, rows)
        return Exported(write_joined(goal.path, columns.header, rows))


def _write_workbook(goal: _Goal, columns: _Columns, rows: Iterator[str]) -> Exported:
    from crm_desktop.interop.workbook_writer import (
        MOST_ROWS,
        Sheet,
        TooManyRows,
        write_workbook,
    )

    header, words = columns.header, goal.words
    days = columns.days | {name for name in header if name.endswith(" [day]")}
    special = (columns.marks, frozenset(days), columns.codes)
    sheet = Sheet(goal.title, header, *special, words["long"], words["cut"])
    try:
        written = write_workbook(goal.path, sheet, rows, goal.token.check)
    except TooManyRows:
        raise CrmError("too-many-rows", most=MOST_ROWS) from None
    return Exported(written.rows, written.cut)


def _write_cards(goal: _Goal, cards: Iterator[Card]) -> Exported:
    from crm_desktop.interop.placing import written_in_place
    from crm_desktop.interop.vcard_writer import write_vcards

    version: Literal["4.0", "3.0"] = "4.0" if goal.form is ExportForm.VCARD4 else "3.0"
    with (
        _said_in_words(goal.path),
        written_in_place(goal.path) as beside,
        beside.open("wb") as stream,
    ):
        return Exported(write_vcards(cards, stream, version))
