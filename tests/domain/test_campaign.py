import pytest

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.campaign import (
    ADDRESSES,
    ANSWERED,
    KINDS,
    REACHED,
    CampaignRow,
    CampaignState,
    Outcome,
    done_by,
)

_ROW = CampaignRow(
    1, "Spring offer", "E-mail", "2026-03-01", "2026-03-31", False, 10, 2, 5, 3, 4, 2, 300_000,
    90_000, 80_000, "EUR", 0, "EUR",
)  # fmt: skip


def test_what_came_back_is_a_share_of_the_cost() -> None:
    assert _ROW.profit == pytest.approx(2.75)
    assert _ROW._replace(won_value=0).profit == -1
    assert _ROW._replace(cost=0).profit is None
    assert _ROW._replace(cost=None).profit is None
    assert _ROW._replace(base="USD").profit is None


def test_a_lead_costs_its_share() -> None:
    assert _ROW.per_lead == 20_000
    assert _ROW._replace(leads=3).per_lead == 26_667
    assert _ROW._replace(leads=0).per_lead is None
    assert _ROW._replace(cost=None).per_lead is None


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2026-02-28", CampaignState.PLANNED),
        ("2026-03-01", CampaignState.RUNNING),
        ("2026-03-31", CampaignState.RUNNING),
        ("2026-04-01", CampaignState.ENDED),
    ],
)
def test_its_days_say_where_it_stands(today: str, state: CampaignState) -> None:
    assert _ROW.state(today) is state
    assert _ROW._replace(is_closed=True).state(today) is CampaignState.ENDED


def test_whoever_answered_was_reached() -> None:
    assert set(ANSWERED) < set(REACHED)
    assert {Outcome.TO_DO, Outcome.SENT, Outcome.BOUNCED}.isdisjoint(REACHED)


@pytest.mark.parametrize("channel", [*KINDS, "advertisement", ""])
@pytest.mark.parametrize("outcome", Outcome)
def test_what_is_not_of_their_own_writing_is_ours(channel: str, outcome: Outcome) -> None:
    kind, direction = done_by(channel, outcome)
    assert kind in (KINDS.get(channel), ActivityKind.NOTE)
    if direction is Direction.IN:
        assert outcome in ANSWERED
        assert kind is not ActivityKind.CALL


def test_channels_that_need_an_address_have_a_kind() -> None:
    assert set(ADDRESSES) <= set(KINDS)
