"""The list under the search box: a child of the window that never takes the keyboard."""

from functools import lru_cache

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from crm_desktop.ui import theme
from crm_desktop.ui.painting import SHADOW, paint_raised
from crm_desktop.ui.palette.delegate import PaletteDelegate
from crm_desktop.ui.palette.model import PaletteModel

# The shadow, the round of the panel and some more; between corners the frame is the same.
_CORNER = 24
_STARTS, _SIZES = (0, _CORNER, _CORNER + 2), (_CORNER, 2, _CORNER)
_PADDING = 5
_WIDTH = 620
_MARGIN = 8
_SHARE = 0.72


class PaletteList(QListView):
    """Painted whole by itself, so that what lies under it is not painted with every key."""

    def __init__(self, model: PaletteModel) -> None:
        super().__init__()
        self.lines = PaletteDelegate(self, model)
        self.setItemDelegate(self.lines)
        self.setModel(model)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._pointer = QPoint(-1, -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.current().panel)
        top = -self.verticalOffset()
        self.lines.paint_rows(painter, event.rect(), top, self.currentIndex().row())
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer becomes the current one, but only if the pointer moved."""
        where = event.globalPosition().toPoint()
        index = self.indexAt(event.position().toPoint())
        if where != self._pointer and index.isValid() and index.flags():
            self.setCurrentIndex(index)
        self._pointer = where

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.lines.refresh()


class Popup(QWidget):
    """A raised panel below a field, as tall as its rows need and the window allows."""

    row_chosen = Signal(int)

    def __init__(self, window: QWidget, model: PaletteModel, field: QWidget) -> None:
        super().__init__(window)
        self._model, self._field = model, field
        self.list = PaletteList(model)
        self.list.setAccessibleName(field.accessibleName())
        self.list.clicked.connect(self._clicked)
        column = QVBoxLayout(self)
        side = SHADOW + 1
        column.setContentsMargins(side, side + _PADDING, side, side + _PADDING)
        column.addWidget(self.list)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.put_below()
        return False

    @property
    def place(self) -> int:
        """The current row, or -1."""
        return self.list.currentIndex().row()

    def set_place(self, place: int) -> None:
        """Make a row the current one and bring it into view, with its heading if it has one."""
        if place < 0:
            self.list.setCurrentIndex(QModelIndex())
            return
        if place == self._model.first_choice():
            self.list.scrollToTop()
        elif not self._model.rows[place - 1].is_choice:
            self.list.scrollTo(self._model.index(place - 1))
        self.list.setCurrentIndex(self._model.index(place))

    def announce(self) -> None:
        """Say the current row to a screen reader, for the keyboard stays in the field."""
        index = self.list.currentIndex()
        if index.isValid() and QAccessible.isActive():
            words = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, words))

    def rows_in_view(self) -> int:
        """How many rows a page is."""
        return max(self.list.viewport().height() // self.list.lines.row_height() - 1, 1)

    def appear(self) -> None:
        """Stand under the field, in sight."""
        self.put_below()
        if not self.isVisible():
            self.show()
            self.raise_()

    def put_below(self) -> None:
        """Stand under the field, within the window."""
        window, field = self.parentWidget(), self._field
        if window is None:
            return
        corner = field.mapTo(window, QPoint(0, field.height()))
        width = min(max(_WIDTH, field.width()), window.width() - 2 * _MARGIN)
        left = corner.x()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left += field.width() - width
        left = min(max(left, _MARGIN), window.width() - _MARGIN - width)
        top = corner.y() + 4
        room = min(round(window.height() * _SHARE), window.height() - top - _MARGIN)
        wanted = sum(self.list.lines.height_of(row) for row in self._model.rows)
        height = max(min(wanted + 2 * _PADDING + 2, room), 0)
        wide = QRect(left, top, width, height).adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW)
        if wide != self.geometry():
            self.setGeometry(wide)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        panel = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        colors = theme.current()
        if panel.adjusted(2, 2, -2, -2).contains(QRectF(event.rect())):
            painter.fillRect(event.rect(), colors.panel)  # the rows changed, the frame did not
            return
        _paint_frame(painter, self.rect(), colors)

    def _clicked(self, index: QModelIndex) -> None:
        self.row_chosen.emit(index.row())


def _paint_frame(painter: QPainter, place: QRect, colors: theme.Theme) -> None:
    """Panel, line and shadow, put together from a picture: its corners, and its edges drawn out."""
    if min(place.width(), place.height()) < 2 * _CORNER:
        _draw_frame(painter, QRectF(place), colors)
        return
    ratio = painter.device().devicePixelRatio()
    picture = _frame(colors.name, ratio)
    across = _thirds(place.width())
    down = _thirds(place.height())
    painter.fillRect(place.adjusted(_CORNER, _CORNER, -_CORNER, -_CORNER), colors.panel)
    for row, (y, height) in enumerate(down):
        for column, (x, width) in enumerate(across):
            if row != 1 or column != 1:
                source = QRectF(_STARTS[column], _STARTS[row], _SIZES[column], _SIZES[row])
                target = QRectF(x, y, width, height)
                painter.drawPixmap(
                    target, picture, QRectF(source.topLeft() * ratio, source.size() * ratio)
                )


def _thirds(length: int) -> tuple[tuple[int, int], ...]:
    """Where corner, edge and corner begin, and how long they are."""
    return (0, _CORNER), (_CORNER, length - 2 * _CORNER), (length - _CORNER, _CORNER)


@lru_cache(maxsize=4)
def _frame(_theme_name: str, ratio: float) -> QPixmap:
    side = 2 * _CORNER + 2
    picture = QPixmap(QSize(side, side) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _draw_frame(painter, QRectF(0, 0, side, side), theme.current())
    painter.end()
    return picture


def _draw_frame(painter: QPainter, place: QRectF, colors: theme.Theme) -> None:
    panel = place.adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    paint_raised(painter, panel, colors)
