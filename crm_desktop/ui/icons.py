"""The line icons, in the colours of the theme in force at the moment they are painted."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from crm_desktop.config.resources import resource
from crm_desktop.ui import theme

_SUFFIX = ".svg"


def icon(name: str, token: str = "text", size: int = 16) -> QIcon:
    """The icon `resources/icons/<name>.svg` in a colour token; follows the theme by itself.

    `size` in pixels is what it offers where nobody asks for a size. `FileNotFoundError` where
    there is no such icon.
    """
    if name not in _names():
        raise FileNotFoundError(name)
    return QIcon(_Engine(name, token, size))


def pixmap(name: str, token: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon for painting by hand: `size` logical pixels at a pixel ratio."""
    return _drawn(name, theme.current().color(token).name(), round(size * ratio), ratio)


def pixel_ratio(painter: QPainter) -> float:
    """How many pixels of the device a logical one has where this painter paints unturned.

    To ask its device would have PySide first load every kind of widget there is.
    """
    return painter.deviceTransform().m11()


@cache
def _names() -> frozenset[str]:
    """The icons there are; each is read when it is first painted."""
    found = (path.name for path in resource("icons").iterdir())
    return frozenset(name[: -len(_SUFFIX)] for name in found if name.endswith(_SUFFIX))


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=512)
def _drawn(name: str, color: str, side: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    drawing = QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode()))
    image = QPixmap(side, side)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


# Qt deletes a clone with the icon that asked for it; without a reference here Python does it first.
_CLONES: list[QIconEngine] = []


class _Engine(QIconEngine):
    """Asks for the colour when it paints, so that no icon is made anew for another theme."""

    def __init__(self, name: str, token: str, size: int) -> None:
        super().__init__()
        self._name, self._token, self._size = name, token, size

    def clone(self) -> QIconEngine:
        copy = _Engine(self._name, self._token, self._size)
        _CLONES.append(copy)
        return copy

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = pixel_ratio(painter)
        side = min(rect.width(), rect.height())
        if side <= 0:
            return
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        painter.drawPixmap(place, self._picture(side, mode, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._framed(size, mode, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        return self._framed(size, mode, scale)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        return size

    def availableSizes(
        self, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off
    ) -> list[QSize]:
        return [QSize(self._size, self._size)]

    def _framed(self, size: QSize, mode: QIcon.Mode, ratio: float) -> QPixmap:
        """The icon at the left of the size asked for: buttons leave room before their words so."""
        side = min(size.width(), size.height())
        if side <= 0:  # a button that has no room yet
            return QPixmap()
        picture = self._picture(side, mode, ratio)
        if size.width() == side:
            return picture
        frame = QPixmap(size * ratio)
        frame.setDevicePixelRatio(ratio)
        frame.fill(Qt.GlobalColor.transparent)
        painter = QPainter(frame)
        painter.drawPixmap(0, (size.height() - side) // 2, picture)
        painter.end()
        return frame

    def _picture(self, side: int, mode: QIcon.Mode, ratio: float) -> QPixmap:
        token = "disabled" if mode is QIcon.Mode.Disabled else self._token
        return pixmap(self._name, token, side, ratio)
