"""Tags or filters as chips, with one more to add at the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.flow_layout import FlowLayout


@dataclass(frozen=True, slots=True)
class ChipText:
    """One chip: what it is called inside, and what it says."""

    key: str
    text: str


class ChipLine(QWidget):
    """Chips that can be pressed and taken away, and a last one that adds."""

    chip_pressed = Signal(str)
    remove_requested = Signal(str)
    add_requested = Signal()

    def __init__(self, add_text: str = "", *, remove_tip: str = "") -> None:
        super().__init__()
        self._flow = FlowLayout(self, spacing=6)
        self._remove_tip = remove_tip
        self._add = Chip(add_text, removable=False)
        self._add.clicked.connect(self.add_requested)
        self._add.setParent(self)
        self._flow.addWidget(self._add)
        self._add.setVisible(bool(add_text))
        self._shown: tuple[ChipText, ...] = ()
        self._chips: list[Chip] = []

    def set_chips(self, chips: Sequence[ChipText]) -> None:
        """Show these and no others; the adding one stays last."""
        if tuple(chips) == self._shown:
            return
        self._shown = tuple(chips)
        self._flow.removeWidget(self._add)
        self._flow.clear()
        self._chips = []
        for each in chips:
            chip = Chip(each.text, remove_tip=self._remove_tip)
            chip.clicked.connect(partial(self._pressed, each.key))
            chip.remove_requested.connect(partial(self.remove_requested.emit, each.key))
            self._flow.addWidget(chip)
            self._chips.append(chip)
        self._flow.addWidget(self._add)
        self.updateGeometry()

    def stops(self) -> list[QWidget]:
        """Where the keyboard stops here, from the first to the last."""
        return [*self._chips, self._add]

    def adder(self) -> Chip:
        """The chip that adds, to place a menu below it."""
        return self._add

    def _pressed(self, key: str) -> None:
        self.chip_pressed.emit(key)
