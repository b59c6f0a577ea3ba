"""The filter of a list in its head: a chip for each condition, and what can be done with it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui import fonts
from crm_desktop.ui.filtering.words import filters_words
from crm_desktop.ui.painting import pill_width
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.chip import CROSS, LONGEST, Chip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.label import secondary_label

_LINES = 2
_SPACING = 6


class FilterBar(QWidget):
    """Chips that are pressed to change and taken away by ×; one chip for all where room is short.

    The last chips add a condition and keep the filter as a segment.
    """

    chip_pressed = Signal(int)
    remove_requested = Signal(int)
    add_requested = Signal()
    edit_requested = Signal()
    clear_requested = Signal()
    keep_requested = Signal(str)  # `save`, `save-as` or `reset`

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self, spacing=_SPACING)
        self._texts: list[str] = []
        self._ways: list[tuple[str, str]] = []
        self._is_changed = False
        self._chips: list[Chip] = []
        self._stops: list[Chip] = []
        self._is_short = self._needs_below = False
        self._below = 0
        self._is_filling = False
        self._fill()

    def show_filter(
        self, texts: Sequence[str], ways: Sequence[tuple[str, str]], *, is_changed: bool
    ) -> None:
        """Show a chip for each text, then ways to keep it (key and words), said to be changed."""
        shown = (list(texts), list(ways), is_changed)
        if shown != (self._texts, self._ways, self._is_changed):
            self._texts, self._ways, self._is_changed = shown
            self._fill()

    def chip(self, place: int) -> Chip:
        """The chip of a condition, or the one that stands for all."""
        return self._chips[0 if self._is_short else place]

    @property
    def adder(self) -> Chip:
        """The chip that adds, to place a panel below it."""
        return self._add

    @property
    def is_collapsed(self) -> bool:
        """Whether one chip stands for all."""
        return self._is_short

    def stops(self) -> list[Chip]:
        """Where the keyboard stops here, from the first to the last."""
        return list(self._stops)

    def heightForWidth(self, width: int) -> int:
        return self._flow.heightForWidth(width)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = max(self.width(), 1)
        return QSize(self._flow.sizeHint().width(), self._flow.heightForWidth(width))

    def fit(self, beside: int, below: int) -> bool:
        """Choose between all chips and one for all; whether they need the line below.

        What is chosen follows from the widths alone, not from what was shown before: it would
        change to and fro for ever.
        """
        self._below = below
        if not self._is_filling:
            self._choose()
            self._needs_below = self._flow.sizeHint().width() > beside
        return self._needs_below

    def _choose(self) -> None:
        is_short = self._needed(self._below) > _LINES and len(self._texts) > 1
        if is_short is not self._is_short:
            self._is_short = is_short
            self._fill()

    def _needed(self, width: int) -> int:
        """How many lines all chips would take."""
        removable = [self._width(text) + CROSS for text in self._texts]
        plain = [
            self._width(text) for text in (tr("+ Filter"), *(words for _, words in self._ways))
        ]
        lines, x = 1, 0
        for each in (*removable, *plain):
            if x and x + each > width:
                lines, x = lines + 1, 0
            x += each + _SPACING
        return lines

    def _width(self, text: str) -> int:
        return min(pill_width(fonts.secondary(), text), LONGEST)

    def _fill(self) -> None:
        # A chip that is shown has the head lay itself out, which asks for the chips that fit.
        self._is_filling = True
        self._put_chips()
        self._is_filling = False

    def _put_chips(self) -> None:
        focused = next((place for place, each in enumerate(self._stops) if each.hasFocus()), -1)
        self._flow.clear()
        if self._is_short:
            self._chips = [self._chip_for_all()]
        else:
            self._chips = [self._chip_of(place, text) for place, text in enumerate(self._texts)]
        self._add = self._put(Chip(tr("+ Filter"), removable=False))
        self._add.clicked.connect(self.add_requested)
        if self._is_changed:
            words = secondary_label(tr("changed"))
            words.setFixedHeight(self._add.sizeHint().height())
            self._flow.addWidget(words)
        self._stops = [*self._chips, self._add]
        for key, text in self._ways:
            way = self._put(Chip(text, removable=False))
            way.clicked.connect(partial(self.keep_requested.emit, key))
            self._stops.append(way)
        if focused >= 0:
            self._stops[min(focused, len(self._chips))].setFocus()
        self.updateGeometry()

    def _chip_for_all(self) -> Chip:
        chip = self._put(Chip(filters_words(len(self._texts)), remove_tip=tr("Clear the filter")))
        chip.clicked.connect(self.edit_requested)
        chip.remove_requested.connect(self.clear_requested)
        return chip

    def _chip_of(self, place: int, text: str) -> Chip:
        chip = self._put(Chip(text, remove_tip=tr("Take this filter away")))
        chip.clicked.connect(partial(self.chip_pressed.emit, place))
        chip.remove_requested.connect(partial(self.remove_requested.emit, place))
        return chip

    def _put(self, chip: Chip) -> Chip:
        self._flow.addWidget(chip)
        if self.isVisible():
            chip.show()  # at once, so that it can have the keyboard
        return chip
