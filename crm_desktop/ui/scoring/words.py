"""The reasons of a score in words, and what would raise it most."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QLocale

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.scoring import Part, Question, Reason
from crm_desktop.ui import dates
from crm_desktop.ui.lead_words import answer_words, decision_words, item_words
from crm_desktop.ui.texts import kind_title
from crm_desktop.ui.translation import QT_TR_NOOP, filled, tr

_FIELDS = {
    "role": QT_TR_NOOP("Role"),
    "decision": QT_TR_NOOP("Part in the decision"),
    "industry": QT_TR_NOOP("Industry"),
    "region": QT_TR_NOOP("Region"),
    "size": QT_TR_NOOP("Size of the company"),
    "bant": QT_TR_NOOP("Qualification"),
    "signal": QT_TR_NOOP("Signals"),
    "kind": QT_TR_NOOP("What was done"),
    "silence": QT_TR_NOOP("Silence"),
    "closed": QT_TR_NOOP("After the end"),
    "fit": QT_TR_NOOP("Fit"),
    "engagement": QT_TR_NOOP("Engagement"),
    "hot": QT_TR_NOOP("Hot from"),
    "warm": QT_TR_NOOP("Warm from"),
}
_ASK = {
    "budget": QT_TR_NOOP("ask for the budget"),
    "authority": QT_TR_NOOP("ask who decides"),
    "need": QT_TR_NOOP("ask what they need"),
    "timeline": QT_TR_NOOP("ask when they want it"),
    "decision": QT_TR_NOOP("note what part they have in the decision"),
    "size": QT_TR_NOOP("find out how large the company is"),
    "role": QT_TR_NOOP("find out their role"),
    "industry": QT_TR_NOOP("find out the industry"),
    "region": QT_TR_NOOP("find out where they are"),
}


def field_words(name: str) -> str:
    """What a group of rules is about."""
    return tr(_FIELDS[name]) if name in _FIELDS else name


def question_words(question: Question) -> str:
    """What would raise a score most: `ask when they want it`."""
    return tr(_ASK[question.item or question.field])


def points_words(value: float) -> str:
    """Points with their sign, as many decimals as they have: `+27`, `−1.5`."""
    places = 0 if value == int(value) else 1 if value * 10 == int(value * 10) else 2
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + QLocale().toString(abs(float(value)), "f", places)


def reason_words(reason: Reason, signals: Mapping[int, str]) -> str:
    """A reason without its day and points: `Owner`, `Budget: partly`, `Asked for a quote`."""
    make = _REASONS.get(reason.group)
    if make is not None:
        return make(reason)
    if reason.option_id is not None and reason.option_id in signals:
        return signals[reason.option_id]
    return field_words(reason.group)


def line_words(reason: Reason, signals: Mapping[int, str]) -> str:
    """A reason as it begins a line."""
    words = reason_words(reason, signals)
    return words[:1].upper() + words[1:]


def day_words(reason: Reason, today: date) -> str:
    """The day of a reason: `14 Nov`."""
    return dates.day_of(date.fromisoformat(reason.day), today) if reason.day else ""


def kind_rule_words(value: str) -> str:
    """A kind of activity as rules name it: `meeting`, `email:in`."""
    kind, _, way = value.partition(":")
    if kind not in list(ActivityKind):
        return value
    return kind_title(ActivityKind(kind), Direction(way))


def _size(reason: Reason) -> str:
    return tr("%Ln employees", "", int(reason.detail))


def _silence(reason: Reason) -> str:
    return tr("Silent for %n days", "", int(reason.detail))


def _cut(reason: Reason) -> str:
    whole = reason.key in list(Part)
    limit = tr("No more counts for: {field}") if not whole else tr("{field}: the limit is reached")
    return filled(limit, field=field_words(reason.key))


def _of_kind(reason: Reason) -> str:
    return kind_rule_words(reason.key)


def _bant(reason: Reason) -> str:
    known = tr("{item}: {answer}")
    return filled(known, item=item_words(reason.key), answer=answer_words(reason.detail))


_REASONS: Mapping[str, Callable[[Reason], str]] = {
    "role": lambda reason: reason.detail,
    "decision": lambda reason: decision_words(reason.key),
    "industry": lambda reason: reason.detail,
    "region": lambda reason: reason.detail,
    "size": _size,
    "bant": _bant,
    "kind": _of_kind,
    "silence": _silence,
    "cut": _cut,
    "floor": lambda _reason: tr("Not below nothing"),
    "rounding": lambda _reason: tr("Rounded to whole points"),
}
