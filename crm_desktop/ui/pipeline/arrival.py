"""How a deal reads once it stands in another lane, before that is written."""

from collections.abc import Callable

from crm_desktop.domain.board import Lane, LaneKind, in_month
from crm_desktop.domain.deal import DealRow, StageKind

Arrival = Callable[[DealRow, Lane], DealRow]


def in_stage(now: int) -> Arrival:
    """Into another stage: its chance, unless one was set by hand."""

    def arrive(row: DealRow, lane: Lane) -> DealRow:
        if lane.kind is LaneKind.WON:
            return row._replace(
                stage_id=lane.key,
                stage=lane.title,
                kind=StageKind.WON,
                chance=lane.chance,
                is_hand_set=False,
                closed_at=now,
            )
        chance = row.chance if row.is_hand_set else lane.chance
        return row._replace(
            stage_id=lane.key, stage=lane.title, kind=StageKind.OPEN, chance=chance, closed_at=None
        )

    return arrive


def in_other_month(row: DealRow, lane: Lane) -> DealRow:
    """Into another month: the same day of it."""
    if lane.kind is LaneKind.OVERDUE:
        return row
    return row._replace(close_day=in_month(row.close_day, lane.key))
