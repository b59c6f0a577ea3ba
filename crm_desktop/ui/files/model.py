"""The files of a record as rows of a list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from crm_desktop.domain.files import Attachment
from crm_desktop.ui import dates
from crm_desktop.ui.delegates.timeline import TIMELINE_ROLE, TimelineItem

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_METRIC = QLocale.DataSizeFormat.DataSizeSIFormat


class FilesModel(QAbstractListModel):
    """Each row is a file: its name, its size, and when it was attached."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.files: Sequence[Attachment] = ()
        self._now = 0

    def show(self, files: Sequence[Attachment], now: int) -> None:
        """Show these."""
        self.beginResetModel()
        self.files, self._now = tuple(files), now
        self.endResetModel()

    def file(self, index: Index) -> Attachment | None:
        """The file of a row."""
        return self.files[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.files)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.file(index)
        if found is None:
            return None
        size = QLocale().formattedDataSize(found.size, 1, _METRIC)
        when = dates.day_and_time(found.created_at, self._now)
        if role == TIMELINE_ROLE:
            return TimelineItem(found.name, body=f"{size} · {when}")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{found.name} · {size} · {when}"
        return None
