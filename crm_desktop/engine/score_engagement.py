"""How much a lead does, by the rules: what came from them and from us, fading with time."""

from operator import itemgetter

from crm_desktop.domain.scoring import TENTHS, Event, LeadFacts, Part, Reason, Rule
from crm_desktop.engine.score_table import Compiled, Found, bounded

_first = itemgetter(0)


def engagement_reasons(facts: LeadFacts, rules: Compiled, today: str) -> list[Reason]:
    """Every line of the engagement on a day, with what is cut."""
    now = rules.day(today)
    reasons: list[Reason] = []
    once: dict[int, Reason] = {}
    for event in facts.events:
        ageless, ageing = rules_for(event, rules)
        if ageless:
            _note_once(once, ageless, event, facts.closed, rules, now)
        if ageing:
            reasons += _extreme_reasons(ageing, event, now - rules.day(event.day))
    if facts.is_unsubscribed:
        for rule in rules.unsubscribed:
            once.setdefault(id(rule), _reason(rule, "", "", rule.points * TENTHS))
    reasons += [reason for reason in once.values() if reason.points]
    reasons += _silence(facts, rules, now)
    return bounded(Part.ENGAGEMENT, reasons, rules)


def rules_for(event: Event, rules: Compiled) -> tuple[Found, Found]:
    """The rules an event counts by: those that do not age, and those that do."""
    _, kind, direction, signal = event
    known = rules.aging.get((signal, kind, direction))
    if known is None:
        kinds = (kind, f"{kind}:{direction}")
        holding = [
            rule
            for rule in rules.events
            if rule.points
            and (
                (signal is not None and rule.option_id == signal)
                if rule.field == "signal"
                else rule.value in kinds
            )
        ]
        ageless = tuple(rule for rule in holding if not rule.half_life)
        known = ageless, tuple(rule for rule in holding if rule.half_life)
        rules.aging[signal, kind, direction] = known
    return known


def _note_once(
    once: dict[int, Reason], ageless: Found, event: Event, closed: str, rules: Compiled, now: int
) -> None:
    is_over = bool(closed) and event.day <= closed
    age = now - rules.day(closed) if is_over else 0
    for rule in ageless:
        # What was held against somebody does not fade because the lead was closed.
        half_life = rules.closed_half_life if is_over and rule.points > 0 else None
        reason = _aged(rule, event, age, half_life)
        known = once.get(id(rule))
        if known is None or (abs(reason.points), reason.day) > (abs(known.points), known.day):
            once[id(rule)] = reason


def _aged(rule: Rule, event: Event, age: int, half_life: int | None) -> Reason:
    return _reason(rule, event.kind, event.day, _faded(rule, age, half_life))


def _faded(rule: Rule, age: int, half_life: int | None) -> int:
    """The tenths that a rule gives for what was so many days ago."""
    points = rule.points * TENTHS
    if half_life and age > 0:
        left = int(abs(points) * 0.5 ** (age / half_life) + 0.5)
        return left if points > 0 else -left
    return points


def _reason(rule: Rule, detail: str, day: str, points: int) -> Reason:
    return Reason(Part.ENGAGEMENT, rule.field, rule.value, detail, points, day, rule.option_id)


def _extreme_reasons(ageing: Found, event: Event, age: int) -> list[Reason]:
    """What gives most and what takes most by now; most of what happened counts no longer."""
    found = [(points, rule) for rule in ageing if (points := _faded(rule, age, rule.half_life))]
    if not found:
        return []
    points, rule = max(found, key=_first)
    best = [(points, rule)] if points > 0 else []
    points, rule = min(found, key=_first)
    worst = [(points, rule)] if points < 0 else []
    return [_reason(rule, event.kind, event.day, points) for points, rule in best + worst]


def _silence(facts: LeadFacts, rules: Compiled, now: int) -> list[Reason]:
    last = facts.last_touch or facts.created
    if not last:
        return []
    age = now - rules.day(last)
    return [
        _reason(rule, str(age), last, rule.points * TENTHS)
        for days, rule in rules.silences
        if age >= days and rule.points
    ]
