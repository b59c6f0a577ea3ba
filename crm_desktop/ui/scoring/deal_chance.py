"""Why the chance of a deal is what it is, in a window to be read."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.chance import ChanceReceipt
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.dialogs.reading_window import ReadingWindow
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.scoring.chance_part import ChancePart
from crm_desktop.ui.translation import filled, tr

_WIDTH, _AROUND, _MARGIN = 520, 150, 60


class DealChanceWindow(ReadingWindow):
    """Shows the learned chance of a deal taken apart."""

    def __init__(self, parent: QWidget, name: str, found: ChanceReceipt) -> None:
        super().__init__(parent, filled(tr("Chance of {name}"), name=one_line(name)))
        said = filled(tr("Chance to be won {percent} %"), percent=found.percent)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(ChancePart(found, said))
        column.addStretch(1)
        self.show_body(body)
        most = parent.window().height() - _MARGIN
        self.resize(_WIDTH, min(body.sizeHint().height() + _AROUND, most))


def open_deal_chance(runner: Runner, parent: QWidget, deal: int, name: str) -> None:
    """Read the chance of an open deal and show what it is made of."""

    def show(found: ChanceReceipt | None) -> None:
        if found is not None:
            DealChanceWindow(parent, name, found).open()

    runner.read(parent, partial(_receipt, deal, runner.now()), show)


def _receipt(deal: int, now: int, reading: Reading) -> ChanceReceipt | None:
    from crm_desktop.services.learning_receipts import deal_receipt  # numpy takes a while

    return deal_receipt(reading, deal, now)
