"""What a page of the panel beside timeline and details is; the panel knows no more of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class PanelPage(QWidget):
    """Shows one side of the record in the panel."""

    open_requested = Signal(object, object)  # the kind and id of another record

    def show_record(self, key: int, name: str) -> None:
        """Show this record, or show it anew: called whenever the panel has read it."""
        raise NotImplementedError
