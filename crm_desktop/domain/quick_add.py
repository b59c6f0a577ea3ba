"""One line about somebody, or a pasted signature, read into what it says."""

import re
from dataclasses import dataclass, replace
from datetime import date

from crm_desktop.domain.figures import conventions_of
from crm_desktop.domain.quick_amounts import Money, take_amounts
from crm_desktop.domain.quick_channels import take_channels, take_numbers
from crm_desktop.domain.quick_clauses import ClauseReader
from crm_desktop.domain.quick_forms import take_form
from crm_desktop.domain.quick_letter import take_letter
from crm_desktop.domain.quick_sheet import Part, Piece, Sheet
from crm_desktop.domain.quick_ticket import Asked, ticket_in
from crm_desktop.domain.ticket import Priority

# Where what is to be done begins with an infinitive that ends in `r`.
_ROMANCE = frozenset(
    "FR BE LU MC CH ES PT BR MX AR CL CO PE UY PY BO EC VE CR PA GT HN SV NI DO CU PR AO MZ CV"
    " IT AD"
    " CI SN CM MA TN DZ".split()
)
LONGEST = 4_000  # characters that are read; what follows is a note
_LOCAL = re.compile(r"([^\W\d_]{2,})[._]([^\W\d_]{2,})@.*")


@dataclass(frozen=True, slots=True)
class QuickAdd:
    """What a text says of somebody; what was not understood is in the note.

    `pieces` are the places of the text that each part comes from, in their order.
    """

    name: str = ""
    company: str = ""
    title: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    webs: tuple[str, ...] = ()
    address: str = ""
    source: str = ""
    value: Money | None = None
    task: str = ""
    day: date | None = None
    time: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    pieces: tuple[Piece, ...] = ()
    ticket: str = ""
    priority: Priority = Priority.NORMAL


def read(text: str, today: date, country: str, currency: str) -> QuickAdd:
    """What a text says, read as people of `country` (ISO 3166) write and count in `currency`.

    One that asks for service says what of (`ticket`); whom it names is read like any other.
    """
    asked = ticket_in(text[:LONGEST])
    if asked is not None:
        return _of_ticket(text, asked, today, country, currency)
    sheet = Sheet(text[:LONGEST].replace("\r\n", "\n").replace("\u2028", "\n"))
    how = conventions_of(country, currency)
    is_form = take_form(sheet)
    is_letter = not is_form and take_letter(sheet)
    take_channels(sheet)
    value = take_amounts(sheet, currency, decimal_comma=how.decimal_comma, is_letter=is_letter)
    take_numbers(sheet)
    clauses = ClauseReader(
        sheet,
        today,
        month_first=how.day_first is False,
        is_letter=is_letter,
        is_romance=country in _ROMANCE,
    )
    clauses.read()
    return _whole(sheet, clauses, value, text[LONGEST:])


def _of_ticket(text: str, asked: Asked, today: date, country: str, currency: str) -> QuickAdd:
    """Who is named is read; what stands below the first line is the message, as it is."""
    _, _, below = text.partition("\n")
    blank = " " * asked.start
    found = read(blank + text[asked.start : asked.end], today, country, currency)
    left = [found.note, found.task] if found.note or found.task else []
    note = "\n".join(filter(None, (*left, below.strip())))
    return replace(found, ticket=asked.subject, priority=asked.priority, note=note, task="")


def _whole(sheet: Sheet, clauses: ClauseReader, value: Money | None, beyond: str) -> QuickAdd:
    texts = {part: sheet.all(part) for part in Part}
    names, companies, emails = texts[Part.NAME], texts[Part.COMPANY], texts[Part.EMAIL]
    name = names[0] if names else ""
    if not name and not companies and emails:
        name = _name_in(emails[0])
    return QuickAdd(
        name,
        "".join(companies[:1]),
        "".join(texts[Part.TITLE][:1]),
        tuple(dict.fromkeys(emails)),
        tuple(dict.fromkeys(texts[Part.PHONE])),
        tuple(dict.fromkeys(texts[Part.WEB])),
        ", ".join(texts[Part.ADDRESS]),
        ", ".join(texts[Part.SOURCE]),
        value,
        ", ".join(texts[Part.TASK]),
        clauses.day,
        clauses.time,
        tuple(dict.fromkeys(texts[Part.TAG])),
        ", ".join([*texts[Part.NOTE], *([beyond.strip()] if beyond.strip() else [])]),
        tuple(sorted(sheet.pieces, key=lambda piece: piece.start)),
    )


def _name_in(email: str) -> str:
    """The name that an address spells out: `jane.doe@…`."""
    found = _LOCAL.fullmatch(email)
    return f"{found[1].capitalize()} {found[2].capitalize()}" if found else ""
