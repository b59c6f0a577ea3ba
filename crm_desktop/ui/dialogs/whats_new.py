"""What is new: the changelog, laid out by ourselves and never read as markup."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.config.resources import resource
from crm_desktop.ui.dialogs.reading_window import ReadingWindow
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.label import PlainLabel

_KINDS = {"# ": "title", "## ": "heading", "- ": "point"}


class WhatsNewWindow(ReadingWindow):
    """The versions of the program and what each brought, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("What is new"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        text = resource("changelog.md").read_text("utf-8")
        for kind, words in changelog_lines(text):
            if kind != "title":
                column.addWidget(_line(kind, words))
        column.addStretch(1)
        self.show_body(body)
        self.resize(560, 520)


def changelog_lines(text: str) -> Iterator[tuple[str, str]]:
    """Kind (`title`, `heading`, `point` or `text`) and words of each paragraph of a changelog.

    A line that is indented goes on with the one above it.
    """
    kind, words = "", ""
    for line in text.splitlines():
        begins = next((each for each in _KINDS if line.startswith(each)), "")
        if words and (begins or not line.strip() or (kind != "text" and not line.startswith(" "))):
            yield kind, words
            kind, words = "", ""
        if begins:
            kind, words = _KINDS[begins], line.removeprefix(begins).strip()
        elif line.strip():
            kind = kind or "text"
            words = f"{words} {line.strip()}".strip()
    if words:
        yield kind, words


def _line(kind: str, words: str) -> QWidget:
    if kind == "heading":
        return SectionHeading(words)
    if kind == "text":
        return PlainLabel(words, ink="muted")
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(4, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(PlainLabel("•", ink="muted"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(words), 1)
    return made
