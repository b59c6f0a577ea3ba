"""The timeline within the panel, as tall as its rows, so that the whole panel scrolls as one."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QSizePolicy

from crm_desktop.domain.activity import ActivityLine
from crm_desktop.ui.icons import icon
from crm_desktop.ui.records.timeline_model import Index, TimelineModel
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.timeline_list import TimelineList

_RING = 26  # pixels from the left that mark a planned one as done
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Timeline(TimelineList):
    """Rows that can be marked as done, changed and deleted by pointer and keys."""

    acted = Signal(str, object)  # done, edit, copy, delete or ticket, and the ActivityLine
    row_shown = Signal(QRect)  # the current row, to be brought into sight
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = TimelineModel(self)
        self.setModel(self.rows)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(tr("Timeline"))
        self.setMinimumWidth(0)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self.fit)
        self.rows.modelReset.connect(self.fit)
        self.rows.rowsInserted.connect(self._fitting.start)

    def fit(self) -> None:
        """Be as tall as the rows."""
        self.doItemsLayout()
        # An empty list keeps the contents of the former rows.
        height = max(self.contentsSize().height(), 1) if self.rows.rowCount() else 1
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fitting.start()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.row_shown.emit(self.visualRect(current))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if (line := self._planned_at(at)) is not None:
            self.acted.emit("done", line)
        elif self.is_link_at(at):
            self.acted.emit("ticket", self.rows.activity(self.indexAt(at)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        over = self._planned_at(at) is not None or self.is_link_at(at)
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self.rows.activity(self.indexAt(event.position().toPoint()))
        if line is not None:
            self.acted.emit(_opening(line), line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line, key = self.rows.activity(self.currentIndex()), event.key()
        if key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif line is None:
            super().keyPressEvent(event)
        elif key in _ENTER:
            self.acted.emit(_opening(line), line)
        elif key == Qt.Key.Key_F2:
            self.acted.emit("edit", line)
        elif key == Qt.Key.Key_Delete:
            self.acted.emit("delete", line)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_X) and line.done_at is None:
            self.acted.emit("done", line)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Delete is a key of the window too; here it means the activity.
        is_asked = event.type() is QEvent.Type.ShortcutOverride and self.currentIndex().isValid()
        if is_asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if is_mouse else self.currentIndex()
        line = self.rows.activity(index)
        if line is None:
            return
        self.setCurrentIndex(index)
        menu = self.menu_of(line)
        at = event.pos() if is_mouse else self.visualRect(index).center()
        menu.popup(self.viewport().mapToGlobal(at))

    def menu_of(self, line: ActivityLine) -> QMenu:
        """What can be done with an activity."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        verbs = [
            ("edit", "pencil", tr("Edit …")),
            ("copy", "copy", tr("Copy the text")),
            ("delete", "trash-2", tr("Delete")),
        ]
        if line.done_at is None:
            verbs.insert(0, ("done", "check", tr("Mark as done")))
        if line.ticket_id is not None:
            verbs.insert(0, ("ticket", "ticket", tr("Open the ticket")))
        for verb, picture, words in verbs:
            action = QAction(icon(picture), words, menu)
            action.triggered.connect(lambda _on=False, verb=verb: self.acted.emit(verb, line))
            menu.addAction(action)
        return menu

    def _planned_at(self, at: QPoint) -> ActivityLine | None:
        index = self.indexAt(at)
        line = self.rows.activity(index)
        if line is None or line.done_at is not None:
            return None
        place = self.visualRect(index)
        in_ring = at.x() <= place.left() + _RING and at.y() <= place.top() + 2 * _RING
        return line if in_ring else None


def _opening(line: ActivityLine) -> str:
    """What Enter and two clicks do: what was said for a ticket is read there."""
    return "edit" if line.ticket_id is None else "ticket"
