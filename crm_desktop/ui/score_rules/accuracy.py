"""How well the chances do: for leads and for deals, on outcomes they had not seen."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.chance import Accuracy, ChanceOf, Proof
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.score_rules.bars import ReliabilityBars
from crm_desktop.ui.scoring.chance_words import (
    basis_words,
    brier_words,
    of_words,
    proof_words,
    unused_words,
)
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label


class AccuracyCard(Card):
    """One kind of chance: what is proved of it, its error, and its bars; greyed without skill."""

    def __init__(self, of: ChanceOf) -> None:
        self._heading = SectionHeading(of_words(of))
        self._proof, self._error = PlainLabel(), PlainLabel(ink="muted")
        self._title = secondary_label(
            tr(
                "Told such a chance, how many came, looked at at several ages. Four times of five"
                " luck alone stays within the band."
            )
        )
        self._bars, self._unused = ReliabilityBars(), PlainLabel(ink="muted")
        super().__init__(
            self._heading, self._proof, self._error, self._title, self._bars, self._unused
        )

    def show_accuracy(self, found: Accuracy) -> None:
        """Show this."""
        self._heading.set_aside(basis_words(found.basis, found.outcomes))
        self._proof.setText(proof_words(found))
        self._proof.set_ink("muted" if found.proof is Proof.NO_SKILL else "")
        self._error.setText(_error_words(found))
        self._error.setVisible(bool(found.tested))
        has_bars = bool(found.bars)
        self._bars.show_bars(found.bars)
        for widget in (self._title, self._bars):
            widget.setVisible(has_bars)
        self._bars.setEnabled(found.proof is not Proof.NO_SKILL)
        unused = ", ".join(unused_words(each) for each in found.unused)
        self._unused.setText(filled(tr("Not learned from: {fields}"), fields=unused))
        self._unused.setVisible(bool(unused))

    def words(self) -> str:
        """What it says is proved."""
        return self._proof.text()


class AccuracyPage(QWidget):
    """The cards of leads and deals, read anew whenever the page is turned to."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self.cards = {of: AccuracyCard(of) for of in ChanceOf}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card in self.cards.values():
            column.addWidget(card)
        column.addStretch(1)

    def ask(self) -> None:
        """Read and show how well they do."""
        self._runner.read(self, _accuracies, self._show)

    def _show(self, found: list[Accuracy]) -> None:
        for each in found:
            self.cards[each.of].show_accuracy(each)


def _error_words(found: Accuracy) -> str:
    tested = tr("Tested on %Ln outcomes it had not seen.", "", found.tested)
    return f"{tested} {brier_words(found)}"


def _accuracies(reading: Reading) -> list[Accuracy]:
    from crm_desktop.services.learning import accuracy  # numpy takes a while

    return [accuracy(reading, of) for of in ChanceOf]
