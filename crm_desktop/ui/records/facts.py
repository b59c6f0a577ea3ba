"""The key figures of a record as small tiles."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from crm_desktop.ui import fonts, theme
from crm_desktop.ui.delegates.text_cache import TextCache
from crm_desktop.ui.plain_text import escaped_tool_tip
from crm_desktop.ui.records.shown import Fact

_GAP, _INSET, _RISE = 8, 10, 7
_SIDE_BY_SIDE = 3


class FactTiles(QWidget):
    """Tiles of one width, three side by side: a muted label, the value strong below it."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: tuple[Fact, ...] = ()
        self._small, self._strong = TextCache(fonts.secondary()), TextCache(fonts.strong())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show these."""
        if facts != self._facts:
            self._facts = facts
            self.setAccessibleName(", ".join(f"{each.label}: {each.value}" for each in facts))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        rows = -(-max(len(self._facts), 1) // self._per_row())
        return QSize(200, rows * self._tile_height() + (rows - 1) * _GAP)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._small, self._strong = TextCache(fonts.secondary()), TextCache(fonts.strong())
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme.current()
        painter = QPainter(self)
        for fact, place in zip(self._facts, self._places(), strict=True):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colors.line, 1))
            painter.setBrush(colors.panel)
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            room = place.width() - 2 * _INSET
            at = QPointF(place.left() + _INSET, place.top() + _RISE)
            painter.setPen(colors.muted)
            self._small.paint(painter, at.x(), round(at.y()), fact.label, room)
            painter.setPen(colors.ink(fact.tone))
            below = round(at.y() + self._small.height + 2)
            self._strong.paint(painter, at.x(), below, fact.value, room)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for fact, place in zip(self._facts, self._places(), strict=True):
                if place.contains(event.pos()):
                    tip = fact.tip or fact.value
                    QToolTip.showText(event.globalPos(), escaped_tool_tip(tip), self)
            return True
        return super().event(event)

    def _places(self) -> list[QRect]:
        per_row = self._per_row()
        width = (self.width() - _GAP * (per_row - 1)) / per_row
        height = self._tile_height()
        made = []
        for number in range(len(self._facts)):
            row, at = divmod(number, per_row)
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                at = per_row - 1 - at
            left, top = round(at * (width + _GAP)), row * (height + _GAP)
            made.append(QRect(left, top, round(width), height))
        return made

    def _per_row(self) -> int:
        """Three side by side; of more, as many in each of two rows."""
        count = max(len(self._facts), 1)
        return count if count <= _SIDE_BY_SIDE else -(-count // 2)

    def _tile_height(self) -> int:
        return round(self._small.height + self._strong.height + 2 * _RISE + 2)
