"""A chance taken apart, as the receipt of a score shows it."""

from math import exp

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.chance import ChanceReceipt, Proof
from crm_desktop.ui.scoring.chance_words import (
    basis_words,
    factor_words,
    field_words,
    odds_words,
)
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.key_values import FigureRow, FigureRows
from crm_desktop.ui.widgets.label import PlainLabel, strong_label

_LEAST = 0.05  # log-odds: what adds less is not worth a line of its own


class ChancePart(QWidget):
    """What is usual, what each field does to the odds, and what that comes to."""

    def __init__(self, found: ChanceReceipt, title: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(4)
        to_buy = filled(tr("Chance to buy {percent} %"), percent=found.percent)
        column.addWidget(strong_label(title or to_buy))
        column.addWidget(PlainLabel(_basis(found), ink="muted"))
        rows = FigureRows()
        rows.set_rows(_rows(found))
        column.addWidget(rows)
        if found.asks:
            words = filled(tr("Would move it most: {field}"), field=field_words(found.asks))
            column.addWidget(PlainLabel(words, ink="muted"))


def _basis(found: ChanceReceipt) -> str:
    if found.proof is Proof.NO_SKILL:
        return tr("What was learned is no better than the base rate, so that is shown.")
    words = basis_words(found.basis, found.outcomes)
    return words[:1].upper() + words[1:]


def _rows(found: ChanceReceipt) -> list[FigureRow]:
    usual = filled(tr("{percent} %"), percent=found.usual)
    rows = [FigureRow(tr("The usual case"), usual)]
    small = 0.0
    for factor in found.factors:
        if abs(factor.log_odds) < _LEAST:
            small += factor.log_odds
            continue
        tone = Tone.GOOD if factor.log_odds > 0 else Tone.BAD
        rows.append(FigureRow(factor_words(factor), odds_words(factor.odds), tone))
    if abs(small) >= _LEAST:
        rows.append(FigureRow(tr("Further fields"), odds_words(_odds(small))))
    if found.limit:
        rows.append(FigureRow(tr("Never quite sure"), odds_words(_odds(found.limit))))
    whole = filled(tr("{percent} %"), percent=found.percent)
    return [*rows, FigureRow(tr("Chance, as the odds multiply"), whole)]


def _odds(log_odds: float) -> float:
    return exp(log_odds)
