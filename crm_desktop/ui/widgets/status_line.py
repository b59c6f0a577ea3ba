"""The line at the foot of the window: what is saved and can be undone, and the last backup."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.ui.widgets.ground import Ground
from crm_desktop.ui.widgets.label import ElidedLabel, secondary_label


class StatusLine(Ground):
    """Saved and undo words at the left, words on the list in the middle, backup at the right."""

    def __init__(self) -> None:
        super().__init__("panel", line="top")
        self._saved, self._undo = secondary_label(), secondary_label()
        self._list, self._backup = secondary_label(), secondary_label()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 16, 0)
        self.setMinimumHeight(self._saved.sizeHint().height() + 11)  # also with a button in it
        row.setSpacing(16)
        # What is saved is never cut; what undo takes back gives way.
        self._saved.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for label in (self._saved, self._undo, self._list):
            row.addWidget(label)
            label.hide()
        row.addStretch(1)
        row.addWidget(self._backup)

    def set_saved(self, text: str) -> None:
        _say(self._saved, text)

    def set_undo(self, text: str) -> None:
        """What undo would take back."""
        _say(self._undo, text)

    def set_list(self, text: str) -> None:
        """How much is shown, and how it was found."""
        _say(self._list, text)

    def set_backup(self, text: str) -> None:
        _say(self._backup, text)

    def add_widget(self, widget: QWidget) -> None:
        """Put something, such as a progress bar, before the backup words."""
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(row.count() - 1, widget)


def _say(label: ElidedLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
