"""Editing a cell in place."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.ui.delegates.line import LineDelegate
from crm_desktop.ui.widgets.label import PlainLabel

Index = QModelIndex | QPersistentModelIndex
MakeEditor = Callable[[int, QWidget], QLineEdit]
_WIDEST = 320


class EditDelegate(LineDelegate):
    """Edits cells in a line; nothing is written that the user did not type."""

    def __init__(self, view: QAbstractItemView, make_editor: MakeEditor) -> None:
        super().__init__(view)
        self._make_editor = make_editor
        self.start_with: str | None = None

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = self._make_editor(index.column(), parent)
        editor.setFrame(True)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if not isinstance(editor, QLineEdit) or editor.isModified():
            return  # the row was read anew while the user was typing
        if self.start_with is not None:
            editor.setText(self.start_with)
            editor.setModified(True)
        else:
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit) and editor.isModified():
            model.setData(index, editor.text())


class Refusal(QFrame):
    """Says beside a cell why what was typed there was not written."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self.setProperty("ground", "card")
        self._label = PlainLabel(ink="bad")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._label)
        self.hide()

    def show_below(self, cell: QRect, reason: str) -> None:
        """Stand below the cell, or above it where there is no room."""
        parent = self._viewport
        self._label.setText(reason)
        width = min(_WIDEST, parent.width() - 8)
        needed = self._label.fontMetrics().horizontalAdvance(reason) + 24
        width = min(width, needed)
        self.resize(width, self._label.heightForWidth(width - 18) + 12)
        left = max(4, min(cell.left(), parent.width() - width - 4))
        below = cell.bottom() + 4
        fits = below + self.height() <= parent.height()
        self.move(left, below if fits else cell.top() - self.height() - 4)
        self.show()
        self.raise_()
