"""What every editor of a filter's values is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.filter import Value

Values = tuple[Value, ...]


class ValueEditor(QWidget):
    """What every editor is; `None` for its values means that they are not whole yet."""

    submitted = Signal()
    changed = Signal()

    def values(self) -> Values | None:
        """What stands in it."""
        return ()

    def set_values(self, values: Values) -> None:
        """Start with these; what does not fit is passed over."""

    def take_keyboard(self) -> None:
        """Bring the keyboard to its first field."""
        self.setFocus()
