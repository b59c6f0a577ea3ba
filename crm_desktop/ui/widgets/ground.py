"""A plain widget with a ground of the theme and, at one side, a hairline."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import theme


class Ground(QWidget):
    """Painted in a token; `line` is `""`, `top`, `bottom`, `left` or `right`."""

    def __init__(self, token: str = "panel", *, line: str = "") -> None:
        super().__init__()
        self._token, self._line = token, line

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.current()
        painter = QPainter(self)
        painter.fillRect(event.rect(), colors.color(self._token))
        if self._line:
            painter.fillRect(self._line_place(), colors.line)

    def _line_place(self) -> QRect:
        width, height = self.width(), self.height()
        places = {
            "top": QRect(0, 0, width, 1),
            "bottom": QRect(0, height - 1, width, 1),
            "left": QRect(0, 0, 1, height),
            "right": QRect(width - 1, 0, 1, height),
        }
        return places[self._line]
