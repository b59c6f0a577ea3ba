"""Where the parts of a message stand in its card, for a width; laid out once and kept."""

from collections import OrderedDict
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from crm_desktop.ui import fonts
from crm_desktop.ui.painting import PILL_PADDING, pill_height
from crm_desktop.ui.tickets.message_item import MessageItem

PADDING, GAP = 14, 6
BETWEEN = 10  # from one card to the next
_LEADING = 2
_KEPT = 400
_WIDEST_FILE = 260


@dataclass(frozen=True, slots=True)
class Laid:
    """Places within the card; `text` is painted at `text_at`, `files` name each with its place."""

    text: QTextLayout
    text_at: QPointF
    cut: QRect
    files: tuple[tuple[int, str, QRect], ...]
    height: int


class MessageLayouts:
    """Lays messages out in a font."""

    def __init__(self, font: QFont) -> None:
        self.plain, self.strong = font, fonts.sized(1.0, QFont.Weight.DemiBold, base=font)
        self.small = fonts.sized(fonts.SECONDARY, base=font)
        self.line = ceil(QFontMetricsF(self.plain).height())
        self._kept: OrderedDict[tuple[MessageItem, int], Laid] = OrderedDict()

    def laid(self, item: MessageItem, width: int) -> Laid:
        """The places of a message in a card of this width."""
        key = (item, width)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._lay_out(item, width - 2 * PADDING)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return found

    def _lay_out(self, item: MessageItem, room: int) -> Laid:
        top = PADDING - 2 + self.line + GAP
        text, height = _wrapped(item.body, self.plain, max(room, 40))
        bottom = top + ceil(height)
        cut = QRect()
        if item.cut:
            width = ceil(QFontMetricsF(self.plain).horizontalAdvance(item.cut)) + 8
            cut = QRect(PADDING, bottom + 2, width, self.line)
            bottom = cut.bottom() + 1
        files = self._files(item, bottom + GAP + 2, room)
        if files:
            bottom = files[-1][2].bottom() + 1
        return Laid(text, QPointF(PADDING, top), cut, files, bottom + PADDING)

    def _files(self, item: MessageItem, top: int, room: int) -> tuple[tuple[int, str, QRect], ...]:
        """Chips in as many lines as they need."""
        metrics, height = QFontMetricsF(self.small), pill_height(self.small)
        made, x = [], PADDING
        for key, name in item.files:
            taken = ceil(metrics.horizontalAdvance(name[:60])) + 2 * PILL_PADDING + 20
            width = min(taken, _WIDEST_FILE, room)
            if x > PADDING and x + width > PADDING + room:
                x, top = PADDING, top + height + GAP
            made.append((key, name, QRect(x, top, width, height)))
            x += width + GAP
        return tuple(made)


def _wrapped(text: str, font: QFont, width: int) -> tuple[QTextLayout, float]:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height() + _LEADING
    layout.endLayout()
    return layout, height
