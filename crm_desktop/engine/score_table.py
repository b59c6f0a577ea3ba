"""The rules of the score made ready: words as tests, limits by name, what was found remembered."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from crm_desktop.domain.score_words import matcher
from crm_desktop.domain.scoring import FULL, TENTHS, Part, Reason, Rule

_CLOSED_HALF_LIFE = 30

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

    def cap(self, name: str, otherwise: int = FULL) -> int:
        """A limit in points."""
        return self.caps.get(name, otherwise)

    def day(self, day: str) -> int:
        """The ordinal of a day."""
        known = self.days.get(day)
        if known is None:
            known = self.days[day] = date.fromisoformat(day).toordinal()
        return known


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


def limit(part: Part, rules: Compiled) -> int:
    """The tenths that a part can reach."""
    return max(0, min(rules.cap(part, FULL), FULL)) * TENTHS


def bounded(part: Part, reasons: list[Reason], rules: Compiled) -> list[Reason]:
    """The reasons of a part with what keeps it between nothing and its limit."""
    points = sum([reason.points for reason in reasons])
    if (over := points - limit(part, rules)) > 0:
        reasons.append(Reason(part, "cut", part, "", -over))
    elif points < 0:
        reasons.append(Reason(part, "floor", part, "", -points))
    return reasons


def _test(rule: Rule) -> Callable[[str], bool]:
    if rule.field == "decision":
        return lambda text: text == rule.value
    if rule.field == "size":
        least, most = _bounds(rule.value)
        return lambda text: text.isdecimal() and least <= int(text) <= most
    return matcher(rule.words)


def _bounds(span: str) -> tuple[int, float]:
    least, _dash, most = span.replace(" ", "").partition("-")
    return int(least) if least.isdecimal() else 0, int(most) if most.isdecimal() else float("inf")


def _items(rules: Iterable[Rule]) -> dict[str, Rule]:
    """The rule of each item: the one that gives most, should there be two."""
    return {rule.value: rule for rule in sorted(rules, key=lambda rule: rule.points)}
