"""Writes Markdown: buttons above the text, beside it the article as it will be read."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop.domain.markdown import parse
from crm_desktop.ui.articles import marks
from crm_desktop.ui.articles.marks import Marked
from crm_desktop.ui.articles.reader import Reader
from crm_desktop.ui.articles.setting import Pictures
from crm_desktop.ui.dragging import local_files
from crm_desktop.ui.translation import QT_TR_NOOP, tr
from crm_desktop.ui.widgets.buttons import icon_button
from crm_desktop.ui.widgets.ground import Ground

_PREVIEW_MS = 150
_SAMPLES = frozenset((".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp"))
_KEYS = {Qt.Key.Key_B: "bold", Qt.Key.Key_I: "italic", Qt.Key.Key_L: "link"}
_BUTTONS = (
    ("bold", "bold", QT_TR_NOOP("Bold (Ctrl+B)")),
    ("italic", "italic", QT_TR_NOOP("Italic (Ctrl+I)")),
    ("heading", "heading", QT_TR_NOOP("Heading")),
    ("list", "list", QT_TR_NOOP("List")),
    ("link", "link", QT_TR_NOOP("Link (Ctrl+L)")),
    ("picture", "image", QT_TR_NOOP("Picture …")),
)


class MarkdownText(QPlainTextEdit):
    """Plain text; pictures that are pasted or dropped are told, never put in."""

    pictures_given = Signal(object)  # paths of files, or a `QImage`
    mark_requested = Signal(str)
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Text of the article"))
        self.setPlaceholderText(tr("Write here. **bold**, *italic*, ## heading, - list"))
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_asked = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        mark = _KEYS.get(Qt.Key(event.key())) if is_asked else None
        if mark is not None:
            self.mark_requested.emit(mark)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasImage() or source.hasUrls() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = [path for path in local_files(source) if path.suffix.lower() in _SAMPLES]
        if files:
            self.pictures_given.emit(files)
        elif source.hasImage() and not source.hasText():
            self.pictures_given.emit(source.imageData())
        elif source.hasText():
            self.insertPlainText(source.text())


class MarkdownEditor(QWidget):
    """The text and its preview; `pictures` are those that the article has."""

    changed = Signal()
    pictures_given = Signal(object)
    picture_requested = Signal()
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text, self.preview = MarkdownText(), Reader()
        self.preview.setAccessibleName(tr("Preview"))
        self._pictures: Pictures = {}
        self._given = self._shown = ""
        self._later = QTimer(self, interval=_PREVIEW_MS, singleShot=True)
        self._lay_out()
        self._later.timeout.connect(self._show)
        self.text.textChanged.connect(self._typed)
        self.text.pictures_given.connect(self.pictures_given)
        self.text.mark_requested.connect(self.mark)
        self.text.escaped.connect(self.escaped)

    def set_body(self, body: str, pictures: Pictures) -> None:
        """Begin with this text."""
        self._given = body
        self._pictures = pictures
        self.text.setPlainText(body)
        self._shown = self.text.toPlainText()
        self._show()

    def body(self) -> str:
        """The text; one that was not touched is what was given, to the sign."""
        typed = self.text.toPlainText()
        return self._given if typed == self._shown else typed

    def set_pictures(self, pictures: Pictures) -> None:
        """Show these in the preview from now on."""
        self._pictures = pictures
        self._show()

    def put_pictures(self, names: Sequence[str]) -> None:
        """Put pictures where the cursor is."""
        text = self.text.toPlainText()
        place = _in_python(text, self.text.textCursor().position())
        self._put(text, marks.pictured(text, place, list(names)))

    def mark(self, kind: str) -> None:
        """Do what a button above the text means."""
        if kind == "picture":
            self.picture_requested.emit()
            return
        cursor, text = self.text.textCursor(), self.text.toPlainText()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        found = _MARKS[kind](text, _in_python(text, start), _in_python(text, end))
        self._put(text, found)
        self.text.setFocus()

    def _put(self, text: str, found: Marked) -> None:
        """Another text as one step of its own undo; what is alike in both is not touched."""
        before, after = _alike(text, found.text), 0
        rest = min(len(text), len(found.text)) - before
        if rest:
            after = _alike(text[-rest:][::-1], found.text[-rest:][::-1])
        cursor = self.text.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(_in_qt(text, before))
        cursor.setPosition(_in_qt(text, len(text) - after), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(found.text[before : len(found.text) - after])
        cursor.endEditBlock()
        cursor.setPosition(_in_qt(found.text, found.start))
        cursor.setPosition(_in_qt(found.text, found.end), QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)

    def _typed(self) -> None:
        self._later.start()
        self.changed.emit()

    def _show(self) -> None:
        self._later.stop()
        self.preview.show_blocks(parse(self.text.toPlainText()), self._pictures)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(2)
        for key, icon, tip in _BUTTONS:
            made = icon_button(icon, tr(tip))
            made.clicked.connect(partial(self.mark, key))
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tools.addWidget(made)
        tools.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addLayout(tools)
        left.addWidget(self.text, 1)
        beside = Ground("panel", line="left")
        column = QVBoxLayout(beside)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self.preview)
        self.preview.setFrameShape(QFrame.Shape.NoFrame)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(beside, 1)


_MARKS: dict[str, Callable[[str, int, int], Marked]] = {
    "bold": partial(marks.wrapped, sign="**"),
    "italic": partial(marks.wrapped, sign="*"),
    "heading": marks.headed,
    "list": marks.listed,
    "link": marks.linked,
}


def _alike(one: str, other: str) -> int:
    """How many signs from the beginning are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _in_qt(text: str, place: int) -> int:
    """A place in a text as Qt counts, for whom some signs are two."""
    return place if text.isascii() else len(text[:place].encode("utf-16-le", "replace")) // 2


def _in_python(text: str, place: int) -> int:
    if text.isascii():
        return place
    return len(text.encode("utf-16-le", "replace")[: 2 * place].decode("utf-16-le", "ignore"))


def read_pictures(paths: Sequence[Path]) -> tuple[tuple[str, bytes], ...]:
    """Names and bytes of picture files. Raises `CrmError` as attaching them does."""
    from crm_desktop.services.files import read_whole

    return tuple((path.name, read_whole(path)) for path in paths)
