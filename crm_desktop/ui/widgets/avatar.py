"""A person's photo, or the initials on a disc."""

import unicodedata

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui import fonts, theme


class Avatar(QWidget):
    """A disc of `side` pixels; in violet, the colour of people, while there is no photo."""

    pressed = Signal(QPoint)  # below it, on the screen

    def __init__(self, side: int = 44) -> None:
        super().__init__()
        self._side = side
        self._initials = ""
        self._photo: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_person(self, name: str, photo: QImage | None = None) -> None:
        """Show this person; an unreadable photo counts as none."""
        self._initials = initials(name)
        self._photo = photo if photo is not None and not photo.isNull() else None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(self.mapToGlobal(QPoint(0, self._side)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(0, 0, self._side, self._side)
        if self._photo is None:
            self._paint_initials(painter, place)
        else:
            disc = QPainterPath()
            disc.addEllipse(place)
            painter.setClipPath(disc)
            painter.drawImage(place, self._photo, _middle_square(self._photo))

    def _paint_initials(self, painter: QPainter, place: QRectF) -> None:
        colors = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.violet_soft)
        painter.drawEllipse(place)
        font = fonts.sized(1.0, QFont.Weight.DemiBold)
        font.setPixelSize(max(8, round(self._side * 0.32)))
        painter.setFont(font)
        painter.setPen(colors.violet)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._initials)


def initials(name: str) -> str:
    """One or two letters that stand for a name; of scripts without capitals the first letter."""
    words = [letters for word in name[:200].split() if (letters := _letters(word))]
    if not words:
        return "?" if name.strip() else ""
    first = words[0][0]
    if first.upper() == first.lower() or len(words) == 1:
        return first.upper()[:1]
    return (first + words[-1][0]).upper()[:2]


def _letters(word: str) -> str:
    composed = unicodedata.normalize("NFC", word)
    return "".join(letter for letter in composed if letter.isalnum())


def _middle_square(photo: QImage) -> QRectF:
    side = min(photo.width(), photo.height())
    return QRectF((photo.width() - side) / 2, (photo.height() - side) / 2, side, side)
