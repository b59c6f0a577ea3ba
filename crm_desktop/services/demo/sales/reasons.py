"""Why deals are lost, and to whom."""

from datetime import date
from typing import NamedTuple

from crm_desktop.services.demo.chance import Chance, Weighted
from crm_desktop.services.demo.sales.appeal import fit
from crm_desktop.services.demo.sales.course import DAY
from crm_desktop.services.demo.sales.party import Party

_RIVALS = (
    "Tipografia Douro", "Letra Viva", "Printhouse Online", "Gráfica Central", "Studio Norte",
    "In house", "Signs of Porto", "A cousin",
)  # fmt: skip
_BUSY_MONTHS = frozenset({5, 11, 12})
_NOTES = (
    "The owner sold the place.",
    "A sister company does it now.",
    "Permit refused by the council.",
    "Changed their mind about the name.",
)


class Loss(NamedTuple):
    """What is known of a deal when it is lost; `large` is its amount against the usual one."""

    party: Party
    decision: str
    large: float
    days: int
    is_silent: bool
    rival: str
    moment: int


def draw_rival(chance: Chance) -> str:
    """Who else is asked, `""` for nobody."""
    return chance.pick(_RIVALS) if chance.happens(0.35) else ""


def draw_reason(chance: Chance, loss: Loss) -> tuple[str, str]:
    """The reason why, and a note where it is another one."""
    weights = {
        "price": 4.5 if loss.large > 1.3 else 1.5,
        "competition": 4.0 if loss.rival else 0.4,
        "budget": 2.0 if loss.party.employees < 8 else 0.9,
        "missing-feature": 0.5,
        "too-long": 3.0 if loss.days > 75 else 0.5 if loss.days > 40 else 0.0,
        "no-decision-maker": 2.5 if loss.decision in ("evaluator", "user") else 0.3,
        "no-answer": 9.0 if loss.is_silent else 0.3,
        "poor-fit": 1.8 if fit(loss.party, 0.5) < -0.6 else 0.3,
        "postponed": 1.4,
        "no-capacity": 1.5 if _month(loss.moment) in _BUSY_MONTHS else 0.2,
        "other": 0.4,
    }
    reason = Weighted(tuple(weights), tuple(weights.values())).draw(chance)
    return reason, chance.pick(_NOTES) if reason == "other" else ""


def _month(moment: int) -> int:
    return date.fromordinal(moment // DAY).month
