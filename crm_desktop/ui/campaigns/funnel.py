"""From all who were asked to those who bought: how many came how far, as bars."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui import fonts, theme

_BAR, _GAP, _BESIDE = 18, 8, 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Step(NamedTuple):
    """A step of the way; `said` is its figure as it is written."""

    words: str
    people: int
    said: str


class Funnel(QWidget):
    """Bars below each other, the first as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these."""
        self._steps = tuple(steps)
        self.setAccessibleName(", ".join(f"{each.words}: {each.said}" for each in steps))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, max(len(self._steps) * (_BAR + _GAP) - _GAP, 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = QFontMetricsF(fonts.secondary())
        figures = QFontMetricsF(fonts.tabular(fonts.secondary()))
        left = max((words.horizontalAdvance(each.words) for each in self._steps), default=0)
        right = max((figures.horizontalAdvance(each.said) for each in self._steps), default=0)
        room = max(self.width() - left - right - 2 * _BESIDE, 1)
        most = max((each.people for each in self._steps), default=0) or 1
        for place, each in enumerate(self._steps):
            top = place * (_BAR + _GAP)
            painter.setFont(fonts.secondary())
            painter.setPen(colors.muted)
            painter.drawText(QRectF(0, top, left + 1, _BAR), _LEFT, each.words)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.accent_soft)
            painter.drawRoundedRect(QRectF(left + _BESIDE, top, room, _BAR), 4, 4)
            if each.people:
                painter.setBrush(colors.accent)
                width = max(room * each.people / most, 3)
                painter.drawRoundedRect(QRectF(left + _BESIDE, top, width, _BAR), 4, 4)
            painter.setFont(fonts.tabular(fonts.secondary()))
            painter.setPen(colors.text)
            place_of = QRectF(self.width() - right - 1, top, right + 1, _BAR)
            painter.drawText(place_of, _RIGHT, each.said)
        painter.end()
