"""What an empty place says: what belongs there, and the one action that fills it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui import icons, theme
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.label import PlainLabel

_WIDTH = 320


class EmptyState(QWidget):
    """An icon, a sentence and one button, in the middle of the room there is."""

    action_requested = Signal()

    def __init__(
        self, icon_name: str, sentence: str, action: str = "", *, primary: bool = False
    ) -> None:
        super().__init__()
        self._sentence = PlainLabel(sentence, ink="muted")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setFixedWidth(_WIDTH)
        self._sentence.setMinimumHeight(max(self._sentence.heightForWidth(_WIDTH), 0))
        self._action = primary_button(action) if primary else button(action)
        self._action.clicked.connect(self.action_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(_Picture(icon_name), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._action)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        # Only now that it stands in here: shown before, it would be a window for a moment.
        self._action.setVisible(bool(action))

    def set_sentence(self, sentence: str) -> None:
        """Say something else, such as that nothing matches the search."""
        self._sentence.setText(sentence)
        # A box layout asks for the height at its own width, not at that of the sentence.
        self._sentence.setMinimumHeight(max(self._sentence.heightForWidth(_WIDTH), 0))

    def set_action(self, text: str) -> None:
        """Offer another action, or none (`""`)."""
        self._action.setText(text.replace("&", "&&"))
        self._action.setVisible(bool(text))

    def take_keyboard(self) -> None:
        """The action gets the keyboard."""
        self._action.setFocus()


class _Picture(QWidget):
    _SIDE = 56

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setFixedSize(self._SIDE, self._SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().accent_soft)
        painter.drawEllipse(self.rect())
        picture = icons.pixmap(self._icon_name, "accent", 24, self.devicePixelRatioF())
        inset = (self._SIDE - 24) // 2
        painter.drawPixmap(inset, inset, picture)
