"""Paints lanes and cards of a board."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from crm_desktop.ui import fonts, icons, theme
from crm_desktop.ui.board.face import Face, Pill
from crm_desktop.ui.delegates.text_cache import TextCache
from crm_desktop.ui.painting import PILL_PADDING, pill_pixmap

SIDE, _TOP, _GAP = 11, 11, 6
_RADIUS = 8
_ICON = 12
_MOST_PICTURES = 64
_LONGEST = 1_000


class HeadWords(NamedTuple):
    """The head of a lane: its name, how many and their sum; below a warning and a second sum."""

    name: str
    size: str
    sum: str
    warning: str
    below: str


class Look(NamedTuple):
    """How a card is to be seen."""

    is_current: bool = False
    is_selected: bool = False
    is_hovered: bool = False
    has_keyboard: bool = False
    is_ghost: bool = False


class BoardPaint:
    """The fonts, measures and colours of one moment; made anew when font or theme change."""

    def __init__(self, font: QFont, *, has_more: bool, has_pills: bool) -> None:
        self.colors = theme.current()
        self._strong = TextCache(fonts.tabular(fonts.sized(1.0, QFont.Weight.DemiBold, base=font)))
        self._plain = TextCache(fonts.tabular(font))
        self._small = TextCache(fonts.tabular(fonts.sized(fonts.SECONDARY, base=font)))
        self._pictures: dict[tuple[int, int, int, int, int, float], QPixmap] = {}
        line, pill = round(self._plain.height), round(self._small.height) + 6
        self._line, self._pill = line, pill
        self._has_more, self._has_pills = has_more, has_pills
        rows = 2 * line + 3 + (pill + 7 if has_pills else 0)
        self.card_height = 2 * _TOP + rows + (round(self._small.height) + 6 if has_more else 0)
        self.head_height = 6 + line + 2 + round(self._small.height) + 8
        self.foot_height = line + 12

    def head(self, painter: QPainter, place: QRect, words: HeadWords, *, is_current: bool) -> None:
        """The head of a lane."""
        colors, x, room = self.colors, place.left() + 4, place.width() - 8
        sum_line, sum_width = self._plain.line(words.sum, room // 2)
        painter.setPen(colors.accent if is_current else colors.text)
        left = room - round(sum_width) - 2 * _GAP
        count_width = self._plain.line(words.size, 80)[1]
        taken = self._strong.paint(painter, x, 6, words.name, round(left - count_width - _GAP))
        painter.setPen(colors.muted)
        self._plain.paint(painter, x + taken + 5, 6, words.size, 80)
        painter.setFont(self._plain.font)
        painter.drawStaticText(QPointF(x + room - round(sum_width), 6), sum_line)
        line, width = self._small.line(words.below, room)
        painter.setFont(self._small.font)
        painter.drawStaticText(QPointF(x + room - round(width), 6 + self._line + 2), line)
        if words.warning:
            painter.setPen(colors.warning)
            left = room - round(width) - _GAP
            self._small.paint(painter, x, 6 + self._line + 2, words.warning, left)

    def card(self, painter: QPainter, place: QRect, face: Face | None, look: Look) -> None:
        """One card; blank while nothing is known of it."""
        if look.is_ghost:
            painter.setOpacity(0.4)
        painter.drawPixmap(place.topLeft(), self._ground(painter, place.size(), look))
        if face is not None:
            self._words(painter, place.adjusted(SIDE, _TOP, -SIDE, -_TOP), face)
        if look.is_ghost:
            painter.setOpacity(1.0)

    def add_words(self, painter: QPainter, place: QRect, text: str, *, is_hovered: bool) -> None:
        """The words that add a card."""
        painter.setPen(self.colors.accent if is_hovered else self.colors.muted)
        self._plain.paint(painter, place.left() + 4, place.top() + 6, text, place.width() - 8)

    def zone(self, painter: QPainter, place: QRect, text: str, *, is_hot: bool) -> None:
        """A strip on which something can be let go of."""
        colors = self.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors.bad if is_hot else colors.line, 1))
        painter.setBrush(colors.bad_soft if is_hot else colors.panel)
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(colors.bad if is_hot else colors.muted)
        line = self._plain.line(text, place.width())[0]
        painter.setFont(self._plain.font)
        y = place.top() + (place.height() - round(self._plain.height)) // 2
        painter.drawStaticText(QPointF(place.left() + 16, y), line)

    def lifted(self, painter: QPainter, place: QRect, face: Face | None, count: int) -> None:
        """A card in the air, with its shadow; with how many there are where there are several."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for spread in range(1, 12, 2):
            fading = (12 - spread) / 12
            painter.setPen(QPen(self.colors.shadow(fading * fading), 2))
            around = QRectF(place).adjusted(-spread, 3 - spread, spread, 3 + spread)
            painter.drawRoundedRect(around, _RADIUS + spread, _RADIUS + spread)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self.card(painter, place, face, Look(is_current=True, has_keyboard=True))
        if count > 1:
            self._badge(painter, place, str(count))

    def _badge(self, painter: QPainter, place: QRect, text: str) -> None:
        line, width = self._small.line(text, 60)
        wide, high = max(round(width) + 12, self._pill), self._pill
        around = QRectF(place.right() - wide + 8, place.top() - 8, wide, high)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colors.accent)
        painter.drawRoundedRect(around, high / 2, high / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(self.colors.on_accent)
        painter.setFont(self._small.font)
        painter.drawStaticText(
            QPointF(round(around.left() + (wide - width) / 2), around.top() + 3), line
        )

    def _ground(self, painter: QPainter, size: QSize, look: Look) -> QPixmap:
        colors = self.colors
        ground = colors.accent_soft if look.is_selected else colors.panel
        border, thick = colors.line, 1
        if look.is_current:
            border, thick = colors.accent, 2 if look.has_keyboard else 1
        elif look.is_selected:
            border = colors.accent
        elif look.is_hovered:
            border = colors.outline
        ratio = icons.pixel_ratio(painter)
        key = (size.width(), size.height(), ground.rgba(), border.rgba(), thick, ratio)
        if key not in self._pictures:
            if len(self._pictures) >= _MOST_PICTURES:
                self._pictures.clear()
            self._pictures[key] = _ground_picture(size, ground, border, thick, ratio)
        return self._pictures[key]

    def _words(self, painter: QPainter, inner: QRect, face: Face) -> None:
        x, y, room = inner.left(), inner.top(), inner.width()
        amount, width = self._strong.line(face.amount, room * 2 // 3)
        painter.setPen(self.colors.text)
        left = room - (round(width) + 2 * _GAP if face.amount else 0)
        self._strong.paint(painter, x, y, face.name, left)
        painter.drawStaticText(QPointF(x + room - round(width), y), amount)
        y += self._line + 3
        painter.setPen(self.colors.muted)
        self._plain.paint(painter, x, y, face.who, room)
        y += self._line
        if self._has_more:
            self._small.paint(painter, x, y + 6, face.more, room)
            y += round(self._small.height) + 6
        if self._has_pills:
            self._foot(painter, QRect(x, y + 7, room, self._pill), face)

    def _foot(self, painter: QPainter, place: QRect, face: Face) -> None:
        """The pills at the left, the chance at the right, its mark where it was set by hand."""
        end = place.right() + 1
        for text, is_by_hand in ((face.chance, False), (face.by_hand, True)):
            if text:
                end = self._chance(painter, place, end, text, is_by_hand=is_by_hand)
        x, room = place.left(), end - place.left() - _GAP
        for at, pill in enumerate(face.pills):
            shown = self._fitting(pill, room, is_first=at == 0)
            width = min(self._width(shown.text), room)
            if not shown.text or width < 3 * PILL_PADDING:
                return
            self._paint_pill(painter, QRect(x, place.top(), width, place.height()), shown)
            x, room = x + width + 4, room - width - 4

    def _fitting(self, pill: Pill, room: int, *, is_first: bool) -> Pill:
        """The pill with as many words as fit; only the first one is cut rather than left out."""
        if self._width(pill.text) <= room:
            return pill
        if pill.short and (is_first or self._width(pill.short) <= room):
            return pill._replace(text=pill.short)
        return pill if is_first else pill._replace(text="")

    def _width(self, text: str) -> int:
        return ceil(self._small.line(text, _LONGEST)[1]) + 2 * PILL_PADDING

    def _chance(
        self, painter: QPainter, place: QRect, end: int, text: str, *, is_by_hand: bool
    ) -> int:
        """Paints a chance so that it ends there; gives where the next may end."""
        line, width = self._plain.line(text, place.width() // 2)
        x = end - round(width)
        y = place.top() + (place.height() - round(self._plain.height)) // 2
        painter.setPen(self.colors.text if is_by_hand else self.colors.muted)
        painter.setFont(self._plain.font)
        painter.drawStaticText(QPointF(x, y), line)
        if not is_by_hand:
            return x - _GAP
        picture = icons.pixmap("pencil", "accent", _ICON, icons.pixel_ratio(painter))
        painter.drawPixmap(x - _ICON - 4, place.top() + (place.height() - _ICON) // 2, picture)
        return x - _ICON - 4 - _GAP

    def _paint_pill(self, painter: QPainter, place: QRect, pill: Pill) -> None:
        tones = self.colors.pill(pill.tone)
        ratio = icons.pixel_ratio(painter)
        ground = pill_pixmap(place.width(), place.height(), tones, ratio)
        painter.drawPixmap(place.topLeft(), ground)
        painter.setPen(tones.ink)
        room = place.width() - 2 * PILL_PADDING
        if room >= self._small.line(pill.text, _LONGEST)[1]:
            room = _LONGEST  # as it was measured
        y = place.top() + (place.height() - round(self._small.height)) // 2
        self._small.paint(painter, place.left() + PILL_PADDING, y, pill.text, room)


def _ground_picture(
    size: QSize, ground: QColor, border: QColor, thick: int, ratio: float
) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(border, thick))
    painter.setBrush(ground)
    inset = thick / 2
    place = QRectF(0, 0, size.width(), size.height()).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(place, _RADIUS, _RADIUS)
    painter.end()
    return picture
