"""The orders offered for the queue, whose rows have no header to press."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.translation import QT_TR_NOOP, tr
from crm_desktop.ui.widgets.chip import Chip

# By what the order is told: its column, and whether it is the other way round.
_ORDERS = (
    (QT_TR_NOOP("Due first"), "due", False),
    (QT_TR_NOOP("Urgent first"), "priority", True),
    (QT_TR_NOOP("Latest message first"), "last_touch", True),
    (QT_TR_NOOP("Oldest message first"), "last_touch", False),
    (QT_TR_NOOP("Newest first"), "created_at", True),
    (QT_TR_NOOP("By status"), "status", False),
    (QT_TR_NOOP("By person"), "person", False),
)


class OrderChip(QObject):
    """Says in which order the list is, and offers others."""

    def __init__(self, chip: Chip, pane: ListPane) -> None:
        super().__init__(chip)
        self._chip, self._pane = chip, pane
        self.menu: QMenu | None = None
        chip.clicked.connect(self.open)
        pane.model.found.connect(self._tell)
        self._tell()

    def open(self) -> None:
        """Offer the orders."""
        menu = self.menu = QMenu(self._chip)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        now = self._now()
        for text, column, is_descending in _ORDERS:
            action = menu.addAction(tr(text))
            action.setCheckable(True)
            action.setChecked((column, is_descending) == now)
            action.triggered.connect(partial(self._choose, column, is_descending))
        menu.popup(self._chip.mapToGlobal(QPoint(0, self._chip.height() + 4)))

    def _choose(self, column: str, is_descending: bool, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's slot
        self._pane.keeping.starts_anew = True
        self._pane.order_by(column, descending=is_descending)

    def _now(self) -> tuple[str, bool]:
        wish = self._pane.model.wish
        return wish.order, wish.is_descending

    def _tell(self) -> None:
        now = self._now()
        known = next((tr(text) for text, *order in _ORDERS if tuple(order) == now), "")
        if not known:
            columns = self._pane.model.columns
            title = next((each.title for each in columns if each.key == now[0]), now[0])
            known = f"{title} {'↓' if now[1] else '↑'}"
        self._chip.set_text(f"{known} ▾")
