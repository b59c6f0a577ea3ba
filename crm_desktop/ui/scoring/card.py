"""The score of a lead in the panel: what it is made of, and what would raise it most."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.chance import ChanceLine, Proof
from crm_desktop.ui import fonts
from crm_desktop.ui.lead_words import HEAT_TONES, heat_words
from crm_desktop.ui.scoring.chance_words import chance_words
from crm_desktop.ui.scoring.shown import LeadShown
from crm_desktop.ui.scoring.summing import sum_lines
from crm_desktop.ui.scoring.words import points_words, question_words
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import link_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.chip import Pill
from crm_desktop.ui.widgets.key_values import FigureRow, FigureRows
from crm_desktop.ui.widgets.label import ElidedLabel, PlainLabel, strong_label


class ScoreCard(Card):
    """Shows a score in a few lines; the whole receipt is asked for."""

    receipt_requested = Signal()

    def __init__(self) -> None:
        self._title, self._heat = strong_label(), Pill()
        self._chance = ElidedLabel(ink="good")
        self._chance.setFont(fonts.secondary())
        self._rows, self._hint = FigureRows(), PlainLabel(ink="muted")
        self._hint.setFont(fonts.secondary())
        self._all = link_button(tr("All reasons"))
        head, foot = QWidget(), QWidget()
        super().__init__(head, self._chance, self._rows, foot, spacing=4)
        top, below = QHBoxLayout(head), QHBoxLayout(foot)
        for row in (top, below):
            row.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self._title)
        top.addWidget(self._heat)
        top.addStretch(1)
        below.setContentsMargins(8, 2, 0, 0)
        below.addWidget(self._hint, 1)
        below.addWidget(self._all, 0, Qt.AlignmentFlag.AlignTop)
        self._shown: LeadShown | None = None
        self._all.clicked.connect(self.receipt_requested)

    def show_lead(self, shown: LeadShown) -> None:
        """Show this score."""
        if self._shown == shown:
            return
        self._shown = shown
        found, question = shown.receipt.receipt, shown.receipt.question
        self._title.setText(filled(tr("Score {score}"), score=found.score))
        self._heat.set_text(heat_words(found.heat), HEAT_TONES[found.heat])
        self._show_chance(shown.receipt.chance)
        lines = sum_lines(found, shown.receipt.signals, shown.today)
        self._rows.set_rows(
            [
                FigureRow(
                    line.text, points_words(line.points), Tone.GOOD if line.points > 0 else Tone.BAD
                )
                for line in lines
            ]
        )
        self._rows.setVisible(bool(lines))
        what = question_words(question) if question else ""
        self._hint.setText(filled(tr("Would raise it most: {what}"), what=what) if what else "")

    def _show_chance(self, chance: ChanceLine | None) -> None:
        self._chance.setText("" if chance is None else chance_words(chance))
        self._chance.setVisible(chance is not None)
        is_good = chance is not None and chance.proof is not Proof.NO_SKILL
        self._chance.set_ink("good" if is_good else "muted")

    def stops(self) -> list[QWidget]:
        """Where the keyboard stops here."""
        return [self._all]

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.receipt_requested.emit()
