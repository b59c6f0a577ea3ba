"""Records dragged out of the list: a file of contact cards for whatever takes files."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QObject, Qt, QTemporaryDir, QUrl
from PySide6.QtGui import QDrag, QGuiApplication

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.files import safe_name
from crm_desktop.services.exporting import ExportForm, export_records
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.runner import Runner

_MOST = 1_000


class DragOut(QObject):
    """Writes the cards first, beside the window; the drag begins if the button is still held."""

    def __init__(self, runner: Runner, kind: Kind, pane: ListPane) -> None:
        super().__init__(pane)
        self._runner, self._kind, self._pane = runner, kind, pane
        self._folder: QTemporaryDir | None = None
        pane.table.drag_begun.connect(self.begin)

    def begin(self) -> None:
        """Write the cards of what is selected."""
        ids = self._pane.selected()[:_MOST]
        if not ids:
            return
        if self._folder is None:
            self._folder = QTemporaryDir()
        path = Path(self._folder.path()) / f"{self._stem(ids)}.vcf"
        write = export_records(self._kind, ids, path, ExportForm.VCARD4, CancelToken())
        self._runner.read(self, write, partial(self._drag, path))

    def _stem(self, ids: list[int]) -> str:
        row: Any = self._pane.model.record(ids[0])
        name = row.name if len(ids) == 1 and row is not None else self._kind.value
        return safe_name(name)

    def _drag(self, path: Path, _count: int) -> None:
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            drag = QDrag(self._pane.table)
            dragged = QMimeData()
            dragged.setUrls([QUrl.fromLocalFile(str(path))])
            drag.setMimeData(dragged)
            drag.exec(Qt.DropAction.CopyAction)
