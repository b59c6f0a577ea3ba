"""A document as PDF, on a printer, or as a picture of a page."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPainter, QPdfWriter

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import FileTrouble
from crm_desktop.ui.printing.sheet import PER_INCH, Sheet

_DOTS = 1200


class Document(Protocol):
    """Something set on pages, ready to be painted on anything."""

    @property
    def sheet(self) -> Sheet: ...
    @property
    def pages(self) -> Sequence[object]: ...

    def title(self) -> str: ...
    def paint(self, painter: QPainter, number: int) -> None: ...


def write_pdf(document: Document, part: Path, token: CancelToken) -> int:
    """Write all pages into this file; gives how many.

    Raises `FileTrouble("no-permission")` where it cannot be written, and `Cancelled`.
    """
    writer = QPdfWriter(str(part))
    writer.setResolution(_DOTS)
    writer.setTitle(document.title())
    writer.setCreator("CRM Desktop")
    writer.setPageLayout(document.sheet.layout())
    return paint_pages(document, writer, part, token)


def paint_pages(
    document: Document, device: QPagedPaintDevice, part: Path, token: CancelToken
) -> int:
    """Paint all pages on a PDF or printer."""
    painter = QPainter()
    if not painter.begin(device):
        raise FileTrouble("no-permission", path=str(part.parent))
    try:
        device.setPageMargins(QMarginsF(0, 0, 0, 0))
        for number in range(len(document.pages)):
            token.check()
            if number:
                device.newPage()
            painter.save()
            painter.scale(device.logicalDpiX() / PER_INCH, device.logicalDpiY() / PER_INCH)
            document.paint(painter, number)
            painter.restore()
    finally:
        painter.end()
    return len(document.pages)


def page_picture(document: Document, number: int, dots_per_inch: float = 96) -> QImage:
    """A page as a picture, for previews."""
    factor = dots_per_inch / PER_INCH
    sheet = document.sheet
    form = QImage.Format.Format_ARGB32_Premultiplied
    made = QImage(round(sheet.width * factor), round(sheet.height * factor), form)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.scale(factor, factor)
    document.paint(painter, number)
    painter.end()
    return made
