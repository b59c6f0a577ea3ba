"""What a rule of the score says, in words."""

from collections.abc import Callable, Mapping

from crm_desktop.domain.scoring import Part, Rule
from crm_desktop.ui.lead_words import decision_words, item_words
from crm_desktop.ui.scoring.words import field_words, kind_rule_words
from crm_desktop.ui.translation import QT_TR_NOOP, filled, tr

_NAMED = {
    ("role", "owner"): QT_TR_NOOP("Owner or chief"),
    ("role", "vice-president"): QT_TR_NOOP("Vice president"),
    ("role", "director"): QT_TR_NOOP("Director or head"),
    ("role", "manager"): QT_TR_NOOP("Manager"),
    ("role", "staff"): QT_TR_NOOP("Any other title"),
    ("industry", "target"): QT_TR_NOOP("Target industry"),
    ("industry", "second"): QT_TR_NOOP("Second industry"),
    ("region", "main"): QT_TR_NOOP("Main region"),
    ("region", "second"): QT_TR_NOOP("Second region"),
}


def rule_words(rule: Rule, signals: Mapping[int, str]) -> str:
    """What a rule gives points for."""
    if rule.part is Part.CAP:
        return _cap_words(rule.field)
    named = _NAMED.get((rule.field, rule.value))
    if named is not None:
        return tr(named)
    if rule.option_id is not None and rule.option_id in signals:
        return signals[rule.option_id]
    return _by_field(rule)


def group_words(rule: Rule) -> str:
    """What a rule is about."""
    return "" if rule.part is Part.CAP else field_words(rule.field)


def _cap_words(name: str) -> str:
    if name in ("hot", "warm"):
        return field_words(name)
    return filled(tr("At most for: {field}"), field=field_words(name))


def _by_field(rule: Rule) -> str:
    make = _MADE.get(rule.field)
    words = rule.value if make is None else make(rule.value)
    return words[:1].upper() + words[1:]


def _size_words(span: str) -> str:
    least, _, most = span.partition("-")
    if not most:
        return filled(tr("from {least} employees"), least=least)
    return filled(tr("{least}–{most} employees"), least=least, most=most)


_MADE: Mapping[str, Callable[[str], str]] = {
    "decision": decision_words,
    "bant": item_words,
    "kind": kind_rule_words,
    "silence": lambda days: tr("Silent for %n days", "", int(days)),
    "closed": lambda _value: tr("What does not age, once the lead is closed"),
    "size": _size_words,
}
