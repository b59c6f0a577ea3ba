"""Who buys from a small studio: in log-odds, what each thing about somebody adds or takes."""

from dataclasses import dataclass
from math import exp, log

from crm_desktop.services.demo.chance import Chance, odds_share
from crm_desktop.services.demo.sales.party import Party

# Those who live by how they look, against those who do not.
_INDUSTRIES = {
    "Hotels": 0.5, "Restaurants": 0.35, "Cafés and bakeries": 0.4, "Wine": 0.75,
    "Tiles and ceramics": 0.6, "Cork": 0.25, "Olive oil": 0.5, "Textiles": 0.05, "Footwear": 0.1,
    "Furniture": 0.2, "Architecture": 0.0, "Construction": -0.55, "Real estate": -0.1, "Law": -0.4,
    "Dental and medical": 0.1, "Optics": 0.35, "Education": -0.15, "Museums and culture": 0.55,
    "Festivals and events": 0.5, "Canned fish": 0.55, "Tourism": 0.45,
    "Shipping and logistics": -0.75, "Software": -0.6, "Consulting": -0.7, "Fashion": 0.35,
    "Jewellery": 0.3, "Boats": 0.1, "Brewing": 0.8, "Cycling and sport": 0.15, "Cosmetics": 0.55,
    "Public sector": -0.6, "Charity": -0.4,
}  # fmt: skip
_HOME, _NEXT = "PT", frozenset({"ES"})
_NEAR = frozenset("FR DE GB IE NL BE IT AT DK SE NO FI PL GR RO IS".split())
_DECISIONS = ("decision-maker", "influencer", "evaluator", "user")
_DECISION_WORTH = dict(zip(_DECISIONS, (0.55, 0.1, -0.2, -0.7), strict=True))
_SHARES = {"top": (0.85, 0.1, 0.04), "head": (0.32, 0.36, 0.22), "staff": (0.06, 0.3, 0.34)}
BANT = ("budget", "authority", "need", "timeline")
ANSWERS = ("no", "partly", "yes")
_BANT_WORTH = {
    "budget": (-1.0, 0.0, 0.6),
    "authority": (-0.5, 0.0, 0.2),
    "need": (-1.1, -0.1, 0.65),
    "timeline": (-0.7, 0.0, 0.55),
}


@dataclass(frozen=True, slots=True)
class Mind:
    """What is true of somebody, whether or not the studio comes to know it.

    `interest` is never seen, only what it makes them do; `answers` are the true ones to `BANT`.
    """

    interest: float
    decision: str
    answers: tuple[int, int, int, int]


def fit(party: Party, era: float) -> float:
    """How well the studio's work suits a company, in log-odds."""
    trade = _INDUSTRIES.get(party.industry, -0.2)
    if party.industry in ("Hotels", "Tourism"):
        trade += 0.3 * (era - 0.5)  # the city is visited more every year
    return trade + size_worth(party.employees) + region_worth(party.country)


def size_worth(employees: int) -> float:
    """Best is a company of some twenty people: large enough to pay, small enough to decide."""
    far = (log(max(employees, 1)) - log(22)) / 1.25
    return 1.05 * exp(-far * far) - 0.5


def region_worth(country: str) -> float:
    """The nearer the better."""
    if country == _HOME:
        return 0.3
    if country in _NEXT:
        return 0.1
    return -0.1 if country in _NEAR else -0.5


def make_up_mind(chance: Chance, party: Party) -> Mind:
    """What somebody wants and may do."""
    interest = chance.normal()
    decision = draw_decision(chance, party.rank)
    return Mind(interest, decision, _true_answers(chance, party, interest, decision))


def mind_worth(mind: Mind) -> float:
    """What the state of somebody's mind is worth, in log-odds."""
    answers = zip(BANT, mind.answers, strict=True)
    told = sum(_BANT_WORTH[item][answer] for item, answer in answers)
    return 0.7 * mind.interest + _DECISION_WORTH[mind.decision] + told


def decision_worth(decision: str) -> float:
    return _DECISION_WORTH[decision]


def said(chance: Chance, truth: int) -> str:
    """What somebody answers when asked: mostly the truth."""
    if chance.happens(0.85):
        return ANSWERS[truth]
    return ANSWERS[1 if truth != 1 else chance.pick((0, 2))]


def draw_decision(chance: Chance, rank: str) -> str:
    """What part somebody of that rank has in decisions."""
    share = chance.share()
    for decision, part in zip(_DECISIONS, _SHARES[rank], strict=False):
        if share < part:
            return decision
        share -= part
    return _DECISIONS[-1]


def _true_answers(
    chance: Chance, party: Party, interest: float, decision: str
) -> tuple[int, int, int, int]:
    money = 0.25 * log(max(party.employees, 1)) - 0.6 + 0.25 * interest
    power = {"decision-maker": 1.6, "influencer": 0.0, "evaluator": -0.6, "user": -1.5}[decision]
    return (
        _level(chance, money),
        _level(chance, power),
        _level(chance, 0.3 + 0.6 * interest),
        _level(chance, -0.2 + 0.5 * interest),
    )


def _level(chance: Chance, lean: float) -> int:
    """No, partly or yes, the likelier yes the higher the lean."""
    share = chance.share()
    if share < odds_share(-lean - 0.8):
        return 0
    return 1 if share < odds_share(-lean + 0.6) else 2
