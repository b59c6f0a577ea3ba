"""Puts what was found and what is possible into the order in which it is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.matches import word_text
from crm_desktop.domain.search import Search, parse
from crm_desktop.domain.searching import Hit, Hits
from crm_desktop.ui.actions import ActionSpec
from crm_desktop.ui.palette import rows
from crm_desktop.ui.palette.matching import Fitting, is_strong, matching_actions, score_of
from crm_desktop.ui.palette.rows import Row
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.place_button import Place

_ACTIONS = 6
_SEGMENTS = 4
_MOST_USED = 7
# Offered before the user has habits.
_FIRST = ("record.new", "file.import", "log.call", "plan.task", "log.note", "help.keys")
# The box is open already.
_LEFT_OUT = frozenset({"go.search"})
_NOTHING = Search()


@dataclass(frozen=True, slots=True)
class Findings:
    """What landed last, with what it was found by: perhaps what was typed a key before."""

    records: Hits = field(default_factory=Hits)
    records_by: Search = _NOTHING
    activities: tuple[Hit, ...] = ()
    activities_by: Search = _NOTHING
    segments: tuple[Place, ...] = ()


def fitting_actions(typed: str, possible: Sequence[ActionSpec]) -> Fitting:
    """The actions of those possible that a typed text may mean, best first."""
    return matching_actions(typed, [s for s in possible if s.id not in _LEFT_OUT], _ACTIONS)


def found_rows(
    typed: str, found: Findings, fitting: Fitting, now: int, *, is_whole: bool
) -> list[Row]:
    """The rows for a typed text; actions stand first where it reads like the name of one.

    Until `is_whole`, more may land, so nothing is said about what is missing.
    """
    actions = rows.action_section([spec for _, spec in fitting], search=parse(typed))
    sections = rows.record_sections(found.records, found.records_by)
    records = [row for part in sections for row in part]
    activities = rows.activity_section(found.activities, now, found.activities_by)
    records += rows.segment_section(_segments(typed, found.segments), parse(typed))
    leads = is_strong(typed, fitting) and not _begins_a_name(typed, found.records)
    parts = [actions, records, activities] if leads else [records, activities, actions]
    shown = [row for part in parts for row in part]
    if is_whole:
        shown = _with_offer(shown, typed, found.records)
    return shown


def idle_rows(
    known: Sequence[tuple[Kind, Hit]], possible: Sequence[ActionSpec], used: Mapping[str, int]
) -> list[Row]:
    """The rows before anything is typed: what was opened lately, and the most used actions."""
    by_id = {spec.id: spec for spec in possible if spec.id not in _LEFT_OUT}
    often = sorted((key for key in used if key in by_id), key=lambda key: -used[key])
    wanted = list(dict.fromkeys((*often, *(key for key in _FIRST if key in by_id))))
    actions = [by_id[key] for key in wanted[:_MOST_USED]]
    return [*rows.recent_section(known), *rows.action_section(actions)]


def _segments(typed: str, segments: Sequence[Place]) -> list[Place]:
    """The segments whose names fit, best first."""
    fitting = [(score_of(typed, place.text), place) for place in segments]
    ordered = sorted((pair for pair in fitting if pair[0]), key=lambda pair: -pair[0])
    return [place for _, place in ordered[:_SEGMENTS]]


def _begins_a_name(typed: str, hits: Hits) -> bool:
    start = word_text(typed).rstrip()
    named = (*hits.people, *hits.companies, *hits.deals, *hits.tickets, *hits.articles, *hits.tags)
    return any(word_text(hit.title).startswith(start) for hit in named)


def _with_offer(shown: list[Row], typed: str, hits: Hits) -> list[Row]:
    """Where nobody was found, whom was typed can be made a contact."""
    name = " ".join(typed.split())
    offer = [rows.create_row(name)] if any(c.isalpha() for c in name) else []
    if not shown:
        return [rows.nothing_row(), *offer]
    if hits.people:
        return shown
    title = tr("Create")
    return [*shown, *rows.section(title, offer)]
