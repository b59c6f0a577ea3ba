"""How well a lead fits, by the rules: who they are, where, how large, and what they answered."""

from collections.abc import Iterable

from crm_desktop.domain.scoring import BANT, TENTHS, LeadFacts, Part, Reason, Rule
from crm_desktop.engine.score_table import Compiled, Found, bounded, limit

_HALF = {"yes": 2, "partly": 1}


def fit_reasons(facts: LeadFacts, rules: Compiled) -> list[Reason]:
    """Every line of the fit, with what is cut."""
    reasons = found_fit(facts, rules)
    for name, points in groups_of(reasons).items():
        if (over := points - rules.cap(name) * TENTHS) > 0:
            reasons.append(Reason(Part.FIT, "cut", name, "", -over))
    return bounded(Part.FIT, reasons, rules)


def found_fit(facts: LeadFacts, rules: Compiled) -> list[Reason]:
    """Every line of the fit before anything is cut."""
    size = "" if facts.employees is None else str(facts.employees)
    reasons = [
        Reason(Part.FIT, name, rule.value, text, rule.points * TENTHS)
        for name, text in (
            ("role", facts.title),
            ("decision", facts.decision),
            ("industry", facts.industry),
            ("region", ", ".join(facts.places)),
            ("size", size),
        )
        if text
        for rule in _holding(name, text, rules)
    ]
    for item, answer, day in facts.answers:
        halves, rule = _HALF.get(answer), rules.bant.get(item)
        if halves and rule and rule.points:
            points = rule.points * TENTHS * halves // 2
            reasons.append(Reason(Part.FIT, "bant", item, answer, points, day))
    return reasons


def groups_of(reasons: list[Reason]) -> dict[str, int]:
    """The tenths of each field."""
    groups: dict[str, int] = {}
    for reason in reasons:
        groups[reason.group] = groups.get(reason.group, 0) + reason.points
    return groups


def fit_of(groups: dict[str, int], rules: Compiled) -> int:
    """The tenths of the fit, from those of the fields."""
    cut = (min(points, rules.cap(name) * TENTHS) for name, points in groups.items())
    return max(0, min(sum(cut), limit(Part.FIT, rules)))


def unknown_fit(facts: LeadFacts, rules: Compiled) -> list[tuple[str, str, int]]:
    """What is not known: field, item of BANT, and the points its best answer gives."""
    known = {answer.item for answer in facts.answers if answer.answer}
    unknown = [
        ("bant", item, rules.bant[item].points)
        for item in BANT
        if item in rules.bant and item not in known
    ]
    values = (
        ("decision", facts.decision),
        ("size", "" if facts.employees is None else "known"),
        ("role", facts.title.strip()),
        ("industry", facts.industry),
        ("region", "".join(facts.places)),
    )
    for name, value in values:
        if not value:
            unknown.append((name, "", _most(name, rules)))
    return unknown


def _most(name: str, rules: Compiled) -> int:
    needs_words = name in ("role", "industry", "region")
    points = (rule.points for rule, _test in rules.fit.get(name, ()))
    worded = (rule.points for rule, _test in rules.fit.get(name, ()) if rule.words.strip())
    return max(worded if needs_words else points, default=0)


def _holding(name: str, text: str, rules: Compiled) -> Found:
    known = rules.found.get((name, text))
    if known is None:
        holding = [rule for rule, holds in rules.fit.get(name, ()) if holds(text)]
        known = rules.found[name, text] = _extremes(holding)
    return known


def _extremes(rules: Iterable[Rule]) -> Found:
    """The rule that gives most and the one that takes most."""
    ordered = sorted(rules, key=lambda rule: -rule.points)
    best = [rule for rule in ordered[:1] if rule.points > 0]
    return (*best, *(rule for rule in ordered[-1:] if rule.points < 0))
