"""Rows of a table into deals: the decided columns, compiled once."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256

from crm_desktop.domain.card import Affiliation, Card, Channel, ChannelKind, DealCard, SourceRow
from crm_desktop.domain.problem import Problem
from crm_desktop.interop.cell_values import EMAIL, display_name
from crm_desktop.interop.columns.by_name import squeeze
from crm_desktop.interop.columns.deal_money import read_amount, read_currency
from crm_desktop.interop.columns.deal_values import (
    LOST,
    OPEN,
    SHARE,
    WON,
    is_nothing,
    read_chance,
    read_day,
    read_outcome,
    says_yes,
)
from crm_desktop.interop.columns.row_cells import clean_cells
from crm_desktop.interop.columns.row_steps import Found, steps_for
from crm_desktop.interop.columns.target import Mapping, Target

# Under which a table of a program that nobody knows numbers its deals: with a mark of its columns.
TABLE_SOURCE = "table"
_REJECTED = Problem("nothing-of-a-deal", rejects=True)
_ADDRESS = re.compile(r"\s*[(<\[]\s*([^\s()<>\[\]]+@[^\s()<>\[\]]+)\s*[)>\]]\s*")
_SEVERAL = re.compile(r"\s*(?:;|\n| ::: )\s*")


@dataclass(frozen=True, slots=True)
class _Places:
    """Where each place of a deal stands in a row; absent ones at the empty cell behind it."""

    at: dict[Target, int]
    ends: tuple[int, ...]  # of days on which it was closed: won at, lost at
    headers: dict[int, str]
    end: int

    def __getitem__(self, target: Target) -> int:
        return self.at.get(target, self.end)

    def header(self, target: Target) -> str:
        return self.headers.get(self[target], "")


def compile_deals(mapping: Mapping) -> Callable[[int, tuple[str, ...]], SourceRow]:
    """A function from a row's number and cells to the deal that it tells of.

    A row without a name, contact or company gives no deal but a problem that rejects it; other
    problems leave what they are about in the deal's extras.
    """
    width = max((column.index for column in mapping.columns), default=-1) + 1
    at = {column.target: column.index for column in reversed(mapping.columns)}
    ends = tuple(c.index for c in mapping.columns if c.target is Target.DEAL_CLOSED)
    places = _Places(at, ends, {c.index: c.header for c in mapping.columns}, width)
    known = replace(mapping, source=mapping.source or _mark(mapping))
    steps = steps_for(known, frozenset())
    notes = [c.index for c in mapping.columns if c.target is Target.NOTE]
    is_share = any((c.target, c.label) == (Target.DEAL_CHANCE, SHARE) for c in mapping.columns)
    numbered = places[Target.EXTERNAL_ID] if not mapping.source else width

    def convert(number: int, raw: tuple[str, ...]) -> SourceRow:
        found = Found()
        cells = clean_cells(raw, width, found)
        for step in steps:
            step(cells, found)
        if cells[numbered]:  # someone may look for it
            found.extras.append((places.headers[numbered], cells[numbered]))
        deal = _deal(cells, places, mapping, found, is_share=is_share)
        note = "\n\n".join(cells[place] for place in notes if cells[place])
        if not deal.name:
            return SourceRow(number, None, raw, (*found.problems, _REJECTED))
        deal = replace(
            deal,
            note=note,
            tags=tuple(found.tags),
            extras=tuple(found.extras),
            identities=tuple(found.identities),
            fields=tuple(found.fields),
        )
        return SourceRow(number, None, raw, tuple(found.problems), deal)

    return convert


def _deal(
    cells: tuple[str, ...], places: _Places, mapping: Mapping, found: Found, *, is_share: bool
) -> DealCard:
    company = found.affiliations[0].company if found.affiliations else ""
    found.extras += (("Company", each.company) for each in found.affiliations[1:] if each.company)
    person = _person(cells, places, company, found)
    minor, currency = _money(cells, places, mapping, found)
    closes, created, entered, next_day, *ends = (
        _day(cells, place, places, mapping, found)
        for place in (
            places[Target.DEAL_CLOSE_DAY],
            places[Target.DEAL_CREATED],
            places[Target.DEAL_STAGE_DAY],
            places[Target.DEAL_NEXT_DAY],
            *places.ends,
        )
    )
    return DealCard(
        name=cells[places[Target.DEAL_NAME]] or company or (person.name if person else ""),
        amount=minor,
        currency=currency,
        stage=cells[places[Target.DEAL_STAGE]],
        pipeline=cells[places[Target.DEAL_PIPELINE]],
        outcome=_outcome(cells, places, found),
        chance=_chance(cells, places, found, is_share=is_share),
        close_day=closes,
        created_day=created,
        closed_day=max(ends, default=""),
        stage_day=entered,
        person=person,
        company=company,
        type=cells[places[Target.DEAL_TYPE]],
        source=cells[places[Target.DEAL_SOURCE]],
        lost_reason=cells[places[Target.DEAL_LOST_REASON]],
        competitor=cells[places[Target.DEAL_COMPETITOR]],
        campaign=cells[places[Target.DEAL_CAMPAIGN]],
        next_step=cells[places[Target.DEAL_NEXT_STEP]],
        next_day=next_day,
    )


def _person(cells: tuple[str, ...], places: _Places, company: str, found: Found) -> Card | None:
    """Who the deal is with: the first named, with the addresses and numbers beside."""
    cell = cells[places[Target.DEAL_CONTACT]]
    first, *others = [piece for piece in _SEVERAL.split(cell) if piece] or [""]
    header = places.header(Target.DEAL_CONTACT)
    found.extras += ((header, other) for other in others)
    channels = list(found.channels)
    channels += (Channel(ChannelKind.EMAIL, address) for address in _ADDRESS.findall(first))
    name = _ADDRESS.sub(" ", first).strip()
    if EMAIL.match(name):
        channels.append(Channel(ChannelKind.EMAIL, name))
        name = ""
    given, family = cells[places[Target.GIVEN]], cells[places[Target.FAMILY]]
    name = name or display_name(given, "", family)
    if not name and not channels:
        return None
    works = (Affiliation(company),) if company else ()
    channels = list({(c.kind, c.value.lower()): c for c in reversed(channels)}.values())[::-1]
    name = name or channels[0].value
    return Card(name=name, given=given, family=family, affiliations=works, channels=tuple(channels))


def _money(
    cells: tuple[str, ...], places: _Places, mapping: Mapping, found: Found
) -> tuple[int | None, str]:
    """Amount and currency; what a column of currencies says goes before a sign in the amount."""
    said = cells[places[Target.DEAL_CURRENCY]]
    named = read_currency(said, mapping.currency)
    if said and not named and not is_nothing(said):
        found.refuse("bad-currency", places.header(Target.DEAL_CURRENCY), said)
    cell = cells[places[Target.DEAL_AMOUNT]]
    if is_nothing(cell):
        return None, named
    header = places.header(Target.DEAL_AMOUNT)
    amount = read_amount(cell, named or mapping.currency, decimal_comma=mapping.decimal_comma)
    if amount is None:
        found.refuse("bad-deal-amount", header, cell)
        return None, named
    if amount.is_rounded:
        found.refuse("rounded-amount", header, cell)
    if named and amount.currency != named:
        found.refuse("other-currency", header, cell)
        return None, named
    return amount.minor, amount.currency


def _day(
    cells: tuple[str, ...], place: int, places: _Places, mapping: Mapping, found: Found
) -> str:
    cell = cells[place]
    if not cell:
        return ""
    day = read_day(cell, day_first=mapping.day_first)
    if day is None:
        found.refuse("bad-deal-day", places.headers[place], cell)
    return day or ""


def _chance(cells: tuple[str, ...], places: _Places, found: Found, *, is_share: bool) -> int | None:
    cell = cells[places[Target.DEAL_CHANCE]]
    if is_nothing(cell):
        return None
    chance = read_chance(cell, is_share=is_share)
    if chance is None:
        found.refuse("bad-chance", places.header(Target.DEAL_CHANCE), cell)
    return chance


def _outcome(cells: tuple[str, ...], places: _Places, found: Found) -> str:
    """Won, lost or open, as a status says it or two columns of yes and no."""
    status = cells[places[Target.DEAL_STATUS]]
    outcome = read_outcome(status)
    if outcome:
        return outcome
    if status:
        found.extras.append((places.header(Target.DEAL_STATUS), status))
    closed, won = cells[places[Target.DEAL_IS_CLOSED]], cells[places[Target.DEAL_IS_WON]]
    if says_yes(won):
        return WON
    if says_yes(closed):
        return LOST if won else ""
    return OPEN if closed else ""


def _mark(mapping: Mapping) -> str:
    """The same for tables with the same columns."""
    names = "\x1f".join(squeeze(column.header) for column in mapping.columns)
    return f"{TABLE_SOURCE}:{sha256(names.encode('utf-8', 'replace')).hexdigest()[:16]}"
