"""Board, list or months: the words at the right of the head."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from crm_desktop.ui.translation import QT_TR_NOOP, tr
from crm_desktop.ui.widgets.buttons import icon_button, quiet_button

VIEWS = (
    ("board", QT_TR_NOOP("Board")),
    ("list", QT_TR_NOOP("List")),
    ("months", QT_TR_NOOP("Months")),
)


class ViewSwitch(QWidget):
    """Tells which view is chosen; at its end what else can be done with the board."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self._buttons = {}
        for key, text in VIEWS:
            made = quiet_button(tr(text))
            made.setCheckable(True)
            made.setProperty("size", "small")
            made.clicked.connect(partial(self.chosen.emit, key))
            self._group.addButton(made)
            row.addWidget(made)
            self._buttons[key] = made
        self.more = icon_button("ellipsis", tr("More"))
        row.addWidget(self.more)

    def mark(self, key: str) -> None:
        """Show which view it is."""
        self._buttons[key].setChecked(True)
