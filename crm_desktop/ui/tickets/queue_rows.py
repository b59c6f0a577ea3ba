"""Turns the list of tickets into the queue of narrow rows, and back."""

from PySide6.QtCore import QEvent, QObject

from crm_desktop.ui.records.editing import MakeEditor
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.tickets.queue_delegate import QueueDelegate

_SUBJECT = "name"


class QueueRows(QObject):
    """Selection, order and filter stay as they are."""

    def __init__(self, pane: ListPane, make_editor: MakeEditor) -> None:
        super().__init__(pane)
        self._pane = pane
        self._lines = QueueDelegate(pane.table, pane.model, make_editor)
        self.is_narrow = False
        pane.table.installEventFilter(self)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show two lines a ticket, or a table."""
        pane, table = self._pane, self._pane.table
        self.is_narrow = narrow
        current = table.currentIndex()
        if narrow and current.isValid():
            table.setCurrentIndex(current.siblingAtColumn(0))
        table.setItemDelegateForColumn(0, self._lines if narrow else table.itemDelegate())
        table.horizontalHeader().setVisible(not narrow)
        pane.columns.only(_SUBJECT if narrow else "")
        self._set_height()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FontChange and self.is_narrow:
            self._lines.refresh_fonts()
            self._set_height()
        return False

    def _set_height(self) -> None:
        table = self._pane.table
        table.set_line_height(self._lines.row_height() if self.is_narrow else None)
        if table.currentIndex().isValid():
            table.scrollTo(table.currentIndex())
