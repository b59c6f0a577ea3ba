"""Widgets below each other, without a margin of their own."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


def standing(*widgets: QWidget, spacing: int) -> QWidget:
    """A place in which these stand below each other, as high as they can."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return made
