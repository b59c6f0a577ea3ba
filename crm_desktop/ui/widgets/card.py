"""A raised place for things that belong together."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


class Card(QFrame):
    """A panel with a hairline and corners of 8; what is added stands in a column."""

    def __init__(self, *widgets: QWidget, spacing: int = 8) -> None:
        super().__init__()
        self.setProperty("ground", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(spacing)
        for widget in widgets:
            self.column.addWidget(widget)
