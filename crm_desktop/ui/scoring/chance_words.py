"""Chances in words: what they rest on, what each field does to them, how well they did."""

from math import isnan

from PySide6.QtCore import QLocale

from crm_desktop.domain.chance import (
    Accuracy,
    Basis,
    ChanceLine,
    ChanceOf,
    Factor,
    Proof,
    Reliability,
    Unused,
)
from crm_desktop.domain.scoring import ANSWERS, BANT
from crm_desktop.ui.lead_words import answer_words, decision_words, item_words
from crm_desktop.ui.translation import QT_TR_NOOP, counted, filled, tr

_FIELDS = {
    "status": QT_TR_NOOP("Lead status"),
    "source": QT_TR_NOOP("Source"),
    "decision": QT_TR_NOOP("Part in the decision"),
    "industry": QT_TR_NOOP("Industry"),
    "country": QT_TR_NOOP("Country"),
    "role": QT_TR_NOOP("Role"),
    "employees": QT_TR_NOOP("Employees"),
    "fit": QT_TR_NOOP("Points of fit"),
    "engagement": QT_TR_NOOP("Points of engagement"),
    "reply_days": QT_TR_NOOP("Days since they came forward"),
    "touch_days": QT_TR_NOOP("Days since the last touch"),
    "age": QT_TR_NOOP("Days since it began"),
    "replies": QT_TR_NOOP("How often they came forward"),
    "stage": QT_TR_NOOP("Stage"),
    "client": QT_TR_NOOP("Customer before"),
    "type": QT_TR_NOOP("Type of deal"),
    "stage_age": QT_TR_NOOP("Time in the stage"),
    "slips": QT_TR_NOOP("How often it was put off"),
    "size": QT_TR_NOOP("Amount against the usual"),
    "overdue": QT_TR_NOOP("Days past the expected close"),
    "orders": QT_TR_NOOP("Deals won before"),
    "record": QT_TR_NOOP("Share won before"),
}
_CLIENTS = {
    "": QT_TR_NOOP("no"),
    "customer": QT_TR_NOOP("yes"),
    "former": QT_TR_NOOP("once"),
}
_TIMES = ("stage_age", "size")  # told as so many times what is usual
_WHY = {
    "leak": QT_TR_NOOP("filled in once it was over"),
    "drift": QT_TR_NOOP("says something else by now"),
    "unseen": QT_TR_NOOP("only new values"),
}


def chance_words(chance: ChanceLine) -> str:
    """A chance and what it rests on: `chance to buy 71 %, learned from 240 outcomes`."""
    if chance.proof is Proof.NO_SKILL:
        return filled(tr("about {percent} % of all leads buy"), percent=chance.percent)
    said = filled(tr("chance to buy {percent} %"), percent=chance.percent)
    return f"{said}, {basis_words(chance.basis, chance.outcomes)}"


def basis_words(basis: Basis, outcomes: int) -> str:
    """What chances rest on."""
    if basis is Basis.RULES:
        return tr("by rules")
    if basis is Basis.BOTH:
        one = tr("rules + 1 outcome")
        return counted(outcomes, one, tr("rules + %Ln outcomes", "", outcomes))
    return tr("learned from %Ln outcomes", "", outcomes)


def factor_words(factor: Factor) -> str:
    """A field and its value: `Source: Referral`, `Days since the last touch: 12`."""
    field = field_words(factor.field)
    return filled(tr("{field}: {value}"), field=field, value=_value_words(factor))


def field_words(name: str) -> str:
    """A field that chances are learned of."""
    if name in BANT:
        return item_words(name)
    return tr(_FIELDS[name]) if name in _FIELDS else name


def odds_words(factor: float) -> str:
    """By how much odds are multiplied: `× 1.8`."""
    return filled(tr("× {factor}"), factor=QLocale().toString(factor, "f", 1 if factor >= 1 else 2))


def of_words(of: ChanceOf) -> str:
    """What a chance is of."""
    is_lead = of is ChanceOf.LEAD
    return tr("Leads that become customers") if is_lead else tr("Deals that are won")


def proof_words(found: Accuracy) -> str:
    """What is proved, in a sentence."""
    if found.proof is Proof.UNJUDGED:
        return tr("Not tested yet: that needs some twenty outcomes, of both kinds.")
    if found.proof is Proof.NO_SKILL:
        rate = round(100 * found.base_rate)
        said = tr("No better than the base rate so far, so {rate} % is shown for all.")
        return filled(said, rate=rate)
    pairs = round(found.pairs)
    said = tr("What came ranks above what did not in {pairs} of 100 pairs.")
    if found.proof is Proof.UNPROVED:
        said = tr("In {pairs} of 100 pairs what came ranks above what did not: not proved yet.")
    return filled(said, pairs=pairs)


def brier_words(found: Accuracy) -> str:
    """The error against that of the base rate and of the rules."""
    said = tr("Error (Brier) {brier}; base rate alone {base}, rules alone {rules}")
    numbers = {"brier": found.brier, "base": found.brier_base, "rules": found.brier_rules}
    return filled(said, **{name: _three(value) for name, value in numbers.items()})


def bar_words(bar: Reliability) -> str:
    """How many of those told such a chance came: `60–80 %: 14 of 20 came`."""
    said = tr("{least}–{most} %: {came} of {cases} came")
    least, most = round(100 * bar.least), round(100 * bar.most)
    return filled(said, least=least, most=most, came=bar.came, cases=bar.cases)


def unused_words(unused: Unused) -> str:
    """A field that is not learned from, and why."""
    why = tr(_WHY[unused.why]) if unused.why in _WHY else unused.why
    return filled(tr("{field} ({why})"), field=field_words(unused.field), why=why)


def _value_words(factor: Factor) -> str:
    value = factor.name or factor.value
    if isinstance(value, float):
        return tr("unknown") if isnan(value) else _number_words(factor.field, value)
    if factor.field in BANT and value in ANSWERS:
        return answer_words(value)
    if factor.field == "decision" and value:
        return decision_words(value)
    if factor.field == "client":
        return tr(_CLIENTS.get(value, value))
    return value or tr("unknown")


def _number_words(field: str, value: float) -> str:
    if field in _TIMES:
        return filled(tr("{times} ×"), times=QLocale().toString(value, "f", 1))
    if field == "record":
        return filled(tr("{percent} %"), percent=round(100 * value))
    return QLocale().toString(round(value))


def _three(value: float) -> str:
    return QLocale().toString(value, "f", 3)
