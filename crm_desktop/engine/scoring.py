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

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from crm_desktop.domain.score_words import matcher
from crm_desktop.domain.scoring import (
    BANT,
    ENGAGEMENT_SHARE,
    FIT_SHARE,
    FULL,
    HUNDREDTHS,
    TENTHS,
    Event,
    Heat,
    LeadFacts,
    Part,
    Question,
    Reason,
    Receipt,
    Rule,
)

_CLOSED_HALF_LIFE = 30
_HOT, _WARM = 80, 50
_HALF = {"yes": 2, "partly": 1}

Found = tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """Rules made ready to score many leads; remembers what it found for each text and event."""

    fit: dict[str, list[tuple[Rule, Callable[[str], bool]]]]
    bant: dict[str, Rule]
    events: list[Rule]
    silences: list[tuple[int, Rule]]
    unsubscribed: tuple[Rule, ...]
    closed_half_life: int
    caps: dict[str, int]
    found: dict[tuple[str, str], Found] = field(default_factory=dict)
    aging: dict[tuple[int | None, str, str], tuple[Found, Found]] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)

    def cap(self, name: str, otherwise: int) -> int:
        """A limit in points."""
        return self.caps.get(name, otherwise)


def compile_rules(rules: Sequence[Rule]) -> Compiled:
    """The rules, ready to score by."""
    ordered = sorted(rules, key=lambda rule: rule.place)
    fit: dict[str, list[tuple[Rule, Callable[[str], bool]]]] = {}
    for rule in ordered:
        if rule.part is Part.FIT and rule.field != "bant":
            fit.setdefault(rule.field, []).append((rule, _test(rule)))
    engagement = [rule for rule in ordered if rule.part is Part.ENGAGEMENT]
    events = [rule for rule in engagement if rule.field in ("signal", "kind")]
    silences = [rule for rule in engagement if rule.field == "silence" and rule.value.isdecimal()]
    closed = [rule.half_life for rule in engagement if rule.field == "closed" and rule.half_life]
    return Compiled(
        fit,
        _items(rule for rule in ordered if rule.part is Part.FIT and rule.field == "bant"),
        events,
        [(int(rule.value), rule) for rule in silences],
        tuple(rule for rule in events if rule.value == "unsubscribed"),
        closed[0] if closed else _CLOSED_HALF_LIFE,
        {rule.field: rule.points for rule in ordered if rule.part is Part.CAP},
    )


def score(facts: LeadFacts, rules: Compiled, today: str) -> Receipt:
    """The score of a lead on a day, with every reason."""
    fit = _fit(facts, rules)
    engagement = _engagement(facts, rules, today)
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
    groups = _groups(_fit_found(facts, rules))
    before = _fit_of(groups, rules)
    asked = []
    for name, item, points in _unknown(facts, rules):
        after = _fit_of({**groups, name: groups.get(name, 0) + points * TENTHS}, rules)
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


# Fit


def _test(rule: Rule) -> Callable[[str], bool]:
    if rule.field == "decision":
        return lambda text: text == rule.value
    if rule.field == "size":
        least, most = _bounds(rule.value)
        return lambda text: text.isdecimal() and least <= int(text) <= most
    return matcher(rule.words)


def _items(rules: Iterable[Rule]) -> dict[str, Rule]:
    """The rule of each item: the one that gives most, should there be two."""
    return {rule.value: rule for rule in sorted(rules, key=lambda rule: rule.points)}


def _bounds(span: str) -> tuple[int, float]:
    least, _dash, most = span.replace(" ", "").partition("-")
    return int(least) if least.isdecimal() else 0, int(most) if most.isdecimal() else float("inf")


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


def _fit(facts: LeadFacts, rules: Compiled) -> list[Reason]:
    reasons = _fit_found(facts, rules)
    for name, points in _groups(reasons).items():
        if (over := points - rules.cap(name, FULL) * TENTHS) > 0:
            reasons.append(Reason(Part.FIT, "cut", name, "", -over))
    return _bounded(Part.FIT, reasons, rules)


