"""A look at a file beside its list: pictures and text; of anything else what it is."""

import codecs
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontDatabase, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QStackedLayout, QWidget

from crm_desktop.domain.files import Attachment
from crm_desktop.ui import pictures
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.label import PlainLabel

_WIDEST = 1_200
_MOST_TEXT, _MOST_LINES, _LONGEST_LINE = 65_536, 400, 400
_TALL = 220


@dataclass(frozen=True, slots=True)
class Look:
    """What there is to see of a file: a picture, or text, or neither."""

    picture: QImage | None = None
    text: str = ""


def look_at(found: Attachment, content: bytes) -> Look:
    """What there is to see; for any thread."""
    picture = pictures.from_bytes(content, QSize(_WIDEST, _WIDEST))
    if picture is not None:
        return Look(picture)
    is_text = found.media_type.startswith("text/") or found.media_type.endswith(("json", "xml"))
    return Look(text=_text(content)) if is_text or _is_text(content) else Look()


class Preview(QWidget):
    """Shows one `Look` at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.look = Look()
        self._picture = _Picture()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Text of the file"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.nothing = PlainLabel(
            tr("This kind of file is opened by its own program."), ink="muted"
        )
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedLayout(self)
        for page in (self.nothing, self._picture, self.text):
            self._pages.addWidget(page)
        self.setFixedHeight(_TALL)

    def show_look(self, look: Look) -> None:
        """Show this."""
        self.look = look
        if look.picture is not None:
            self._picture.show_image(look.picture)
            self._pages.setCurrentWidget(self._picture)
        elif look.text:
            self.text.setPlainText(look.text)
            self._pages.setCurrentWidget(self.text)
        else:
            self._pages.setCurrentWidget(self.nothing)


class _Picture(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Picture"))

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        room = self.size()
        size = self._image.size()
        if size.width() > room.width() or size.height() > room.height():
            size = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        left, top = (room.width() - size.width()) / 2, (room.height() - size.height()) / 2
        painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)


def _is_text(content: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        return "\0" not in decoder.decode(content[:_MOST_TEXT])
    except UnicodeDecodeError:
        return False


def _text(content: bytes) -> str:
    """The beginning of a text; its lines cut, for a very long one takes seconds to lay out."""
    part = content[:_MOST_TEXT]
    encoding = "utf-16" if part[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    text = part.decode(encoding, "replace").replace("\0", "\ufffd")
    lines = [line[:_LONGEST_LINE] for line in text.splitlines()[:_MOST_LINES]]
    is_cut = len(content) > _MOST_TEXT or len(lines) == _MOST_LINES
    return "\n".join((*lines, "…") if is_cut else lines)
