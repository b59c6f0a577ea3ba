"""Our own layout of contacts as a table, which `mapping` reads back to the same cards."""

import json
from collections.abc import Callable
from functools import lru_cache

from crm_desktop.domain.card import Card, SourceRow
from crm_desktop.interop.cell_values import has_odd_characters, without_odd_characters
from crm_desktop.interop.columns.card_fields import fields_that_differ
from crm_desktop.interop.columns.own_layout import HEADER, Plan, plan_of
from crm_desktop.interop.columns.plain_cards import (
    Said,
    comes_back,
    has_plain_texts,
    plain_values,
    said_of,
    says_all,
)
from crm_desktop.interop.mapping import compile_mapping, guess

__all__ = ["CODES", "DAYS", "HEADER", "MARKS", "card_to_cells", "card_to_row", "plain_row"]

# The column by which the table is known as ours.
MARKS = frozenset({"CRM Desktop ID"})
# Columns in which a cell may be a day, and in which it is no text for people.
DAYS = frozenset({"Birthday"})
CODES = frozenset({HEADER[-1]})
_EMPTY = [""] * len(HEADER)
_NO_PLACE = "\0\0"
_PERSON = slice(HEADER.index("Name"), HEADER.index("Birthday") + 1)
_PLACE = slice(HEADER.index("Company"), HEADER.index("Department") + 1)
_TAGS, _NOTE, _OWN_ID = map(HEADER.index, ("Tags", "Notes", "CRM Desktop ID"))
_as_json = json.JSONEncoder(ensure_ascii=False).encode


def card_to_cells(card: Card) -> list[str]:
    """The cells of a card under `HEADER`; what fits no column goes into the last one as JSON.

    The photo stays out. Read back through `mapping`, the cells give the same card.
    """
    said = said_of(card)
    row = plain_row(said) if says_all(card) else None
    if row is not None and row.count("\0") == len(HEADER) - 1:  # none within a cell
        return row.split("\0")
    cells = _laid_out(said, plan_of(said[4]))
    cells[0] = "company" if card.is_company else ""
    if has_odd_characters("".join(cells)):
        cells = list(map(without_odd_characters, cells))
    cells[-1] = _what_is_missing(card, (*cells[:-1], ""))
    return cells


def card_to_row(card: Card) -> str:
    """The same cells as one text, parted by NUL, which no cell holds."""
    return "\0".join(card_to_cells(card))


def plain_row(said: Said) -> str | None:
    """The row of a person of whom nothing said holds NUL; `None` where it takes a card to tell."""
    texts, note, own_id, places, channels, tags = said
    plan, values = plan_of(channels), plain_values(channels)
    if not plan.is_regular or values is None or not has_plain_texts(texts, tags):
        return None
    more = ""  # of several places the last cell tells
    if len(places) > 1 or (places and not any(places[0])):
        more = _as_json({"affiliations": places})
    person, place = "\0".join(texts), "\0".join(places[0]) if places else _NO_PLACE
    cells = plan.cells % tuple(values)
    row = f"\0{person}\0{place}\0{cells}\0{'; '.join(tags)}\0{note}\0{own_id}\0{more}"
    return row if comes_back(row) else None


def _laid_out(said: Said, plan: Plan) -> list[str]:
    texts, note, own_id, places, channels, tags = said
    cells = _EMPTY.copy()
    cells[_PERSON] = texts
    if places:
        cells[_PLACE] = places[0]
    for (place, label), channel in zip(plan.seats, channels, strict=True):
        if place >= 0:
            cells[place] = label
            cells[place + 1] = channel[1]
            if channel[0] == "address":
                cells[place + 2 : place + 8] = channel[4].split("\0", 5)
    cells[_TAGS] = "; ".join(tags)
    cells[_NOTE] = note
    cells[_OWN_ID] = own_id
    return cells


def _what_is_missing(card: Card, cells: tuple[str, ...]) -> str:
    read = _read_back()(1, cells)
    fields = fields_that_differ(card, read.card or Card())
    return without_odd_characters(_as_json(fields)) if fields else ""


@lru_cache(maxsize=1)
def _read_back() -> Callable[[int, tuple[str, ...]], SourceRow]:
    return compile_mapping(guess(HEADER, []))
