"""A line to type in that ends what it has no room for in dots, until it is typed in."""

from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QToolButton, QToolTip

from crm_desktop.ui.plain_text import escaped_tool_tip

_SIDE = 2  # what Qt leaves at each side of the text
_FROM_RIGHT = ("R", "AL")


class ElidingLine(QLineEdit):
    """Without the keyboard it says by its dots that there is more, and by its tip what."""

    def shown(self) -> str:
        """The text as far as there is room for it."""
        room = self._room().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shown()
        if self.hasFocus() or shown == self.text():
            super().paintEvent(event)
            return
        frame = self._frame()
        painter = QPainter(self)
        panel = QStyle.PrimitiveElement.PE_PanelLineEdit
        self.style().drawPrimitive(panel, frame, painter, self)
        painter.setPen(self.palette().text().color())
        flags = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        at = Qt.AlignmentFlag.AlignRight if _is_from_right(shown) else Qt.AlignmentFlag.AlignLeft
        painter.drawText(self._room(), flags | at | Qt.TextFlag.TextSingleLine, shown)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QHelpEvent)
            and event.type() is QEvent.Type.ToolTip
            and not self.toolTip()
            and self.shown() != self.text()
        ):
            QToolTip.showText(event.globalPos(), escaped_tool_tip(self.text()), self)
            return True
        return super().event(event)

    def _frame(self) -> QStyleOptionFrame:
        frame = QStyleOptionFrame()
        self.initStyleOption(frame)
        return frame

    def _room(self) -> QRect:
        contents = QStyle.SubElement.SE_LineEditContents
        room = self.style().subElementRect(contents, self._frame(), self)
        signs = [each.x() for each in self.findChildren(QToolButton) if each.isVisible()]
        right = min([room.right() - _SIDE, *(each - 2 * _SIDE for each in signs)])
        return QRect(room.left() + _SIDE, room.top(), right - room.left() - _SIDE, room.height())


def _is_from_right(text: str) -> bool:
    """Whether its first letter is of a script that is read from the right."""
    strong = (bidirectional(each) for each in text)
    return next((each for each in strong if each in ("L", *_FROM_RIGHT)), "L") in _FROM_RIGHT