def _fit_found(facts: LeadFacts, rules: Compiled) -> list[Reason]:
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


def _groups(reasons: list[Reason]) -> dict[str, int]:
    groups: dict[str, int] = {}
    for reason in reasons:
        groups[reason.group] = groups.get(reason.group, 0) + reason.points
    return groups


def _fit_of(groups: dict[str, int], rules: Compiled) -> int:
    cut = (min(points, rules.cap(name, FULL) * TENTHS) for name, points in groups.items())
    return max(0, min(sum(cut), _limit(Part.FIT, rules)))


def _limit(part: Part, rules: Compiled) -> int:
    return max(0, min(rules.cap(part, FULL), FULL)) * TENTHS


def _bounded(part: Part, reasons: list[Reason], rules: Compiled) -> list[Reason]:
    points = sum([reason.points for reason in reasons])
    if (over := points - _limit(part, rules)) > 0:
        reasons.append(Reason(part, "cut", part, "", -over))
    elif points < 0:
        reasons.append(Reason(part, "floor", part, "", -points))
    return reasons


def _unknown(facts: LeadFacts, rules: Compiled) -> list[tuple[str, str, int]]:
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


# Engagement


def _engagement(facts: LeadFacts, rules: Compiled, today: str) -> list[Reason]:
    now = _day(today, rules)
    reasons: list[Reason] = []
    once: dict[int, Reason] = {}
    for event in facts.events:
        ageless, ageing = _for_event(event, rules)
        if ageless:
            _note_once(once, ageless, event, facts.closed, rules, now)
        if ageing:
            age = now - _day(event.day, rules)
            reasons += _extreme_reasons(
                [_aged(rule, event, age, rule.half_life) for rule in ageing]
            )
    if facts.is_unsubscribed:
        for rule in rules.unsubscribed:
            once.setdefault(id(rule), _reason(rule, "", "", rule.points * TENTHS))
    reasons += [reason for reason in once.values() if reason.points]
    reasons += _silence(facts, rules, now)
    return _bounded(Part.ENGAGEMENT, reasons, rules)


def _for_event(event: Event, rules: Compiled) -> tuple[Found, Found]:
    """The rules an event counts by, those that do not age apart."""
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
    age = now - _day(closed, rules) if is_over else 0
    for rule in ageless:
        # What was held against somebody does not fade because the lead was closed.
        half_life = rules.closed_half_life if is_over and rule.points > 0 else None
        reason = _aged(rule, event, age, half_life)
        known = once.get(id(rule))
        if known is None or (abs(reason.points), reason.day) > (abs(known.points), known.day):
            once[id(rule)] = reason


def _aged(rule: Rule, event: Event, age: int, half_life: int | None) -> Reason:
    points = rule.points * TENTHS
    if half_life and age > 0:
        faded = int(abs(points) * 0.5 ** (age / half_life) + 0.5)
        points = faded if points > 0 else -faded
    return _reason(rule, event.kind, event.day, points)


def _reason(rule: Rule, detail: str, day: str, points: int) -> Reason:
    return Reason(Part.ENGAGEMENT, rule.field, rule.value, detail, points, day, rule.option_id)


def _extreme_reasons(reasons: list[Reason]) -> list[Reason]:
    if len(reasons) == 1:
        return reasons if reasons[0].points else []
    best = max(reasons, key=lambda reason: reason.points)
    worst = min(reasons, key=lambda reason: reason.points)
    found = [best] if best.points > 0 else []
    return [*found, worst] if worst.points < 0 else found


def _silence(facts: LeadFacts, rules: Compiled, now: int) -> list[Reason]:
    last = facts.last_touch or facts.created
    if not last:
        return []
    age = now - _day(last, rules)
    return [
        _reason(rule, str(age), last, rule.points * TENTHS)
        for days, rule in rules.silences
        if age >= days and rule.points
    ]


def _day(day: str, rules: Compiled) -> int:
    known = rules.days.get(day)
    if known is None:
        known = rules.days[day] = date.fromisoformat(day).toordinal()
    return known
