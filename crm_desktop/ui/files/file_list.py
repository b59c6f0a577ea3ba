"""The list of files within the panel, as tall as its rows up to a bound."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from crm_desktop.domain.files import Attachment
from crm_desktop.ui.files.model import FilesModel
from crm_desktop.ui.icons import icon
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.timeline_list import TimelineList

_TALLEST = 260
_VERBS = {
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_F2: "rename",
    Qt.Key.Key_Delete: "delete",
}


class FileList(TimelineList):
    """Enter or a double click opens a file, F2 renames it, Delete takes it away."""

    acted = Signal(str, object)  # open, save, rename or delete, and the Attachment

    def __init__(self) -> None:
        super().__init__(1)
        self.setAccessibleName(tr("Files"))

    def fit(self) -> None:
        """Be as tall as the rows, up to a bound."""
        self.doItemsLayout()
        self.setFixedHeight(max(1, min(self.contentsSize().height() + 2, _TALLEST)))

    def file(self) -> Attachment | None:
        """The file with the keyboard."""
        model = self.model()
        return model.file(self.currentIndex()) if isinstance(model, FilesModel) else None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._act("open")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        verb = _VERBS.get(Qt.Key(event.key()))
        if verb is None or self.file() is None:
            super().keyPressEvent(event)
        else:
            self._act(verb)

    def event(self, event: QEvent) -> bool:
        # Delete and F2 are keys of the window too; here they mean the file.
        is_asked = event.type() is QEvent.Type.ShortcutOverride and self.file() is not None
        if is_asked and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _VERBS:
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if is_mouse else self.currentIndex()
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        at = event.pos() if is_mouse else self.visualRect(index).center()
        self.menu().popup(self.viewport().mapToGlobal(at))

    def menu(self) -> QMenu:
        """What can be done with the file."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for verb, picture, words in (
            ("open", "external-link", tr("Open")),
            ("save", "download", tr("Save a copy …")),
            ("rename", "pencil", tr("Rename …")),
            ("delete", "trash-2", tr("Delete")),
        ):
            action = QAction(icon(picture), words, menu)
            action.triggered.connect(lambda _on=False, verb=verb: self._act(verb))
            menu.addAction(action)
        return menu

    def _act(self, verb: str) -> None:
        found = self.file()
        if found is not None:
            self.acted.emit(verb, found)
