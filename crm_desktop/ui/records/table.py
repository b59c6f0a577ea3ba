"""The table of a list of records: its keys, editing in place, and what was refused."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from crm_desktop.ui.actions import ACTIONS
from crm_desktop.ui.records.editing import EditDelegate, MakeEditor, Refusal
from crm_desktop.ui.widgets.line_table import LineTable

_LETTERS = {spec.list_key: spec.id for spec in ACTIONS if spec.list_key}
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_Moves = QAbstractItemView.CursorAction
_UPWARDS = (_Moves.MoveUp, _Moves.MovePageUp, _Moves.MoveEnd, _Moves.MovePrevious)


class RecordTable(LineTable):
    """Rows of records; letters run actions, J and K go down and up, Enter opens."""

    action_requested = Signal(str)
    opened = Signal()
    escaped = Signal()
    resized = Signal()
    digit_typed = Signal(int)
    drag_begun = Signal()  # the rows selected are dragged out

    def __init__(self, make_editor: MakeEditor) -> None:
        def make_delegate(view: QAbstractItemView) -> EditDelegate:
            self._editing = EditDelegate(view, make_editor)
            return self._editing

        super().__init__(make_delegate)
        self._refusal: Refusal | None = None
        self._editing.closeEditor.connect(self._hide_refusal)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.horizontalHeader().setSortIndicatorShown(True)
        self.setDragEnabled(True)
        self._named = QPersistentModelIndex()

    def edit_current(self) -> None:
        """Edit the cell that has the keyboard, or the name where that cell cannot be edited."""
        index = self.currentIndex()
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            index = index.siblingAtColumn(0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.edit(index)

    def edit_again(self, index: QModelIndex, text: str, reason: str) -> None:
        """Open the editor with what was typed and say beside it why that was refused."""
        self._editing.start_with = text
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)
        self._editing.start_with = None
        if self._refusal is None:
            self._refusal = Refusal(self.viewport())
        self._refusal.show_below(self.visualRect(index), reason)

    def record_row(self, row: int, way: int = 1) -> int:
        """This row if it holds a record, else the next that does, looking that way first."""
        model, rows = self.model(), self.model().rowCount()
        for step in (way, -way):
            place = row
            while 0 <= place < rows:
                if model.flags(model.index(place, 0)) & Qt.ItemFlag.ItemIsSelectable:
                    return place
                place += step
        return row

    def go_to(self, row: int, way: int = 1) -> None:
        """Make a row the current and only selected one, in sight; of a heading the next one."""
        model = self.model()
        if not 0 <= row < model.rowCount():
            return
        row = self.record_row(row, way)
        index = model.index(row, max(self.currentIndex().column(), 0))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags | QItemSelectionModel.SelectionFlag.Rows)
        self._show_heading(row)
        self.scrollTo(index)

    def settle(self) -> None:
        """Lay out at once, so that the scroll bar knows its range."""
        self.executeDelayedItemsLayout()
        self.updateGeometries()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & _MODIFIERS
        if self.state() is QAbstractItemView.State.EditingState:
            return  # what the editor left over, such as the Enter that closes it
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.opened.emit()
        elif key in _ENDS and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            # Qt would move the keyboard alone and leave what is selected behind.
            is_first = key == Qt.Key.Key_Home
            self.go_to(0 if is_first else self.model().rowCount() - 1, 1 if is_first else -1)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key == Qt.Key.Key_Space:
            self.go_to(self.currentIndex().row())
        elif not (plain and self._letter(event)):
            super().keyPressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        self.drag_begun.emit()

    def keyboardSearch(self, _search: str) -> None:
        """Letters are actions here; looking for a row by its letters would read every page."""

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        rows, current = self.model().rowCount(), self.currentIndex()
        if action in (_Moves.MoveHome, _Moves.MoveEnd) and rows and current.isValid():
            row = 0 if action is _Moves.MoveHome else rows - 1
            index = self.model().index(row, current.column())
        else:
            index = super().moveCursor(action, modifiers)
        if not index.isValid():
            return index
        way = -1 if action in _UPWARDS else 1
        row = self.record_row(index.row(), way)
        if way < 0 or action is _Moves.MoveHome:
            self._show_heading(row)
        return index.siblingAtRow(row)

    def _show_heading(self, row: int) -> None:
        """Where a heading stands above a row that is gone to from below, bring it into sight."""
        if row > 0 and self.record_row(row - 1) == row:
            self.scrollTo(self.model().index(row - 1, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        self._hide_refusal()
        super().closeEditor(editor, hint)

    def _hide_refusal(self) -> None:
        if self._refusal is not None:
            self._refusal.hide()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        down = self.verticalHeader()
        down.setDefaultSectionSize(down.defaultSectionSize())

    def _letter(self, event: QKeyEvent) -> bool:
        letter = event.text().upper()
        if letter in ("J", "K"):
            step = 1 if letter == "J" else -1
            rows = self.model().rowCount()
            self.go_to(min(max(self.currentIndex().row() + step, 0), rows - 1), step)
            return True
        if letter.isdecimal():
            self.digit_typed.emit(int(letter))
            return True
        if letter in _LETTERS:
            self.action_requested.emit(_LETTERS[letter])
            return True
        return False
