"""How the list of leads would change by other rules, before they are kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from crm_desktop.domain.heat import Heat
from crm_desktop.domain.scoring import Part, Rule
from crm_desktop.services.scoring import scores
from crm_desktop.storage.queries.scoring import kept_scores
from crm_desktop.storage.reading import Reading

__all__ = ["kept_scores"]

_HOT, _WARM = 80, 50
_MOST = 6


class Move(NamedTuple):
    """A lead whose score would be another."""

    contact: int
    before: int
    after: int


@dataclass(slots=True)
class Tally:
    """How many leads are hot, warm and cold by the rules now and by others, and who moves most."""

    before: dict[Heat, int] = field(default_factory=lambda: dict.fromkeys(Heat, 0))
    after: dict[Heat, int] = field(default_factory=lambda: dict.fromkeys(Heat, 0))
    moves: list[Move] = field(default_factory=list)
    moved: int = 0

    def add(self, found: Sequence[Move], now: Sequence[Rule], then: Sequence[Rule]) -> None:
        """Count these."""
        limits, others = limits_of(now), limits_of(then)
        for move in found:
            self.before[heat_of(move.before, limits)] += 1
            self.after[heat_of(move.after, others)] += 1
        moved = [move for move in found if move.before != move.after]
        self.moved += len(moved)
        by_size = sorted([*self.moves, *moved], key=lambda move: -abs(move.after - move.before))
        self.moves = by_size[:_MOST]


def moves(reading: Reading, kept: Mapping[int, int], by: tuple[Rule, ...], day: str) -> list[Move]:
    """The scores of these leads as they are kept, and as they would be by such rules."""
    found = scores(reading, list(kept), by, day)
    return [Move(row.contact, kept[row.contact], row.score) for row in found]


def limits_of(by: Sequence[Rule]) -> Mapping[str, int]:
    """The limits that rules set, by their fields."""
    return {rule.field: rule.points for rule in by if rule.part is Part.CAP}


def heat_of(score: int, limits: Mapping[str, int]) -> Heat:
    """How a score is called by such limits."""
    if score >= limits.get("hot", _HOT):
        return Heat.HOT
    return Heat.WARM if score >= limits.get("warm", _WARM) else Heat.COLD
