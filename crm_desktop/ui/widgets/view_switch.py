"""The ways to show the same records, such as board or list: the words at the right of the head."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import icon_button, quiet_button


class ViewSwitch(QWidget):
    """Tells which view is chosen, by its key; at its end what else can be done with it."""

    chosen = Signal(str)

    def __init__(self, views: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self._buttons = {}
        for key, text in views:
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
