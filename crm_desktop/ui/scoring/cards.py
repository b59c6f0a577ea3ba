"""The cards about a lead in the panel: the score, and what is known."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.ui.scoring.bant import BantCard
from crm_desktop.ui.scoring.card import ScoreCard
from crm_desktop.ui.scoring.shown import LeadShown


class LeadCards(QWidget):
    """Shows both for whoever has a score, and nothing for the others."""

    def __init__(self) -> None:
        super().__init__()
        self.score, self.bant = ScoreCard(), BantCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.score)
        column.addWidget(self.bant)

    def show_lead(self, shown: LeadShown | None) -> None:
        """Show this lead."""
        self.setVisible(shown is not None)
        if shown is not None:
            self.score.show_lead(shown)
            self.bant.show_lead(shown)

    def stops(self) -> list[QWidget]:
        """Where the keyboard stops here, from the first to the last."""
        return [*self.score.stops(), *self.bant.stops()]
