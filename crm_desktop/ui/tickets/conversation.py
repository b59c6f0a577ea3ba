"""The conversation of a ticket: its messages as cards, the newest at the bottom."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu

from crm_desktop.domain.ticket import Message
from crm_desktop.ui.icons import icon
from crm_desktop.ui.tickets.message_delegate import CUT, MESSAGE_ROLE, MessageDelegate
from crm_desktop.ui.tickets.message_item import MessageItem, message_item
from crm_desktop.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_NEAR = 200  # pixels from the top where older messages are wanted
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ConversationModel(QAbstractListModel):
    """Messages, the oldest first; each is put into words when it is first painted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.messages: tuple[Message, ...] = ()
        self._items: dict[int, MessageItem] = {}
        self._whole: set[int] = set()
        self._now = 0

    def show(self, messages: Sequence[Message], now: int) -> bool:
        """Show these; gives whether they are others than before."""
        is_later = now // 60_000 != self._now // 60_000
        self._now = now
        if tuple(messages) == self.messages:
            if is_later:
                self._items.clear()
            return False
        self.beginResetModel()
        self.messages, self._items = tuple(messages), {}
        self.endResetModel()
        return True

    def turn(self, index: Index) -> None:
        """Show all of a long message, or again only its beginning."""
        key = self.messages[index.row()].id
        self._whole ^= {key}
        self._items.pop(key, None)
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.messages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.messages):
            return None
        if role == MESSAGE_ROLE:
            return self._item(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            item = self._item(index.row())
            files = ", ".join(name for _, name in item.files)
            return " · ".join(filter(None, (item.who, item.how, item.aside, item.body, files)))
        return None

    def _item(self, row: int) -> MessageItem:
        message = self.messages[row]
        found = self._items.get(message.id)
        if found is None:
            found = message_item(message, self._now, is_whole=message.id in self._whole)
            self._items[message.id] = found
        return found


class Conversation(QListView):
    """Enter shows the whole of a message, a press on a file opens it; several can be selected."""

    file_opened = Signal(object)  # the id of a file
    file_menu_requested = Signal(object, QPoint)  # its id, and where
    more_wanted = Signal()  # older messages
    action_requested = Signal(str)
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self.rows = ConversationModel(self)
        self._lines = MessageDelegate(self)
        self.setItemDelegate(self._lines)
        self.setModel(self.rows)
        self.setAccessibleName(tr("Conversation"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().valueChanged.connect(self._near_top)

    def show_messages(self, messages: Sequence[Message], now: int, *, is_other: bool) -> None:
        """Show the messages of a ticket from the newest on, or keep the place where one reads."""
        bar = self.verticalScrollBar()
        below = bar.maximum() - bar.value()
        newest = self.rows.messages[-1:]
        if not self.rows.show(messages, now):
            return
        self.doItemsLayout()
        is_new = is_other or self.rows.messages[-1:] != newest
        bar.setValue(bar.maximum() - (0 if is_new else below))

    def chosen(self) -> tuple[int, ...]:
        """The ids of the messages selected, in their order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return tuple(self.rows.messages[row].id for row in rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        bar = self.verticalScrollBar()
        below = bar.maximum() - bar.value()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()
        bar.setValue(bar.maximum() - below)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        over = self._lines.part_at(self.indexAt(at), at) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        part = self._lines.part_at(index, at)
        if event.button() is not Qt.MouseButton.LeftButton or part is None:
            return
        if part == CUT:
            self._turn(index)
        else:
            self.file_opened.emit(part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        if key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif key in (*_ENTER, Qt.Key.Key_Space) and index.isValid():
            self._turn(index)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters look for nothing here: who wants words uses the search."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if is_mouse else self.currentIndex()
        if not index.isValid():
            return
        at = event.pos() if is_mouse else self.visualRect(index).center()
        part = self._lines.part_at(index, at)
        where = self.viewport().mapToGlobal(at)
        if isinstance(part, int):
            self.file_menu_requested.emit(part, where)
            return
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        self.menu_of(index).popup(where)

    def menu_of(self, index: QModelIndex) -> QMenu:
        """What can be done with the messages selected."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        item = index.data(MESSAGE_ROLE)
        menu.addAction(icon("copy"), tr("Copy the text")).triggered.connect(self._copy)
        for key, name in item.files:
            action = menu.addAction(icon("paperclip"), name[:80].replace("&", "&&"))
            action.triggered.connect(lambda _on=False, key=key: self.file_opened.emit(key))
        if item.original is not None:
            original = menu.addAction(icon("mail-open"), tr("Show the original mail"))
            original.triggered.connect(
                lambda _on=False, key=item.original: self.file_opened.emit(key)
            )
        split = menu.addAction(icon("ticket"), tr("Move to a new ticket …"))
        split.triggered.connect(lambda _on=False: self.action_requested.emit("ticket.split"))
        return menu

    def _turn(self, index: QModelIndex) -> None:
        item = index.data(MESSAGE_ROLE)
        if isinstance(item, MessageItem) and item.cut:
            top = self.visualRect(index).top()
            self.rows.turn(index)
            self.doItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(index).top() - top)

    def _copy(self, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's slot
        chosen = set(self.chosen())
        texts = [each.body for each in self.rows.messages if each.id in chosen]
        if texts:
            QGuiApplication.clipboard().setText("\n\n".join(texts))

    def _near_top(self, value: int) -> None:
        if value < _NEAR and self.rows.messages:
            self.more_wanted.emit()
