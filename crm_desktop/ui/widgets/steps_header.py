"""Where one is in a few steps: "1 Match columns", "2 Check", "3 Done"."""

from collections.abc import Sequence

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.label import ElidedLabel


class StepsHeader(QWidget):
    """The steps in a row; the present one in the accent and bold, so not by colour alone."""

    def __init__(self, steps: Sequence[str]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self._steps = list(steps)
        self._labels = [ElidedLabel(f"{number} {step}") for number, step in enumerate(steps, 1)]
        for label in self._labels:
            row.addWidget(label)
        row.addStretch(1)
        self.set_current(0)

    def set_current(self, step: int) -> None:
        """Say which step it is, from 0."""
        for place, label in enumerate(self._labels):
            here = place == step
            label.set_ink("accent" if here else "muted")
            # After the ink: polishing anew would take the font back.
            label.setFont(fonts.sized(1.0, QFont.Weight.DemiBold if here else QFont.Weight.Normal))
        self.setAccessibleName(self._labels[step].text())
