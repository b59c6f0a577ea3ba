"""The safety copies of a business, to be looked through and opened."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from crm_desktop.domain.safety_copy import SafetyCopy
from crm_desktop.ui.dialogs.safety_copies_layout import SafetyCopiesLayout
from crm_desktop.ui.dialogs.safety_copy_rows import SafetyCopies, size_words
from crm_desktop.ui.translation import counted, tr


class SafetyCopiesDialog(QDialog):
    """Lists the copies, newest first; `open_requested` carries the one to be opened.

    `folder` holds them; `now` (milliseconds UTC) is what "yesterday" is told from.
    """

    open_requested = Signal(object)  # SafetyCopy

    def __init__(
        self,
        parent: QWidget | None,
        copies: Sequence[SafetyCopy],
        folder: Path,
        now: int | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Safety copies"))
        self._folder = copies[0].path.parent if copies else folder
        moment = QDateTime.currentMSecsSinceEpoch() if now is None else now
        self._model = SafetyCopies(copies, moment)
        self.parts = SafetyCopiesLayout(self)
        self.parts.table.setModel(self._model)
        self.parts.fit_columns()
        self._show_sum(copies)
        self.parts.open.clicked.connect(self._open_chosen)
        self.parts.table.activated.connect(self._open_chosen)
        self.parts.show_folder.clicked.connect(self._show_folder)
        self.parts.close.clicked.connect(self.reject)
        self.resize(640, 460)
        if copies:
            self.parts.table.selectRow(0)
            self.parts.table.setFocus()

    def _show_sum(self, copies: Sequence[SafetyCopy]) -> None:
        self.parts.stack.setCurrentWidget(self.parts.table if copies else self.parts.nothing)
        self.parts.words.setVisible(bool(copies))
        self.parts.open.setEnabled(bool(copies))
        self.parts.show_folder.setEnabled(self._folder.is_dir())
        if copies:
            size = size_words(sum(each.size for each in copies))
            count = counted(len(copies), tr("1 copy"), tr("%n copies", "", len(copies)))
            self.parts.sum.setText(f"{count}, {size}")

    def _open_chosen(self) -> None:
        index = self.parts.table.currentIndex()
        if index.isValid():
            chosen = self._model.copy_at(index.row())
            self.accept()
            self.open_requested.emit(chosen)

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
