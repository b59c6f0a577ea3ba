"""What the windows of lists have in common: something above, and a foot that says how it works."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.label import secondary_label


def lay_out(dialog: QDialog, title: str, *parts: QWidget) -> None:
    """Put the parts below each other, the last one growing, and a foot below them."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    close = button(tr("Close"))
    close.clicked.connect(dialog.accept)
    foot = QHBoxLayout()
    foot.addWidget(secondary_label(tr("Every change is saved at once and can be undone.")))
    foot.addStretch(1)
    foot.addWidget(close)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 16, 24, 20)
    column.setSpacing(12)
    for place, part in enumerate(parts, 1):
        column.addWidget(part, int(place == len(parts)))
    column.addLayout(foot)
