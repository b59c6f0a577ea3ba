"""Rows of a table into cards: the decided columns, compiled once into steps that run fast."""

import json
from collections.abc import Callable
from dataclasses import replace

from crm_desktop.domain.card import Affiliation, Card, Channel, ChannelKind, SourceRow
from crm_desktop.domain.problem import Problem
from crm_desktop.interop.cell_values import display_name
from crm_desktop.interop.columns.card_fields import card_with_fields
from crm_desktop.interop.columns.profiles import profile_named
from crm_desktop.interop.columns.row_cells import clean_cells
from crm_desktop.interop.columns.row_steps import Found, steps_for
from crm_desktop.interop.columns.target import Mapping, Target

_ALIKE = (
    Target.NAME,
    Target.PREFIX,
    Target.GIVEN,
    Target.MIDDLE,
    Target.FAMILY,
    Target.SUFFIX,
    Target.NICKNAME,
    Target.KIND,
    Target.MORE,
)
_REACHES = {ChannelKind.EMAIL, ChannelKind.PHONE}
_COMPANY_WORDS = frozenset({"company", "organisation", "organization", "firma", "account"})
_REJECTED = (Problem("nothing-to-import", rejects=True),)


def compile_mapping(mapping: Mapping) -> Callable[[int, tuple[str, ...]], SourceRow]:
    """A function from a row's number and cells to what it says; short rows count as padded.

    A row without name, e-mail, phone or company gives no card but a problem that rejects it;
    other problems leave what they are about in the card's extras.
    """
    width = max((column.index for column in mapping.columns), default=-1) + 1
    places = {c.target: c.index for c in reversed(mapping.columns)}
    name, prefix, given, middle, family, suffix, nickname, kind, more = (
        places.get(target, width) for target in _ALIKE
    )
    profile = profile_named(mapping.source)
    steps = steps_for(mapping, profile.system_tags if profile else frozenset())
    notes = [c.index for c in mapping.columns if c.target is Target.NOTE]

    def convert(number: int, raw: tuple[str, ...]) -> SourceRow:
        found = Found()
        cells = clean_cells(raw, width, found)
        for step in steps:
            step(cells, found)
        whole = cells[name] or display_name(cells[given], cells[middle], cells[family])
        card = Card(
            whole,
            cells[prefix],
            cells[given],
            cells[middle],
            cells[family],
            cells[suffix],
            cells[nickname],
            found.birthday,
            _joined(cells, notes),
            cells[kind].lower() in _COMPANY_WORDS,
            tuple(found.affiliations),
            tuple(found.channels),
            tuple(found.tags),
            tuple(found.extras),
            tuple(found.identities),
            fields=tuple(found.fields),
        )
        if cells[more]:
            card = _with_more(card, cells[more], found)
        if not whole or card.is_company:
            return _without_person(number, raw, card, found)
        return SourceRow(number, card, raw, tuple(found.problems))

    return convert


def _joined(cells: tuple[str, ...], places: list[int]) -> str:
    if not places:
        return ""
    if len(places) == 1:
        return cells[places[0]]
    return "\n\n".join(cells[place] for place in places if cells[place])


def _with_more(card: Card, text: str, found: Found) -> Card:
    """Our own export keeps in one cell what fits no column; anything else in it stays readable."""
    try:
        fields = json.loads(text)
        return card_with_fields(card, fields)
    except (ValueError, TypeError, KeyError, RecursionError):
        found.problems.append(Problem("bad-value", {"value": text[:200]}))
        return replace(card, extras=(*card.extras, ("More", text)))


def _without_person(number: int, raw: tuple[str, ...], card: Card, found: Found) -> SourceRow:
    """A row that names no person: a company, a bare channel, or nothing to take."""
    first = card.affiliations[0] if card.affiliations else Affiliation()
    if card.is_company and card.name:
        return SourceRow(number, card, raw, tuple(found.problems))
    if first.company and (card.is_company or not first.title):
        left = [("Department", first.department)] if first.department else []
        left += [("Company", other.company) for other in card.affiliations[1:] if other.company]
        card = replace(
            card,
            name=first.company,
            is_company=True,
            affiliations=(),
            extras=(*card.extras, *left),
        )
    if card.name or first.company or _reachable(card.channels):
        return SourceRow(number, card, raw, tuple(found.problems))
    return SourceRow(number, None, raw, (*found.problems, *_REJECTED))


def _reachable(channels: tuple[Channel, ...]) -> bool:
    return any(channel.kind in _REACHES for channel in channels)
