"""What of an old step could not be given back, said once it has been taken back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.domain.history import Left
from crm_desktop.ui.past.words import left_words
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import primary_button
from crm_desktop.ui.widgets.label import PlainLabel

_SHOWN = 200


class LeftDialog(QDialog):
    """Lists what stays as it is, each with its reason."""

    def __init__(self, parent: QWidget, left: Sequence[Left]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Not everything could be given back"))
        lines = [f"• {left_words(each)}" for each in left[:_SHOWN]]
        if len(left) > _SHOWN:
            lines.append(tr("and %Ln more", "", len(left) - _SHOWN))
        self.words = PlainLabel("\n".join(lines))
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.words)
        close = primary_button(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(tr("The rest was given back. These stay as they are:")))
        column.addWidget(area, 1)
        column.addLayout(foot)
        self.resize(520, 320)


def tell_left(parent: QWidget, left: Sequence[Left]) -> None:
    """Say what stays as it is, if anything does."""
    if left:
        LeftDialog(parent, left).open()
