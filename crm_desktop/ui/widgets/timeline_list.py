"""The list a timeline is shown in."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from crm_desktop.ui.delegates.timeline import TIMELINE_ROLE, TimelineDelegate, TimelineItem


class TimelineList(QListView):
    """Rows of their own heights; its model answers `TIMELINE_ROLE` with a `TimelineItem`."""

    def __init__(self, lines: int = 3) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self._face = TimelineDelegate(self, lines)
        self.setItemDelegate(self._face)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(200)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def is_link_at(self, at: QPoint) -> bool:
        """Whether a row leads somewhere from here."""
        index = self.indexAt(at)
        item = index.data(TIMELINE_ROLE) if index.isValid() else None
        if not isinstance(item, TimelineItem) or not item.link:
            return False
        return self._face.link_place(item, self.visualRect(index)).contains(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
