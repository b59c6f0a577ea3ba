"""The bar above every screen: search, and the screen's own buttons."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from crm_desktop.ui import fonts
from crm_desktop.ui.icons import icon
from crm_desktop.ui.widgets.ground import Ground


class SearchField(QLineEdit):
    """A field with a magnifier; the key that leads to it is shown while it is empty."""

    def __init__(self, placeholder: str, key_hint: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setMinimumWidth(200)
        self.setMaximumWidth(430)
        self.addAction(
            QAction(icon("search", "muted"), "", self), self.ActionPosition.LeadingPosition
        )
        self._hint = QLabel(key_hint, self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setProperty("kind", "key")
        self._hint.setFont(fonts.secondary())
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._has_hint = bool(key_hint)
        self.textChanged.connect(self._show_hint)
        self._show_hint(self.text())

    def sizeHint(self) -> QSize:
        return QSize(430, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._place_hint()

    def _show_hint(self, text: str) -> None:
        self._hint.setVisible(self._has_hint and not text)

    def _place_hint(self) -> None:
        size = self._hint.sizeHint()
        self._hint.resize(size)
        right = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        left = self.width() - size.width() - 8 if right else 8
        self._hint.move(QPoint(left, (self.height() - size.height()) // 2))


class TopBar(Ground):
    """The search field at the left; buttons, primary last, at the right."""

    def __init__(self, search: QLineEdit) -> None:
        super().__init__("panel", line="bottom")
        self.search = search
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 9)
        row.setSpacing(8)
        row.addWidget(search, 1)
        row.addStretch(1)
        self._row = row
        self._first = row.count()

    def set_buttons(self, buttons: list[QWidget]) -> None:
        """Show these at the right; former ones are only hidden, for they belong to their screen."""
        while (item := self._row.takeAt(self._first)) is not None:
            former = item.widget()
            if former is not None and former not in buttons:
                former.hide()
        for button in buttons:
            self._row.addWidget(button)
            button.show()
