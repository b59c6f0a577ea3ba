"""A large button: an icon, what it does, and a sentence about it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from crm_desktop.ui import fonts, icons, theme
from crm_desktop.ui.painting import paint_focus_ring
from crm_desktop.ui.widgets.painted_button import PaintedButton

_PADDING = 14
_CIRCLE = 36
_ICON = 20
_GAP = 12


class ChoiceTile(PaintedButton):
    """One of a few ways to begin; the primary one stands on the accent."""

    def __init__(self, icon: str, text: str, sentence: str, *, primary: bool = False) -> None:
        super().__init__()
        self._icon, self._sentence, self._is_primary = icon, sentence, primary
        self.setText(text)
        self.setAccessibleName(text.replace("&", ""))
        self.setAccessibleDescription(sentence)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(300, max(_CIRCLE + 2 * _PADDING, round(self.fontMetrics().height() * 4.6)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect())
        painter.setPen(colors.line if not self._is_primary else Qt.PenStyle.NoPen)
        painter.setBrush(self._ground(colors))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        self._paint_icon(painter, colors)
        self._paint_words(painter, colors)
        if self.hasFocus():
            ring = colors.on_accent if self._is_primary else colors.accent
            inset = 3 if self._is_primary else 0
            paint_focus_ring(painter, place.adjusted(inset, inset, -inset, -inset), ring, 7)

    def _ground(self, colors: theme.Theme) -> object:
        if self._is_primary:
            pressed, hovered, plain = colors.accent_pressed, colors.accent_hover, colors.accent
        else:
            pressed, hovered, plain = colors.pressed, colors.hover, colors.panel
        return pressed if self.isDown() else hovered if self.underMouse() else plain

    def _paint_icon(self, painter: QPainter, colors: theme.Theme) -> None:
        circle = QRect(_PADDING, (self.height() - _CIRCLE) // 2, _CIRCLE, _CIRCLE)
        circle = self._mirrored(circle)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = colors.accent_soft
        if self._is_primary:
            ground = theme.mix(colors.accent, colors.on_accent, 0.16)
        painter.setBrush(ground)
        painter.drawEllipse(circle)
        token = "on_accent" if self._is_primary else "accent"
        picture = icons.pixmap(self._icon, token, _ICON, self.devicePixelRatioF())
        inset = (_CIRCLE - _ICON) // 2
        painter.drawPixmap(circle.left() + inset, circle.top() + inset, picture)

    def _paint_words(self, painter: QPainter, colors: theme.Theme) -> None:
        left = _PADDING + _CIRCLE + _GAP
        room = self.width() - left - _PADDING
        strong, small = fonts.strong(), fonts.secondary()
        painter.setFont(small)
        flags = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeading.value
        wide = QRect(0, 0, room, self.height())
        below = painter.fontMetrics().boundingRect(wide, flags, self._sentence).height()
        painter.setFont(strong)
        above = painter.fontMetrics().height()
        top = (self.height() - above - 2 - below) // 2
        painter.setPen(colors.on_accent if self._is_primary else colors.text)
        title = self._mirrored(QRect(left, top, room, above))
        line = Qt.TextFlag.TextSingleLine.value | Qt.AlignmentFlag.AlignLeading.value
        painter.drawText(title, line | Qt.TextFlag.TextShowMnemonic.value, self.text())
        painter.setFont(small)
        painter.setPen(colors.on_accent if self._is_primary else colors.muted)
        painter.drawText(
            self._mirrored(QRect(left, top + above + 2, room, below)), flags, self._sentence
        )

    def _mirrored(self, place: QRect) -> QRect:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveLeft(self.width() - place.left() - place.width())
        return place
