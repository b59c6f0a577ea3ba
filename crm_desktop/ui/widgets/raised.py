"""A panel that floats over its window: it has the keyboard while it is there, and goes by Esc."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from crm_desktop.ui import theme
from crm_desktop.ui.painting import SHADOW, paint_raised

_MARGIN = 8
_PADDING = 12


class RaisedPanel(QWidget):
    """A child of the window, below what it belongs to; closes when the keyboard leaves it."""

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.column = QVBoxLayout(self)
        side = SHADOW + _PADDING
        self.column.setContentsMargins(side, side, side, side)
        self.column.setSpacing(8)
        self._anchor = QRect()
        self._before: QWidget | None = None
        self._is_closing = False
        self.hide()
        window.installEventFilter(self)

    def open_below(self, anchor: QRect) -> None:
        """Show it below a place of the window, and remember where the keyboard was."""
        self._anchor = anchor
        self._before = QApplication.focusWidget()
        self.settle()
        self.show()
        self.raise_()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def settle(self) -> None:
        """Take the size that is needed now, within the window."""
        window = self.parentWidget()
        if window is None:
            return
        layout = self.layout()
        if layout is not None:
            layout.activate()
        room = window.size() - QSize(2 * _MARGIN, 2 * _MARGIN) + QSize(2 * SHADOW, 2 * SHADOW)
        size = self.sizeHint().boundedTo(room)
        left = self._anchor.left() - SHADOW
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = self._anchor.right() + SHADOW - size.width()
        most = window.width() - _MARGIN + SHADOW - size.width()
        left = max(min(left, most), _MARGIN - SHADOW)
        top = self._anchor.bottom() + 6 - SHADOW
        lowest = window.height() - _MARGIN + SHADOW - size.height()
        self.setGeometry(QRect(QPoint(left, max(min(top, lowest), _MARGIN - SHADOW)), size))

    def close_panel(self, *, give_back: bool = True) -> None:
        """Go, and give the keyboard back to where it was."""
        if self._is_closing:
            return
        self._is_closing = True
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._follow_focus)
        before = self._before
        self.closed.emit()
        if give_back and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()

    def step_back(self) -> bool:
        """Esc: what it undoes within the panel; `False` where it closes the panel."""
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self.parent() and self.isVisible():
            self.settle()
        return False

    def event(self, event: QEvent) -> bool:
        # Before the window's own keys: Esc and Enter belong to the panel while it is there.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.step_back():
            self.close_panel()
        event.accept()  # nothing typed here is meant for the window below

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's
        """Tab goes round within the panel."""
        stops = [each for each in self.findChildren(QWidget) if _takes_tab(each)]
        here = QApplication.focusWidget()
        if not stops:
            return False
        if here not in stops:
            stops[0].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        step = 1 if forward else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(stops.index(here) + step) % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        panel = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        paint_raised(QPainter(self), panel, theme.current())

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """The keyboard went elsewhere in the program: to something below, or a menu of ours."""
        if new is None or not isValid(self):
            return
        at: QObject | None = new
        while at is not None and at is not self:
            at = at.parent()
        if at is None and new.window() is self.window():
            self.close_panel(give_back=False)


def _takes_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
