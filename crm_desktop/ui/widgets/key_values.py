"""Rows of a name and what belongs to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui import fonts
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.widgets.buttons import link_button
from crm_desktop.ui.widgets.label import ElidedLabel, PlainLabel, secondary_label

_LONGEST = 48


@dataclass(frozen=True, slots=True)
class KeyValue:
    """A row: its name, its value, and with `action` what pressing the value means."""

    key: str
    value: str
    action: str = ""


class KeyValueRows(QWidget):
    """Names muted at the left, values beside them; values with an action are links."""

    action_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def set_rows(self, rows: Sequence[KeyValue]) -> None:
        """Show these and no others."""
        _empty(self._grid)
        for place, row in enumerate(rows):
            key = secondary_label(row.key)
            key.setContentsMargins(0, 1, 0, 0)  # its smaller letters then stand on the same line
            self._grid.addWidget(key, place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._value(row), place, 1)

    def _value(self, row: KeyValue) -> QWidget:
        if row.action:
            link = link_button(_short(row.value))
            link.clicked.connect(partial(self._chosen, row.action))
            link.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            return link
        label = PlainLabel(row.value)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _chosen(self, action: str) -> None:
        self.action_chosen.emit(action)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of a small sum: words and a figure, coloured by its tone."""

    text: str
    figure: str
    tone: Tone = Tone.NONE


class FigureRows(QWidget):
    """Words at the left, figures under each other at the right, a hairline below each row.

    The widgets are used again for the next rows.
    """

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[_FigureLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_rows(self, rows: Sequence[FigureRow]) -> None:
        """Show these and no others."""
        while len(self._lines) < len(rows):
            made = _FigureLine()
            self._lines.append(made)
            self._column.addWidget(made)
        for line, row in zip(self._lines, rows, strict=False):
            line.show_row(row)
        for place, line in enumerate(self._lines):
            if line.isHidden() is (place < len(rows)):
                line.setVisible(place < len(rows))


class _FigureLine(QWidget):
    """One of these rows."""

    def __init__(self) -> None:
        super().__init__()
        self._row = FigureRow("", "")
        self._text, self._figure = ElidedLabel(), ElidedLabel()
        self._figure.setFont(fonts.tabular(self._figure.font()))
        inside = QHBoxLayout()
        inside.setContentsMargins(8, 7, 8, 7)
        inside.addWidget(self._text)
        inside.addStretch(1)
        inside.addWidget(self._figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inside)
        column.addWidget(hairline())

    def show_row(self, row: FigureRow) -> None:
        former, self._row = self._row, row
        if row.text != former.text:
            self._text.setText(row.text)
        if row.figure != former.figure:
            self._figure.setText(row.figure)
        if row.tone is not former.tone:
            self._figure.set_ink(row.tone.value)


def hairline() -> QFrame:
    """A line of one pixel across."""
    line = QFrame()
    line.setProperty("ground", "line")
    line.setFixedHeight(1)
    return line


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _empty(layout: QGridLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
