"""A place that takes files, and what it says while they are dragged over it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from crm_desktop.ui import fonts, theme
from crm_desktop.ui.dragging import dropped_files, has_files

_INSET = 12.0


class DropPlace(QWidget):
    """Makes a widget take files while `is_open`; a frame with words covers it meanwhile."""

    files_dropped = Signal(object)  # their paths

    def __init__(self, covered: QWidget, words: str, is_open: Callable[[], bool]) -> None:
        super().__init__(covered)
        self._covered, self._words, self._is_open = covered, words, is_open
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        covered.setAcceptDrops(True)
        covered.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            if self._is_open() and has_files(event.mimeData()):
                event.acceptProposedAction()
                self._appear()
                return True
        elif isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            event.acceptProposedAction()
            self.hide()
            self.files_dropped.emit(dropped_files(event.mimeData()))
            return True
        elif event.type() is QEvent.Type.DragLeave:
            self.hide()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(colors.accent_soft)
        ground.setAlphaF(0.92)
        painter.setBrush(ground)
        painter.setPen(QPen(colors.accent, 2, Qt.PenStyle.DashLine))
        place = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.drawRoundedRect(place, 8, 8)
        painter.setPen(colors.accent)
        painter.setFont(fonts.strong())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._words)

    def _appear(self) -> None:
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()
