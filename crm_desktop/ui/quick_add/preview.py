"""What was understood, a labelled line each; what one corrects stays as one wrote it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.quick_add.words import ALWAYS, LABELS
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.label import ElidedLabel, secondary_label

_LABEL_WIDTH = 80


class Preview(QWidget):
    """Lines that show what was read; an empty one is not shown, but for who it is."""

    corrected = Signal()  # a line says something else than what was read
    submitted = Signal()  # Enter in a line

    def __init__(self) -> None:
        super().__init__()
        self._lines: dict[str, QLineEdit] = {}
        self._labels: dict[str, ElidedLabel] = {}
        self._asides: dict[str, ElidedLabel] = {}
        self._own: set[str] = set()  # lines that the user has written in
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        for row, name in enumerate(LABELS):
            self._add(row, name)
        self.show_texts({})

    def line(self, name: str) -> QLineEdit:
        """One line."""
        return self._lines[name]

    def texts(self) -> dict[str, str]:
        """Every line as it stands."""
        return {name: line.text() for name, line in self._lines.items()}

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show what was read, but leave what the user has corrected."""
        for name, line in self._lines.items():
            text = one_line(texts.get(name, ""))
            if name not in self._own and line.text() != text:
                line.setText(text)
                line.setCursorPosition(0)
            is_shown = bool(line.text()) or name in ALWAYS or name in self._own
            for part in (line, self._labels[name]):
                part.setVisible(is_shown)
            self._asides[name].setVisible(is_shown and bool(self._asides[name].text()))

    def forget_corrections(self) -> None:
        """What is read next is shown whole."""
        self._own.clear()

    def set_aside(self, name: str, words: str, *, is_bad: bool) -> None:
        """The words beside a line."""
        aside = self._asides[name]
        aside.setText(words)
        aside.set_ink("bad" if is_bad else "muted")
        aside.setVisible(bool(words) and self._lines[name].isVisibleTo(self))

    def _add(self, row: int, name: str) -> None:
        line = QLineEdit()
        line.setAccessibleName(tr(LABELS[name]))
        line.textEdited.connect(partial(self._edited, name))
        line.returnPressed.connect(self.submitted)
        label, aside = secondary_label(tr(LABELS[name])), secondary_label()
        self._lines[name], self._labels[name], self._asides[name] = line, label, aside
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(line, 1)
        beside.addWidget(aside)
        self._grid.addWidget(label, row, 0)
        self._grid.addLayout(beside, row, 1)

    def _edited(self, name: str, _text: str) -> None:
        self._own.add(name)
        self.corrected.emit()
