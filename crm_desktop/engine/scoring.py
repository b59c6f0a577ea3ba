"""The score of a lead by rules: a receipt whose reasons add up exactly.

Fit: of the rules of one field the best that holds counts (and the worst, where some take points
away); the items of BANT add up, "partly" is half the points, "no" and "unknown" are nothing. Fit
does not age.

Engagement: every event counts with its best rule, halved each half-life. A rule without half-life
counts once, whole, until the lead is closed; from that day on it ages by the half-life of the rule
"closed". Silence counts once the last touch (before the first: the creation) is too long ago.

Each field and each part is cut at its limit, nothing goes below nothing, and both are lines. So a
rule that gives points never lowers a score, nor does an answer or an event that brings some.

No numpy here: a score is there before numpy is.
"""

from crm_desktop.domain.heat import Heat
from crm_desktop.domain.scoring import (
    ENGAGEMENT_SHARE,
    FIT_SHARE,
    HUNDREDTHS,
    TENTHS,
    LeadFacts,
    Part,
    Question,
    Reason,
    Receipt,
)
from crm_desktop.engine.score_engagement import engagement_reasons
from crm_desktop.engine.score_fit import fit_of, fit_reasons, found_fit, groups_of, unknown_fit
from crm_desktop.engine.score_table import Compiled

_HOT, _WARM = 80, 50


def score(facts: LeadFacts, rules: Compiled, today: str) -> Receipt:
    """The score of a lead on a day, with every reason."""
    fit = fit_reasons(facts, rules)
    engagement = engagement_reasons(facts, rules, today)
    fit_points = sum([reason.points for reason in fit])
    engagement_points = sum([reason.points for reason in engagement])
    exact = fit_points * FIT_SHARE + engagement_points * ENGAGEMENT_SHARE
    total = (exact + HUNDREDTHS // 2) // HUNDREDTHS
    reasons = fit + engagement
    if rounding := total * HUNDREDTHS - exact:
        reasons.append(Reason(Part.SCORE, "rounding", "", "", rounding))
    heat = _heat(total, rules)
    return Receipt(total, fit_points, engagement_points, heat, tuple(reasons))


def questions(facts: LeadFacts, rules: Compiled) -> list[Question]:
    """What is not known of a lead and would lift its score, what lifts it most first."""
    groups = groups_of(found_fit(facts, rules))
    before = fit_of(groups, rules)
    asked = []
    for name, item, points in unknown_fit(facts, rules):
        after = fit_of({**groups, name: groups.get(name, 0) + points * TENTHS}, rules)
        if after > before:
            asked.append(Question(name, item, (after - before) * FIT_SHARE))
    return sorted(asked, key=lambda question: -question.gain)


def best_question(facts: LeadFacts, rules: Compiled) -> Question | None:
    """What to ask next: the unknown whose best answer lifts the score most."""
    return next(iter(questions(facts, rules)), None)


def _heat(total: int, rules: Compiled) -> Heat:
    if total >= rules.cap("hot", _HOT):
        return Heat.HOT
    return Heat.WARM if total >= rules.cap("warm", _WARM) else Heat.COLD
