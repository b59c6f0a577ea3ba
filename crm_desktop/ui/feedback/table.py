"""The table of feedback: Enter opens, F2 changes, heads that can be sorted by sort."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from crm_desktop.ui.feedback.columns import ORDERS
from crm_desktop.ui.feedback.model import ResponseModel
from crm_desktop.ui.records.paged_table import PagedTable
from crm_desktop.ui.translation import tr


class ResponseTable(PagedTable):
    """What is selected stays selected while rows come and go."""

    edit_requested = Signal()

    def __init__(self, model: ResponseModel) -> None:
        super().__init__(model, ORDERS, tr("Feedback"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.edit_requested.emit()
        else:
            super().keyPressEvent(event)
