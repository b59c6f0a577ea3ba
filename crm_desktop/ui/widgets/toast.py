"""A short notice over the status line that goes away by itself, with Undo where it helps."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from crm_desktop.ui import theme
from crm_desktop.ui.plain_text import button_text, one_line
from crm_desktop.ui.widgets.buttons import icon_button, link_button
from crm_desktop.ui.widgets.label import ElidedLabel
from crm_desktop.ui.widgets.side_bar import SideBar
from crm_desktop.ui.widgets.status_line import StatusLine

_PLAIN_MS = 5_000
_ACTION_MS = 9_000
_INSET = 4


class Toast(QWidget):
    """Lies over `window`; never takes the keyboard, but Tab and `focus_action` lead to it."""

    action_requested = Signal(str)

    def __init__(self, window: QWidget, close_tip: str = "") -> None:
        super().__init__(window)
        self._key = ""
        self._window = window
        self._before: QWidget | None = None
        self._label = ElidedLabel()
        self._action = link_button("")
        self._close = icon_button("x", close_tip, "panel")
        self._label.setProperty("ink", "toast")
        self._action.setProperty("kind", "toast")
        self._close.setProperty("kind", "toast")
        self._lay_out()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._run_out)
        self._action.clicked.connect(self._act)
        self._close.clicked.connect(self.dismiss)
        window.installEventFilter(self)
        self.hide()

    def show_text(
        self, text: str, action: str = "", key: str = "", *, for_ms: int | None = None
    ) -> None:
        """Say it; with `action` a button of that name, which sends `action_requested(key)`.

        It stays for `for_ms` milliseconds: 5 seconds, or 9 with an action, unless said otherwise.
        """
        self._key = key
        self._label.setText(text)
        self._action.setText(button_text(action))
        self._action.setVisible(bool(action))
        self._place()
        self.show()
        self.raise_()
        usual = _ACTION_MS if action else _PLAIN_MS
        self._timer.start(usual if for_ms is None else for_ms)
        self._announce(text)

    def dismiss(self) -> None:
        """Take it away; the keyboard goes back to where it was in the window."""
        self._timer.stop()
        if self._has_keyboard():
            self._give_keyboard_back()
        self.hide()

    def focus_action(self) -> None:
        """Bring the keyboard to its button, if it is there."""
        if self.isVisible():
            self._before = self.window().focusWidget()
            shown = self._action if self._action.isVisible() else self._close
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def text(self) -> str:
        """What it says, or said last."""
        return self._label.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().text)
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 4, 2)
        row.setSpacing(12)
        row.addWidget(self._label)
        row.addWidget(self._action)
        row.addWidget(self._close)

    def _announce(self, text: str) -> None:
        # Loaded with the first notice only: their many enumerations would delay the first picture.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, one_line(text)))

    def _place(self) -> None:
        self._row.invalidate()
        hint = self.sizeHint()
        room = self._window.size()
        side, status = self._window.findChild(SideBar), self._window.findChild(StatusLine)
        left = _INSET + (side.width() if side is not None else 0)
        self.resize(min(hint.width(), max(room.width() - left - _INSET, 120)), hint.height())
        # On the line that says what can be undone anyway, so that it hides nothing one works on.
        foot = status.height() if status is not None else 0
        above = max(foot - self.height(), 0) // 2
        self.move(QPoint(left, room.height() - self.height() - above))

    def _run_out(self) -> None:
        if self.underMouse() or self._has_keyboard():  # it is being read, or about to be pressed
            self._timer.start(_PLAIN_MS)
        else:
            self.hide()

    def _has_keyboard(self) -> bool:
        return self._action.hasFocus() or self._close.hasFocus()

    def _give_keyboard_back(self) -> None:
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        else:
            self.focusNextChild()

    def _act(self) -> None:
        key = self._key
        self.dismiss()
        self.action_requested.emit(key)
