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
    """Words at the left, figures under each other at the right, a hairline below each row."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_rows(self, rows: Sequence[FigureRow]) -> None:
        """Show these and no others."""
        _empty(self._column)
        for row in rows:
            self._column.addWidget(_figure_line(row))
            self._column.addWidget(hairline())


def hairline() -> QFrame:
    """A line of one pixel across."""
    line = QFrame()
    line.setProperty("ground", "line")
    line.setFixedHeight(1)
    return line


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _figure_line(row: FigureRow) -> QWidget:
    line = QWidget()
    inside = QHBoxLayout(line)
    inside.setContentsMargins(8, 7, 8, 7)
    inside.addWidget(ElidedLabel(row.text))
    inside.addStretch(1)
    figure = ElidedLabel(row.figure, ink=row.tone.value)
    figure.setFont(fonts.tabular(figure.font()))
    inside.addWidget(figure)
    return line


def _empty(layout: QGridLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
