"""An article over another screen: read it, put it into the reply, or go to it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.markdown_plain import plain
from crm_desktop.ui import fonts
from crm_desktop.ui.article_texts import STATE_TONES, state_words
from crm_desktop.ui.articles.loading import Loaded, load
from crm_desktop.ui.articles.reader import Reader
from crm_desktop.ui.plain_text import TITLE, for_display, one_line, window_title
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.chip import Pill
from crm_desktop.ui.widgets.label import PlainLabel


class ArticleWindow(QDialog):
    """Enter puts the text into the reply."""

    insert_requested = Signal(object, str)  # the article, and its words
    open_requested = Signal(object)

    def __init__(self, runner: Runner, parent: QWidget, article: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.shown: Loaded | None = None
        self.name, self.state, self.reader = PlainLabel(), Pill(), Reader()
        self.name.setFont(fonts.title())
        self.insert = primary_button(tr("Insert into the reply"))
        self.title, self.go = button(tr("Insert its title")), button(tr("Open in Knowledge"))
        self._lay_out()
        self.insert.clicked.connect(partial(self._insert, whole=True))
        self.title.clicked.connect(partial(self._insert, whole=False))
        self.go.clicked.connect(self._go)
        self.reader.escaped.connect(self.reject)
        self.reader.edit_requested.connect(partial(self._insert, whole=True))
        self.resize(640, 560)
        runner.read(self, partial(load, article), self._show)

    def _show(self, found: Loaded) -> None:
        row = found.detail.row
        self.shown = found
        self.setWindowTitle(window_title(row.name))
        self.name.setText(for_display(one_line(row.name), TITLE))
        self.state.set_text(state_words(row.state), STATE_TONES[row.state])
        self.reader.show_blocks(found.blocks, found.pictures)
        self.reader.setFocus()

    def _insert(self, *, whole: bool) -> None:
        if self.shown is not None:
            detail = self.shown.detail
            words = plain(detail.body) if whole else detail.row.name
            self.accept()
            self.insert_requested.emit(detail.row.id, words)

    def _go(self) -> None:
        if self.shown is not None:
            key = self.shown.detail.row.id
            self.accept()
            self.open_requested.emit(key)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.go)
        foot.addStretch(1)
        foot.addWidget(self.title)
        foot.addWidget(self.insert)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.reader, 1)
        column.addLayout(foot)
