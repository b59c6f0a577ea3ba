"""Deals written as they stand, closed on any day, for tests of what is summed up over them."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.storage.journal import Writer

PROSPECTING, NEGOTIATION, WON, LOST = 1, 4, 5, 6
CHANCES = {PROSPECTING: 10, NEGOTIATION: 75, WON: 100, LOST: 0}
DAY = 86_400_000


@dataclass(frozen=True, slots=True)
class Given:
    """A deal as it stands; `reason` by its code."""

    name: str
    stage: int
    amount: int | None
    created_at: int
    closed_at: int | None = None
    currency: str = "EUR"
    rate: str = ""
    reason: str = ""
    close_day: str = ""


@dataclass(frozen=True, slots=True)
class PutDeals:
    """Write deals as they are given."""

    label: ClassVar[str] = "put-deals"
    deals: tuple[Given, ...]
    contact: int | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        sql = "SELECT code, id FROM option WHERE list = 'lost_reason'"
        reasons: dict[str, int] = dict(write.read.rows(sql))
        for place, deal in enumerate(self.deals):
            write.insert(
                "deal",
                {
                    "name": deal.name,
                    "sort_key": deal.name.lower(),
                    "currency": deal.currency,
                    "rate": deal.rate,
                    "stage_id": deal.stage,
                    "place": place,
                    "amount": deal.amount,
                    "chance": CHANCES.get(deal.stage, 100),
                    "contact_id": self.contact,
                    "closed_at": deal.closed_at,
                    "close_day": deal.close_day,
                    "lost_reason_id": reasons.get(deal.reason),
                    "created_at": deal.created_at,
                },
            )
        return {}


def some_deals(seed: int, count: int, now: int) -> tuple[Given, ...]:
    """Deals of every sort, closed within the last 500 days or open."""
    chance = random.Random(seed)
    return tuple(_deal(chance, place, now) for place in range(count))


def worth(deal: Given) -> int | None:
    """What a deal counts in euros; `None` for what cannot be told."""
    if deal.amount is None:
        return None
    if deal.currency == "EUR":
        return deal.amount
    return round(deal.amount * float(deal.rate)) if deal.rate else None


def of_kind(deals: Iterable[Given], stage: int, first: int, before: int) -> list[Given]:
    """Those closed in a stage from an instant on and before another."""
    return [
        deal
        for deal in deals
        if deal.stage == stage and deal.closed_at is not None and first <= deal.closed_at < before
    ]


def _deal(chance: random.Random, place: int, now: int) -> Given:
    stage = chance.choice([PROSPECTING, NEGOTIATION, WON, WON, WON, LOST, LOST, LOST])
    closed = now - chance.randrange(500 * DAY) if stage in (WON, LOST) else None
    currency = chance.choice(["EUR", "EUR", "EUR", "USD"])
    return Given(
        f"Deal {place}",
        stage,
        chance.choice([None, *(chance.randrange(100, 9000) * 100 for _ in range(8))]),
        (closed or now) - chance.randrange(90 * DAY),
        closed,
        currency,
        chance.choice(["0.5", ""]) if currency == "USD" else "",
        chance.choice(["price", "budget", ""]) if stage == LOST else "",
    )
