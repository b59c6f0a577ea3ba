"""An article to be read: its words can be selected and its links followed, nothing is fetched."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextEdit

from crm_desktop.domain.markdown_tree import Block
from crm_desktop.ui import theme
from crm_desktop.ui.articles.setting import QUOTED, Pictures, fill
from crm_desktop.ui.links import open_link
from crm_desktop.ui.plain_text import plain_tool_tip
from crm_desktop.ui.translation import tr

_MARGIN = 16
_BAR = 3


class Reader(QTextEdit):
    """Shows the blocks of one article."""

    escaped = Signal()
    edit_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "reading")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setAccessibleName(tr("Article"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(_MARGIN)
        self._blocks: Sequence[Block] = ()
        self._pictures: Pictures = {}
        self._width, self._is_setting = 0, False

    def show_blocks(self, blocks: Sequence[Block], pictures: Pictures) -> None:
        """Show these from the top; what was shown already stays where it is."""
        if blocks == self._blocks and pictures == self._pictures and not self.document().isEmpty():
            return
        self._blocks, self._pictures = blocks, pictures
        place = self.verticalScrollBar().value()
        self._set()
        self.verticalScrollBar().setValue(place)

    def to_top(self) -> None:
        """Begin to read at the beginning."""
        self.verticalScrollBar().setValue(0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        plain_tool_tip(self, self.anchorAt(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        link = self.anchorAt(event.position().toPoint())
        is_left = event.button() is Qt.MouseButton.LeftButton
        if link and is_left and not self.textCursor().hasSelection():
            open_link(link)
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            link = self.textCursor().charFormat().anchorHref()
            if link:
                open_link(link)
            else:
                self.edit_requested.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_other = self.viewport().width() != self._width
        if self._pictures and is_other and not self._is_setting:
            self._set()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._blocks:
            self._set()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._paint_bars()

    def _set(self) -> None:
        self._width = self.viewport().width()
        self._is_setting = True  # a scroll bar that comes by it is no reason to begin anew
        fill(self.document(), self._blocks, self._pictures, self._width - 2 * _MARGIN - 20)
        self._is_setting = False

    def _paint_bars(self) -> None:
        """A bar beside what is quoted."""
        painter = QPainter(self.viewport())
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        layout, block = self.document().documentLayout(), self.document().begin()
        while block.isValid():
            depth = block.blockFormat().intProperty(QUOTED)
            if depth:
                place = layout.blockBoundingRect(block)
                left = _MARGIN + block.blockFormat().leftMargin() - 14
                bar = QRectF(left, place.top(), _BAR, place.height())
                painter.fillRect(bar, theme.current().line)
            block = block.next()
