"""Colours what in a text is filled in, or still has to be."""

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from crm_desktop.domain.placeholders import placeholders, unfilled
from crm_desktop.ui import theme
from crm_desktop.ui.theme import Tone

_LONGEST = 20_000


class PlaceholderInk(QSyntaxHighlighter):
    """Fields in the accent, values that are missing as a warning, what is no field as bad."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    def highlightBlock(self, text: str) -> None:
        text = text[:_LONGEST]
        for place in placeholders(text):
            tone = Tone.ACCENT if place.is_known else Tone.BAD
            self._mark(text, place.start, place.end, tone)
        for place in unfilled(text):
            self._mark(text, place.start, place.end, Tone.WARNING)

    def _mark(self, text: str, start: int, end: int, tone: Tone) -> None:
        colors = theme.current().pill(tone)
        form = QTextCharFormat()
        form.setForeground(colors.ink)
        form.setBackground(colors.ground)
        first = _in_qt(text, start)
        self.setFormat(first, _in_qt(text, end) - first, form)


def _in_qt(text: str, place: int) -> int:
    """A place in a text as Qt counts, for whom some signs are two."""
    return place if text.isascii() else len(text[:place].encode("utf-16-le", "replace")) // 2
