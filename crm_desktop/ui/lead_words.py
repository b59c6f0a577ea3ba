"""Words and tones for leads: how far someone is, what is known of them, how hot they are."""

from collections.abc import Callable, Mapping

from crm_desktop.domain.heat import Heat
from crm_desktop.domain.lead import Lifecycle
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import QT_TR_NOOP, tr

_LIFECYCLES = {
    Lifecycle.LEAD: QT_TR_NOOP("Lead"),
    Lifecycle.PROSPECT: QT_TR_NOOP("Prospect"),
    Lifecycle.CUSTOMER: QT_TR_NOOP("Customer"),
    Lifecycle.FORMER: QT_TR_NOOP("Former customer"),
}
LIFECYCLE_TONES = {
    Lifecycle.LEAD: Tone.WARNING,
    Lifecycle.PROSPECT: Tone.ACCENT,
    Lifecycle.CUSTOMER: Tone.GOOD,
    Lifecycle.FORMER: Tone.NEUTRAL,
}
_DECISIONS = {
    "decision-maker": QT_TR_NOOP("decides"),
    "influencer": QT_TR_NOOP("has influence"),
    "evaluator": QT_TR_NOOP("evaluates"),
    "user": QT_TR_NOOP("will use it"),
}
DECISIONS = tuple(_DECISIONS)
LIFECYCLES = tuple(_LIFECYCLES)
_HEATS = {
    Heat.HOT: QT_TR_NOOP("hot"),
    Heat.WARM: QT_TR_NOOP("warm"),
    Heat.COLD: QT_TR_NOOP("cold"),
}
HEAT_TONES = {Heat.HOT: Tone.GOOD, Heat.WARM: Tone.WARNING, Heat.COLD: Tone.NEUTRAL}
_ITEMS: Mapping[str, Callable[[], str]] = {
    "budget": lambda: tr("Budget"),
    "authority": lambda: tr("Authority"),
    "need": lambda: tr("Need"),
    "timeline": lambda: tr("Timeline", "by when they want it"),
}
_ANSWERS = {
    "": QT_TR_NOOP("unknown"),
    "no": QT_TR_NOOP("no"),
    "partly": QT_TR_NOOP("partly"),
    "yes": QT_TR_NOOP("yes"),
}


def lifecycle_words(text: str) -> str:
    """How far someone has come with the business; nothing for a mere contact."""
    return tr(_LIFECYCLES[Lifecycle(text)]) if text in list(_LIFECYCLES) else text


def decision_words(text: str) -> str:
    """What part someone has in a decision to buy."""
    return tr(_DECISIONS[text]) if text in _DECISIONS else text


def heat_words(heat: str) -> str:
    """How a score is called."""
    return tr(_HEATS[Heat(heat)]) if heat else ""


def item_words(item: str) -> str:
    """An item of BANT."""
    return _ITEMS[item]() if item in _ITEMS else item


def answer_words(answer: str) -> str:
    """What is known of an item of BANT."""
    return tr(_ANSWERS[answer])
