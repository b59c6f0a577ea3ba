"""A window that is only read: a heading, something that scrolls, and Close."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.headings import PageHeading


class ReadingWindow(QDialog):
    """Esc or Close ends it; nothing waits for it."""

    def __init__(self, parent: QWidget | None, title: str, aside: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 16)
        self.column.setSpacing(12)
        self.column.addWidget(PageHeading(title, aside))
        close = button(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        self.foot.addWidget(close)

    def show_body(self, body: QWidget, *, scrolls: bool = True) -> None:
        """Put this between heading and foot."""
        shown: QWidget = body
        if scrolls:
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setWidget(body)
            shown = area
        self.column.addWidget(shown, 1)
        self.column.addLayout(self.foot)
