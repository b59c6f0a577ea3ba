"""A tag to put on one record or many: type a name, or choose one that there is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from crm_desktop.domain.contact import TagRow
from crm_desktop.domain.folding import fold
from crm_desktop.services.tags import AddTag, all_tags
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.label import PlainLabel

_NAME = Qt.ItemDataRole.UserRole
_SHOWN = 200


class TagChooser(QDialog):
    """Puts a tag on records of one kind; Enter takes the marked one, or makes what was typed."""

    saved = Signal()

    def __init__(self, runner: Runner, parent: QWidget, kind: str, owners: Sequence[int]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(
            tr("Tag") if len(owners) == 1 else tr("Tag %n records", "", len(owners))
        )
        self._runner, self._kind, self._owners = runner, kind, tuple(owners)
        self._tags: Sequence[TagRow] = ()
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Name of a tag"))
        self.field.setAccessibleName(tr("Name of a tag"))
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._error = PlainLabel(ink="bad")
        self._error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for widget in (self.field, self._error, self.list):
            column.addWidget(widget)
        self.resize(320, 360)
        self.field.textChanged.connect(self._offer)
        self.field.installEventFilter(self)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        runner.read(self, all_tags, self._show)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                row = self.list.currentRow() + step
                self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                marked = self.list.selectedItems()
                self._write(str(marked[0].data(_NAME)) if marked else self.field.text())
                return True
        return super().eventFilter(watched, event)

    def _show(self, tags: Sequence[TagRow]) -> None:
        self._tags = tags
        self._offer(self.field.text())

    def _offer(self, typed: str) -> None:
        self._error.hide()
        self.list.clear()
        wanted = fold(typed.strip())
        found = [tag for tag in self._tags if wanted in fold(tag.name)][:_SHOWN]
        for tag in found:
            item = QListWidgetItem(f"{one_line(tag.name)}  {tag.count}")
            item.setData(_NAME, tag.name)
            self.list.addItem(item)
        if wanted and all(fold(tag.name) != wanted for tag in found):
            item = QListWidgetItem(
                tr("New tag “{name}”").replace("{name}", one_line(typed.strip()))
            )
            item.setData(_NAME, typed)
            self.list.insertItem(0 if not found else len(found), item)
        if wanted and self.list.count():
            self.list.setCurrentRow(0)

    def _take(self, item: QListWidgetItem) -> None:
        self._write(str(item.data(_NAME)))

    def _write(self, name: str) -> None:
        command = AddTag(self._kind, self._owners, name)
        self._runner.write(self, command, lambda _done: self._done(), partial(self._refused))

    def _done(self) -> None:
        self.saved.emit()
        self.accept()

    def _refused(self, error: BaseException) -> None:
        self._error.setText(error_words(error))
        self._error.show()
