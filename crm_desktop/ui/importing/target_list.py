"""A list of places for a column that is searched by typing."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from crm_desktop.domain.folding import fold
from crm_desktop.services.importing.source import TableOf
from crm_desktop.ui.importing.targets import Place, place_words, places
from crm_desktop.ui.translation import tr

_ROWS_SHOWN = 11
_LEAST_WIDTH = 260
_LIST_KEYS = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
)  # the rest of the keys belong to the line of text


class TargetList(QFrame):
    """Opens below a cell: letters narrow the list, Up and Down move, Enter chooses, Esc leaves."""

    chosen = Signal(object, str)  # Target and label

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("ground", "card")
        self.of = TableOf.CONTACTS  # what the rows of the table are
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Type to find"))
        self.search.setAccessibleName(tr("Find a place for this column"))
        self.search.textEdited.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addWidget(self.list)

    def open_below(self, cell: QRect, present: Place, typed: str = "") -> None:
        """Show the list below a place on the screen, at the present choice; `typed` narrows it."""
        self._fill(present)
        self.search.setText(typed)
        self._place(cell)
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)
        if typed:
            self._narrow(typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _LIST_KEYS:
                self._move(Qt.Key(event.key()))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
                self._choose(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _fill(self, present: Place) -> None:
        self.list.clear()
        offered = dict.fromkeys((*places(self.of), present))
        for place in offered:
            item = QListWidgetItem(place_words(place))
            item.setData(Qt.ItemDataRole.UserRole, place)
            self.list.addItem(item)
            if place == present:
                self.list.setCurrentItem(item)

    def _narrow(self, typed: str) -> None:
        words = fold(typed).split()
        first: QListWidgetItem | None = None
        for item in self._items():
            names = fold(item.text())
            item.setHidden(not all(word in names for word in words))
            is_start = bool(words) and names.startswith(words[0])
            better = first is None or (is_start and not fold(first.text()).startswith(words[0]))
            if not item.isHidden() and better:
                first = item
        if first is not None:
            self.list.setCurrentItem(first)

    def _move(self, key: Qt.Key) -> None:
        seen = [item for item in self._items() if not item.isHidden()]
        if not seen:
            return
        present = self.list.currentItem()
        at = seen.index(present) if present in seen else -1
        step = 1 if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) else _ROWS_SHOWN - 1
        at += step if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) else -step
        self.list.setCurrentItem(seen[min(max(at, 0), len(seen) - 1)])

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None or item.isHidden():
            return
        target, label = item.data(Qt.ItemDataRole.UserRole)
        self.hide()
        self.chosen.emit(target, label)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _place(self, cell: QRect) -> None:
        row = max(self.list.sizeHintForRow(0), 28)
        height = self.search.sizeHint().height() + _ROWS_SHOWN * row + 24
        width = max(_LEAST_WIDTH, self.list.sizeHintForColumn(0) + 40)
        screen = QGuiApplication.screenAt(cell.center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        top = cell.bottom() + 2
        if top + height > room.bottom() and cell.top() - height > room.top():
            top = cell.top() - height - 2
        left = min(cell.left(), room.right() - width)
        self.setGeometry(left, top, width, height)
