"""Cells about leads, as every list of people shows them."""

from crm_desktop.domain.figures import write_money
from crm_desktop.domain.heat import Heat
from crm_desktop.domain.lead import Lifecycle
from crm_desktop.ui.amounts import has_comma
from crm_desktop.ui.delegates.cell import EMPTY, Cell
from crm_desktop.ui.lead_words import HEAT_TONES, LIFECYCLE_TONES, heat_words, lifecycle_words
from crm_desktop.ui.translation import filled, tr


def lifecycle_cell(lifecycle: str) -> Cell:
    """How far someone has come, as a pill."""
    if lifecycle not in list(LIFECYCLE_TONES):
        return EMPTY
    return Cell(lifecycle_words(lifecycle), tone=LIFECYCLE_TONES[Lifecycle(lifecycle)])


def score_cell(score: int | None, heat: str) -> Cell:
    """A score in the tone of its heat, which the tip says in words."""
    if score is None:
        return EMPTY
    tip = filled(tr("{score} of 100, {heat}"), score=score, heat=heat_words(heat))
    return Cell(str(score), right=True, figures=True, tone=HEAT_TONES[Heat(heat)], tip=tip)


def chance_cell(odds: int | None) -> Cell:
    """A chance in percent."""
    if odds is None:
        return EMPTY
    return Cell(filled(tr("{chance} %"), chance=odds), right=True, figures=True)


def money_cell(amount: int | None, currency: str) -> Cell:
    """An amount as the country writes it."""
    if amount is None:
        return EMPTY
    words = write_money(amount, currency, decimal_comma=has_comma())
    return Cell(words, right=True, figures=True)
