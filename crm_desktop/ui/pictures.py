"""Pictures from outside: read within bounds, made as small as they are shown, stored plainly."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from crm_desktop.domain.card import Photo

_FORMATS = frozenset(("png", "jpeg", "jpg", "gif", "webp", "bmp", "ico"))
_MOST_PIXELS = 64_000_000
_LARGEST = 1024
_QUALITY = 88


def from_bytes(content: bytes, room: QSize, *, covers: bool = False) -> QImage | None:
    """The picture, no larger than it needs to fit the room, or to cover it; `None` for no picture.

    A large one is made small while it is read, so that it costs little.
    """
    if not content:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return _read(QImageReader(buffer), room, covers=covers)


def from_file(path: str) -> QImage | None:
    """The picture in a file, at most 1,024 pixels wide or high; `None` where there is none."""
    return _read(QImageReader(path), QSize(_LARGEST, _LARGEST))


def as_photo(image: QImage, *, sharp: bool = False) -> Photo:
    """The picture as it is stored, without what its file said besides.

    As JPEG, or as PNG where parts are clear or `sharp` asks for it.
    """
    for key in image.textKeys():
        image.setText(key, "")
    form = "png" if sharp or image.hasAlphaChannel() else "jpeg"
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(form.encode()))
    if form == "jpeg":
        writer.setQuality(_QUALITY)
    writer.write(image)
    return Photo(f"image/{form}", bytes(content.data()))


def _read(reader: QImageReader, room: QSize, *, covers: bool = False) -> QImage | None:
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    is_known = bytes(reader.format().data()).decode() in _FORMATS
    if not is_known or not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    mode = Qt.AspectRatioMode
    how = mode.KeepAspectRatioByExpanding if covers else mode.KeepAspectRatio
    wanted = size.scaled(room, how)
    if wanted.width() < size.width():
        reader.setScaledSize(wanted)
    image = reader.read()
    return None if image.isNull() else image
