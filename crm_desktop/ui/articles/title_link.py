"""The title of an article to press, in two lines where one is not enough."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from crm_desktop.ui import icons, theme
from crm_desktop.ui.painting import paint_focus_ring
from crm_desktop.ui.plain_text import isolated, one_line, plain_tool_tip
from crm_desktop.ui.widgets.painted_button import PaintedButton
from crm_desktop.ui.wrapping import wrapped

LEFT = 30  # where its words begin
_ICON, _SIDE, _RISE, _LINES = 16, 6, 5, 2


class TitleLink(PaintedButton):
    """A book, and the title in the accent; as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._title = ""

    def show_title(self, title: str) -> None:
        """Show this title."""
        self._title = one_line(title)
        self.setAccessibleName(self._title)
        plain_tool_tip(self, self._title)
        self._fit()
        self.update()

    def title(self) -> str:
        return self._title

    def lines(self, width: int) -> tuple[str, ...]:
        """The lines in which the title is shown in this width."""
        return wrapped(self._title, max(width - LEFT - _SIDE, 40), _LINES, self.font())

    def sizeHint(self) -> QSize:
        return QSize(120, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors, painter, line = theme.current(), QPainter(self), self._line()
        if self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.hover)
            painter.drawRoundedRect(self.rect(), 6, 6)
        picture = icons.pixmap("book-open", "muted", _ICON, self.devicePixelRatioF())
        painter.drawPixmap(_SIDE, _RISE + (line - _ICON) // 2, picture)
        painter.setPen(colors.accent)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        flags |= Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine
        for place, words in enumerate(self.lines(self.width())):
            room = QRect(LEFT, _RISE + place * line, self.width() - LEFT, line)
            painter.drawText(room, flags, isolated(words))
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), colors.accent)

    def _fit(self) -> None:
        """Be as high as the title needs in the width there is."""
        self.setFixedHeight(max(len(self.lines(self.width())), 1) * self._line() + 2 * _RISE)

    def _line(self) -> int:
        return self.fontMetrics().height()
