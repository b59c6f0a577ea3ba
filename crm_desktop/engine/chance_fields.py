"""The fields a chance is learned of, and what the rules say of each before any outcome.

Weights are log-odds: +0.7 doubles the odds, -0.7 halves them. Days, ratios and counts are numbers.
"""

from collections.abc import Sequence

from crm_desktop.engine.chance_model import column_of, log_odds_of
from crm_desktop.engine.chance_task import FieldSpec, Task, rules_alone, stage_levels

_SOURCES = {"referral": 0.5, "existing-customer": 1.2, "partner": 0.2}
_SILENCE = ((0.0, 0.0), (30.0, 0.0), (60.0, -0.8))

LEAD_FIELDS = (
    FieldSpec("budget", levels={"yes": 0.7, "partly": 0.2, "": -0.5, "no": -0.8}),
    FieldSpec("authority", levels={"yes": 0.2, "partly": 0.1, "": 0.0, "no": -0.1}),
    FieldSpec("need", levels={"yes": 0.8, "partly": 0.0, "": 0.0, "no": -1.0}),
    FieldSpec("timeline", levels={"yes": 0.6, "partly": -0.2, "": -0.4, "no": -0.2}),
    FieldSpec("decision", levels={"decision-maker": 0.2}),
    FieldSpec("source", levels=_SOURCES),
    FieldSpec("industry"),
    FieldSpec("country"),
    FieldSpec("role"),
    FieldSpec("employees", is_numeric=True),
    # What the rules of the score give: the parts, 0 to 100.
    FieldSpec("fit", is_numeric=True, direction=1),
    FieldSpec("engagement", is_numeric=True, curve=((0.0, -0.2), (40.0, 0.2)), direction=1),
    # Days since they last replied or visited, and since anything was done.
    FieldSpec("reply_days", is_numeric=True, curve=((14.0, 0.5), (30.0, 0.0)), direction=-1),
    FieldSpec("touch_days", is_numeric=True, curve=_SILENCE, direction=-1),
)
DEAL_FIELDS = (
    FieldSpec("client", levels={"customer": 0.6, "former": 0.2}),
    FieldSpec("type", levels={"renewal": 0.5, "upsell": 0.2, "existing-business": 0.2}),
    FieldSpec("source", levels=_SOURCES),
    FieldSpec("competitor", levels={"yes": -0.5, "no": 0.0}),
    FieldSpec("decision_maker", levels={"yes": 0.3, "no": -0.1}),
    FieldSpec("next_step", levels={"yes": 0.1, "no": -0.2}),
    # Days in the stage over the days expected there.
    FieldSpec(
        "stage_age",
        is_numeric=True,
        curve=((0.0, 0.1), (1.0, 0.0), (2.0, -0.4), (4.0, -1.0)),
        direction=-1,
    ),
    # How often the closing day was put off.
    FieldSpec("slips", is_numeric=True, curve=((0.0, 0.1), (1.0, -0.1), (3.0, -0.6)), direction=-1),
    FieldSpec("touch_days", is_numeric=True, curve=_SILENCE, direction=-1),
    # The amount over the usual one.
    FieldSpec("size", is_numeric=True, curve=((1.0, 0.0), (5.0, -0.3))),
    FieldSpec("industry"),
    FieldSpec("country"),
)
_HOT_LEAD: dict[str, str | float] = {
    "budget": "yes",
    "authority": "yes",
    "need": "yes",
    "timeline": "yes",
    "decision": "decision-maker",
    "engagement": 70.0,
    "reply_days": 7.0,
    "touch_days": 7.0,
}


def lead_task(hot_chance: float = 0.6, fields: Sequence[FieldSpec] = LEAD_FIELDS) -> Task:
    """Whether a lead becomes a customer; `hot_chance`: "of 10 hot leads, how many buy?"."""
    plain = Task("lead", tuple(fields), 0.0)
    hot = sum(
        float(table.at(column_of(_HOT_LEAD[table.name]))[0])
        for table in rules_alone(plain).tables
        if table.name in _HOT_LEAD
    )
    return Task("lead", plain.fields, log_odds_of(hot_chance) - hot)


def deal_task(
    stages: Sequence[tuple[str, float]], fields: Sequence[FieldSpec] = DEAL_FIELDS
) -> Task:
    """Whether a deal is won; `stages` in their order, each with its chance (0 to 1).

    The column "stage" holds the same names. The stages say how likely it is, so the base says
    little.
    """
    return Task("deal", (stage_levels(stages), *fields), 0.0, spread=0.3)
