"""Wires the cards about a lead to what is done with them."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect

from crm_desktop.domain.chance import ChanceReceipt
from crm_desktop.domain.lead import Known
from crm_desktop.services.leads import Qualify
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.records.panel import Panel
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.scoring.shown import LeadShown


class LeadPanel(QObject):
    """Answers items of BANT, asks for their notes, opens the receipt."""

    def __init__(self, runner: Runner, panel: Panel) -> None:
        super().__init__(panel)
        self._runner, self._panel = runner, panel
        panel.head.lead_made.connect(self._connect)

    def qualify(self) -> None:
        """Bring the keyboard to what is not known yet."""
        cards = self._panel.head.lead
        if cards is not None and cards.isVisible():
            cards.bant.take_keyboard()

    def open_receipt(self) -> None:
        """Open the whole receipt of the lead shown."""
        shown = self._panel.shown
        if shown is not None and shown.lead is not None:
            work = partial(_chance, shown.id, self._runner.now())
            self._runner.read(self, work, partial(self._open, shown.name, shown.lead))

    def _open(self, name: str, shown: LeadShown, chance: ChanceReceipt | None) -> None:
        from crm_desktop.ui.scoring.receipt import ReceiptWindow

        ReceiptWindow(self._panel.window(), name, shown, chance).open()

    def _connect(self) -> None:
        cards = self._panel.head.lead
        if cards is not None:
            cards.score.receipt_requested.connect(self.open_receipt)
            cards.bant.changed.connect(self._answer)
            cards.bant.edit_requested.connect(self._ask)

    def _answer(self, known: Known) -> None:
        shown = self._panel.shown
        if shown is not None:
            self._runner.write(self, Qualify(shown.id, *known))

    def _ask(self, known: Known) -> None:
        from crm_desktop.ui.records.lead_forms import ask_known

        shown, cards = self._panel.shown, self._panel.head.lead
        if shown is None or shown.lead is None or cards is None:
            return
        window, row = self._panel.window(), cards.bant.row(known.item)
        anchor = QRect(row.mapTo(window, QPoint()), row.size())
        ask = partial(ask_known, self._runner, window, anchor, shown.id)
        ask(known, shown.lead.today)


def _chance(contact: int, now: int, reading: Reading) -> ChanceReceipt | None:
    from crm_desktop.services.learning_receipts import lead_receipt  # numpy takes a while

    return lead_receipt(reading, contact, now)
