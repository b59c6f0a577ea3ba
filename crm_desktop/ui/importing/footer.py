"""The foot of the screen: a promise or the progress at the left, the buttons at the right."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui.plain_text import button_text, plain_tool_tip
from crm_desktop.ui.translation import counted, tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.label import ElidedLabel

_PATIENCE_MS = 300
_STEPS = 1000


class Footer(QWidget):
    """One primary button; while something runs, only Cancel."""

    def __init__(self) -> None:
        super().__init__()
        self.note = ElidedLabel(ink="muted")
        self.note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.words = ElidedLabel(ink="muted")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.cancel = button(tr("Cancel"))
        self.undo = button(tr("Undo"), "undo-2")
        self.back = button(tr("Back"))
        self.check = button(tr("Check"))
        self.primary = primary_button("")
        plain_tool_tip(self.primary, tr("Ctrl+Enter"))
        self._running = QWidget()
        self._lay_out()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._running.show)

    def set_primary(self, text: str, *, enabled: bool = True) -> None:
        """What the one primary button says, and whether it can be pressed."""
        self.primary.setText(button_text(text))
        self.primary.setEnabled(enabled)

    def show_buttons(self, *shown: QWidget) -> None:
        """Show just these."""
        for each in (self.undo, self.cancel, self.back, self.check, self.primary):
            each.setVisible(each in shown)

    def begin(self) -> None:
        """Something is under way; it is shown if it takes longer than a moment."""
        self.note.hide()
        self.progress.setRange(0, 0)
        self.words.setText("")
        self._patience.start()

    def tell(self, words: str) -> None:
        """What is being done."""
        self.words.setText(words)
        self.progress.setRange(0, 0)

    def show_progress(self, rows: int, share: float | None) -> None:
        """So many rows are done, and this share of the file."""
        self.progress.setRange(0, 0 if share is None else _STEPS)
        self.progress.setValue(round((share or 0) * _STEPS))
        self.words.setText(counted(rows, tr("1 row imported"), tr("%Ln rows imported", "", rows)))

    def end(self) -> None:
        """Nothing is under way any more."""
        self._patience.stop()
        self._running.hide()
        self.note.show()

    def _lay_out(self) -> None:
        running = QVBoxLayout(self._running)
        running.setContentsMargins(0, 0, 0, 0)
        running.setSpacing(4)
        running.addWidget(self.words)
        running.addWidget(self.progress)
        self._running.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._running.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.note, 1)
        row.addWidget(self._running, 1)
        row.addSpacing(16)
        for each in (self.undo, self.cancel, self.back, self.check, self.primary):
            row.addWidget(each)
