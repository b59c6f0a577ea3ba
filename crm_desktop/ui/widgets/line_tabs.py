"""Tabs as words over a hairline, the present one underlined."""

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar

from crm_desktop.ui import theme
from crm_desktop.ui.plain_text import button_text


class LineTabs(QTabBar):
    """As wide as their words, from the left."""

    def __init__(self, texts: Sequence[str] = ()) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        for text in texts:
            self.addTab(button_text(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.current().line)
        painter.end()
        super().paintEvent(event)
