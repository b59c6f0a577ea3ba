"""Text from data in a few lines of a width, the last one cut where there is more."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from crm_desktop.ui.plain_text import for_display, one_line


def wrapped(text: str, width: int, lines: int, font: QFont) -> tuple[str, ...]:
    """At most so many lines of the text; the last one elided where there is more."""
    made: list[str] = []
    for paragraph in for_display(text).splitlines():
        if not paragraph.strip():
            continue
        for piece in _pieces(paragraph, width, font):
            if len(made) == lines:
                made[-1] = _cut(made[-1], width, font)
                return tuple(made)
            made.append(piece)
    return tuple(made)


def _pieces(paragraph: str, width: int, font: QFont) -> list[str]:
    shown = one_line(paragraph).strip()
    # Lines are counted in UTF-16, as Qt does.
    units = shown.encode("utf-16-le")
    layout = QTextLayout(shown, font)
    layout.setTextOption(_option())
    layout.beginLayout()
    pieces = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        begin = line.textStart()
        part = units[2 * begin : 2 * (begin + line.textLength())]
        pieces.append(part.decode("utf-16-le", "replace").rstrip())
    layout.endLayout()
    return pieces


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _cut(line: str, width: int, font: QFont) -> str:
    return QFontMetricsF(font).elidedText(line + " …", Qt.TextElideMode.ElideRight, width)
