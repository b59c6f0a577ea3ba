"""The logo of the business: shown small, chosen from a file, taken away."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from crm_desktop.domain.card import Photo
from crm_desktop.ui import icons, pictures, theme
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, quiet_button
from crm_desktop.ui.widgets.label import PlainLabel

_SIDE = 56


class LogoField(QWidget):
    """`changed` is the new logo, `None` while it is as it was."""

    def __init__(self) -> None:
        super().__init__()
        self.changed: Photo | None = None
        self._picture = _Picture()
        self._error = PlainLabel(ink="bad")
        self._error.hide()
        self._choose = button(tr("Choose a logo …"))
        self.remove_button = quiet_button(tr("Remove"))
        self._choose.clicked.connect(self._ask)
        self.remove_button.clicked.connect(self._take_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._picture)
        row.addWidget(self._choose)
        row.addWidget(self.remove_button)
        row.addWidget(self._error, 1)
        row.addStretch(1)
        self.show_logo(b"")

    def show_logo(self, content: bytes) -> None:
        """Show the logo as it is stored."""
        self._picture.show_image(QImage.fromData(content) if content else QImage())
        self.remove_button.setVisible(not self._picture.is_empty)

    def take_file(self, path: str) -> bool:
        """Make the picture in a file the logo; says so beside it where it is none."""
        image = pictures.from_file(path)
        self._error.setVisible(image is None)
        if image is None:
            self._error.setText(tr("This is no picture that can be shown (PNG, JPEG, GIF, WebP)."))
            return False
        self.changed = pictures.as_photo(image, sharp=True)
        self.show_logo(self.changed.content)
        return True

    def _ask(self) -> None:
        chooser = QFileDialog(self, tr("Choose a logo"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp)"))
        chooser.fileSelected.connect(self.take_file)
        chooser.open()

    def _take_away(self) -> None:
        self.changed = Photo("", b"")
        self.show_logo(b"")


class _Picture(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_SIDE, _SIDE)
        self._image = QImage()

    @property
    def is_empty(self) -> bool:
        return self._image.isNull()

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(theme.current().line)
        painter.setBrush(theme.current().panel)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self.is_empty:
            shown = icons.pixmap("image", "muted", 20, self.devicePixelRatioF())
            painter.drawPixmap((_SIDE - 20) // 2, (_SIDE - 20) // 2, shown)
            return
        room = QSize(_SIDE - 8, _SIDE - 8)
        size = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF((_SIDE - size.width()) / 2, (_SIDE - size.height()) / 2, 0, 0)
        place.setSize(size.toSizeF())
        painter.drawImage(place, self._image)
