"""What is to be done for a deal in each stage, and how often a stage leads to a sale."""

from typing import NamedTuple


class PlanItem(NamedTuple):
    """A thing to do in a stage, and when it was done for a deal (ms UTC)."""

    id: int
    stage_id: int
    text: str
    done_at: int | None = None


class StageRecord(NamedTuple):
    """How deals that came into a stage ended, and the chance in percent that this speaks for."""

    stage_id: int
    entered: int
    won: int
    chance: int
    uses: int = 0


def own_chance(won: int, entered: int, default: int) -> int:
    """The chance of a stage by its own record: its default weighs as much as ten deals."""
    return (2 * (won * 100 + 10 * default) + entered + 10) // (2 * (entered + 10))
