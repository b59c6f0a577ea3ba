"""A name chosen of those there are, or a new one typed: for tags, for lists."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from crm_desktop.domain.folding import fold
from crm_desktop.services.workspace import Command, Reading
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.widgets.field_over_list import FieldOverList
from crm_desktop.ui.widgets.label import PlainLabel

_NAME = Qt.ItemDataRole.UserRole
_SHOWN = 200


class Named(NamedTuple):
    """A name there is, and the words after it, such as how many bear it."""

    name: str
    aside: str


class NameChooser(QDialog):
    """Enter takes the marked name, or makes what was typed."""

    saved = Signal()

    def __init__(
        self,
        runner: Runner,
        parent: QWidget,
        hint: str,
        new_words: Callable[[str], str],
        command: Callable[[str], Command],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._runner, self._new_words, self._command = runner, new_words, command
        self._names: Sequence[Named] = ()
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
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
        FieldOverList(self.field, self.list).entered.connect(self._enter)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)

    def read_names(self, read: Callable[[Reading], Sequence[Named]]) -> None:
        """Offer what is found."""
        self._runner.read(self, read, self._show)

    def _enter(self) -> None:
        marked = self.list.selectedItems()
        self._write(str(marked[0].data(_NAME)) if marked else self.field.text())

    def _show(self, names: Sequence[Named]) -> None:
        self._names = names
        self._offer(self.field.text())

    def _offer(self, typed: str) -> None:
        self._error.hide()
        self.list.clear()
        wanted = fold(typed.strip())
        found = [each for each in self._names if wanted in fold(each.name)][:_SHOWN]
        for each in found:
            item = QListWidgetItem(f"{one_line(each.name)}  {each.aside}".rstrip())
            item.setData(_NAME, each.name)
            self.list.addItem(item)
        if wanted and all(fold(each.name) != wanted for each in found):
            item = QListWidgetItem(self._new_words(one_line(typed.strip())))
            item.setData(_NAME, typed)
            self.list.insertItem(0 if not found else len(found), item)
        if wanted and self.list.count():
            self.list.setCurrentRow(0)

    def _take(self, item: QListWidgetItem) -> None:
        self._write(str(item.data(_NAME)))

    def _write(self, name: str) -> None:
        command = self._command(name)
        self._runner.write(self, command, lambda _done: self._done(), self._refused)

    def _done(self) -> None:
        self.saved.emit()
        self.accept()

    def _refused(self, error: BaseException) -> None:
        self._error.setText(error_words(error))
        self._error.show()
