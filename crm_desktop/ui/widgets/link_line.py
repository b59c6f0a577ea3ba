"""Lines that reach or lead somewhere: a channel of someone, a company, a person."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui import fonts, icons, theme
from crm_desktop.ui.painting import paint_focus_ring
from crm_desktop.ui.plain_text import isolated, one_line, plain_tool_tip
from crm_desktop.ui.widgets.painted_button import PaintedButton

_ICON, _GAP, _SIDE = 16, 8, 6
_ENDS = ("copy", "ellipsis")


@dataclass(frozen=True, slots=True)
class LinkText:
    """A line: `text` in the accent where it leads somewhere, `aside` muted after it."""

    key: Hashable
    icon: str
    text: str
    aside: str = ""
    tip: str = ""
    leads: bool = True
    is_muted: bool = False


class LinkLine(PaintedButton):
    """One such line; with the pointer on it, two icons at its end copy it and open its menu."""

    acted = Signal(str, QPoint)  # open, copy, menu, edit or remove, and where a menu goes

    def __init__(self) -> None:
        super().__init__()
        self._line = LinkText("", "phone", "")
        self._hot = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._clicked)

    def set_line(self, line: LinkText) -> None:
        """Show this line."""
        if line == self._line:
            return
        self._line = line
        self.setAccessibleName(f"{one_line(line.text)} {line.aside}".strip())
        plain_tool_tip(self, line.tip)
        self.update()

    def line(self) -> LinkText:
        return self._line

    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() + 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors, line = theme.current(), self._line
        painter = QPainter(self)
        lively = self.underMouse() or self.hasFocus()
        if self.underMouse():
            self._paint_ground(painter, colors)
        ratio = self.devicePixelRatioF()
        top = (self.height() - _ICON) // 2
        painter.drawPixmap(_SIDE, top, icons.pixmap(line.icon, "muted", _ICON, ratio))
        room = self.width() - _SIDE - _ICON - _GAP - _SIDE
        if lively:
            room = self._end_place("copy").left() - _GAP - _SIDE - _ICON - _GAP
            for end in _ENDS:
                token = "accent" if self._hot == end else "muted"
                painter.drawPixmap(self._end_place(end), icons.pixmap(end, token, _ICON, ratio))
        self._paint_words(painter, colors, room)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), colors.accent)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hot = self._end_at(event.position().toPoint())
        if hot != self._hot:
            self._hot = hot
            self.update()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        end = self._end_at(event.position().toPoint())
        if self.isDown() and end:
            self.setDown(False)
            self._act("copy" if end == "copy" else "menu", self._end_place(end).bottomLeft())
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self._act("copy", QPoint())
        elif key == Qt.Key.Key_F2:
            self._act("edit", QPoint())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._act("remove", QPoint())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Delete is a key of the window too; here it means this line.
        is_asked = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.pos() if event.reason() is QContextMenuEvent.Reason.Mouse else QPoint(24, 24)
        self._act("menu", at)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hot = ""

    def _clicked(self) -> None:
        self._act("open" if self._line.leads else "menu", QPoint(_SIDE, self.height()))

    def _act(self, verb: str, at: QPoint) -> None:
        self.acted.emit(verb, self.mapToGlobal(at))

    def _end_at(self, at: QPoint) -> str:
        places = {end: self._end_place(end).adjusted(-4, -6, 4, 6) for end in _ENDS}
        return next((end for end, place in places.items() if place.contains(at)), "")

    def _end_place(self, end: str) -> QRect:
        step = (len(_ENDS) - _ENDS.index(end)) * (_ICON + _GAP)
        return QRect(self.width() - step, (self.height() - _ICON) // 2, _ICON, _ICON)

    def _paint_ground(self, painter: QPainter, colors: theme.Theme) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.hover)
        painter.drawRoundedRect(self.rect(), 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_words(self, painter: QPainter, colors: theme.Theme, room: int) -> None:
        line, metrics = self._line, self.fontMetrics()
        small = QFontMetrics(fonts.secondary())
        aside = small.elidedText(one_line(line.aside), Qt.TextElideMode.ElideRight, room // 2)
        for_aside = small.horizontalAdvance(aside) + _GAP if aside else 0
        text = metrics.elidedText(
            one_line(line.text), Qt.TextElideMode.ElideRight, room - for_aside
        )
        left = _SIDE + _ICON + _GAP
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        flags |= Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine
        ink = colors.accent if line.leads else colors.text
        painter.setPen(colors.muted if line.is_muted else ink)
        painter.drawText(QRect(left, 0, room, self.height()), flags, isolated(text))
        left += metrics.horizontalAdvance(text) + _GAP
        painter.setFont(fonts.secondary())
        painter.setPen(colors.muted)
        painter.drawText(QRect(left, 0, for_aside, self.height()), flags, isolated(aside))


class LinkColumn(QWidget):
    """Such lines below each other; the widgets are used again for the next record."""

    acted = Signal(object, str, QPoint)  # key of the line, verb, where a menu goes

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[LinkLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_lines(self, lines: Sequence[LinkText]) -> None:
        """Show these and no others."""
        while len(self._lines) < len(lines):
            made = LinkLine()
            made.acted.connect(partial(self._acted, made))
            self._lines.append(made)
            self._column.addWidget(made)
        for widget, line in zip(self._lines, lines, strict=False):
            widget.set_line(line)
        for place, widget in enumerate(self._lines):
            if widget.isHidden() is (place < len(lines)):
                widget.setVisible(place < len(lines))
        self.setVisible(bool(lines))

    def stops(self) -> list[QWidget]:
        """Where the keyboard stops here, from the first to the last."""
        return [*self._lines]

    def line(self, place: int) -> LinkLine:
        """The widget of a line."""
        return self._lines[place]

    def _acted(self, widget: LinkLine, verb: str, at: QPoint) -> None:
        self.acted.emit(widget.line().key, verb, at)
