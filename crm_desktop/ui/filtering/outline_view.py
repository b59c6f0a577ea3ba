"""A nested filter as rows: groups say how their parts join, everything is done by keys."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QTreeWidget,
    QTreeWidgetItem,
)

from crm_desktop.domain.filter import Condition, Group, Match
from crm_desktop.domain.outline import (
    Path,
    indented,
    inserted,
    moved,
    outdented,
    part_at,
    removed,
    with_part,
)
from crm_desktop.ui import fonts, theme
from crm_desktop.ui.filtering.known import Known
from crm_desktop.ui.filtering.words import condition_words
from crm_desktop.ui.translation import tr

_ROW = 30
_PATH = Qt.ItemDataRole.UserRole
_Alt, _Control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class OutlineView(QTreeWidget):
    """Shows a filter and moves its rows; what a condition asks is changed elsewhere."""

    changed = Signal()
    condition_requested = Signal(object)  # the path of the condition to change
    new_requested = Signal()

    def __init__(self, known: Known) -> None:
        super().__init__()
        self._known = known
        self.group = Group()
        self.setAccessibleName(tr("Conditions"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(28)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.itemDoubleClicked.connect(lambda _item: self.change_current())

    def set_group(self, group: Group, path: Path = ()) -> None:
        """Show a filter, its row at `path` as the current one."""
        self.group = group
        self.clear()
        head = _row(_match_words(group))
        self.addTopLevelItem(head)
        self._fill(head, group, ())
        self.expandAll()
        self._go_to(path)

    def path(self) -> Path:
        """The path of the current row; that of the whole filter where none is."""
        item = self.currentItem()
        return tuple(item.data(0, _PATH)) if item is not None else ()

    def place_of_current(self) -> QRect:
        """Where the current row stands in the window."""
        item = self.currentItem()
        place = self.visualItemRect(item) if item is not None else QRect(0, 0, 10, 28)
        corner = self.viewport().mapTo(self.window(), place.topLeft())
        return QRect(corner, place.size())

    def put(self, part: Condition | Group) -> None:
        """Put a part behind the current row, or at the end of the current group."""
        path = self.path()
        here = part_at(self.group, path)
        there = (*path[:-1], path[-1] + 1) if path else ()
        if isinstance(here, Group):
            there = (*path, len(here.parts))
        self._take(inserted(self.group, there, part), there)

    def replace(self, path: Path, part: Condition) -> None:
        """Put another condition where one is."""
        self._take(with_part(self.group, path, part), path)

    def change_current(self) -> None:
        """Change a condition; turn a group from all to any and back."""
        part = part_at(self.group, self.path())
        if isinstance(part, Condition):
            self.condition_requested.emit(self.path())
        else:
            match = Match.ANY if part.match is Match.ALL else Match.ALL
            turned = Group(match, part.parts)
            self._take(with_part(self.group, self.path(), turned), self.path())

    def remove_current(self) -> None:
        """Take the current row away; of the whole filter everything."""
        path = self.path()
        if not path:
            self._take(Group(self.group.match), ())
            return
        after = removed(self.group, path)
        self._take(after, _nearest(after, path))

    def indent(self) -> None:
        """Move the current row one group deeper."""
        self._take(*indented(self.group, self.path()))

    def outdent(self) -> None:
        """Move the current row out of its group."""
        self._take(*outdented(self.group, self.path()))

    def shift(self, by: int) -> None:
        """Move the current row up or down within its group."""
        self._take(*moved(self.group, self.path(), by))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & (_Alt | _Control)
        moves: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Right: self.indent,
            Qt.Key.Key_Left: self.outdent,
            Qt.Key.Key_Up: lambda: self.shift(-1),
            Qt.Key.Key_Down: lambda: self.shift(1),
        }
        ways: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Return: self.change_current,
            Qt.Key.Key_Enter: self.change_current,
            Qt.Key.Key_Space: self.change_current,
            Qt.Key.Key_F2: self.change_current,
            Qt.Key.Key_Delete: self.remove_current,
            Qt.Key.Key_Backspace: self.remove_current,
            Qt.Key.Key_Insert: self.new_requested.emit,
            Qt.Key.Key_Plus: self.new_requested.emit,
        }
        way = moves.get(Qt.Key(key)) if held == _Alt else None if held else ways.get(Qt.Key(key))
        if way is not None:
            way()
        else:
            super().keyPressEvent(event)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A line down from each group to what belongs to it, instead of arrows."""
        depth = rect.width() // self.indentation()
        for level in range(1, depth):
            x = rect.left() + level * self.indentation() - self.indentation() // 2 + 4
            painter.fillRect(QRect(x, rect.top(), 1, rect.height()), theme.current().line)

    def _take(self, group: Group, path: Path) -> None:
        is_other = group != self.group
        self.set_group(group, path)
        if is_other:
            self.changed.emit()

    def _fill(self, above: QTreeWidgetItem, group: Group, path: Path) -> None:
        above.setData(0, _PATH, list(path))
        above.setFont(0, fonts.strong())
        link = tr("and") if group.match is Match.ALL else tr("or")
        for place, part in enumerate(group.parts):
            before = f"{link}  " if place else ""
            here = (*path, place)
            if isinstance(part, Group):
                item = _row(before + _match_words(part))
                above.addChild(item)
                self._fill(item, part, here)
            else:
                item = _row(before + condition_words(part, self._known))
                item.setData(0, _PATH, list(here))
                above.addChild(item)

    def _go_to(self, path: Path) -> None:
        item: QTreeWidgetItem | None = self.topLevelItem(0)
        for place in path:
            item = item.child(place) if item is not None else None
        if item is not None:
            self.setCurrentItem(item)
            self.scrollToItem(item)


def _row(text: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([text])
    item.setSizeHint(0, QSize(0, _ROW))
    return item


def _match_words(group: Group) -> str:
    return tr("All of these hold") if group.match is Match.ALL else tr("Any of these holds")


def _nearest(group: Group, path: Path) -> Path:
    """The row that is nearest to where one was taken away."""
    while path:
        try:
            part_at(group, path)
        except IndexError:
            path = (*path[:-1], path[-1] - 1) if path[-1] else path[:-1]
        else:
            return path
    return ()
