"""Our own layout of contacts as a table, which `mapping` reads back to the same cards."""

import json
from collections.abc import Callable
from functools import lru_cache

from crm_desktop.domain.card import Card, SourceRow
from crm_desktop.interop.cell_values import has_odd_characters, without_odd_characters
from crm_desktop.interop.columns.card_fields import fields_that_differ
from crm_desktop.interop.columns.own_layout import HEADER, Plan, plan_of
from crm_desktop.interop.columns.plain_cards import Said, is_plain, said_of, says_all
from crm_desktop.interop.mapping import compile_mapping, guess

__all__ = ["CODES", "DAYS", "HEADER", "MARKS", "card_to_cells", "card_to_row", "plain_row"]

# The column by which the table is known as ours.
MARKS = frozenset({"CRM Desktop ID"})
# Columns in which a cell may be a day, and in which it is no text for people.
DAYS = frozenset({"Birthday"})
CODES = frozenset({HEADER[-1]})
_EMPTY = [""] * len(HEADER)
_PERSON = slice(HEADER.index("Name"), HEADER.index("Birthday") + 1)
_PLACE = slice(HEADER.index("Company"), HEADER.index("Department") + 1)
_TAGS, _NOTE, _OWN_ID = map(HEADER.index, ("Tags", "Notes", "CRM Desktop ID"))
_as_json = json.JSONEncoder(ensure_ascii=False).encode


def card_to_cells(card: Card) -> list[str]:
    """The cells of a card under `HEADER`; what fits no column goes into the last one as JSON.

    The photo stays out. Read back through `mapping`, the cells give the same card.
    """
    said = said_of(card)
    plan = plan_of(said.channels)
    cells = _laid_out(said, plan)
    if says_all(card) and plan.is_regular and _is_told(said, cells):
        return cells
    cells[0] = "company" if card.is_company else ""
    if has_odd_characters("".join(cells)):
        cells = list(map(without_odd_characters, cells))
    cells[-1] = _what_is_missing(card, (*cells[:-1], ""))
    return cells


def card_to_row(card: Card) -> str:
    """The same cells as one text, parted by NUL, which no cell holds."""
    return "\0".join(card_to_cells(card))


def plain_row(said: Said) -> str | None:
    """The row of a person; `None` where it takes a card to tell."""
    plan = plan_of(said.channels)
    cells = _laid_out(said, plan)
    return "\0".join(cells) if plan.is_regular and _is_told(said, cells) else None


def _laid_out(said: Said, plan: Plan) -> list[str]:
    cells = _EMPTY.copy()
    cells[_PERSON] = said.texts
    if said.places:
        cells[_PLACE] = said.places[0]
    for (place, label), channel in zip(plan.seats, said.channels, strict=True):
        if place >= 0:
            cells[place] = label
            cells[place + 1] = channel[1]
            if channel[0] == "address":
                cells[place + 2 : place + 8] = channel[4:]
    if said.tags:
        cells[_TAGS] = "; ".join(said.tags)
    cells[_NOTE] = said.note
    cells[_OWN_ID] = said.own_id
    return cells


def _is_told(said: Said, cells: list[str]) -> bool:
    """Whether the cells tell all that is said; of several places the last one tells."""
    if not is_plain(said, cells):
        return False
    if len(said.places) > 1 or (said.places and not any(said.places[0])):
        more = _as_json({"affiliations": said.places})
        if has_odd_characters(more):
            return False
        cells[-1] = more
    return True


def _what_is_missing(card: Card, cells: tuple[str, ...]) -> str:
    read = _read_back()(1, cells)
    fields = fields_that_differ(card, read.card or Card())
    return without_odd_characters(_as_json(fields)) if fields else ""


@lru_cache(maxsize=1)
def _read_back() -> Callable[[int, tuple[str, ...]], SourceRow]:
    return compile_mapping(guess(HEADER, []))
