"""Words for the codes of deals: roles, categories, kinds of stages, how often."""

from collections.abc import Mapping

from crm_desktop.domain.deal import Category, DealRow, Recurring, Role, StageKind
from crm_desktop.ui.amounts import amount_words
from crm_desktop.ui.translation import QT_TR_NOOP, tr

_ROLES: Mapping[str, str] = {
    Role.DECISION_MAKER: QT_TR_NOOP("Decision maker"),
    Role.EVALUATOR: QT_TR_NOOP("Evaluator"),
    Role.INFLUENCER: QT_TR_NOOP("Influencer"),
    Role.USER: QT_TR_NOOP("User"),
}
_CATEGORIES: Mapping[str, str] = {
    Category.PIPELINE: QT_TR_NOOP("Pipeline"),
    Category.BEST_CASE: QT_TR_NOOP("Best case"),
    Category.COMMIT: QT_TR_NOOP("Commit"),
    Category.CLOSED: QT_TR_NOOP("Closed"),
    Category.OMITTED: QT_TR_NOOP("Omitted"),
}
_RECURRING: Mapping[str, str] = {
    Recurring.ONCE: QT_TR_NOOP("once"),
    Recurring.MONTH: QT_TR_NOOP("a month"),
    Recurring.YEAR: QT_TR_NOOP("a year"),
}
_KINDS: Mapping[str, str] = {
    StageKind.OPEN: QT_TR_NOOP("open"),
    StageKind.WON: QT_TR_NOOP("won"),
    StageKind.LOST: QT_TR_NOOP("lost"),
}


def amount_of(row: DealRow) -> str:
    """The amount in its own currency."""
    return "–" if row.amount is None else amount_words(row.amount, row.currency)


def role_words(role: str) -> str:
    """What somebody is in a decision; empty where that is not said."""
    return _said(_ROLES, role)


def category_words(category: str) -> str:
    """A bucket of the forecast."""
    return _said(_CATEGORIES, category)


def recurring_words(how_often: str) -> str:
    """How often something is sold."""
    return _said(_RECURRING, how_often)


def recurring_named(words: str) -> str:
    """The code of how often something is sold, by its words; once for others."""
    typed = words.strip().casefold()
    return next((e.value for e in Recurring if recurring_words(e).casefold() == typed), "")


def stage_kind_words(kind: str) -> str:
    """What a stage means for its deals."""
    return _said(_KINDS, kind)


def _said(words: Mapping[str, str], code: str) -> str:
    return tr(words[code]) if code in words else code
